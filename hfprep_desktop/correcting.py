"""Words that the recogniser misheard, put right by the person. What was heard is never lost."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Session, Transcript, Word

LONGEST: Final = 200
"""Characters that one corrected word may have: a stretch of several words at most."""


def with_word(session: Session, turn: int, index: int, text: str) -> Session:
    """The session with word `index` of answer `turn` reading `text`.

    A text equal to what was heard takes the correction back. The word keeps its times, and counts
    as certain. The answer's findings are those of before: they are to be made again. Raises
    `UserError` where there is no such word, or no text.
    """
    answer = session.turns[turn : turn + 1] if turn >= 0 else ()
    words = answer[0].transcript.words if answer else ()
    if not 0 <= index < len(words):
        raise UserError(
            f"Answer {turn + 1} of this session has no word {index + 1}.",
            "Open the session again: its words may have been made anew.",
        )
    clean = " ".join(text.split())
    if not clean or len(clean) > LONGEST:
        raise UserError(
            "A correction needs a word, and holds no more than a few.",
            "Write what was said there; the word as it was heard is kept.",
        )
    changed = (*words[:index], _corrected(words[index], clean), *words[index + 1 :])
    renewed = replace(answer[0], transcript=Transcript.from_words(changed))
    turns = (*session.turns[:turn], renewed, *session.turns[turn + 1 :])
    return replace(session, turns=turns)


def _corrected(word: Word, text: str) -> Word:
    heard = word.original or word
    if text == heard.text:
        return heard
    return replace(heard, text=text, probability=1.0, original=heard)
