"""The questions of a round in proportion to their time, with where one is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.wording import spoken_time
from hfprep_desktop.wording import clock

_TRACK_TOP = 5
_TRACK_HEIGHT = 10
_GAP = 4


@dataclass(frozen=True, slots=True)
class Stretch:
    """One part of the bar: a question and its planned seconds."""

    name: str
    seconds: float


class PhaseBar(QWidget):
    """Steps once a second; done parts are strong, the current one is the accent."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._stretches: tuple[Stretch, ...] = ()
        self._current = 0
        self._elapsed = 0
        self._theme.fix(self, height=40)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Questions of this round"))

    def show_stretches(self, stretches: Sequence[Stretch]) -> None:
        """Begin a round."""
        self._stretches = tuple(stretches)
        self.move_to(0, 0.0)

    def move_to(self, index: int, elapsed: float) -> None:
        """`elapsed` seconds into part `index`."""
        self._current = index
        self._elapsed = int(elapsed)
        if index < len(self._stretches):
            part = self._stretches[index]
            self.setAccessibleDescription(
                tr(
                    "{name}, {value} of {stretches}: {spoken_time} of {spoken_time_2}",
                    name=part.name,
                    value=index + 1,
                    stretches=len(self._stretches),
                    spoken_time=spoken_time(elapsed),
                    spoken_time_2=spoken_time(part.seconds),
                )
            )
        self.update()

    @property
    def current(self) -> int:
        """The part that runs now."""
        return self._current

    @property
    def overtime(self) -> int:
        """Seconds over the planned time of the current part; 0 within it."""
        if self._current >= len(self._stretches):
            return 0
        return max(0, self._elapsed - int(self._stretches[self._current].seconds))

    def sizeHint(self) -> QSize:
        return self._theme.size(600, 40)

    def minimumSizeHint(self) -> QSize:
        return self._theme.size(300, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._stretches:
            return
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = sum(part.seconds for part in self._stretches) or 1.0
        room = self._theme.across(self) - _GAP * (len(self._stretches) - 1)
        left = 0.0
        for index, part in enumerate(self._stretches):
            width = room * part.seconds / total
            self._paint_track(painter, index, part, left, width)
            self._paint_name(painter, index, part, left, width)
            left += width + _GAP

    def _paint_track(
        self, painter: QPainter, index: int, part: Stretch, left: float, width: float
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        done = index < self._current
        painter.setBrush(self._theme.color("strong" if done else "track"))
        painter.drawRoundedRect(QRectF(left, _TRACK_TOP, width, _TRACK_HEIGHT), 3, 3)
        if index != self._current:
            return
        share = min(1.0, self._elapsed / part.seconds) if part.seconds else 1.0
        painter.setBrush(self._theme.color("accent_fill"))
        if share > 0:
            filled = QRectF(left, _TRACK_TOP, max(3.0, width * share), _TRACK_HEIGHT)
            painter.drawRoundedRect(filled, 3, 3)
        painter.setBrush(self._theme.color("text"))
        painter.drawRect(QRectF(left + width * share - 1, 1, 2, _TRACK_HEIGHT + 8))

    def _paint_name(
        self, painter: QPainter, index: int, part: Stretch, left: float, width: float
    ) -> None:
        token = "text_2" if index < self._current else "text_3"
        if index == self._current:
            token = "partial" if self.overtime else "accent"
        font = self._theme.font("small_medium")
        metrics = QFontMetricsF(font)
        note = QFontMetricsF(self._theme.font("note"))
        time = f"+{clock(self.overtime)}" if token == "partial" else clock(part.seconds)  # noqa: S105
        time_width = note.horizontalAdvance(time)
        # Half a name says less than none: the time stays, and the colour says which it is.
        fits = metrics.horizontalAdvance(part.name) <= width - time_width - 8
        name = part.name if fits else ""
        baseline = 24 + metrics.ascent()
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        painter.drawText(QPointF(left + 1, baseline), name)
        painter.setFont(self._theme.font("note"))
        painter.setPen(self._theme.color("partial" if token == "partial" else "text_3"))  # noqa: S105
        after = left + 1 + (metrics.horizontalAdvance(name) + 7 if name else 0)
        painter.drawText(QPointF(after, baseline), time)
