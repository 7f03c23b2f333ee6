"""The transcript: each word knows its second; a click or Enter plays from it."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from hfprep_desktop.model import Evidence, Turn
from hfprep_desktop.ui.theme import ROLES, Theme
from hfprep_desktop.ui.wording import ANSWER_NAMES
from hfprep_desktop.wording import clock


@dataclass(frozen=True, slots=True)
class _Placed:
    """A word in the document: characters [begin, end), played from `second`."""

    begin: int
    end: int
    second: float


class TranscriptView(QTextBrowser):
    """Read-only; the caret walks by keys, marks show what a finding rests on."""

    word_chosen = Signal(float)
    """A word was clicked or Enter pressed on it: its start in seconds."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._turns: tuple[Turn, ...] = ()
        self._heard = True
        self._words: list[_Placed] = []
        self._begins: list[int] = []
        self._positions: list[list[int]] = []
        """For each answer the document's position of each code point of its text, and its end."""
        self._kept_document: QTextDocument | None = None
        self._marked: tuple[int, tuple[Evidence, ...]] = (0, ())
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName("Transcript")
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._draw)

    def show_turns(self, turns: Sequence[Turn], *, heard: bool) -> None:
        """Show another session's answers; `heard` is false where they wait to be transcribed."""
        self._turns = tuple(turns)
        self._heard = heard
        self._marked = (0, ())
        self._draw()

    def mark(self, turn: int, evidence: Sequence[Evidence]) -> None:
        """Highlight what a finding of answer `turn` rests on, and bring it into view."""
        self._marked = (turn, tuple(evidence))
        self._draw_marks()
        if evidence and turn < len(self._positions):
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._positions[turn][evidence[0].char_start])
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._choose(self.cursorForPosition(event.position().toPoint()).position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.textCursor().position())
            return
        super().keyPressEvent(event)

    def _choose(self, position: int) -> None:
        index = bisect.bisect_right(self._begins, position) - 1
        if index >= 0 and position <= self._words[index].end:
            self.word_chosen.emit(self._words[index].second)

    def _draw(self) -> None:
        # A document of our own, filled before it is shown: no layout happens meanwhile.
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self._theme.font("quote"))
        cursor = QTextCursor(document)
        self._words.clear()
        self._positions.clear()
        for number, turn in enumerate(self._turns):
            self._add_head(cursor, number, turn)
            self._positions.append(_positions(turn.transcript.text, cursor.position()))
            self._add_answer(cursor, turn)
        self._begins = [word.begin for word in self._words]
        self.setDocument(document)
        # Qt does not own a document that it did not make; the one before goes with this name.
        self._kept_document = document
        self._draw_marks()

    def _add_head(self, cursor: QTextCursor, number: int, turn: Turn) -> None:
        if number:
            cursor.insertBlock()
        cursor.setBlockFormat(_block(ROLES["small_strong"].line, 16 if number else 0))
        head = f"{ANSWER_NAMES[turn.kind]}, from {clock(turn.start)}"
        cursor.insertText(head, self._format("small_strong", "accent"))
        cursor.insertBlock(_block(ROLES["quote_list"].line, 2))
        cursor.insertText(turn.prompt, self._format("quote_list", "text_3"))
        cursor.insertBlock(_block(ROLES["quote"].line, 6))

    def _add_answer(self, cursor: QTextCursor, turn: Turn) -> None:
        if not turn.transcript.text:
            text = "No words were heard." if self._heard else "Not transcribed yet."
            cursor.insertText(text, self._format("small", "text_3"))
            return
        places = self._positions[-1]
        cursor.insertText(turn.transcript.text, self._format("quote", "text"))
        pairs = zip(turn.transcript.words, turn.transcript.offsets, strict=True)
        for word, offset in pairs:
            if word.start is not None:
                begin, end = places[offset], places[offset + len(word.text)]
                self._words.append(_Placed(begin, end, word.start))

    def _draw_marks(self) -> None:
        turn, evidence = self._marked
        places = self._positions[turn] if turn < len(self._positions) else []
        self.setExtraSelections([self._selection(places, piece) for piece in evidence])

    def _selection(self, places: Sequence[int], piece: Evidence) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.format.setBackground(self._theme.color("tint"))
        selection.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        selection.format.setUnderlineColor(self._theme.color("accent"))
        cursor = QTextCursor(self.document())
        cursor.setPosition(places[piece.char_start])
        cursor.setPosition(places[piece.char_end], QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        return selection

    def _format(self, role: str, tone: str) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(self._theme.font(role))
        color: QColor = self._theme.color(tone)
        form.setForeground(color)
        return form


def _block(line: int, above: int) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    form.setTopMargin(above)
    return form


def _positions(text: str, start: int) -> list[int]:
    """Where each code point stands: Qt counts UTF-16 units, of which some characters need two."""
    sizes = (2 if ord(character) > 0xFFFF else 1 for character in text)
    return list(accumulate(sizes, initial=start))
