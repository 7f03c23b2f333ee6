"""The equity asked for is a percentage, a range or a count."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.mentions import Mention
from hfprep_desktop.analysis.quantities import Unit
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, heard
from hfprep_desktop.model import AnswerKind, Example, RuleInfo, Status

INFO: Final = RuleInfo(
    id="equity-figure",
    title="Equity as a figure",
    kind=AnswerKind.NEGOTIATION,
    label="equity_figure",
    pillar=None,
    why="More equity is not something anybody can grant; a figure is.",
    listened_for="A percentage, a range or a number of shares that you ask for.",
    does_not_count=("“More equity” without a figure, the figure of their offer."),
    say_instead="I'm asking for between 0.06 and 0.07 percent.",
    bad=(
        Example(
            "I would like more equity.",
            Status.MISSING,
            prompt=("We can offer you 172 base, 0.055 percent over four years, and 22 as sign-on."),
        ),
    ),
    good=(
        Example(
            "On base salary I hold an offer at 180,000, so I'm asking for 178. On equity, I'd like "
            "0.06%, and the sign-on can stay at 15,000.",
            Status.PASS,
            prompt=("We can do a base of 174 thousand, 0.04 percent and a sign-on of 10 thousand."),
        ),
        Example(
            "I'm asking for 0.07 percent of equity.",
            Status.PASS,
            prompt=("We can offer you 172 base, 0.055 percent over four years, and 22 as sign-on."),
        ),
    ),
)


HEARD: Final = "The equity was asked for as a figure."

NEAR: Final = 8
"""A percentage so many words behind "equity" is a figure for it."""
MOST_PERCENT: Final = 5.0
"""Nobody is granted more; larger percentages are of something else."""
_EQUITY: Final = frozenset({"equity", "stock", "shares"})


def _check(reading: Reading) -> Verdict:
    """Figures of the offer itself are no ask. What is plainly said needs no weighing."""
    plain = _plainly_asked(reading)
    if plain:
        return Verdict(True, Status.PASS, HEARD, plain[:3])
    return heard(
        reading,
        "equity_figure",
        "equity",
        reading.equity,
        HEARD,
        "No figure was named for the equity.",
    )


def _plainly_asked(reading: Reading) -> tuple[Mention, ...]:
    answer = reading.answer
    return tuple(
        Mention(amount.first, amount.last)
        for amount in answer.amounts
        if amount.unit is Unit.PERCENT
        and 0 < amount.value < MOST_PERCENT
        and f"{amount.value:g}" not in answer.prompt
        and not _EQUITY.isdisjoint(answer.norms(max(0, amount.first - NEAR), amount.first))
    )


EQUITY_FIGURE: Final = Rule(INFO, _check)
