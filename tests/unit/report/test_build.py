from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.library.rows import status_counts
from hfprep_desktop.model import COUNTED, Finding, Pillar, Report, Session, Status, Transcript, Turn
from hfprep_desktop.report.build import build_report
from tests.samples import RULES, finding, full_session

DATA = Path("/data")


def answers(*found: list[Finding]) -> Session:
    """A session whose turns hold just these findings."""
    session = full_session(DATA)
    framing = session.turns[0]
    assert framing.analysis is not None
    analysis = framing.analysis
    turns = tuple(
        replace(framing, analysis=replace(analysis, findings=tuple(each))) for each in found
    )
    return replace(session, turns=turns)


def order_of(report: Report) -> list[str]:
    return [entry.info.id for entry in report.entries]


def test_the_debrief_of_a_whole_round() -> None:
    report = build_report(full_session(DATA), RULES)
    assert (report.passed, report.partial, report.missing) == (5, 1, 5)
    assert report.verdict == "5 of 11 pass, 1 partial, 5 missing"
    assert order_of(report) == [
        "doubled-down",
        "quantified",
        "design-tied-to-impact",
        "acknowledged",
        "roadmap-stated",
        "three-metrics",
        "cost-considered",
        "metrics-before-architecture",
        "metrics-quantified",
        "mitigated",
        "goal-restated",
        "constraints-first",
        "tradeoff-stated",
    ]


def test_the_weakest_reply_decides_and_all_are_kept() -> None:
    report = build_report(full_session(DATA), RULES)
    entry = next(one for one in report.entries if one.info.id == "quantified")
    assert (entry.turn, entry.finding.status) == (2, Status.MISSING)
    assert [(turn, other.status) for turn, other in entry.others] == [(1, Status.PARTIAL)]


@pytest.mark.parametrize(
    ("statuses", "turn"),
    [
        ([Status.PASS, Status.PARTIAL, Status.MISSING, Status.FAIL], 3),
        ([Status.PARTIAL, Status.MISSING, Status.PASS], 1),
        ([Status.UNSURE, Status.PASS, Status.NOT_APPLICABLE], 1),
        ([Status.UNSURE, Status.MISSING], 1),
        ([Status.NOT_APPLICABLE, Status.UNSURE], 1),
        ([Status.MISSING, Status.MISSING], 0),
    ],
)
def test_which_reply_decides(statuses: list[Status], turn: int) -> None:
    report = build_report(answers(*[[finding("mitigated", one)] for one in statuses]), RULES)
    (entry,) = report.entries
    assert entry.turn == turn
    assert entry.finding.status is statuses[turn]
    assert len(entry.others) == len(statuses) - 1


def test_pillars_hold_the_findings_of_the_design_page() -> None:
    everything = [finding(info.id, Status.PASS) for info in RULES if info.label]
    report = build_report(answers(everything), RULES)
    labels = {one.pillar: {e.info.label for e in one.entries} for one in report.pillars}
    assert labels == {
        Pillar.PRODUCT_SENSE: {"goal_restated", "constraints_first", "roadmap_stated"},
        Pillar.DATA_DRIVEN: {
            "metrics_before_architecture",
            "metrics_quantified",
            "three_metrics",
            "design_tied_to_impact",
            "cost_considered",
        },
        Pillar.STAKEHOLDERS: {
            "tradeoff_stated",
            "acknowledged",
            "quantified",
            "mitigated",
            "doubled_down",
        },
    }


def test_metrics_before_architecture_and_their_targets_weigh_most() -> None:
    framing = [info.id for info in RULES if info.id not in {"quantified", "doubled-down"}]
    found = [finding(rule_id, Status.MISSING) for rule_id in reversed(framing)]
    assert order_of(build_report(answers(found), RULES))[:2] == [
        "metrics-before-architecture",
        "metrics-quantified",
    ]


