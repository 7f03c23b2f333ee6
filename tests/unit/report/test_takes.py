"""Takes of the same question: which is best, and what the next one gained and lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from hfprep_desktop.app import build_app
from hfprep_desktop.model import Finding, Session, SessionState, Status, Transcript, Turn
from hfprep_desktop.report.takes import best_take, collect_takes, diff_takes
from tests.samples import RULES, finding, framing_turn, full_session

P, H, M, F, U = Status.PASS, Status.PARTIAL, Status.MISSING, Status.FAIL, Status.UNSURE
GOAL, THREE, ROADMAP = "goal-restated", "three-metrics", "roadmap-stated"


def answer(prompt: str, **statuses: Status) -> Turn:
    """An answer with these findings; rules are named with underscores."""
    found = tuple(finding(rule.replace("_", "-"), status) for rule, status in statuses.items())
    return answered(prompt, *found)


def answered(prompt: str, *found: Finding) -> Turn:
    turn = framing_turn()
    assert turn.analysis is not None
    return replace(turn, prompt=prompt, analysis=replace(turn.analysis, findings=found))


def take(number: int, *turns: Turn, retake_of: str = "") -> Session:
    base = full_session(Path("/data"))
    return replace(
        base,
        id=f"{base.id[:-2]}{number:02d}",
        started_at=base.started_at + timedelta(hours=number),
        turns=turns,
        retake_of=retake_of,
    )


@pytest.mark.parametrize(
    ("before", "after", "where"),
    [
        (M, P, "gained"),
        (M, H, "gained"),
        (H, P, "gained"),
        (F, P, "gained"),
        (P, H, "lost"),
        (P, F, "lost"),
        (H, M, "lost"),
        (P, P, "same"),
        (M, F, "same"),
        (U, P, None),
        (P, U, None),
        (Status.NOT_APPLICABLE, M, None),
    ],
)
def test_what_became_of_a_rule(before: Status, after: Status, where: str | None) -> None:
    diff = diff_takes(
        take(1, answer("Q", goal_restated=before)),
        take(2, answer("Q", goal_restated=after)),
        RULES,
    )
    found = {
        "gained": [one.info.id for one in diff.gained],
        "lost": [one.info.id for one in diff.lost],
        "same": [one.info.id for one in diff.same],
    }
    assert found == {name: [GOAL] if name == where else [] for name in found}


def test_the_words_of_a_diff() -> None:
    before = take(1, answer("Q", goal_restated=M, three_metrics=M, roadmap_stated=P))
    after = take(2, answer("Q", goal_restated=P, three_metrics=H, roadmap_stated=P))
    assert diff_takes(before, after, RULES).words == (
        "gained: Goal restated, Three metrics (in part); lost: none"
    )
    assert diff_takes(after, before, RULES).words == (
        "gained: none; lost: Goal restated, Three metrics"
    )
    assert diff_takes(take(1, answer("Q")), after, RULES).words == ""


def test_only_answers_to_questions_that_both_were_asked_are_compared() -> None:
    before = take(1, answer("Q", goal_restated=M), answer("Cost?", three_metrics=P))
    after = take(2, answer("Q", goal_restated=P), answer("Team?", three_metrics=M))
    diff = diff_takes(before, after, RULES)
    assert [one.info.id for one in diff.gained] == [GOAL]
    assert diff.lost == ()
    assert collect_takes(after, [before], RULES).shared == 1


def test_takes_are_those_that_were_asked_the_same_oldest_first() -> None:
    shown = take(5, answer("Q", goal_restated=P))
    others = [
        take(9, answer("Q", goal_restated=P)),
        take(2, answer("Q", goal_restated=M)),
        take(3, answer("An older wording", goal_restated=P)),
        replace(take(4, answer("Q", goal_restated=P)), state=SessionState.TRANSCRIBED),
    ]
    takes = collect_takes(shown, others, RULES)
    assert [(one.number, one.session_id[-2:]) for one in takes.takes] == [
        (1, "02"),
        (2, "05"),
        (3, "09"),
    ]
    assert takes.changes is not None
    assert takes.changes.words == "gained: Goal restated; lost: none"


def test_a_first_take_has_nothing_to_be_compared_with() -> None:
    takes = collect_takes(take(1, answer("Q", goal_restated=P)), [], RULES)
    assert takes.changes is None
    assert takes.shared == 0
    assert takes.replies[0].changes is None
    assert takes.best == takes.current


def test_the_best_take_has_most_answered_most_passed_fewest_missing_and_is_the_latest() -> None:
    def best(*turns: Turn) -> int:
        sessions = [take(number, turn) for number, turn in enumerate(turns, 1)]
        return int(best_take(collect_takes(sessions[-1], sessions, RULES).takes)[-2:])

    two_passed = answer("Q", goal_restated=P, three_metrics=P, roadmap_stated=M)
    one_passed = answer("Q", goal_restated=P, three_metrics=H, roadmap_stated=H)
    fewer_missing = answer("Q", goal_restated=P, three_metrics=P, roadmap_stated=H)
    assert best(two_passed, one_passed) == 1
    assert best(fewer_missing, two_passed) == 1
    assert best(two_passed, two_passed) == 2
    # Three findings of one answer are no better round than two of both.
    second = answer("Cost?", cost_considered=M)
    broken_off = take(1, answer("Q", goal_restated=P, three_metrics=P, roadmap_stated=P))
    whole = take(2, two_passed, second)
    silent = take(3, *broken_off.turns, replace(second, transcript=Transcript()))
    sessions = [broken_off, whole, silent]
    takes = collect_takes(whole, sessions, RULES).takes
    assert [one.answered for one in takes] == [1, 2, 1]
    assert best_take(takes) == whole.id
    assert best_take([]) == ""


def test_a_retake_of_one_reply_is_a_take_of_that_reply_only() -> None:
    whole = take(1, answer("Q", goal_restated=P), answer("Cost?", three_metrics=M))
    good = answer("Cost?", three_metrics=P, goal_restated=P, roadmap_stated=P)
    reply = take(2, good, retake_of=whole.id)
    takes = collect_takes(reply, [whole], RULES)
    assert [one.is_reply for one in takes.takes] == [False, True]
    assert takes.best == whole.id, "three findings of one reply are no better round"
    (cost,) = takes.replies
    assert cost.best == reply.id
    assert [one.session_id for one in cost.takes] == [whole.id, reply.id]
    assert cost.changes is not None
    assert cost.changes.words == "gained: Three metrics; lost: none"
    # Seen from the round, the reply that came later is one of two takes.
    seen = collect_takes(whole, [reply], RULES)
    assert [len(one.takes) for one in seen.replies] == [1, 2]
    assert seen.replies[1].changes is None


def test_a_retake_of_a_whole_round_can_be_its_best() -> None:
    first = take(1, answer("Q", goal_restated=M))
    only_answer = take(2, answer("Q", goal_restated=P), retake_of=first.id)
    assert collect_takes(first, [only_answer], RULES).best == only_answer.id
    whole = take(3, answer("Q", goal_restated=M), answer("Cost?", three_metrics=M))
    both = take(
        4, answer("Q", goal_restated=P), answer("Cost?", three_metrics=P), retake_of=whole.id
    )
    assert collect_takes(whole, [both], RULES).best == both.id


def test_the_app_finds_the_takes_of_a_scenario_outside_the_trash(tmp_path: Path) -> None:
    app = build_app(tmp_path / "data")
    sessions = [
        replace(take(number, answer("Q", goal_restated=P)), recordings=()) for number in (1, 2, 3)
    ]
    foreign = replace(sessions[0], id=f"{sessions[0].id[:-2]}99", scenario_id="another")
    for session in (*sessions, foreign):
        app.library.add_session(session)
    app.library.trash(sessions[0].id)
    takes = app.sessions.takes(app.library.get_session(sessions[2].id))
    assert [one.session_id for one in takes.takes] == [sessions[1].id, sessions[2].id]
