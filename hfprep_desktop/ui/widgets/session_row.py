"""One session as a row: what it was, when, how it went."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from hfprep_desktop.model import SessionState, SessionSummary
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.bits import paint_count_bar
from hfprep_desktop.ui.wording import (
    STATE_WORDS,
    clock_time,
    short_date,
    spoken_time,
    summary_outcome,
)
from hfprep_desktop.wording import clock

ROW_HEIGHT: Final = 58
_BAR = 92


class SessionRow(QAbstractButton):
    """Opens its session when pressed."""

    def __init__(self, theme: Theme, summary: SessionSummary) -> None:
        super().__init__()
        self._theme = theme
        self.summary = summary
        self.setText(summary.scenario_title)
        self.setFixedHeight(ROW_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        when = short_date(summary.started_at)
        self.setAccessibleName(f"{summary.scenario_title}, {when}")
        self.setAccessibleDescription(
            f"{spoken_time(summary.duration_s)}. {summary_outcome(summary)}"
        )

    def sizeHint(self) -> QSize:
        return QSize(300, ROW_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("tint"))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        inner = QRectF(self.rect()).adjusted(8, 0, -8, 0)
        paint_session(painter, inner, self.summary, self._theme)


def paint_session(painter: QPainter, rect: QRectF, summary: SessionSummary, theme: Theme) -> None:
    """Draw a session's title, details and counts into `rect`."""
    counts = (summary.passed, summary.partial, summary.missing)
    counted = any(counts)
    width = rect.width() - (_BAR + 80 if counted else 0)
    title = QRectF(rect.left(), rect.top() + 8, width, 20)
    details = QRectF(rect.left(), rect.top() + 30, width, 18)
    _paint_line(painter, theme, "small_strong", "text", title, summary.scenario_title)
    _paint_line(painter, theme, "note", "text_3", details, _details(summary))
    if not counted:
        return
    bar = QRectF(rect.right() - 64 - _BAR, rect.center().y() - 4, _BAR, 8)
    paint_count_bar(painter, bar, counts, theme)
    painter.setFont(theme.font("small_strong"))
    painter.setPen(theme.color("text"))
    box = QRectF(rect.right() - 60, rect.top(), 60, rect.height())
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(box, align, f"{counts[0]} of {sum(counts)}")


def _paint_line(
    painter: QPainter, theme: Theme, role: str, tone: str, box: QRectF, text: str
) -> None:
    painter.setFont(theme.font(role))
    painter.setPen(theme.color(tone))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


def _details(summary: SessionSummary) -> str:
    when = f"{short_date(summary.started_at)}, {clock_time(summary.started_at)}"
    parts = [when, clock(summary.duration_s)]
    if summary.recovered:
        parts.append("Recovered")
    if summary.state is not SessionState.ANALYZED:
        parts.append(STATE_WORDS[summary.state])
    return " · ".join(parts)
