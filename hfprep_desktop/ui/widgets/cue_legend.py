"""What the shapes in the coach's rail mean."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hfprep_desktop.model import CueState
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.status_glyph import Glyph, paint_glyph
from hfprep_desktop.ui.widgets.text import name_it
from hfprep_desktop.ui.wording import CUE_WORDS

CUE_GLYPHS: Final = {
    CueState.HEARD: Glyph.PASS,
    CueState.IN_PART: Glyph.PARTIAL,
    CueState.NOT_YET: Glyph.NOT_YET,
}
_SIZE: Final = 13
_WORD_GAP: Final = 7
_WIDE_GAP: Final = 20
_NARROW_GAP: Final = 8


class CueLegend(QWidget):
    """Three shapes with their words; what lies between them gives way first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        words = (tr(CUE_WORDS[state]) for state in CUE_GLYPHS)
        name_it(self, tr("What the shapes mean"), ", ".join(words))

    def sizeHint(self) -> QSize:
        return self._size_with(_WIDE_GAP)

    def minimumSizeHint(self) -> QSize:
        return self._size_with(_NARROW_GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        font = self._theme.font("note")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.color("text_3"))
        gaps = len(CUE_GLYPHS) - 1
        spare = self._theme.across(self) - self._width_with(_NARROW_GAP)
        gap = min(_WIDE_GAP, _NARROW_GAP + spare / gaps)
        middle = self._theme.down(self) / 2
        left = 0.0
        for state, glyph in CUE_GLYPHS.items():
            box = QRectF(round(left), middle - _SIZE / 2, _SIZE, _SIZE)
            paint_glyph(painter, box, glyph, self._theme)
            left += _SIZE + _WORD_GAP
            baseline = middle + (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(left, baseline), tr(CUE_WORDS[state]))
            left += metrics.horizontalAdvance(tr(CUE_WORDS[state])) + gap

    def _size_with(self, gap: int) -> QSize:
        height = max(_SIZE, self._theme.line_height("note"))
        return self._theme.size(self._width_with(gap), height)

    def _width_with(self, gap: int) -> int:
        metrics = QFontMetricsF(self._theme.font("note"))
        words = sum(metrics.horizontalAdvance(tr(CUE_WORDS[state])) for state in CUE_GLYPHS)
        width = words + len(CUE_GLYPHS) * (_SIZE + _WORD_GAP) + (len(CUE_GLYPHS) - 1) * gap
        return int(width + 1)
