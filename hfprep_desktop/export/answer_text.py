"""One answer's findings as plain text, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from hfprep_desktop.export.wording import delivery_line
from hfprep_desktop.model import Analysis, Finding, RuleInfo
from hfprep_desktop.wording import STATUS_WORDS, clock, quoted, told


def answer_text(analysis: Analysis, rules: tuple[RuleInfo, ...]) -> str:
    """Each finding with its words and advice, then the delivery."""
    titles = {info.id: info.title for info in rules}
    lines = [
        line
        for finding in analysis.findings
        for line in _finding(finding, titles.get(finding.rule, finding.rule))
    ]
    return "\n".join([*lines, f"Delivery: {delivery_line(analysis.delivery)}"])


def _finding(finding: Finding, title: str) -> Iterator[str]:
    yield f"{STATUS_WORDS[finding.status]}: {title}. {told(finding)}"
    for piece in finding.evidence:
        at = "" if piece.start is None else f"{clock(piece.start)} "
        yield f"    {at}{quoted(piece.quote)}"
    if finding.advice:
        yield f"    Say instead: {finding.advice}"
    yield ""
