"""Takes the pictures in docs/screens/: the real window over rounds that were really practised.

The last of them is exported to docs/sample-export/, too.

The answers are the spoken test and demo files, heard by the real recogniser and judged by the
rules. Only rounds under way are staged, from the events that such a round tells. Run it with
`make screens`; it needs no screen, but draws on one where QT_QPA_PLATFORM=xcb names it.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from screen_camera import ROOT, TODAY, Camera, app_over, open_window, somebodys_home
from screen_states import (
    take_first_day,
    take_full,
    take_home,
    take_refused,
    take_rest,
    take_rounds,
    take_troubled_rounds,
)

from hfprep_desktop.app import App
from hfprep_desktop.export.exporters import EXPORTERS
from hfprep_desktop.exporting import ExportWish
from hfprep_desktop.interview.plan import make_plan
from hfprep_desktop.model import Mode, Pace, Session
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.theme import ThemeChoice
from hfprep_desktop.ui.translation import Language, speak

SPEECH = ROOT / "tests" / "data" / "speech"
DEMO = ROOT / "assets" / "demo"
HEARD_AT_S = 31.0
LOOKED_FOR = "latency"

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
    with somebodys_home("sam") as home:
        sessions = [_practise(home, round_) for round_ in PRACTISED]
        app = app_over(home)
        app.progress.save_plan(make_plan(TODAY.date(), date(2026, 4, 14), date(2026, 5, 5)))
        _export(app, sessions[-1], ROOT / "docs" / "sample-export")
        for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            _take_all(application, app, sessions, choice, target)
        _take_german(application, app, sessions, target)


def _practise(data: Path, practised: Practised) -> Session:
    app = app_over(data, TODAY - timedelta(days=practised.days_ago))
    request = RoundRequest(
        practised.scenario, replay=tuple(practised.answers), pace=Pace.MAX, seed=7
    )
    *_, ready = app.rounds.start(request).events()
    session = getattr(ready, "session", None)
    assert isinstance(session, Session)
    print(f"{practised.scenario}: {session.duration_s:.0f} s practised")
    return session


def _export(app: App, session: Session, target: Path) -> None:
    """One file of each format; a bundle would hold nothing that these do not but the sound."""
    target.mkdir(exist_ok=True)
    for name, exporter in EXPORTERS.items():
        file = target / f"model-marketplace.{name}"
        for written in app.exchange.export(
            ExportWish((session.id,), exporter, file, overwrite=True)
        ):
            print(written.path.relative_to(ROOT))


def _take_all(
    application: QApplication,
    app: App,
    sessions: Sequence[Session],
    choice: ThemeChoice,
    target: Path,
) -> None:
    settings = replace(app.settings, mode=Mode.COACH.value)
    camera = open_window(application, app.with_settings(settings), choice, target)
    window = camera.window
    _take_pages(camera, window, sessions)
    take_privacy(camera, window)
    _take_setup(camera, window)
    take_home(camera, window, sessions[-1])
    take_rest(camera, window, app, sessions[-1])
    take_rounds(camera, window, app)
    take_troubled_rounds(camera, window, app)
    camera.close()
    take_first_day(application, choice, target)
    take_refused(application, choice, target)
    take_full(application, choice, target)


def _take_german(
    application: QApplication, app: App, sessions: Sequence[Session], target: Path
) -> None:
    """The same in another language."""
    speak(application, ROOT / "assets" / "translations", Language.GERMAN)
    camera = open_window(application, app, ThemeChoice.LIGHT, target)
    window = camera.window
    camera.take("home-german")
    window.pages.open_session(sessions[-1].id)
    camera.wait(partial(_shows, window, sessions[-1]))
    camera.take("report-german")
    camera.close()


def _take_setup(camera: Camera, window: MainWindow) -> None:
    """What a new profile begins with, what may be chosen, all keys, and large text."""
    window.screens.show(Screen.FIRST_RUN)
    camera.take("first-run")
    window.screens.show(Screen.SETTINGS)
    camera.take("settings")
    window.screens.show(Screen.MODELS)
    camera.take("models")
    window.screens.show(Screen.HOME)
    window.keys.toggle(Screen.HOME)
    camera.take("all-keys")
    window.keys.toggle(Screen.HOME)
    window.choices.remember(text_size="150")
    camera.take("home-large-text")
    window.choices.remember(text_size="100")


def _take_pages(camera: Camera, window: MainWindow, sessions: Sequence[Session]) -> None:
    camera.take("home")
    window.screens.show(Screen.PRACTISE)
    camera.take("practise")
    window.screens.show(Screen.GUIDE)
    camera.take("guide")
    window.screens.show(Screen.OFFER)
    camera.take("offer")
    for session, name in (
        (sessions[-1], "report"),
        (sessions[4], "report-pushback"),
        (sessions[3], "report-negotiation"),
    ):
        window.pages.open_session(session.id)
        camera.wait(partial(_shows, window, session))
        camera.take(name)
    _take_report(camera, window, sessions[-1])
    _take_library(camera, window, sessions)
    window.pages.comparing.compare_ticked(sessions[-2].id, sessions[-1].id)
    camera.wait(lambda: window.screens.shown is Screen.COMPARE)
    camera.take("compare")


def _take_report(camera: Camera, window: MainWindow, session: Session) -> None:
    """What one does in a report: listen, look for words, mark moments, look at the time line."""
    window.pages.open_session(session.id)
    camera.wait(partial(_shows, window, session))
    camera.settle()
    window.pages.report.listening.timeline.sought.emit(HEARD_AT_S)
    camera.take("report-heard")
    words = window.pages.report.words
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
    window.pages.report.listening.toggle_table()
    camera.take("report-time-line-table")
    window.pages.report.listening.toggle_table()
    window.pages.exports.ask([session.id])
    camera.wait(window.pages.exports.sheet.isVisible)
    camera.take("export-sheet", window.pages.exports.sheet)
    window.pages.exports.sheet.reject()
    window.pages.imports.take([str(STRONG)])
    camera.wait(window.pages.imports.sheet.isVisible)
    camera.take("import-sheet", window.pages.imports.sheet)
    window.pages.imports.sheet.reject()


def _flip_dispute(window: MainWindow) -> None:
    """Say of a finding that it is wrong, or take that back."""
    alone = [one for one in window.pages.report.items if not one.entry.others]
    marked = [one for one in alone if one.entry.finding.disputed]
    (item, *_) = marked or [one for one in alone if one.to_fix]
    item.set_open(on=True)
    item.dispute_button.click()


def _take_library(camera: Camera, window: MainWindow, sessions: Sequence[Session]) -> None:
    window.screens.show(Screen.LIBRARY)
    camera.wait(lambda: window.pages.trends.panel.trends is not None)
    camera.take("library")
    view = window.pages.library
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
    window.pages.trends.panel.toggle_table()
    camera.take("trends-table")
    window.pages.trends.panel.toggle_table()


def take_privacy(camera: Camera, window: MainWindow) -> None:
    """What lies where; and a check that finds a recording of which the library knows nothing."""
    window.screens.show(Screen.PRIVACY)
    page = window.pages.privacy
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


def _shows(window: MainWindow, session: Session) -> bool:
    shown = window.pages.report.session
    return window.screens.shown is Screen.REPORT and shown is not None and shown.id == session.id


if __name__ == "__main__":
    main()
