"""The home page: what next, the loop and its plan, the checklist, the drills at hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QScrollArea, QWidget

from hfprep_desktop.app import build_app
from hfprep_desktop.interview.checklist import ItemId
from hfprep_desktop.interview.drills import FRAMING, PUSHBACK, SLIDES
from hfprep_desktop.interview.loop import PATH
from hfprep_desktop.interview.offer import MarketRange, OfferWorksheet
from hfprep_desktop.interview.plan import LOOP, Plan, make_plan, read_plan
from hfprep_desktop.model import Mode, Pace, RoundKind, Session, Status, Transcript
from hfprep_desktop.ui.main_window import SMALLEST, MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.theme import ThemeChoice
from hfprep_desktop.ui.views.home_view import HomeView
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.text import TextBlock
from tests.samples import full_session
from tests.ui.conftest import SENTENCE, Desk, settle, speaking_into
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


def test_at_first_framing_is_offered_and_every_part_says_that_it_is_empty(desk: Desk) -> None:
    window = opened(desk)
    home = window.pages.home
    assert home.title.text() == "Practise a round aloud"
    assert home.drill.title.text() == "Framing in 90 seconds"
    assert "No answer has been judged yet" in home.drill.reason.text()
    assert "will stand here" in words_in(home.drill)
    assert [node.accessibleName() for node in home.loop.path.nodes] == [
        "Phone screen: Focus now",
        "Product case: Not tried",
        "System design: Not tried",
        "Cross-functional: Not tried",
        "Committee debrief: Not tried",
        "Offer talk: Not tried",
    ]
    assert home.checklist.count.text() == "0 of 7"
    assert all("Not practised yet" in tile.accessibleDescription() for tile in home.tiles)
    assert home.recent == []
    home.loop.committee.click()
    assert "No round of the loop has a report yet" in home.committee.summary.text()


def test_where_the_person_stands(desk: Desk) -> None:
    store(desk, 1)
    store(desk, 2, round=RoundKind.DRILL, scenario_id=PUSHBACK, scenario_title="Rapid fire")
    window = opened(desk)
    home = window.pages.home
    desk.wait(lambda: len(home.recent) == 2)
    # Of what counted twice at least, this is the lowest that weighs most.
    assert home.drill.title.text() == "Tie every component to a number"
    shown = words_in(home.drill)
    assert "Design tied to impact" in shown
    assert "Last two sessions" in shown
    assert "To pass: behind each component" in shown
    assert home.drill.reason.text().startswith("Passed 0 of 2 times, over 2 sessions")
    design = home.loop.path.nodes[2]
    assert design.accessibleName() == "System design: Gaps: 6"
    assert design.accessibleDescription() == "5 of 11 pass"
    assert "Last 5 of 11" in home.tiles[1].accessibleDescription()
    assert home.recent[0].count == "5 of 11"
    assert item_words(home, ItemId.MOCK).startswith("Full round in exam mode: ")


def test_enter_starts_the_recommended_drill(desk: Desk) -> None:
    window = opened(desk, open_recorder=speaking_into(SENTENCE, Pace.MAX))
    window.pages.home.setFocus()
    QTest.keyClick(window.pages.home, Qt.Key.Key_Return)
    assert window.screens.shown is Screen.ROUND
    assert window.pages.home.scenario is not None
    assert window.pages.home.scenario.id == FRAMING
    desk.wait(lambda: window.screens.shown is Screen.REPORT)


def test_a_number_starts_the_drill_at_hand(desk: Desk) -> None:
    window = opened(desk, open_recorder=speaking_into(SENTENCE, Pace.MAX))
    QTest.keyClick(window, Qt.Key.Key_2)
    desk.wait(lambda: window.screens.shown is Screen.ROUND)
    assert window.pages.home.scenario is not None
    assert window.pages.home.scenario.id == PUSHBACK
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    # On another page the number does nothing.
    QTest.keyClick(window, Qt.Key.Key_1)
    assert window.screens.shown is Screen.REPORT
    window.screens.show(Screen.HOME)
    desk.wait(lambda: "Last" in window.pages.home.tiles[1].accessibleDescription())


def test_without_a_microphone_no_drill_can_start(desk: Desk) -> None:
    window = opened(desk)
    home = window.pages.home
    home.show_microphones((), "")
    assert not home.drill.start.isEnabled()
    assert not any(tile.isEnabled() for tile in home.tiles)
    home.setFocus()
    QTest.keyClick(home, Qt.Key.Key_Return)
    QTest.keyClick(window, Qt.Key.Key_1)
    assert window.screens.shown is Screen.HOME


def test_arrows_go_along_the_loop_and_enter_opens_its_scenarios(desk: Desk) -> None:
    window = opened(desk)
    nodes = window.pages.home.loop.path.nodes
    nodes[0].setFocus()
    for _ in range(7):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Right)
    assert window.focusWidget() is nodes[-1]
    for _ in range(3):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Left)
    assert window.focusWidget() is nodes[2]
    QTest.keyClick(nodes[2], Qt.Key.Key_Return)
    assert window.screens.shown is Screen.PRACTISE
    view = window.pages.scenarios.view
    app = build_app(desk.data)
    wanted = {
        one.id for one in app.scenarios.read().scenarios if one.round is RoundKind.SYSTEM_DESIGN
    }
    assert set(view.shown_ids) == wanted


def test_another_drill_and_the_round_in_focus_lead_to_the_scenarios(desk: Desk) -> None:
    window = opened(desk)
    view = window.pages.scenarios.view
    window.pages.home.drill.other.click()
    assert window.screens.shown is Screen.PRACTISE
    assert SLIDES in view.shown_ids
    window.screens.show(Screen.HOME)
    window.pages.home.loop.open.click()
    assert "launch-in-numbers" in view.shown_ids
    assert SLIDES not in view.shown_ids


def test_the_chooser_offers_every_scenario_by_its_round(desk: Desk) -> None:
    window = opened(desk)
    chooser = window.pages.home.start_row.chooser
    assert chooser.scenario is not None
    assert chooser.scenario.id == "model-marketplace"
    # Opened, it would need a screen that can hand its keys to a popup.
    menu = chooser.make_menu()
    inside = {one.title(): one.actions() for one in menu.findChildren(QMenu)}
    assert len(inside) == len(RoundKind)
    offers = inside["Offer talk"]
    next(action for action in offers if "Senior PM offer" in action.text()).trigger()
    assert window.pages.home.scenario is not None
    assert window.pages.home.scenario.id == "senior-pm-offer"
    # Loading anew leaves the choice alone.
    window.pages.home.show_scenarios(build_app(desk.data).scenarios.read().scenarios)
    assert window.pages.home.scenario.id == "senior-pm-offer"


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


def test_what_another_page_changed_is_told_on_coming_back(desk: Desk) -> None:
    window = opened(desk)
    home = window.pages.home
    known = MarketRange(1, 2)
    worksheet = OfferWorksheet(base_range=known, equity_range=known, sign_on_range=known)
    build_app(desk.data).offer.save(worksheet)
    assert not item_words(home, ItemId.COMPENSATION).endswith("filled in")
    window.screens.show(Screen.LIBRARY)
    window.screens.show(Screen.HOME)
    desk.wait(lambda: item_words(home, ItemId.COMPENSATION).endswith("filled in"))
    row = next(row for row in home.checklist.rows if row.item.id is ItemId.COMPENSATION)
    assert row.words.isVisible()
    assert row.words.accessibleDescription().endswith("filled in")


def test_the_committees_debrief_quotes_and_leads_to_the_session(desk: Desk) -> None:
    session = store(desk, 1)
    window = opened(desk)
    home = window.pages.home
    home.loop.committee.click()
    committee = home.committee
    assert committee.isVisible()
    assert committee.summary.text().startswith("5 of 11 pass")
    assert "Not practised yet: Phone screen" in committee.not_practised.text()
    shown = words_in(committee)
    assert "help small teams ship a model" in shown
    assert "Still missing" in shown
    assert "hire" not in shown.replace("without an operations hire", "").lower()
    committee.entries[0].click()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    assert window.pages.report.session is not None
    assert window.pages.report.session.id == session.id
    window.screens.show(Screen.HOME)
    assert not committee.isVisible()
    home.loop.committee.click()
    QTest.keyClick(committee.back, Qt.Key.Key_Escape)
    assert not committee.isVisible()


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


@pytest.mark.parametrize("size", [SMALLEST, (1280, 800)], ids=str)
@pytest.mark.parametrize("empty", [True, False], ids=["empty", "full"])
def test_nothing_is_cut_off(desk: Desk, size: tuple[int, int], empty: bool) -> None:
    if not empty:
        full_of_everything(desk)
    window = opened(desk)
    home = window.pages.home
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        window.themes.choose(choice)
        window.resize(*size)
        settle()
        assert cut_off(home) == []
        for open_page in (home.loop.plan.click, home.loop.committee.click):
            open_page()
            settle()
            assert cut_off(home) == []
            home.show_front()
    desk.wait(lambda: not home.columns.is_stacked)
    settle()
    for row in home.checklist.rows:
        bottom = row.words.mapTo(home.checklist, row.words.rect().bottomLeft()).y()
        assert bottom <= home.checklist.height()
    edge = home.tiles[-1].mapTo(home, home.tiles[-1].rect().topRight()).x()
    assert edge < home.checklist.mapTo(home, home.checklist.rect().topLeft()).x()


def test_all_of_the_page_is_seen_without_scrolling(desk: Desk) -> None:
    full_of_everything(desk)
    window = opened(desk)
    window.resize(1280, 800)
    settle()
    assert window.menuBar().height() > 0
    (scroll,) = (one for one in window.pages.home.findChildren(QScrollArea) if one.isVisible())
    assert scroll.verticalScrollBar().maximum() == 0


def stops_by_tab(home: HomeView) -> list[QWidget]:
    """Where Tab goes, from the first stop of the page once round the window."""
    stops: list[QWidget] = [home.microphone.devices]
    while True:
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
        reached = home.window().focusWidget()
        assert reached is not None
        if reached in stops:
            return [one for one in stops if home.isAncestorOf(one) and one is not home]
        stops.append(reached)


def test_tab_goes_as_one_reads_also_after_a_refresh(desk: Desk) -> None:
    store(desk, 1)
    window = opened(desk)
    home = window.pages.home
    store(desk, 2)
    window.screens.show(Screen.LIBRARY)
    window.screens.show(Screen.HOME)
    desk.wait(lambda: len(home.recent) == 2)
    home.banner.tell("accent", "history", "Found", "A round.")
    offered = home.banner.offer("Open", "arrow-right", home.show_front)
    settle()
    home.microphone.devices.setFocus()
    stops = stops_by_tab(home)
    names = [one.accessibleName() for one in stops]
    assert names[0] == "Microphone"
    wanted: list[QWidget] = [
        home.microphone.refresh,
        offered,
        home.start_row.chooser,
        home.start,
        home.drill.start,
        home.drill.other,
        home.loop.plan,
        home.loop.committee,
        home.loop.open,
        *home.loop.path.nodes,
        *home.tiles,
        *(part for row in home.checklist.rows for part in (row.box, row.words)),
    ]
    found = [one for one in stops if one in wanted]
    assert found == [one for one in wanted if one.isEnabled()]
    assert names[-3:] == ["Library", *(row.accessibleName() for row in home.recent)]


def test_a_refresh_leaves_what_has_not_changed(desk: Desk) -> None:
    store(desk, 1)
    window = opened(desk)
    home = window.pages.home
    home.loop.committee.click()
    link = home.committee.entries[0]
    link.setFocus()
    rows = list(home.recent)
    shown = build_app(desk.data).progress.preparation(TODAY)
    home.show_preparation(shown)
    assert home.committee.entries[0] is link
    assert link.hasFocus()
    assert home.recent == rows
    store(desk, 2, round=RoundKind.PHONE_SCREEN)
    home.show_preparation(build_app(desk.data).progress.preparation(TODAY))
    # Nothing has been left to the next turn of the event loop: the page is never blank.
    assert all(one.isVisible() for one in home.committee.entries)
    assert len(home.committee.entries) == 2 * 11
    assert len(home.recent) == 2


def test_a_drill_in_which_nothing_was_said_tells_no_count(desk: Desk) -> None:
    turns = tuple(replace(one, transcript=Transcript()) for one in full_session(desk.data).turns)
    store(desk, 1, round=RoundKind.DRILL, scenario_id=PUSHBACK, turns=turns)
    window = opened(desk)
    assert "Last: nothing was heard" in window.pages.home.tiles[1].accessibleDescription()


def test_a_plan_that_begins_at_the_end_of_the_calendar_can_be_entered(desk: Desk) -> None:
    window = opened(desk)
    plan = window.pages.home.plan
    window.pages.home.show_plan()
    plan.start.set_day(date(9999, 12, 30))
    assert plan.save.isEnabled()
    assert plan.days[LOOP[-1]].day == date.max
