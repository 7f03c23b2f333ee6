"""What is painted behind and beside the text of a transcript: tints, times, chips, stars."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Final, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTextBlock, QTextLayout, QTextLine

from hfprep_desktop.model import Lane
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.lane_chip import paint_lane_chip
from hfprep_desktop.ui.widgets.text import paint_line
from hfprep_desktop.ui.widgets.transcript_document import RowKind, TranscriptRow, TranscriptWord
from hfprep_desktop.utterances import is_doubtful
from hfprep_desktop.wording import clock

STAR: Final = 14
_STAR_LEFT: Final = 3
_TIME: Final = (16, 44)
"""Left edge and width; the words stand at its right."""
_CHIP: Final = 18
_CHIP_LEFT: Final = 68
_POINTS: Final = 5
_INNER: Final = 0.45
_UNDERLINE: Final = 2
_NO_LINE: Final = frozenset({Lane.PUSHBACK})
"""A reply is push-back as a whole: its chips say so, a tint under every word would say nothing."""


def boxes(block: QTextBlock, begin: int, end: int) -> Iterator[QRectF]:
    """Where characters [begin, end) of a paragraph stand in the document, one box a line."""
    layout: QTextLayout = block.layout()
    origin = layout.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(begin, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = sorted((_x(line, first), _x(line, last)))
            box = QRectF(left, line.y() - 1, right - left, line.height() + 3)
            yield box.translated(origin)


def _x(line: QTextLine, position: int) -> float:
    # PySide gives the position back beside the place, but calls it an object.
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x


def paint_tint(
    painter: QPainter, theme: Theme, box: QRectF, token: str, underline: str = ""
) -> None:
    """Tint words, and draw a line of two pixels below them."""
    painter.fillRect(box, theme.color(token))
    if underline:
        line = QRectF(box.left(), box.bottom(), box.width(), _UNDERLINE)
        painter.fillRect(line, theme.color(underline))


def paint_ring(painter: QPainter, theme: Theme, box: QRectF, width: float) -> None:
    """Draw an accent line around words."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("accent"), width))
    painter.drawRoundedRect(box.adjusted(-2, -1, 2, 2), 4, 4)


def paint_playing(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """Set off the row that is being spoken."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("sunken"))
    painter.drawRoundedRect(box, 6, 6)


def paint_word_tints(
    painter: QPainter,
    theme: Theme,
    block: QTextBlock,
    row: TranscriptRow,
    words: Sequence[TranscriptWord],
    offset: int,
) -> None:
    """Tint what belongs to lanes, and doubtful words; the document is `offset` pixels scrolled."""
    start = block.position()
    for lane, first, behind in row.runs:
        if lane in _NO_LINE:
            continue
        begin, end = words[first].begin - start, words[behind - 1].end - start
        for box in boxes(block, begin, end):
            ground = box.translated(0, -offset)
            paint_tint(painter, theme, ground, f"{lane.value}_tint", lane.value)
    for word in words[row.first : row.behind]:
        if is_doubtful(word.word):
            for box in boxes(block, word.begin - start, word.end - start):
                paint_tint(painter, theme, box.translated(0, -offset), "partial_tint")


def paint_corrections(
    painter: QPainter,
    theme: Theme,
    block: QTextBlock,
    row: TranscriptRow,
    words: Sequence[TranscriptWord],
    offset: int,
) -> None:
    """Mark the upper right corners of words that the person put right."""
    start = block.position()
    for word in words[row.first : row.behind]:
        if word.word.original is None:
            continue
        for box in boxes(block, word.begin - start, word.end - start):
            corner = QPointF(box.right() + 2, box.top() - offset)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawPolygon(
                QPolygonF([corner, corner + QPointF(-6, 0), corner + QPointF(0, 6)])
            )


def paint_gutter(
    painter: QPainter, theme: Theme, row: TranscriptRow, top: float, height: float
) -> None:
    """Draw star, time and chip of a row whose first line is `height` high."""
    painter.save()
    painter.scale(theme.text_size / 100, theme.text_size / 100)
    middle = theme.unscaled(top + height / 2)
    if row.kind is RowKind.NOTE:
        icon = QRectF(_CHIP_LEFT + 2, middle - 7, 14, 14)
        theme.icons.paint(painter, "bookmark", icon, theme.color("text_2"))
    if row.starred:
        star = QRectF(_STAR_LEFT, middle - STAR / 2, STAR, STAR)
        paint_star(painter, theme, star, filled=True)
    if row.second is not None:
        box = QRectF(_TIME[0], middle - 9, _TIME[1], 18)
        paint_line(painter, theme, box, clock(row.second), "note", "text_2", at_right=True)
    if row.lane is not None:
        chip = QRectF(_CHIP_LEFT, middle - _CHIP / 2, _CHIP, _CHIP)
        paint_lane_chip(painter, theme, row.lane, chip)
    painter.restore()


def paint_star(painter: QPainter, theme: Theme, rect: QRectF, *, filled: bool) -> None:
    """Draw a star of five points; an outline where it is not set."""
    reach = rect.width() / 2
    points = QPolygonF()
    for step in range(2 * _POINTS):
        radius = reach if step % 2 == 0 else reach * _INNER
        angle = math.pi * step / _POINTS - math.pi / 2
        points.append(
            rect.center() + QPointF(radius * math.cos(angle), radius * math.sin(angle) + 0.6)
        )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("accent"), 1.2))
    painter.setBrush(theme.color("accent") if filled else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(points)
    painter.restore()
