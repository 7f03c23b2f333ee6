"""What a rule is: what a person reads of it, and how it judges one answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hfprep_desktop.analysis.mentions import Mention
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.model import LabelValue, RuleInfo, Status


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule's answer: the label's value, its status, a sentence, and the deciding words.

    `value` is None for rules that judge no label.
    """

    value: LabelValue | None
    status: Status
    message: str
    spans: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """`check` sees a reading of the rule's kind of answer only.

    A rule with a label always judges; one without tells something (a note) or nothing (None).
    """

    info: RuleInfo
    check: Callable[[Reading], Verdict | None]


def heard(
    reading: Reading,
    label: str,
    role: str,
    found: tuple[Mention, ...],
    said: str,
    not_said: str,
) -> Verdict:
    """The verdict of a rule that only asks whether something was said: `found` has the role."""
    if reading.holds(label, found):
        return Verdict(True, Status.PASS, said, reading.best(role, found)[:3])
    return Verdict(False, Status.MISSING, not_said)


def note(message: str, spans: tuple[Mention, ...]) -> Verdict:
    """What a rule without a label has to tell."""
    return Verdict(None, Status.NOTE, message, spans[:4])
