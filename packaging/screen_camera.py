"""A camera for the pictures: opens the real window and waits until it has come to rest."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from hfprep_desktop.app import App, Outside, build_app
from hfprep_desktop.audio.devices import Listing, Microphone
from hfprep_desktop.settings import CHECK_DONE
from hfprep_desktop.ui.main import build_window
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.problems import BugReporter
from hfprep_desktop.ui.theme import ThemeChoice

ROOT = Path(__file__).resolve().parents[1]
SIZE = (1280, 800)
PATIENCE_S = 30.0
TODAY = datetime(2026, 4, 23, 9, 30, tzinfo=UTC)
DESK = Listing((Microphone("Headset microphone", True, 1, 48_000),))


@contextmanager
def somebodys_home(name: str) -> Iterator[Path]:
    """A folder for a while. Pictures show its path, so it is the same on every machine and day."""
    home = Path(tempfile.gettempdir()) / name
    home.mkdir(mode=0o700)
    try:
        yield home
    finally:
        shutil.rmtree(home)


def app_over(data: Path, now: datetime = TODAY, microphones: Listing = DESK) -> App:
    """The program over a data folder on a day, with the microphones that are there."""
    outside = replace(Outside(), wall_clock=lambda: now, list_microphones=lambda: microphones)
    app = build_app(data, outside)
    return app.with_settings(replace(app.settings, first_check=CHECK_DONE))


def open_window(
    application: QApplication, app: App, theme: ThemeChoice, target: Path, *, sessions: bool = True
) -> Camera:
    """A window that has loaded what its first page shows; `sessions`: some are in the library.

    No microphone is opened for a picture.
    """
    camera = show_window(application, app, theme, target)
    window = camera.window
    window.microphones._listen = lambda: None  # type: ignore[method-assign]
    camera.wait(lambda: window.pages.home.scenario is not None)
    camera.wait(lambda: bool(window.pages.home.recent) is sessions)
    return camera


def show_window(application: QApplication, app: App, theme: ThemeChoice, target: Path) -> Camera:
    """The window, which may turn out to be unusable."""
    app = app.with_settings(replace(app.settings, theme=theme.value))
    window = build_window(app, BugReporter())
    window.resize(*SIZE)
    window.show()
    window.start()
    return Camera(application, window, target, theme.value)


class Camera:
    """Takes pictures of the window once it has come to rest."""

    def __init__(
        self, application: QApplication, window: MainWindow, target: Path, theme: str
    ) -> None:
        self._application = application
        self.window = window
        self._target = target
        self._theme = theme

    def settle(self) -> None:
        """Let layouts and what was asked for in the background come to an end."""
        rest = time.monotonic() + 0.6
        while time.monotonic() < rest:
            self._application.processEvents()

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let the window work until the condition holds."""
        end = time.monotonic() + PATIENCE_S
        while not condition():
            self._application.processEvents()
            if time.monotonic() > end:
                raise SystemExit("The window did not come to rest.")

    def take(self, name: str, shown: QWidget | None = None) -> None:
        """One picture, of the window where nothing else is named."""
        self.settle()
        path = self._target / f"{name}-{self._theme}.png"
        (shown or self.window).grab().save(str(path))
        print(path.relative_to(ROOT))

    def close(self) -> None:
        """Close the window, and let it go."""
        self.window.leave_and_close()
        self.settle()
