"""Labels: one line by style sheet, or many lines with the design's own line height."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from hfprep_desktop.ui.theme import ROLES, Theme

_WRAPPED_KEPT = 8
"""So many widths of a text are remembered."""


def line_label(text: str, role: str = "body", tone: str = "text") -> QLabel:
    """A label of one line; the style sheet gives font, height and colour, so they can change."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setProperty("tone", tone)
    # The style sheet has the height at the size in force, but only once the label is shown.
    label.setMinimumHeight(ROLES[role].line)
    return label


def set_tone(label: QLabel, tone: str) -> None:
    """Change the colour of a label."""
    if label.property("tone") == tone:
        return
    label.setProperty("tone", tone)
    label.style().unpolish(label)
    label.style().polish(label)
    label.update()


def hairline() -> QFrame:
    """A horizontal line of one pixel."""
    line = QFrame()
    line.setProperty("line", "true")
    line.setFixedHeight(1)
    return line


def upright_hairline() -> QFrame:
    """A vertical line of one pixel."""
    line = QFrame()
    line.setProperty("line", "true")
    line.setFixedWidth(1)
    return line


def name_it(widget: QWidget, name: str, description: str = "") -> None:
    """What a screen reader says."""
    widget.setAccessibleName(name)
    widget.setAccessibleDescription(description)


def paint_dotted_line(
    painter: QPainter, left: float, right: float, top: float, color: QColor
) -> None:
    """Square dots of 2 px below words that may still change."""
    painter.save()
    # Smoothed, dots at odd places would run into a grey line.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    pen = QPen(color, 2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1, 1])
    painter.setPen(pen)
    painter.drawLine(QPointF(round(left), round(top) + 1), QPointF(round(right), round(top) + 1))
    painter.restore()


def paint_line(
    painter: QPainter,
    theme: Theme,
    box: QRectF,
    text: str,
    role: str,
    token: str,
    *,
    at_right: bool = False,
) -> float:
    """One line in a box, in the middle of its height and shortened where it has no room; its width.

    `role` is a type role, `token` a colour.
    """
    font = theme.font(role)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 0.5)
    side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    painter.setFont(font)
    painter.setPen(theme.color(token))
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(box, flags, shown)
    return metrics.horizontalAdvance(shown)


class TextBlock(QLabel):
    """Text of many lines, drawn with the role's line height; the last line may be shortened."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        max_lines: int = 0,
        centred: bool = False,
        tail: str = "",
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._role = role
        self._tone = tone
        self._max_lines = max_lines
        self._centred = centred
        self._tail = tail
        self._wrapped: dict[tuple[str, str, float], list[str]] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_role(self, role: str) -> None:
        """Use another type role."""
        self._role = role
        self.updateGeometry()
        self.update()

    def set_tone(self, tone: str) -> None:
        """Use another colour."""
        self._tone = tone
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.height_in(self._role, width)

    def height_in(self, role: str, width: int) -> int:
        """How high the text would be in a type role at `width` pixels of the screen."""
        return self._theme.scaled(self._height_in(role, self._theme.unscaled(width)))

    def _height_in(self, role: str, width: float) -> int:
        return max(1, len(self._lines(width, role))) * self._theme.line_height(role)

    def sizeHint(self) -> QSize:
        width = self._theme.across(self) if self._theme.across(self) > 40 else 320
        return self._theme.size(width, self._height_in(self._role, width))

    def minimumSizeHint(self) -> QSize:
        return self._theme.size(40, self._theme.line_height(self._role))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        font = self._theme.font(self._role)
        metrics = QFontMetricsF(font, self)
        painter.setFont(font)
        line_height = self._theme.line_height(self._role)
        baseline = (line_height - metrics.height()) / 2 + metrics.ascent()
        lines = self._lines(self._theme.across(self))
        for index, line in enumerate(lines):
            painter.setPen(self._theme.color(self._tone))
            width = metrics.horizontalAdvance(line)
            left = (self._theme.across(self) - width) / 2 if self._centred else 0.0
            painter.drawText(QPointF(left, index * line_height + baseline), line)
        if self._tail and lines:
            self._paint_tail(painter, metrics.horizontalAdvance(lines[-1]), len(lines) - 1)

    def _paint_tail(self, painter: QPainter, after: float, line: int) -> None:
        """A time behind a quote, where it fits."""
        font = self._theme.font("small_strong")
        metrics = QFontMetricsF(font, self)
        if after + 6 + metrics.horizontalAdvance(self._tail) > self._theme.across(self):
            return
        height = self._theme.line_height(self._role)
        painter.setFont(font)
        painter.setPen(self._theme.color("accent"))
        painter.drawText(
            QRectF(after + 6, line * height, self._theme.across(self) - after - 6, height),
            Qt.AlignmentFlag.AlignVCenter,
            self._tail,
        )

    def _lines(self, width: float, role: str = "") -> list[str]:
        """Kept: a layout asks for the same height many times over."""
        wanted = (self.text(), role or self._role, width)
        lines = self._wrapped.get(wanted)
        if lines is None:
            if len(self._wrapped) >= _WRAPPED_KEPT:
                self._wrapped.clear()
            font = self._theme.font(wanted[1])
            room = self._tail_room()
            lines = wrapped_lines(wanted[0], font, width, self._max_lines, room)
            self._wrapped[wanted] = lines
        return lines

    def _tail_room(self) -> float:
        if not self._tail:
            return 0.0
        return 8 + QFontMetricsF(self._theme.font("small_strong"), self).horizontalAdvance(
            self._tail
        )


def wrapped_lines(
    text: str, font: QFont, width: float, limit: int = 0, tail_room: float = 0.0
) -> list[str]:
    """The lines of `text` at `width` pixels; at most `limit` of them, the last shortened."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrap(paragraph, font, width))
    if not limit or len(lines) <= limit:
        return lines
    rest = " ".join(line.strip() for line in lines[limit - 1 :])
    elided = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width - tail_room)
    return [*lines[: limit - 1], elided]


def _wrap(paragraph: str, font: QFont, width: float) -> list[str]:
    layout = QTextLayout(paragraph, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        lines.append(paragraph[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return lines
