"""A10, T5: the sound server dies: told at once, kept, and a new one can be recorded from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.live import NOTICED_WITHIN_S, live
from tests.faults.sounds import read_wav
from tests.faults.trials import Figure, Trials
from tests.virtual_microphone import VirtualMicrophone

pytestmark = pytest.mark.audio


def test_a_dead_server_is_told_and_its_successor_works(
    tmp_path: Path,
    virtual_microphone: VirtualMicrophone,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
) -> None:
    tried = trials(3, 50)
    for trial in tried:
        path = tmp_path / f"{trial}" / "01.wav"
        path.parent.mkdir()
        with live(path) as recording:
            virtual_microphone.kill()
            told_s = recording.wait_for_loss()
        assert told_s <= NOTICED_WITHIN_S
        assert len(read_wav(path)) >= 8_000
        tried.note(told_s=told_s)
        virtual_microphone.start()
        with live(path.with_name("02.wav")):
            pass
        assert len(read_wav(path.with_name("02.wav"))) >= 8_000
    measured(
        Figure(
            "A10, T5",
            "SIGKILL of the sound server; recorded from its successor afterwards",
            tried.count,
            f"told after {tried.worst['told_s']:.2f} s (asked {NOTICED_WITHIN_S:g})",
        )
    )
