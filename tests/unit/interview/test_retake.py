"""One question of a round again, as it was asked then."""

from __future__ import annotations

from hfprep_desktop.interview.counts import PUSHBACK
from hfprep_desktop.interview.retake import one_question
from hfprep_desktop.model import AnswerKind, PlannedTurn, Turn
from tests.rounds import design_round

OBJECTION = PlannedTurn(AnswerKind.PUSHBACK, "Too dear.", 90, "cost", counts=("quantified",))


def test_a_question_that_is_still_there_is_asked_as_it_stands_there() -> None:
    turn = Turn(AnswerKind.PUSHBACK, "Too dear.", 60.0, 95.0)
    again = one_question(design_round(OBJECTION), turn)
    assert again.turns == (OBJECTION,)
    assert (again.minutes, again.asks) == (1.5, 0)


def test_of_an_old_answer_to_a_changed_question_the_labels_of_its_kind_count() -> None:
    turn = Turn(AnswerKind.PUSHBACK, "What does it cost?", 60.0, 95.0)
    (planned,) = one_question(design_round(OBJECTION), turn).turns
    assert (planned.prompt, planned.seconds) == ("What does it cost?", 35)
    assert planned.counts == PUSHBACK
