from __future__ import annotations

from hfprep_desktop.interview.director import Director
from hfprep_desktop.model import AnswerKind, LineType, PlannedTurn, RoundKind, Scenario

TURNS = (
    PlannedTurn(AnswerKind.FRAMING, "Design it.", 180),
    PlannedTurn(AnswerKind.PUSHBACK, "Too dear.", 90, "cost"),
)


def scenario() -> Scenario:
    return Scenario(
        id="s",
        title="S",
        round=RoundKind.SYSTEM_DESIGN,
        minutes=5,
        summary="",
        turns=TURNS,
        phases=(),
        facts=(),
        hotwords=(),
        strong_answer="",
        weak_answer="",
    )


def test_the_opening_is_asked_first_then_each_objection_once() -> None:
    director = Director(scenario())
    asked = []
    while (question := director.next_question(at=10.0 * director.asked)) is not None:
        asked.append(question)
    assert [planned for planned, _ in asked] == list(TURNS)
    assert [line.type for _, line in asked] == [LineType.PROMPT, LineType.OBJECTION]
    assert [line.at for _, line in asked] == [0.0, 10.0]
    assert asked[1][1].reason == "planned objection: cost"
    assert director.next_question(99.0) is None
