"""The home page: what next, the loop and its plan, the checklist, the drills at hand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from hfprep_desktop.app import build_app
from hfprep_desktop.interview.checklist import ItemId
from hfprep_desktop.interview.drills import FRAMING, PUSHBACK, SLIDES
from hfprep_desktop.interview.offer import MarketRange, OfferWorksheet
from hfprep_desktop.model import Pace, RoundKind, Transcript
from hfprep_desktop.ui.menus import Screen
from tests.samples import full_session
from tests.ui.conftest import SENTENCE, Desk, speaking_into
from tests.ui.home_page import item_words, opened, store, words_in


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


def test_a_drill_in_which_nothing_was_said_tells_no_count(desk: Desk) -> None:
    turns = tuple(replace(one, transcript=Transcript()) for one in full_session(desk.data).turns)
    store(desk, 1, round=RoundKind.DRILL, scenario_id=PUSHBACK, turns=turns)
    window = opened(desk)
    assert "Last: nothing was heard" in window.pages.home.tiles[1].accessibleDescription()
