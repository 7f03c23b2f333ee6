"""The offer worksheet at the window: entering, keeping, being told what is wrong, practising."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QScrollArea, QWidget

from hfprep_desktop.app import build_app
from hfprep_desktop.interview.offer import MarketRange, OfferWorksheet, Term, Terms, practice_case
from hfprep_desktop.interview.offer_document import worksheet_to_json
from hfprep_desktop.interview.offer_figures import FigureKind
from hfprep_desktop.model import (
    AnswerKind,
    Evidence,
    FigureUse,
    LedgerRow,
    Lever,
    NegotiationLedger,
    RoundKind,
    Session,
    Side,
    Status,
)
from hfprep_desktop.report.build import build_report
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.views.offer_view import OfferView
from hfprep_desktop.ui.views.report_view import ReportView
from hfprep_desktop.ui.widgets.ask_card import NO_ASK
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.fault_line import FaultLine
from hfprep_desktop.ui.widgets.figure_field import FigureField
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.ledger_card import LedgerCard
from hfprep_desktop.ui.widgets.range_bar import RangeBar, RangeFigures
from tests.samples import RULES, finding, full_session, spoken
from tests.ui.conftest import Desk, settle

CTRL = Qt.KeyboardModifier.ControlModifier


def type_into(field: FigureField, text: str) -> None:
    """As a person does: over what stands there, then Enter."""
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.fixture
def view(stage: QWidget, theme: Theme) -> OfferView:
    view = OfferView(theme)
    view.setParent(stage)
    view.resize(1196, 800)
    view.show()
    return view


def open_page(desk: Desk) -> MainWindow:
    window = desk.open()
    QTest.keyClick(window, Qt.Key.Key_4, CTRL)
    assert window.screens.shown is Screen.OFFER
    desk.wait(window.pages.offer.view.levers[Term.BASE].isEnabled)
    return window


def body_and_room(view: OfferView) -> tuple[QWidget, QWidget]:
    """What scrolls, and the place it scrolls in."""
    scroll = view.findChild(QScrollArea)
    assert scroll is not None
    body = scroll.widget()
    assert body is not None
    return body, scroll.viewport()


def states(view: OfferView) -> list[str]:
    return [row.state.text() for row in view.ask.rules.values()]


def test_the_ask_is_judged_once_the_page_is_looked_at(desk: Desk) -> None:
    """Before that the rules would be loaded for nothing, which stops the window."""
    window = desk.open()
    desk.wait(window.pages.offer.view.isEnabled)
    assert window.pages.offer._judged is None
    assert not window.pages.offer._judging
    window.screens.show(Screen.OFFER)
    desk.wait(lambda: window.pages.offer._judged is not None)


def test_the_practice_case_stands_there_until_the_person_writes_their_own(desk: Desk) -> None:
    window = open_page(desk)
    view = window.pages.offer.view
    assert view.worksheet == practice_case()
    desk.wait(lambda: states(view) == ["Ready"] * 5)
    app = build_app(desk.data, desk.outside)
    assert app.offer.worksheet() is None
    view.switch.click()
    assert view.worksheet == OfferWorksheet()
    assert view.levers[Term.BASE].offer.text() == ""
    desk.wait(lambda: states(view) == ["Not yet"] * 5)
    desk.wait(lambda: app.offer.worksheet() == OfferWorksheet())


def test_what_is_entered_is_kept_over_a_restart(desk: Desk) -> None:
    window = open_page(desk)
    type_into(window.pages.offer.view.levers[Term.BASE].offer, "190k")
    type_into(window.pages.offer.view.dilution, "")
    # Closed at once: the last change is written before the window is gone.
    window = open_page(desk)
    desk.wait(lambda: window.pages.offer.view.worksheet.offer.base == 190_000)
    assert window.pages.offer.view.worksheet.dilution is None
    assert window.pages.offer.view.levers[Term.BASE].offer.text() == "$190,000"
    assert window.pages.offer.view.dilution.text() == ""


def test_a_figure_that_cannot_be_read_is_told_and_changes_nothing(view: OfferView) -> None:
    view.show_worksheet(practice_case())
    row = view.levers[Term.BASE]
    type_into(row.counter, "12")
    (words,) = [label for label in row.findChildren(QLabel) if "too small" in label.text()]
    assert words.isVisible()
    assert words.text().startswith("Base you ask for: ")
    assert "It counts as $178,000." in words.text()
    assert view.worksheet.counter.base == 178_000
    type_into(row.counter, "181k")
    assert not words.isVisible()
    assert view.worksheet.counter.base == 181_000
    assert row.counter.text() == "$181,000"


def test_an_empty_field_is_not_entered_and_never_nothing(view: OfferView) -> None:
    view.show_worksheet(practice_case())
    type_into(view.company_value, "")
    assert view.worksheet.company_value is None
    assert view.company_value.placeholderText() == "not entered"
    assert "$710k, base $688k, sign-on $22k" in view.values[0].accessibleName()
    assert view.values[0].accessibleDescription() == "equity without a value"
    view.show_worksheet(OfferWorksheet())
    assert view.values[0].accessibleName() == "Offer, four-year value: not entered"
    assert view.ask.words.text() == NO_ASK


def test_the_sums_and_the_ask_follow_the_figures(view: OfferView) -> None:
    view.show_worksheet(practice_case())
    assert "$1.382 M" in view.values[1].accessibleName()
    assert view.values[1].accessibleDescription() == "+$122k"
    type_into(view.levers[Term.EQUITY].counter, "0.07")
    assert "0.07%" in view.ask.words.text()
    assert "$1.442 M" in view.values[1].accessibleName()
    view.what.setFocus()
    view.what.selectAll()
    QTest.keyClicks(view.what, "the billing launch")
    assert "tie that equity to the billing launch" in view.ask.words.text()


def test_a_range_of_ones_own_stands_beside_the_guides(view: OfferView) -> None:
    view.show_worksheet(practice_case())
    row = view.levers[Term.BASE]
    row.bar.setFocus()
    QTest.keyClick(row.bar, Qt.Key.Key_Space)
    assert row.low.isVisible()
    type_into(row.low, "170k")
    assert "market $165k to $180k" in row.bar.accessibleName()
    type_into(row.high, "190k")
    assert view.worksheet.base_range == MarketRange(170_000, 190_000)
    assert row.bar.figures.band == (170_000.0, 190_000.0)
    assert row.bar.figures.published == (165_000.0, 180_000.0)
    assert "the guide gives $165k to $180k" in row.bar.accessibleName()


def test_the_sign_on_has_no_range_until_one_is_added(view: OfferView) -> None:
    view.show_worksheet(practice_case())
    row = view.levers[Term.SIGN_ON]
    assert row.add_range.isVisible()
    assert not row.bar.isVisible()
    row.add_range.click()
    type_into(row.low, "10k")
    type_into(row.high, "25k")
    assert row.bar.isVisible()


def test_own_words_replace_the_built_ask_until_they_are_taken_back(view: OfferView) -> None:
    view.show_worksheet(practice_case())
    built = view.ask.words.text()
    view.ask.edit.click()
    view.ask.editor.setPlainText("My own way.")
    view.ask.edit.click()
    assert view.worksheet.own_words == "My own way."
    assert view.ask.words.text() == "“My own way.”"
    view.ask.rebuild.click()
    assert view.ask.words.text() == built


def test_a_worksheet_that_cannot_be_read_is_kept_aside(desk: Desk) -> None:
    app = build_app(desk.data, desk.outside)
    app.library.write_document("offer", '{"version": 99}')
    window = desk.open()
    window.screens.show(Screen.OFFER)
    view = window.pages.offer.view
    desk.wait(view.banner.isVisible)
    assert "newer" in view.banner.title.text()
    assert not view.levers[Term.BASE].offer.isEnabled()
    assert app.library.read_document("offer") == '{"version": 99}'
    view.banner.buttons[0].click()
    desk.wait(view.levers[Term.BASE].offer.isEnabled)
    assert view.worksheet == OfferWorksheet()
    assert app.library.read_document("offer") == worksheet_to_json(OfferWorksheet())


def test_practising_aloud_asks_with_the_persons_own_figures(desk: Desk) -> None:
    window = open_page(desk)
    desk.wait(lambda: window.pages.home.has_microphone)
    type_into(window.pages.offer.view.levers[Term.BASE].offer, "191k")
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: "191 thousand dollars" in window.pages.round_view.prompt.words.text())
    assert window.screens.shown is Screen.ROUND


def test_the_worksheet_is_exported_as_text(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "offer.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window = open_page(desk)
    QTest.keyClick(window, Qt.Key.Key_E, CTRL)
    desk.wait(window.pages.offer.view.banner.isVisible)
    assert "Counter: $1.382 M" in target.read_text(encoding="utf-8")


def test_the_latest_offer_talk_is_told_and_opens(desk: Desk) -> None:
    app = build_app(desk.data, desk.outside)
    session = replace(full_session(desk.data), round=RoundKind.OFFER, recordings=())
    app.library.add_session(session)
    window = desk.open()
    window.screens.show(Screen.OFFER)
    box = window.pages.offer.view.ask.attempt
    desk.wait(box.isVisible)
    report = app.sessions.report(app.library.get_session(session.id))
    total = report.passed + report.partial + report.missing
    assert box.headline.text() == f"Last spoken attempt: {report.passed} of {total}"
    box.open.click()
    desk.wait(lambda: window.screens.shown is Screen.REPORT)


@pytest.mark.parametrize("width", [1036, 1196])
def test_nothing_overlaps_or_is_cut_at_the_smallest_window(view: OfferView, width: int) -> None:
    view.show_worksheet(practice_case())
    for row in view.levers.values():
        row.toggle_range()
    view.resize(width, 700)
    settle()
    edge = view.ask.parentWidget()
    assert edge is not None
    assert edge.width() <= width
    assert view.ask.geometry().right() <= edge.width()
    for button in view.findChildren(KeyButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()
    for field in view.findChildren(FigureField):
        if field.isVisible():
            needed = field.fontMetrics().horizontalAdvance("not entered")
            assert field.width() >= needed + 28


def test_a_later_drill_on_an_offer_is_the_latest_attempt(desk: Desk) -> None:
    app = build_app(desk.data, desk.outside)
    talk = replace(full_session(desk.data), round=RoundKind.OFFER, recordings=())
    app.library.add_session(talk)
    later = talk.started_at + timedelta(days=1)
    app.library.add_session(_offer_drill(talk, "01JZ8Q4M7T5X9V2C3B6N8K0H2A", later))
    newest = replace(
        talk,
        id="01JZ8Q4M7T5X9V2C3B6N8K0H2B",
        round=RoundKind.SYSTEM_DESIGN,
        started_at=later + timedelta(days=1),
    )
    app.library.add_session(newest)  # without a word on an offer
    window = desk.open()
    window.screens.show(Screen.OFFER)
    box = window.pages.offer.view.ask.attempt
    desk.wait(box.isVisible)
    assert box.session_id == "01JZ8Q4M7T5X9V2C3B6N8K0H2A"
    assert box.headline.text() == "Last spoken attempt: 1 of 2"


def _offer_drill(session: Session, id_: str, at: datetime) -> Session:
    """A drill of one answer to an offer; one finding of two is missing."""
    said = spoken("On base I'd like 182.", 1.0)
    findings = (
        finding("market-anchor", Status.MISSING),
        finding("split-addressed", Status.PASS),
    )
    first = session.turns[0]
    assert first.analysis is not None
    turn = replace(
        first,
        kind=AnswerKind.NEGOTIATION,
        transcript=said,
        analysis=replace(first.analysis, kind=AnswerKind.NEGOTIATION, findings=findings),
    )
    return replace(session, id=id_, round=RoundKind.DRILL, started_at=at, turns=(turn,))


@pytest.fixture
def own_words(desk: Desk) -> OfferWorksheet:
    """A worksheet that needs all the room there is, and an attempt beside it."""
    app = build_app(desk.data, desk.outside)
    session = replace(full_session(desk.data), round=RoundKind.OFFER, recordings=())
    app.library.add_session(session)
    sheet = replace(practice_case(), own_words="My own way of asking.")
    app.offer.save(sheet)
    return sheet


def test_themes_may_change_without_cutting_the_page(desk: Desk, own_words: OfferWorksheet) -> None:
    window = desk.open()
    window.resize(1120, 720)
    window.screens.show(Screen.OFFER)
    view = window.pages.offer.view
    desk.wait(lambda: view.worksheet == own_words and view.ask.attempt.isVisible())
    body, room = body_and_room(view)
    for words in ("Light theme", "Dark theme", "Light theme", "Dark theme"):
        (action,) = [one for one in window.findChildren(QAction) if one.text() == words]
        action.trigger()
        settle()
        assert body.width() == room.width()
        layout = body.layout()
        assert layout is not None
        assert layout.minimumSize().width() <= body.width(), "its parts need more than there is"
        assert view.ask.geometry().right() < body.width()
        assert view.ask.rebuild.isVisible()


def test_the_body_is_as_wide_as_its_place_whatever_its_parts_ask_for(view: OfferView) -> None:
    view.show_worksheet(practice_case())
    view.ask.setMinimumWidth(700)
    view.resize(1036, 700)
    settle()
    body, room = body_and_room(view)
    assert body.width() == room.width()


def test_the_header_ends_in_an_ellipsis_where_it_is_narrow(view: OfferView) -> None:
    whole = "Practice case: senior product manager, AI platform"
    view.show_worksheet(practice_case())
    line = next(one for one in view.findChildren(ElidedLine) if one.text() == whole)
    view.resize(1400, 700)
    settle()
    assert line.shown == whole
    view.resize(1036, 700)
    settle()
    assert line.shown == whole or line.shown.endswith("…")
    view.resize(860, 700)
    settle()
    assert line.shown.endswith("…")
    assert line.accessibleName() == whole
    assert line.geometry().right() < view.switch.geometry().left()


@pytest.mark.parametrize("text", ["22", "172.000", "0.055"])
def test_a_sign_on_too_small_to_be_one_is_told(view: OfferView, text: str) -> None:
    view.show_worksheet(practice_case())
    row = view.levers[Term.SIGN_ON]
    type_into(row.offer, text)
    assert view.worksheet.offer.sign_on == 22_000
    told = [label.text() for label in row.findChildren(QLabel) if label.isVisible()]
    assert any("That is too small for a sign-on." in words for words in told)


def test_a_company_value_that_was_meant_otherwise_is_told(view: OfferView) -> None:
    view.show_worksheet(practice_case())
    (line,) = [one for one in view.findChildren(FaultLine) if view.company_value in one.fields]
    type_into(view.company_value, "172,000")
    assert "That would be 172 billion dollars." in line.words.text()
    type_into(view.company_value, "172k")
    assert "too small for a company's value" in line.words.text()
    assert view.worksheet.company_value == 1e9
    type_into(view.company_value, "172m")
    assert not line.isVisible()
    assert view.company_value.text() == "$172 M"


@pytest.fixture
def bar(stage: QWidget, theme: Theme) -> RangeBar:
    bar = RangeBar(theme, "Base", FigureKind.BASE)
    bar.setParent(stage)
    bar.resize(330, 50)
    bar.show()
    return bar


def test_figures_keep_their_order_and_distances_on_the_bar(bar: RangeBar) -> None:
    bar.show_figures(RangeFigures((165.0, 180.0), None, 172.0, 178.0, 180.0))
    places = [bar.place(value) for value in (165, 172, 178, 180)]
    assert places == sorted(places)
    assert places[0] == pytest.approx(75)
    assert places[3] == pytest.approx(225)
    assert (places[1] - places[0]) / (places[3] - places[0]) == pytest.approx(7 / 15)


@pytest.mark.parametrize("band", [None, (172.0, 172.0)])
def test_a_single_figure_stands_in_the_middle(
    bar: RangeBar, band: tuple[float, float] | None
) -> None:
    bar.show_figures(RangeFigures(band=band, offer=172.0))
    assert bar.place(172.0) == pytest.approx(150)
    bar.grab()


def test_the_bar_says_in_words_what_it_shows(bar: RangeBar) -> None:
    bar.show_figures(RangeFigures((165_000.0, 180_000.0), None, 172_000.0))
    assert bar.accessibleName() == (
        "Base: market $165k to $180k; offer $172k; counter not entered; peer not entered"
    )


def test_the_report_of_an_offer_talk_has_its_ledger(stage: QWidget, theme: Theme) -> None:
    session = full_session(Path("/data"))
    said = Evidence("so I am asking for 176", 0, 22, 12.0, 13.0)
    row = LedgerRow(0, Side.YOU, FigureUse.ASKED, Lever.BASE, said, 176_000.0)
    view = ReportView(theme)
    view.setParent(stage)
    view.resize(1280, 800)
    view.show_session(session, build_report(session, RULES))
    assert not view.findChildren(LedgerCard)
    report = replace(build_report(session, RULES), ledger=NegotiationLedger((row,)))
    view.show_session(session, report)
    (card,) = view.findChildren(LedgerCard)
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert "You asked: base $176,000" in texts
    assert "“so I am asking for 176”" in texts
    played: list[float] = []
    view.play_asked.connect(lambda start, _length: played.append(start))
    card.findChildren(KeyButton)[0].click()
    assert played == [11.0]


def test_a_counter_without_an_offer_shows_no_change(view: OfferView) -> None:
    view.show_worksheet(OfferWorksheet(counter=Terms(base=178_000)))
    changes = [w for w in view.findChildren(QLabel) if w.accessibleName().startswith("Change: ")]
    assert [change.accessibleName() for change in changes] == ["Change: not entered"] * 3
