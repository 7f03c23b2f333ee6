"""A design round as a test wants it, without a file."""

from __future__ import annotations

from hfprep_desktop.interview.manners import metric_cut_in, number_cut_in, roadmap_cut_in
from hfprep_desktop.model import (
    AnswerKind,
    CutIns,
    InterviewerRole,
    PlannedTurn,
    RoundKind,
    Scenario,
)

ROLE = InterviewerRole.ENGINEER
METRIC, ROADMAP, NUMBER = metric_cut_in(ROLE), roadmap_cut_in(ROLE), number_cut_in(ROLE)
FRAMING = PlannedTurn(AnswerKind.FRAMING, "Design it.", 300)


def design_round(
    *objections: PlannedTurn,
    opening: PlannedTurn = FRAMING,
    asks: int | None = None,
    cut_ins: CutIns | None = None,
) -> Scenario:
    """All objections are asked, and the engineer cuts in as usual, where nothing else is said."""
    return Scenario(
        id="s",
        title="S",
        round=RoundKind.SYSTEM_DESIGN,
        minutes=5,
        summary="",
        opening=opening,
        objections=objections,
        asks=len(objections) if asks is None else asks,
        cut_ins=cut_ins or CutIns(METRIC, ROADMAP, NUMBER),
        interviewer=ROLE,
        phases=(),
        facts=(),
        hotwords=(),
        strong_answer="",
        weak_answer="",
    )
