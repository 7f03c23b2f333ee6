"""A session as Markdown. Whatever a person said or wrote appears as text, never as markup."""

from __future__ import annotations

import re
from typing import Final

from hfprep_desktop.export.printable import printable
from hfprep_desktop.export.wording import (
    ANSWER_NAMES,
    LINE_NAMES,
    MOMENTS,
    deciding_answer,
    delivery_line,
    marked_wrong,
    moment_lines,
    pillar_line,
    session_line,
    to_fix,
    with_status,
)
from hfprep_desktop.ledger_wording import LEDGER_TITLE, ledger_row_words, ledger_sentences
from hfprep_desktop.model import Finding, Report, ReportEntry, Session, Status
from hfprep_desktop.pushback_wording import PUSHBACK_TITLE, pushback_lines, pushback_note
from hfprep_desktop.wording import DISCLAIMER, STATUS_WORDS, clock, quoted, told

_MARKS: Final = re.compile(r"[\\`*_\[\]()<>#!|~&@^$]")
_LEADING_MARK: Final = re.compile(r"^([-+=:])")
_LEADING_NUMBER: Final = re.compile(r"^(\d{1,9})([.)])")
_LINK: Final = re.compile(r"(?i)(?<=www)\.|:(?=//)")


def export_markdown(session: Session, report: Report) -> bytes:
    """The debrief followed by the whole transcript, UTF-8, CommonMark."""
    blocks = [
        f"# {escaped(session.name)}",
        escaped(session_line(session)),
        escaped(f"Tags: {', '.join(session.tags)}") if session.tags else "",
        f"## {escaped(report.verdict)}",
        f"{escaped(report.summary)} {escaped(DISCLAIMER)}",
        "\n".join(f"- **{one.pillar.value}**: {pillar_line(one)}" for one in report.pillars),
        *_findings(report),
        *_pushback(report),
        *_ledger(report),
        *_delivery(session),
        *_transcript(session),
    ]
    return ("\n\n".join(filter(None, blocks)) + "\n").encode("utf-8")


def escaped(text: str) -> str:
    """`text` on one line, such that CommonMark and its common dialects show it as it is."""
    flat = " ".join(printable(text).split())
    marked = _MARKS.sub(lambda match: f"\\{match.group()}", flat)
    marked = _LINK.sub(lambda match: f"\\{match.group()}", marked)
    marked = _LEADING_MARK.sub(r"\\\1", marked)
    return _LEADING_NUMBER.sub(r"\1\\\2", marked)


def _findings(report: Report) -> list[str]:
    blocks: list[str] = []
    if entries := to_fix(report):
        blocks.append("## To fix, the most helpful first")
        for entry in entries:
            blocks += _entry_to_fix(entry)
    if entries := with_status(report, Status.UNSURE):
        blocks += ["## Unsure, left out of the counts: listen again", _list(entries)]
    if entries := with_status(report, Status.PASS):
        blocks += ["## Heard", _list(entries)]
    if entries := marked_wrong(report):
        blocks += ["## Marked as wrong, left out of the counts", _list(entries)]
    if entries := with_status(report, Status.NOT_APPLICABLE):
        blocks += ["## Not asked", escaped(", ".join(entry.info.title for entry in entries))]
    if report.notes:
        noticed = [
            f"- Answer {turn + 1}: {escaped(told(one))}{_quotes(one)}" for turn, one in report.notes
        ]
        blocks += ["## Also noticed, not counted", "\n".join(noticed)]
    return blocks


def _pushback(report: Report) -> list[str]:
    if report.pushback is None:
        return []
    lines = [f"- {count} {words}" for count, words in pushback_lines(report.pushback)]
    return [f"## {PUSHBACK_TITLE}", pushback_note(report.pushback), "\n".join(lines)]


def _ledger(report: Report) -> list[str]:
    if report.ledger is None:
        return []
    rows = [
        f"- {escaped(ledger_row_words(row))}: "
        f"{_time(row.evidence.start)}{escaped(quoted(row.evidence.quote))}"
        for row in report.ledger.rows
    ]
    sentences = escaped(" ".join(ledger_sentences(report.ledger)))
    return [f"## {LEDGER_TITLE}", sentences, "\n".join(rows)]


def _entry_to_fix(entry: ReportEntry) -> list[str]:
    finding, info = entry.finding, entry.info
    blocks = [f"### {escaped(info.title)}: {STATUS_WORDS[finding.status]}{deciding_answer(entry)}"]
    blocks.append(escaped(told(finding)))
    blocks += [
        f"> {_time(piece.start)}{escaped(quoted(piece.quote))}" for piece in finding.evidence
    ]
    if not finding.evidence:
        blocks.append(_labelled("Listened for", info.listened_for))
    blocks.append(_labelled("Why it matters", info.why))
    if finding.advice != info.say_instead:
        blocks.append(_labelled("What to do", finding.advice))
    blocks.append(_labelled("Say instead", info.say_instead))
    blocks.append("\n".join(_other_replies(entry)))
    return [block for block in blocks if block]


def _list(entries: list[ReportEntry]) -> str:
    lines: list[str] = []
    for entry in entries:
        title, message = escaped(entry.info.title), escaped(told(entry.finding))
        lines.append(f"- **{title}{deciding_answer(entry)}.** {message}{_quotes(entry.finding)}")
        lines += [f"  {line}" for line in _other_replies(entry)]
    return "\n".join(lines)


def _other_replies(entry: ReportEntry) -> list[str]:
    return [
        f"- Answer {turn + 1}: {STATUS_WORDS[one.status]}. {escaped(told(one))}"
        for turn, one in entry.others
    ]


def _quotes(finding: Finding) -> str:
    quotes = [f"{_time(piece.start)}{escaped(quoted(piece.quote))}" for piece in finding.evidence]
    return " " + "; ".join(quotes) if quotes else ""


def _time(seconds: float | None) -> str:
    return "" if seconds is None else f"{clock(seconds)} "


def _labelled(label: str, text: str) -> str:
    return f"**{label}:** {escaped(text)}" if text.strip() else ""


def _delivery(session: Session) -> list[str]:
    lines = [
        f"- Answer {number}: {escaped(delivery_line(turn.analysis.delivery))}"
        for number, turn in enumerate(session.turns, 1)
        if turn.analysis is not None
    ]
    return ["## Delivery", "\n".join(lines)] if lines else []


def _transcript(session: Session) -> list[str]:
    blocks: list[str] = []
    if session.notes.strip():
        blocks.append("## Your notes")
        blocks += [text for line in session.notes.splitlines() if (text := escaped(line))]
    if session.moments:
        marked = "\n".join(f"- {escaped(line)}" for line in moment_lines(session))
        blocks += [f"## {MOMENTS}", marked]
    for number, turn in enumerate(session.turns, 1):
        times = f"{clock(turn.start)} to {clock(turn.end)}"
        blocks.append(f"## Answer {number}: {ANSWER_NAMES[turn.kind]}, {times}")
        blocks.append(_labelled("Question", turn.prompt))
        blocks.append(escaped(turn.transcript.text) or "*No words were heard.*")
    if session.interviewer:
        lines = [
            f"- {clock(line.at)} {LINE_NAMES[line.type]}: {escaped(line.text)}"
            for line in session.interviewer
        ]
        blocks += ["## The interviewer", "\n".join(lines)]
    return [block for block in blocks if block]
