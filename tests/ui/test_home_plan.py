"""The plan and the checklist of the home page: made by the person, ticked by evidence."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hfprep_desktop.app import build_app
from hfprep_desktop.interview.checklist import ItemId
from hfprep_desktop.interview.drills import SLIDES
from hfprep_desktop.interview.plan import LOOP
from hfprep_desktop.model import RoundKind
from hfprep_desktop.ui.menus import Screen
from tests.ui.conftest import Desk
from tests.ui.home_page import TODAY, item_words, kept_plan, opened, store


def test_a_plan_is_made_saved_and_changed(desk: Desk) -> None:
    window = opened(desk)
    home = window.pages.home
    home.loop.plan.click()
    plan = home.plan
    assert plan.isVisible()
    assert plan.start.day == TODAY
    assert plan.days[LOOP[-1]].day == TODAY + timedelta(days=20)
    plan.interview_known.choose(1)
    plan.interview.set_day(TODAY + timedelta(days=12))
    assert plan.days[LOOP[-1]].day == TODAY + timedelta(days=11)
    plan.days[RoundKind.PRODUCT_CASE].set_day(TODAY + timedelta(days=4))
    plan.save.click()
    assert not plan.isVisible()
    desk.wait(lambda: home.title.text() == "Twelve days to your interview")
    kept = kept_plan(desk)
    assert kept is not None
    assert kept.days[RoundKind.PRODUCT_CASE] == TODAY + timedelta(days=4)
    assert home.loop.path.nodes[1].accessibleDescription() == "Sun 26 Apr"
    assert item_words(home, ItemId.DEBRIEFS) == "Plan made, 0 sessions with a report"

    home.loop.plan.click()
    assert plan.days[RoundKind.PRODUCT_CASE].day == TODAY + timedelta(days=4)
    plan.start.set_day(TODAY + timedelta(days=13))
    assert plan.banner.isVisible()
    assert not plan.save.isEnabled()
    QTest.keyClick(plan.start, Qt.Key.Key_Escape)
    assert not plan.isVisible()
    assert window.screens.shown is Screen.HOME
    assert kept_plan(desk) == kept


def test_a_day_outside_the_plan_is_told_and_not_saved(desk: Desk) -> None:
    window = opened(desk)
    plan = window.pages.home.plan
    window.pages.home.loop.plan.click()
    plan.days[RoundKind.PHONE_SCREEN].set_day(TODAY - timedelta(days=1))
    assert plan.banner.title.text() == "That day lies outside the plan."
    assert not plan.save.isEnabled()
    plan.days[RoundKind.PHONE_SCREEN].set_day(TODAY)
    assert not plan.banner.isVisible()
    assert plan.save.isEnabled()
    # A plan that was left with a fault opens without it.
    plan.days[RoundKind.PHONE_SCREEN].set_day(TODAY - timedelta(days=1))
    plan.back.click()
    window.pages.home.loop.plan.click()
    assert plan.save.isEnabled()
    assert not plan.banner.isVisible()


def test_a_tick_by_hand_is_kept_and_shown_apart_from_evidence(desk: Desk) -> None:
    store(desk, 1)
    window = opened(desk)
    home = window.pages.home
    desk.wait(lambda: home.checklist.count.text() == "1 of 7")
    row = home.checklist.rows[0]
    assert row.item.id is ItemId.SLIDES
    QTest.keyClick(row.box, Qt.Key.Key_Return)
    desk.wait(lambda: home.checklist.count.text() == "1 of 7, 1 by you")
    assert row.words.told == "Ticked by you, Wed 22 Apr"
    window = opened(desk)
    home = window.pages.home
    desk.wait(lambda: home.checklist.count.text() == "1 of 7, 1 by you")
    home.checklist.rows[0].box.click()
    desk.wait(lambda: home.checklist.count.text() == "1 of 7")


def test_evidence_leads_to_its_session_and_what_lacks_it_to_what_makes_it(desk: Desk) -> None:
    session = store(desk, 1)
    window = opened(desk)
    home = window.pages.home
    rows = {row.item.id: row.words for row in home.checklist.rows}
    rows[ItemId.MOCK].click()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    assert window.pages.report.session is not None
    assert window.pages.report.session.id == session.id
    window.screens.show(Screen.HOME)
    rows[ItemId.COMPENSATION].click()
    assert window.screens.shown is Screen.OFFER
    window.screens.show(Screen.HOME)
    rows[ItemId.SLIDES].click()
    assert home.scenario is not None
    assert home.scenario.id == SLIDES
    rows[ItemId.DEBRIEFS].click()
    assert home.plan.isVisible()
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert not home.plan.isVisible()


def test_a_damaged_plan_is_told_once_and_the_rest_is_shown(desk: Desk) -> None:
    build_app(desk.data).library.write_document("plan", "{")
    window = opened(desk)
    home = window.pages.home
    desk.wait(home.banner.isVisible)
    assert home.banner.title.text().startswith("Your plan could not be read")
    home.banner.hide()
    window.screens.show(Screen.LIBRARY)
    window.screens.show(Screen.HOME)
    home.checklist.rows[0].box.click()
    desk.wait(lambda: home.checklist.count.text() == "0 of 7, 1 by you")
    assert not home.banner.isVisible()


def test_a_plan_that_begins_at_the_end_of_the_calendar_can_be_entered(desk: Desk) -> None:
    window = opened(desk)
    plan = window.pages.home.plan
    window.pages.home.show_plan()
    plan.start.set_day(date(9999, 12, 30))
    assert plan.save.isEnabled()
    assert plan.days[LOOP[-1]].day == date.max