def test_what_needs_work_stands_before_what_does_not() -> None:
    found = [
        finding("metrics-before-architecture", Status.NOT_APPLICABLE),
        finding("metrics-quantified", Status.PASS),
        finding("design-tied-to-impact", Status.UNSURE),
        finding("three-metrics", Status.PARTIAL),
        finding("tradeoff-stated", Status.MISSING),
    ]
    assert order_of(build_report(answers(found), RULES)) == [
        "tradeoff-stated",
        "three-metrics",
        "design-tied-to-impact",
        "metrics-quantified",
        "metrics-before-architecture",
    ]


@pytest.mark.parametrize(
    ("statuses", "verdict"),
    [
        ([], "Nothing to count yet"),
        ([Status.UNSURE, Status.NOT_APPLICABLE], "Nothing to count yet"),
        ([Status.PASS, Status.PASS], "2 of 2 pass"),
        ([Status.PASS, Status.FAIL], "1 of 2 pass, 1 missing"),
        ([Status.PARTIAL, Status.UNSURE], "0 of 1 pass, 1 partial"),
    ],
)
def test_the_verdict_claims_counts_only(statuses: list[Status], verdict: str) -> None:
    found = [finding(info.id, one) for info, one in zip(RULES, statuses, strict=False)]
    assert build_report(answers(found), RULES).verdict == verdict


def test_the_summary_is_one_sentence_of_facts() -> None:
    good = finding("metrics-before-architecture", Status.PASS, "Two metrics came first.")
    bad = finding("roadmap-stated", Status.MISSING, "No order of delivery was heard. Say one.")
    unsure = finding("three-metrics", Status.UNSURE, "Doubtful.")
    summary = build_report(answers([bad, good, unsure]), RULES).summary
    assert summary == "Two metrics came first; no order of delivery was heard."
    assert build_report(answers([good]), RULES).summary == "Two metrics came first."
    assert build_report(answers([bad]), RULES).summary == "No order of delivery was heard."
    own = finding("roadmap-stated", Status.MISSING, "P95 was named.")
    assert build_report(answers([good, own]), RULES).summary.endswith("; P95 was named.")
    nothing = build_report(answers([unsure]), RULES).summary
    assert nothing == "No answer has been judged by the rules."


def test_notes_are_told_and_not_counted() -> None:
    unknown = finding("a-rule-of-an-older-version", Status.FAIL)
    report = build_report(answers([finding("filler-words", Status.NOTE), unknown]), RULES)
    assert report.entries == ()
    assert [one.rule for _, one in report.notes] == ["filler-words", "a-rule-of-an-older-version"]


def test_a_session_that_was_not_analysed() -> None:
    session = full_session(DATA)
    bare = tuple(Turn(t.kind, t.prompt, t.start, t.end, t.transcript) for t in session.turns)
    report = build_report(replace(session, turns=bare), RULES)
    assert (report.entries, report.notes) == ((), ())
    assert report.pillars == ()


def test_a_session_without_a_word_is_not_judged() -> None:
    session = answers([finding("mitigated", Status.PASS), finding("goal-restated", Status.MISSING)])
    silent = replace(
        session, turns=tuple(replace(turn, transcript=Transcript()) for turn in session.turns)
    )
    report = build_report(silent, RULES)
    assert report.verdict == "Nothing was heard"
    assert (report.entries, report.passed, report.missing) == ((), 0, 0)
    assert status_counts(silent.turns) == {}


def test_questions_without_an_answer_are_told() -> None:
    session = answers([finding("goal-restated", Status.PASS)])
    assert build_report(session, RULES, 3).summary.endswith(" 1 of 3 questions answered.")
    assert "questions" not in build_report(session, RULES, 1).summary
    assert "questions" not in build_report(session, RULES).summary
    # A retake asks only what was taken again.
    retake = replace(session, retake_of="earlier")
    assert "questions" not in build_report(retake, RULES, 3).summary
    first = replace(session.turns[0], transcript=Transcript())
    of_a_gone_scenario = replace(session, turns=(first, session.turns[0]))
    assert build_report(of_a_gone_scenario, RULES).summary.endswith(" 1 of 2 questions answered.")


