"""Words and figures that every reader of the program meets alike: screen, terminal, export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from hfprep_desktop.model import Finding, Lane, RoundKind, Status

STATUS_WORDS: Final[Mapping[Status, str]] = {
    Status.PASS: "Pass",
    Status.PARTIAL: "Partial",
    Status.MISSING: "Missing",
    Status.FAIL: "Missing",
    Status.NOT_APPLICABLE: "Not asked",
    Status.UNSURE: "Unsure, listen",
    Status.NOTE: "Note",
}

ROUND_NAMES: Final[Mapping[RoundKind, str]] = {
    RoundKind.PHONE_SCREEN: "Phone screen",
    RoundKind.PRODUCT_CASE: "Product case",
    RoundKind.SYSTEM_DESIGN: "System design",
    RoundKind.CROSS_FUNCTIONAL: "Cross-functional",
    RoundKind.COMMITTEE_DEBRIEF: "Committee debrief",
    RoundKind.OFFER: "Offer talk",
    RoundKind.DRILL: "Drill",
}

LANE_NAMES: Final[Mapping[Lane, str]] = {
    Lane.GOAL: "Goal",
    Lane.METRICS: "Metrics",
    Lane.CONSTRAINTS: "Constraints",
    Lane.ARCHITECTURE: "Architecture",
    Lane.ROADMAP: "Roadmap",
    Lane.PUSHBACK: "Push-back",
    Lane.INTERVIEWER: "Interviewer",
}
"""Each begins with a letter of its own, which stands on the lane's chip."""

DISCLAIMER: Final = "Rules describe what you said. They do not predict a decision."

DISPUTED: Final = "You marked this as wrong."


def told(finding: Finding) -> str:
    """What a finding says; that the person disagrees is never left out."""
    return f"{finding.message} {DISPUTED}" if finding.disputed else finding.message


def clock(seconds: float) -> str:
    """`4:50`; hours only where there are any."""
    minutes, second = divmod(max(0, int(seconds)), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02d}:{second:02d}" if hours else f"{minute}:{second:02d}"


def counted(number: int, noun: str) -> str:
    """`1 session`, `2 sessions`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def listed(words: Sequence[str]) -> str:
    """`base`, `base and equity`, `base, equity and sign-on`; empty without any."""
    return " and ".join((", ".join(words[:-1]), words[-1]) if len(words) > 1 else words)


def file_size(size: int) -> str:
    """`812 bytes`, `12 KB`, `3.4 MB`, `1.2 GB`: in thousands, as disks are sold."""
    if size < 1000:
        return counted(size, "byte")
    amount, unit = next(
        (size / power, unit)
        for power, unit in ((1e9, "GB"), (1e6, "MB"), (1e3, "KB"))
        if size >= power
    )
    return f"{amount:.1f} {unit}" if amount < 10 and unit != "KB" else f"{amount:.0f} {unit}"


def quoted(text: str) -> str:
    """Speech in quotation marks, on one line; marks that already stand around are not doubled."""
    bare = " ".join(text.split()).strip('"“”')
    return f"“{bare}”"
