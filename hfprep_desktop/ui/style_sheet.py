"""The style sheet, built from tokens. Painted widgets take theirs from the theme directly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Protocol


class _Role(Protocol):
    @property
    def family(self) -> str: ...
    @property
    def pixels(self) -> int: ...
    @property
    def line(self) -> int: ...
    @property
    def weight(self) -> int: ...


_RULES: Final = """
QMainWindow, QDialog, QWidget[page="true"] { background: @bg; }
QLabel { background: transparent; color: @text; }
QFrame[card="true"] { background: @surface; border: 1px solid @border; border-radius: 12px; }
QFrame[bar="top"] { background: @surface; border: none; border-bottom: 1px solid @border; }
QFrame[bar="bottom"] { background: @surface; border: none; border-top: 1px solid @border; }
QFrame[bar="rail"] { background: @surface; border: none; border-right: 1px solid @border; }
QFrame[bar="coach"] { background: @surface; border: none; border-left: 1px solid @border; }
QFrame[line="true"] { background: @border; border: none; }

QScrollArea, QScrollArea > QWidget > QWidget[clear="true"] { background: transparent;
    border: none; }
QAbstractScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; border: none; }
QScrollBar::handle:vertical { background: @strong; border-radius: 3px; min-height: 40px;
    margin: 3px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; border: none; }
QScrollBar::handle:horizontal { background: @strong; border-radius: 3px; min-width: 40px;
    margin: 3px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QPushButton[segment] { background: @surface; color: @text_2; border: 1px solid @strong;
    padding: 0 12px; min-height: @28px; font-size: @13px; font-weight: 500; }
QPushButton[segment="first"] { border-top-left-radius: 8px; border-bottom-left-radius: 8px;
    border-right: none; }
QPushButton[segment="middle"] { border-right: none; }
QPushButton[segment="last"] { border-top-right-radius: 8px; border-bottom-right-radius: 8px; }
QPushButton[segment][dense="true"] { padding: 0 7px; }
QPushButton[segment]:hover { background: @tint; }
QPushButton[segment]:checked { background: @tint; color: @accent; font-weight: 600; }

QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @strong;
    padding: 4px; outline: none; selection-background-color: @tint; selection-color: @text; }
QComboBox QAbstractItemView::item { min-height: @32px; padding: 0 8px; }

QMenuBar { background: @surface; color: @text; border-bottom: 1px solid @border; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: @tint; color: @accent; }
QMenu { background: @surface; color: @text; border: 1px solid @border; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 20px; border-radius: 4px; }
QMenu::item:selected { background: @tint; color: @accent; }
QMenu::item:disabled { color: @text_3; }
QMenu::separator { height: 1px; background: @border; margin: 5px 8px; }
QToolTip { background: @surface; color: @text; border: 1px solid @strong; padding: 5px 8px; }

QProgressBar { background: @track; border: none; border-radius: 4px; max-height: 8px;
    min-height: 8px; }
QProgressBar::chunk { background: @accent_fill; border-radius: 4px; }

QTextEdit { background: transparent; border: none; color: @text;
    selection-background-color: @accent_fill; selection-color: @on_accent; }
QLineEdit[field], QTextEdit[field] { background: @surface; color: @text;
    border: 1px solid @strong; border-radius: 8px; padding: 0 12px;
    selection-background-color: @accent_fill; selection-color: @on_accent; }
QLineEdit[field] { min-height: @34px; max-height: @34px; }
QTextEdit[field] { padding: 6px 8px; }
QLineEdit[fault="true"] { border: 2px solid @missing; padding: 0 11px; min-height: @32px;
    max-height: @32px; }
QLineEdit[field]:disabled { background: @sunken; color: @text_3; border: 1px solid @border; }
QFrame[box="sunken"] { background: @sunken; border: none; border-radius: 8px; }
QLineEdit[field="search"] { background: @surface; color: @text; border: 1px solid @strong;
    border-radius: 8px; padding: 0 8px; selection-background-color: @accent_fill;
    selection-color: @on_accent; }
QPlainTextEdit[code="true"] { background: transparent; border: none; color: @text;
    selection-background-color: @accent_fill; selection-color: @on_accent; }
QDateEdit { background: @surface; color: @text; border: 1px solid @strong; border-radius: 8px;
    padding: 0 32px 0 10px; font-size: @14px; selection-background-color: @accent_fill;
    selection-color: @on_accent; }
QDateEdit:disabled { color: @text_3; border-color: @border; }
QDateEdit::drop-down { border: none; width: 32px; }
QDateEdit::down-arrow { image: none; }
QHeaderView::section { background: @surface; color: @text; border: none;
    border-bottom: 1px solid @border; padding: 5px 8px; }
QListView { background: transparent; border: none; outline: none; }
QListView[list="pages"]::item { color: @text; padding: 9px 12px; border-radius: 8px; }
QListView[list="pages"]::item:hover { background: @sunken; }
QListView[list="pages"]::item:selected { background: @tint; color: @accent; }
"""

_TONES: Final = (
    "text",
    "text_2",
    "text_3",
    "accent",
    "on_accent",
    "pass",
    "partial",
    "missing",
    "rec",
)


def build_style_sheet(tokens: Mapping[str, str], roles: Mapping[str, _Role], text_size: int) -> str:
    """The style sheet for one set of tokens; an unknown token is a `KeyError`.

    What grows with the text (`@28px`) does so by `text_size` percent; `roles` have their size.
    """

    def grown(match: re.Match[str]) -> str:
        return f"{round(int(match.group(1)) * text_size / 100)}px"

    rules = re.sub(r"@(\d+)px", grown, _RULES)
    rules = re.sub(r"@(\w+)", lambda match: tokens[match.group(1)], rules)
    type_rules = (
        f'QLabel[role="{name}"] {{ font-family: "{role.family}"; font-size: {role.pixels}px;'
        f" font-weight: {role.weight}; min-height: {role.line}px; }}"
        for name, role in roles.items()
    )
    tone_rules = (f'QLabel[tone="{tone}"] {{ color: {tokens[tone]}; }}' for tone in _TONES)
    return "\n".join((rules, *type_rules, *tone_rules))
