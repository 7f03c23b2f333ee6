"""The ask rests on outside evidence with a figure."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, heard
from hfprep_desktop.model import AnswerKind, Example, RuleInfo, Status

INFO: Final = RuleInfo(
    id="market-anchor",
    title="Market anchor",
    kind=AnswerKind.NEGOTIATION,
    label="market_anchor",
    pillar=None,
    why=(
        "An ask without evidence is a wish. A benchmark or a competing offer moves the "
        "talk from what you want to what the role is worth."
    ),
    listened_for="A benchmark, a survey, a peer's or a competing offer, with its figure.",
    does_not_count=(
        "“The market is higher” without a figure, your own pay, figures cited only to accept."
    ),
    say_instead=(
        "The published band for this level runs from 165 to 180, and I have an offer at 180."
    ),
    bad=(
        Example(
            "I was hoping for a bit more on the base.",
            Status.MISSING,
            prompt=("We can offer you 172 base, 0.055 percent over four years, and 22 as sign-on."),
        ),
    ),
    good=(
        Example(
            ("The market range for this level is 165 to 180 thousand, so I'd like 180 as base."),
            Status.PASS,
            prompt=("We can offer you 172 base, 0.055 percent over four years, and 22 as sign-on."),
        ),
    ),
)


def _check(reading: Reading) -> Verdict:
    """Figures cited only to accept are none."""
    return heard(
        reading,
        "market_anchor",
        "market",
        reading.market,
        "The ask rests on outside evidence with a figure.",
        "No outside evidence with a figure was named.",
    )


MARKET_ANCHOR: Final = Rule(INFO, _check)
