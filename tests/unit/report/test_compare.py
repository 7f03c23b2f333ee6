from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from markdown_it import MarkdownIt

from hfprep_desktop.comparing import comparison_markdown, pair_of
from hfprep_desktop.comparison_wording import headline, scope
from hfprep_desktop.model import (
    Delivery,
    Lane,
    LaneSpan,
    Session,
    Status,
    Tally,
    Turn,
)
from hfprep_desktop.report.build import build_report
from hfprep_desktop.report.compare import Comparison, Measure, Move, Side, build_comparison
from hfprep_desktop.report.takes import collect_takes
from tests.samples import RULES, full_session

PASS, PARTIAL, MISSING, UNSURE = Status.PASS, Status.PARTIAL, Status.MISSING, Status.UNSURE
FIRST = Path("/nowhere")


def changed(session: Session, statuses: Mapping[str, Status], *, wrong: str = "") -> Session:
    """The session with other verdicts in its first answer."""
    framing, *others = session.turns
    assert framing.analysis is not None
    findings = tuple(
        replace(one, status=statuses.get(one.rule, one.status), disputed=one.rule == wrong)
        for one in framing.analysis.findings
    )
    analysis = replace(framing.analysis, findings=findings)
    return replace(session, turns=(replace(framing, analysis=analysis), *others))


def sample(letter: str = "A", **statuses: Status) -> Session:
    session = replace(full_session(FIRST), id=f"01JZ8Q4M7T5X9V2C3B6N8K0H1{letter}")
    return changed(session, {name.replace("_", "-"): one for name, one in statuses.items()})


def with_delivery(session: Session, delivery: Delivery) -> Session:
    """The session as if its first answer had been its only one, spoken like this."""
    framing = session.turns[0]
    assert framing.analysis is not None
    turn = replace(framing, analysis=replace(framing.analysis, delivery=delivery))
    return replace(session, turns=(turn,))


def span(lane: Lane, start: float, end: float | None = None, turn: int | None = 0) -> LaneSpan:
    return LaneSpan(lane, start, start + 1 if end is None else end, "words", turn)


def compared(
    before: Session,
    after: Session,
    lanes: tuple[Sequence[LaneSpan], Sequence[LaneSpan]] = ((), ()),
    ties: Mapping[str, Tally] | None = None,
) -> Comparison:
    sides = [
        Side(session, replace(build_report(session, RULES), lanes=tuple(spans)))
        for session, spans in zip((before, after), lanes, strict=True)
    ]
    counts = iter((ties or {}).values())

    def tied(_turns: Sequence[Turn]) -> Tally:
        return next(counts, Tally(0, 0))

    return build_comparison(sides[0], sides[1], RULES, tied)


def measure(comparison: Comparison, name: str) -> Measure | None:
    return next((one for one in comparison.measures if one.name == name), None)


def test_better_comes_first_then_worse_and_the_weightiest_of_each() -> None:
    before = sample("A", goal_restated=MISSING, metrics_quantified=MISSING, three_metrics=PASS)
    after = sample("B", design_tied_to_impact=PARTIAL, three_metrics=PARTIAL)
    found = compared(before, after)
    told = [(one.move, one.info.id, one.before, one.after) for one in found.changes]
    assert [(move, rule) for move, rule, _, _ in told] == [
        (Move.BETTER, "metrics-quantified"),
        (Move.BETTER, "design-tied-to-impact"),
        (Move.BETTER, "goal-restated"),
        (Move.WORSE, "three-metrics"),
    ]
    first = told[0]
    assert first[2] is not None
    assert first[3] is not None
    assert (first[2].status, first[3].status) == (MISSING, PASS)
    assert first[3].evidence[0].quote == "under 800 milliseconds"
    assert found.count(Move.BETTER) == 3
    assert headline(found) == "Model marketplace: 4 findings changed"


def test_failing_and_missing_are_equally_far() -> None:
    found = compared(
        sample("A", goal_restated=Status.FAIL), sample("B", goal_restated=Status.MISSING)
    )
    assert found.changes == ()
    assert "goal-restated" in {one.info.id for one in found.unchanged}


def test_what_one_side_could_not_judge_is_neither_better_nor_worse() -> None:
    before = changed(sample("A"), {"goal-restated": UNSURE}, wrong="metrics-quantified")
    after = sample("B", cost_considered=PASS)
    found = compared(before, after)
    apart = {one.info.id for one in found.unchanged if one.move is Move.NOT_COMPARED}
    assert apart == {"goal-restated", "metrics-quantified", "cost-considered"}
    # Neither side judged the trade-off.
    assert "tradeoff-stated" not in {one.info.id for one in (*found.changes, *found.unchanged)}


def test_only_answers_to_the_same_questions_are_compared() -> None:
    before = sample("A", goal_restated=MISSING)
    reply = before.turns[1]
    after = replace(sample("B"), turns=(replace(reply, prompt=reply.prompt),))
    found = compared(before, after)
    assert (found.shared, found.asked) == (1, 1)
    assert {one.info.kind.value for one in (*found.changes, *found.unchanged)} == {"pushback"}
    # The second reply of A, to the same question, was the weaker one.
    assert {one.info.id for one in found.changes} == {"acknowledged", "quantified", "doubled-down"}


