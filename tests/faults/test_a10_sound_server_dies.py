"""A10, T5: the sound server dies: told at once, kept, and a new one can be recorded from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.live import NOTICED_WITHIN_S, live, told_after
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
        tried.note(told_s=told_after(tmp_path, trial, virtual_microphone.kill))
        virtual_microphone.start()
        after = tmp_path / f"{trial}" / "02.wav"
        with live(after):
            pass
        assert len(read_wav(after)) >= 8_000
    measured(
        Figure(
            "A10, T5",
            "SIGKILL of the sound server; recorded from its successor afterwards",
            tried.count,
            f"told after {tried.worst['told_s']:.2f} s (asked {NOTICED_WITHIN_S:g})",
        )
    )
