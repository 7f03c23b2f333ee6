"""The ask is linked to a concrete, measurable result."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, heard
from hfprep_desktop.model import AnswerKind, Example, RuleInfo, Status

INFO: Final = RuleInfo(
    id="deliverable-tied",
    title="Tied to a deliverable",
    kind=AnswerKind.NEGOTIATION,
    label="deliverable_tied",
    pillar=None,
    why="Equity that vests on a result pays for itself, which makes it easy to grant.",
    listened_for="A measurable result that you will deliver or have delivered, linked to the ask.",
    does_not_count=("Energy, passion, a big launch without a measure."),
    say_instead=(
        "Tie the extra equity to the marketplace feature: 300,000 of new ARR in six months."
    ),
    bad=(
        Example(
            "I would like more equity because I work hard.",
            Status.MISSING,
            prompt=("We can offer you 172 base, 0.055 percent over four years, and 22 as sign-on."),
        ),
    ),
    good=(
        Example(
            (
                "Tie the extra equity to a milestone: I will deliver 300 thousand dollars"
                " of new revenue in six months."
            ),
            Status.PASS,
            prompt=("We can offer you 172 base, 0.055 percent over four years, and 22 as sign-on."),
        ),
    ),
)


def _check(reading: Reading) -> Verdict:
    """A result without a measure ties nothing."""
    return heard(
        reading,
        "deliverable_tied",
        "deliverable",
        reading.deliverables,
        "The ask is tied to a measurable result.",
        "The ask is not tied to a measurable result.",
    )


DELIVERABLE_TIED: Final = Rule(INFO, _check)
