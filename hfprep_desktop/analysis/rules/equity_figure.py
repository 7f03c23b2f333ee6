"""The equity asked for is a percentage, a range or a count."""

from __future__ import annotations

from typing import Final

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
            "I'm asking for 0.07 percent of equity.",
            Status.PASS,
            prompt=("We can offer you 172 base, 0.055 percent over four years, and 22 as sign-on."),
        ),
    ),
)


def _check(reading: Reading) -> Verdict:
    """Figures of the offer itself are no ask."""
    return heard(
        reading,
        "equity_figure",
        "equity",
        reading.equity,
        "The equity was asked for as a figure.",
        "No figure was named for the equity.",
    )


EQUITY_FIGURE: Final = Rule(INFO, _check)
