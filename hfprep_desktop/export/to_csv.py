"""Findings as a table: one line each, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from hfprep_desktop.export.printable import printable
from hfprep_desktop.model import Finding, Report, Session

COLUMNS: Final = (
    *("session", "name", "started_at", "scenario", "round", "mode", "answer", "kind"),
    *("rule", "finding", "status", "marked_wrong", "message", "quote", "start", "end"),
)

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula (OWASP, "CSV injection")."""


def export_csv(session: Session, report: Report) -> bytes:
    """The findings of a session, UTF-8 with a byte order mark: spreadsheets ask for one."""
    return table_csv(COLUMNS, _lines(session, report))


def export_many_csv(sessions: Iterable[tuple[Session, Report]]) -> bytes:
    """The findings of several sessions in one table."""
    return table_csv(COLUMNS, (line for one in sessions for line in _lines(*one)))


def table_csv(columns: Iterable[str], lines: Iterable[Iterable[object]]) -> bytes:
    """A table in which every cell is quoted and none can be taken for a formula."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in line] for line in lines)
    return text.getvalue().encode("utf-8-sig")


def _lines(session: Session, report: Report) -> Iterator[tuple[object, ...]]:
    titles = {entry.info.id: entry.info.title for entry in report.entries}
    for number, turn in enumerate(session.turns, 1):
        for finding in turn.analysis.findings if turn.analysis else ():
            yield (
                *(session.id, session.name, session.started_at.isoformat(), session.scenario_id),
                *(session.round.value, session.mode.value, number, turn.kind.value),
                *(finding.rule, titles.get(finding.rule, ""), finding.status.value),
                *("yes" if finding.disputed else "", finding.message, *_first_quote(finding)),
            )


def _first_quote(finding: Finding) -> tuple[str, float | None, float | None]:
    if not finding.evidence:
        return "", None, None
    first = finding.evidence[0]
    return first.quote, first.start, first.end


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        # A number of our own may be negative and is no formula.
        return f"{value:.3f}"
    text = printable(str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text
