"""A recent session: what it was, when, and the share passed in it and those before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.enter_button import EnterButton
from hfprep_desktop.ui.widgets.hover_tint import paint_tint
from hfprep_desktop.ui.widgets.round_pen import round_pen
from hfprep_desktop.ui.widgets.text import paint_line
from hfprep_desktop.ui.wording import STATE_WORDS, short_date, spoken_time
from hfprep_desktop.wording import clock

if TYPE_CHECKING:
    from hfprep_desktop.preparation import RecentSession

ROW_HEIGHT: Final = 40
_LINE_WIDTH = 68
_COUNT_WIDTH = 58


class RecentRow(EnterButton):
    """Opens its session when pressed."""

    def __init__(self, theme: Theme, recent: RecentSession) -> None:
        super().__init__()
        self._theme = theme
        self.recent = recent
        summary = recent.summary
        self.setText(summary.scenario_title)
        self.setToolTip(summary.scenario_title)
        self._theme.fix(self, height=ROW_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{summary.scenario_title}, {short_date(summary.started_at)}")
        outcome = self.count or tr(STATE_WORDS[summary.state]) or tr("Nothing counted")
        told = [f"{spoken_time(summary.duration_s)}. {outcome}"]
        if len(recent.shares) > 1:
            shares = ", ".join(f"{share:.0%}" for share in recent.shares)
            told.append(
                tr(
                    "Share passed in the last {times}: {shares}",
                    times=counted(len(recent.shares), "time"),
                    shares=shares,
                )
            )
        self.setAccessibleDescription(". ".join(told))

    @property
    def count(self) -> str:
        """`15 of 20`; empty where nothing is counted."""
        summary = self.recent.summary
        total = summary.passed + summary.partial + summary.missing
        return tr("{passed} of {total}", passed=summary.passed, total=total) if total else ""

    def sizeHint(self) -> QSize:
        return self._theme.size(300, ROW_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            paint_tint(painter, self._theme, self)
        right = float(self._theme.across(self))
        if self.count:
            self._paint_count(painter)
            right -= _COUNT_WIDTH + 8
            paint_share_line(
                painter,
                QRectF(right - _LINE_WIDTH, 10, _LINE_WIDTH, ROW_HEIGHT - 20),
                self.recent.shares,
                self._theme,
            )
            right -= _LINE_WIDTH + 8
        title, details = QRectF(0, 2, right, 18), QRectF(0, 20, right, 18)
        paint_line(painter, self._theme, title, self.text(), "small_strong", "text")
        paint_line(painter, self._theme, details, self._details(), "note", "text_3")

    def _paint_count(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font("small_strong"))
        painter.setPen(self._theme.color("text"))
        box = QRectF(self._theme.across(self) - _COUNT_WIDTH, 0, _COUNT_WIDTH, ROW_HEIGHT)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(box, flags, self.count)

    def _details(self) -> str:
        summary = self.recent.summary
        parts = [short_date(summary.started_at), clock(summary.duration_s)]
        if state := tr(STATE_WORDS[summary.state]):
            parts.append(state)
        return " · ".join(parts)


def paint_share_line(
    painter: QPainter, rect: QRectF, shares: Sequence[float], theme: Theme
) -> None:
    """Shares from 0 (the ground line) to 1, the newest with a dot."""
    painter.setPen(QPen(theme.color("border"), 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    inside = rect.adjusted(3, 4, -4, 0)
    step = inside.width() / max(1, len(shares) - 1)
    first = inside.right() - step * (len(shares) - 1)
    points = [
        QPointF(first + index * step, inside.bottom() - share * inside.height())
        for index, share in enumerate(shares)
    ]
    if not points:
        return
    painter.setPen(round_pen(theme.color("accent"), 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(points)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    painter.drawEllipse(points[-1], 3, 3)
