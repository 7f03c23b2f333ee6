"""Trends as lines of a table: one for each figure, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from hfprep_desktop.report.trends import Trends
from hfprep_desktop.wording import STATUS_WORDS

COLUMNS: Final = (
    *("trend", "measure", "unit", "session", "started_at", "scenario", "round"),
    *("status", "figure", "value"),
)


def trend_lines(trends: Trends) -> Iterator[tuple[str | float, ...]]:
    """Every figure of every table, the oldest column first; shares are from 0 to 1."""
    for kind, table in trends.tables.items():
        for row in table.rows:
            for column, cell in zip(table.columns, row.cells, strict=True):
                if cell is None:
                    continue
                yield (
                    *(kind.value, row.title, row.unit, column.session_id),
                    *(column.started_at.isoformat(), column.scenario_id, column.round.value),
                    "" if cell.status is None else STATUS_WORDS[cell.status],
                    *(cell.words, cell.value),
                )
