"""The library's sessions as rows of a list, each with what a search found in it, some ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)

from hfprep_desktop.model import SearchHit, SessionSummary
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.wording import short_date, spoken_time, summary_outcome
from hfprep_desktop.wording import clock

LINE_ROLE = Qt.ItemDataRole.UserRole
"""The `SessionLine` of a row."""


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One row. `hit` is the best that a search found in the session, `hits` how many words.

    `is_due` says that the session has been in the trash for more than 30 days.
    """

    summary: SessionSummary
    hit: SearchHit | None = None
    hits: int = 0
    is_due: bool = False

    @property
    def trash_words(self) -> str:
        """How long it has been in the trash; empty where it is not there."""
        if self.summary.trashed_at is None:
            return ""
        since = tr(
            "In the trash since {short_date}", short_date=short_date(self.summary.trashed_at)
        )
        return tr("{since}, more than 30 days", since=since) if self.is_due else since


class SessionListModel(QStringListModel):
    """One row a session, in the order given. What is ticked stays so while it is shown.

    Qt keeps the ids, for a list asks how many rows there are for each of its rows whenever it
    lays them out: answered in Python, ten thousand sessions would hold the window for 50 ms.
    """

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[SessionLine, ...] = ()
        self._rows: dict[str, int] = {}
        self._ticked: set[str] = set()

    @property
    def ticked(self) -> tuple[SessionSummary, ...]:
        """The sessions that are ticked, in the order of the rows."""
        return tuple(one.summary for one in self._lines if one.summary.id in self._ticked)

    @property
    def summaries(self) -> tuple[SessionSummary, ...]:
        """All that are shown."""
        return tuple(line.summary for line in self._lines)

    def show(self, lines: Sequence[SessionLine]) -> None:
        """Replace all rows; ticks of sessions that are not among them go."""
        self._lines = tuple(lines)
        self._rows = {line.summary.id: row for row, line in enumerate(self._lines)}
        self._ticked &= self._rows.keys()
        self.setStringList(list(self._rows))
        self.ticks_changed.emit()

    def row_of(self, session_id: str) -> int | None:
        """Where a session stands."""
        return self._rows.get(session_id)

    def line(self, row: int) -> SessionLine | None:
        """What stands in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def is_ticked(self, session_id: str) -> bool:
        """Whether a session is ticked."""
        return session_id in self._ticked

    def tick(self, rows: Iterable[int], *, on: bool) -> None:
        """Tick rows, or take their ticks away."""
        ids = {self._lines[row].summary.id for row in rows}
        self._ticked = self._ticked | ids if on else self._ticked - ids
        if self._lines:
            last = self.index(len(self._lines) - 1)
            self.dataChanged.emit(self.index(0), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.summary.name
        if role == Qt.ItemDataRole.CheckStateRole:
            on = line.summary.id in self._ticked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(line)
        return None


def _spoken(line: SessionLine) -> str:
    summary = line.summary
    parts = [
        summary.name,
        short_date(summary.started_at),
        spoken_time(summary.duration_s),
        summary_outcome(summary),
    ]
    if line.trash_words:
        parts.append(line.trash_words)
    if summary.starred:
        parts.append(tr("starred"))
    if summary.tags:
        parts.append(tr("tags {join}", join=", ".join(summary.tags)))
    if line.hit is not None:
        at = "" if line.hit.second is None else tr(" at {clock}", clock=clock(line.hit.second))
        parts.append(
            tr(
                "{hits}, first{at}: {snippet}",
                hits=counted(line.hits, "hit"),
                at=at,
                snippet=line.hit.snippet,
            )
        )
    return ", ".join(parts)
