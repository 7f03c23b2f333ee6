"""The real window over the real app, on Qt's offscreen platform."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hfprep_desktop.app import App, Outside, assemble_app
from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.devices import Listing, Microphone
from hfprep_desktop.audio.messages import Command, OpenMicrophone, OpenReplay
from hfprep_desktop.model import Pace
from hfprep_desktop.resources import find_resources
from hfprep_desktop.ui.main import build_window
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.problems import BugReporter
from hfprep_desktop.ui.theme import Theme, ThemeChoice
from hfprep_desktop.ui.views.round_view import RoundView
from hfprep_desktop.ui.widgets import step_cards
from tests.conftest import SPEECH
from tests.samples import at_home

# Read by Qt when pytest-qt makes the application, which is later than this.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

LONG_MS = 60_000
SENTENCE = SPEECH / "framing-one-sentence.opus"
STRONG = SPEECH / "framing-strong.opus"

WINDOW_MICROPHONE = Listing((Microphone("Desk microphone", True, 1, 16_000),))


def speaking_into(sound: Path, pace: Pace = Pace.REAL) -> type[RecorderClient]:
    """A recorder whose microphone hears a file: the one thing about it that is not real."""

    class FileRecorder(RecorderClient):
        def send(self, command: Command) -> bool:
            if isinstance(command, OpenMicrophone):
                command = OpenReplay(sound, pace)
            return super().send(command)

    return FileRecorder


class KeepingReporter(BugReporter):
    """Keeps bugs instead of showing a dialog for each."""

    def __init__(self, kept: list[object]) -> None:
        super().__init__()
        self._kept = kept

    def report(self, error: object) -> None:
        self._kept.append(error)


@dataclass
class Desk:
    """Opens windows over one data folder; each is closed before the next opens."""

    qtbot: QtBot
    data: Path
    outside: Outside = field(
        default_factory=lambda: replace(
            Outside(),
            open_recorder=speaking_into(SENTENCE),
            list_microphones=lambda: WINDOW_MICROPHONE,
        )
    )
    bugs: list[object] = field(default_factory=list)
    window: MainWindow | None = None

    def open(self, **outside: object) -> MainWindow:
        """A window that has loaded what its home page shows."""
        self.close()
        app = assemble_app(self.data, replace(self.outside, **outside))  # type: ignore[arg-type]
        return self.show(at_home(app))

    def show(self, app: App) -> MainWindow:
        """The same over an app that a test made."""
        self.close()
        reporter = KeepingReporter(self.bugs)
        window = build_window(app, reporter)
        self.window = window
        window.show()
        window.start()
        self.wait(lambda: window.pages.home.scenario is not None)
        window.make_pages()
        self.wait(lambda: bool(window.pages.scenarios.view.shown_ids))
        return window

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let the window work until the condition holds."""
        self.qtbot.waitUntil(condition, timeout=LONG_MS)

    def close(self) -> None:
        """Close the window as a person who insists does."""
        if self.window is not None:
            self.window.leave_and_close()
            self.window.deleteLater()
            self.window = None


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path / "data")
    yield desk
    desk.close()
    assert desk.bugs == []


@pytest.fixture
def practised(desk: Desk) -> MainWindow:
    """A window that shows the report of a strong answer, heard as fast as it can be read."""
    window = desk.open(open_recorder=speaking_into(STRONG, Pace.MAX))
    desk.wait(lambda: window.pages.home.has_microphone)
    window.rounds.start()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    return window


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    """The light theme, for widgets without the window."""
    theme = Theme(find_resources().assets)
    theme.choose(ThemeChoice.LIGHT)
    return theme


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme) -> QWidget:
    """Where a test shows a widget by itself.

    (As a window of its own it would have size hints, of which the offscreen platform warns.)
    """
    stage = QWidget()
    qtbot.addWidget(stage)
    stage.resize(1600, 1000)
    stage.show()
    return stage


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the steps of a reply say to a screen reader."""
    said: list[str] = []
    monkeypatch.setattr(step_cards, "announce", lambda _widget, words: said.append(words))
    return said


@pytest.fixture
def round_view(stage: QWidget, theme: Theme) -> RoundView:
    """The page of a round, drawn from the events that a test hands to it."""
    view = RoundView(theme)
    view.setParent(stage)
    view.resize(1280, 800)
    view.show()
    return view


def settle() -> None:
    """Let layouts take hold of what was changed."""
    QApplication.processEvents()
