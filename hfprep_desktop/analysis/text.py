"""Words become tokens, tokens become clauses. Works on speech without punctuation or capitals.

A token keeps the place of its characters in the transcript, so that whatever is found later
can be quoted exactly; its `norm` is what phrases are compared with. Contractions are taken
apart ("can't" reads as "can not"), so that a phrase need be written only once.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from hfprep_desktop.model import Evidence, Transcript

CLAUSE: Final = 1
SENTENCE: Final = 2
"""Breaks before a token, the weaker first; 0 is none."""

DOUBTFUL: Final = 0.45
"""Below this mean probability of the recogniser words are too uncertain to judge by."""

PAUSE_S: Final = 0.6
"""A silence of more seconds than this ends a clause."""

_TOKEN: Final = re.compile(
    r"[$€£₹]\d+(?:,\d+)*(?:\.\d+)?[a-z]*"  # $180k
    r"|\d+(?:,\d+)*(?:\.\d+)?%?"  # 1,500  99.9  40%
    r"|\.\d+%?"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"  # noqa: RUF001  (typed answers hold curly apostrophes)
    r"|[€£₹$]|\d",
    re.IGNORECASE,
)
_STRONG: Final = re.compile(r"[.?!;\n…]")
_WEAK: Final = re.compile(r"[,:()\"“”–—]| - ")  # noqa: RUF001  (dashes as people type them)

FILLERS: Final = frozenset(
    {"um", "uh", "uhm", "erm", "er", "ah", "hm", "hmm", "mm", "mhm", "eh", "uhh", "umm"}
)
"""Sounds that carry no meaning; left out of tokens, counted by the delivery measures."""

_ENDINGS: Final = {
    "'d": "would",
    "'ll": "will",
    "'re": "are",
    "'ve": "have",
    "'m": "am",
    "'s": "is",
}
_WHOLE: Final = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "gimme": ("give", "me"),
    "let's": ("let", "us"),
    "dont": ("do", "not"),
    "cant": ("can", "not"),
    "wont": ("will", "not"),
    "cause": ("because",),
    "'cause": ("because",),
    "ok": ("okay",),
}
_OPENERS: Final = frozenset(
    {
        "and", "but", "so", "because", "then", "which", "if", "when", "since", "whereas",
        "while", "although", "though", "unless", "until", "okay", "now", "well", "or",
        "also", "plus", "however", "first", "second", "third", "finally", "instead",
    }
)  # fmt: skip
"""Words that begin a new clause where speech has no punctuation."""

_QUESTION_LEADS: Final = frozenset(
    {
        ("can", "i", "ask"), ("could", "i", "ask"), ("may", "i", "ask"), ("is", "there"),
        ("do", "you"), ("are", "you"), ("have", "you"), ("did", "you"), ("shall", "i"),
        ("should", "i"), ("would", "you"),
    }
)  # fmt: skip


class Token(NamedTuple):
    """One comparable word. `border` is the break before it: 0, `CLAUSE` or `SENTENCE`.

    A tuple, because an hour of speech makes thousands of them.
    """

    norm: str
    char_start: int
    char_end: int
    border: int
    start: float | None = None
    end: float | None = None
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `first` up to but without `last`."""

    first: int
    last: int
    question: bool


def tokenize(transcript: Transcript) -> tuple[Token, ...]:
    """Tokens of a transcript in order, fillers and stammered repeats left out."""
    tokens: list[Token] = []
    previous_end = 0
    clock = _Clock(transcript)
    text = transcript.text
    for match in _TOKEN.finditer(text):
        begin, end = match.span()
        border = _border(text[previous_end:begin]) if tokens else SENTENCE
        previous_end = end
        start, stop, probability, pause = clock.at(begin)
        if pause:
            border = max(border, CLAUSE)
        for norm, at, until in _split(match.group(), begin, end):
            if norm in FILLERS:
                # A filler is where a speaker hesitates: what follows starts afresh.
                previous_end = begin
                break
            if tokens and norm == tokens[-1].norm and border < SENTENCE and norm.isalpha():
                continue
            tokens.append(Token(norm, at, until, border, start, stop, probability))
            border = 0
    return tuple(tokens)


