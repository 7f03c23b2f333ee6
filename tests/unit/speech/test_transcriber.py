"""The transcriber as a real process over the real model and real (synthetic) speech."""

from __future__ import annotations

import itertools
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
import soundfile

from hfprep_desktop.audio.decode import convert_to_wav
from hfprep_desktop.model import SAMPLE_RATE, Transcript
from hfprep_desktop.process import wait_for
from hfprep_desktop.speech.client import Restarted, TranscriberClient
from hfprep_desktop.speech.messages import (
    ChunkDone,
    Drafted,
    Finished,
    Listened,
    ModelFailed,
    Ready,
)
from hfprep_desktop.speech.models import Models
from tests.bench.corpus import write_recording
from tests.conftest import SPEECH

pytestmark = pytest.mark.slow


@dataclass
class Heard:
    chunks: list[ChunkDone] = field(default_factory=list)
    restarts: list[Restarted] = field(default_factory=list)
    failure: ModelFailed | None = None

    @property
    def text(self) -> str:
        return Transcript.from_words(w for c in self.chunks for w in c.words).text


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TranscriberClient]:
    client = TranscriberClient(Models(tmp_path / "models"), "tiny.en")
    yield client
    client.close()


def collect(client: TranscriberClient, on_ready: Callable[[], None] = lambda: None) -> Heard:
    heard = Heard()
    while True:
        for report in client.reports():
            match report:
                case Ready():
                    on_ready()
                case ChunkDone():
                    heard.chunks.append(report)
                case Restarted():
                    heard.restarts.append(report)
                case ModelFailed():
                    heard.failure = report
                    return heard
                case Finished():
                    return heard
                case Drafted() | Listened():
                    pass
        wait_for(list(client.waitables), 60)


def recorded(tmp_path: Path, clip: str) -> tuple[Path, int]:
    path = tmp_path / f"{clip}.wav"
    return path, convert_to_wav(SPEECH / f"{clip}.opus", path)


def test_words_come_with_times_inside_their_chunk(
    tmp_path: Path, client: TranscriberClient
) -> None:
    path, samples = recorded(tmp_path, "framing-strong")
    client.follow(path, "")
    client.finish(samples)
    heard = collect(client)
    assert "monthly active developers" in heard.text
    assert "800 milliseconds" in heard.text
    for chunk in heard.chunks:
        for word in chunk.words:
            assert word.start is not None
            assert word.end is not None
            assert word.probability is not None
            assert chunk.start / SAMPLE_RATE <= word.start <= word.end <= chunk.end / SAMPLE_RATE
            assert 0 <= word.probability <= 1


def test_how_the_recording_grows_does_not_change_the_words(
    tmp_path: Path, client: TranscriberClient
) -> None:
    path, samples = recorded(tmp_path, "pushback-one-side")
    client.follow(path, "")
    client.finish(samples)
    at_once = collect(client)
    client.follow(path, "")
    for grown in range(1_000, samples, 7_777):
        client.grown(grown)
    client.finish(samples)
    assert collect(client).text == at_once.text


def test_a_long_silence_adds_no_words_and_does_not_move_times(
    tmp_path: Path, client: TranscriberClient
) -> None:
    path, samples = recorded(tmp_path, "framing-long-pause")
    client.follow(path, "marketplace, latency, model registry")
    client.finish(samples)
    words = [word for chunk in collect(client).chunks for word in chunk.words]
    starts = [word.start for word in words if word.start is not None]
    gaps = [later - earlier for earlier, later in itertools.pairwise(starts)]
    assert 9.5 <= max(gaps) <= 13
    assert starts == sorted(starts)


def test_silences_of_ten_and_sixty_seconds_do_not_move_times(
    tmp_path: Path, client: TranscriberClient
) -> None:
    said, _ = soundfile.read(SPEECH / "framing-one-sentence.opus", dtype="int16")
    quiet = np.random.default_rng(5).normal(0, 12, 61 * SAMPLE_RATE).astype(np.int16)
    gaps = (1, 10, 60)
    sound = np.concatenate([part for gap in gaps for part in (quiet[: gap * SAMPLE_RATE], said)])
    path = tmp_path / "gaps.wav"
    write_recording(path, sound)
    client.follow(path, "")
    client.finish(len(sound))
    words = [word for chunk in collect(client).chunks for word in chunk.words]
    length_s = len(said) / SAMPLE_RATE
    begins_s = [sum(gaps[: n + 1]) + n * length_s for n in range(3)]
    takes = [
        {word.text: (word.start or 0) - begin for word in words if 0 < (word.end or 0) - begin < 7}
        for begin in begins_s
    ]
    first, *later = takes
    assert len(first) > 8
    for take in later:
        common = first.keys() & take.keys()
        assert len(common) > 0.8 * len(first)
        assert max(abs(take[text] - first[text]) for text in common) <= 0.2


def test_noise_becomes_no_words_even_with_hotwords(
    tmp_path: Path, client: TranscriberClient
) -> None:
    path, samples = recorded(tmp_path, "noise-only")
    client.follow(path, "marketplace, latency, model registry")
    client.finish(samples)
    assert collect(client).text == ""


def test_no_chunk_reaches_over_the_end_of_an_answer(
    tmp_path: Path, client: TranscriberClient
) -> None:
    path, samples = recorded(tmp_path, "framing-strong")
    border = samples // 2
    client.follow(path, "")
    client.boundary(border)
    client.finish(samples)
    chunks = collect(client).chunks
    assert all(chunk.end <= border or chunk.start >= border for chunk in chunks)
    assert any(chunk.end <= border for chunk in chunks)
    assert any(chunk.start >= border for chunk in chunks)


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_a_killed_process_is_started_again_and_no_word_is_lost(
    tmp_path: Path, client: TranscriberClient
) -> None:
    path, samples = recorded(tmp_path, "framing-strong")
    client.follow(path, "")
    client.boundary(samples // 2)
    client.finish(samples)
    undisturbed = collect(client).text
    killed: list[int] = []

    def kill_once() -> None:
        if not killed and client.pid is not None:
            killed.append(client.pid)
            os.kill(client.pid, signal.SIGKILL)

    client.follow(path, "")
    client.boundary(samples // 2)
    client.finish(samples)
    kill_once()
    heard = collect(client)
    assert heard.text == undisturbed
    assert [restart.reason for restart in heard.restarts] == [
        "The speech process was ended by signal SIGKILL."
    ]


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_a_process_that_dies_again_and_again_is_given_up_with_a_word(
    tmp_path: Path, client: TranscriberClient
) -> None:
    path, samples = recorded(tmp_path, "pushback-one-side")

    def kill() -> None:
        if client.pid is not None:
            os.kill(client.pid, signal.SIGKILL)

    client.follow(path, "")
    client.finish(samples)
    kill()
    heard = collect(client, on_ready=kill)
    assert heard.failure is not None
    assert "The recording is safe" in heard.failure.remedy
    assert path.exists()


def test_a_missing_model_is_reported_not_raised(tmp_path: Path) -> None:
    client = TranscriberClient(Models(tmp_path / "models", ()), "tiny.en")
    try:
        client.follow(tmp_path / "none.wav", "")
        heard = collect(client)
    finally:
        client.close()
    assert heard.failure is not None
    assert "tiny.en is not installed" in heard.failure.what
