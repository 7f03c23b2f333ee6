"""An answer cut into utterances, the rows of a transcript, each with what it speaks of."""

from __future__ import annotations

import bisect
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from hfprep_desktop.model import (
    UNSURE_WORD,
    InterviewerLine,
    Lane,
    LaneSpan,
    Session,
    Transcript,
    Word,
)

PAUSE_S: Final = 0.6
"""A silence this long ends an utterance."""

ENOUGH_WORDS: Final = 10
"""From here on an utterance ends where a clause does."""

MOST_WORDS: Final = 14
"""Here it ends anyway: a row of the transcript should not wrap."""


_SENTENCE_ENDS: Final = (".", "?", "!", "…")
_AFTER_SENTENCE: Final = "\"'”’)"  # noqa: RUF001  (quotation marks as they are typed)
_CLAUSE_ENDS: Final = (",", ";", ":", ")")
_CLAUSE_STARTS: Final = frozenset(
    {"and", "but", "so", "then", "because", "which", "or", "if", "when", "while", "where", "that"}
)
_FEWEST_WORDS: Final = 3
"""What looks like the end of a sentence after fewer words is rather an abbreviation."""


@dataclass(frozen=True, slots=True)
class LaneRun:
    """Words [`first`, `behind`) of an answer that belong to a lane."""

    lane: Lane
    first: int
    behind: int


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words [`first`, `behind`) of an answer: characters [`char_start`, `char_end`) of its text.

    `start` and `end` are seconds, None where the words have no times. `lane` is that of most of
    its words, None where they belong to none.
    """

    first: int
    behind: int
    char_start: int
    char_end: int
    start: float | None
    end: float | None
    lane: Lane | None
    runs: tuple[LaneRun, ...]


def is_doubtful(word: Word) -> bool:
    """Whether the recogniser was not sure of a word."""
    return word.probability is not None and word.probability < UNSURE_WORD


def word_second(word: Word) -> float | None:
    """Where a word begins; None where that is not known."""
    return word.start if word.start is not None and math.isfinite(word.start) else None


def word_end(word: Word) -> float | None:
    """Where a word ends, never before it begins; None where that is not known."""
    start = word_second(word)
    if start is None:
        return None
    end = word.end if word.end is not None and math.isfinite(word.end) else start
    return max(start, end)


def utterances(place: int, transcript: Transcript, lanes: Sequence[LaneSpan]) -> list[Utterance]:
    """The utterances of the answer at `place`, in order; `lanes` are those of the session."""
    spans = [span for span in lanes if span.turn == place]
    belongs = _lanes_of_words(transcript, spans)
    found: list[Utterance] = []
    first = 0
    for behind in _cuts(transcript):
        found.append(_utterance(transcript, belongs, first, behind))
        first = behind
    return found


def asides(session: Session, place: int) -> tuple[InterviewerLine, ...]:
    """What the interviewer said while an answer went on, but for the question it replies to."""
    turn = session.turns[place]
    later = session.turns[place + 1 :]
    until = later[0].start if later else math.inf
    since = turn.start if place else -math.inf
    questions = {turn.prompt, *(one.prompt for one in later[:1])}
    return tuple(
        line
        for line in sorted(session.interviewer, key=lambda line: line.at)
        if since <= line.at < until and line.text not in questions
    )


def _cuts(transcript: Transcript) -> Iterator[int]:
    """The places before which an utterance ends; the last one is the end of the answer."""
    words = transcript.words
    has_lines = "\n" in transcript.text
    first = 0
    for behind, (last, following) in enumerate(pairwise(words), 1):
        count = behind - first
        if (
            count >= MOST_WORDS
            or _is_pause(last.end, following.start)
            or (count >= _FEWEST_WORDS and _is_clause_end(last.text, following.text, count))
            or (has_lines and _is_line_end(transcript, behind))
        ):
            yield behind
            first = behind
    if words:
        yield len(words)


def _is_pause(end: float | None, start: float | None) -> bool:
    # Times that are no numbers make no pause: nothing compares to them, an endless one is refused.
    return end is not None and start is not None and PAUSE_S <= start - end < math.inf


def _is_clause_end(last: str, following: str, count: int) -> bool:
    # Most words end in a letter, which decides it at once.
    if not last[-1:].isalnum():
        if last.rstrip(_AFTER_SENTENCE).endswith(_SENTENCE_ENDS):
            return True
        if count >= ENOUGH_WORDS and last.endswith(_CLAUSE_ENDS):
            return True
    return count >= ENOUGH_WORDS and following.rstrip(",").lower() in _CLAUSE_STARTS


def _is_line_end(transcript: Transcript, behind: int) -> bool:
    gap_start = transcript.offsets[behind - 1] + len(transcript.words[behind - 1].text)
    gap_end = transcript.offsets[behind]
    return "\n" in transcript.text[gap_start:gap_end]


def _utterance(
    transcript: Transcript, belongs: Sequence[LaneSpan | None], first: int, behind: int
) -> Utterance:
    runs = tuple(_runs(belongs, first, behind))
    counts: Counter[Lane] = Counter()
    for run in runs:
        counts[run.lane] += run.behind - run.first
    words = transcript.words[first:behind]
    starts = (word_second(word) for word in words)
    ends = (word_end(word) for word in reversed(words))
    return Utterance(
        first,
        behind,
        transcript.offsets[first],
        transcript.offsets[behind - 1] + len(words[-1].text),
        next((second for second in starts if second is not None), None),
        next((second for second in ends if second is not None), None),
        counts.most_common(1)[0][0] if counts else None,
        runs,
    )


def _runs(belongs: Sequence[LaneSpan | None], first: int, behind: int) -> Iterator[LaneRun]:
    begin = first
    for span, group in groupby(belongs[first:behind]):
        end = begin + sum(1 for _ in group)
        if span is not None:
            yield LaneRun(span.lane, begin, end)
        begin = end


def _lanes_of_words(transcript: Transcript, spans: Sequence[LaneSpan]) -> list[LaneSpan | None]:
    """For each word the shortest span around it: the one that says most about it."""
    belongs: list[LaneSpan | None] = [None] * len(transcript.words)
    by_length = sorted(spans, key=lambda one: one.char_end - one.char_start, reverse=True)
    for span in by_length:
        for index in _words_in(transcript, span.char_start, span.char_end):
            belongs[index] = span
    return belongs


def _words_in(transcript: Transcript, begin: int, end: int) -> range:
    """The words that reach into characters [begin, end)."""
    first = word_at(transcript, begin)
    if first is None:
        return range(0)
    behind = first
    while behind < len(transcript.words) and transcript.offsets[behind] < end:
        behind += 1
    if transcript.offsets[first] + len(transcript.words[first].text) <= begin:
        first += 1
    return range(first, behind)


def word_at(transcript: Transcript, char: int) -> int | None:
    """The word that holds a character, or the last one before it; None where there is no word."""
    if not transcript.words:
        return None
    return max(0, bisect.bisect_right(transcript.offsets, char) - 1)
