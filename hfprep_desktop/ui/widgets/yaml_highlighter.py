"""Colours YAML a little: keys stand out, comments step back."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from hfprep_desktop.ui.theme import Theme

_KEY: Final = re.compile(r"^\s*(?:- )*([A-Za-z_][\w-]*)(:)(?=\s|$)")
_DASH: Final = re.compile(r"^\s*((?:- )+|-$)")
_COMMENT: Final = re.compile(r"(?:^|(?<=\s))#.*$")
_QUOTED: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_BLOCK: Final = re.compile(r":\s*[>|][+-]?\s*(?:#.*)?$")
_INDENT: Final = re.compile(r" *")


class YamlHighlighter(QSyntaxHighlighter):
    """Works line by line; the state of a line is the indentation of the text block it is in."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        inside = self.previousBlockState()
        indent = _width(text)
        if inside >= 0 and (not text.strip() or indent > inside):
            # Words of a text that runs over lines: nothing in it is a key or a comment.
            self.setCurrentBlockState(inside)
            return
        self.setCurrentBlockState(indent if _BLOCK.search(text) else -1)
        quoted = [match.span() for match in _QUOTED.finditer(text)]
        comment = _comment_start(text, quoted)
        code = text[:comment]
        for match in (_DASH.search(code), _KEY.search(code)):
            if match is not None:
                self._colour(match.start(1), match.end(), "accent")
        self._colour(comment, len(text), "text_3")

    def _colour(self, start: int, end: int, token: str) -> None:
        shape = QTextCharFormat()
        shape.setForeground(self._theme.color(token))
        self.setFormat(start, end - start, shape)


def _width(text: str) -> int:
    match = _INDENT.match(text)
    return match.end() if match else 0


def _comment_start(text: str, quoted: list[tuple[int, int]]) -> int:
    for match in _COMMENT.finditer(text):
        if not any(start <= match.start() < end for start, end in quoted):
            return match.start()
    # A number sign inside quotes hides one behind them from the search above.
    for start, end in quoted:
        rest = text.find(" #", end)
        if rest >= 0 and not any(a <= rest < b for a, b in quoted if a != start):
            return rest + 1
    return len(text)
