"""Two options or qualities are set against each other, both sides in words."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, heard
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="tradeoff-stated",
    title="Trade-off stated",
    kind=AnswerKind.FRAMING,
    label="tradeoff_stated",
    pillar=Pillar.STAKEHOLDERS,
    why="Naming what you give up shows that the choice was made and not copied.",
    listened_for="Two options or qualities, with what is gained and what is given up.",
    does_not_count=(
        "The fault of the rejected option alone, benefits without a price, a choice left to "
        "the listener."
    ),
    say_instead=(
        "A data lake is simpler to govern but slower on every call; I give up central "
        "control and get speed."
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
                "A data lake gives us one place to govern but we pay with slower calls, "
                "so we gain control and lose speed."
            ),
            Status.PASS,
        ),
    ),
)


def _check(reading: Reading) -> Verdict:
    """Both sides must be said."""
    return heard(
        reading,
        "tradeoff_stated",
        "tradeoff",
        reading.tradeoffs,
        "A trade-off was stated with both of its sides.",
        "No trade-off was stated with both of its sides.",
    )


TRADEOFF_STATED: Final = Rule(INFO, _check)
