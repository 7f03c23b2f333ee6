"""Who named the first number of an offer talk."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.quantities import Unit
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, note
from hfprep_desktop.model import AnswerKind, Example, RuleInfo, Status

INFO: Final = RuleInfo(
    id="first-number",
    title="Who named the first number",
    kind=AnswerKind.NEGOTIATION,
    label=None,
    pillar=None,
    why=(
        "The first number is the anchor. Name it yourself when you have market data behind it; "
        "when they have named theirs, do not argue around it but set yours beside it."
    ),
    listened_for="An amount of money in the offer, or the first one in the answer.",
    say_instead="",
    bad=(
        Example(
            "I'd like 182,000 base.",
            Status.NOTE,
            prompt="We would love to have you. What do you say?",
        ),
    ),
    good=(Example("Thank you, let me think about it.", None),),
)


LEAST_PAY: Final = 20
NEAR: Final = 6
"""A bare number is pay where it is at least this, this many words from the word for it."""


def _check(reading: Reading) -> Verdict | None:
    """The prompt's words are known, not its amounts: a figure in it is enough."""
    answer = reading.answer
    theirs = any(any(letter.isdigit() for letter in word) for word in answer.prompt)
    bases = answer.said("base")
    mine = [
        amount
        for amount in answer.amounts
        if amount.unit is Unit.MONEY
        or (
            amount.unit is Unit.NUMBER
            and amount.value >= LEAST_PAY
            and any(abs(hit.first - amount.first) <= NEAR for hit in bases)
        )
    ]
    if theirs and mine:
        said = reading.quote_between(mine[0].first, mine[0].last)
        return note(f"They named the first number; your first was “{said}”.", ())
    if theirs:
        return note("They named the first number; you named none.", ())
    if mine:
        said = reading.quote_between(mine[0].first, mine[0].last)
        return note(f"You named the first number: “{said}”.", ())
    return None


FIRST_NUMBER: Final = Rule(INFO, _check)
