"""An answer recorded elsewhere becomes a session: its audio first, then its words and findings."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Generator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from hfprep_desktop.audio.foreign import decode_foreign
from hfprep_desktop.durable import sync_folder
from hfprep_desktop.events import Progress
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import (
    SAMPLE_RATE,
    AnswerKind,
    Mode,
    Recording,
    RoundKind,
    Scenario,
    Session,
    SessionState,
    Turn,
)
from hfprep_desktop.paths import IMPORT_PREFIX, Paths
from hfprep_desktop.safe_names import shown_name

DEVICE: Final = "Imported file"
TITLE: Final = "Imported answer"
_FILE: Final = "01.wav"


@dataclass(frozen=True, slots=True)
class ImportedAudio:
    """The session that was made; its audio is safe, its words are still to be found."""

    session: Session


def import_audio(
    path: Path,
    scenario: Scenario | None,
    library: Library,
    paths: Paths,
    now: datetime,
    new_id: Callable[[], str],
) -> Generator[Progress | ImportedAudio]:
    """Take in an audio file as an answer to a scenario's opening question.

    Without a scenario it is an open answer: delivery and notes only. The session begins `now`,
    since files seldom say when they were spoken, and is called like the file. Raises `UserError`
    where the file cannot be read; nothing is left behind then.
    """
    paths.prepare()
    staging = Path(tempfile.mkdtemp(prefix=IMPORT_PREFIX, dir=paths.temporary))
    try:
        decoded = staging / _FILE
        samples = yield from _decode(path, decoded)
        session_id = new_id()
        recording = Recording(
            session_id,
            segment=1,
            path=paths.recordings / session_id / _FILE,
            offset_s=0.0,
            duration_s=samples / SAMPLE_RATE,
            device=DEVICE,
            finished=True,
        )
        session = _session(path, scenario, now, recording)
        _take_in(decoded, session, library)
        yield ImportedAudio(session)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _decode(path: Path, target: Path) -> Generator[Progress, None, int]:
    """Write the sound into `target`; whenever this is left, the decoder writes no more."""
    with closing(decode_foreign(path, target)) as steps:
        while True:
            try:
                step = next(steps)
            except StopIteration as done:
                samples: int = done.value
                return samples
            yield Progress("reading", step.done_s, step.total_s)


def _session(path: Path, scenario: Scenario | None, now: datetime, recording: Recording) -> Session:
    return Session(
        id=recording.session_id,
        scenario_id=scenario.id if scenario else "",
        scenario_title=scenario.title if scenario else TITLE,
        round=scenario.round if scenario else RoundKind.DRILL,
        mode=Mode.COACH,
        seed=0,
        started_at=now,
        state=SessionState.RECORDED,
        title=shown_name(" ".join(path.stem.split())),
        turns=(_answer(scenario, recording.duration_s),),
        recordings=(recording,),
    )


def _take_in(wav: Path, session: Session, library: Library) -> None:
    """The folder comes first, then its row: a folder without a row is adopted, never lost."""
    audio = session.recordings[0].path
    folder = audio.parent
    folder.mkdir(mode=0o700)
    try:
        wav.replace(audio)
        sync_folder(folder)
        library.add_session(session)
    except BaseException:
        # The original is still where it was: nothing is lost with this copy.
        with suppress(OSError):
            audio.unlink(missing_ok=True)
            folder.rmdir()
        raise


def _answer(scenario: Scenario | None, seconds: float) -> Turn:
    if scenario is None:
        return Turn(AnswerKind.OPEN, "", 0.0, seconds)
    opening = scenario.opening
    return Turn(opening.kind, opening.prompt, 0.0, seconds, counts=opening.counts)
