"""The offer is taken as made."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict
from hfprep_desktop.model import AnswerKind, Example, RuleInfo, Status

INFO: Final = RuleInfo(
    id="accepted-first-offer",
    title="First offer not taken",
    kind=AnswerKind.NEGOTIATION,
    label="accepted_first_offer",
    pillar=None,
    why=(
        "The first offer is made to be answered. Taken unexamined it leaves on the table "
        "what was meant to be asked for."
    ),
    listened_for="Words that take the offer as it stands.",
    does_not_count=(
        "Delight and thanks, asking for time, a yes under a changed condition. A wish for a "
        "later review changes nothing about taking it."
    ),
    say_instead="Thank you. Before I answer, I'd like to talk about two of the three parts.",
    bad=(
        Example(
            "That sounds great, I accept, send me the papers.",
            Status.FAIL,
            prompt=("We can offer you 172 base, 0.055 percent over four years, and 22 as sign-on."),
        ),
    ),
    good=(
        Example(
            "Thank you. I'd like to talk about the base before I answer.",
            Status.PASS,
            prompt=("We can offer you 172 base, 0.055 percent over four years, and 22 as sign-on."),
        ),
    ),
)


NEAR: Final = 2
"""A refusal this many words away denies what stands there."""


def _refused(reading: Reading) -> bool:
    """Whether all that sounds like taking the offer is said with a refusal."""
    spans = reading.best("acceptance", reading.acceptances)
    refusals = reading.answer.said("refusal")
    return bool(spans) and all(
        any(hit.first < span.last + NEAR and span.first < hit.last + NEAR for hit in refusals)
        for span in spans
    )


def _check(reading: Reading) -> Verdict:
    """Silence takes no offer, but is no answer to it either."""
    if not reading.answer.tokens:
        return Verdict(False, Status.NOT_APPLICABLE, "Nothing was said.")
    if reading.holds("accepted_first_offer", reading.acceptances) and not _refused(reading):
        spans = reading.best("acceptance", reading.acceptances)[:2]
        return Verdict(True, Status.FAIL, "The offer was taken as it was made.", spans)
    return Verdict(False, Status.PASS, "The first offer was not simply taken.")


ACCEPTED_FIRST_OFFER: Final = Rule(INFO, _check)
