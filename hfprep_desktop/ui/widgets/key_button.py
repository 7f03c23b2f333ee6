"""Buttons with an icon, words and the keys that press them, painted."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from hfprep_desktop.ui.own_keys import PRESS, OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.plain_key import is_plain

_CAP_HEIGHT = 20
_CAP_GAP = 3
_ICON = 16
_TIGHT = 8
"""With less padding, keys and icon give way."""
_TIGHTEST = 3
"""So much padding is left at least."""


class ButtonKind(StrEnum):
    """How much weight a button has."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    LINK = "link"
    QUIET = "quiet"
    """Words of a hint that can be pressed: no ground, no padding."""
    DANGER = "danger"


def shown_keys(keys: Sequence[str]) -> tuple[str, ...]:
    """Key names as the platform's keyboard shows them."""
    if platform.system() != "Darwin":
        return tuple(keys)
    return tuple({"Ctrl": "⌘", "Alt": "⌥"}.get(key, key) for key in keys)


def keycaps_width(theme: Theme, keys: Sequence[str]) -> float:
    """The width of a row of keycaps in pixels."""
    metrics = QFontMetricsF(theme.font("note_strong"))
    widths = [max(20.0, metrics.horizontalAdvance(key) + 11) for key in shown_keys(keys)]
    return sum(widths) + _CAP_GAP * max(0, len(widths) - 1)


