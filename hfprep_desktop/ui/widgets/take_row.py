"""One take in the list of takes: which, when, and what it came to."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from hfprep_desktop.report.takes import Take
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.enter_button import EnterButton
from hfprep_desktop.ui.wording import clock_time, short_date

BEST = "Best take kept"
_HEIGHT = 52


class TakeRow(EnterButton):
    """Two lines; pressing it opens that take. The one that is shown stands on the tint."""

    def __init__(self, theme: Theme, take: Take, *, best: bool, current: bool) -> None:
        super().__init__()
        self._theme = theme
        self._best = best
        self._current = current
        name = tr("Take {number}", number=take.number) + (
            tr(", one answer") if take.is_reply else ""
        )
        self.setText(tr("{name}, shown here", name=name) if current else name)
        self._counts = tr(
            "{passed} pass, {partial} partial, {missing} missing",
            passed=take.passed,
            partial=take.partial,
            missing=take.missing,
        )
        self._when = f"{short_date(take.started_at)}, {clock_time(take.started_at)}"
        self._theme.fix(self, height=_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        parts = (self.text(), self._when, self._counts, tr(BEST) if best else "")
        self.setAccessibleName(", ".join(part for part in parts if part))

    def sizeHint(self) -> QSize:
        return self._theme.size(300, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        if self._current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("tint" if self._current else "sunken"))
            painter.drawRoundedRect(self._theme.area(self), 8, 8)
        width = self._theme.across(self) - 24.0
        painter.setFont(self._theme.font("subheading"))
        painter.setPen(color("text"))
        painter.drawText(QRectF(12, 6, width, 20), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._best:
            self._paint_best(painter)
        painter.setFont(self._theme.font("small"))
        painter.setPen(color("text_2"))
        line = f"{self._when} · {self._counts}"
        shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideMiddle, int(width))
        painter.drawText(QRectF(12, 27, width, 18), Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_best(self, painter: QPainter) -> None:
        font = self._theme.font("small_strong")
        width = QFontMetricsF(font).horizontalAdvance(tr(BEST))
        ink = self._theme.color("accent")
        left = self._theme.across(self) - 12 - width
        self._theme.icons.paint(painter, "bookmark", QRectF(left - 19, 9, 14, 14), ink)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(QRectF(left, 6, width + 1, 20), Qt.AlignmentFlag.AlignVCenter, tr(BEST))
