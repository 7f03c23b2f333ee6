"""Services that are listed without a word on what they are for."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.bindings import after_each
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, note
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="services-without-purpose",
    title="Services without a purpose",
    kind=AnswerKind.FRAMING,
    label=None,
    pillar=Pillar.PRODUCT_SENSE,
    why=(
        "Naming every cache layer earns nothing. A service that is listed and not explained "
        "invites the question why it is there, and the design should be the least that solves "
        "the problem."
    ),
    listened_for="After each part: what it is for, what it protects, or what it moves.",
    say_instead="A queue, so that a burst of uploads never slows the page down.",
    bad=(
        Example(
            "We use Kafka and Postgres and Redis, and there is a scheduler on Kubernetes.",
            Status.NOTE,
        ),
    ),
    good=(Example("I'd add an edge cache, because it cuts latency by thirty percent.", None),),
)


LEAST_PARTS: Final = 3
"""One or two parts left bare are no list."""


def _check(reading: Reading) -> Verdict | None:
    """A purpose or a link counts for the part it follows, up to the next part."""
    bare = tuple(
        part
        for part, end in after_each(reading.components, len(reading.answer.tokens))
        if not reading.answer.said_in(part.first, end, "purpose")
        and not any(part.first <= link.first < end for link in reading.links)
    )
    if len(bare) < LEAST_PARTS:
        return None
    named = ", ".join(f"“{reading.quote(part)}”" for part in bare[:4])
    total = len(reading.components)
    return note(f"{len(bare)} of {total} parts stand without a purpose, such as {named}.", bare)


SERVICES_WITHOUT_PURPOSE: Final = Rule(INFO, _check)