class _Clock:
    """Times of the word that holds a character. Asked with growing offsets only."""

    def __init__(self, transcript: Transcript) -> None:
        self._words = transcript.words
        self._offsets = transcript.offsets
        self._last_end: float | None = None
        self._last_index = -1

    def at(self, offset: int) -> tuple[float | None, float | None, float | None, bool]:
        """(start, end, probability, whether a long pause stands before this word)."""
        index = bisect_right(self._offsets, offset) - 1
        if index < 0 or index >= len(self._words):
            return None, None, None, False
        word = self._words[index]
        start, end = usable_times(word.start, word.end)
        pause = False
        if index != self._last_index:
            pause = (
                start is not None
                and self._last_end is not None
                and start - self._last_end > PAUSE_S
            )
            self._last_index = index
            self._last_end = end if end is not None else self._last_end
        probability = word.probability
        if probability is not None and not math.isfinite(probability):
            probability = None
        return start, end, probability, pause


def usable_times(start: float | None, end: float | None) -> tuple[float | None, float | None]:
    """The pair as given, or (None, None) where it is missing, not finite or reversed."""
    if start is None or end is None:
        return None, None
    if not (math.isfinite(start) and math.isfinite(end)) or end < start or start < 0:
        return None, None
    return start, end


def _border(between: str) -> int:
    if between == " ":
        return 0
    if _STRONG.search(between):
        return SENTENCE
    return CLAUSE if _WEAK.search(between) else 0


def _split(raw: str, begin: int, end: int) -> Iterable[tuple[str, int, int]]:
    """The norms of one written word with their character spans."""
    word = raw.lower().replace("’", "'")  # noqa: RUF001  (the curly apostrophe is the point)
    if "'" not in word and word not in _WHOLE:
        return [(word, begin, end)]
    if word in _WHOLE:
        parts = _WHOLE[word]
        # All parts quote the whole word: "can't" cannot be cut where a quote would read well.
        return [(part, begin, end) for part in parts]
    if word.endswith("n't") and len(word) > 3:
        return [(word[:-3], begin, end), ("not", begin, end)]
    for ending, norm in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            cut = end - len(ending)
            return [(word[: -len(ending)], begin, cut), (norm, cut, end)]
    return [(word, begin, end)]


def normalize(phrase: str) -> tuple[str, ...]:
    """The norms of a written phrase, as `tokenize` would make them."""
    norms: list[str] = []
    for match in _TOKEN.finditer(phrase):
        norms.extend(norm for norm, _, _ in _split(match.group(), 0, 0))
    return tuple(norm for norm in norms if norm not in FILLERS)


def split_clauses(tokens: tuple[Token, ...], text: str) -> tuple[Clause, ...]:
    """Clauses end at punctuation, long pauses and the words that usually begin a new one."""
    starts = [
        index
        for index, token in enumerate(tokens)
        if index == 0 or token.border or (token.norm in _OPENERS and tokens[index - 1].border == 0)
    ]
    clauses = []
    for position, first in enumerate(starts):
        last = starts[position + 1] if position + 1 < len(starts) else len(tokens)
        clauses.append(Clause(first, last, _is_question(tokens, first, last, text)))
    return tuple(clauses)


def sentence_around(tokens: tuple[Token, ...], place: int) -> tuple[int, int]:
    """The tokens [first, last) of the sentence that token `place` stands in."""
    first, last = place, place + 1
    while first > 0 and tokens[first].border < SENTENCE:
        first -= 1
    while last < len(tokens) and tokens[last].border < SENTENCE:
        last += 1
    return first, last


def _is_question(tokens: tuple[Token, ...], first: int, last: int, text: str) -> bool:
    after = text[tokens[last - 1].char_end :][:2] if last else ""
    if after.startswith("?"):
        return True
    lead = tuple(token.norm for token in tokens[first : first + 3])
    return lead in _QUESTION_LEADS or lead[:2] in _QUESTION_LEADS


def evidence(text: str, tokens: tuple[Token, ...], first: int, last: int) -> Evidence:
    """The exact words of tokens `first` up to but without `last`, with their times."""
    part = tokens[first:last]
    char_start, char_end = part[0].char_start, part[-1].char_end
    starts = [token.start for token in part if token.start is not None]
    ends = [token.end for token in part if token.end is not None]
    return Evidence(
        text[char_start:char_end],
        char_start,
        char_end,
        min(starts) if starts else None,
        max(ends) if ends else None,
    )


def mean_probability(tokens: Iterable[Token]) -> float | None:
    """How sure the recogniser was of these tokens; None where it did not say."""
    known = [token.probability for token in tokens if token.probability is not None]
    return sum(known) / len(known) if known else None


def is_doubtful(tokens: Iterable[Token]) -> bool:
    """Whether the recogniser was so unsure of these tokens that nothing can rest on them."""
    probability = mean_probability(tokens)
    return probability is not None and probability < DOUBTFUL
