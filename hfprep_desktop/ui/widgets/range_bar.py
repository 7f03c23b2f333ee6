"""Where offer, counter and peer offer sit in the market range of a lever."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from hfprep_desktop.interview.offer_figures import FigureKind, short_figure
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.enter_button import EnterButton
from hfprep_desktop.ui.widgets.text import name_it

HEIGHT: Final = 50
_MIDDLE: Final = 17.0
_BAR: Final = 8.0
_PENCIL: Final = 30
"""Room at the right for the sign that a range can be entered."""


@dataclass(frozen=True, slots=True)
class RangeFigures:
    """What a bar shows, in the lever's unit; what was not entered is None.

    `band` is the range that counts; `published` the guide's, where another one counts.
    """

    band: tuple[float, float] | None = None
    published: tuple[float, float] | None = None
    offer: float | None = None
    counter: float | None = None
    peer: float | None = None


class RangeBar(EnterButton):
    """Pressed, it asks for a range of one's own."""

    def __init__(self, theme: Theme, lever: str, kind: FigureKind) -> None:
        super().__init__()
        self._theme = theme
        self._lever = lever
        self._kind = kind
        self._figures = RangeFigures()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme.fix(self, height=HEIGHT)
        self.show_figures(self._figures)

    @property
    def figures(self) -> RangeFigures:
        """What is shown."""
        return self._figures

    def show_figures(self, figures: RangeFigures) -> None:
        """Show other figures."""
        self._figures = figures
        parts = "; ".join(self._in_words())
        name_it(self, f"{self._lever}: {parts}", tr("Press to enter your own market range"))
        self.update()

    def place(self, value: float) -> float:
        """The x of a figure, in pixels; all figures lie well inside."""
        figures = self._figures
        known = [v for v in (figures.offer, figures.counter, figures.peer) if v is not None]
        for ends in (figures.band, figures.published):
            known.extend(ends or ())
        low, high = min([*known, value]), max([*known, value])
        # Half of the span stands free on either side; a single figure stands in the middle.
        span = (high - low) or 1.0
        share = (value - low + span / 2) / (2 * span) if high > low else 0.5
        return share * (self._theme.across(self) - _PENCIL)

    def sizeHint(self) -> QSize:
        return self._theme.size(300, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self._theme.size(150, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("track"))
        track = QRectF(0, _MIDDLE - _BAR / 2, self._theme.across(self) - _PENCIL, _BAR)
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        self._paint_band(painter)
        self._paint_marks(painter)
        ink = self._theme.color("accent" if self.underMouse() or self.hasFocus() else "text_3")
        pencil = QRectF(self._theme.across(self) - 16, _MIDDLE - 8, 16, 16)
        self._theme.icons.paint(painter, "pencil", pencil, ink)

    def _paint_band(self, painter: QPainter) -> None:
        band, published = self._figures.band, self._figures.published
        if band is not None:
            left, right = self.place(band[0]), self.place(band[1])
            painter.setBrush(self._theme.color("strong"))
            painter.drawRect(QRectF(left, _MIDDLE - _BAR / 2, right - left, _BAR))
            self._paint_ends(painter, band, left, right)
        if published is not None:
            left, right = self.place(published[0]), self.place(published[1])
            painter.setPen(QPen(self._theme.color("strong"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(left, _MIDDLE - 8, right - left, 16))

    def _paint_ends(
        self, painter: QPainter, band: tuple[float, float], left: float, right: float
    ) -> None:
        font = self._theme.font("note")
        metrics = QFontMetricsF(font)
        low, high = (short_figure(end, self._kind) for end in band)
        widths = metrics.horizontalAdvance(low), metrics.horizontalAdvance(high)
        painter.setFont(font)
        painter.setPen(self._theme.color("text_2"))
        if right - left < sum(widths) / 2 + 8:
            self._write(painter, tr("{low} to {high}", low=low, high=high), (left + right) / 2)
        else:
            self._write(painter, low, left)
            self._write(painter, high, right)
        painter.setPen(Qt.PenStyle.NoPen)

    def _write(self, painter: QPainter, text: str, middle: float) -> None:
        width = painter.fontMetrics().horizontalAdvance(text) + 2
        left = min(max(0.0, middle - width / 2), self._theme.across(self) - width)
        box = QRectF(left, _MIDDLE + 12, width, 18)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_marks(self, painter: QPainter) -> None:
        figures = self._figures
        if figures.offer is not None:
            paint_mark(painter, self._theme, "offer", QPointF(self.place(figures.offer), _MIDDLE))
        if figures.counter is not None:
            spot = QPointF(self.place(figures.counter), _MIDDLE)
            paint_mark(painter, self._theme, "counter", spot)
        if figures.peer is not None:
            paint_mark(painter, self._theme, "peer", QPointF(self.place(figures.peer), _MIDDLE))

    def _in_words(self) -> Iterator[str]:
        figures = self._figures
        for name, ends in (
            (tr("market"), figures.band),
            (tr("the guide gives"), figures.published),
        ):
            if ends is not None:
                low, high = (short_figure(end, self._kind) for end in ends)
                yield tr("{name} {low} to {high}", name=name, low=low, high=high)
        marks = (
            (tr("offer"), figures.offer),
            (tr("counter"), figures.counter),
            (tr("peer"), figures.peer),
        )
        for name, value in marks:
            said = tr("not entered") if value is None else short_figure(value, self._kind)
            yield f"{name} {said}"


def paint_mark(painter: QPainter, theme: Theme, mark: str, spot: QPointF) -> None:
    """A ring (offer), a disc (counter) or a diamond (peer), 16 px across."""
    painter.save()
    if mark == "counter":
        painter.setPen(QPen(theme.color("surface"), 2))
        painter.setBrush(theme.color("accent_fill"))
        painter.drawEllipse(spot, 8, 8)
    else:
        painter.setPen(QPen(theme.color("text"), 2))
        painter.setBrush(theme.color("surface"))
        if mark == "offer":
            painter.drawEllipse(spot, 7, 7)
        else:
            reach = 8.5
            corners = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
            painter.drawPolygon(QPolygonF([spot + QPointF(x, y) for x, y in corners]))
    painter.restore()
