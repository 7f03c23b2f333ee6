"""Levers of an offer that were never used."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.levers import LEVERS, levers_named
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, note
from hfprep_desktop.model import AnswerKind, Example, RuleInfo, Status

INFO: Final = RuleInfo(
    id="unused-lever",
    title="Levers never used",
    kind=AnswerKind.NEGOTIATION,
    label=None,
    pillar=None,
    why=(
        "Base, equity and sign-on come out of different pockets. The one you do not mention is "
        "the one that could have moved."
    ),
    listened_for="A remark on base salary, on equity and on a sign-on or bonus.",
    say_instead=(
        "On base I'd like 182. On equity, 0.06 percent. And a sign-on of 20 thousand would cover"
        " what I leave behind."
    ),
    bad=(Example("On base I'd like 182,000.", Status.NOTE),),
    good=(
        Example(
            "On base I'd like 182. On equity, 0.06 percent. And a sign-on of 20 thousand would "
            "cover what I leave behind.",
            None,
        ),
    ),
)


def _check(reading: Reading) -> Verdict | None:
    """Told to who used one: an answer that takes the offer or puts it off uses none."""
    used = levers_named(reading)
    unused = [title for group, title in LEVERS.items() if group not in used]
    if not used or not unused or reading.acceptances:
        return None
    return note(f"Never mentioned: {', '.join(unused)}.", ())


UNUSED_LEVER: Final = Rule(INFO, _check)
