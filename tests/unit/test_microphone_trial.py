"""A few seconds of a microphone, measured: through the real recorder, over files in its place."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from hfprep_desktop.app import App, Outside, build_app
from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.messages import Noticed, OpenReplay, RecorderReport
from hfprep_desktop.audio.sound_figures import BARS, noise_db, sound_figures
from hfprep_desktop.audio.wav import held
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import CaptureLost, CaptureNoticed, LevelMeasured, TranscriptReady
from hfprep_desktop.microphone_advice import advice_on, advice_without_microphone
from hfprep_desktop.microphone_trial import (
    LENGTH_S,
    MicrophoneTrial,
    Trial,
    TrialEvent,
    remove_stale_trials,
)
from hfprep_desktop.model import SAMPLE_RATE, Pace
from hfprep_desktop.notices import Notice, NoticeKind
from hfprep_desktop.preview import Preview
from hfprep_desktop.sample_round import find_sample_round
from hfprep_desktop.settings import CHECK_BEGUN, CHECK_DONE, Settings, write_settings
from hfprep_desktop.speech.model_list import Wholeness, check_model
from hfprep_desktop.speech.models import Models
from tests.conftest import SPEECH
from tests.samples import full_session
from tests.ui.conftest import speaking_into

SENTENCE = SPEECH / "framing-one-sentence.opus"
SILENT = Notice(NoticeKind.SILENT, 2.5)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "tmp"
    folder.mkdir()
    return folder


def trial_of(folder: Path, sound: Path = SENTENCE, pace: Pace = Pace.MAX) -> MicrophoneTrial:
    return MicrophoneTrial(None, folder, speaking_into(sound, pace))


def result_of(events: list[TrialEvent]) -> Trial:
    assert isinstance(events[-1], Trial)
    return events[-1]


def noise(level_db: float, seconds: float) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    generator = np.random.default_rng(1)
    amplitude = 32768 * 10 ** (level_db / 20)
    return (generator.normal(0, amplitude, round(seconds * SAMPLE_RATE))).astype(np.int16)


@pytest.mark.slow
def test_five_seconds_are_recorded_and_measured(folder: Path) -> None:
    events = list(trial_of(folder).events())
    trial = result_of(events)
    assert trial.duration_s == pytest.approx(LENGTH_S, abs=0.3)
    assert [one for one in events[:-1] if not isinstance(one, LevelMeasured)] == []
    assert -40 < trial.figures.peak_db < 0
    assert trial.figures.noise_db < trial.figures.peak_db - 12
    assert len(trial.figures.levels) == BARS
    assert list(folder.rglob("*.*")) == [trial.path]
    trial.remove()
    assert list(folder.iterdir()) == []


@pytest.mark.slow
def test_what_is_stopped_leaves_nothing(folder: Path) -> None:
    trial = trial_of(folder, pace=Pace.REAL)
    events = []
    for event in trial.events():
        events.append(event)
        trial.stop()
    assert all(isinstance(event, LevelMeasured) for event in events)
    assert list(folder.iterdir()) == []
    # It may come late.
    trial.stop()


@pytest.mark.slow
def test_an_abandoned_one_leaves_nothing(folder: Path) -> None:
    events = trial_of(folder, pace=Pace.REAL).events()
    next(events)
    events.close()
    assert list(folder.iterdir()) == []


@pytest.mark.slow
def test_a_microphone_that_cannot_be_opened_is_told(folder: Path) -> None:
    with pytest.raises(UserError, match="cannot be read as audio"):
        list(trial_of(folder, Path(__file__)).events())
    assert list(folder.iterdir()) == []


@pytest.mark.slow
def test_a_recorder_that_dies_is_told(folder: Path) -> None:
    class Dying(speaking_into(SENTENCE, Pace.REAL)):  # type: ignore[misc]
        def reports(self) -> list[RecorderReport]:
            found: list[RecorderReport] = super().reports()
            if found and self.pid is not None:
                os.kill(self.pid, 9)
            return found

    events = list(MicrophoneTrial(None, folder, Dying).events())
    assert isinstance(events[-1], CaptureLost)
    assert "recorder" in events[-1].reason
    assert list(folder.iterdir()) == []


@pytest.mark.slow
def test_next_to_nothing_is_no_trial(folder: Path, tmp_path: Path) -> None:
    short = tmp_path / "short.wav"
    soundfile.write(short, noise(-20, 0.2), SAMPLE_RATE)
    with pytest.raises(UserError, match="Next to nothing"):
        list(trial_of(folder, short).events())
    assert list(folder.iterdir()) == []


def test_room_noise_is_that_of_the_quietest_stretch() -> None:
    speech = noise(-20, 2.0)
    recording = np.concatenate([np.zeros(3000, np.int16), speech, noise(-52, 0.6), speech])
    assert noise_db(recording) == pytest.approx(-52, abs=0.5)
    figures = sound_figures(recording)
    assert figures.peak_db > -12
    assert figures.clipped == 0


def test_each_place_that_clips_counts_once() -> None:
    recording = noise(-30, 2.0)
    recording[1000:1040] = 32767
    recording[9000:9003] = -32768
    assert sound_figures(recording).clipped == 2
    assert sound_figures(recording).peak_db == pytest.approx(0, abs=0.01)


def test_silence_and_nothing_have_figures() -> None:
    for recording in (np.zeros(80_000, np.int16), np.zeros(0, np.int16)):
        figures = sound_figures(recording)
        assert (figures.peak_db, figures.noise_db, figures.clipped) == (-100.0, -100.0, 0)
        assert figures.levels == bytes(BARS)


@pytest.mark.slow
def test_the_preview_tells_what_is_odd() -> None:
    class Muted(speaking_into(SENTENCE, Pace.REAL)):  # type: ignore[misc]
        def reports(self) -> list[RecorderReport]:
            found: list[RecorderReport] = super().reports()
            return [*found, Noticed(SILENT)] if found else found

    preview = Preview(None, Muted)
    for event in preview.events():
        if isinstance(event, CaptureNoticed):
            assert event.notice == SILENT
            preview.stop()
            return
    pytest.fail("the notice was not told")


@pytest.mark.parametrize(
    ("platform", "words"),
    [
        ("win32", "let desktop apps access it"),
        ("darwin", "switch HFPrep on"),
        ("linux", "mute key"),
    ],
)
def test_advice_is_that_of_the_system(platform: str, words: str) -> None:
    silent = advice_on(SILENT, platform)
    assert silent is not None
    assert silent.title.startswith("No signal: is the microphone muted")
    assert words in silent.text
    assert words in advice_without_microphone(platform).text


def test_a_headset_in_call_mode_is_advised_on_and_other_notices_are_not() -> None:
    advice = advice_on(Notice(NoticeKind.CALL_MODE, 0.0, detail="8 kHz"), "linux")
    assert advice is not None
    assert advice.title == "Headset in call mode, 8 kHz"
    assert "computer's own microphone" in advice.text
    assert advice_on(Notice(NoticeKind.MOVED, 0.0), "linux") is None


def test_stale_trials_go_and_those_in_use_stay(folder: Path) -> None:
    old = time.time() - 3600
    names = ("microphone-trial-1", "microphone-trial-2", "microphone-trial-3", "other")
    stale, in_use, fresh, other = (folder / name / "01.wav" for name in names)
    for path in (stale, in_use, fresh, other):
        path.parent.mkdir()
        path.write_bytes(bytes(100))
    for path in (stale, in_use, other):
        os.utime(path, (old, old))
    with held(in_use):
        remove_stale_trials(folder)
    assert sorted(folder.rglob("*.wav")) == [in_use, fresh, other]
    assert not stale.parent.exists()


@pytest.mark.slow
def test_what_was_recorded_is_written_down(tmp_path: Path) -> None:
    app = build_app(tmp_path / "data", replace(Outside(), open_recorder=speaking_into(SENTENCE)))
    app = replace(app, outside=replace(app.outside, open_recorder=_fast))
    trial = result_of(list(app.sound.start_trial(None).events()))
    *_, ready = app.speech.hear_trial(trial)
    assert isinstance(ready, TranscriptReady)
    assert len(ready.transcript.words) > 5
    bare = replace(app, models=Models(tmp_path / "none", ()))
    with pytest.raises(UserError, match="is not installed"):
        list(bare.speech.hear_trial(trial))
    # Hearing leaves no copy of its own.
    assert list(app.paths.temporary.rglob("*.*")) == [trial.path]


def _fast(path: Path | None) -> RecorderClient:
    return speaking_into(SENTENCE, Pace.MAX)(path)


def test_the_bundled_model_is_verified(tmp_path: Path) -> None:
    check = check_model(Models(tmp_path), "tiny.en")
    assert check.wholeness is Wholeness.VERIFIED
    assert not check.is_own
    assert check.title == "Whisper tiny, English"
    assert check.is_usable
    assert check.took_s > 0


@pytest.mark.parametrize("wholeness", [Wholeness.MISSING, Wholeness.DAMAGED, Wholeness.UNKNOWN])
def test_models_that_are_not_what_they_should_be(tmp_path: Path, wholeness: Wholeness) -> None:
    name = "own" if wholeness is Wholeness.UNKNOWN else "tiny.en"
    models = Models(tmp_path)
    if wholeness is Wholeness.MISSING:
        models = Models(tmp_path, ())
    else:
        (tmp_path / name).mkdir()
        for file in ("config.json", "model.bin", "tokenizer.json", "vocabulary.txt"):
            (tmp_path / name / file).write_text("{}")
    check = check_model(models, name)
    assert check.wholeness is wholeness
    assert check.is_own is (wholeness is Wholeness.UNKNOWN)
    assert check.is_usable is (wholeness is Wholeness.UNKNOWN)
    assert (check.fault is None) is check.is_usable


def test_the_sample_round_is_as_long_as_its_answers(tmp_path: Path) -> None:
    sample = build_app(tmp_path / "data").rounds.sample()
    assert sample == find_sample_round(build_app(tmp_path / "data").resources)
    assert sample.duration_s == pytest.approx(144, abs=2)
    assert len(sample.request.replay) == 3
    assert sample.request.pace is Pace.REAL
    assert sample.request.title == "Sample round"


def new(app: App) -> None:
    """Nothing is there yet."""


def begun(app: App) -> None:
    write_settings(app.paths.settings, Settings(first_check=CHECK_BEGUN))


def done(app: App) -> None:
    write_settings(app.paths.settings, Settings(first_check=CHECK_DONE))


def earlier(app: App) -> None:
    app.paths.settings.write_text('theme = "dark"\n')


def practised(app: App) -> None:
    app.library.add_session(replace(full_session(app.paths.data), recordings=()))


def damaged(app: App) -> None:
    app.paths.settings.write_text("no TOML")


@pytest.mark.parametrize(
    ("prepare", "wanted"),
    [
        (new, True),
        (begun, True),
        (done, False),
        (earlier, False),
        (practised, False),
        (damaged, False),
    ],
)
def test_only_a_new_profile_wants_the_check(
    tmp_path: Path, prepare: Callable[[App], None], wanted: bool
) -> None:
    prepare(build_app(tmp_path / "data"))
    assert build_app(tmp_path / "data").wants_check is wanted


@pytest.mark.slow
def test_a_replay_is_what_these_tests_record(folder: Path) -> None:
    """A file in the microphone's place comes through the same recorder process."""
    sent: list[object] = []

    class Watched(speaking_into(SENTENCE, Pace.MAX)):  # type: ignore[misc]
        def send(self, command: object) -> bool:
            sent.append(command)
            return bool(super().send(command))

    list(MicrophoneTrial("Desk microphone", folder, Watched).events())
    assert not any(isinstance(command, OpenReplay) for command in sent)
    assert getattr(sent[0], "device", None) == "Desk microphone"
