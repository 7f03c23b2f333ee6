"""How the candidate took up what the interviewer said: how soon, and whether to the point."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from hfprep_desktop.model import Heard, InterviewerLine, LineType, Turn, Word

ANSWER_WITHIN_S: Final = 60.0
"""What is said later no longer answers a cut-in."""


def asked_at(turns: Sequence[Turn]) -> list[float]:
    """The second at which each answer's question was asked: when the answer before was over."""
    return [0.0, *(turn.end for turn in turns)][: len(turns)]


def with_reaction(
    line: InterviewerLine, words: Iterable[Word], heard: Heard | None
) -> InterviewerLine:
    """The line with what came after it. `words` and `heard` are those of its answer.

    Without `heard` the answer has not been listened to yet, and nothing is said of it.
    """
    if heard is None:
        return replace(line, resumed_s=None, answered=None)
    since = line.at if line.until is None else line.until
    after = [word.start for word in words if word.start is not None and word.start >= since]
    resumed_s = round(after[0] - since, 2) if after else None
    asks = line.type in {LineType.PROMPT, LineType.OBJECTION}
    return replace(
        line, resumed_s=resumed_s, answered=bool(after) if asks else is_answered(line, heard)
    )


def is_answered(line: InterviewerLine, heard: Heard) -> bool | None:
    """Whether what was said after a cut-in answers it; None for lines that no point can miss.

    `heard` is the whole answer in which the line stands.
    """
    wanted = {
        LineType.CUT_IN: heard.impacts,
        LineType.ROADMAP: heard.roadmap,
        LineType.FOLLOW_UP: heard.numbers,
    }.get(line.type)
    if wanted is None:
        return None
    return any(
        one.end is not None and line.at <= one.end <= line.at + ANSWER_WITHIN_S for one in wanted
    )


def with_reactions(
    lines: Sequence[InterviewerLine], turns: Sequence[Turn], heard: Sequence[Heard]
) -> tuple[InterviewerLine, ...]:
    """The same for the lines of a whole session; a line at a border begins the later answer."""
    if not turns:
        return tuple(lines)
    asked = asked_at(turns)
    placed = [max(0, bisect_right(asked, line.at) - 1) for line in lines]
    return tuple(
        with_reaction(line, turns[index].transcript.words, heard[index])
        for line, index in zip(lines, placed, strict=True)
    )
