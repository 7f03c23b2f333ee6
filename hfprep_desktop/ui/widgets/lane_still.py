"""What of a time line does not move while it is played, drawn once and kept as a picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from hfprep_desktop.model import LaneSpan
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.lane_picture import (
    LaneLayout,
    Loudness,
    paint_lanes,
    paint_ticks,
    paint_wave,
    wave_bars,
)
from hfprep_desktop.ui.widgets.time_scale import TimeScale


class LaneStill:
    """Wave, lanes and ticks of `widget`; playing only moves the head over them."""

    def __init__(self, theme: Theme, widget: QWidget) -> None:
        self._theme = theme
        self._widget = widget
        self._bars: list[QRectF] = []
        self._still: QPixmap | None = None
        self._played: QPixmap | None = None

    def forget(self) -> None:
        """Another part of the session is shown, or it is drawn otherwise."""
        self._still = self._played = None

    def paint(
        self,
        painter: QPainter,
        layout: LaneLayout,
        scale: TimeScale,
        spans: Sequence[LaneSpan],
        loudness: Loudness | None,
    ) -> None:
        """All of it."""
        if self._still is None:
            self._still = self._picture()
            inside = QPainter(self._still)
            inside.setFont(self._theme.font("note"))
            if loudness is not None:
                self._bars = wave_bars(layout, scale, loudness)
                paint_wave(inside, self._bars, self._theme, "strong")
            paint_lanes(inside, layout, scale, spans, self._theme)
            paint_ticks(inside, layout, scale, self._theme)
            inside.end()
        painter.drawPixmap(0, 0, self._still)

    def paint_played(self, painter: QPainter, layout: LaneLayout, right: float) -> None:
        """The wave that has been painted, once more as what was played: as far as `right`."""
        if self._played is None:
            self._played = self._picture()
            inside = QPainter(self._played)
            paint_wave(inside, self._bars, self._theme, "accent")
            inside.end()
        painter.save()
        painter.setClipRect(QRectF(0, 0, right, layout.wave_top + layout.wave_height + 1))
        painter.drawPixmap(0, 0, self._played)
        painter.restore()

    def _picture(self) -> QPixmap:
        ratio = self._widget.devicePixelRatioF()
        picture = QPixmap(self._widget.size() * ratio)
        picture.setDevicePixelRatio(ratio * self._theme.text_size / 100)
        picture.fill(QColor(0, 0, 0, 0))
        return picture
