"""Architecture decisions with no number behind them."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.bindings import after_each
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, note
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="decisions-without-number",
    title="Decisions without a number",
    kind=AnswerKind.FRAMING,
    label=None,
    pillar=Pillar.DATA_DRIVEN,
    why=(
        "A number behind a decision, even a rough one, shows what it is worth and lets the "
        "interviewer argue with the number instead of with you."
    ),
    listened_for="Behind each part, up to the next one: an amount of any kind.",
    say_instead="An edge cache, because it takes about thirty percent off p95 latency.",
    bad=(
        Example(
            "I'd put an API gateway in front and a Redis cache behind it.",
            Status.NOTE,
        ),
    ),
    good=(Example("I'd add an edge cache, because it cuts latency by thirty percent.", None),),
)


def _check(reading: Reading) -> Verdict | None:
    """Told as a share: not every part needs one."""
    bare = tuple(
        part
        for part, end in after_each(reading.components, len(reading.answer.tokens))
        if reading.answer.amount_in(part.first, end) is None
    )
    if not bare:
        return None
    named = ", ".join(f"“{reading.quote(part)}”" for part in bare[:4])
    total = len(reading.components)
    return note(f"{len(bare)} of {total} decisions have no number behind them: {named}.", bare)


DECISIONS_WITHOUT_NUMBER: Final = Rule(INFO, _check)
