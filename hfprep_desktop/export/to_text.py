"""A session as plain text: the debrief that a person reads in a terminal or a mail."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
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
from hfprep_desktop.model import (
    Evidence,
    Finding,
    NegotiationLedger,
    PushbackLedger,
    Report,
    ReportEntry,
    Session,
    Status,
    Turn,
)
from hfprep_desktop.pushback_wording import PUSHBACK_TITLE, pushback_lines, pushback_note
from hfprep_desktop.wording import DISCLAIMER, STATUS_WORDS, clock, quoted, told

WIDTH: Final = 88
"""Characters a line, fit for a terminal and a printed page."""

_INDENT: Final = "    "


def export_text(session: Session, report: Report) -> bytes:
    """The debrief followed by the whole transcript, UTF-8."""
    lines = [*_debrief(session, report), *_transcript(session)]
    return _joined(lines).encode("utf-8")


def report_text(session: Session, report: Report) -> str:
    """The debrief alone: verdict, pillars, what to fix, what went well."""
    return _joined(_debrief(session, report))


def _joined(lines: list[str]) -> str:
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def _debrief(session: Session, report: Report) -> list[str]:
    lines = [
        " ".join(printable(session.name).split()),
        session_line(session),
        *(_wrapped(f"Tags: {', '.join(session.tags)}") if session.tags else []),
        *_heading(report.verdict, "="),
        *_wrapped(report.summary),
        *_wrapped(DISCLAIMER),
    ]
    if report.pillars:
        lines += _heading("Three pillars")
        lines += [f"{one.pillar.value:<24}{pillar_line(one)}" for one in report.pillars]
    if entries := to_fix(report):
        lines += _heading("To fix, the most helpful first")
        for number, entry in enumerate(entries, 1):
            lines += _entry_to_fix(number, entry)
    if entries := with_status(report, Status.UNSURE):
        lines += _heading("Unsure, left out of the counts: listen again")
        for entry in entries:
            lines += _entry(entry)
    if entries := with_status(report, Status.PASS):
        lines += _heading("Heard")
        for entry in entries:
            lines += _entry(entry)
    if entries := marked_wrong(report):
        lines += _heading("Marked as wrong, left out of the counts")
        for entry in entries:
            lines += _entry(entry)
    if entries := with_status(report, Status.NOT_APPLICABLE):
        lines += _heading("Not asked")
        lines += _wrapped(", ".join(entry.info.title for entry in entries))
    lines += _notes(report)
    if report.pushback is not None:
        lines += _pushback(report.pushback)
    if report.ledger is not None:
        lines += _ledger(report.ledger)
    lines += _delivery(session)
    return lines


def _entry_to_fix(number: int, entry: ReportEntry) -> list[str]:
    status = STATUS_WORDS[entry.finding.status]
    lines = ["", f"{number:>2}. {entry.info.title}: {status}{deciding_answer(entry)}"]
    lines += _wrapped(told(entry.finding), _INDENT)
    lines += _evidence(entry.finding)
    if not entry.finding.evidence:
        lines += _labelled("Listened for", entry.info.listened_for)
    lines += _labelled("Why it matters", entry.info.why)
    if entry.finding.advice != entry.info.say_instead:
        lines += _labelled("What to do", entry.finding.advice)
    lines += _labelled("Say instead", entry.info.say_instead)
    return lines + _other_replies(entry)


def _entry(entry: ReportEntry) -> list[str]:
    lines = _wrapped(
        f"- {entry.info.title}{deciding_answer(entry)}. {told(entry.finding)}", "", "  "
    )
    return lines + _evidence(entry.finding) + _other_replies(entry)


def _other_replies(entry: ReportEntry) -> list[str]:
    """The weakest reply decides; the others are told below it."""
    lines: list[str] = []
    for turn, finding in entry.others:
        said = f"Answer {turn + 1}: {STATUS_WORDS[finding.status]}. {told(finding)}"
        lines += _wrapped(said, _INDENT, _INDENT + "  ")
    return lines


def _evidence(finding: Finding) -> list[str]:
    return [line for piece in finding.evidence for line in _quote(piece)]


def _quote(piece: Evidence) -> list[str]:
    at = f"{clock(piece.start)}  " if piece.start is not None else ""
    return _wrapped(f"{at}{quoted(piece.quote)}", _INDENT, _INDENT + " " * len(at))


def _labelled(label: str, text: str) -> list[str]:
    return _wrapped(f"{label}: {text}", _INDENT, _INDENT + "  ") if text.strip() else []


def _notes(report: Report) -> list[str]:
    if not report.notes:
        return []
    lines = _heading("Also noticed, not counted")
    for turn, finding in report.notes:
        lines += _wrapped(f"- Answer {turn + 1}: {told(finding)}", "", "  ")
        lines += _evidence(finding)
    return lines


def _pushback(ledger: PushbackLedger) -> list[str]:
    lines = [*_heading(PUSHBACK_TITLE), *_wrapped(pushback_note(ledger))]
    return lines + [f"- {count} {words}" for count, words in pushback_lines(ledger)]


def _ledger(ledger: NegotiationLedger) -> list[str]:
    lines = _heading(LEDGER_TITLE)
    for sentence in ledger_sentences(ledger):
        lines += _wrapped(sentence, "", "  ")
    for row in ledger.rows:
        lines += _wrapped(f"- {ledger_row_words(row)}", "", "  ")
        lines += _quote(row.evidence)
    return lines


def _delivery(session: Session) -> list[str]:
    lines: list[str] = []
    for number, turn in enumerate(session.turns, 1):
        if turn.analysis is not None:
            said = f"Answer {number}: {delivery_line(turn.analysis.delivery)}"
            lines += _wrapped(said, "", "  ")
    return [*_heading("Delivery"), *lines] if lines else []


def _transcript(session: Session) -> Iterator[str]:
    if session.notes.strip():
        yield from _heading("Your notes")
        for paragraph in session.notes.splitlines():
            yield from _wrapped(paragraph) or [""]
    if session.moments:
        yield from _heading(MOMENTS)
        for moment in moment_lines(session):
            yield from _wrapped(f"- {moment}", "", "  ")
    for number, turn in enumerate(session.turns, 1):
        yield from _heading(f"Answer {number}: {ANSWER_NAMES[turn.kind]}, {_times(turn)}")
        yield from _wrapped(f"Question: {turn.prompt}", "", "  ")
        yield ""
        yield from _wrapped(turn.transcript.text) or ["(no words were heard)"]
    if session.interviewer:
        yield from _heading("The interviewer")
    for line in session.interviewer:
        said = f"{clock(line.at)}  {LINE_NAMES[line.type]}: {line.text}"
        yield from _wrapped(said, "", _INDENT)


def _times(turn: Turn) -> str:
    return f"{clock(turn.start)} to {clock(turn.end)}"


def _heading(text: str, rule: str = "-") -> list[str]:
    return ["", text, rule * len(text)]


def _wrapped(text: str, first: str = "", rest: str | None = None) -> list[str]:
    return textwrap.wrap(
        printable(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_on_hyphens=False,
    )
