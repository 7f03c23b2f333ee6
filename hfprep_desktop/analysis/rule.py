"""What a rule is: what a person reads of it, and how it judges one answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hfprep_desktop.analysis.mentions import Mention
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.model import LabelValue, RuleInfo, Status


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule's answer: the label's value, its status, a sentence, and the deciding words."""

    value: LabelValue
    status: Status
    message: str
    spans: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """`check` sees a reading of the rule's kind of answer only."""

    info: RuleInfo
    check: Callable[[Reading], Verdict]


def heard(spans: list[Mention] | tuple[Mention, ...], said: str, not_said: str) -> Verdict:
    """The verdict of a rule that only asks whether something was said."""
    if spans:
        return Verdict(True, Status.PASS, said, tuple(spans[:3]))
    return Verdict(False, Status.MISSING, not_said)
