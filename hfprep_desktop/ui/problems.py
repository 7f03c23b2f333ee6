"""Bugs: told once per kind, with details to copy that hold no spoken words."""

from __future__ import annotations

import logging
import platform
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from hfprep_desktop.log import describe_bug
from hfprep_desktop.ui.translation import tr

log = logging.getLogger(__name__)

_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Qt's own messages go to our log."""
    category = getattr(context, "category", "") or "qt"
    log.log(_QT_LEVELS.get(kind, logging.WARNING), "%s: %s", category, text)


class BugReporter(QObject):
    """Shows one dialog per kind of bug; the kind is the type and the place it came from."""

    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[str] = set()
        self._window: QWidget | None = None
        # Exceptions come from any thread; the signal brings them to this one.
        self._caught.connect(self._tell)

    def attach(self, window: QWidget) -> None:
        """Dialogs belong to this window from now on."""
        self._window = window

    def install(self) -> None:
        """Catch what nothing else caught, in every thread."""
        sys.excepthook = self._hook
        threading.excepthook = lambda arguments: self.report(arguments.exc_value)

    def report(self, error: object) -> None:
        """Log a bug and tell the person, once per kind."""
        if isinstance(error, BaseException):
            self._caught.emit(error)

    def _hook(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        self.report(error)

    def _tell(self, error: BaseException) -> None:
        kind = describe_bug(error)
        log.error("bug: %s", kind)
        if kind in self._told:
            return
        self._told.add(kind)
        versions = tr(
            "Python {python_version}, Qt {qversion}, {system}",
            python_version=platform.python_version(),
            qversion=qVersion(),
            system=platform.system(),
        )
        self._show(f"{kind}\n{versions}")

    def _show(self, details: str) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Something in the program went wrong"))
        box.setText(tr("Something in the program went wrong. Your recordings are safe."))
        box.setInformativeText(
            tr("You can go on. The details say where it happened; they hold none of your words.")
        )
        box.setDetailedText(details)
        copy = box.addButton(tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
        close = box.addButton(tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(close)
        # A click on any button would close the box; copying leaves it open.
        copy.clicked.disconnect()
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        box.setModal(False)
        box.open()
