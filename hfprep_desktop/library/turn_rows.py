"""Answers with their words as rows of the database, and back."""

from __future__ import annotations

import json
from bisect import bisect_right
from typing import Any

from hfprep_desktop.library.cells import Row, json_text, number
from hfprep_desktop.model import Analysis, AnswerKind, Transcript, Turn, Word


def turn_row(session_id: str, position: int, turn: Turn) -> Row:
    """An answer with its words."""
    return {
        "session_id": session_id,
        "position": position,
        "kind": turn.kind.value,
        "prompt": turn.prompt,
        "start": turn.start,
        "end": turn.end,
        "text": turn.transcript.text,
        "words": words_json(turn.transcript),
        "counts": None if turn.counts is None else json_text(list(turn.counts)),
        "overheard": words_json(Transcript.from_words(turn.overheard)),
    }


def turn_from(row: Row, analysis: Analysis | None) -> Turn:
    """The answer with its words and what the rules said of it."""
    words, offsets = words_from(row["words"])
    return Turn(
        kind=AnswerKind(row["kind"]),
        prompt=row["prompt"],
        start=row["start"],
        end=row["end"],
        transcript=Transcript(row["text"], words, offsets),
        analysis=analysis,
        counts=None if row["counts"] is None else tuple(json.loads(row["counts"])),
        overheard=words_from(row["overheard"])[0],
    )


def words_json(transcript: Transcript) -> str:
    """`[[text, start, end, probability, offset], …]`; what is no number becomes null.

    A corrected word has a sixth cell: the word as it was heard, in four cells.
    """
    return json_text(
        [
            [*_word_cells(word), offset, *([_word_cells(word.original)] if word.original else [])]
            for word, offset in zip(transcript.words, transcript.offsets, strict=True)
        ]
    )


def words_from(text: str) -> tuple[tuple[Word, ...], tuple[int, ...]]:
    """Words and their offsets, as `words_json` wrote them."""
    cells = json.loads(text)
    words = (Word(*cell[:4], *(Word(*heard) for heard in cell[5:])) for cell in cells)
    return tuple(words), tuple(cell[4] for cell in cells)


def second_at(words: str, char_start: int) -> float | None:
    """When the word that holds a character begins, as `words_json` wrote it.

    Nearly always a word begins with that character; then its cell alone is read, for there are
    many answers to look through.
    """
    found = _cell_at(words, char_start)
    if found is None:
        cells = json.loads(words)
        place = bisect_right([cell[4] for cell in cells], char_start) - 1
        found = cells[place] if place >= 0 else None
    return None if found is None else found[1]


def _cell_at(words: str, char_start: int) -> list[Any] | None:
    end = words.find(f",{char_start}]")
    begin = words.rfind("[", 0, end)
    if end < 0 or begin < 0:
        return None
    try:
        cell = json.loads(words[begin : words.index("]", end) + 1])
    except ValueError:
        # A word may hold brackets of its own.
        return None
    is_word = isinstance(cell, list) and len(cell) == 5 and cell[4] == char_start
    return cell if is_word and isinstance(cell[0], str) else None


def _word_cells(word: Word) -> list[Any]:
    return [word.text, number(word.start), number(word.end), number(word.probability)]