def test_of_different_prompts_nothing_is_said_of_order() -> None:
    before = sample("A")
    after = replace(
        sample("B"), turns=tuple(replace(one, prompt=f"New: {one.prompt}") for one in before.turns)
    )
    lanes = ([span(Lane.METRICS, 2), span(Lane.ARCHITECTURE, 5)],) * 2
    found = compared(before, after, lanes, {"a": Tally(1, 3), "b": Tally(2, 5)})
    assert not found.same_prompt
    assert [one.name for one in found.measures] == [
        "Tied to a metric",
        "Pace, words a min",
        "Fillers a minute",
    ]
    assert "order" in scope(found)
    # The findings of the two are compared all the same.
    assert found.count(Move.SAME) > 5


def test_the_first_metric_is_better_where_it_now_comes_before_the_design() -> None:
    late = [span(Lane.METRICS, 245), span(Lane.ARCHITECTURE, 64)]
    early = [span(Lane.METRICS, 31), span(Lane.ARCHITECTURE, 112)]
    found = measure(compared(sample("A"), sample("B"), (late, early)), "First metric")
    assert found == Measure("First metric", "4:05", "0:31", "before design", Move.BETTER)
    found = measure(compared(sample("A"), sample("B"), (early, late)), "First metric")
    assert found == Measure("First metric", "0:31", "4:05", "after design began", Move.WORSE)
    sooner = [span(Lane.METRICS, 20), span(Lane.ARCHITECTURE, 112)]
    found = measure(compared(sample("A"), sample("B"), (early, sooner)), "First metric")
    assert found == Measure("First metric", "0:31", "0:20", "before design")
    none = [span(Lane.ARCHITECTURE, 64)]
    found = measure(compared(sample("A"), sample("B"), (none, early)), "First metric")
    assert found is not None
    assert (found.before, found.move) == ("not heard", Move.BETTER)


def test_design_without_a_metric_is_measured_in_the_same_answers() -> None:
    before = [span(Lane.ARCHITECTURE, 10), span(Lane.METRICS, 352)]
    after = [
        span(Lane.ARCHITECTURE, 10),
        span(Lane.METRICS, 122),
        span(Lane.ARCHITECTURE, 9, turn=7),
    ]
    found = measure(compared(sample("A"), sample("B"), (before, after)), "Design, no metric")
    assert found == Measure("Design, no metric", "5:42", "1:52", "3:50 shorter", Move.BETTER)


def test_ties_are_compared_by_their_share() -> None:
    ties = {"a": Tally(1, 3), "b": Tally(2, 5)}
    found = measure(compared(sample("A"), sample("B"), ties=ties), "Tied to a metric")
    assert found == Measure("Tied to a metric", "1 of 3", "2 of 5", "33% to 40%", Move.BETTER)
    ties = {"a": Tally(0, 0), "b": Tally(2, 5)}
    found = measure(compared(sample("A"), sample("B"), ties=ties), "Tied to a metric")
    assert found == Measure("Tied to a metric", "no design", "2 of 5", "nothing to compare")


def test_pace_is_told_by_its_band_and_fillers_are_never_better_or_worse() -> None:
    before = with_delivery(sample("A"), Delivery(171, 171.0, 2, 0, 1.0))
    after = with_delivery(sample("B"), Delivery(148, 148.0, 6, 0, 1.0))
    found = compared(before, after)
    assert measure(found, "Pace, words a min") == Measure(
        "Pace, words a min", "171", "148", "now in band", Move.BETTER
    )
    assert measure(found, "Fillers a minute") == Measure(
        "Fillers a minute", "2.0", "6.0", "at least; 4.0 more"
    )
    back = measure(compared(after, before), "Pace, words a min")
    assert back is not None
    assert (back.words, back.move) == ("out of band, 120 to 160", Move.WORSE)


def test_a_session_stands_against_the_take_before_it() -> None:
    sessions = [
        replace(sample(letter), started_at=full_session(FIRST).started_at + timedelta(days=day))
        for day, letter in enumerate("ABC")
    ]
    takes = collect_takes(sessions[0], sessions[1:], RULES)
    ids = [one.id for one in sessions]
    assert pair_of(takes, ids[2]) == (ids[1], ids[2])
    assert pair_of(takes, ids[0]) == (ids[0], ids[1])
    assert pair_of(collect_takes(sessions[0], [], RULES), ids[0]) is None


def test_the_document_shows_what_was_said_as_text_to_another_reader() -> None:
    before = replace(sample("A", metrics_quantified=MISSING), title="<b>one</b> *two*")
    found = compared(before, sample("B"))
    html = MarkdownIt("commonmark").render(comparison_markdown(found).decode("utf-8"))
    assert "&lt;b&gt;one&lt;/b&gt; *two*" in html
    assert "<strong>Better: Metrics have targets.</strong>" in html
    assert "Pass, “under 800 milliseconds” 0:10." in html
    assert "Unchanged or not compared" in html
