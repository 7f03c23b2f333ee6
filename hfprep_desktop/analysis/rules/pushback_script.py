"""Concern, cost, revenue: which steps of the script were taken."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, note
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="pushback-script",
    title="Concern, cost, revenue",
    kind=AnswerKind.PUSHBACK,
    label=None,
    pillar=Pillar.STAKEHOLDERS,
    why=(
        "Grant the concern, put a number on the cost, put a number on what it brings, then offer"
        " the change. In that order the listener hears you before they hear your case."
    ),
    listened_for="An acknowledgement, then a number on the cost, then one on the benefit.",
    say_instead=(
        "That's a fair concern. It adds about 12,000 dollars a month, and it brings 45,000 "
        "dollars a month in revenue."
    ),
    bad=(
        Example(
            "That's a fair concern. It adds about 12,000 dollars a month to the bill.",
            Status.NOTE,
        ),
    ),
    good=(
        Example(
            "That's a fair concern. It adds about 12,000 dollars a month to the bill. It brings "
            "45,000 dollars a month in revenue.",
            None,
        ),
    ),
)


STEPS: Final = ("concern", "cost", "revenue")


def _check(reading: Reading) -> Verdict | None:
    """Silent where no step was taken (the labels say so) and where all were, in order."""
    found = (reading.acknowledgements, reading.cost_numbers, reading.benefit_numbers)
    sides = ("none", "one_side", "both_sides")[bool(found[1]) + bool(found[2])]
    granted = reading.holds("acknowledged", found[0])
    if sides != reading.value("quantified", "none") or granted != bool(found[0]):
        return None  # what was found is not what the labels say: better silent than contradicting
    taken = {name: spans[0] for name, spans in zip(STEPS, found, strict=True) if spans}
    order = sorted(taken, key=lambda name: taken[name].first)
    if not taken or order == list(STEPS):
        return None
    spans = tuple(taken[name] for name in order)
    missing = [name for name in STEPS if name not in taken]
    if not missing:
        return note(f"All three steps, but in the order {', '.join(order)}.", spans)
    said = f"The script concern, cost, revenue broke off at {missing[0]}"
    return note(f"{said}: said was {', '.join(order)}.", spans)


PUSHBACK_SCRIPT: Final = Rule(INFO, _check)
