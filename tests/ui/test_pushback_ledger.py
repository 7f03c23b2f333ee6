"""The ledger of push-back in the report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from hfprep_desktop.model import AnswerKind
from hfprep_desktop.report.build import build_report
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.views.report_view import ReportView
from hfprep_desktop.ui.widgets.pushback_ledger_card import PushbackLedgerCard
from tests.samples import RULES, full_session
from tests.ui.conftest import settle


def cards(view: ReportView) -> list[PushbackLedgerCard]:
    return [card for card in view.findChildren(PushbackLedgerCard) if card.isVisible()]


def test_several_replies_have_a_card_and_one_has_none(stage: QWidget, theme: Theme) -> None:
    session = full_session(Path("/data"))
    view = ReportView(theme)
    view.setParent(stage)
    view.resize(1120, 690)
    view.show()
    view.show_session(session, build_report(session, RULES))
    settle()
    (card,) = cards(view)
    assert card.lines == (
        "1 of 2 acknowledged",
        "1 of 2 quantified, none on both sides",
        "1 of 1 mitigated",
        "1 of 2 doubled down",
    )
    assert card.accessibleDescription() == "; ".join(card.lines)
    assert card.note.text().startswith("2 answers to objections.")
    assert card.y() < min(item.y() for item in view.items)
    assert card.height() >= card.minimumSizeHint().height()

    one = [turn for turn in session.turns if turn.kind is not AnswerKind.PUSHBACK]
    one += [turn for turn in session.turns if turn.kind is AnswerKind.PUSHBACK][:1]
    session = replace(session, turns=tuple(one))
    view.show_session(session, build_report(session, RULES))
    settle()
    assert cards(view) == []
