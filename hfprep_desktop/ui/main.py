"""Shell 1: builds the Qt application around the app and runs the window."""

from __future__ import annotations

import faulthandler
import gc
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QByteArray, QEvent, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMainWindow

from hfprep_desktop.app import App, Start, speaking_voice
from hfprep_desktop.crash_report import take_crash, watch_for_crash
from hfprep_desktop.errors import UserError
from hfprep_desktop.paths import Paths, data_paths
from hfprep_desktop.resources import Resources, find_resources
from hfprep_desktop.single_window import ask_forward, claim_window, forward_file
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.collector import Collector
from hfprep_desktop.ui.come_forward import ComeForward
from hfprep_desktop.ui.import_hook import remove_import_hook
from hfprep_desktop.ui.main_window import FIRST_SIZE, SMALLEST, MainWindow
from hfprep_desktop.ui.problems import BugReporter, log_qt_message
from hfprep_desktop.ui.refused_window import RefusedWindow
from hfprep_desktop.ui.signals import on_termination
from hfprep_desktop.ui.theme import Theme, ThemeChoice
from hfprep_desktop.ui.translation import Language, speak, tr

W = TypeVar("W", bound=QMainWindow)

_GIVE_WAY_S: Final = 0.001


def run_window(start: Start) -> int:
    """Open windows, one after the other, until one is closed for good; return the exit code.

    Raises `UserError` where the person left a data folder that cannot be used: the terminal tells
    it, too, where there is one.
    """
    qInstallMessageHandler(log_qt_message)
    application = QApplication(["hfprep"])
    application.setApplicationName("HFPrep Desktop")
    # Which menu entry, and so which icon, the window belongs to; Flatpak renames it.
    application.setDesktopFileName(os.environ.get("FLATPAK_ID", "hfprep"))
    application.setWindowIcon(QIcon(str(find_resources().asset("icons/app.svg"))))
    _speak(find_resources(), Language.SYSTEM)
    reporter = BugReporter(application)
    reporter.install()
    folder, place = start.data, QByteArray()
    while True:
        with ExitStack() as held:
            window = open_window(replace(start, data=folder), reporter, held)
            if window is None:
                _say(tr("HFPrep Desktop is open already over this data folder; it comes forward."))
                return 0
            if not place.isEmpty():
                window.restoreGeometry(place)
            with on_termination(window.leave_and_close):
                window.show()
                window.start()
                keep_fluent()
                code = application.exec()
        refusal, place = window.refusal, window.saveGeometry()
        if refusal is None:
            return code
        if refusal.again is None:
            raise refusal.error
        folder = refusal.again.folder
        # Now: going, it gives the collection of garbage back, which the next window takes over.
        window.deleteLater()
        application.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def open_window(
    start: Start, reporter: BugReporter, held: ExitStack
) -> MainWindow | RefusedWindow | None:
    """The window over a data folder, or the one that says why there is none.

    None where the folder has a window already, which is asked to come forward. What is to be given
    back when the window is gone is left to `held`.
    """
    try:
        app = start.assemble(start.data)
        claim = claim_window(app.paths.data)
        if claim is None:
            ask_forward(app.paths.data)
            return None
    except UserError as error:
        return _refuse(error, start.data, reporter)
    except OSError as error:
        told = UserError(
            tr("The data folder cannot be used: {value}.", value=error.strerror or error),
            tr("Look whether its disk is connected, and at its permissions."),
        )
        return _refuse(told, start.data, reporter)
    held.callback(claim.close)
    _speak(app.resources, app.settings.language)
    speaking = replace(app.outside, open_voice=speaking_voice)
    window = build_window(replace(app, outside=speaking), reporter)
    ComeForward(window, forward_file(app.paths.data))
    _watch_for_crash(app, window, held)
    return window


def _watch_for_crash(app: App, window: MainWindow, held: ExitStack) -> None:
    crash = take_crash(app.paths.logs, app.outside.today())
    if crash is not None:
        window.tell_crash(crash)
    file = watch_for_crash(app.paths.logs)
    if file is not None:
        # It must not be written to once it is closed.
        held.callback(file.close)
        held.callback(faulthandler.disable)


def _speak(resources: Resources, language: str) -> None:
    application = QApplication.instance()
    if application is not None:
        speak(application, resources.asset("translations"), language)


def _say(text: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"{text}\n")


def _refuse(error: UserError, data: Path | None, reporter: BugReporter) -> RefusedWindow:
    def make(background: Background, theme: Theme) -> RefusedWindow:
        theme.choose(ThemeChoice.SYSTEM)
        window = RefusedWindow(background, theme, error, _paths(data))
        window.setMinimumSize(*SMALLEST)
        window.resize(*FIRST_SIZE)
        return window

    return _equipped(make, find_resources(), reporter)


def _equipped(
    make: Callable[[Background, Theme], W], resources: Resources, reporter: BugReporter
) -> W:
    """A window with all that it owns, and whose bugs go to `reporter`."""
    remove_import_hook()
    background = Background()
    background.crashed.connect(reporter.report)
    theme = Theme(resources.assets)
    window = make(background, theme)
    Collector(window)
    background.setParent(window)
    theme.setParent(window)
    reporter.attach(window)
    return window


def _paths(data: Path | None) -> Paths | None:
    try:
        return data_paths(data)
    except UserError:
        return None


def keep_fluent() -> None:
    """Let the window come first while workers read thousands of sessions.

    What is there by now is not looked at by the garbage collector again, and a worker gives way
    after a thousandth of a second, not after five.
    """
    gc.freeze()
    sys.setswitchinterval(_GIVE_WAY_S)


def build_window(app: App, reporter: BugReporter) -> MainWindow:
    """The window over an app; its bugs go to `reporter`."""
    # The figure counts every process of ours but the window, which draws most of the time.
    quiet = replace(app, outside=replace(app.outside, own_cpu=lambda: 0.0))
    return _equipped(partial(MainWindow, quiet), app.resources, reporter)
