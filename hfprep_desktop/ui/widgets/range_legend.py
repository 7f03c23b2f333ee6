"""What the marks of a range bar mean."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.range_bar import paint_mark

_ENTRIES: Final = (
    ("offer", "offer"),
    ("counter", "counter"),
    ("peer", "peer offer"),
    ("band", "market range"),
)
_PUBLISHED: Final = ("published", "the guide's")
_SIGN: Final = 22
_GAP: Final = 16


class RangeLegend(QWidget):
    """One line; the guide's range stands in it while a range of one's own counts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entries: tuple[tuple[str, str], ...] = _ENTRIES
        self._theme.fix(self, height=20)
        self._describe()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_published(self, on: bool) -> None:
        """Whether a bar shows the guide's range beside another one."""
        self._entries = (*_ENTRIES, _PUBLISHED) if on else _ENTRIES
        self._describe()
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        marks = ", ".join(words for _, words in self._entries)
        self.setAccessibleName(tr("Marks of the bars: {marks}", marks=marks))

    def sizeHint(self) -> QSize:
        return self._theme.size(int(sum(self._widths()) + _GAP * (len(self._entries) - 1)) + 1, 20)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("note"))
        left = 0.0
        for (sign, words), width in zip(self._entries, self._widths(), strict=True):
            self._paint_sign(painter, sign, left)
            painter.setPen(self._theme.color("text_2"))
            room = 6 if sign in {"band", "published"} else 0
            box = QRectF(left + _SIGN + room, 0, width, 20)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, tr(words))
            left += width + _GAP

    def _paint_sign(self, painter: QPainter, sign: str, left: float) -> None:
        if sign not in {"band", "published"}:
            paint_mark(painter, self._theme, sign, QPointF(left + 9, 10))
            return
        strong = self._theme.color("strong")
        whole = sign == "band"
        painter.setPen(Qt.PenStyle.NoPen if whole else QPen(strong, 1))
        painter.setBrush(strong if whole else Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left + 0.5, 6.5 if whole else 4.5, 24, 8 if whole else 12))

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(self._theme.font("note"))
        return [
            metrics.horizontalAdvance(tr(words))
            + _SIGN
            + (6 if sign in {"band", "published"} else 0)
            + 2
            for sign, words in self._entries
        ]
