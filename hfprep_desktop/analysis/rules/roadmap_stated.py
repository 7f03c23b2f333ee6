"""What ships first and what comes later."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, heard
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="roadmap-stated",
    title="Order of delivery",
    kind=AnswerKind.FRAMING,
    label="roadmap_stated",
    pillar=Pillar.PRODUCT_SENSE,
    why=(
        "A design must be shippable in two sprints. After the first picture the next "
        "question is the roadmap; have it ready."
    ),
    listened_for=(
        "Phases, sprints or quarters, an MVP and what follows it, or what is left for later."
    ),
    does_not_count=("A list of features without an order, the order in which you will talk."),
    say_instead=(
        "Sprint one ships the registry, sprint two the cache; fine-tuning waits until next quarter."
    ),
    bad=(
        Example(
            "I'd put a gateway in front and a registry behind it.",
            Status.MISSING,
        ),
    ),
    good=(
        Example(
            (
                "Sprint one ships the registry, sprint two the cache, and fine-tuning "
                "waits until next quarter."
            ),
            Status.PASS,
        ),
    ),
)


def _check(reading: Reading) -> Verdict:
    """One clear order is enough."""
    return heard(
        reading,
        "roadmap_stated",
        "roadmap",
        reading.roadmap,
        "An order of delivery was given.",
        "Nothing said what ships first and what later.",
    )


ROADMAP_STATED: Final = Rule(INFO, _check)
