"""The original position is defended and nothing is adjusted."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="doubled-down",
    title="Did not double down",
    kind=AnswerKind.PUSHBACK,
    label="doubled_down",
    pillar=Pillar.STAKEHOLDERS,
    why=(
        "Defending the diagram against the person who must pay for it ends the "
        "conversation; adjusting it goes on."
    ),
    listened_for="Words that hold the position while nothing is conceded or changed.",
    does_not_count=(
        "Defending and still changing something; an answer that neither defends nor adjusts."
    ),
    say_instead=(
        "You're right that the full version is too much. Here is the smaller one that "
        "keeps most of the gain."
    ),
    bad=(
        Example(
            "No, this is the right design and I would not change it.",
            Status.FAIL,
            prompt=(
                "Replicating every model to every region is expensive. Why should we pay for it?"
            ),
        ),
    ),
    good=(
        Example(
            "Fair. I'd start with one region and cap it.",
            Status.PASS,
            prompt=(
                "Replicating every model to every region is expensive. Why should we pay for it?"
            ),
        ),
    ),
)


def _check(reading: Reading) -> Verdict:
    """Who says nothing defends nothing, but earns no praise for it either."""
    if not reading.answer.tokens:
        return Verdict(False, Status.NOT_APPLICABLE, "Nothing was said.")
    if reading.holds("doubled_down", reading.defences):
        message = "The position was defended and nothing was adjusted."
        spans = reading.best("defence", reading.defences)[:2]
        return Verdict(True, Status.FAIL, message, spans)
    message = "You did not only defend the position."
    return Verdict(False, Status.PASS, message, reading.mitigations[:1])


DOUBLED_DOWN: Final = Rule(INFO, _check)
