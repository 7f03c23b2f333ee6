"""Takes the pictures in docs/screens/: the real window over rounds that were really practised.

The last of them is exported to docs/sample-export/, too.

The answers are the spoken test and demo files, heard by the real recogniser and judged by the
rules. Only rounds under way are staged, from the events that such a round tells. Run it with
`make screens`; it needs no screen, but draws on one where QT_QPA_PLATFORM=xcb names it.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from hfprep_desktop.app import App, Outside, build_app
from hfprep_desktop.audio.devices import Listing, Microphone
from hfprep_desktop.disk_room import NoRoomError
from hfprep_desktop.events import (
    CaptureLost,
    DiskRoom,
    InterviewerSpoke,
    LevelMeasured,
    Progress,
    RoundStarted,
    TurnStarted,
)
from hfprep_desktop.export.exporters import EXPORTERS
from hfprep_desktop.exporting import ExportWish
from hfprep_desktop.interview.plan import make_plan
from hfprep_desktop.model import InterviewerLine, LineType, Mode, Pace, Scenario, Session
from hfprep_desktop.recovery import Recovery
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.settings import CHECK_DONE
from hfprep_desktop.ui.main import build_window
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.problems import BugReporter
from hfprep_desktop.ui.theme import ThemeChoice
from hfprep_desktop.ui.translation import Language, speak

ROOT = Path(__file__).resolve().parents[1]
SPEECH = ROOT / "tests" / "data" / "speech"
DEMO = ROOT / "assets" / "demo"
SIZE = (1280, 800)
PATIENCE_S = 30.0
HEARD_AT_S = 31.0
LOOKED_FOR = "latency"
TODAY = datetime(2026, 4, 23, 9, 30, tzinfo=UTC)

DEMO_ROUND = tuple(DEMO / f"marketplace-{n}.opus" for n in (1, 2, 3))
STRONG = SPEECH / "framing-strong.opus"
WEAK = SPEECH / "framing-architecture-first.opus"
PIPELINE = SPEECH / "framing-logging-pipeline.opus"
REPLY = SPEECH / "pushback-one-side.opus"
STUBBORN = SPEECH / "pushback-doubles-down.opus"
WHEN_ASKED = SPEECH / "pushback-number-when-asked.opus"
ANCHOR = SPEECH / "negotiation-market-anchor.opus"


@dataclass(frozen=True)
class Practised:
    """A round that was practised so many days ago."""

    days_ago: int
    scenario: str
    answers: Sequence[Path]


PRACTISED = (
    Practised(8, "launch-in-numbers", (STRONG, REPLY)),
    Practised(6, "agents-pick-models", (STRONG, REPLY)),
    Practised(4, "model-marketplace", (WEAK, STUBBORN)),
    Practised(3, "forty-eight-hours", (ANCHOR,)),
    Practised(2, "pushback-rapid-fire", (REPLY, STUBBORN, WHEN_ASKED, REPLY, REPLY)),
    Practised(1, "model-marketplace", (PIPELINE, WHEN_ASKED)),
    Practised(0, "model-marketplace", DEMO_ROUND),
)


def main() -> None:
    """Practise, then go from page to page in both themes."""
    target = ROOT / "docs" / "screens"
    target.mkdir(exist_ok=True)
    qInstallMessageHandler(lambda *_: None)
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        sessions = [_practise(Path(folder), round_) for round_ in PRACTISED]
        app = _app(Path(folder), TODAY)
        app.save_plan(make_plan(TODAY.date(), date(2026, 4, 14), date(2026, 5, 5)))
        _export(app, sessions[-1], ROOT / "docs" / "sample-export")
        for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            _take_all(application, app, sessions, choice, target)
        _take_german(application, app, sessions, target)


def _app(data: Path, now: datetime) -> App:
    desk = Listing((Microphone("Headset microphone", True, 1, 48_000),))
    outside = replace(Outside(), wall_clock=lambda: now, list_microphones=lambda: desk)
    app = build_app(data, outside)
    return app.with_settings(replace(app.settings, first_check=CHECK_DONE))


def _practise(data: Path, practised: Practised) -> Session:
    app = _app(data, TODAY - timedelta(days=practised.days_ago))
    request = RoundRequest(
        practised.scenario, replay=tuple(practised.answers), pace=Pace.MAX, seed=7
    )
    *_, ready = app.start_round(request).events()
    session = getattr(ready, "session", None)
    assert isinstance(session, Session)
    print(f"{practised.scenario}: {session.duration_s:.0f} s practised")
    return session


def _export(app: App, session: Session, target: Path) -> None:
    """One file of each format; a bundle would hold nothing that these do not but the sound."""
    target.mkdir(exist_ok=True)
    for name, exporter in EXPORTERS.items():
        file = target / f"model-marketplace.{name}"
        for written in app.export(ExportWish((session.id,), exporter, file, overwrite=True)):
            print(written.path.relative_to(ROOT))


def _take_all(
    application: QApplication,
    app: App,
    sessions: Sequence[Session],
    choice: ThemeChoice,
    target: Path,
) -> None:
    settings = replace(app.settings, theme=choice.value, mode=Mode.COACH.value)
    camera = _open(application, app.with_settings(settings), choice, target)
    window = camera.window
    _take_pages(camera, window, sessions)
    take_privacy(camera, window)
    _take_setup(camera, window)
    _take_adopted(camera, window, sessions[-1])
    _take_rounds(camera, window, app)
    window.leave_and_close()
    camera.settle()
    take_refused(application, choice, target)
    take_full(application, choice, target)


def _open(application: QApplication, app: App, theme: ThemeChoice, target: Path) -> Camera:
    """A window that has loaded what its first page shows. No microphone is opened for a picture."""
    window = build_window(app, BugReporter())
    window._listen = lambda: None  # type: ignore[method-assign]
    window.resize(*SIZE)
    window.show()
    window.start()
    camera = Camera(application, window, target, theme.value)
    camera.wait(lambda: window.home.scenario is not None and len(window.home.recent) > 0)
    return camera


def _take_german(
    application: QApplication, app: App, sessions: Sequence[Session], target: Path
) -> None:
    """The same in another language."""
    speak(application, ROOT / "assets" / "translations", Language.GERMAN)
    camera = _open(application, app, ThemeChoice.LIGHT, target)
    window = camera.window
    camera.take("home-german")
    window.open_session(sessions[-1].id)
    camera.wait(partial(_shows, window, sessions[-1]))
    camera.take("report-german")
    window.leave_and_close()
    camera.settle()


def _take_setup(camera: Camera, window: MainWindow) -> None:
    """What a new profile begins with, what may be chosen, all keys, and large text."""
    window.show_screen(Screen.FIRST_RUN)
    camera.take("first-run")
    window.show_screen(Screen.SETTINGS)
    camera.take("settings")
    window.show_screen(Screen.MODELS)
    camera.take("models")
    window.show_screen(Screen.HOME)
    window._keys.toggle(Screen.HOME)
    camera.take("all-keys")
    window._keys.toggle(Screen.HOME)
    window._choices.remember(text_size="150")
    camera.take("home-large-text")
    window._choices.remember(text_size="100")


def _take_pages(camera: Camera, window: MainWindow, sessions: Sequence[Session]) -> None:
    camera.take("home")
    window.show_screen(Screen.PRACTISE)
    camera.take("practise")
    window.show_screen(Screen.GUIDE)
    camera.take("guide")
    window.show_screen(Screen.OFFER)
    camera.take("offer")
    for session, name in (
        (sessions[-1], "report"),
        (sessions[4], "report-pushback"),
        (sessions[3], "report-negotiation"),
    ):
        window.open_session(session.id)
        camera.wait(partial(_shows, window, session))
        camera.take(name)
    _take_report(camera, window, sessions[-1])
    _take_library(camera, window, sessions)
    window.comparing.compare_ticked(sessions[-2].id, sessions[-1].id)
    camera.wait(lambda: window.shown is Screen.COMPARE)
    camera.take("compare")


def _take_report(camera: Camera, window: MainWindow, session: Session) -> None:
    """What one does in a report: listen, look for words, mark moments, look at the time line."""
    window.open_session(session.id)
    camera.wait(partial(_shows, window, session))
    camera.settle()
    window.report.listening.timeline.sought.emit(HEARD_AT_S)
    camera.take("report-heard")
    words = window.report.words
    words.open_find()
    words.find_text(LOOKED_FOR)
    camera.take("report-find")
    words.close_find()
    words.star_here(HEARD_AT_S)
    words.open_moments(on=True)
    camera.take("report-moments")
    words.open_moments(on=False)
    words.star_here(HEARD_AT_S)
    _flip_dispute(window)
    camera.take("report-marked-wrong")
    _flip_dispute(window)
    camera.settle()
    window.report.listening.toggle_table()
    camera.take("report-time-line-table")
    window.report.listening.toggle_table()
    window.exports.ask([session.id])
    camera.wait(window.exports.sheet.isVisible)
    camera.take("export-sheet", window.exports.sheet)
    window.exports.sheet.reject()
    window.imports.take([str(STRONG)])
    camera.wait(window.imports.sheet.isVisible)
    camera.take("import-sheet", window.imports.sheet)
    window.imports.sheet.reject()


def _flip_dispute(window: MainWindow) -> None:
    """Say of a finding that it is wrong, or take that back."""
    alone = [one for one in window.report.items if not one.entry.others]
    marked = [one for one in alone if one.entry.finding.disputed]
    (item, *_) = marked or [one for one in alone if one.to_fix]
    item.set_open(on=True)
    item.dispute_button.click()


def _take_library(camera: Camera, window: MainWindow, sessions: Sequence[Session]) -> None:
    window.show_screen(Screen.LIBRARY)
    camera.wait(lambda: window.trends.panel.trends is not None)
    camera.take("library")
    view = window.library
    view.search.setText(LOOKED_FOR)
    camera.take("library-search")
    view.search.clear()
    view.filters.days.setCurrentText("Between two days")
    view.filters.first_day.set_day(sessions[2].started_at.date())
    view.filters.last_day.set_day(sessions[4].started_at.date())
    camera.take("library-days")
    view.filters.clear()
    camera.settle()
    view.model.tick((0, 1), on=True)
    camera.take("library-several")
    view.remove()
    camera.take("library-undo")
    view.places.choose(1)
    camera.take("library-trash")
    view.undo_asked.emit([one.id for one in view.model.summaries])
    view.places.choose(0)
    camera.settle()
    window.trends.panel.toggle_table()
    camera.take("trends-table")
    window.trends.panel.toggle_table()


def take_privacy(camera: Camera, window: MainWindow) -> None:
    """What lies where; and a check that finds a recording of which the library knows nothing."""
    window.show_screen(Screen.PRIVACY)
    page = window.privacy
    camera.wait(lambda: len(page.view.rows) > 0)
    camera.take("privacy")
    recordings = page.view.rows[0].place.path
    (whole, *_) = sorted(recordings.glob("*/*.wav"))
    lost = recordings / "20260420T184200-LOST"
    lost.mkdir()
    shutil.copy(whole, lost)
    page.view.check.begin.click()
    camera.wait(lambda: not page.is_checking)
    camera.take("privacy-check")
    shutil.rmtree(lost)


def take_full(application: QApplication, choice: ThemeChoice, target: Path) -> None:
    """A disk without room for a minute, once the person asks for another folder."""
    with tempfile.TemporaryDirectory() as folder:
        app = _app(Path(folder) / "hfprep-desktop", TODAY)
        settings = replace(app.settings, theme=choice.value)
        window = build_window(app.with_settings(settings), BugReporter())
        window.resize(*SIZE)
        window.show()
        window.start()
        camera = Camera(application, window, target, choice.value)
        camera.wait(lambda: window.home.scenario is not None)
        room = app.paths.recordings
        window._round_failed(
            NoRoomError(
                f"The disk is full: in {room} there is no room for a minute of recording. What "
                "was recorded before is safe.",
                "Free some space, or choose another folder with --data-dir.",
            )
        )
        window.home.banner.buttons[0].click()
        camera.wait(lambda: window.refusal is not None and len(window.refusal.view.kept) > 0)
        camera.take("refused-full")
        window.leave_and_close()
        camera.settle()


def take_refused(application: QApplication, choice: ThemeChoice, target: Path) -> None:
    """A library that a newer version has changed."""
    with tempfile.TemporaryDirectory() as folder:
        app = _app(Path(folder) / "hfprep-desktop", TODAY)
        recording = app.paths.recordings / "20260420T184200-KEPT" / "01.wav"
        recording.parent.mkdir()
        recording.write_bytes(bytes(23_000_000))
        with closing(sqlite3.connect(app.paths.database)) as connection, connection:
            connection.execute(
                "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
                "VALUES ('hfprep', 'm999_later', '2026')"
            )
        settings = replace(app.settings, theme=choice.value)
        window = build_window(app.with_settings(settings), BugReporter())
        window.resize(*SIZE)
        window.show()
        window.start()
        camera = Camera(application, window, target, choice.value)
        camera.wait(lambda: window.refusal is not None and len(window.refusal.view.kept) > 0)
        camera.take("refused")
        window.leave_and_close()
        camera.settle()


def _shows(window: MainWindow, session: Session) -> bool:
    shown = window.report.session
    return window.shown is Screen.REPORT and shown is not None and shown.id == session.id


def _take_rounds(camera: Camera, window: MainWindow, app: App) -> None:
    design, drill = app.scenario("model-marketplace"), app.scenario("pushback-rapid-fire")
    window.show_screen(Screen.ROUND)
    _begin(window, design, Mode.COACH)
    cut_in = InterviewerLine(
        104.0,
        LineType.CUT_IN,
        design.cut_ins.metric.prompts[0] if design.cut_ins.metric else "",
        "90 seconds of architecture without a metric",
        quote="a replicated key value store",
    )
    window.round_view.handle(InterviewerSpoke(cut_in))
    window.round_view.handle(LevelMeasured(107.2, -22.0, -13.0))
    camera.take("round-cut-in")
    window.round_view.toggle_facts()
    camera.take("round-facts")
    window.round_view.toggle_facts()
    _begin(window, design, Mode.EXAM)
    camera.take("round-exam")
    _begin(window, drill, Mode.COACH)
    camera.take("round-pushback")
    _begin(window, design, Mode.COACH)
    reason = "The microphone Headset microphone was disconnected or switched off."
    window.round_view.handle(CaptureLost(43.0, reason, waits=True))
    window.round_view.messages.offer_microphones(["Built-in microphone"])
    camera.take("round-microphone-lost")
    _begin(window, design, Mode.COACH)
    window.round_view.handle(DiskRoom(9))
    camera.take("round-disk-low")
    window.progress.begin_again()
    window.show_screen(Screen.PROGRESS)
    window.progress.handle(Progress("transcribing", 31.0, 54.0))
    camera.take("making-report")


def _take_adopted(camera: Camera, window: MainWindow, session: Session) -> None:
    """The start behind a crash: what was interrupted can go on."""
    window.show_screen(Screen.HOME)
    window._tell_recovered(Recovery((replace(session, recovered=True),), ()))
    camera.take("home-adopted")
    window.home.banner.hide()


def _begin(window: MainWindow, scenario: Scenario, mode: Mode) -> None:
    view = window.round_view
    view.begin(scenario.title, mode)
    view.handle(RoundStarted("", scenario, "Headset microphone"))
    view.handle(InterviewerSpoke(InterviewerLine(0.0, LineType.PROMPT, scenario.opening.prompt)))
    view.handle(TurnStarted(0, len(scenario.turns), scenario.opening, 12.0))
    view.handle(LevelMeasured(55.0, -22.0, -13.0))


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


if __name__ == "__main__":
    main()
