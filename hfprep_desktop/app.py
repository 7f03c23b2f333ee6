"""The composition root: builds everything once and hands it to a shell.

Order, and why: the data folder first (without it nothing can be kept), then settings, then the
library (it refuses a newer schema before anything else touches the data).
Slow packages (numpy, PortAudio, the model) are loaded by child processes or on first use, and so
is every workflow: the window is up before most of them are needed, and a command needs one.
"""

from __future__ import annotations

import logging
import os
import random
import tempfile
import time
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hfprep_desktop.awake import awake
from hfprep_desktop.disk_room import minutes_of_room, require_room
from hfprep_desktop.errors import UsageError, UserError
from hfprep_desktop.interview.scenario_file import (
    ScenarioFault,
    ScenarioSet,
    ScenarioShelf,
    check_paths,
    load_folders,
)
from hfprep_desktop.library.identity import new_session_id
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import (
    SAMPLE_RATE,
    InterviewerRole,
    LaneSpan,
    Report,
    RuleInfo,
    Scenario,
    Session,
    SessionState,
)
from hfprep_desktop.paths import PRIVATE_UMASK, Paths, default_data_folder
from hfprep_desktop.resources import Resources, find_resources
from hfprep_desktop.settings import (
    CHECK_BEGUN,
    CHECK_DONE,
    FoundSettings,
    Settings,
    find_settings,
    read_settings,
    write_settings,
)
from hfprep_desktop.voice import FirstVoice, NoVoice, Voice

if TYPE_CHECKING:
    from hfprep_desktop.analysis.engine import Analyzer
    from hfprep_desktop.audio.client import RecorderClient
    from hfprep_desktop.audio.devices import Listing, Microphone
    from hfprep_desktop.audio.peaks import Waveform
    from hfprep_desktop.audio.player import Player
    from hfprep_desktop.backing_up import BackedUp, PutBack
    from hfprep_desktop.doctor import Check
    from hfprep_desktop.events import (
        AudioSaved,
        SessionReady,
        Transcribing,
        TranscriptReady,
    )
    from hfprep_desktop.export.to_zip import Bundled
    from hfprep_desktop.exporting import Exported, ExportWish
    from hfprep_desktop.importing_sessions import ImportedSessions
    from hfprep_desktop.interview.checklist import ItemId
    from hfprep_desktop.interview.guide import Chapter
    from hfprep_desktop.interview.offer import OfferWorksheet
    from hfprep_desktop.interview.plan import Plan
    from hfprep_desktop.interview.scenario_pack import ImportedPack
    from hfprep_desktop.library_check import CheckProgress, LibraryCheck
    from hfprep_desktop.looking_back import OldSessions
    from hfprep_desktop.microphone_trial import MicrophoneTrial, Trial
    from hfprep_desktop.preparation import Preparation
    from hfprep_desktop.preview import Preview
    from hfprep_desktop.rebuilding import Rebuilt
    from hfprep_desktop.recovery import Recovery
    from hfprep_desktop.report.agreement import SelfView
    from hfprep_desktop.report.compare import Comparison
    from hfprep_desktop.report.takes import Takes
    from hfprep_desktop.report.trends import Trends
    from hfprep_desktop.round_request import RoundRequest
    from hfprep_desktop.sample_round import SampleRound
    from hfprep_desktop.session import Round
    from hfprep_desktop.speech.client import TranscriberClient
    from hfprep_desktop.speech.model_install import InstallProgress
    from hfprep_desktop.speech.model_list import ListedModel, ModelCheck
    from hfprep_desktop.speech.models import ModelFolder, Models
    from hfprep_desktop.speech.speed import Speed
    from hfprep_desktop.storage import Storage

log = logging.getLogger(__name__)

SEEDS = 1 << 31
SPOKEN_CHECK = "marketplace-1.opus"
"""Spoken words that every installation has: models are timed and tried with their beginning."""
CHECK_SAMPLES = 8 * SAMPLE_RATE
REMOVAL_UNDONE_WITHIN_S = 3600.0
"""A window that removed a model may still put it back; older ones were left by one that died."""
DESCRIBED_AT_ONCE = 200
"""Sessions of earlier versions that get a description beside their audio at one start."""


def _open_recorder(path: Path | None) -> RecorderClient:
    from hfprep_desktop.audio.client import RecorderClient

    return RecorderClient(path)


