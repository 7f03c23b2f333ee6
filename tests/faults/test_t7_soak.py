"""T6, T7: an hour (fast: twenty seconds) of recording and transcribing with every core busy."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hfprep_desktop.audio.messages import Mark, Marked
from hfprep_desktop.notices import NoticeKind
from hfprep_desktop.speech.client import TranscriberClient
from hfprep_desktop.speech.models import Models
from tests.faults.live import Live, live
from tests.faults.trials import Figure, is_long
from tests.virtual_microphone import VirtualMicrophone

pytestmark = pytest.mark.audio

NEAR_S = 0.05
NEAR_ON_A_SHARED_MACHINE_S = 0.25


def work() -> None:
    """Keep a core busy until one is ended."""
    while True:
        sum(range(10_000))


@contextmanager
def every_core_busy() -> Iterator[None]:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=work, daemon=True) for _ in range(os.cpu_count() or 1)]
    for worker in workers:
        worker.start()
    try:
        yield
    finally:
        for worker in workers:
            worker.kill()
            worker.join()


def marked(recording: Live) -> tuple[float, int]:
    """The time, and what is recorded by then."""
    recording.recorder.send(Mark())
    recording.wait(lambda one: isinstance(one, Marked))
    (last,) = [one for one in recording.reports if isinstance(one, Marked)][-1:]
    return time.monotonic(), last.samples


def test_nothing_is_missing_while_everything_is_busy(
    tmp_path: Path, virtual_microphone: VirtualMicrophone, measured: Callable[[Figure], None]
) -> None:
    seconds = 3600.0 if is_long() else 20.0
    path = tmp_path / "01.wav"
    transcriber = TranscriberClient(Models(tmp_path / "none"), "tiny.en")
    with live(path) as recording, every_core_busy():
        transcriber.follow(path, "")
        began, first = marked(recording)
        while time.monotonic() - began < seconds:
            now, samples = marked(recording)
            transcriber.grown(samples)
            transcriber.reports()
            recording.wait_for_sound(samples / 16_000 + 1.0)
        now, samples = marked(recording)
        off_s = abs((samples - first) / 16_000 - (now - began))
        gaps = recording.notices(NoticeKind.MISSING)
    transcriber.close()
    assert off_s <= (NEAR_S if is_long() else NEAR_ON_A_SHARED_MACHINE_S)
    if is_long():
        assert gaps == []
    measured(
        Figure(
            "T6, T7",
            f"{seconds:g} s of recording with every core busy and a transcriber beside it",
            1,
            f"{len(gaps)} gaps, length off by {off_s * 1000:.0f} ms",
        )
    )
