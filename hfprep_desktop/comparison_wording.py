"""A comparison of two sessions in words: for the screen and for the document."""

from __future__ import annotations

from hfprep_desktop.model import Finding
from hfprep_desktop.report.compare import Comparison
from hfprep_desktop.wording import counted


def headline(comparison: Comparison) -> str:
    """`Model marketplace: 5 findings changed`."""
    changed = counted(len(comparison.changes), "finding")
    return f"{comparison.after.session.name}: {changed} changed"


def scope(comparison: Comparison) -> str:
    """What was compared of the two."""
    if not comparison.same_prompt:
        return "Different prompts: nothing is said of the order of things."
    asked = comparison.after.session.scenario_title
    if comparison.shared == comparison.asked:
        return f"Same prompt: {asked}."
    return f"Same prompt: {asked}; {comparison.shared} of {counted(comparison.asked, 'answer')}."


def told_of(finding: Finding | None) -> str:
    """What a side says where no words are quoted."""
    return "did not come up" if finding is None else finding.message
