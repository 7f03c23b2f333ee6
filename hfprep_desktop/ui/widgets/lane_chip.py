"""The letter of a lane on its colour: a lane is never told by colour alone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from hfprep_desktop.model import Lane
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.wording import LANE_NAMES

CHIP_SIZE: Final = 14

_BRIGHT: Final = frozenset({Lane.METRICS, Lane.CONSTRAINTS})
"""White on these could not be read in the light theme."""


def lane_letter(lane: Lane) -> str:
    """What stands on a lane's chip."""
    return tr(LANE_NAMES[lane])[0]


def paint_lane_chip(painter: QPainter, theme: Theme, lane: Lane, rect: QRectF) -> None:
    """Draw a lane's letter on its colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(lane.value))
    painter.drawRoundedRect(rect, 3, 3)
    font = theme.font("note_strong")
    font.setPixelSize(11)
    painter.setFont(font)
    painter.setPen(_ink(theme, lane))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, lane_letter(lane))
    painter.restore()


def _ink(theme: Theme, lane: Lane) -> QColor:
    if theme.is_dark:
        return theme.color("surface")
    return theme.color("text" if lane in _BRIGHT else "on_accent")
