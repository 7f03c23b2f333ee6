"""A concrete action lowers the concern."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, heard
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="mitigated",
    title="Mitigation offered",
    kind=AnswerKind.PUSHBACK,
    label="mitigated",
    pillar=Pillar.STAKEHOLDERS,
    why=(
        "An objection is an invitation to adjust. A concrete change shows that the "
        "concern was heard."
    ),
    listened_for=(
        "A phased or capped rollout, a cheaper variant, a fallback, an exit criterion or "
        "a changed budget. Watching it is none."
    ),
    does_not_count=("“We will monitor it” alone, an option that is floated and not proposed."),
    say_instead=(
        "So I'd start with one region, cap it at 5,000 a month, and switch it off if "
        "retention hasn't moved in a quarter."
    ),
    bad=(
        Example(
            "I hear you. We will monitor it closely.",
            Status.MISSING,
            prompt=(
                "Replicating every model to every region is expensive. Why should we pay for it?"
            ),
        ),
    ),
    good=(
        Example(
            "I'd start with one region and cap it at 5,000 a month.",
            Status.PASS,
            prompt=(
                "Replicating every model to every region is expensive. Why should we pay for it?"
            ),
        ),
    ),
)


def _check(reading: Reading) -> Verdict:
    """A floated option and mere watching change nothing."""
    return heard(
        reading,
        "mitigated",
        "mitigation",
        reading.mitigations,
        "You proposed a concrete change.",
        "No concrete change was proposed.",
    )


MITIGATED: Final = Rule(INFO, _check)
