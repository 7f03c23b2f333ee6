"""The window as `hfprep` opens it, until it can be used: says when that is, and what it costs idle.

    python -m tests.bench.started_window DATA [SECONDS]

Prints the monotonic clock at that moment; with SECONDS also the share of a core that the window's
process takes while nothing happens, and its memory in MB.
"""

from __future__ import annotations

import gc
import resource
import sys
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING

from hfprep_desktop.cli.main import run
from hfprep_desktop.hardening import harden
from hfprep_desktop.process import bounded_memory, single_threaded_numpy

if TYPE_CHECKING:
    from hfprep_desktop.app import Start

_LOOK_MS = 5
_SETTLE_MS = 6_000
"""Pages that are made while there is nothing to do are made by then."""


def main() -> int:
    """As `hfprep_desktop/__main__.py` does it; then quit."""
    harden()
    single_threaded_numpy()
    bounded_memory()
    idle_s = float(sys.argv[2]) if len(sys.argv) > 2 else 0.0
    return run(["--data-dir", sys.argv[1]], lambda start: _watched(start, idle_s))


def _watched(start: Start, idle_s: float) -> int:
    gc.disable()
    from PySide6.QtCore import QTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from hfprep_desktop.ui.main import keep_fluent, open_window  # noqa: PLC0415
    from hfprep_desktop.ui.main_window import MainWindow  # noqa: PLC0415
    from hfprep_desktop.ui.problems import BugReporter  # noqa: PLC0415

    application = QApplication([])
    with ExitStack() as held:
        window = open_window(start, BugReporter(application), held)
        if not isinstance(window, MainWindow):
            raise SystemExit("The window does not open.")
        window.show()
        window.start()
        keep_fluent()
        watch = QTimer()

        def look() -> None:
            if not window.is_ready or window.pages.home.scenario is None:
                return
            watch.stop()
            print(time.monotonic(), flush=True)
            if idle_s:
                QTimer.singleShot(_SETTLE_MS, rest)
            else:
                window.leave_and_close()

        def rest() -> None:
            begun = time.process_time()

            def tell() -> None:
                print((time.process_time() - begun) / idle_s)
                print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)
                window.leave_and_close()

            QTimer.singleShot(round(1000 * idle_s), tell)

        watch.timeout.connect(look)
        watch.start(_LOOK_MS)
        return application.exec()


if __name__ == "__main__":
    sys.exit(main())