def test_how_findings_count_is_told_where_several_answers_were_judged() -> None:
    reply, framing = finding("mitigated", Status.PASS), finding("goal-restated", Status.PASS)
    one = build_report(answers([reply], [framing]), RULES)
    assert "weakest" not in one.summary
    replies = build_report(answers([reply], [reply, framing]), RULES)
    assert replies.summary.endswith(" Of several replies the weakest decides.")
    both = build_report(answers([reply, framing], [reply, framing]), RULES)
    assert both.summary.endswith(" Of several answers the weakest decides.")
    unsure = finding("mitigated", Status.UNSURE)
    assert "weakest" not in build_report(answers([reply], [unsure]), RULES).summary


def test_pillars_are_shown_where_a_rule_carries_one() -> None:
    judged = answers([finding("goal-restated", Status.PASS)])
    assert [one.pillar for one in build_report(judged, RULES).pillars] == list(Pillar)
    weak = answers([finding("market-anchor", Status.MISSING)])
    assert build_report(weak, RULES).pillars == ()


JUDGED = st.sampled_from([info.id for info in RULES if info.label])
FINDINGS = st.lists(st.builds(finding, JUDGED, st.sampled_from(Status)), max_size=12)


@given(st.lists(FINDINGS, max_size=4), st.sets(st.integers(0, 3)))
def test_nothing_said_is_lost_and_the_library_counts_the_same(
    found: list[list[Finding]], silent: set[int]
) -> None:
    session = answers(*found)
    turns = tuple(
        replace(turn, transcript=Transcript()) if index in silent else turn
        for index, turn in enumerate(session.turns)
    )
    session = replace(session, turns=turns)
    found = [each for index, each in enumerate(found) if index not in silent]
    report = build_report(session, RULES)
    told = [e.finding for e in report.entries]
    told += [one for e in report.entries for _, one in e.others]
    told += [one for _, one in report.notes]
    everything = list(itertools.chain.from_iterable(found))
    assert sorted(map(id, told)) == sorted(map(id, everything))
    counted = [e for e in report.entries if e.finding.status in COUNTED]
    assert report.passed + report.partial + report.missing == len(counted)
    library = status_counts(session.turns)
    assert library[Status.PASS] == report.passed
    assert library[Status.PARTIAL] == report.partial
    assert library[Status.MISSING] + library[Status.FAIL] == report.missing


def wrong(one: Finding) -> Finding:
    return replace(one, disputed=True)


def test_a_finding_marked_as_wrong_enters_no_total_and_stands_last_with_its_status() -> None:
    held, marked = finding("goal-restated", Status.PASS), finding("three-metrics", Status.MISSING)
    report = build_report(answers([held, wrong(marked)]), RULES)
    assert (report.verdict, report.missing) == ("1 of 1 pass", 0)
    assert order_of(report) == ["goal-restated", "three-metrics"]
    entry = report.entries[-1]
    assert entry.finding.status is Status.MISSING
    assert not entry.counts
    assert not entry.to_fix
    assert "metrics" not in report.summary.lower()


def test_of_several_replies_one_marked_as_wrong_does_not_decide() -> None:
    replies = [[wrong(finding("mitigated", Status.MISSING))], [finding("mitigated", Status.PASS)]]
    report = build_report(answers(*replies), RULES)
    (entry,) = report.entries
    assert (entry.turn, entry.finding.status) == (1, Status.PASS)
    assert report.verdict == "1 of 1 pass"
    assert [other.disputed for _, other in entry.others] == [True]


def test_where_all_is_marked_as_wrong_nothing_is_counted() -> None:
    report = build_report(answers([wrong(finding("goal-restated", Status.MISSING))]), RULES)
    assert report.verdict == "Nothing to count yet"