def _open_transcriber(models: Models, name: str) -> TranscriberClient:
    from hfprep_desktop.speech.client import TranscriberClient

    return TranscriberClient(models, name)


def _list_microphones() -> Listing:
    from hfprep_desktop.audio.devices import list_microphones

    return list_microphones()


@dataclass(frozen=True, slots=True)
class Outside:
    """The world beyond the program, so that tests can put their own in its place."""

    open_recorder: Callable[[Path | None], RecorderClient] = _open_recorder
    open_transcriber: Callable[[Models, str], TranscriberClient] = _open_transcriber
    list_microphones: Callable[[], Listing] = _list_microphones
    clock: Callable[[], float] = time.monotonic
    wall_clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    random_bytes: Callable[[int], bytes] = os.urandom
    own_cpu: Callable[[], float] = time.process_time
    keep_awake: Callable[[], AbstractContextManager[None]] = awake
    open_voice: Callable[[Path, str], Voice] = lambda *_: NoVoice()
    """The interviewer's voice over a folder of clips, through the output of that name; a shell that
    speaks puts its own here."""


@dataclass(frozen=True, slots=True)
class App:
    """What both shells work with. Methods block unless they say otherwise."""

    paths: Paths
    resources: Resources
    settings: Settings
    library: Library
    shelf: ScenarioShelf
    find_analyzer: Callable[[], Analyzer]
    models: Models
    outside: Outside
    rebuilt: Rebuilt | None = None
    """What became of the library where it was damaged when it was opened."""
    reset: FoundSettings | None = None
    """What became of the settings where they were damaged."""
    is_new: bool = False
    """Whether no settings were there."""
    wants_check: bool = False
    """Whether microphone and model are to be checked before anything else: a profile begins."""

    @property
    def analyzer(self) -> Analyzer:
        """The rules, read on first use."""
        return self.find_analyzer()

    def opened(self) -> App:
        """The app over a library that is there, whole and up to date.

        Before this nothing may be asked of the library. Raises `UserError` when it cannot be used.
        """
        from hfprep_desktop.rebuilding import open_library

        rebuilt = open_library(self.library, self.paths, self.outside.wall_clock())
        state = self.settings.first_check
        begins = state == CHECK_BEGUN or (self.is_new and state != CHECK_DONE)
        wants_check = begins and rebuilt is None and not self.library.session_ids()
        return replace(self, rebuilt=rebuilt, wants_check=wants_check)

    def scenarios(self) -> ScenarioSet:
        """Built-in scenarios and the person's own, and what is wrong with broken files.

        Where a prompt speaks of the person's offer, the figures of their worksheet stand in it.
        """
        from hfprep_desktop.interview.offer import OfferWorksheet
        from hfprep_desktop.interview.offer_placeholders import fill_placeholders, has_placeholders

        found = self.shelf.scenarios()
        if not any(has_placeholders(scenario) for scenario in found.scenarios):
            return found
        try:
            worksheet = self.offer_worksheet() or OfferWorksheet()
        except UserError:
            # Told on the worksheet's own page; the rounds have figures of their own until then.
            worksheet = OfferWorksheet()
        filled = tuple(fill_placeholders(scenario, worksheet) for scenario in found.scenarios)
        return replace(found, scenarios=filled)

    def offer_worksheet(self) -> OfferWorksheet | None:
        """The person's offer worksheet, None until they wrote one.

        Raises `UserError` where what is kept cannot be read; it stays as it is.
        """
        from hfprep_desktop.interview import offer
        from hfprep_desktop.interview.offer_document import worksheet_from_json

        text = self.library.read_document(offer.DOCUMENT)
        return None if text is None else worksheet_from_json(text)

    def save_offer(self, worksheet: OfferWorksheet) -> None:
        """Keep the worksheet in place of the one before."""
        from hfprep_desktop.interview import offer
        from hfprep_desktop.interview.offer_document import worksheet_to_json

        self.library.write_document(offer.DOCUMENT, worksheet_to_json(worksheet))

    def keep_offer_aside(self) -> None:
        """Begin an empty worksheet; the one that cannot be read stays under a name of its own."""
        from hfprep_desktop.interview import offer
        from hfprep_desktop.interview.offer import OfferWorksheet

        text = self.library.read_document(offer.DOCUMENT)
        if text is not None:
            moment = self.outside.wall_clock().isoformat()
            self.library.write_document(f"{offer.DOCUMENT}-aside-{moment}", text)
        self.save_offer(OfferWorksheet())

    def import_scenarios(self, pack: Path) -> ImportedPack:
        """Take over all scenarios of a zip archive or folder, or none. May raise `UserError`."""
        from hfprep_desktop.interview.scenario_pack import import_pack

        return import_pack(pack, self.resources.scenarios, self.paths.scenarios)

    def scenario(self, scenario_id: str) -> Scenario:
        """One scenario; raises `UserError` when there is none of that name."""
        found = self.scenarios()
        if (scenario := found.find(scenario_id)) is not None:
            return scenario
        names = ", ".join(scenario.id for scenario in found.scenarios)
        broken = next((f for f in found.faults if f.file.stem == scenario_id), None)
        if broken is not None:
            place = f"{broken.file}, line {broken.line}" + (f", {broken.key}" if broken.key else "")
            raise UserError(
                f"The scenario {scenario_id} cannot be used: {broken.message}",
                f"Mend {place}; hfprep scenarios check tells of all faults.",
            )
        remedy = f"These are here: {names}."
        if found.faults:
            folder = self.paths.scenarios
            remedy += f" Some files could not be used: hfprep scenarios check {folder}"
        raise UserError(f"There is no scenario called {scenario_id}.", remedy)

    def room(self) -> int:
        """Whole minutes of recording for which the disk has room. Raises `UserError`."""
        return minutes_of_room(self.paths.recordings)

    def microphones(self) -> tuple[Microphone, ...]:
        """The inputs that are there now, the default first; empty when there is none."""
        return self.sound_devices().microphones

    def start_preview(self, device: str | None) -> Preview:
        """A microphone check; nothing runs before its events are read."""
        from hfprep_desktop.preview import Preview

        return Preview(device, self.outside.open_recorder)

    def start_trial(self, device: str | None) -> MicrophoneTrial:
        """A few seconds to be heard back; nothing runs before its events are read."""
        from hfprep_desktop.microphone_trial import MicrophoneTrial

        return MicrophoneTrial(device, self.paths.temporary, self.outside.open_recorder)

    def hear_trial(self, trial: Trial) -> Generator[Transcribing | TranscriptReady]:
        """Words of what was recorded. Raises `UserError` when there is no speech model."""
        from hfprep_desktop.transcription import transcribe_own

        client = self.open_transcriber()
        return transcribe_own(trial.path, trial.samples, self.settings.model, client)

    def sample_round(self) -> SampleRound:
        """The round that answers itself. May raise `UserError`."""
        from hfprep_desktop.sample_round import find_sample_round

        return find_sample_round(self.resources)

    def start_round(self, request: RoundRequest) -> Round:
        """A round; nothing runs before its events are read.

        Raises `UserError` for an unknown scenario, `UsageError` for more replays than turns.
        """
        from hfprep_desktop.audio.segments import next_path
        from hfprep_desktop.audio.wav import repair_wav
        from hfprep_desktop.interview.unhurried import had_timers, with_times
        from hfprep_desktop.round_parts import RoundParts
        from hfprep_desktop.session import Round

        interrupted = self._interrupted(request.goes_on) if request.goes_on else None
        timers = request.timers if interrupted is None else had_timers(interrupted.tags)
        scenario = with_times(self._asked(request, interrupted), timers)
        scenario = replace(scenario, hotwords=self._expected(scenario.hotwords))
        answered = max(0, len(interrupted.turns) - 1) if interrupted else 0
        if len(request.replay) > len(scenario.turns) - answered:
            raise UsageError(
                f"{len(request.replay)} replay files were given, but {scenario.id} has "
                f"{len(scenario.turns) - answered} turns to answer.",
                "Give at most one file for each turn.",
            )
        if request.replay:
            _check_replays(request.replay)
        self.paths.prepare()
        require_room(self.paths.recordings)
        now = self.outside.wall_clock()
        session_id, seed = new_session_id(now, self.outside.random_bytes(10)), request.seed
        if interrupted is not None:
            session_id, seed = interrupted.id, interrupted.seed
        folder = self.paths.recordings / session_id
        folder.mkdir(mode=0o700, exist_ok=interrupted is not None)
        parts = RoundParts(
            scenario=scenario,
            session_id=session_id,
            seed=random.SystemRandom().randrange(SEEDS) if seed is None else seed,
            audio_path=next_path(folder),
            interrupted=interrupted,
            model_name=self.settings.model,
            library=self.library,
            analyzer=self.analyzer,
            open_recorder=self.outside.open_recorder,
            open_transcriber=self.open_transcriber,
            repair_audio=repair_wav,
            clock=self.outside.clock,
            wall_clock=lambda: now,
            own_cpu=self.outside.own_cpu,
            keep_awake=self.outside.keep_awake,
            voice=self._voice(request),
        )
        return Round(request, parts)

    def _interrupted(self, session_id: str) -> Session:
        """An adopted recording that may go on; raises `UserError` for every other session."""
        session = self.library.get_session(session_id)
        if session.state is not SessionState.RECORDED or not session.recovered:
            raise UserError(
                "Only a round that was interrupted, and has no report yet, can go on.",
                "Take the round again; what was recorded stays in the library.",
            )
        return session

    def _asked(self, request: RoundRequest, interrupted: Session | None) -> Scenario:
        """The scenario, or the one question of it that is to be answered again."""
        from hfprep_desktop.interview.retake import one_question

        if interrupted is not None:
            return self._gone_on_with(request.scenario_id, interrupted)
        if request.only is None:
            return self.scenario(request.scenario_id)
        turns = self.library.get_session(request.retake_of).turns
        if not 0 <= request.only < len(turns):
            raise UserError(
                f"The session {request.retake_of} has no answer {request.only + 1}.",
                "Choose one that is in its report.",
            )
        return one_question(self.scenario(request.scenario_id), turns[request.only])

    def _gone_on_with(self, scenario_id: str, interrupted: Session) -> Scenario:
        """The scenario of an interrupted round, as long as it asks what was asked."""
        from hfprep_desktop.interview.retake import one_question

        if scenario_id != interrupted.scenario_id:
            raise UsageError(
                f"The session {interrupted.id} is one of {interrupted.scenario_id}.",
                "Name that scenario.",
            )
        scenario = self.scenario(scenario_id)
        if interrupted.retake_of and len(interrupted.turns) == 1:
            return one_question(scenario, interrupted.turns[0])
        if any(scenario.question(turn.prompt) is None for turn in interrupted.turns):
            raise UserError(
                "The scenario has changed since this round was interrupted, so it cannot go on.",
                "Make the report of what was recorded, and take the round again.",
            )
        return scenario

    def _voice(self, request: RoundRequest) -> Voice:
        """A replayed answer has been given already: nobody is there to be spoken to."""
        if request.replay or not self.settings.wants_voice:
            return NoVoice()
        return self.outside.open_voice(self.resources.assets / "voices", self.settings.speaker)

    def open_transcriber(self) -> TranscriberClient:
        """Start the speech process with the chosen model; a missing one is reported by it."""
        from hfprep_desktop.speech.languages import known_language

        models = self.models.in_language(known_language(self.settings.speech_language))
        if self.settings.wants_gpu:
            models = models.on_gpu(self.resources.asset("demo", SPOKEN_CHECK))
        return self.outside.open_transcriber(models, self.settings.model)

    def measure_models(self) -> tuple[Speed, ...]:
        """How fast each installed model is on this machine; a second or two for each."""
        # Loads libsndfile; the window comes this way in a worker only.
        from hfprep_desktop.audio.decode import convert_to_wav
        from hfprep_desktop.speech.speed import measure_speeds

        here = [self.models.find(model.name) for model in self.models.available()]
        with tempfile.TemporaryDirectory(dir=self.paths.temporary) as folder:
            spoken = Path(folder) / "spoken.wav"
            samples = convert_to_wav(self.resources.asset("demo", SPOKEN_CHECK), spoken)
            return measure_speeds(here, spoken, min(samples, CHECK_SAMPLES))

    def listed_models(self) -> tuple[ListedModel, ...]:
        """All models that are here or could be."""
        from hfprep_desktop.speech.model_list import list_models

        return list_models(self.models)

    def check_model(self, name: str) -> ModelCheck:
        """Compare the files of a model with what they should be: a good part of a second."""
        from hfprep_desktop.speech.model_list import check_model

        return check_model(self.models, name)

    def install_model(self, source: str) -> Generator[InstallProgress | ModelFolder]:
        """Take in the model in a folder or an archive, or a known one by its name.

        Only for a name may that open a connection. The model comes last; closed early, what came
        is kept and taken up again the next time. Raises `UserError`.
        """
        if Path(source).exists():
            return self.models.install(Path(source))
        return self.models.install_known(source)

    def remove_model(self, name: str) -> Path:
        """Put an own model aside, to be put back or deleted. Raises `UserError`."""
        self.paths.prepare()
        return self.models.put_aside(name, self.paths.temporary)

    def delete_removed_models(self) -> None:
        """What was removed is not wanted back."""
        from hfprep_desktop.speech.models import remove_put_aside

        remove_put_aside(self.paths.temporary)

    def transcribe(self, source: Path) -> Generator[Transcribing | TranscriptReady]:
        """Words of an audio file."""
        from hfprep_desktop.transcription import transcribe_file

        self.paths.prepare()
        return transcribe_file(
            source, self.paths.temporary, self.settings.model, self.open_transcriber()
        )

    def reanalyze(self, session_id: str) -> Generator[Transcribing | SessionReady]:
        """Run today's rules over a session, after transcribing it where that is still to do."""
        from hfprep_desktop.events import SessionReady
        from hfprep_desktop.transcription import analyze_session, transcribe_session

        session = self.library.get_session(session_id)
        if session.state is SessionState.RECORDING:
            raise UserError(
                "This session is still being recorded, so it was left as it is.",
                "Finish the round first; after a crash: hfprep sessions recover",
            )
        if session.state is SessionState.RECORDED:
            hotwords = self._hotwords(session.scenario_id)
            for step in transcribe_session(session, hotwords, self.open_transcriber()):
                if isinstance(step, SessionReady):
                    session = replace(step.session, model=self.settings.model)
                else:
                    yield step
        yield SessionReady(analyze_session(session, self.analyzer, self.library))

    def correct_word(self, session_id: str, turn: int, index: int, text: str) -> Session:
        """Put a misheard word right and run the rules again; what was heard is kept."""
        from hfprep_desktop.correcting import with_word
        from hfprep_desktop.transcription import analyze_session

        session = with_word(self.library.get_session(session_id), turn, index, text)
        return analyze_session(session, self.analyzer, self.library)

    def report(self, session: Session) -> Report:
        """The debrief of a session."""
        from hfprep_desktop.report.build import build_report

        scenario = self.scenarios().find(session.scenario_id)
        report = build_report(session, self.rules(), len(scenario.turns) if scenario else None)
        return replace(
            report,
            ledger=self.analyzer.ledger(session.turns),
            lanes=self._lanes(session),
        )

    def _lanes(self, session: Session) -> tuple[LaneSpan, ...]:
        """Found once for each session that was judged: in an hour of speech that takes a while."""
        from hfprep_desktop.analysis.rules import RULES_VERSION

        if session.state is not SessionState.ANALYZED:
            return ()
        kept = self.library.lanes(session.id, RULES_VERSION)
        if kept is None:
            kept = self.analyzer.lanes(session.turns, session.interviewer)
            try:
                self.library.keep_lanes(session.id, RULES_VERSION, kept)
            except UserError as error:
                # A full disk keeps nobody from reading their report.
                log.warning("session %s: lanes not kept: %s", session.id, type(error).__name__)
        return kept

    def takes(self, session: Session) -> Takes:
        """The takes of what a session was asked, in all sessions of its scenario."""
        from hfprep_desktop.looking_back import takes_of

        return takes_of(session, self.library, self.rules())

    def self_view(self, session: Session) -> SelfView:
        """What the person thought of a session before its report, beside what the rules found."""
        from hfprep_desktop.looking_back import self_view_of

        return self_view_of(session, self.library)

    def compare(self, before: str, after: str) -> Comparison:
        """What changed from one session to another."""
        from hfprep_desktop.report.compare import Side, build_comparison

        sides = [
            Side(session, self.report(session))
            for session in map(self.library.get_session, (before, after))
        ]
        return build_comparison(sides[0], sides[1], self.rules(), self.analyzer.tied)

    def latest_pair(self) -> tuple[str, str] | None:
        """The latest two takes of one question, the earlier first; None without any."""
        return self.library.latest_takes()

    def old_sessions(self) -> OldSessions | None:
        """Those that are older than the person wants to be reminded of; None where none is."""
        from hfprep_desktop.looking_back import old_sessions_of

        return old_sessions_of(self.library, self.settings.reminds_after, self.today())

    def trends(self) -> Trends:
        """How findings, delivery and self-marks come on from session to session."""
        from hfprep_desktop.looking_back import trends_of

        return trends_of(self.library, self.rules())

    def today(self) -> date:
        """The day of the person's own calendar."""
        return self.outside.wall_clock().astimezone().date()

    def preparation(self, today: date) -> Preparation:
        """Where the person stands and what to do next."""
        from hfprep_desktop.preparation import prepare

        return prepare(self.library, self.scenarios(), self.rules(), today)

    def save_plan(self, plan: Plan) -> None:
        """Keep the plan of the loop in place of the one before."""
        from hfprep_desktop.preparation import save_plan

        save_plan(self.library, plan)

    def tick(self, item: ItemId, day: date | None) -> None:
        """Keep that the person ticked an item of the checklist; None takes that back."""
        from hfprep_desktop.preparation import tick

        tick(self.library, item, day)

    def guide(self) -> tuple[Chapter, ...]:
        """The pages of the guide in reading order."""
        from hfprep_desktop.interview.guide import load_guide

        return load_guide(self.resources.asset("guide"))

    def rules(self) -> tuple[RuleInfo, ...]:
        """What a person reads of each rule, in reading order."""
        return rule_pages()

    def export(self, wish: ExportWish) -> Generator[Exported]:
        """Write sessions as files; may be closed between two of them. May raise `UserError`."""
        from hfprep_desktop.exporting import export_sessions

        return export_sessions(wish, self._read_for_export)

    def _read_for_export(self, session_id: str) -> tuple[Session, Report]:
        session = self.library.get_session(session_id)
        return session, self.report(session)

    def export_bundle(
        self, session_ids: Iterable[str], target: Path, *, overwrite: bool = False
    ) -> Generator[Bundled]:
        """Pack sessions with their audio into one archive; closed early, it leaves nothing."""
        from hfprep_desktop.export.to_zip import write_bundle

        found = map(self.library.get_session, dict.fromkeys(session_ids))
        return write_bundle(target, found, overwrite=overwrite)

    def import_sessions(self, path: Path) -> ImportedSessions:
        """Take in a bundle, or a session exported as JSON. May raise `UserError`."""
        from hfprep_desktop.importing_sessions import import_exported

        self.paths.prepare()
        return import_exported(path, self.library, self.paths, self._new_session_id)

    def import_audio(
        self, path: Path, scenario_id: str = ""
    ) -> Generator[Transcribing | AudioSaved | SessionReady]:
        """Make a session of an audio file: an answer to the scenario's opening question.

        Without a scenario it is an open answer, with delivery and notes only. Raises `UserError`
        where that cannot be done, and says so where the audio is in the library nevertheless.
        """
        from hfprep_desktop.events import AudioSaved
        from hfprep_desktop.importing_audio import ImportedAudio, import_audio

        scenario = self.scenario(scenario_id) if scenario_id else None
        now = self.outside.wall_clock()
        steps = import_audio(path, scenario, self.library, self.paths, now, self._new_session_id)
        with closing(steps):
            for step in steps:
                if isinstance(step, ImportedAudio):
                    yield AudioSaved(step.session.duration_s)
                    yield from self._judge_imported(step.session)
                else:
                    yield step

    def _judge_imported(self, session: Session) -> Generator[Transcribing | SessionReady]:
        try:
            yield from self.reanalyze(session.id)
        except UserError as error:
            safe = "The audio is in the library; its report can be made there later."
            raise UserError(error.what, f"{error.remedy} {safe}") from error

    def _new_session_id(self) -> str:
        return new_session_id(self.outside.wall_clock(), self.outside.random_bytes(10))

    def layouts(self) -> Mapping[str, Path]:
        """The person's own layouts by name."""
        from hfprep_desktop.export.own_layout import find_layouts

        return find_layouts(self.paths.layouts)

    def waveform(self, session: Session) -> Waveform:
        """How loud the session's recording is where; found once, half a second for an hour.

        Raises `UserError` where its audio cannot be read.
        """
        from hfprep_desktop.audio.peaks import read_waveform, without_words

        files = [(recording.path, recording.offset_s) for recording in session.recordings]
        found = read_waveform(files)
        words = [
            (word.start, word.end)
            for turn in session.turns
            for word in turn.transcript.words
            if word.start is not None and word.end is not None
        ]
        return replace(found, silences=without_words(found.silences, words))

    def sound_devices(self) -> Listing:
        """Inputs and outputs that are there now, or why nobody could look."""
        return self.outside.list_microphones()

    def outputs(self) -> tuple[str, ...]:
        """Names of what a recording can be heard through; empty when there is nothing."""
        return self.sound_devices().outputs

    def player(self) -> Player:
        """Plays recordings; the output opens on first use."""
        from hfprep_desktop.audio.player import Player

        return Player()

    def spoken_sample(self) -> Path:
        """A short line of an interviewer, to hear how an output sounds."""
        from hfprep_desktop.audio.clips import clip_name
        from hfprep_desktop.interview.manners import MANNERS

        role = InterviewerRole.HIRING_MANAGER
        return self.resources.asset("voices", clip_name(role, MANNERS[role].metric[0]))

    def recover(self) -> Recovery:
        """Adopt recordings that were interrupted, and clear up what copies they left behind."""
        from hfprep_desktop.hardening import make_private
        from hfprep_desktop.importing_sessions import remove_stale_imports
        from hfprep_desktop.microphone_trial import remove_stale_trials
        from hfprep_desktop.recovery import recover_sessions
        from hfprep_desktop.speech.models import remove_put_aside
        from hfprep_desktop.transcription import remove_stale_copies

        remove_stale_copies(self.paths.temporary)
        remove_stale_trials(self.paths.temporary)
        remove_stale_imports(self.paths.temporary)
        remove_put_aside(self.paths.temporary, older_than_s=REMOVAL_UNDONE_WITHIN_S)
        if (changed := make_private(self.paths.data)) > 0:
            log.warning("%d files and folders were open to others, and are private again", changed)
        now = self.outside.wall_clock()
        recovery = recover_sessions(self.library, self.paths.recordings, now)
        self.library.describe_missing(DESCRIBED_AT_ONCE)
        return recovery

    def storage(self) -> Storage:
        """What lies where, how large it is, and what removes it."""
        from hfprep_desktop.storage import look_at_storage

        return look_at_storage(self.paths)

    def adopt_unknown(self) -> Recovery:
        """Make sessions of recordings that the library does not know: its log was lost, say."""
        from hfprep_desktop.recovery import adopt_unknown

        return adopt_unknown(self.library, self.paths.recordings)

    def check_library(self, *, again: bool = False) -> Generator[CheckProgress | LibraryCheck]:
        """Compare the library with the files on disk; the result comes last.

        A check that was left or killed goes on where it was, unless it is to begin `again`.
        """
        from hfprep_desktop.library_check import check_library

        now = self.outside.wall_clock()
        return check_library(self.library, self.paths, now, again=again)

    def keep_safe(self) -> BackedUp | None:
        """Make today's backup where there is none yet, else take the hashes of new recordings.

        Reads recordings, so it has its time: when nothing is being recorded. Raises `UserError`.
        """
        from hfprep_desktop.backing_up import back_up_if_due, take_hashes

        audio = self.settings.copies_audio
        made = back_up_if_due(self.library, self.paths, self.today(), with_audio=audio)
        if made is None:
            take_hashes(self.library)
        return made

    def backups(self) -> tuple[date, ...]:
        """The days that have a backup, the latest first."""
        from hfprep_desktop.backing_up import backups_of

        return backups_of(self.paths)

    def restore_backup(self, day: date | None, *, with_library: bool = False) -> PutBack:
        """Put back recordings that are missing or changed, and the database where it is wanted.

        None is the latest backup.
        """
        from hfprep_desktop.backing_up import restore_backup

        found = restore_backup(
            self.library, self.paths, day, self.today(), with_library=with_library
        )
        self.recover()
        return found

    def with_settings(self, settings: Settings) -> App:
        """An app that uses other settings; `save_settings` makes them outlive it."""
        return replace(self, settings=settings)

    def save_settings(self) -> None:
        """Write the settings. Raises `UserError` when that cannot be done."""
        try:
            write_settings(self.paths.settings, self.settings)
        except OSError as error:
            raise UserError(
                f"The settings could not be saved: {error.strerror or error}.",
                "They hold until the program ends. Make room on the disk or allow writing there.",
            ) from error

    def _hotwords(self, scenario_id: str) -> str:
        scenario = self.scenarios().find(scenario_id)
        return ", ".join(self._expected(scenario.hotwords if scenario else ()))

    def _expected(self, hotwords: tuple[str, ...]) -> tuple[str, ...]:
        """The person's own words come first: what is too much is cut off at the end."""
        return tuple(dict.fromkeys((*self.settings.expected_words, *hotwords)))


