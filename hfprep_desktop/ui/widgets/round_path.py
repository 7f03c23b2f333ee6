"""The questions of a chosen round as a path; what they ask stays unsaid until then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hfprep_desktop.model import PlannedTurn
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.wording import ANSWER_NAMES, spoken_time
from hfprep_desktop.wording import clock, counted

_RADIUS = 18


class RoundPath(QWidget):
    """Numbered nodes, joined by lines, each with its kind and its time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._turns: tuple[PlannedTurn, ...] = ()
        self.setFixedHeight(98)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_turns(self, turns: Sequence[PlannedTurn]) -> None:
        """Show another round."""
        self._turns = tuple(turns)
        spoken = "; ".join(
            f"{ANSWER_NAMES[turn.kind]}, {spoken_time(turn.seconds)}" for turn in turns
        )
        self.setAccessibleName(f"{counted(len(turns), 'question')}: {spoken}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, 98)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 98)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._turns:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = self.width() / len(self._turns)
        middle = _RADIUS + 6.0
        for index, turn in enumerate(self._turns):
            x = pitch * (index + 0.5)
            if index:
                painter.setPen(QPen(self._theme.color("strong"), 1.5))
                painter.drawLine(
                    QPointF(x - pitch + _RADIUS + 8, middle), QPointF(x - _RADIUS - 8, middle)
                )
            self._paint_node(painter, index, x, middle)
            self._paint_words(painter, turn, x, pitch, index)

    def _paint_node(self, painter: QPainter, index: int, x: float, middle: float) -> None:
        color = self._theme.color
        first = index == 0
        painter.setPen(Qt.PenStyle.NoPen if first else QPen(color("strong"), 1.5))
        painter.setBrush(color("accent_fill") if first else color("surface"))
        painter.drawEllipse(QPointF(x, middle), _RADIUS, _RADIUS)
        painter.setFont(self._theme.font("subheading"))
        painter.setPen(color("on_accent" if first else "text_2"))
        box = QRectF(x - _RADIUS, middle - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(index + 1))

    def _paint_words(
        self, painter: QPainter, turn: PlannedTurn, x: float, pitch: float, index: int
    ) -> None:
        box = QRectF(x - pitch / 2, 2 * _RADIUS + 16, pitch, 18)
        painter.setFont(self._theme.font("small_strong"))
        painter.setPen(self._theme.color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, ANSWER_NAMES[turn.kind])
        painter.setFont(self._theme.font("note"))
        painter.setPen(self._theme.color("text_3"))
        after = "opening, " if index == 0 else ""
        box.translate(0, 19)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{after}{clock(turn.seconds)}")
