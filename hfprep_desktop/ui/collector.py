"""Collects garbage in the window's thread alone.

What is not needed any more and holds itself in a circle may hold widgets, too. Python collects it
in whichever thread happens to make the next object; a widget that is destroyed by a worker while
the window draws ends the program (seen once in forty wild starts: a worker was reading scenarios).
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

EVERY_MS: Final = 500
AFTER: Final = (10_000, 20, 20)
"""New objects until the youngest are looked at, and how often that is done until older ones are.

Looking more often stopped the window for up to 130 ms while thousands of sessions were read.
"""


class Collector(QObject):
    """Takes over from Python until its parent is destroyed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        parent.destroyed.connect(_give_back_later)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY_MS)

    def collect(self) -> int | None:
        """Collect what is due; the oldest generation that was looked at, None where none was."""
        due = None
        for generation, most in enumerate(AFTER):
            # Each look at one generation counts for the next.
            if gc.get_count()[generation] <= most:
                break
            gc.collect(generation)
            due = generation
        return due


def _give_back_later() -> None:
    """Once all of the window is gone: what is collected while its children go may wait for a lock
    of Qt's that their going holds (seen in tests: the program stood still for good).
    """
    QTimer.singleShot(0, _give_back)


def _give_back() -> None:
    """Unless another window has taken over meanwhile."""
    windows = QApplication.topLevelWidgets()
    if not any(one.findChild(Collector) is not None for one in windows):
        gc.enable()
