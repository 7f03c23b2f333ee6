"""Entry of the program, for `hfprep`, for `python -m hfprep_desktop` and for frozen builds."""

from __future__ import annotations

import gc
import multiprocessing
import sys
from typing import TYPE_CHECKING

from hfprep_desktop.hardening import harden
from hfprep_desktop.process import bounded_memory, single_threaded_numpy

if TYPE_CHECKING:
    from hfprep_desktop.app import Start


def main() -> int:
    """Pick the shell: the command line decides whether the window opens. Returns the exit code."""
    # Child processes of a frozen build come in here; they must not start the program again.
    multiprocessing.freeze_support()
    harden()
    single_threaded_numpy()
    bounded_memory()
    try:
        from hfprep_desktop.cli.main import run  # noqa: PLC0415  (not wanted in child processes)

        return run(sys.argv[1:], _run_window)
    except KeyboardInterrupt:
        # Pressed before anything had begun.
        return 1


def _run_window(start: Start) -> int:
    # Loading makes objects by the hundred thousand, and no garbage: what the window leaves is
    # collected by itself (ui/collector.py).
    gc.disable()
    # Qt is loaded for the window alone.
    from hfprep_desktop.ui.main import run_window  # noqa: PLC0415

    return run_window(start)


if __name__ == "__main__":
    sys.exit(main())
