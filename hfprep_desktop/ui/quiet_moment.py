"""Does something that stops the window for a while when nobody is using it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

QUIET_MS: Final = 1_500
"""Without a key, a click or a movement for so long, nobody waits for the window."""

_USED: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.HoverMove,
        QEvent.Type.Wheel,
    }
)


class QuietMoment(QObject):
    """Calls `work` once, at the first quiet moment at which `may_begin` agrees."""

    def __init__(
        self, work: Callable[[], None], may_begin: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._may_begin = may_begin
        self._timer = QTimer(self)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self._begin)

    def wait(self) -> None:
        """Wait for it from now on."""
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """It is not wanted any more."""
        self._timer.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _USED:
            self._timer.start()
        return False

    def _begin(self) -> None:
        if self._may_begin():
            self.stop()
            self._work()