@dataclass(frozen=True, slots=True)
class Start:
    """How a window begins: over a data folder that may turn out to be unusable.

    `data` is None for the platform's own place; `assemble` is `assemble_app` for a folder, and
    what the shell does with it.
    """

    data: Path | None
    assemble: Callable[[Path | None], App]


def build_app(data: Path | None = None, outside: Outside | None = None) -> App:
    """Everything over one data folder. Raises `UserError` when the folder cannot be used."""
    return assemble_app(data, outside).opened()


def assemble_app(data: Path | None = None, outside: Outside | None = None) -> App:
    """The same, but for the library: it is still to be opened, which the window does once it is up.

    Raises `UserError` when the folder cannot be used.
    """
    from hfprep_desktop.speech.models import Models

    os.umask(PRIVATE_UMASK)
    paths = Paths((data or default_data_folder()).absolute())
    paths.prepare()
    resources = find_resources()
    library = Library(paths, _describe)
    found = find_settings(paths.settings)
    return App(
        paths=paths,
        resources=resources,
        settings=found.settings,
        reset=found if found.kept else None,
        is_new=found.is_new,
        library=library,
        shelf=ScenarioShelf(resources.scenarios, paths.scenarios, paths.read_scenarios),
        find_analyzer=cache(build_text_analyzer),
        models=Models(paths.models),
        outside=outside or Outside(),
    )