def paint_keycaps(
    painter: QPainter,
    theme: Theme,
    left: float,
    middle: float,
    keys: Sequence[str],
    ink: QColor,
    edge: QColor,
    ground: QColor | None = None,
) -> None:
    """Draw a row of keycaps from `left`, centred on the height `middle`."""
    font = theme.font("note_strong")
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setBrush(Qt.BrushStyle.NoBrush if ground is None else ground)
    for key in shown_keys(keys):
        width = max(20.0, metrics.horizontalAdvance(key) + 11)
        rect = QRectF(left, middle - _CAP_HEIGHT / 2, width, _CAP_HEIGHT)
        painter.setPen(QPen(edge, 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
        left += width + _CAP_GAP


class Keycaps(QWidget):
    """Keycaps on their own, beside a hint."""

    def __init__(self, theme: Theme, *keys: str) -> None:
        super().__init__()
        self._theme = theme
        self._keys = keys
        theme.fix(self, width=int(keycaps_width(theme, keys) + 1), height=_CAP_HEIGHT)
        self.setAccessibleName("+".join(shown_keys(keys)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, edge = self._theme.color("text_2"), self._theme.color("border")
        paint_keycaps(painter, self._theme, 0, self._theme.down(self) / 2, self._keys, ink, edge)


class KeyButton(QPushButton):
    """A push button of height 30, 36 or 44; Enter presses it as Space does."""

    OWN_KEYS: ClassVar[tuple[OwnKey, ...]] = (PRESS,)

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        keys: Sequence[str] = (),
        kind: ButtonKind = ButtonKind.SECONDARY,
        height: int = 36,
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._icon_name = icon
        self._keys = tuple(keys)
        self._kind = kind
        self._height = height
        theme.fix(self, height=height)
        # Where a row has too little room, keys and icon give way; the words never do.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self._describe_keys()

    def relabel(self, text: str, icon: str) -> None:
        """Change words and icon; the keys stay."""
        self._icon_name = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def restyle(self, kind: ButtonKind, keys: Sequence[str]) -> None:
        """Change its weight and the keys that press it."""
        self._kind = kind
        self._keys = tuple(keys)
        self._describe_keys()
        self.updateGeometry()
        self.update()

    @property
    def kind(self) -> ButtonKind:
        """How much weight it has."""
        return self._kind

    def sizeHint(self) -> QSize:
        width = 2 * self._padding() + self._content_width(icon=True, keys=True)
        return self._theme.size(int(width + 0.999), self._height)

    def minimumSizeHint(self) -> QSize:
        width = 2 * _TIGHTEST + self._content_width(icon=False, keys=False)
        return self._theme.size(
            min(width + 0.999, self._theme.unscaled(self.sizeHint().width())), self._height
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and is_plain(event):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._paint_body(painter)
        icon, keys = self.shown_parts
        left = (self._theme.across(self) - self._content_width(icon=icon, keys=keys)) / 2
        middle = self._theme.down(self) / 2
        if icon:
            rect = QRectF(left, middle - _ICON / 2, _ICON, _ICON)
            self._theme.icons.paint(painter, self._icon_name, rect, ink)
            left += _ICON + self._icon_gap()
        font = self._theme.font(self._role())
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(ink)
        baseline = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, baseline), self.text())
        if keys:
            left += metrics.horizontalAdvance(self.text()) + self._caps_gap()
            self._paint_caps(painter, left, middle, ink)

    def _describe_keys(self) -> None:
        keys = "+".join(shown_keys(self._keys))
        self.setAccessibleDescription(tr("Key: {keys}", keys=keys) if keys else "")

    def _paint_caps(self, painter: QPainter, left: float, middle: float, ink: QColor) -> None:
        edge = self._theme.color("border")
        cap_ink = self._theme.color("text_2")
        # What stands on the page itself brings the ground of its keys.
        ground = self._theme.color("surface") if self._kind is ButtonKind.QUIET else None
        if self._kind is ButtonKind.PRIMARY and self.isEnabled():
            cap_ink = ink
            edge = self._theme.color("on_accent")
            edge.setAlphaF(0.5)
        paint_keycaps(painter, self._theme, left, middle, self._keys, cap_ink, edge, ground)

    def _paint_body(self, painter: QPainter) -> QColor:
        """Draw ground and outline; the colour for what stands on them."""
        fill, edge, ink = self._colors()
        if fill is None and edge is None:
            return ink
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(edge, 1) if edge is not None else Qt.PenStyle.NoPen)
        inset = 0.5 if edge is not None else 0.0
        rect = self._theme.area(self).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, 8, 8)
        return ink

    def _colors(self) -> tuple[QColor | None, QColor | None, QColor]:
        color = self._theme.color
        if not self.isEnabled():
            if self._kind in {ButtonKind.LINK, ButtonKind.QUIET}:
                return None, None, color("text_3")
            return color("track"), color("border"), color("text_3")
        if self._kind is ButtonKind.PRIMARY:
            return color(self._primary_ground()), None, color("on_accent")
        if self._kind is ButtonKind.LINK:
            fill = color("tint") if self.underMouse() or self.isDown() else None
            return fill, None, color("accent")
        if self._kind is ButtonKind.QUIET:
            return None, None, color("accent" if self.underMouse() or self.isDown() else "text_3")
        ink = color("missing") if self._kind is ButtonKind.DANGER else color("text")
        ground = "surface"
        if self.isDown():
            ground = "sunken"
        elif self.underMouse():
            ground = "tint"
        return color(ground), color("strong"), ink

    def _primary_ground(self) -> str:
        if self.isDown():
            return "accent_pressed"
        return "accent_hover" if self.underMouse() else "accent_fill"

    @property
    def shown_parts(self) -> tuple[bool, bool]:
        """Whether icon and keys have room beside the words."""
        room = self._theme.across(self) - 2 * min(_TIGHT, self._padding()) + 1
        icon, keys = bool(self._icon_name), bool(self._keys)
        if keys and self._content_width(icon=icon, keys=True) > room:
            keys = False
        if icon and self._content_width(icon=True, keys=keys) > room:
            icon = False
        return icon, keys

    def _content_width(self, *, icon: bool, keys: bool) -> float:
        width = QFontMetricsF(self._theme.font(self._role())).horizontalAdvance(self.text())
        if icon and self._icon_name:
            width += _ICON + self._icon_gap()
        if keys and self._keys:
            width += self._caps_gap() + keycaps_width(self._theme, self._keys)
        return width

    def _role(self) -> str:
        if self._kind is ButtonKind.QUIET:
            return "note"
        return "button_large" if self._height >= 44 else "button"

    def _padding(self) -> int:
        if self._kind is ButtonKind.LINK:
            return 10
        if self._kind is ButtonKind.QUIET:
            return 0
        return {30: 12, 36: 14}.get(self._height, 18)

    def _icon_gap(self) -> int:
        return 8 if self._height < 44 else 9

    def _caps_gap(self) -> int:
        return 6 if self._kind is ButtonKind.QUIET else 10
