"""What a person reads of a rule, with examples of it at work."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hfprep_desktop.model.findings import Status
from hfprep_desktop.model.rounds import AnswerKind


class Pillar(StrEnum):
    """The three things such interviews judge."""

    PRODUCT_SENSE = "Product sense"
    DATA_DRIVEN = "Data-driven decisions"
    STAKEHOLDERS = "Stakeholder alignment"


@dataclass(frozen=True, slots=True)
class Example:
    """An answer that shows a rule at work: `status` is what the rule must say of it.

    None where the rule must have nothing to tell.
    """

    text: str
    status: Status | None
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What a person reads of a rule. `label` is None for rules that only tell a note.

    `does_not_count` names what is often taken for the thing and is none.
    """

    id: str
    title: str
    kind: AnswerKind
    label: str | None
    pillar: Pillar | None
    why: str
    listened_for: str
    say_instead: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    does_not_count: str = ""
