"""The library's sessions as rows of a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hfprep_desktop.model import SessionSummary
from hfprep_desktop.ui.wording import short_date, spoken_time, summary_outcome

SUMMARY_ROLE = Qt.ItemDataRole.UserRole
"""The `SessionSummary` of a row."""


class SessionListModel(QAbstractListModel):
    """One row a session, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._summaries: tuple[SessionSummary, ...] = ()

    def show(self, summaries: Sequence[SessionSummary]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._summaries = tuple(summaries)
        self.endResetModel()

    def row_of(self, session_id: str) -> int | None:
        """Where a session stands."""
        for row, summary in enumerate(self._summaries):
            if summary.id == session_id:
                return row
        return None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._summaries)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        summary = self._summaries[index.row()]
        if role == SUMMARY_ROLE:
            return summary
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.scenario_title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            when, length = short_date(summary.started_at), spoken_time(summary.duration_s)
            return f"{summary.scenario_title}, {when}, {length}, {summary_outcome(summary)}"
        return None
