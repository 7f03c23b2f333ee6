"""What can be practised as rows of a list: a headline for each round, its scenarios below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hfprep_desktop.model import RoundKind, Scenario
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.wording import INTERVIEWERS, minutes_text, short_date
from hfprep_desktop.wording import ROUND_NAMES

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `ScenarioEntry` or `RoundHead` of a row."""


@dataclass(frozen=True, slots=True)
class RoundHead:
    """Stands above the scenarios of one round."""

    round: RoundKind
    count: int


@dataclass(frozen=True, slots=True)
class ScenarioEntry:
    """A scenario and when it was practised last."""

    scenario: Scenario
    practised: datetime | None

    @property
    def size(self) -> str:
        """How long it takes, how much is asked, by whom."""
        scenario = self.scenario
        questions = counted(len(scenario.turns), "question")
        return " · ".join(
            (minutes_text(scenario.minutes), questions, tr(INTERVIEWERS[scenario.interviewer]))
        )

    @property
    def when(self) -> str:
        """When it was practised last; empty for never."""
        return "" if self.practised is None else short_date(self.practised)


class ScenarioListModel(QAbstractListModel):
    """Rounds in the order of the loop; only the scenarios that fit the filters."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RoundHead | ScenarioEntry, ...] = ()

    def show(
        self,
        scenarios: Sequence[Scenario],
        practised: Mapping[str, datetime],
        only: RoundKind | None = None,
        words: str = "",
    ) -> None:
        """Replace all rows. `only` is the one round to show, each of `words` must be found."""
        wanted = words.casefold().split()
        rows: list[RoundHead | ScenarioEntry] = []
        for kind in RoundKind:
            if only not in {None, kind}:
                continue
            entries = [
                ScenarioEntry(scenario, practised.get(scenario.id))
                for scenario in scenarios
                if scenario.round is kind and _fits(scenario, wanted)
            ]
            if entries:
                rows += [RoundHead(kind, len(entries)), *entries]
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def ids(self) -> tuple[str, ...]:
        """The scenarios that are shown, in order."""
        return tuple(row.scenario.id for row in self._rows if isinstance(row, ScenarioEntry))

    def row_of(self, scenario_id: str) -> int | None:
        """Where a scenario stands."""
        for number, row in enumerate(self._rows):
            if isinstance(row, ScenarioEntry) and row.scenario.id == scenario_id:
                return number
        return None

    def first(self) -> int | None:
        """The first row with a scenario."""
        return 1 if self._rows else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], RoundHead):
            # Arrow keys pass over it.
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if isinstance(row, RoundHead):
            return f"{tr(ROUND_NAMES[row.round])}, {counted(row.count, 'scenario')}"
        if role == Qt.ItemDataRole.DisplayRole:
            return row.scenario.title
        own = "" if row.scenario.built_in else tr(", your own")
        last = tr("practised {when}", when=row.when) if row.when else tr("not practised yet")
        return f"{row.scenario.title}{own}, {row.size.replace(' · ', ', ')}, {last}"


def _fits(scenario: Scenario, wanted: Sequence[str]) -> bool:
    topics = " ".join(turn.topic for turn in scenario.objections)
    asked = scenario.opening.prompt
    name = tr(ROUND_NAMES[scenario.round])
    text = f"{scenario.title} {scenario.summary} {name} {topics} {asked}".casefold()
    return all(word in text for word in wanted)
