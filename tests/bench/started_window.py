"""The window as `hfprep` opens it, until it can be used: says when that is, and what it costs idle.

    python -m tests.bench.started_window DATA [SECONDS]

Prints the monotonic clock at that moment; with SECONDS also the share of a core that the window's
process takes while nothing happens, and its memory in MB.
"""

from __future__ import annotations

import resource
import sys
import time
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from hfprep_desktop.app import Start, assemble_app
from hfprep_desktop.process import single_threaded_numpy
from hfprep_desktop.ui.main import keep_fluent, open_window
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.problems import BugReporter

_LOOK_MS = 5
_SETTLE_MS = 6_000
"""Pages that are made while there is nothing to do are made by then."""


def main() -> None:
    """Open it and quit."""
    single_threaded_numpy()
    application = QApplication([])
    data, idle_s = Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 0.0
    with ExitStack() as held:
        window = open_window(Start(data, assemble_app), BugReporter(application), held)
        if not isinstance(window, MainWindow):
            raise SystemExit("The window does not open.")
        window.show()
        window.start()
        keep_fluent()
        watch = QTimer()

        def look() -> None:
            if not window.is_ready or window.home.scenario is None:
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
        application.exec()


if __name__ == "__main__":
    main()
