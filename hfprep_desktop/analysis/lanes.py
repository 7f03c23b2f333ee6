"""Where on a session's time line each thing was spoken of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from hfprep_desktop.analysis.mentions import Mention
from hfprep_desktop.analysis.quotes import quote
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.model import (
    Analysis,
    AnswerKind,
    Evidence,
    InterviewerLine,
    Lane,
    LaneSpan,
    Status,
    Turn,
)

_LANES: Final[Mapping[str, Lane]] = {
    "goal-restated": Lane.GOAL,
    "metrics-quantified": Lane.METRICS,
    "constraints-first": Lane.CONSTRAINTS,
    "roadmap-stated": Lane.ROADMAP,
}
_HEARD: Final = frozenset({Status.PASS, Status.PARTIAL})

WORDS_A_SECOND: Final = 2.5
"""How fast an interviewer's line is read where no voice spoke it: 150 words a minute."""


def framing_spans(turn: int, reading: Reading) -> Iterator[LaneSpan]:
    """What an opening answer spoke of."""
    found = (
        (Lane.GOAL, reading.served + reading.wanted),
        (Lane.METRICS, reading.metrics_again + reading.targets),
        (Lane.CONSTRAINTS, reading.constraints),
        (Lane.ARCHITECTURE, reading.components),
        (Lane.ROADMAP, reading.roadmap),
    )
    for lane, mentions in found:
        for mention in _apart(mentions):
            span = _span(lane, turn, quote(reading, mention))
            if span is not None:
                yield span


def found_spans(place: int, analysis: Analysis, spans: Sequence[LaneSpan]) -> Iterator[LaneSpan]:
    """The words of findings where a lane would be empty though its rule heard something.

    A rule weighs the whole answer, and may rest on a stretch that alone is too weak for a mention.
    """
    filled = {span.lane for span in spans}
    for finding in analysis.findings:
        lane = _LANES.get(finding.rule)
        if lane is None or lane in filled or finding.status not in _HEARD:
            continue
        for piece in finding.evidence:
            span = _span(lane, place, piece)
            if span is not None:
                yield span


def reply_spans(place: int, turn: Turn) -> Iterator[LaneSpan]:
    """A reply to an objection is push-back from its first word to its last."""
    words = [word for word in turn.transcript.words if word.start is not None]
    if turn.kind is not AnswerKind.PUSHBACK or not words:
        return
    start, end = words[0].start, words[-1].end
    if start is not None and end is not None:
        text = turn.transcript.text
        yield LaneSpan(Lane.PUSHBACK, start, max(start, end), text, place, 0, len(text))


def interviewer_span(line: InterviewerLine) -> LaneSpan:
    """How long the interviewer spoke; of a line that was only shown, how long one reads it."""
    reading_time = len(line.text.split()) / WORDS_A_SECOND
    until = line.until if line.until is not None else line.at + reading_time
    return LaneSpan(Lane.INTERVIEWER, line.at, max(line.at, until), line.text)


def in_order(spans: Iterator[LaneSpan]) -> tuple[LaneSpan, ...]:
    """Lane by lane, then by time."""
    lanes = list(Lane)
    return tuple(sorted(spans, key=lambda span: (lanes.index(span.lane), span.start, span.end)))


def _apart(mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """In order; those that overlap (a metric and its target) are one."""
    kept: Mention | None = None
    for mention in sorted(mentions, key=lambda one: (one.first, one.last)):
        if kept is not None and mention.first < kept.last:
            kept = Mention(kept.first, max(kept.last, mention.last))
            continue
        if kept is not None:
            yield kept
        kept = mention
    if kept is not None:
        yield kept


def _span(lane: Lane, turn: int, said: Evidence) -> LaneSpan | None:
    if said.start is None or said.end is None:
        return None
    return LaneSpan(lane, said.start, said.end, said.quote, turn, said.char_start, said.char_end)
