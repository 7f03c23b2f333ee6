"""Little transcripts in, the interviewer's lines out. No clock, no device, no model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from hfprep_desktop.interview.director import Director
from hfprep_desktop.interview.manners import (
    MANNERS,
)
from hfprep_desktop.model import (
    AnswerKind,
    CutIn,
    CutIns,
    Evidence,
    Heard,
    InterviewerLine,
    LineType,
    PlannedTurn,
)
from tests.rounds import FRAMING, METRIC, NUMBER, ROADMAP, ROLE, design_round

REGIONS = PlannedTurn(
    AnswerKind.PUSHBACK, "Idle copies in three regions?", 90, "regions", about=("multi-region",)
)
LAKE = PlannedTurn(AnswerKind.PUSHBACK, "One lake for it all?", 90, "lake", about=("data-lake",))
OWN_WORDS = PlannedTurn(AnswerKind.PUSHBACK, "Who pays?", 90, "price", heard=("warm pool",))
ANY = PlannedTurn(AnswerKind.PUSHBACK, "Why now?", 90, "timing")


def said(text: str, end: float) -> Evidence:
    return Evidence(text, 0, len(text), max(0.0, end - 1.0), end)


@dataclass(frozen=True)
class Moment:
    """Second and length of the silence there."""

    at: float
    pause: float = 0.0


def moments(upto: int, *pauses: Moment) -> list[Moment]:
    """One a second without a silence, and those given."""
    spoken = [Moment(float(at)) for at in range(upto)]
    return sorted([*spoken, *pauses], key=lambda one: one.at)


def lines(director: Director, heard: Heard, when: Sequence[Moment]) -> list[InterviewerLine]:
    found = (director.listen(heard, one.at, one.pause) for one in when)
    return [line for line in found if line is not None]


def asked(*objections: PlannedTurn, cut_ins: CutIns | None = None) -> Director:
    director = Director(design_round(*objections, cut_ins=cut_ins), 7)
    director.next_question(0.0)
    return director


PIPELINE = (said("collectors", 10.0), said("a stream processor", 70.0))
"""Two components: too few for the roadmap stop by number."""


def test_architecture_without_a_metric_is_cut_into_at_the_first_pause_after_its_time() -> None:
    director = asked(cut_ins=CutIns(metric=METRIC))
    heard = Heard(200, components=PIPELINE)
    # Architecture begins at second 9: from second 99 on.
    (line,) = lines(director, heard, moments(120, Moment(80.4, 2.0), Moment(103.7, 0.6)))
    assert (line.at, line.type) == (103.7, LineType.CUT_IN)
    assert line.text in MANNERS[ROLE].metric
    assert line.quote == "a stream processor"
    assert line.reason == "90 seconds of architecture without a metric"


def test_whoever_makes_no_pause_is_cut_into_ten_seconds_later() -> None:
    (line,) = lines(
        asked(cut_ins=CutIns(metric=METRIC)), Heard(200, components=PIPELINE), moments(130)
    )
    assert line.at == 109.0


def test_a_short_breath_is_no_pause() -> None:
    heard = Heard(200, components=PIPELINE)
    (line,) = lines(asked(cut_ins=CutIns(metric=METRIC)), heard, moments(125, Moment(100.5, 0.59)))
    assert line.at == 109.0


def test_a_metric_or_a_link_to_impact_starts_the_time_again() -> None:
    heard = replace(drawing(200), impacts=(said("cuts latency by a third", 60.0),))
    assert lines(asked(cut_ins=CutIns(metric=METRIC)), heard, moments(150)) == []
    (line,) = lines(asked(cut_ins=CutIns(metric=METRIC)), heard, moments(170))
    assert line.at == 160.0


def test_what_is_said_later_is_not_known_yet() -> None:
    heard = Heard(200, components=PIPELINE, impacts=(said("monthly active developers", 105.0),))
    (line,) = lines(asked(cut_ins=CutIns(metric=METRIC)), heard, moments(120, Moment(101.0, 0.7)))
    assert line.at == 101.0


def test_metrics_without_architecture_are_never_cut_into() -> None:
    assert lines(asked(), Heard(400, impacts=(said("active developers", 5.0),)), moments(400)) == []


def drawing(until: int) -> Heard:
    """One component after the other, every twenty seconds."""
    return Heard(900, components=tuple(said(f"part {n}", float(n)) for n in range(10, until, 20)))


def test_in_one_answer_the_metric_is_asked_for_twice_at_most_in_other_words() -> None:
    found = lines(asked(cut_ins=CutIns(metric=METRIC)), drawing(900), moments(900))
    assert [line.at for line in found] == [109.0, 209.0]
    assert found[0].text != found[1].text


def test_who_speaks_of_delivery_or_of_something_else_is_not_asked_for_a_metric() -> None:
    delivery = replace(drawing(80), roadmap=(said("first sprint", 85.0),))
    assert lines(asked(cut_ins=CutIns(metric=METRIC)), delivery, moments(300)) == []
    assert lines(asked(cut_ins=CutIns(metric=METRIC)), drawing(40), moments(300)) == []
    back = replace(delivery, components=(*delivery.components, said("a queue", 120.0)))
    (line,) = lines(asked(cut_ins=CutIns(metric=METRIC)), back, moments(150))
    assert line.at == 120.0


def test_the_third_component_brings_the_roadmap_stop() -> None:
    heard = Heard(90, components=(*PIPELINE, said("a warehouse", 81.5)))
    director = asked(cut_ins=CutIns(roadmap=replace(ROADMAP, after_s=120.0)))
    (line,) = lines(director, heard, moments(95, Moment(35.0, 3.0), Moment(83.2, 0.8)))
    assert (line.at, line.type, line.quote) == (83.2, LineType.ROADMAP, "a warehouse")


def test_a_minute_of_architecture_brings_it_too() -> None:
    (line,) = lines(
        asked(cut_ins=CutIns(roadmap=ROADMAP)), Heard(90, components=PIPELINE[:1]), moments(120)
    )
    assert line.at == 79.0


def test_who_has_given_an_order_of_delivery_is_not_asked_for_one() -> None:
    heard = Heard(
        90, components=(*PIPELINE, said("a warehouse", 41.5)), roadmap=(said("first sprint", 35.0),)
    )
    assert lines(asked(cut_ins=CutIns(roadmap=ROADMAP)), heard, moments(200)) == []


def test_roadmap_and_metric_are_both_asked_for_but_not_at_once() -> None:
    found = lines(asked(), Heard(300, components=PIPELINE), moments(115))
    assert [(line.type, line.at) for line in found] == [
        (LineType.ROADMAP, 79.0),
        (LineType.CUT_IN, 109.0),
    ]
    near = CutIns(METRIC, replace(ROADMAP, after_s=88.0, parts=0), NUMBER)
    found = lines(asked(cut_ins=near), Heard(300, components=PIPELINE), moments(140))
    assert [line.at for line in found] == [107.0, 115.0]


def test_times_are_the_scenarios_own() -> None:
    soon = CutIns(metric=CutIn(("Which number?",), after_s=20.0))
    (line,) = lines(asked(cut_ins=soon), Heard(90, components=PIPELINE), moments(45))
    assert (line.at, line.text) == (39.0, "Which number?")


def test_words_that_may_still_change_count_from_the_moment_they_are_heard() -> None:
    tentative = Evidence("a registry", 0, 10)
    director = asked(cut_ins=CutIns(metric=replace(METRIC, after_s=10.0)))
    (line,) = lines(director, Heard(50, components=(tentative,)), moments(25))
    assert line.at == 20.0


def test_words_that_were_taken_back_began_nothing() -> None:
    director = asked(cut_ins=CutIns(metric=replace(METRIC, after_s=10.0)))
    tentative = Heard(9, components=(Evidence("a registry", 0, 10),))
    assert director.listen(tentative, 5.0, 0.0) is None
    assert director.listen(Heard(9), 6.0, 0.0) is None
    (line,) = lines(director, Heard(50, components=(said("a gateway", 31.0),)), moments(55))
    assert line.at == 50.0


def test_a_picture_drawn_in_words_that_may_still_change_is_stopped_all_the_same() -> None:
    tentative = Heard(50, components=(Evidence("a registry", 0, 10),) * 3)
    late = CutIns(roadmap=replace(ROADMAP, after_s=600.0))
    (line,) = lines(asked(cut_ins=late), tentative, moments(30))
    assert line.at == 10.0
    (line,) = lines(asked(cut_ins=late), tentative, moments(30, Moment(4.5, 0.7)))
    assert line.at == 4.5


def test_a_reply_without_a_number_is_asked_for_one_once() -> None:
    director = Director(design_round(opening=replace(REGIONS, about=())), 7)
    director.next_question(0.0)
    heard = Heard(30)
    # At full speed the words behind the silence are known already, and do not count yet.
    heard = replace(heard, numbers=(said("twelve thousand", 24.0),))
    (line,) = lines(director, heard, moments(30, Moment(12.0, 2.0), Moment(20.0, 2.6)))
    assert (line.at, line.type) == (20.0, LineType.FOLLOW_UP)
    assert line.text in NUMBER.prompts
    assert director.end_of_answer(heard, 30.0) is None


@pytest.mark.parametrize(
    ("heard", "told"),
    [
        (Heard(40), True),
        (Heard(40, numbers=(said("twelve thousand a month", 9.0),)), False),
        (Heard(0), False),
    ],
)
def test_at_its_end_too_unless_it_has_one_or_nothing_was_said(heard: Heard, told: bool) -> None:
    director = Director(design_round(opening=REGIONS), 7)
    director.next_question(0.0)
    assert (director.end_of_answer(heard, 30.0) is not None) is told


def test_other_answers_are_not_asked_for_a_number() -> None:
    assert asked().end_of_answer(Heard(40), 30.0) is None
    without = Director(design_round(opening=REGIONS, cut_ins=CutIns(metric=METRIC)), 7)
    without.next_question(0.0)
    assert without.end_of_answer(Heard(40), 30.0) is None


def test_the_next_objection_is_about_what_was_said_and_quotes_it() -> None:
    director = Director(design_round(REGIONS, LAKE, ANY, asks=2), 7)
    director.next_question(0.0)
    words = "We keep it simple. Everything goes into one data lake in Frankfurt, and that is it."
    question = director.next_question(60.0, [words.split()])
    assert question is not None
    planned, line = question
    assert planned is LAKE
    assert (line.type, line.at) == (LineType.OBJECTION, 60.0)
    assert line.quote == "Everything goes into one data lake in Frankfurt"
    assert line.reason == "came back to what was said: lake"


@pytest.mark.parametrize("seed", range(20))
def test_never_the_same_objection_twice_whatever_is_said(seed: int) -> None:
    director = Director(design_round(REGIONS, LAKE, OWN_WORDS, ANY), seed)
    director.next_question(0.0)
    words = ["every", "region", "and", "a", "warm", "pool"]
    raised: list[PlannedTurn] = []
    while (question := director.next_question(9.0, [words] * (len(raised) + 1))) is not None:
        raised.append(question[0])
    assert len(raised) == len(set(map(id, raised))) == 4
    assert set(map(id, raised[:2])) == {id(REGIONS), id(OWN_WORDS)}
    assert raised[2] is ANY
    assert director.is_done


def test_the_last_answer_weighs_more_than_those_before() -> None:
    director = Director(design_round(REGIONS, LAKE, asks=1), 7)
    director.next_question(0.0)
    question = director.next_question(9.0, [["every", "region"], ["a", "data", "lake"]])
    assert question is not None
    assert question[0] is LAKE


@pytest.mark.parametrize("seed", range(8))
def test_what_a_prompt_claims_must_have_been_said_while_another_is_left(seed: int) -> None:
    claims = replace(REGIONS, presumes=True)
    director = Director(design_round(claims, LAKE, asks=2), seed)
    director.next_question(0.0)
    raised = [director.next_question(9.0, [["nothing", "of", "it"]]) for _ in range(2)]
    assert [one[0] for one in raised if one] == [LAKE, claims]


def test_what_was_denied_was_not_proposed() -> None:
    director = Director(design_round(REGIONS, ANY, asks=1), 7)
    director.next_question(0.0)
    question = director.next_question(9.0, [["we", "would", "not", "replicate", "anything"]])
    assert question is not None
    assert question[0] is ANY
    assert question[1].quote == ""
    assert question[1].reason == "nothing that was said called for it: timing"


def test_the_seed_alone_decides_between_equals() -> None:
    def raised(seed: int) -> list[str]:
        pool = (ANY, replace(ANY, prompt="b"), replace(ANY, prompt="c"), LAKE)
        director = Director(design_round(*pool), seed)
        texts = []
        while (question := director.next_question(0.0, [])) is not None:
            texts.append(question[1].text)
        return texts

    assert raised(3) == raised(3)
    assert len({tuple(raised(seed)) for seed in range(12)}) > 1


def test_questions_that_wait_for_nothing_come_in_their_order() -> None:
    first, second = replace(ANY, prompt="b"), replace(ANY, prompt="c")
    for seed in range(9):
        director = Director(design_round(first, second, ANY), seed)
        director.next_question(0.0)
        raised = [director.next_question(9.0, [["data", "lake"]]) for _ in range(3)]
        assert [one[0].prompt for one in raised if one] == ["b", "c", "Why now?"]


def test_the_opening_comes_first_and_the_plan_has_an_end() -> None:
    director = Director(design_round(REGIONS, LAKE, asks=1), 1)
    question = director.next_question(0.0)
    assert question is not None
    assert (question[0], question[1].type) == (FRAMING, LineType.PROMPT)
    assert director.next_question(9.0, []) is not None
    assert director.next_question(10.0, []) is None
