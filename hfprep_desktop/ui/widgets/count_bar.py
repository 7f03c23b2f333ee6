"""Pass, partial and missing as one bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hfprep_desktop.ui.theme import Theme

_COUNT_TOKENS = ("pass", "partial", "missing")


def paint_count_bar(
    painter: QPainter, rect: QRectF, counts: tuple[int, int, int], theme: Theme
) -> None:
    """Pass and partial solid, missing outlined, in proportion."""
    total = sum(counts)
    if not total:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shown = [(count, token) for count, token in zip(counts, _COUNT_TOKENS, strict=True) if count]
    room = rect.width() - 2 * (len(shown) - 1)
    left = rect.left()
    for count, token in shown:
        width = room * count / total
        part = QRectF(left, rect.top(), width, rect.height())
        color = theme.color(token)
        if token == "missing":  # noqa: S105  (a colour token)
            painter.setPen(QPen(color, 1.3))
            painter.setBrush(QColor(0, 0, 0, 0))
            part = part.adjusted(0.65, 0.65, -0.65, -0.65)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
        painter.drawRoundedRect(part, 2, 2)
        left += width + 2
    painter.restore()
