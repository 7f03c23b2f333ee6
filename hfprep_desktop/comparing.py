"""Two sessions compared: which two, and what changed as a document."""

from __future__ import annotations

from hfprep_desktop.comparison_wording import headline, scope, told_of
from hfprep_desktop.export.to_markdown import escaped
from hfprep_desktop.model import Finding
from hfprep_desktop.report.compare import Comparison, FindingChange, Measure, Side, heard
from hfprep_desktop.report.takes import Takes
from hfprep_desktop.wording import DISCLAIMER, STATUS_WORDS, clock, quoted


def pair_of(takes: Takes, session_id: str) -> tuple[str, str] | None:
    """A session and the take before it; behind it for the first one; None for the only one."""
    ids = [take.session_id for take in takes.takes]
    if len(ids) < 2:
        return None
    place = max(1, ids.index(session_id))
    return ids[place - 1], ids[place]


def comparison_markdown(comparison: Comparison) -> bytes:
    """The comparison as a document, UTF-8, CommonMark."""
    blocks = [
        f"# {escaped(headline(comparison))}",
        escaped(scope(comparison)),
        "\n".join((f"- **A** {_side(comparison.before)}", f"- **B** {_side(comparison.after)}")),
        escaped(DISCLAIMER),
        "## Measures" if comparison.measures else "",
        "\n".join(_measure(one) for one in comparison.measures),
        "## Findings changed",
        "\n".join(_change(one) for one in comparison.changes) or "None.",
        "## Unchanged or not compared" if comparison.unchanged else "",
        "\n".join(_change(one) for one in comparison.unchanged),
    ]
    return ("\n\n".join(filter(None, blocks)) + "\n").encode("utf-8")


def _side(side: Side) -> str:
    session, report = side.session, side.report
    when = f"{session.started_at.astimezone():%Y-%m-%d %H:%M}, {clock(session.duration_s)}"
    counts = f"{report.passed} pass, {report.partial} partial, {report.missing} missing"
    return escaped(f"{session.name}, {when}: {counts}")


def _measure(measure: Measure) -> str:
    words = f" ({measure.words})" if measure.words else ""
    return (
        f"- **{escaped(measure.name)}:** {escaped(f'{measure.before} to {measure.after}{words}')}"
    )


def _change(change: FindingChange) -> str:
    return (
        f"- **{change.move.value}: {escaped(change.info.title)}.** "
        f"A: {_finding(change.before)} B: {_finding(change.after)}"
    )


def _finding(finding: Finding | None) -> str:
    if finding is None:
        return escaped(f"{told_of(finding)}.")
    quote, start, _ = heard(finding)
    marked = ", marked wrong" if finding.disputed else ""
    status = f"{STATUS_WORDS[finding.status]}{marked}"
    if not quote:
        return escaped(f"{status}. {told_of(finding)}")
    time = "" if start is None else f" {clock(start)}"
    return escaped(f"{status}, {quoted(quote)}{time}.")
