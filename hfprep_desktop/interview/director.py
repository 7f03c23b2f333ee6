"""What the interviewer does next: a pure state machine over the round's plan.

Cut-ins, roadmap stops and objections chosen by what was said build on this: the director is
told what happened and answers with lines, it never looks at a clock or a device itself.
"""

from __future__ import annotations

from hfprep_desktop.model import InterviewerLine, LineType, PlannedTurn, Scenario


class Director:
    """Leads through one round of `scenario`: the opening, then each objection in order."""

    def __init__(self, scenario: Scenario) -> None:
        self._turns = scenario.turns
        self._next = 0

    @property
    def asked(self) -> int:
        """How many questions have been asked."""
        return self._next

    def next_question(self, at: float) -> tuple[PlannedTurn, InterviewerLine] | None:
        """The next question, asked at second `at`, or None when the round's plan is done."""
        if self._next >= len(self._turns):
            return None
        planned = self._turns[self._next]
        first = self._next == 0
        self._next += 1
        line = InterviewerLine(
            at=at,
            type=LineType.PROMPT if first else LineType.OBJECTION,
            text=planned.prompt,
            reason="opening question" if first else f"planned objection: {planned.topic}",
        )
        return planned, line
