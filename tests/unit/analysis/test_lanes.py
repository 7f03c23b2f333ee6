"""Where each thing was spoken of, found in answers really judged by the rules."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from hfprep_desktop.analysis.engine import Analyzer
from hfprep_desktop.app import build_text_analyzer
from hfprep_desktop.model import (
    AnswerKind,
    Finding,
    InterviewerLine,
    Lane,
    LaneSpan,
    LineType,
    Status,
    Transcript,
    Turn,
)
from tests.samples import quoted, spoken

ANSWER = (
    "the goal is to help small teams ship a model without hiring an operations person "
    "I will watch monthly active developers and keep p95 latency under 800 milliseconds "
    "we have a hard budget of forty thousand dollars a month "
    "then there is a stateless gateway and behind it a message queue "
    "first we ship search in two weeks and then recommendations in the next quarter"
)
REPLY = "you are right to worry replication adds twelve thousand dollars a month"


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return build_text_analyzer()


def turn(kind: AnswerKind, said: Transcript, start: float) -> Turn:
    return Turn(kind, "Design a marketplace for models.", start, start + 60.0, said)


def spans_of(analyzer: Analyzer, lane: Lane) -> list[LaneSpan]:
    opening = turn(AnswerKind.FRAMING, spoken(ANSWER, 3.0), 0.0)
    return [one for one in analyzer.lanes((opening,), ()) if one.lane is lane]


@pytest.mark.parametrize(
    ("lane", "heard"),
    [
        (Lane.METRICS, "monthly active developers"),
        (Lane.CONSTRAINTS, "forty thousand dollars"),
        (Lane.ARCHITECTURE, "gateway"),
    ],
)
def test_a_lane_holds_the_words_it_was_heard_in(analyzer: Analyzer, lane: Lane, heard: str) -> None:
    opening = turn(AnswerKind.FRAMING, spoken(ANSWER, 3.0), 0.0)
    found = spans_of(analyzer, lane)
    assert any(heard in span.quote for span in found)
    for span in found:
        assert opening.transcript.text[span.char_start : span.char_end] == span.quote
        first = opening.transcript.offsets.index(span.char_start)
        assert span.start == opening.transcript.words[first].start
        assert span.start < span.end
        assert span.turn == 0


def test_a_metric_and_its_target_are_one_stretch(analyzer: Analyzer) -> None:
    found = spans_of(analyzer, Lane.METRICS)
    for one, following in pairwise(found):
        assert one.char_end <= following.char_start


def test_a_reply_to_an_objection_is_one_stretch_from_first_to_last_word(
    analyzer: Analyzer,
) -> None:
    reply = turn(AnswerKind.PUSHBACK, spoken(REPLY, 70.0), 68.0)
    (span,) = analyzer.lanes((reply,), ())
    assert span.lane is Lane.PUSHBACK
    assert span.start == 70.0
    assert span.end == reply.transcript.words[-1].end
    assert span.quote == REPLY


def test_the_interviewer_has_a_lane_as_long_as_the_voice_or_as_one_reads(
    analyzer: Analyzer,
) -> None:
    lines = (
        InterviewerLine(0.0, LineType.PROMPT, "Design a marketplace for models.", until=2.5),
        InterviewerLine(40.0, LineType.CUT_IN, "Which metric does that move then"),
    )
    spans = analyzer.lanes((), lines)
    assert [(one.start, one.end, one.turn) for one in spans] == [
        (0.0, 2.5, None),
        (40.0, 42.4, None),
    ]


def test_lanes_come_in_their_order_and_in_time(analyzer: Analyzer) -> None:
    opening = turn(AnswerKind.FRAMING, spoken(ANSWER, 3.0), 0.0)
    reply = turn(AnswerKind.PUSHBACK, spoken(REPLY, 70.0), 68.0)
    line = InterviewerLine(66.0, LineType.OBJECTION, "That looks expensive.")
    spans = analyzer.lanes((opening, reply), (line,))
    keys = [(list(Lane).index(one.lane), one.start) for one in spans]
    assert keys == sorted(keys)
    assert {one.lane for one in spans} >= {Lane.METRICS, Lane.PUSHBACK, Lane.INTERVIEWER}


def test_typed_answers_and_empty_ones_have_no_place_on_the_time_line(analyzer: Analyzer) -> None:
    typed = turn(AnswerKind.FRAMING, Transcript.from_text(ANSWER), 0.0)
    silent = turn(AnswerKind.PUSHBACK, Transcript(), 0.0)
    assert analyzer.lanes((typed, silent), ()) == ()


def test_what_a_rule_heard_stands_in_its_lane_though_no_mention_was_sure(
    analyzer: Analyzer,
) -> None:
    """Recognised from tests/data/speech/framing-strong.opus."""
    text = (
        "So small product teams should get a tuned model into production in one afternoon without "
        "asking their platform colleagues"
    )
    judged, _ = analyzer.analyze_turn(turn(AnswerKind.FRAMING, spoken(text, 1.0), 0.0))
    assert judged.analysis is not None
    status = {one.rule: one.status for one in judged.analysis.findings}["goal-restated"]
    found = [one for one in analyzer.lanes((judged,), ()) if one.lane is Lane.GOAL]
    assert (status is Status.PASS) == bool(found)
    weak = replace(
        judged.analysis,
        findings=(
            Finding(
                "roadmap-stated", Status.PASS, "", "", (quoted(judged.transcript, "one afternoon"),)
            ),
            Finding(
                "constraints-first", Status.MISSING, "", "", (quoted(judged.transcript, "tuned"),)
            ),
        ),
    )
    lanes = analyzer.lanes((replace(judged, analysis=weak),), ())
    assert [one.quote for one in lanes if one.lane is Lane.ROADMAP] == ["one afternoon"]
    assert not [one for one in lanes if one.lane is Lane.CONSTRAINTS]
