"""The home page on a fixed day, over sessions that were practised before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtWidgets import QLabel, QWidget

from hfprep_desktop.app import build_app
from hfprep_desktop.interview.checklist import ItemId
from hfprep_desktop.interview.loop import PATH
from hfprep_desktop.interview.plan import Plan, make_plan, read_plan
from hfprep_desktop.model import Mode, RoundKind, Session, Status
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.views.home_view import HomeView
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.text import TextBlock
from tests.samples import full_session
from tests.ui.conftest import Desk, settle
from tests.ui.stored import changed

TODAY = date(2026, 4, 22)


NOON = datetime(2026, 4, 22, 12).astimezone()


def opened(desk: Desk, **outside: object) -> MainWindow:
    """A window on TODAY whose home page tells where the person stands."""
    desk.open(wall_clock=lambda: NOON, **outside)
    assert desk.window is not None
    window = desk.window
    desk.wait(lambda: window.pages.home.has_microphone and bool(window.pages.home.checklist.rows))
    settle()
    return window


def store(desk: Desk, number: int, **changes: object) -> Session:
    session = replace(full_session(desk.data), recordings=())
    session = replace(
        session,
        id=f"{session.id[:-1]}{number}",
        started_at=session.started_at - timedelta(days=9 - number),
        **changes,  # type: ignore[arg-type]
    )
    build_app(desk.data).library.add_session(session)
    return session


def item_words(home: HomeView, item: ItemId) -> str:
    return next(row.words.told for row in home.checklist.rows if row.item.id is item)


def kept_plan(desk: Desk) -> Plan | None:
    return read_plan(build_app(desk.data).library.read_document("plan"))


def words_in(widget: QWidget) -> str:
    settle()
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def full_of_everything(desk: Desk) -> None:
    for number, kind in enumerate(PATH, 1):
        store(desk, number, round=kind, mode=Mode.COACH)
    components = replace(full_session(desk.data), round=RoundKind.DRILL)
    answers = changed(components, 0, {"design-tied-to-impact": Status.PARTIAL}).turns[:1] * 9
    store(
        desk,
        8,
        round=RoundKind.DRILL,
        turns=answers,
        scenario_id="component-to-number",
        scenario_title="Tie every component to a number",
    )
    build_app(desk.data).progress.save_plan(make_plan(TODAY, None, TODAY + timedelta(days=30)))


def cut_off(home: HomeView) -> list[str]:
    """Labels and buttons that are smaller than what they say."""
    found = []
    for widget in home.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | KeyButton):
            continue
        if isinstance(widget, TextBlock):
            if widget.height() < widget.heightForWidth(widget.width()):
                found.append(f"{widget.text()!r} lacks height")
        elif widget.width() < widget.sizeHint().width():
            found.append(f"{widget.text()!r} lacks {widget.sizeHint().width() - widget.width()} px")
    return found
