"""A drill at hand: what it trains, how long it takes, how the last one went."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from hfprep_desktop.interview.drills import FRAMING, NEGOTIATION, PUSHBACK, ROADMAP
from hfprep_desktop.model import SessionSummary
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.enter_button import EnterButton
from hfprep_desktop.ui.widgets.key_button import keycaps_width, paint_keycaps
from hfprep_desktop.ui.widgets.text import wrapped_lines
from hfprep_desktop.ui.wording import minutes_text

if TYPE_CHECKING:
    from hfprep_desktop.preparation import QuickDrill

_PADDING = 15
_EDGE = 6
_HEIGHT = 126

_ICONS: Final[Mapping[str, str]] = {
    FRAMING: "frame",
    PUSHBACK: "shield-question-mark",
    ROADMAP: "route",
    NEGOTIATION: "handshake",
}


class DrillTile(EnterButton):
    """Starts its drill when pressed, or by its number."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._key = str(number)
        self._drill: QuickDrill | None = None
        self._theme.fix(self, height=_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def drill_id(self) -> str:
        """Which drill it starts."""
        return "" if self._drill is None else self._drill.drill_id

    @property
    def lacks_file(self) -> bool:
        """Whether there is no scenario to start."""
        return self._drill is None or self._drill.scenario is None

    def show_drill(self, drill: QuickDrill) -> None:
        """Show a drill."""
        self._drill = drill
        self.setText(drill.drill_id if drill.scenario is None else drill.scenario.title)
        self.setAccessibleName(tr("Drill: {words}", words=self.text()))
        self.setAccessibleDescription(
            tr("{size}. {last}. Key: {key}", size=self._size(), last=self._last(), key=self._key)
        )
        self.update()

    def sizeHint(self) -> QSize:
        return self._theme.size(181, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self._theme.size(140, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._drill is None:
            return
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        usable = self.isEnabled()
        hovered = usable and self.underMouse()
        painter.setBrush(color("tint" if hovered else "surface"))
        painter.setPen(QPen(color("accent" if hovered else "border"), 1))
        painter.drawRoundedRect(self._theme.area(self).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        icon = QRectF(_PADDING, _PADDING, 20, 20)
        ink = color("accent" if usable else "text_3")
        self._theme.icons.paint(painter, _ICONS.get(self.drill_id, "circle-dot"), icon, ink)
        right = self._theme.across(self) - _PADDING - keycaps_width(self._theme, (self._key,))
        keys = (self._key,)
        paint_keycaps(painter, self._theme, right, 25, keys, color("text_2"), color("strong"))
        self._paint_title(painter, "text" if usable else "text_3")
        self._paint_line(painter, "small_medium", "text_2", 46, self._size())
        self._paint_line(painter, "note", "text_3", 28, self._last())

    def _paint_title(self, painter: QPainter, tone: str) -> None:
        font = self._theme.font("subheading")
        painter.setFont(font)
        painter.setPen(self._theme.color(tone))
        height = 19
        for index, line in enumerate(wrapped_lines(self.text(), font, self._room(), 2)):
            box = QRectF(_PADDING, 41 + index * height, self._room(), height)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line)

    def _paint_line(
        self, painter: QPainter, role: str, tone: str, above_foot: int, text: str
    ) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.color(tone))
        # The longest line needs some of the padding where the window is smallest.
        room = self._theme.across(self) - _PADDING - _EDGE
        box = QRectF(_PADDING, self._theme.down(self) - above_foot, room, 18)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    def _room(self) -> float:
        return self._theme.across(self) - 2 * _PADDING

    def _size(self) -> str:
        if self._drill is None or self._drill.scenario is None:
            return tr("File missing")
        scenario = self._drill.scenario
        return f"{counted(len(scenario.turns), 'question')}, {minutes_text(scenario.minutes)}"

    def _last(self) -> str:
        last = None if self._drill is None else self._drill.last
        return tr("Not practised yet") if last is None else _outcome(last)


def _outcome(last: SessionSummary) -> str:
    if not last.answered:
        return tr("Last: nothing was heard")
    total = last.passed + last.partial + last.missing
    return (
        tr("Last {passed} of {total}", passed=last.passed, total=total)
        if total
        else tr("Last: nothing counted")
    )
