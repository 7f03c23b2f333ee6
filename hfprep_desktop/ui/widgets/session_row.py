"""Draws a session as a row: what it was, when, how it went."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from hfprep_desktop.model import SessionState, SessionSummary
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.bits import paint_count_bar
from hfprep_desktop.ui.widgets.text import paint_line
from hfprep_desktop.ui.wording import (
    STATE_WORDS,
    clock_time,
    short_date,
)
from hfprep_desktop.wording import clock

ROW_HEIGHT: Final = 58
_BAR = 92


def paint_session(painter: QPainter, rect: QRectF, summary: SessionSummary, theme: Theme) -> None:
    """Draw a session's title, details and counts into `rect`."""
    counts = (summary.passed, summary.partial, summary.missing)
    counted = any(counts)
    width = rect.width() - (_BAR + 80 if counted else 0)
    title = QRectF(rect.left(), rect.top() + 8, width, 20)
    details = QRectF(rect.left(), rect.top() + 30, width, 18)
    paint_line(painter, theme, title, summary.scenario_title, "small_strong", "text")
    paint_line(painter, theme, details, _details(summary), "note", "text_3")
    if not counted:
        return
    bar = QRectF(rect.right() - 64 - _BAR, rect.center().y() - 4, _BAR, 8)
    paint_count_bar(painter, bar, counts, theme)
    painter.setFont(theme.font("small_strong"))
    painter.setPen(theme.color("text"))
    box = QRectF(rect.right() - 60, rect.top(), 60, rect.height())
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(box, align, tr("{counts} of {sum}", counts=counts[0], sum=sum(counts)))


def _details(summary: SessionSummary) -> str:
    when = f"{short_date(summary.started_at)}, {clock_time(summary.started_at)}"
    parts = [when, clock(summary.duration_s)]
    if summary.recovered:
        parts.append(tr("Recovered"))
    if summary.state is not SessionState.ANALYZED:
        parts.append(tr(STATE_WORDS[summary.state]))
    return " · ".join(parts)
