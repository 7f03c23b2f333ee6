"""The concern is granted or restated with care."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, heard
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="acknowledged",
    title="Concern acknowledged",
    kind=AnswerKind.PUSHBACK,
    label="acknowledged",
    pillar=Pillar.STAKEHOLDERS,
    why=(
        "The committee records the willingness to adjust. A reply that skips the concern "
        "sounds like the defence of a diagram."
    ),
    listened_for=(
        "Words that take the concern as legitimate; thanks or praise for the question is "
        "not enough."
    ),
    does_not_count=(
        "Thanks and praise (“great question”), conceding only by changing the plan, granting "
        "a fact while brushing it aside."
    ),
    say_instead="That's a fair concern: the bill does go up.",
    bad=(
        Example(
            "Great question, but we need the replicas in every region.",
            Status.MISSING,
            prompt=(
                "Replicating every model to every region is expensive. Why should we pay for it?"
            ),
        ),
    ),
    good=(
        Example(
            "That's a fair concern, the bill does go up.",
            Status.PASS,
            prompt=(
                "Replicating every model to every region is expensive. Why should we pay for it?"
            ),
        ),
    ),
)


def _check(reading: Reading) -> Verdict:
    """Politeness alone grants nothing."""
    denied = reading.answer.said("disagreement")
    granted = tuple(
        one
        for one in reading.acknowledgements
        if not any(hit.first < one.last and one.first < hit.last for hit in denied)
    )
    if denied and not granted:
        return Verdict(False, Status.MISSING, "The concern was denied.")
    return heard(
        reading,
        "acknowledged",
        "acknowledgement",
        granted,
        "You granted the concern.",
        "The concern was not granted or restated.",
    )


ACKNOWLEDGED: Final = Rule(INFO, _check)
