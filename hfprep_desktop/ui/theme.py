"""Colours, type, motion and their switching; the values are the design's.

Nothing else holds a colour.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle

from hfprep_desktop.lane_colors import LANE_COLORS, LANE_TINTS
from hfprep_desktop.ui.icons import Icons
from hfprep_desktop.ui.style_sheet import build_style_sheet
from hfprep_desktop.ui.zoom import Zoom

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


_MOST_GROWN: Final[Mapping[str, float]] = {"exam_timer": 1.0, "timer": 1.1, "ring_timer": 1.1}
"""What is huge as it is grows no further, so that there is room for the words."""


class ThemeChoice(StrEnum):
    """What a person may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(Zoom):
    """The tokens in force, fonts and icons.

    `changed` is sent when the tokens were exchanged, or text has another size.
    """

    changed = Signal()

    def __init__(self, assets: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.icons = Icons(assets / "icons")
        self._tokens = LIGHT
        self._choice = ThemeChoice.SYSTEM
        self._roles = dict(ROLES)
        self._caption_pixels = ROLES["caption"].pixels
        self._reduces_motion = False
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

    def between(self, token: str, other: str, share: float) -> QColor:
        """The colour `share` of the way from one to another, 0 to 1."""
        one, two = self.color(token), self.color(other)

        def mix(begin: float, end: float) -> float:
            return begin + (end - begin) * share

        return QColor.fromRgbF(
            mix(one.redF(), two.redF()),
            mix(one.greenF(), two.greenF()),
            mix(one.blueF(), two.blueF()),
        )

    def set_text_size(self, percent: int) -> None:
        """Show all text at so many percent, live."""
        if percent == self.text_size:
            return
        self._size_roles(percent)
        self._zoom(percent)
        self._apply()
        self.changed.emit()

    def set_caption_size(self, pixels: int) -> None:
        """Show live captions so large, whatever size other text has."""
        if pixels == self._caption_pixels:
            return
        self._caption_pixels = pixels
        self._size_roles(self.text_size)
        self.changed.emit()

    @property
    def reduces_motion(self) -> bool:
        """Whether nothing may move by itself: the person says so, or the system's style does."""
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self._reduces_motion or not QApplication.style().styleHint(hint)

    def set_reduces_motion(self, on: bool) -> None:
        """What the person says of motion."""
        self._reduces_motion = on

    def font(self, role: str) -> QFont:
        """The font of a role in pixels of the design, for what is painted."""
        return _font_of(ROLES[role])

    def line_height(self, role: str) -> int:
        """The line height of a role in pixels of the design, for what is painted."""
        return ROLES[role].line

    def text_font(self, role: str) -> QFont:
        """The font of a role as large as text is now, for what Qt draws itself."""
        return _font_of(self._roles[role])

    def text_line(self, role: str) -> int:
        """The line height of a role as large as text is now."""
        return self._roles[role].line

    def _size_roles(self, percent: int) -> None:
        for name, role in ROLES.items():
            growth = percent / 100
            if name == "caption":
                growth = self._caption_pixels / role.pixels
            growth = min(growth, _MOST_GROWN.get(name, growth))
            self._roles[name] = replace(
                role, pixels=round(role.pixels * growth), line=round(role.line * growth)
            )

    def _follow_system(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self.choose(ThemeChoice.SYSTEM)

    def _apply(self) -> None:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        application.setFont(self.text_font("body"))
        application.setPalette(self._palette())
        application.setStyleSheet(build_style_sheet(self._tokens, self._roles, self.text_size))

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


def _font_of(role: TypeRole) -> QFont:
    font = QFont(role.family)
    font.setPixelSize(role.pixels)
    font.setWeight(QFont.Weight(role.weight))
    return font
