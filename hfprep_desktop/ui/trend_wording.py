"""Trends in words: what columns, cells and the months they span are called."""

from __future__ import annotations

from collections.abc import Sequence

from hfprep_desktop.report.trends import TrendCell, TrendColumn, TrendRow, TrendTable
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.wording import clock_time, month_name, short_date
from hfprep_desktop.wording import ROUND_NAMES, STATUS_WORDS

NO_TREND = "Two sessions of a kind make a trend."
NOT_TOLD = "not asked"


def column_label(column: TrendColumn) -> str:
    """The day of the month."""
    return str(column.started_at.astimezone().day)


def column_words(column: TrendColumn) -> str:
    """`Tue 21 Apr, 18:42, System design`."""
    began = column.started_at
    return f"{short_date(began)}, {clock_time(began)}, {tr(ROUND_NAMES[column.round])}"


def cell_words(row: TrendRow, cell: TrendCell | None) -> str:
    """`Partial, 2 of 5 of the last chances`; of a measure its figure and what it counts."""
    if cell is None:
        return tr(NOT_TOLD)
    if cell.status is None:
        return f"{tr(cell.words)} {tr(row.unit)}"
    return tr(
        "{status_words}, passed {words} of the last chances",
        status_words=tr(STATUS_WORDS[cell.status]),
        words=cell.words,
    )


def span_words(columns: Sequence[TrendColumn], *, by_day: bool) -> str:
    """`April, last answer of each day`."""
    what = tr("last answer of each day") if by_day else tr("each session")
    if not columns:
        return what
    months = [month_name(one.started_at) for one in (columns[0], columns[-1])]
    span = (
        months[0]
        if months[0] == months[1]
        else tr("{months} to {months_2}", months=months[0], months_2=months[1])
    )
    return f"{span}, {what}"


def extent_words(table: TrendTable) -> str:
    """How many sessions stand behind a table."""
    if table.is_cut:
        return tr("Latest {sessions}.", sessions=counted(table.sessions, "session"))
    return tr("Of {sessions}.", sessions=counted(table.sessions, "session"))
