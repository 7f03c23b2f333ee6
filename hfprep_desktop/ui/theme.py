"""Colours, type and their switching. The values are the design's; nothing else holds a colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from hfprep_desktop.lane_colors import LANE_COLORS, LANE_TINTS
from hfprep_desktop.ui.icons import Icons
from hfprep_desktop.ui.style_sheet import build_style_sheet

SANS: Final = "IBM Plex Sans"
SERIF: Final = "IBM Plex Serif"

# "track" is for graphics that carry no text: on the page, `sunken` alone could not be seen.
# The lanes of a session are named as in `model.Lane`.
LIGHT: Final[Mapping[str, str]] = {
    "bg": "#F3F4F6",
    "surface": "#FFFFFF",
    "sunken": "#ECEFF3",
    "track": "#E2E6EB",
    "border": "#D9DDE3",
    "strong": "#7C8696",
    "text": "#171B22",
    "text_2": "#48505E",
    "text_3": "#5F6878",
    "accent": "#2A4FC4",
    "accent_fill": "#2A4FC4",
    "accent_hover": "#2343AB",
    "accent_pressed": "#1C3790",
    "on_accent": "#FFFFFF",
    "tint": "#E8EDFB",
    "pass": "#157567",
    "pass_tint": "#E1F1EE",
    "partial": "#8F6400",
    "partial_tint": "#FAF0D9",
    "missing": "#93271F",
    "missing_tint": "#F9E6E3",
    "rec": "#C2253A",
    **{lane.value: color for lane, color in LANE_COLORS.items()},
    **{f"{lane.value}_tint": color for lane, color in LANE_TINTS.items()},
}

DARK: Final[Mapping[str, str]] = {
    "bg": "#12151A",
    "surface": "#1A1E25",
    "sunken": "#14181E",
    "track": "#262C36",
    "border": "#323945",
    "strong": "#6E788A",
    "text": "#ECEFF4",
    "text_2": "#B6BECB",
    "text_3": "#949DAD",
    "accent": "#94B2FF",
    "accent_fill": "#3D64D8",
    "accent_hover": "#3459C8",
    "accent_pressed": "#2C4DB0",
    "on_accent": "#FFFFFF",
    "tint": "#1F2B49",
    "pass": "#84DCC8",
    "pass_tint": "#17322F",
    "partial": "#F0C44A",
    "partial_tint": "#372C10",
    "missing": "#EE7E6C",
    "missing_tint": "#3E211D",
    "rec": "#FF6B74",
    "goal": "#A570F5",
    "goal_tint": "#30244A",
    "metrics": "#8AE2EA",
    "metrics_tint": "#1A3A40",
    "constraints": "#DDBB33",
    "constraints_tint": "#3A3315",
    "architecture": "#8696B4",
    "architecture_tint": "#2A3140",
    "roadmap": "#EE3F83",
    "roadmap_tint": "#451C30",
    "pushback": "#F29A75",
    "pushback_tint": "#432A1F",
    "interviewer": "#B6BECB",
    "interviewer_tint": "#262C36",
}


@dataclass(frozen=True, slots=True)
class TypeRole:
    """A use of type: size and line height in pixels at 100%."""

    family: str
    pixels: int
    line: int
    weight: int


ROLES: Final[Mapping[str, TypeRole]] = {
    "exam_timer": TypeRole(SANS, 132, 140, 300),
    "timer": TypeRole(SANS, 76, 76, 300),
    "ring_timer": TypeRole(SANS, 62, 66, 300),
    "welcome": TypeRole(SANS, 32, 40, 600),
    "title": TypeRole(SANS, 26, 32, 600),
    "figure": TypeRole(SANS, 20, 26, 600),
    "heading": TypeRole(SANS, 16, 22, 600),
    "subheading": TypeRole(SANS, 14, 20, 600),
    "button_large": TypeRole(SANS, 15, 20, 500),
    "button": TypeRole(SANS, 14, 20, 500),
    "lead": TypeRole(SANS, 15, 23, 400),
    "body": TypeRole(SANS, 14, 20, 400),
    "small_strong": TypeRole(SANS, 13, 18, 600),
    "small_medium": TypeRole(SANS, 13, 18, 500),
    "small": TypeRole(SANS, 13, 18, 400),
    "note_strong": TypeRole(SANS, 12, 16, 500),
    "note": TypeRole(SANS, 12, 16, 400),
    "objection": TypeRole(SERIF, 32, 46, 400),
    "exam_prompt": TypeRole(SERIF, 23, 35, 400),
    "cut_in": TypeRole(SERIF, 21, 30, 400),
    "caption": TypeRole(SERIF, 19, 29, 400),
    "prompt": TypeRole(SERIF, 18, 27, 400),
    "quote": TypeRole(SERIF, 16, 26, 400),
    "quote_list": TypeRole(SERIF, 15, 22, 400),
}


class ThemeChoice(StrEnum):
    """What a person may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The tokens in force, fonts and icons; `changed` is sent when the tokens were exchanged."""

    changed = Signal()

    def __init__(self, assets: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.icons = Icons(assets / "icons")
        self._tokens = LIGHT
        self._choice = ThemeChoice.SYSTEM
        for path in sorted((assets / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def is_dark(self) -> bool:
        """Whether the dark tokens are in force."""
        return self._tokens is DARK

    @property
    def choice(self) -> ThemeChoice:
        """What the person chose."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Put a choice into force in every window."""
        self._choice = choice
        system_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = choice is ThemeChoice.DARK or (choice is ThemeChoice.SYSTEM and system_dark)
        self._tokens = DARK if dark else LIGHT
        self._apply()
        self.changed.emit()

    def color(self, token: str) -> QColor:
        """The colour of a token."""
        return QColor(self._tokens[token])

    def font(self, role: str) -> QFont:
        """The font of a role; sizes are device-independent pixels."""
        entry = ROLES[role]
        font = QFont(entry.family)
        font.setPixelSize(entry.pixels)
        font.setWeight(QFont.Weight(entry.weight))
        return font

    def line_height(self, role: str) -> int:
        """The line height of a role in pixels."""
        return ROLES[role].line

    def _follow_system(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self.choose(ThemeChoice.SYSTEM)

    def _apply(self) -> None:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        application.setFont(self.font("body"))
        application.setPalette(self._palette())
        application.setStyleSheet(build_style_sheet(self._tokens, ROLES))

    def _palette(self) -> QPalette:
        """For what Qt draws by itself: menus, tool tips, selections, dialogs."""
        palette = QPalette()
        pairs = (
            (QPalette.ColorRole.Window, "bg"),
            (QPalette.ColorRole.WindowText, "text"),
            (QPalette.ColorRole.Base, "surface"),
            (QPalette.ColorRole.AlternateBase, "sunken"),
            (QPalette.ColorRole.Text, "text"),
            (QPalette.ColorRole.PlaceholderText, "text_3"),
            (QPalette.ColorRole.Button, "surface"),
            (QPalette.ColorRole.ButtonText, "text"),
            (QPalette.ColorRole.ToolTipBase, "surface"),
            (QPalette.ColorRole.ToolTipText, "text"),
            (QPalette.ColorRole.Highlight, "accent_fill"),
            (QPalette.ColorRole.HighlightedText, "on_accent"),
            (QPalette.ColorRole.Link, "accent"),
        )
        for role, token in pairs:
            palette.setColor(role, self.color(token))
        return palette
