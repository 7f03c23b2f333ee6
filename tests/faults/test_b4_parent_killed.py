"""B4, T13: the program is killed: a second later no process of ours is there, the file is whole."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SPEECH
from tests.faults.test_a1_killed_while_recording import start_round, wait_for_sound
from tests.faults.test_a2_window_crashes import children_of, wait_until_gone
from tests.faults.trials import Figure, Trials

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for processes")

GONE_WITHIN_S = 1.0


def test_no_process_outlives_the_program_by_a_second(
    tmp_path: Path, trials: Callable[[int, int], Trials], measured: Callable[[Figure], None]
) -> None:
    tried = trials(3, 100)
    for trial in tried:
        data = tmp_path / f"data-{trial}"
        process = start_round(data, SPEECH / "framing-strong.opus")
        path = wait_for_sound(data, 0.5 + trial % 3)
        children = children_of(process.pid)
        assert len(children) >= 2
        process.kill()
        wait_until_gone(children, GONE_WITHIN_S)
        process.communicate()
        stated = int.from_bytes(path.read_bytes()[40:44], "little")
        assert stated == path.stat().st_size - 44
    measured(
        Figure("B4, T13", "SIGKILL of the program in a round", tried.count, "all gone within 1 s")
    )
