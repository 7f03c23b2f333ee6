"""A scenario to choose: its kind, name, summary and size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from hfprep_desktop.model import Scenario
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.key_button import keycaps_width, paint_keycaps
from hfprep_desktop.ui.widgets.text import wrapped_lines
from hfprep_desktop.ui.wording import ROUND_ICONS, minutes_text
from hfprep_desktop.wording import ROUND_NAMES, counted

_PADDING = 17
_HEIGHT = 176


class ScenarioCard(QAbstractButton):
    """One of a group of which one is chosen; arrow keys walk the group."""

    opened = Signal()
    """Double-clicked: choose and start."""

    def __init__(self, theme: Theme, scenario: Scenario, number: int) -> None:
        super().__init__()
        self._theme = theme
        self.scenario = scenario
        self._key = str(number) if number <= 9 else ""
        self.setText(scenario.title)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(f"{scenario.title}, {ROUND_NAMES[scenario.round]}")
        self.setAccessibleDescription(f"{self._size_text()}. {scenario.summary}")

    def sizeHint(self) -> QSize:
        return QSize(244, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, _HEIGHT)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.opened.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        color = self._theme.color
        icon = QRectF(_PADDING, _PADDING, 20, 20)
        self._theme.icons.paint(painter, ROUND_ICONS[self.scenario.round], icon, color("accent"))
        self._paint_head(painter)
        top = self._paint_lines(painter, self.scenario.title, "subheading", "text", 50, 2)
        room = self.height() - _PADDING - 20 - (top + 4)
        limit = max(1, room // self._theme.line_height("small"))
        self._paint_lines(painter, self.scenario.summary, "small", "text_2", top + 4, limit)
        self._paint_size(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        color = self._theme.color
        chosen = self.isChecked()
        painter.setBrush(color("tint" if chosen or self.underMouse() else "surface"))
        painter.setPen(QPen(color("accent" if chosen else "border"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)

    def _paint_head(self, painter: QPainter) -> None:
        color = self._theme.color
        right = float(self.width() - _PADDING + 1)
        if self._key:
            keys = (self._key,)
            right -= keycaps_width(self._theme, keys)
            paint_keycaps(painter, self._theme, right, 27, keys, color("text_2"), color("border"))
        font = self._theme.font("note_strong")
        painter.setFont(font)
        painter.setPen(color("accent"))
        box = QRectF(_PADDING + 29, _PADDING, right - _PADDING - 29 - 6, 20)
        name = QFontMetricsF(font).elidedText(
            ROUND_NAMES[self.scenario.round], Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_lines(
        self, painter: QPainter, text: str, role: str, token: str, top: int, limit: int
    ) -> int:
        """Draw wrapped text; where the next may begin."""
        font = self._theme.font(role)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        height = self._theme.line_height(role)
        baseline = (height - metrics.height()) / 2 + metrics.ascent()
        lines = wrapped_lines(text, font, self.width() - 2 * _PADDING, limit)
        for index, line in enumerate(lines):
            painter.drawText(_PADDING, int(top + index * height + baseline), line)
        return top + len(lines) * height

    def _paint_size(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font("note"))
        painter.setPen(self._theme.color("text_3"))
        box = QRectF(_PADDING, self.height() - _PADDING - 15, self.width() - 2 * _PADDING, 16)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._size_text())

    def _size_text(self) -> str:
        questions = counted(len(self.scenario.turns), "question")
        return f"{minutes_text(self.scenario.minutes)} · {questions}"
