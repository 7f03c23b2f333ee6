"""How late the window's event loop is while a live round runs: captions, cues, meter, timer.

python -m tests.bench.window
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from hfprep_desktop.process import single_threaded_numpy
from tests.bench.figures import Figure, keep, measured
from tests.bench.heartbeat import Heartbeat
from tests.bench.round_window import round_window, run_for

TEXT: Final = """
A precise timer of {step} ms runs in the window's own thread for a minute of a round; lateness is
what is beyond that ({ticks} ticks). Qt draws offscreen; recorder and transcriber are the real
processes, a file plays the microphone's part at speaking speed ({words} words stood on the screen
at the end).
"""
STEP_MS: Final = 5
SECONDS: Final = 60.0
SPOKEN: Final = Path(__file__).parents[2] / "assets" / "demo" / "marketplace-1.opus"


def main() -> int:
    """Measure, and keep the section: how late the loop was; half, 99 of 100, the worst."""
    single_threaded_numpy()
    application = QApplication([])
    with round_window(SPOKEN) as window:
        heartbeat = Heartbeat(STEP_MS)
        heartbeat.start()
        run_for(SECONDS)
        heartbeat.stop()
        captions = window.pages.round_view.captions
        words = len(f"{captions.text} {captions.tentative}".split())
    application.processEvents()
    text = TEXT.strip().format(step=STEP_MS, ticks=len(heartbeat.late_ms), words=words)
    figures = (
        Figure("lateness of the event loop, half of the ticks", "ms", (heartbeat.share(0.5),)),
        Figure("the same, 99 of 100", "ms", (heartbeat.share(0.99),), asked="<= 16"),
        Figure("the longest stall", "ms", (heartbeat.share(1.0),), asked="<= 50"),
    )
    command = "python -m tests.bench.window"
    keep(measured("window", "The window in a round", command, text, figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
