"""Shell 1: builds the Qt application around the app and runs the window."""

from __future__ import annotations

import gc
import sys
from dataclasses import replace
from typing import Final

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from hfprep_desktop.app import App, speaking_voice
from hfprep_desktop.errors import UserError
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.collector import Collector
from hfprep_desktop.ui.import_hook import remove_import_hook
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.problems import BugReporter, log_qt_message, tell_refusal
from hfprep_desktop.ui.signals import on_termination
from hfprep_desktop.ui.theme import Theme

_GIVE_WAY_S: Final = 0.001


def run_window(app: App) -> int:
    """Open the window and return the exit code once it is closed.

    Raises `UserError` where the library could not be opened, which a dialog has told by then.
    """
    qInstallMessageHandler(log_qt_message)
    application = QApplication(["hfprep"])
    application.setApplicationName("HFPrep Desktop")
    application.setDesktopFileName("hfprep")
    app = replace(app, outside=replace(app.outside, open_voice=speaking_voice))
    application.setWindowIcon(QIcon(str(app.resources.asset("icons/app.svg"))))
    reporter = BugReporter(application)
    reporter.install()
    window = build_window(app, reporter)
    refusals: list[UserError] = []

    def refuse(error: UserError) -> None:
        refusals.append(error)
        tell_refusal(window, error, window.leave_and_close)

    window.refused.connect(refuse)
    with on_termination(window.leave_and_close):
        window.show()
        window.start()
        keep_fluent()
        code = application.exec()
    for error in refusals:
        # The terminal tells it, too, where there is one.
        raise error
    return code


def keep_fluent() -> None:
    """Let the window come first while workers read thousands of sessions.

    What is there by now is not looked at by the garbage collector again, and a worker gives way
    after a thousandth of a second, not after five.
    """
    gc.freeze()
    sys.setswitchinterval(_GIVE_WAY_S)


def build_window(app: App, reporter: BugReporter) -> MainWindow:
    """The window over an app; its bugs go to `reporter`."""
    remove_import_hook()
    # The figure counts every process of ours but the window, which draws most of the time.
    quiet = replace(app, outside=replace(app.outside, own_cpu=lambda: 0.0))
    background = Background()
    background.crashed.connect(reporter.report)
    theme = Theme(app.resources.assets)
    window = MainWindow(quiet, background, theme)
    Collector(window)
    background.setParent(window)
    theme.setParent(window)
    reporter.attach(window)
    return window
