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
GAP: Final = "\n"
_BREAK: Final = re.compile(r"[\n·…]|, |: ")
_AROUND: Final = " .,:;()“”\"'0123456789→"
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
        rest = _MARKED.sub(GAP, text)
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


def untranslated(window: QWidget, content: str, names: str) -> set[tuple[str, str]]:
    """Texts that were not marked, and that are neither the person's own or a scenario's, as they
    stand in `content`, nor made of `names` alone.
    """
    return {
        (place, text)
        for place, text in words_of(window)
        if any(_is_strange(piece.casefold(), content, names) for piece in _pieces(text))
    }


def _pieces(text: str) -> list[str]:
    return [piece.strip(_AROUND) for piece in _BREAK.split(unmarked(text))]


def _is_strange(piece: str, content: str, names: str) -> bool:
    words = _WORD.findall(piece)
    return piece not in content and any(word not in names.split() for word in words)