def _describe(session: Session, trashed_at: datetime | None) -> bytes:
    from hfprep_desktop.export.to_json import sidecar_json

    return sidecar_json(session, trashed_at)


def diagnose(data: Path | None = None, outside: Outside | None = None) -> tuple[Check, ...]:
    """Everything a round needs, looked at; works where `build_app` would not."""
    from hfprep_desktop.doctor import run_checks
    from hfprep_desktop.events import CaptureLost, LevelMeasured
    from hfprep_desktop.preview import Preview
    from hfprep_desktop.speech.models import Models

    os.umask(PRIVATE_UMASK)
    paths = Paths((data or default_data_folder()).absolute())
    world = outside or Outside()

    def listen(device: str | None) -> None:
        preview = Preview(device, world.open_recorder)
        for event in preview.events():
            if isinstance(event, LevelMeasured):
                preview.stop()
                return
            if isinstance(event, CaptureLost):
                remedy = "Choose another microphone, or look whether it is on."
                raise UserError(event.reason, remedy)

    try:
        settings = read_settings(paths.settings)
    except OSError:
        settings = Settings()
    return run_checks(paths, Models(paths.models), settings, world.list_microphones, listen)


def check_scenarios(files: Iterable[Path], data: Path | None = None) -> tuple[ScenarioFault, ...]:
    """What is wrong with scenario files, the ids of all others included; needs no data folder."""
    own = Paths((data or default_data_folder()).absolute()).scenarios
    return check_paths(files, load_folders(find_resources().scenarios, own))


