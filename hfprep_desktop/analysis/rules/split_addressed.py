"""At least two of base, equity and sign-on are discussed as separate levers."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.levers import levers_named
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, heard
from hfprep_desktop.model import AnswerKind, Example, RuleInfo, Status

INFO: Final = RuleInfo(
    id="split-addressed",
    title="Levers split",
    kind=AnswerKind.NEGOTIATION,
    label="split_addressed",
    pillar=None,
    why=(
        "An offer has several levers and each has its own owner. Moving one at a time "
        "leaves room where the other side has none."
    ),
    listened_for="A remark of its own on at least two of base salary, equity and sign-on.",
    does_not_count=("A list of levers while accepting, one lever in several sentences."),
    say_instead="On base I'd like 180. On equity 0.06 percent. The sign-on can stay as it is.",
    bad=(
        Example(
            "I would like the whole thing to be better.",
            Status.MISSING,
            prompt=("We can offer you 172 base, 0.055 percent over four years, and 22 as sign-on."),
        ),
    ),
    good=(
        Example(
            ("On the base I'd like 180 thousand, and on equity I'm asking for 0.06 percent."),
            Status.PASS,
            prompt=("We can offer you 172 base, 0.055 percent over four years, and 22 as sign-on."),
        ),
    ),
)


SURE: Final = 0.95
"""Where the words of one lever only are said, two must be this likely."""


def _check(reading: Reading) -> Verdict:
    """Two levers with a remark each are enough."""
    if len(levers_named(reading)) == 1 and reading.chance("split_addressed") < SURE:
        return Verdict(False, Status.MISSING, "Only one lever was discussed.")
    return heard(
        reading,
        "split_addressed",
        "lever",
        reading.levers,
        "The levers were discussed one by one.",
        "Base, equity and sign-on were not discussed one by one.",
    )


SPLIT_ADDRESSED: Final = Rule(INFO, _check)
