"""How late the window's own event loop is: a precise timer that should tick every few ms."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer


class Heartbeat:
    """Lateness is what goes beyond the step, in milliseconds."""

    def __init__(self, step_ms: int) -> None:
        self._step_ms = step_ms
        self._last = 0.0
        self.late_ms: list[float] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def longest_ms(self) -> float:
        """The longest time for which the loop did not turn."""
        return max(self.late_ms, default=0.0)

    def start(self) -> None:
        """Begin to listen."""
        self._last = time.perf_counter()
        self._timer.start(self._step_ms)

    def stop(self) -> None:
        """Stop; what the loop owes at this moment counts, too."""
        self._tick()
        self._timer.stop()

    def share(self, of: float) -> float:
        """The lateness that a share `of` the ticks stayed below."""
        ranked = sorted(self.late_ms)
        return ranked[int(of * (len(ranked) - 1))] if ranked else 0.0

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late_ms.append((now - self._last) * 1000 - self._step_ms)
        self._last = now
