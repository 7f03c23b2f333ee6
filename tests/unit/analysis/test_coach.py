"""What the coach says of answers that are not over yet, over the real network."""

from __future__ import annotations

import pytest

from hfprep_desktop.analysis.engine import Analyzer
from hfprep_desktop.app import build_text_analyzer
from hfprep_desktop.model import AnswerKind, Cue, CueState, TradeSide, Transcript, Word

GOAL = "We help small product teams to ship their own models without a platform team."
METRICS = "I'd measure monthly active developers and p95 latency under 800 milliseconds."
THIRD = "The third metric is cost per inference, below two tenths of a cent."
PARTS = "In front I'd put a stateless API gateway, and behind it a model registry."


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return build_text_analyzer()


def heard(analyzer: Analyzer, kind: AnswerKind, *said: str) -> dict[str, Cue]:
    return {
        cue.rule: cue for cue in analyzer.listen(Transcript.from_text(" ".join(said)), kind).cues
    }


def test_before_a_word_is_said_everything_is_still_to_come(analyzer: Analyzer) -> None:
    for kind in (AnswerKind.FRAMING, AnswerKind.PUSHBACK, AnswerKind.NEGOTIATION):
        cues = heard(analyzer, kind)
        assert cues
        assert {cue.state for cue in cues.values()} == {CueState.NOT_YET}
    assert heard(analyzer, AnswerKind.OPEN, GOAL) == {}


def test_two_metrics_are_two_of_three_each_with_its_target(analyzer: Analyzer) -> None:
    cue = heard(analyzer, AnswerKind.FRAMING, GOAL, METRICS)["three-metrics"]
    assert (cue.state, cue.count, cue.wanted) == (CueState.IN_PART, "2 of 3", 3)
    assert [slot.quote for slot in cue.slots] == [
        "monthly active developers",
        "p95 latency under 800 milliseconds",
    ]


def test_a_third_metric_completes_them(analyzer: Analyzer) -> None:
    cue = heard(analyzer, AnswerKind.FRAMING, GOAL, METRICS, THIRD)["three-metrics"]
    assert cue.state is CueState.HEARD
    assert "cost per inference" in cue.slots[-1].quote


def test_architecture_is_told_with_what_came_before_it(analyzer: Analyzer) -> None:
    cues = heard(analyzer, AnswerKind.FRAMING, GOAL, METRICS, PARTS)
    assert cues["metrics-before-architecture"].state is CueState.NEUTRAL
    assert cues["metrics-before-architecture"].detail == "After 2 metrics"
    assert cues["design-tied-to-impact"].count == "0 of 2"
    assert cues["goal-restated"].state is CueState.HEARD
    first = heard(analyzer, AnswerKind.FRAMING, PARTS)
    assert first["metrics-before-architecture"].detail == "Before any metric"


def test_one_side_with_a_number_is_half_an_argument(analyzer: Analyzer) -> None:
    said = "That's a fair concern. It adds about 12,000 dollars a month to the bill."
    cues = heard(analyzer, AnswerKind.PUSHBACK, said)
    assert cues["acknowledged"].state is CueState.HEARD
    assert cues["acknowledged"].detail == "That's a fair concern"
    assert (cues["quantified"].state, cues["quantified"].count) == (CueState.IN_PART, "1 of 2")
    assert "12,000 dollars a month" in cues["quantified"].slots[0].quote


def test_each_number_stands_on_its_side_of_the_trade_off(analyzer: Analyzer) -> None:
    cost = "It adds about 12,000 dollars a month to the bill."
    gain = "It cuts latency for European users by fifteen percent."

    def sized(*said: str) -> tuple[str | None, str | None]:
        cue = heard(analyzer, AnswerKind.PUSHBACK, "That's a fair concern.", *said)["quantified"]
        assert len(cue.sides) == len(cue.slots)
        sides = (cue.on(TradeSide.COST), cue.on(TradeSide.GAIN))
        first, second = (None if one is None else one.quote for one in sides)
        return first, second

    assert sized() == (None, None)
    only_cost, no_gain = sized(cost)
    assert only_cost is not None
    assert "12,000" in only_cost
    assert no_gain is None
    no_cost, only_gain = sized(gain)
    assert no_cost is None
    assert only_gain is not None
    assert "fifteen percent" in only_gain
    # In whichever order they are said.
    for said in ((cost, gain), (gain, cost)):
        first, second = sized(*said)
        assert first is not None
        assert second is not None
        assert "12,000" in first
        assert "fifteen percent" in second


def test_one_number_never_stands_on_both_sides(analyzer: Analyzer) -> None:
    said = (
        "You're right to push on the money. It brings in 45,000 dollars a month of revenue that "
        "we would lose to churn otherwise, so that's worth it."
    )
    cue = heard(analyzer, AnswerKind.PUSHBACK, said)["quantified"]
    assert cue.state is CueState.IN_PART
    assert cue.sides == (TradeSide.GAIN,)
    assert cue.count == "1 of 2"


def test_slots_that_are_alike_have_no_sides(analyzer: Analyzer) -> None:
    cue = heard(analyzer, AnswerKind.FRAMING, GOAL, METRICS)["three-metrics"]
    assert cue.sides == ()
    assert cue.on(TradeSide.COST) is None


def test_times_are_those_of_committed_words_and_none_of_tentative_ones(analyzer: Analyzer) -> None:
    committed = [Word(w, 60 + n * 0.4, 60.3 + n * 0.4, 0.9) for n, w in enumerate(METRICS.split())]
    transcript = Transcript.from_words([*committed, *(Word(w) for w in PARTS.split())])
    cues = {cue.rule: cue for cue in analyzer.listen(transcript, AnswerKind.FRAMING).cues}
    assert cues["three-metrics"].slots[0].start == pytest.approx(60.8)
    assert cues["metrics-before-architecture"].state is CueState.NEUTRAL
    assert cues["metrics-before-architecture"].at is None


def test_announcing_two_numbers_fills_no_place_for_a_metric(analyzer: Analyzer) -> None:
    said = (
        "So the goal is that a developer finds a model. I'd hold us to two numbers. First, time to "
        "first inference, under five minutes. Second, weekly active developers, from ten to "
        "fourteen thousand. Then a gateway and a cache."
    )
    metrics = heard(analyzer, AnswerKind.FRAMING, said)["three-metrics"]

    assert metrics.count == "2 of 3"
    assert ["inference" in slot.quote or "developers" in slot.quote for slot in metrics.slots] == [
        True,
        True,
    ]


def test_the_interviewer_hears_effects_and_metrics_named_again_but_no_technical_purpose(
    analyzer: Analyzer,
) -> None:
    def impacts(said: str) -> list[str]:
        listening = analyzer.listen(Transcript.from_text(said), AnswerKind.FRAMING)
        return [piece.quote for piece in listening.heard.impacts]

    assert impacts("I'd add an edge cache because it cuts latency by a third for Europe.")
    assert not impacts(
        "On top of the warehouse sits a semantic layer so that nobody writes the same query twice."
    )
    twice = (
        "We measure monthly active developers. Then a gateway. So monthly active developers go up."
    )
    assert sum("active developers" in quote for quote in impacts(twice)) == 2
