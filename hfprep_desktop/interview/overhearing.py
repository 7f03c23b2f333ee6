"""Keeps the interviewer's voice out of the candidate's answer where the microphone heard both.

The program knows what its voice said and when. Words of that interval that match what was spoken
are the interviewer's; so are short leftovers where words of it are missing, which recognition made
of them. All other words are the candidate speaking into the question, and are kept as theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Final

from hfprep_desktop.bare_words import bare
from hfprep_desktop.model import InterviewerLine, Word

ROOM_S: Final = 0.6
"""A clip is heard up to so much later than it was begun: the way through two sound cards."""
OWN_RUN: Final = 4
"""So many words in a row that the clip does not hold are no slips of the recogniser."""
LEAST_MATCH: Final = 0.4
"""With a smaller share of its words in the clip, what was heard is not the clip: it was in the
headphones.
"""
LEAST_RUN: Final = 2
"""Single words in common are chance: everybody says "go" and "first"."""


def apart(
    words: Iterable[Word], lines: Iterable[InterviewerLine]
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The candidate's words, and the interviewer's that were heard besides; both in order."""
    everything = tuple(words)
    theirs: set[int] = set()
    for line in lines:
        if line.until is None:
            continue
        inside = [
            index
            for index, word in enumerate(everything)
            if word.start is not None and line.at <= word.start <= line.until + ROOM_S
        ]
        theirs.update(_of_the_clip(everything, inside, line.text))
    own = tuple(word for index, word in enumerate(everything) if index not in theirs)
    return own, tuple(everything[index] for index in sorted(theirs))


def _of_the_clip(words: Sequence[Word], inside: list[int], text: str) -> set[int]:
    """Which of the words in the clip's interval are the clip's, by their place among `words`."""
    said = [bare(words[index].text) for index in inside]
    clip = [bare(word) for word in text.split()]
    blocks = SequenceMatcher(None, said, clip, autojunk=False).get_matching_blocks()
    matched = sum(block.size for block in blocks if block.size >= LEAST_RUN)
    if not matched or matched < LEAST_MATCH * len(said):
        return set()
    found: set[int] = set()
    heard_to = clip_to = 0
    for block in blocks:
        left_over, unheard = block.a - heard_to, block.b - clip_to
        # What stands where words of the clip are missing is what recognition made of them.
        if left_over < OWN_RUN and left_over <= unheard:
            found.update(range(heard_to, block.a))
        found.update(range(block.a, block.a + block.size))
        heard_to, clip_to = block.a + block.size, block.b + block.size
    return {inside[place] for place in found}
