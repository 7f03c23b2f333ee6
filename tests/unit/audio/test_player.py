"""What the loudspeaker plays, the virtual microphone hears."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile

from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.messages import Captured, OpenMicrophone
from hfprep_desktop.audio.player import PLAIN, Manner, Player
from hfprep_desktop.audio.route import Piece, Route
from hfprep_desktop.errors import UserError
from tests.unit.audio.test_recorder_process import strongest_frequency, tone, wait_report
from tests.virtual_microphone import ASOUND, VirtualMicrophone

PATIENCE_S = 20
RATE = 16_000


class Outcome:
    """Waits for the player's calls."""

    def __init__(self) -> None:
        self._called = threading.Event()
        self._moved = threading.Condition()
        self.fault: UserError | None = None
        self.places: list[float] = []

    def __call__(self, fault: UserError | None) -> None:
        self.fault = fault
        self._called.set()

    def moved(self, second: float) -> None:
        with self._moved:
            self.places.append(second)
            self._moved.notify_all()

    def wait(self) -> None:
        assert self._called.wait(PATIENCE_S)

    def wait_places(self, enough: Callable[[list[float]], bool]) -> None:
        with self._moved:
            assert self._moved.wait_for(lambda: enough(self.places), PATIENCE_S)


def steps(path: Path, *pitches: float, seconds: float = 1.0) -> Path:
    """One tone after another; a pitch of 0 is silence."""
    moments = np.arange(round(seconds * RATE)) / RATE
    parts = [0.4 * np.sin(2 * np.pi * pitch * moments) for pitch in pitches]
    soundfile.write(path, np.concatenate(parts), RATE, subtype="PCM_16")
    return path


def heard_while(
    folder: Path, play: Callable[[Player, Outcome], None], manner: Manner = PLAIN
) -> tuple[Path, Outcome]:
    """Record what the loudspeaker plays until the player says that it is over."""
    heard = folder / "heard.wav"
    recorder = RecorderClient(heard)
    recorder.send(OpenMicrophone(None))
    wait_report(recorder, Captured)
    player, outcome = Player(), Outcome()
    play(player, outcome)
    outcome.wait()
    player.close()
    recorder.close()
    return heard, outcome


def loud_seconds(path: Path) -> float:
    samples, rate = soundfile.read(path)
    return float(np.count_nonzero(np.abs(samples) > 0.01) / rate)


