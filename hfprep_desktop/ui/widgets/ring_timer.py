"""The time left for a reply as a ring that empties; over time it counts on, and nothing stops."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.text import name_it
from hfprep_desktop.ui.wording import spoken_time
from hfprep_desktop.wording import clock

FULL_SIZE: Final = 262
SMALLEST_SIZE: Final = 168
CLOSING_S: Final = 10
"""In so many last seconds one says the last sentence."""

_TICK_S: Final = 10
_MOST_TICKS: Final = 12
"""A long reply has a tick each half minute or minute: more of them could not be told apart."""
_TICK_STEPS: Final = (_TICK_S, 30, 60, 120, 300)
_TOP: Final = 90.0
"""Degrees, counted anticlockwise from three o'clock as Qt does."""


class RingTimer(QWidget):
    """Steps once a second from positions on the recording. Its size is set by the page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._seconds = 0
        self._elapsed = 0
        self._is_waiting = False
        self._is_standing = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._theme.fix(self, width=FULL_SIZE, height=FULL_SIZE)
        self.restart(0)

    @property
    def figure(self) -> str:
        """The time in its middle: `0:52` left, or `+0:20` over."""
        return f"+{clock(self.over)}" if self.over else clock(self._seconds - self._elapsed)

    @property
    def note(self) -> str:
        """What the figure is."""
        whole = f"{self._seconds} s" if self._seconds < 100 else clock(self._seconds)
        if self.over:
            return tr("over {whole}", whole=whole)
        return tr("to answer") if self._is_waiting else tr("left of {whole}", whole=whole)

    @property
    def word(self) -> str:
        """What the time asks for ("closing" in the last seconds), or why it stands still."""
        if self._is_standing:
            return tr("paused")
        if self._is_waiting:
            return tr("the clock waits")
        return tr("closing") if 0 <= self._seconds - self._elapsed <= CLOSING_S else ""

    @property
    def over(self) -> int:
        """Seconds over the planned time; 0 within it."""
        return max(0, self._elapsed - self._seconds)

    def wait(self, seconds: float) -> None:
        """The question is being asked; there will be `seconds` for the reply."""
        self._begin(seconds, is_waiting=True)

    def restart(self, seconds: float) -> None:
        """A reply begins, for which there are `seconds`."""
        self._begin(seconds, is_waiting=False)

    def advance(self, elapsed: float) -> None:
        """The reply has taken `elapsed` seconds."""
        whole = int(elapsed)
        if whole > self._elapsed and not self._is_waiting:
            self._elapsed = whole
            self._changed()

    def set_standing(self, standing: bool) -> None:
        """A clock that stands still is drawn in the quietest text colour."""
        self._is_standing = standing
        self._changed()

    def sizeHint(self) -> QSize:
        return self._theme.size(FULL_SIZE, FULL_SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self._theme.across(self), self._theme.down(self))
        scale = side / FULL_SIZE
        # The cursor sticks out of the ring a little.
        width, inset = 12 * scale, 4 * scale + 1
        square = QRectF(
            (self._theme.across(self) - side) / 2, (self._theme.down(self) - side) / 2, side, side
        )
        ring = square.adjusted(inset, inset, -inset, -inset)
        middle = ring.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        self._paint_ring(painter, middle, width)
        self._paint_ticks(painter, ring, width, scale)
        self._paint_cursor(painter, ring, width, scale)
        self._paint_words(painter, square, scale)

    def _begin(self, seconds: float, *, is_waiting: bool) -> None:
        self._seconds = max(0, round(seconds))
        self._elapsed = 0
        self._is_waiting = is_waiting
        self._changed()

    def _changed(self) -> None:
        whole = spoken_time(self._seconds)
        if self.over:
            said = tr("{spoken_time} over {whole}", spoken_time=spoken_time(self.over), whole=whole)
        elif self._is_waiting:
            said = tr("{whole} to answer", whole=whole)
        else:
            said = tr(
                "{spoken_time} left of {whole}",
                spoken_time=spoken_time(self._seconds - self._elapsed),
                whole=whole,
            )
        name_it(self, tr("Timer: {join}", join=", ".join(filter(None, (said, self.word)))))
        self.update()

    @property
    def _share(self) -> float:
        """How much of the time is gone, 0 to 1."""
        return min(1.0, self._elapsed / self._seconds) if self._seconds else 1.0

    def _paint_ring(self, painter: QPainter, middle: QRectF, width: float) -> None:
        self._paint_arc(painter, middle, width, self._theme.color("track"), 0.0, 1.0)
        if self.over:
            over = min(1.0, self.over / self._seconds) if self._seconds else 1.0
            self._paint_arc(painter, middle, width, self._theme.color("partial"), 0.0, over)
            return
        token = "strong" if self._is_standing else "accent_fill"
        self._paint_arc(painter, middle, width, self._theme.color(token), self._share, 1.0)

    def _paint_arc(
        self, painter: QPainter, box: QRectF, width: float, color: QColor, begin: float, end: float
    ) -> None:
        """From share `begin` to share `end` of the ring, clockwise from the top."""
        if end <= begin:
            return
        pen = QPen(color, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        start, span = _TOP - 360 * begin, -360 * (end - begin)
        painter.drawArc(box, round(start * 16), round(span * 16))

    def _paint_ticks(self, painter: QPainter, ring: QRectF, width: float, scale: float) -> None:
        if not self._seconds:
            return
        step = next(
            (one for one in _TICK_STEPS if self._seconds / one <= _MOST_TICKS), _TICK_STEPS[-1]
        )
        painter.setPen(QPen(self._theme.color("strong"), max(1.0, 1.5 * scale)))
        outer = ring.width() / 2 - width - 8 * scale
        for second in range(0, self._seconds, step):
            self._paint_spoke(painter, ring, second / self._seconds, outer - 6 * scale, outer)

    def _paint_cursor(self, painter: QPainter, ring: QRectF, width: float, scale: float) -> None:
        if self.over or not 0 < self._share < 1:
            return
        painter.setPen(QPen(self._theme.color("text"), max(1.5, 2.5 * scale)))
        edge = ring.width() / 2
        self._paint_spoke(painter, ring, self._share, edge - width - 2 * scale, edge + 2 * scale)

    def _paint_spoke(
        self, painter: QPainter, ring: QRectF, share: float, inner: float, outer: float
    ) -> None:
        painter.save()
        painter.translate(ring.center())
        painter.rotate(360 * share)
        painter.drawLine(QPointF(0, -outer), QPointF(0, -inner))
        painter.restore()

    def _paint_words(self, painter: QPainter, square: QRectF, scale: float) -> None:
        font = self._theme.font("ring_timer")
        font.setPixelSize(round(font.pixelSize() * scale))
        tone = "partial" if self.over else "text_3" if self._is_standing else "text"
        painter.setFont(font)
        painter.setPen(self._theme.color(tone))
        line = self._theme.line_height("ring_timer") * scale
        box = QRectF(square.left(), square.center().y() - line * 0.78, square.width(), line)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.figure)
        small = self._theme.line_height("small")
        under = QRectF(square.left(), box.bottom() + 2 * scale, square.width(), small)
        self._write(painter, under, self.note, "small", "partial" if self.over else "text_2")
        under.translate(0, small)
        self._write(painter, under, self.word, "small_strong", "text")

    def _write(self, painter: QPainter, box: QRectF, text: str, role: str, tone: str) -> None:
        font = self._theme.font(role)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(font)
        painter.setPen(self._theme.color(tone))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
