"""The loop as a path: five rounds and the offer, each a button with its state."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hfprep_desktop.interview.loop import Loop, LoopRound, RoundState
from hfprep_desktop.model import RoundKind
from hfprep_desktop.ui.own_keys import PRESS, OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.enter_button import EnterButton
from hfprep_desktop.ui.widgets.hover_tint import paint_tint
from hfprep_desktop.ui.widgets.round_pen import round_pen
from hfprep_desktop.ui.widgets.status_glyph import Glyph, paint_glyph
from hfprep_desktop.ui.widgets.text import wrapped_lines
from hfprep_desktop.ui.wording import short_day
from hfprep_desktop.wording import ROUND_NAMES

_RADIUS = 18.0
_MIDDLE = 27.0
"""Where the line of the path runs, below the top."""
_WORDS_TOP = 55
_LINE = 18

_TONES: Final[Mapping[RoundState, str]] = {
    RoundState.NO_GAPS: "pass",
    RoundState.GAPS: "partial",
    RoundState.TRIED: "text_2",
    RoundState.NOT_TRIED: "text_2",
}


class LoopNode(EnterButton):
    """One round: its shape, its name, its state in words, its count and its day."""

    OWN_KEYS: ClassVar[tuple[OwnKey, ...]] = (PRESS, OwnKey("Along the loop", ("Left", "Right")))

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._number = number
        self._shown: LoopRound | None = None
        self._name_lines = 1
        self.full_height = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> LoopRound | None:
        """The round that is drawn."""
        return self._shown

    def show_round(self, found: LoopRound) -> None:
        """Draw a round."""
        self._shown = found
        self.setText(tr(ROUND_NAMES[found.round]))
        lines = [state_words(found), *_small_lines(found)]
        self.setAccessibleName(f"{self.text()}: {lines[0]}")
        self.setAccessibleDescription(". ".join(lines[1:]))
        self.update()

    def lines_at(self, width: float) -> int:
        """How many lines the name takes."""
        return len(wrapped_lines(self.text(), self._theme.font("small_strong"), width - 4))

    @property
    def small_lines(self) -> int:
        """How many lines stand below its state."""
        return 0 if self._shown is None else len(_small_lines(self._shown))

    def set_lines(self, name_lines: int, small_lines: int) -> None:
        """All nodes have the same room."""
        self._name_lines = name_lines
        self.full_height = _WORDS_TOP + _LINE * (name_lines + 1) + 17 * small_lines + 6
        """In pixels of the design."""
        self._theme.fix(self, height=self.full_height)
        self.update()

    def sizeHint(self) -> QSize:
        return self._theme.size(110, self._theme.down(self))

    def minimumSizeHint(self) -> QSize:
        return self._theme.size(80, self._theme.down(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        path = self.parentWidget()
        if isinstance(path, LoopPath) and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            path.step(self, 1 if event.key() == Qt.Key.Key_Right else -1)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            paint_tint(painter, self._theme, self)
        centre = QPointF(self._theme.across(self) / 2, _MIDDLE)
        if self._shown.round is RoundKind.OFFER:
            self._paint_diamond(painter, centre, self._shown)
        else:
            self._paint_disc(painter, centre, self._shown)
        self._paint_words(painter, self._shown)

    def _paint_disc(self, painter: QPainter, centre: QPointF, found: LoopRound) -> None:
        color = self._theme.color
        box = QRectF(centre.x() - _RADIUS, centre.y() - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
        if found.focus:
            painter.setPen(QPen(color("accent"), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, _RADIUS + 5, _RADIUS + 5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_fill"))
            painter.drawEllipse(box)
            self._paint_sign(painter, box, str(self._number), color("on_accent"))
        elif found.state is RoundState.NO_GAPS:
            paint_glyph(painter, box, Glyph.PASS, self._theme)
        elif found.state is RoundState.GAPS:
            painter.setPen(QPen(color("partial"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("partial"))
            painter.drawChord(box.adjusted(4.5, 4.5, -4.5, -4.5), 180 * 16, 180 * 16)
        else:
            painter.setPen(self._outline(found.state, color("text_3")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            self._paint_sign(painter, box, str(self._number), color("text_2"))

    def _paint_diamond(self, painter: QPainter, centre: QPointF, found: LoopRound) -> None:
        color = self._theme.color
        tone = "accent" if found.focus else _TONES[found.state]
        filled = found.focus or found.state is RoundState.NO_GAPS
        ground = "accent_fill" if found.focus else tone
        ink = color("on_accent" if found.focus else "surface") if filled else color(tone)
        painter.setPen(self._outline(found.state, color(tone)))
        painter.setBrush(color(ground) if filled else Qt.BrushStyle.NoBrush)
        reach = _RADIUS + 4
        painter.drawPolygon(
            QPolygonF(
                [
                    centre + QPointF(0, -reach),
                    centre + QPointF(reach, 0),
                    centre + QPointF(0, reach),
                    centre + QPointF(-reach, 0),
                ]
            )
        )
        box = QRectF(centre.x() - _RADIUS, centre.y() - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
        self._paint_sign(painter, box, "$", ink)

    def _outline(self, state: RoundState, color: QColor) -> QPen:
        pen = round_pen(color, 1.8)
        if state is RoundState.NOT_TRIED:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([2.2, 2.2])
        return pen

    def _paint_sign(self, painter: QPainter, box: QRectF, sign: str, ink: QColor) -> None:
        painter.setFont(self._theme.font("heading"))
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)

    def _paint_words(self, painter: QPainter, found: LoopRound) -> None:
        font = self._theme.font("small_strong")
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        top = _WORDS_TOP
        for line in wrapped_lines(self.text(), font, self._theme.across(self) - 4):
            self._centred(painter, top, line)
            top += _LINE
        top = _WORDS_TOP + _LINE * self._name_lines
        painter.setPen(self._theme.color("accent" if found.focus else _TONES[found.state]))
        self._centred(painter, top, state_words(found))
        painter.setFont(self._theme.font("note"))
        painter.setPen(self._theme.color("text_3"))
        for line in _small_lines(found):
            top += 17
            self._centred(painter, top, line)

    def _centred(self, painter: QPainter, top: float, text: str) -> None:
        painter.drawText(
            QRectF(0, top, self._theme.across(self), _LINE), Qt.AlignmentFlag.AlignCenter, text
        )


class LoopPath(QWidget):
    """The rounds in a row, joined; arrow keys go along, Enter opens."""

    round_asked = Signal(object)
    """The `RoundKind` of a node that was opened."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.nodes: list[LoopNode] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Your loop"))
        theme.changed.connect(self._share_height)

    def show_loop(self, loop: Loop) -> None:
        """Draw the loop; the nodes stay, so that the focus does."""
        for number in range(len(self.nodes) + 1, len(loop.rounds) + 1):
            node = LoopNode(self._theme, number)
            node.clicked.connect(lambda _on=False, node=node: self._open(node))
            self.nodes.append(node)
            self._row.addWidget(node, 1, Qt.AlignmentFlag.AlignTop)
        for node, found in zip(self.nodes, loop.rounds, strict=True):
            node.show_round(found)
        self._share_height()
        self.update()

    def step(self, node: LoopNode, by: int) -> None:
        """Move the focus along the path."""
        target = self.nodes.index(node) + by
        if 0 <= target < len(self.nodes):
            self.nodes[target].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for left, right in zip(self.nodes, self.nodes[1:], strict=False):
            shown = right.shown
            if shown is None or left.shown is None:
                continue
            begin = self._theme.unscaled(left.geometry().center().x()) + _RADIUS + 10
            end = self._theme.unscaled(right.geometry().center().x()) - _RADIUS - 10
            reached = left.shown.state is not RoundState.NOT_TRIED
            color = self._theme.color("accent" if reached else "border")
            pen = round_pen(color if reached else self._theme.color("strong"), 1.6)
            if shown.round is RoundKind.OFFER:
                pen.setDashPattern([2, 3])
            painter.setPen(pen)
            painter.drawLine(QPointF(begin, _MIDDLE), QPointF(end, _MIDDLE))

    def _share_height(self) -> None:
        if not self.nodes:
            return
        width = self._theme.unscaled(self.width() // len(self.nodes))
        name_lines = max(node.lines_at(width) for node in self.nodes)
        small_lines = max(node.small_lines for node in self.nodes)
        for node in self.nodes:
            node.set_lines(name_lines, small_lines)
        self._theme.fix(self, height=self.nodes[0].full_height)

    def _open(self, node: LoopNode) -> None:
        if node.shown is not None:
            self.round_asked.emit(node.shown.round)


def state_words(found: LoopRound) -> str:
    """The state of a round, in two words."""
    if found.focus:
        return tr("Focus now")
    if found.state is RoundState.GAPS:
        return tr("Gaps: {gaps}", gaps=found.gaps)
    return {
        RoundState.NO_GAPS: tr("No gaps"),
        RoundState.TRIED: tr("Practised"),
        RoundState.NOT_TRIED: tr("Not tried"),
    }[found.state]


def _small_lines(found: LoopRound) -> list[str]:
    lines = []
    if found.total:
        lines.append(tr("{passed} of {total} pass", passed=found.passed, total=found.total))
    elif found.state is RoundState.TRIED:
        lines.append(tr("nothing counted"))
    if found.planned is not None:
        lines.append(short_day(found.planned))
    return lines
