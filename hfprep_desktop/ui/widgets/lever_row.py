"""One lever of the offer worksheet: offer, place in the market, counter, change."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hfprep_desktop.interview.offer import (
    PUBLISHED,
    TERM_KINDS,
    TERM_NAMES,
    MarketRange,
    OfferWorksheet,
    Term,
)
from hfprep_desktop.interview.offer_figures import FigureKind, short_figure, show_figure
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.fault_line import FaultLine
from hfprep_desktop.ui.widgets.figure_field import NOT_ENTERED, FigureField
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.range_bar import RangeBar, RangeFigures
from hfprep_desktop.ui.widgets.text import line_label, set_tone

NAME_WIDTH: Final = 98
FIELD_WIDTH: Final = 110
CHANGE_WIDTH: Final = 80
COLUMN_GAP: Final = 14

_UNITS: Final = {Term.BASE: "a year", Term.EQUITY: "over four years", Term.SIGN_ON: "once"}


class LeverRow(QWidget):
    """Fields hold what was entered; the range of one's own opens below them."""

    entered = Signal()

    def __init__(self, theme: Theme, term: Term) -> None:
        super().__init__()
        self.term = term
        kind, name = TERM_KINDS[term], tr(TERM_NAMES[term])
        self.offer = FigureField(theme, kind, tr("{name} offered", name=name), FIELD_WIDTH)
        self.counter = FigureField(theme, kind, tr("{name} you ask for", name=name), FIELD_WIDTH)
        self.low = FigureField(
            theme, kind, tr("{name}: your market range from", name=name), FIELD_WIDTH
        )
        self.high = FigureField(
            theme, kind, tr("{name}: your market range to", name=name), FIELD_WIDTH
        )
        self.bar = RangeBar(theme, name, kind)
        self.bar.clicked.connect(self.toggle_range)
        self.add_range = KeyButton(theme, tr("Add range"), height=30)
        self.add_range.clicked.connect(self.toggle_range)
        self._change = line_label("", "subheading")
        theme.fix(self._change, width=CHANGE_WIDTH)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._change.setAlignment(right)
        fields = (self.offer, self.counter, self.low, self.high)
        for field in fields:
            field.entered.connect(self.entered)
        self._faults = FaultLine(theme, fields)
        self._market = QStackedWidget()
        self._editor = self._range_editor(theme)
        self._lay_out(theme)

    def show_worksheet(self, worksheet: OfferWorksheet) -> None:
        """Show what was entered for this lever."""
        own = worksheet.own_range(self.term)
        self.offer.show_value(worksheet.offer.figure(self.term))
        self.counter.show_value(worksheet.counter.figure(self.term))
        self.low.show_value(own.low)
        self.high.show_value(own.high)
        self.refresh(worksheet)

    def refresh(self, worksheet: OfferWorksheet) -> None:
        """Draw again what follows from the figures; the fields stay as they are."""
        band = worksheet.market(self.term)
        own = worksheet.own_range(self.term).ends
        published = PUBLISHED[self.term].ends if own is not None else None
        figures = RangeFigures(
            band=band,
            published=published,
            offer=worksheet.offer.figure(self.term),
            counter=worksheet.counter.figure(self.term),
            peer=worksheet.peer.figure(self.term),
        )
        self.bar.show_figures(figures)
        self._market.setCurrentIndex(0 if band is not None else 1)
        self._show_change(figures.offer, figures.counter)

    @property
    def own_range(self) -> MarketRange:
        """The range that stands in the fields."""
        return MarketRange(self.low.value, self.high.value)

    def toggle_range(self) -> None:
        """Open or close the fields of one's own range."""
        opened = self._editor.isHidden()
        self._editor.setVisible(opened)
        if opened:
            self.low.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_change(self, offer: float | None, counter: float | None) -> None:
        if offer is None or counter is None:
            self._change.setText("")
            self._change.setAccessibleName(tr("Change: {not_entered}", not_entered=tr(NOT_ENTERED)))
            return
        text = _signed(counter - offer, TERM_KINDS[self.term])
        self._change.setText(text)
        self._change.setAccessibleName(tr("Change: {words}", words=text))
        set_tone(self._change, "text" if counter != offer else "text_3")

    def _range_editor(self, theme: Theme) -> QWidget:
        published = PUBLISHED[self.term].ends
        kind = TERM_KINDS[self.term]
        guide = tr("The guide gives no range.")
        if published is not None:
            low, high = (short_figure(end, kind) for end in published)
            guide = tr("The guide gives {low} to {high}.", low=low, high=high)
        done = KeyButton(theme, tr("Done"), icon="check", height=30)
        done.clicked.connect(self._close_range)
        told = ElidedLine(theme, "", "note", "text_3")
        told.say(guide)
        row = make_row(
            line_label(tr("Your range"), "small", "text_2"),
            self.low,
            line_label(tr("to"), "small", "text_2"),
            self.high,
            done,
            None,
            told,
        )
        row.setStretchFactor(told, 1)
        editor = QWidget()
        editor.setLayout(row)
        editor.hide()
        return editor

    def _close_range(self) -> None:
        self._editor.hide()
        (self.bar if self.own_range.ends or PUBLISHED[self.term].ends else self.add_range).setFocus(
            Qt.FocusReason.ShortcutFocusReason
        )

    def _lay_out(self, theme: Theme) -> None:
        name = QVBoxLayout()
        name.setSpacing(0)
        name.setContentsMargins(0, 0, 0, 0)
        name.addWidget(line_label(tr(TERM_NAMES[self.term]), "subheading"))
        name.addWidget(line_label(tr(_UNITS[self.term]), "note", "text_2"))
        holder = QWidget()
        holder.setLayout(name)
        theme.fix(holder, width=NAME_WIDTH)
        nothing = QWidget()
        words = ElidedLine(theme, "", "small", "text_2")
        words.say(tr("No market range"))
        empty = make_row(words, self.add_range, None, spacing=8)
        empty.setStretchFactor(words, 1)
        nothing.setLayout(empty)
        self._market.addWidget(self.bar)
        self._market.addWidget(nothing)
        theme.fix(self._market, height=50)
        row = QHBoxLayout()
        row.setSpacing(COLUMN_GAP)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(holder, 0, middle)
        row.addWidget(self.offer, 0, middle)
        row.addWidget(self._market, 1, middle)
        row.addWidget(self.counter, 0, middle)
        row.addWidget(self._change, 0, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._editor)
        column.addWidget(self._faults)


def _signed(change: float, kind: FigureKind) -> str:
    sign = "+" if change > 0 else "-" if change < 0 else ""
    if kind is FigureKind.EQUITY:
        return tr("{sign}{rstrip} pt", sign=sign, rstrip=show_figure(abs(change), kind).rstrip("%"))
    return f"{sign}{show_figure(abs(change), kind)}"