def share_of(path: Path, pitch: float) -> float:
    """How many seconds of what was heard have this pitch."""
    samples, rate = soundfile.read(path)
    width = rate // 20
    blocks = samples[: len(samples) // width * width].reshape(-1, width)
    spectra = np.abs(np.fft.rfft(blocks * np.hanning(width), axis=1))
    strongest = np.fft.rfftfreq(width, 1 / rate)[spectra.argmax(axis=1)]
    loud = np.abs(blocks).max(axis=1) > 0.05
    return float(np.count_nonzero(loud & (np.abs(strongest - pitch) < 30)) * width / rate)


@pytest.mark.audio
@pytest.mark.usefixtures("virtual_microphone")
def test_a_stretch_of_a_recording_is_heard(tmp_path: Path) -> None:
    recording = steps(tmp_path / "recording.wav", 440, 880, 880)

    def play(player: Player, outcome: Outcome) -> None:
        player.play(Route((Piece(recording),), 1.2, 2.2), outcome)

    heard, outcome = heard_while(tmp_path, play)
    assert outcome.fault is None
    assert strongest_frequency(heard) == pytest.approx(880, rel=0.005)
    assert 0.6 < loud_seconds(heard) < 1.4


@pytest.mark.audio
@pytest.mark.usefixtures("virtual_microphone")
@pytest.mark.parametrize("rate", [0.75, 2.0])
def test_other_speeds_keep_the_pitch_and_tell_the_true_place(tmp_path: Path, rate: float) -> None:
    recording = steps(tmp_path / "recording.wav", 440, 880)

    def play(player: Player, outcome: Outcome) -> None:
        player.play(Route((Piece(recording),)), outcome, Manner(rate), outcome.moved)

    heard, outcome = heard_while(tmp_path, play)
    assert outcome.fault is None
    assert share_of(heard, 440) == pytest.approx(1 / rate, abs=0.2)
    assert share_of(heard, 880) == pytest.approx(1 / rate, abs=0.2)
    assert outcome.places == sorted(outcome.places)
    assert 1.2 < outcome.places[-1] <= 2.05


@pytest.mark.audio
@pytest.mark.usefixtures("virtual_microphone")
def test_silences_are_skipped_and_segments_joined(tmp_path: Path) -> None:
    first = steps(tmp_path / "01.wav", 440, 0, 0, 440)
    second = steps(tmp_path / "02.wav", 880)
    pieces = (Piece(first, 0.0, 4.0), Piece(second, 9.0, 1.0))

    def play(player: Player, outcome: Outcome) -> None:
        route = Route(pieces, skip=((1.0, 3.0),))
        player.play(route, outcome, on_moved=outcome.moved)

    heard, outcome = heard_while(tmp_path, play)
    assert outcome.fault is None
    assert share_of(heard, 440) == pytest.approx(2.0, abs=0.25)
    assert share_of(heard, 880) == pytest.approx(1.0, abs=0.2)
    samples, _ = soundfile.read(heard)
    loud = np.flatnonzero(np.abs(samples) > 0.05)
    assert (loud[-1] - loud[0]) / RATE < 3.6
    assert not [one for one in outcome.places if 1.0 < one < 3.0 or 4.0 < one < 9.0]


@pytest.mark.audio
@pytest.mark.usefixtures("virtual_microphone")
def test_segments_of_different_rates_are_each_heard_whole(tmp_path: Path) -> None:
    """An imported file is followed by one of our own: the output is opened anew between them."""
    first = tone(tmp_path / "01.wav", 1.0, 48_000)
    second = steps(tmp_path / "02.wav", 880)

    def play(player: Player, outcome: Outcome) -> None:
        pieces = (Piece(first, 0.0, 1.0), Piece(second, 1.0, 1.0))
        player.play(Route(pieces), outcome, on_moved=outcome.moved)

    heard, outcome = heard_while(tmp_path, play)
    assert outcome.fault is None
    assert share_of(heard, 440) == pytest.approx(1.0, abs=0.11)
    assert share_of(heard, 880) == pytest.approx(1.0, abs=0.11)
    assert outcome.places[-1] == pytest.approx(2.0, abs=0.001)


@pytest.mark.audio
@pytest.mark.usefixtures("virtual_microphone")
def test_a_loop_plays_until_it_is_stopped(tmp_path: Path) -> None:
    recording = steps(tmp_path / "recording.wav", 440, 880)

    def play(player: Player, outcome: Outcome) -> None:
        route = Route((Piece(recording),), 0.2, 0.6, loop=True)
        player.play(route, outcome, on_moved=outcome.moved)
        outcome.wait_places(lambda places: sum(b < a for a, b in pairwise(places)) >= 2)
        player.stop()

    _, outcome = heard_while(tmp_path, play)
    assert outcome.fault is None
    assert all(0.2 <= place <= 0.65 for place in outcome.places)


@pytest.mark.audio
@pytest.mark.usefixtures("virtual_microphone")
def test_what_is_played_next_replaces_what_was_and_both_are_told(tmp_path: Path) -> None:
    recording = steps(tmp_path / "recording.wav", 440, 440, 440, 440, 440, 880)
    first, second = Outcome(), Outcome()
    player = Player()
    player.play(Route((Piece(recording),)), first, on_moved=first.moved)
    first.wait_places(bool)
    player.play(Route((Piece(recording),), 5.2), second, on_moved=second.moved)
    first.wait()
    second.wait()
    player.close()
    assert first.fault is second.fault is None
    assert max(first.places) < 4.0
    assert min(second.places) >= 5.2


@pytest.mark.audio
@pytest.mark.usefixtures("virtual_microphone")
def test_the_place_is_told_up_to_the_end(tmp_path: Path) -> None:
    player, outcome = Player(), Outcome()
    route = Route((Piece(steps(tmp_path / "recording.wav", 440)),))
    player.play(route, outcome, on_moved=outcome.moved)
    outcome.wait()
    player.close()
    assert outcome.places[-1] == pytest.approx(1.0, abs=0.001)
    assert outcome.places == sorted(outcome.places)
    assert max(after - before for before, after in pairwise(outcome.places)) < 0.08


@pytest.mark.audio
@pytest.mark.usefixtures("virtual_microphone")
@pytest.mark.parametrize("begin_s", [0.0, 3_599.9])
def test_stop_falls_silent_within_a_tenth_of_a_second(tmp_path: Path, begin_s: float) -> None:
    """The null sink makes no room for a second or two at first, as a server that hangs."""
    player, outcome = Player(), Outcome()
    route = Route((Piece(tone(tmp_path / "long.wav", 3_600.0, 8_000)),), begin_s)
    player.play(route, outcome, on_moved=outcome.moved)
    outcome.wait_places(bool)
    asked = time.monotonic()
    player.stop()
    outcome.wait()
    assert time.monotonic() - asked < 0.1
    player.close()
    assert outcome.fault is None


@pytest.mark.audio
@pytest.mark.usefixtures("virtual_microphone")
def test_an_output_that_is_not_there_any_more_gives_way_to_the_systems_own(tmp_path: Path) -> None:
    recording = steps(tmp_path / "recording.wav", 440)

    def play(player: Player, outcome: Outcome) -> None:
        player.play(Route((Piece(recording),)), outcome, Manner(output="Headset of yesterday"))

    heard, outcome = heard_while(tmp_path, play)
    assert outcome.fault is None
    assert loud_seconds(heard) > 0.6


@pytest.mark.audio
def test_an_output_that_is_not_there_is_told_by_its_name_and_found_when_plugged_in_again(
    tmp_path: Path, virtual_microphone: VirtualMicrophone
) -> None:
    route = Route((Piece(steps(tmp_path / "recording.wav", 440, seconds=0.1)),))

    def lost() -> list[str]:
        names: list[str] = []
        player, outcome = Player(), Outcome()
        player.play(route, outcome, Manner(output="headset"), on_lost=names.append)
        outcome.wait()
        player.close()
        assert outcome.fault is None
        return names

    assert lost() == ["headset"]
    devices = Path(virtual_microphone.environment["ALSA_CONFIG_PATH"])
    devices.write_text(ASOUND + "pcm.headset { type pulse }\n")
    assert lost() == []


@pytest.mark.audio
def test_an_output_that_goes_away_while_it_plays_ends_in_words(
    tmp_path: Path, virtual_microphone: VirtualMicrophone
) -> None:
    player, outcome = Player(), Outcome()
    route = Route((Piece(tone(tmp_path / "long.wav", 60.0, 8_000)),))
    player.play(route, outcome, on_moved=outcome.moved)
    outcome.wait_places(bool)
    virtual_microphone.unplug()
    outcome.wait()
    player.close()
    assert outcome.fault is not None
    assert outcome.fault.what == "The recording could not be played; it is safe."


@pytest.mark.audio
@pytest.mark.usefixtures("virtual_microphone")
def test_a_compressed_recording_plays_up_to_its_damage_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "recording.flac"
    noise = np.random.default_rng(1).normal(0, 0.1, 2 * RATE)
    soundfile.write(path, noise, RATE, subtype="PCM_16")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    player, outcome = Player(), Outcome()
    player.play(Route((Piece(path),)), outcome, on_moved=outcome.moved)
    outcome.wait()
    player.close()
    assert outcome.fault is not None
    assert "is damaged from here on; text and findings are not affected" in outcome.fault.what
    assert outcome.places


def test_a_missing_recording_is_told_in_words(
    tmp_path: Path, virtual_microphone: VirtualMicrophone
) -> None:
    assert virtual_microphone.environment
    player, outcome = Player(), Outcome()
    player.play(Route((Piece(tmp_path / "gone.wav"),)), outcome)
    outcome.wait()
    player.close()
    assert outcome.fault is not None
    assert "There is no file" in outcome.fault.what
    assert "text and findings are not affected" in outcome.fault.what
