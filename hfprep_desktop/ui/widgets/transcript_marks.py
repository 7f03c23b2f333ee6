"""What is marked in a transcript: the words that a finding rests on, and what a search found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter, QTextBlock

from hfprep_desktop.model import Evidence
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.transcript_document import TranscriptDocument, TranscriptRow
from hfprep_desktop.ui.widgets.transcript_painting import boxes, paint_ring, paint_tint


@dataclass(frozen=True, slots=True)
class Hit:
    """Characters [`char_start`, `char_end`) of answer `turn` that match a search."""

    turn: int
    char_start: int
    char_end: int


class TranscriptMarks:
    """They tell places in the words of one session."""

    def __init__(self) -> None:
        self.evidence: tuple[Evidence, ...] = ()
        """What is shown as the words that a finding rests on."""
        self._turn = 0
        self._hits: tuple[Hit, ...] = ()
        self._current: int | None = None
        self._places: tuple[tuple[int, int, bool], ...] = ()
        """Where the hits stand in the document, and whether it is the one found last."""

    def forget(self) -> None:
        """These words are gone."""
        self._turn, self.evidence = 0, ()
        self._hits, self._current = (), None

    def mark(self, turn: int, evidence: Sequence[Evidence]) -> None:
        """A finding of answer `turn` rests on these words."""
        self._turn, self.evidence = turn, tuple(evidence)

    def show_hits(self, hits: Sequence[Hit], current: int | None) -> None:
        """A search found these; `place` follows."""
        self._hits, self._current = tuple(hits), current

    def place(self, script: TranscriptDocument) -> None:
        """Find the hits in the document as it is now."""
        places = []
        for number, hit in enumerate(self._hits):
            found = script.positions(hit.turn, hit.char_start, hit.char_end)
            if found is not None:
                places.append((*found, number == self._current))
        self._places = tuple(places)

    def paint(
        self, painter: QPainter, theme: Theme, block: QTextBlock, row: TranscriptRow, offset: int
    ) -> None:
        """Those of one row, whose document is scrolled by `offset` pixels."""
        start, behind = row.position, row.position + block.length() - 1
        for piece in self.evidence if self._turn == row.turn else ():
            begin = row.place_of(piece.char_start) - start
            end = row.place_of(piece.char_end) - start
            for box in boxes(block, begin, end):
                paint_tint(painter, theme, box.translated(0, -offset), "tint", "accent")
        for first, last, is_current in self._places:
            if last <= start or first >= behind:
                continue
            begin, end = max(first, start) - start, min(last, behind) - start
            for box in boxes(block, begin, end):
                ground = box.translated(0, -offset)
                paint_tint(painter, theme, ground, "tint")
                paint_ring(painter, theme, ground, 2.5 if is_current else 1)
