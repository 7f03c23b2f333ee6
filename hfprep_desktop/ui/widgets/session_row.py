"""One session as a row: what it was, when, how it went."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from hfprep_desktop.model import SessionState, SessionSummary
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.bits import paint_count_bar
from hfprep_desktop.ui.wording import STATE_WORDS, report_time, short_date, spoken_time

_HEIGHT = 58
_BAR = 92


class SessionRow(QAbstractButton):
    """Opens its session when pressed."""

    def __init__(self, theme: Theme, summary: SessionSummary) -> None:
        super().__init__()
        self._theme = theme
        self.summary = summary
        self._counts = (summary.passed, summary.partial, summary.missing)
        self.setText(summary.scenario_title)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        when = short_date(summary.started_at)
        self.setAccessibleName(f"{summary.scenario_title}, {when}")
        self.setAccessibleDescription(f"{spoken_time(summary.duration_s)}. {self._outcome()}")

    def sizeHint(self) -> QSize:
        return QSize(300, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("tint"))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        counted = any(self._counts)
        right = self.width() - 8.0
        text_width = right - 8 - (_BAR + 70 if counted else 0)
        self._line(painter, "small_strong", "text", QRectF(8, 8, text_width, 20), self.text())
        self._line(painter, "note", "text_3", QRectF(8, 30, text_width, 18), self._details())
        if not counted:
            return
        bar = QRectF(right - 64 - _BAR, self.height() / 2 - 4, _BAR, 8)
        paint_count_bar(painter, bar, self._counts, self._theme)
        painter.setFont(self._theme.font("small_strong"))
        painter.setPen(color("text"))
        box = QRectF(right - 60, 0, 60, self.height())
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(box, align, f"{self._counts[0]} of {sum(self._counts)}")

    def _line(self, painter: QPainter, role: str, tone: str, box: QRectF, text: str) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.color(tone))
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _details(self) -> str:
        parts = [short_date(self.summary.started_at), report_time(self.summary.duration_s)]
        if self.summary.recovered:
            parts.append("Recovered")
        if self.summary.state is not SessionState.ANALYZED:
            parts.append(STATE_WORDS[self.summary.state])
        return " · ".join(parts)

    def _outcome(self) -> str:
        passed, partial, missing = self._counts
        if not sum(self._counts):
            return STATE_WORDS[self.summary.state]
        return f"{passed} pass, {partial} partial, {missing} missing"
