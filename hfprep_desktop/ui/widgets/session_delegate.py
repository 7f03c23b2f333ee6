"""Draws a session of the library as a row: tick, what it was, how it went, what was found."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hfprep_desktop.model import SearchHit, SessionState, SessionSummary
from hfprep_desktop.ui.models.session_list_model import LINE_ROLE, SessionLine
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.count_bar import paint_count_bar
from hfprep_desktop.ui.widgets.text import paint_line
from hfprep_desktop.ui.widgets.transcript_painting import paint_star
from hfprep_desktop.ui.wording import STATE_WORDS, short_date
from hfprep_desktop.wording import clock

LOW: Final = 62
TALL: Final = 89
"""With the best hit below."""

TICK_WIDTH: Final = 52
"""So far from the left a click ticks the row."""

_BOX: Final = 18
_LEFT: Final = 54
_BAR: Final = 92
_COUNT: Final = 64
_GAP: Final = 10
_LEAD: Final = 28
"""So many characters at most stand before a hit."""
_HITS_WIDTH: Final = 70
"""Room for how many hits there are."""


class SessionDelegate(QStyledItemDelegate):
    """Rows are low until a search shows what it found in them."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shows_hits = False

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self._theme.size(300, TALL if self.shows_hits else LOW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, SessionLine):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self._theme.zoom_into(painter, option.rect)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self._paint_ground(painter, rect, option.state, ticked=ticked)
        self._paint_tick(painter, rect, ticked=ticked)
        top = _top_line(rect)
        self._paint_counts(painter, top, line.summary)
        names = top.adjusted(0, 0, -(_BAR + _COUNT + 2 * _GAP), 0)
        self._paint_names(painter, names, line.summary)
        below = _line_below(rect)
        if line.hit is not None:
            self._paint_hit(painter, below.translated(0, 4), line.hit, line.hits)
        else:
            words = self._details(line)
            paint_line(painter, self._theme, below.adjusted(0, -4, 0, -4), words, "note", "text_3")
        painter.restore()

    def hit_box(self, rect: QRect) -> QRectF:
        """Where, in a row, the words stand that were found, and their time."""
        box = self._theme.unscaled_size(rect)
        hit = _line_below(box).translated(0, 4).adjusted(0, 0, -_HITS_WIDTH, 0)
        return self._theme.on_screen(hit).translated(QPointF(rect.topLeft()))

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag, *, ticked: bool
    ) -> None:
        color = self._theme.color
        current = bool(state & QStyle.StateFlag.State_Selected)
        if ticked or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, color("tint"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), color("border"))
        if current:
            painter.setPen(QPen(color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1.5, 1.5, -1.5, -2.5), 8, 8)

    def _paint_tick(self, painter: QPainter, rect: QRectF, *, ticked: bool) -> None:
        color = self._theme.color
        box = QRectF(rect.left() + 20.5, rect.top() + 12.5, _BOX, _BOX)
        painter.setPen(QPen(color("accent_fill" if ticked else "strong"), 1))
        painter.setBrush(color("accent_fill") if ticked else QColor(0, 0, 0, 0))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            self._theme.icons.paint(
                painter, "check", box.adjusted(2, 2, -2, -2), color("on_accent")
            )

    def _paint_counts(self, painter: QPainter, top: QRectF, summary: SessionSummary) -> None:
        counts = (summary.passed, summary.partial, summary.missing)
        if not any(counts):
            return
        bar = QRectF(top.right() - _COUNT - _BAR, top.center().y() - 4, _BAR, 8)
        paint_count_bar(painter, bar, counts, self._theme)
        box = QRectF(top.right() - _COUNT, top.top(), _COUNT, top.height())
        words = tr("{counts} of {sum}", counts=counts[0], sum=sum(counts))
        paint_line(painter, self._theme, box, words, "small_strong", "text", at_right=True)

    def _paint_names(self, painter: QPainter, box: QRectF, summary: SessionSummary) -> None:
        left = box.left()
        if summary.starred:
            star = QRectF(left, box.center().y() - 7, 14, 14)
            paint_star(painter, self._theme, star, filled=True)
            left += 20
        room = box.right() - left
        width = paint_line(
            painter,
            self._theme,
            QRectF(left, box.top(), room * 0.6, box.height()),
            summary.name,
            "small_strong",
            "text",
        )
        left += min(width, room * 0.6) + _GAP
        when = f"{short_date(summary.started_at)} · {clock(summary.duration_s)}"
        rest = QRectF(left, box.top(), max(0.0, box.right() - left), box.height())
        paint_line(painter, self._theme, rest, when, "note", "text_3")

    def _details(self, line: SessionLine) -> str:
        summary = line.summary
        parts = [line.trash_words] if line.trash_words else []
        if summary.title:
            parts.append(summary.scenario_title)
        if summary.recovered:
            parts.append(tr("Recovered"))
        if summary.state is not SessionState.ANALYZED:
            parts.append(tr(STATE_WORDS[summary.state]))
        parts.extend(f"#{tag}" for tag in summary.tags)
        if summary.notes.strip():
            parts.append(" ".join(summary.notes.split()))
        return " · ".join(parts)

    def _paint_hit(self, painter: QPainter, box: QRectF, hit: SearchHit, hits: int) -> None:
        count = counted(hits, "hit")
        paint_line(painter, self._theme, box, count, "note", "text_3", at_right=True)
        at = "" if hit.second is None else clock(hit.second)
        metrics = QFontMetricsF(self._theme.font("small_strong"))
        time_width = metrics.horizontalAdvance(at) + 8 if at else 0.0
        room = box.width() - _HITS_WIDTH - time_width
        end = self._paint_snippet(painter, QRectF(box.left(), box.top(), room, box.height()), hit)
        if at:
            place = QRectF(end + 8, box.top(), time_width, box.height())
            paint_line(painter, self._theme, place, at, "small_strong", "accent")

    def _paint_snippet(self, painter: QPainter, box: QRectF, hit: SearchHit) -> float:
        """The words around a hit, as far as there is room; where they end."""
        painter.save()
        painter.setClipRect(box)
        font = self._theme.font("quote_list")
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        left = box.left()
        for whole, marked in _pieces(hit):
            text = whole
            width = metrics.horizontalAdvance(text)
            if left + width > box.right():
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.right() - left)
                width = metrics.horizontalAdvance(text)
            piece = QRectF(left, box.top(), width, box.height())
            if marked:
                painter.fillRect(piece.adjusted(-1, 3, 1, -2), self._theme.color("tint"))
                painter.setPen(self._theme.color("accent"))
                bottom = piece.bottom() - 3
                painter.drawLine(QPointF(piece.left(), bottom), QPointF(piece.right(), bottom))
            else:
                painter.setPen(self._theme.color("text_2"))
            painter.drawText(piece, Qt.AlignmentFlag.AlignVCenter, text)
            left += width
            if text != whole:
                break
        painter.restore()
        return min(left, box.right())


def _top_line(rect: QRectF) -> QRectF:
    return QRectF(rect.left() + _LEFT, rect.top() + 10, rect.width() - _LEFT - 20, 22)


def _line_below(rect: QRectF) -> QRectF:
    top = _top_line(rect)
    return QRectF(top.left(), top.bottom() + 4, top.width(), 24)


def _pieces(hit: SearchHit) -> list[tuple[str, bool]]:
    """A snippet cut where hits begin and end, each piece with whether it is one."""
    first = hit.marks[0][0] if hit.marks else 0
    at = max(0, first - _LEAD)
    if at:
        # No word is cut in two where that can be helped.
        blank = hit.snippet.find(" ", at, first)
        at = blank + 1 if blank >= 0 else at
    pieces = [("… ", False)] if at or hit.char_start > first else []
    for begin, end in hit.marks:
        if begin > at:
            pieces.append((hit.snippet[at:begin], False))
        pieces.append((hit.snippet[begin:end], True))
        at = end
    pieces.append((f"{hit.snippet[at:]} …", False))
    return pieces
