"""Live captions: committed words stay as they are, tentative ones follow them and may change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.text import paint_dotted_line, wrapped_lines

MAX_LINES: Final = 5
HINT: Final = "What you say appears here, about a second behind you."
_KEPT_WORDS: Final = 400
"""More than five lines of any window; older words are in the transcript, not here."""
_ROW_GAP: Final = 4
_AIR: Final = 22
"""Between the headline and five full lines."""
_CARET_GAP: Final = 6
_CARET_WIDTH: Final = 2
_DOTS_BELOW: Final = 5
"""From the baseline of tentative words to the dots."""
_FOOT: Final = 2
"""Room for the dots below the last line."""


class _Row:
    """Words that begin a line of their own; wrapped again only where width or font changed."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = tuple(stripped for word in words if (stripped := word.strip()))
        self.text = " ".join(self.words)
        self._lines: list[str] = []
        self._wrapped_for: tuple[str, int] | None = None

    def lines(self, font: QFont, width: int) -> list[str]:
        """The row at `width` pixels."""
        wanted = (font.key(), width)
        if wanted != self._wrapped_for:
            self._lines = wrapped_lines(self.text, font, width)
            self._wrapped_for = wanted
        return self._lines


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    top: float
    token: str
    tentative: bool = False
    last: bool = False


class CaptionView(QWidget):
    """Bottom-aligned lines of what was said, newest last; older ones fade."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[_Row] = []
        self._open = _Row(())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        # What stands above must not jump when the captions are hidden.
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Live captions"))
        self.setAccessibleDescription(tr(HINT))

    def keep_place(self, keep: bool) -> None:
        """Whether hidden captions leave their place empty, or make room."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(keep)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        """Every committed word kept, in order."""
        return " ".join(row.text for row in self._rows)

    @property
    def tentative(self) -> str:
        """The words shown that may still change."""
        return self._open.text

    @property
    def shown(self) -> tuple[str, ...]:
        """The lines that have room, oldest first."""
        return tuple(line.text for line in self._placed())

    def clear(self) -> None:
        """Begin anew."""
        self._rows.clear()
        self._open = _Row(())
        self.setAccessibleDescription(tr(HINT))
        self.update()

    def add_words(self, words: Sequence[str]) -> None:
        """One committed chunk; it begins a line of its own and ends what was tentative."""
        self.show_tentative(())
        row = _Row(words)
        if not row.words:
            return
        self._rows.append(row)
        while sum(len(one.words) for one in self._rows) > _KEPT_WORDS and len(self._rows) > 1:
            self._rows.pop(0)
        self.setAccessibleDescription(row.text)
        self.update()

    def show_tentative(self, words: Sequence[str]) -> None:
        """What seems to follow the committed words, in place of what seemed so before."""
        row = _Row(words)
        if row.words != self._open.words:
            self._open = row
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, _AIR + self._height_of(MAX_LINES))

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self._height_of(2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._rows and not self._open.words:
            self._paint_hint(painter)
            return
        upright, slanted = self._font(), self._font(tentative=True)
        for line in self._placed():
            font = slanted if line.tentative else upright
            metrics = QFontMetricsF(font)
            baseline = line.top + (self._line_height - metrics.height()) / 2 + metrics.ascent()
            painter.setFont(font)
            painter.setPen(self._theme.color(line.token))
            painter.drawText(QPointF(0, baseline), line.text)
            if line.tentative:
                self._mark_tentative(painter, line, metrics.horizontalAdvance(line.text), baseline)

    @property
    def _line_height(self) -> int:
        return self._theme.text_line("caption")

    def _height_of(self, rows: int) -> int:
        return rows * self._line_height + (rows - 1) * _ROW_GAP + _FOOT

    def _font(self, *, tentative: bool = False) -> QFont:
        font = self._theme.text_font("caption")
        font.setItalic(tentative)
        return font

    def _placed(self) -> tuple[_Line, ...]:
        """The newest lines that have room and where they stand, oldest first."""
        lines: list[_Line] = []
        bottom = float(self.height() - _FOOT)
        for line in self._newest_first():
            if line.last and lines:
                bottom -= _ROW_GAP
            top = bottom - self._line_height
            if len(lines) == MAX_LINES or (top < 0 and lines):
                break
            lines.append(_Line(line.text, top, line.token, line.tentative, line.last))
            bottom = top
        return tuple(reversed(lines))

    def _newest_first(self) -> Iterator[_Line]:
        """Every line that might be shown, not placed yet; `last` in its row."""
        if self._open.words:
            # The caret stands behind the words, also where they fill a line.
            width = self.width() - _CARET_GAP - _CARET_WIDTH
            lines = self._open.lines(self._font(tentative=True), width)
            for number, text in enumerate(reversed(lines)):
                yield _Line(text, 0, "text_3", tentative=True, last=number == 0)
        for age, row in enumerate(reversed(self._rows)):
            token = "text" if age == 0 else "text_2" if age == 1 else "text_3"
            for number, text in enumerate(reversed(row.lines(self._font(), self.width()))):
                yield _Line(text, 0, token, last=number == 0)

    def _mark_tentative(
        self, painter: QPainter, line: _Line, width: float, baseline: float
    ) -> None:
        dots = self._theme.color("strong")
        paint_dotted_line(painter, 0, width, baseline + _DOTS_BELOW, dots)
        if line.last:
            caret = QRectF(round(width) + _CARET_GAP, line.top + 4, _CARET_WIDTH, 0)
            caret.setHeight(self._line_height - 8)
            painter.fillRect(caret, self._theme.color("accent"))

    def _paint_hint(self, painter: QPainter) -> None:
        painter.setFont(self._theme.text_font("small"))
        painter.setPen(self._theme.color("text_3"))
        box = QRectF(0, self.height() - self._height_of(1), self.width(), self._line_height)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, tr(HINT))