def rule_pages() -> tuple[RuleInfo, ...]:
    """What a person reads of each rule, in reading order."""
    from hfprep_desktop.analysis.rules import RULES

    return tuple(rule.info for rule in RULES)


def build_text_analyzer() -> Analyzer:
    """The analyzer alone, for typed answers: needs no data folder."""
    from hfprep_desktop.analysis.engine import build_analyzer

    resources = find_resources()
    return build_analyzer(resources.asset("lexicons"), resources.asset("roles"))


def speaking_voice(clips: Path, output: str = "") -> Voice:
    """Clips for the built-in lines, the system's voice for a person's own scenarios.

    The system's voice comes out of the system's own output.
    """
    from hfprep_desktop.audio.clips import ClipVoice
    from hfprep_desktop.audio.player import Player
    from hfprep_desktop.audio.system_voice import SystemVoice

    return FirstVoice(ClipVoice(clips, Player(), output), SystemVoice())


def temporary_data_folder() -> tempfile.TemporaryDirectory[str]:
    """A throw-away profile; it goes when the returned object is closed."""
    return tempfile.TemporaryDirectory(prefix="hfprep-", ignore_cleanup_errors=True)


def _check_replays(files: tuple[Path, ...]) -> None:
    """Open each file once, so that a bad one is told before the round begins."""
    from hfprep_desktop.audio.decode import open_audio

    for file in files:
        open_audio(file).close()
