"""A language that nobody speaks: what it does not mark was never asked to be translated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QWidget,
)

from hfprep_desktop.ui.translation import CONTEXT

OPENS, CLOSES = "⟦", "⟧"
_KEPT: Final = re.compile(r"(\{\w+[^{}]*\}|%n|&|\*\.\w+|;;)")
_ACCENTS: Final = str.maketrans("aeiouAEIOUcnsyz", "àéîöüÀÉÎÖÜçñšýž")
_MARKED: Final = re.compile(f"{OPENS}[^{OPENS}{CLOSES}]*{CLOSES}")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


class PseudoLocale(QTranslator):
    """Every text of the program, with accents and marks at both ends; values stay."""

    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        if context != CONTEXT or not _WORD.search(_KEPT.sub("", sourceText)):
            return None
        parts = _KEPT.split(sourceText)
        return (
            OPENS
            + "".join(
                part if place % 2 else part.translate(_ACCENTS) for place, part in enumerate(parts)
            )
            + CLOSES
        )

    def isEmpty(self) -> bool:
        return False


def unmarked(text: str) -> str:
    """What of a text did not go through a translation."""
    while True:
        rest = _MARKED.sub(" ", text)
        if rest == text:
            return rest
        text = rest


def words_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """All texts that a window shows or tells a screen reader, with where they stand."""
    (bar,) = window.findChildren(QMenuBar)
    for top in bar.actions():
        yield "menu", top.text()
        menu = top.menu()
        assert isinstance(menu, QMenu)
        for action in menu.actions():
            yield "action", action.text()
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        name = type(widget).__name__
        for text in (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()):
            yield name, text
        if isinstance(widget, QLabel | QAbstractButton):
            yield name, widget.text()
        elif isinstance(widget, QLineEdit):
            yield name, widget.placeholderText()
        elif isinstance(widget, QComboBox):
            for place in range(widget.count()):
                yield name, widget.itemText(place)


def untranslated(window: QWidget, content: str) -> set[tuple[str, str]]:
    """Words that were not marked, and that are none of the person's or of the scenarios'."""
    found = set()
    for place, text in words_of(window):
        for piece in _WORD.findall(unmarked(text)):
            if piece.casefold() not in content:
                found.add((place, text))
                break
    return found
