"""Small pieces: icons with words, tags, the logo, cards, count bars, segments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


def make_card(padding: int = 20, spacing: int = 12) -> tuple[QFrame, QVBoxLayout]:
    """A card and the column inside it."""
    card = QFrame()
    card.setProperty("card", "true")
    column = QVBoxLayout(card)
    column.setContentsMargins(padding, padding - 2, padding, padding - 2)
    column.setSpacing(spacing)
    return card, column


def make_row(*widgets: QWidget | int | None, spacing: int = 8) -> QHBoxLayout:
    """A row: widgets, fixed gaps in pixels, None where the free room goes."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        elif isinstance(widget, int):
            row.addSpacing(widget)
        else:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    return row


def round_pen(color: QColor, width: float) -> QPen:
    """A pen whose lines end and meet round."""
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def is_plain(event: QKeyEvent) -> bool:
    """Whether a key was pressed alone. Arrow keys of a Mac say that they are a keypad's."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


class Icon(QWidget):
    """One icon in one colour."""

    def __init__(self, theme: Theme, name: str, tone: str = "text_2", size: int = 16) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._tone = tone
        self._theme.fix(self, width=size, height=size)

    def change(self, name: str, tone: str) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        color = self._theme.color(self._tone)
        self._theme.icons.paint(painter, self._name, self._theme.area(self), color)


class IconTile(QWidget):
    """An icon on a tinted square of 44 px, at the head of a message."""

    def __init__(self, theme: Theme, name: str, tone: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._tone = tone
        self._theme.fix(self, width=44, height=44)

    def change(self, name: str, tone: str) -> None:
        """Show another icon; `tone` is accent, pass, partial or missing."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "tint" if self._tone == "accent" else f"{self._tone}_tint"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(ground))
        painter.drawRoundedRect(self._theme.area(self), 8, 8)
        rect = QRectF(12, 12, 20, 20)
        self._theme.icons.paint(painter, self._name, rect, self._theme.color(self._tone))


class Logo(QWidget):
    """The mark: five bars on the accent."""

    def __init__(self, theme: Theme, size: int = 32) -> None:
        super().__init__()
        self._theme = theme
        self._theme.fix(self, width=size, height=size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._theme.across(self) / 32
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent_fill"))
        painter.drawRoundedRect(self._theme.area(self), 8 * scale, 8 * scale)
        painter.setPen(round_pen(self._theme.color("on_accent"), 2.2 * scale))
        for index, reach in enumerate((2.0, 5.5, 3.8, 6.0, 2.0)):
            x = (8 + 4 * index) * scale
            painter.drawLine(
                QRectF(x, (16 - reach) * scale, 0, 0).topLeft(),
                QRectF(x, (16 + reach) * scale, 0, 0).topLeft(),
            )


class Tag(QLabel):
    """A word on a tint, with an icon or the recording dot."""

    def __init__(self, theme: Theme, text: str, icon: str, tone: str, ground: str) -> None:
        super().__init__(text)
        self._theme = theme
        self._icon_name = icon
        self._tone = tone
        self._ground = ground
        self._theme.fix(self, height=28)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def change(self, text: str, icon: str, tone: str, ground: str) -> None:
        """Say something else; an empty icon is the dot."""
        self._icon_name, self._tone, self._ground = icon, tone, ground
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font("small_strong"))
        return self._theme.size(int(metrics.horizontalAdvance(self.text()) + 38), 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color(self._tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(self._ground))
        painter.drawRoundedRect(self._theme.area(self), 4, 4)
        if self._icon_name:
            self._theme.icons.paint(painter, self._icon_name, QRectF(9, 7, 14, 14), color)
        else:
            painter.setBrush(color)
            painter.drawEllipse(QRectF(10.5, 9.5, 9, 9))
        painter.setFont(self._theme.font("small_strong"))
        painter.setPen(color)
        box = QRectF(28, 0, self._theme.across(self) - 28, self._theme.down(self))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text())


class _Segment(QPushButton):
    """One word of a choice; the arrow keys are its own also where the window uses them."""

    OWN_KEYS: ClassVar = (
        OwnKey("Choose another word of a choice", ("Left", "Right", "Up", "Down"), everywhere=True),
    )

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and is_plain(event):
            event.setAccepted(event.key() in _ARROWS)
            return True
        return super().event(event)


class Segments(QWidget):
    """A choice between a few words; arrow keys move it. `dense` ones are narrower."""

    chosen = Signal(int)

    def __init__(self, words: Sequence[str], name: str, *, dense: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._name = name
        row = make_row(spacing=0)
        self._group = QButtonGroup(self)
        for index, word in enumerate(words):
            button = _Segment()
            button.setProperty("dense", dense)
            last = index == len(words) - 1
            button.setProperty("segment", "first" if index == 0 else "last" if last else "middle")
            button.setCheckable(True)
            # For screen readers: one of several, not a box to tick. The group does the rest.
            button.setAutoExclusive(True)
            button.setChecked(index == 0)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(button, index)
            self.rename(index, word)
            row.addWidget(button)
        self.setLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.idToggled.connect(self._toggled)

    @property
    def index(self) -> int:
        """Which word is chosen."""
        return self._group.checkedId()

    def choose(self, index: int) -> None:
        """Choose a word."""
        self._group.button(index).setChecked(True)

    def focus_chosen(self) -> None:
        """Bring the keys here, to the word that is chosen."""
        self._group.button(self.index).setFocus(Qt.FocusReason.TabFocusReason)

    def rename(self, index: int, word: str) -> None:
        """Change a word, for instance a count in it."""
        button = self._group.button(index)
        button.setText(word)
        button.setAccessibleName(f"{self._name}: {word}")

    def _toggled(self, index: int, on: bool) -> None:
        if on:
            self.chosen.emit(index)


def paint_count_bar(
    painter: QPainter, rect: QRectF, counts: tuple[int, int, int], theme: Theme
) -> None:
    """Pass and partial solid, missing outlined, in proportion."""
    total = sum(counts)
    if not total:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shown = [(count, token) for count, token in zip(counts, _COUNT_TOKENS, strict=True) if count]
    room = rect.width() - 2 * (len(shown) - 1)
    left = rect.left()
    for count, token in shown:
        width = room * count / total
        part = QRectF(left, rect.top(), width, rect.height())
        color = theme.color(token)
        if token == "missing":  # noqa: S105  (a colour token)
            painter.setPen(QPen(color, 1.3))
            painter.setBrush(QColor(0, 0, 0, 0))
            part = part.adjusted(0.65, 0.65, -0.65, -0.65)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
        painter.drawRoundedRect(part, 2, 2)
        left += width + 2
    painter.restore()


_COUNT_TOKENS = ("pass", "partial", "missing")
