"""The offer worksheet: three levers, what they add up to, the evidence, and the spoken ask."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from hfprep_desktop.interview.offer import (
    TERM_KINDS,
    TERM_NAMES,
    Deliverable,
    OfferWorksheet,
    Term,
    practice_case,
)
from hfprep_desktop.interview.offer_figures import FigureKind, short_figure
from hfprep_desktop.interview.offer_text import ASSUMED
from hfprep_desktop.ui.offer_wording import left_out
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr, within
from hfprep_desktop.ui.widgets.ask_card import AskCard
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.fault_line import FaultLine
from hfprep_desktop.ui.widgets.figure_field import NOT_ENTERED, FigureField
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_card, make_row
from hfprep_desktop.ui.widgets.lever_row import (
    CHANGE_WIDTH,
    COLUMN_GAP,
    FIELD_WIDTH,
    NAME_WIDTH,
    LeverRow,
)
from hfprep_desktop.ui.widgets.range_legend import RangeLegend
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label
from hfprep_desktop.ui.widgets.two_columns import TwoColumns
from hfprep_desktop.ui.widgets.value_row import HatchSign, ValueRow
from hfprep_desktop.ui.widgets.vertical_scroll import vertical_scroll

LEFT_SHARE: Final = 72
RIGHT_SHARE: Final = 28
LEAST_WIDTHS: Final = (560, 300)
MOST_LETTERS: Final = 200


class OfferView(QWidget):
    """Shows a worksheet; each change by hand leaves as a new one."""

    changed = Signal(OfferWorksheet)
    practise_asked = Signal()
    export_asked = Signal()
    session_opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._worksheet = OfferWorksheet()
        self.banner = Banner(theme)
        self._case = ElidedLine(theme, role="small", tone="text_2")
        self.switch = KeyButton(theme, tr("Enter my own"), kind=ButtonKind.LINK, height=30)
        self.switch.clicked.connect(self._switch_case)
        self.export = KeyButton(theme, tr("Export"), icon="download", keys=("Ctrl", "E"))
        self.export.clicked.connect(self.export_asked)
        self.practise = KeyButton(
            theme,
            tr("Practise aloud"),
            icon="mic",
            keys=("Ctrl", "Enter"),
            kind=ButtonKind.PRIMARY,
        )
        self.practise.clicked.connect(self.practise_asked)
        self._legend = RangeLegend(theme)
        self.levers = {term: LeverRow(theme, term) for term in Term}
        self.company_value = FigureField(
            theme, FigureKind.COMPANY_VALUE, tr("Company value you assume"), 116
        )
        self.dilution = FigureField(
            theme, FigureKind.DILUTION, tr("Dilution until you can sell"), 108
        )
        self.values = (
            ValueRow(theme, tr("Offer")),
            ValueRow(theme, tr("Counter"), accented=True),
            ValueRow(theme, tr("Peer offer")),
        )
        self.peer = {
            term: FigureField(
                theme,
                TERM_KINDS[term],
                tr("{term_names} of the peer offer", term_names=tr(TERM_NAMES[term])),
                108,
            )
            for term in Term
        }
        self.evidence = _text_field(
            tr("Another market figure"), tr("a survey or benchmark, with its figure")
        )
        self.what = _text_field(tr("What you will deliver"), tr(NOT_ENTERED))
        self.figure = _text_field(tr("Measured by"), tr(NOT_ENTERED))
        self.by = _text_field(tr("By when"), tr(NOT_ENTERED))
        self.ask = AskCard(theme)
        self._connect_fields()
        self._lay_out()

    @property
    def worksheet(self) -> OfferWorksheet:
        """What is shown."""
        return self._worksheet

    def show_worksheet(self, worksheet: OfferWorksheet) -> None:
        """Show a worksheet in every field."""
        self._worksheet = worksheet
        for row in self.levers.values():
            row.show_worksheet(worksheet)
        self.company_value.show_value(worksheet.company_value)
        self.dilution.show_value(worksheet.dilution)
        for term, field in self.peer.items():
            field.show_value(worksheet.peer.figure(term))
        self.evidence.setText(worksheet.evidence)
        self.what.setText(worksheet.deliverable.what)
        self.figure.setText(worksheet.deliverable.figure)
        self.by.setText(worksheet.deliverable.by)
        self._refresh()

    def set_usable(self, on: bool) -> None:
        """Nothing can be entered while a worksheet that cannot be read must not be replaced."""
        self._body.setEnabled(on)
        self.export.setEnabled(on)
        self.switch.setEnabled(on)

    def _read_fields(self) -> None:
        """The worksheet as it stands in the fields now."""
        worksheet = self._worksheet
        offer, counter, peer = worksheet.offer, worksheet.counter, worksheet.peer
        for term, row in self.levers.items():
            offer = offer.with_figure(term, row.offer.value)
            counter = counter.with_figure(term, row.counter.value)
            peer = peer.with_figure(term, self.peer[term].value)
            worksheet = worksheet.with_range(term, row.own_range)
        self._change(
            replace(
                worksheet,
                offer=offer,
                counter=counter,
                peer=peer,
                company_value=self.company_value.value,
                dilution=self.dilution.value,
                evidence=self.evidence.text(),
                deliverable=Deliverable(self.what.text(), self.figure.text(), self.by.text()),
            )
        )

    def _take_own_words(self, words: str) -> None:
        self._change(replace(self._worksheet, own_words=words))

    def _change(self, worksheet: OfferWorksheet) -> None:
        if worksheet == self._worksheet:
            return
        self._worksheet = worksheet
        self._refresh()
        self.changed.emit(worksheet)

    def _switch_case(self) -> None:
        """Only between the untouched case and an empty sheet: nothing that was entered goes."""
        empty = OfferWorksheet()
        fresh = practice_case() if self._worksheet == empty else empty
        self.show_worksheet(fresh)
        self.changed.emit(fresh)
        self.levers[Term.BASE].offer.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _refresh(self) -> None:
        worksheet = self._worksheet
        for row in self.levers.values():
            row.refresh(worksheet)
        own = [term for term in Term if worksheet.own_range(term).ends is not None]
        self._legend.show_published(any(term is not Term.SIGN_ON for term in own))
        self._show_values(worksheet)
        self._show_case(worksheet)
        self.ask.show_worksheet(worksheet)

    def _show_case(self, worksheet: OfferWorksheet) -> None:
        is_case, is_empty = worksheet == practice_case(), worksheet == OfferWorksheet()
        self._case.say(
            tr("Practice case: senior product manager, AI platform")
            if is_case
            else tr("Your own figures")
        )
        self.switch.relabel(tr("Enter my own") if is_case else tr("Show the practice case"), "")
        self.switch.setVisible(is_case or is_empty)

    def _show_values(self, worksheet: OfferWorksheet) -> None:
        offers = (worksheet.offer, worksheet.counter, worksheet.peer)
        values = [worksheet.value(terms) for terms in offers]
        most = max((value.total or 0.0 for value in values), default=0.0)
        more = values[1].above(values[0])
        notes = [left_out(terms, value) for terms, value in zip(offers, values, strict=True)]
        notes[0] = notes[0] or tr("as made")
        if more is not None:
            sign = "+" if more > 0 else ""
            notes[1] = notes[1] or f"{sign}{short_figure(more, FigureKind.BASE)}"
        for row, value, text in zip(self.values, values, notes, strict=True):
            row.show_value(value, "" if value.total is None else text, most)

    def _connect_fields(self) -> None:
        for row in self.levers.values():
            row.entered.connect(self._read_fields)
        for field in (self.company_value, self.dilution, *self.peer.values()):
            field.entered.connect(self._read_fields)
        for line in (self.evidence, self.what, self.figure, self.by):
            line.textEdited.connect(self._read_fields)
        self.ask.own_words_changed.connect(self._take_own_words)
        self.ask.attempt_opened.connect(self.session_opened)

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 24, 12, 12)
        outer.setSpacing(14)
        title = line_label(tr("Offer worksheet"), "title")
        head = make_row(title, 6, self._case, self.switch, None, self.export, self.practise)
        # Where there is little room the case is shortened before any button.
        head.setStretchFactor(self._case, 1)
        head.setContentsMargins(0, 0, 12, 0)
        outer.addLayout(head)
        outer.addWidget(self.banner)
        cards = QWidget()
        left = QVBoxLayout(cards)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(14)
        left.addWidget(self._levers_card())
        left.addWidget(self._value_card())
        left.addWidget(self._evidence_card())
        left.addStretch(1)
        self._body = _Body()
        self._body.setProperty("clear", "true")
        columns = TwoColumns(
            self._theme,
            cards,
            self.ask,
            least=LEAST_WIDTHS,
            shares=(LEFT_SHARE, RIGHT_SHARE),
        )
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 12, 8)
        column.addWidget(columns)
        scroll = vertical_scroll(self._body)
        outer.addWidget(scroll, 1)

    def _levers_card(self) -> QFrame:
        card, column = make_card(20, 0)
        column.addLayout(make_row(line_label(tr("Three levers"), "heading"), None, self._legend))
        column.addSpacing(12)
        column.addLayout(_table_head(self._theme))
        column.addSpacing(6)
        for row in self.levers.values():
            column.addWidget(hairline())
            column.addWidget(row)
        return card

    def _value_card(self) -> QFrame:
        card, column = make_card(20, 4)
        column.addLayout(
            make_row(
                line_label(tr("Four-year value"), "heading"),
                None,
                line_label(tr("Company value"), "small", "text_2"),
                self.company_value,
                8,
                line_label(tr("Dilution"), "small", "text_2"),
                self.dilution,
            )
        )
        column.addWidget(FaultLine(self._theme, (self.company_value, self.dilution)))
        for row in self.values:
            column.addWidget(row)
        note = TextBlock(
            self._theme, tr("Sign-on. {assumed}", assumed=tr(ASSUMED)), role="note", tone="text_2"
        )
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(HatchSign(self._theme), 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(note, 1)
        column.addLayout(foot)
        return card

    def _evidence_card(self) -> QFrame:
        card, column = make_card(20, 10)
        column.addWidget(line_label(tr("Evidence behind the ask"), "heading"))
        first = QHBoxLayout()
        first.setSpacing(12)
        for term, field in self.peer.items():
            first.addLayout(_under(tr("Peer {lower}", lower=within(tr(TERM_NAMES[term]))), field))
        first.addLayout(_under(self.evidence.accessibleName(), self.evidence), 1)
        second = QHBoxLayout()
        second.setSpacing(12)
        for line, share in ((self.what, 3), (self.figure, 3), (self.by, 2)):
            second.addLayout(_under(line.accessibleName(), line), share)
        column.addLayout(first)
        column.addWidget(FaultLine(self._theme, tuple(self.peer.values())))
        column.addLayout(second)
        return card


class _Body(QWidget):
    """As wide as its place, whatever its parts would like: nothing is ever cut at the right."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


def _table_head(theme: Theme) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(COLUMN_GAP)
    columns = (
        (tr("Lever"), NAME_WIDTH),
        (tr("Offer"), FIELD_WIDTH),
        (tr("In the market"), 0),
        (tr("Counter"), FIELD_WIDTH),
        (tr("Change"), CHANGE_WIDTH),
    )
    for words, width in columns:
        label = line_label(words, "small_strong", "text_2")
        if width:
            theme.fix(label, width=width)
        if width == CHANGE_WIDTH:
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label, 0 if width else 1)
    return row


def _under(words: str, field: QWidget) -> QVBoxLayout:
    """A field below its name."""
    column = QVBoxLayout()
    column.setSpacing(4)
    label: QLabel = line_label(words, "note", "text_2")
    label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field)
    return column


def _text_field(name: str, placeholder: str) -> QLineEdit:
    field = QLineEdit()
    field.setProperty("field", "text")
    field.setPlaceholderText(placeholder)
    field.setAccessibleName(name)
    field.setMaxLength(MOST_LETTERS)
    return field
