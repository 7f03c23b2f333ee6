"""One finding of the report: a line that opens to its quotes, its reason and better words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from hfprep_desktop.model import Evidence, Finding, ReportEntry, Status
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr, within
from hfprep_desktop.ui.widgets.enter_button import EnterButton
from hfprep_desktop.ui.widgets.hover_tint import paint_tint
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.status_glyph import GLYPH_TOKENS, STATUS_GLYPHS, paint_glyph
from hfprep_desktop.ui.widgets.text import TextBlock, line_label
from hfprep_desktop.ui.wording import told
from hfprep_desktop.wording import DISPUTED, STATUS_WORDS, clock, quoted

QUOTES: Final = 3
"""More quotes than this help nobody; the transcript has them all."""

_LOW: Final = 38
_TALL: Final = 56
"""With a line that says what the person thought, then or now."""

MARKED_WRONG: Final = "Marked wrong by you"


class _Head(EnterButton):
    """Chevron, glyph, title, time, status in words."""

    def __init__(self, theme: Theme, entry: ReportEntry) -> None:
        super().__init__()
        self._theme = theme
        self._status = entry.finding.status
        self._time = _first_time(entry.finding)
        self.setText(tr(entry.info.title))
        self.setCheckable(True)
        self._theme.fix(self, height=_LOW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._thought = ""
        self._marked = tr(MARKED_WRONG) if entry.finding.disputed else ""
        self._describe()

    def show_thought(self, words: str) -> None:
        """A second line below the status: what the person thought of it."""
        self._thought = words
        self._describe()

    def _describe(self) -> None:
        status = ", ".join(filter(None, (tr(STATUS_WORDS[self._status]), within(self._marked))))
        self.setAccessibleName(". ".join(filter(None, (f"{self.text()}: {status}", self._thought))))
        self._theme.fix(self, height=_TALL if self._below else _LOW)
        self.update()

    @property
    def _below(self) -> str:
        """The second line."""
        return " · ".join(filter(None, (self._thought, self._marked)))

    def sizeHint(self) -> QSize:
        return self._theme.size(320, self._theme.down(self))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        if self.underMouse() and not self.isChecked():
            paint_tint(painter, self._theme, self)
        middle = _LOW / 2
        chevron = "chevron-down" if self.isChecked() else "chevron-right"
        self._theme.icons.paint(painter, chevron, QRectF(10, middle - 8, 16, 16), color("text_2"))
        glyph = STATUS_GLYPHS[self._status]
        paint_glyph(painter, QRectF(36, middle - 8, 16, 16), glyph, self._theme)
        right = self._theme.across(self) - 12.0
        if self._below:
            self._paint_below(painter)
        # What was marked as wrong keeps its word, but counts no more.
        tone = "text_3" if self._marked else GLYPH_TOKENS[glyph]
        right = self._right(painter, tr(STATUS_WORDS[self._status]), tone, right) - 16
        if self._time:
            right = self._right(painter, self._time, "accent", right) - 10
        painter.setFont(self._theme.font("subheading"))
        painter.setPen(color("text"))
        box = QRectF(62, 0, right - 62, _LOW)
        title = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, title)

    def _right(self, painter: QPainter, text: str, tone: str, right: float) -> float:
        """Draw `text` so that it ends at `right`; where it begins."""
        font = self._theme.font("small_strong")
        left = right - QFontMetricsF(font).horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(self._theme.color(tone))
        box = QRectF(left, 0, right - left + 1, _LOW)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        return left

    def _paint_below(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font("note"))
        painter.setPen(self._theme.color("text_2"))
        box = QRectF(62, _LOW - 8, self._theme.across(self) - 74, 18)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(box, flags, self._below)


class FindingItem(QFrame):
    """Closed it is one line; open it says what was heard, why it matters, what to say instead."""

    toggled = Signal(bool)
    hear_asked = Signal(object)
    """The `Evidence` that should be played."""
    disputed = Signal(int, bool)
    """Of this answer the person says that the finding is wrong, or takes that back."""
    retake_asked = Signal(int)
    """The answer, counted from 0, that the person wants to give again."""

    dispute_button: KeyButton
    """There once the body was built."""
    _mark: TextBlock

    def __init__(self, theme: Theme, entry: ReportEntry, before: Sequence[str] = ()) -> None:
        super().__init__()
        self._theme = theme
        self.entry = entry
        self._before = tuple(before)
        self.head = _Head(theme, entry)
        self.hear_buttons: list[KeyButton] = []
        self.take_back_buttons: list[KeyButton] = []
        self._disputed = entry.finding.disputed
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self.head.toggled.connect(self._toggle)

    @property
    def to_fix(self) -> bool:
        """Whether there is something to work on."""
        return self.entry.to_fix

    @property
    def is_open(self) -> bool:
        """Whether the body shows."""
        return self.head.isChecked()

    def set_open(self, on: bool) -> None:
        """Open or close."""
        self.head.setChecked(on)

    def show_thought(self, done: bool | None) -> None:
        """Tell what the person thought before they saw it; None where they did not say."""
        if done is not None:
            self.head.show_thought(tr("You thought: yes") if done else tr("You thought: no"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.is_open:
            return
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._theme.area(self).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _toggle(self, on: bool) -> None:
        if on and self._body is None:
            # Built when first looked at: a report opens at once however many findings it has.
            self._body = self._build_body()
            self._column.addWidget(self._body)
            # Made later than the heads below, it would come after them.
            for before, after in pairwise((self.head, *self._body.findChildren(KeyButton))):
                QWidget.setTabOrder(before, after)
        if self._body is not None:
            self._body.setVisible(on)
        self.update()
        self.toggled.emit(on)

    def _build_body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(62, 2, 14, 16)
        column.setSpacing(10)
        finding = self.entry.finding
        for piece in finding.evidence[:QUOTES]:
            self._add_quote(column, piece)
        where = tr(" in answer {value}", value=self.entry.turn + 1) if self.entry.others else ""
        self._add_part(column, tr("What was heard{where}", where=where), tr(finding.message))
        if not finding.evidence:
            self._add_part(column, tr("Listened for"), tr(self.entry.info.listened_for))
        for turn, other in self.entry.others:
            words = f"{tr(STATUS_WORDS[other.status])}. {told(other)}"
            self._add_part(column, tr("Answer {value}", value=turn + 1), words)
            if other.disputed:
                self._add_take_back(column, turn)
        self._add_part(column, tr("Why it matters"), tr(self.entry.info.why))
        if self.to_fix or finding.status is Status.UNSURE:
            self._add_part(column, tr("Say instead"), finding.advice, spoken=True)
        for words in self._before:
            column.addWidget(TextBlock(self._theme, words, role="note", tone="text_3"))
        self._add_dispute(column)
        return body

    def _add_dispute(self, column: QVBoxLayout) -> None:
        self._mark = TextBlock(self._theme, tr(DISPUTED), role="small", tone="text_2")
        column.addWidget(self._mark)
        self.dispute_button = KeyButton(self._theme, "", kind=ButtonKind.LINK, height=30)
        self.dispute_button.clicked.connect(self._dispute)
        retake = KeyButton(self._theme, tr("Retake this reply"), icon="mic", keys=("R",), height=30)
        retake.clicked.connect(self._retake)
        # Below each other: side by side they are wider than a narrow window's column.
        column.addLayout(make_row(retake, None))
        column.addLayout(make_row(self.dispute_button, None))
        self._show_mark()

    def _add_take_back(self, column: QVBoxLayout, turn: int) -> None:
        words = tr("Take that back of answer {value}", value=turn + 1)
        button = KeyButton(self._theme, words, kind=ButtonKind.LINK, height=30)
        button.clicked.connect(partial(self.disputed.emit, turn, False))
        self.take_back_buttons.append(button)
        column.addLayout(make_row(button, None))

    def _retake(self) -> None:
        self.retake_asked.emit(self.entry.turn)

    def _dispute(self) -> None:
        self._disputed = not self._disputed
        self._show_mark()
        self.disputed.emit(self.entry.turn, self._disputed)

    def _show_mark(self) -> None:
        self._mark.setVisible(self._disputed)
        self.dispute_button.setText(tr("Take that back") if self._disputed else tr("This is wrong"))

    def _add_quote(self, column: QVBoxLayout, piece: Evidence) -> None:
        tail = "" if piece.start is None else clock(piece.start)
        column.addWidget(
            TextBlock(self._theme, quoted(piece.quote), role="quote_list", max_lines=4, tail=tail)
        )
        if piece.start is None:
            return
        hear = KeyButton(self._theme, tr("Hear it"), icon="play", height=30)
        hear.setAccessibleName(tr("Hear it, at {tail}", tail=tail))
        hear.clicked.connect(partial(self.hear_asked.emit, piece))
        self.hear_buttons.append(hear)
        column.addLayout(make_row(hear, None))

    def _add_part(
        self, column: QVBoxLayout, head: str, words: str, *, spoken: bool = False
    ) -> None:
        if not words:
            return
        part = QVBoxLayout()
        part.setSpacing(0)
        part.addWidget(line_label(head, "small_strong"))
        role = "quote_list" if spoken else "small"
        shown = quoted(words) if spoken else words
        tone = "text" if spoken else "text_2"
        part.addWidget(TextBlock(self._theme, shown, role=role, tone=tone))
        column.addLayout(part)


def _first_time(finding: Finding) -> str:
    start = next((one.start for one in finding.evidence if one.start is not None), None)
    return "" if start is None else clock(start)
