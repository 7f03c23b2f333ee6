"""What of the library is shown: scenario, finding, mode, time, mark; and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hfprep_desktop.model import Mode, RoundKind, RuleInfo, SessionSummary
from hfprep_desktop.session_filter import SessionFilter
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.choice_combo import ChoiceCombo
from hfprep_desktop.ui.widgets.day_field import DayField
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.text import line_label
from hfprep_desktop.wording import ROUND_NAMES

_DAYS: Final = (("Any time", None), ("Last 7 days", 7), ("Last 30 days", 30), ("Last year", 365))
_BETWEEN: Final = "Between two days"
_MODES: Final = (("Coach and exam", None), ("Coach", Mode.COACH), ("Exam", Mode.EXAM))
_ANY_MARK: Final = "Any tag"
_STARRED: Final = "Starred"


_ROUNDS: Final = ("Any round", *(ROUND_NAMES[kind] for kind in RoundKind))


_NARROW: Final = 700


class Order(StrEnum):
    """In which order sessions stand."""

    NEWEST = "Newest first"
    OLDEST = "Oldest first"
    MOST_TO_FIX = "Most to fix first"


@dataclass(frozen=True, slots=True)
class Sorting:
    """Puts sessions that come with the newest first into an order."""

    order: Order

    def sort(self, summaries: Sequence[SessionSummary]) -> list[SessionSummary]:
        """In the order; of two alike the newer stands first."""
        if self.order is Order.OLDEST:
            return list(reversed(summaries))
        if self.order is Order.MOST_TO_FIX:
            return sorted(summaries, key=lambda one: -(one.missing + one.partial))
        return list(summaries)


class FilterBar(QWidget):
    """Each choice says what it lets through; the first of each lets all through."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._rules: tuple[RuleInfo, ...] = ()
        self._tags: tuple[str, ...] = ()
        self._scenarios: tuple[tuple[str, str], ...] = ()
        self.rounds = ChoiceCombo(theme, tr("Kind of round or scenario"), snug=True)
        self.rounds.addItems([*map(tr, _ROUNDS)])
        self.findings = ChoiceCombo(theme, tr("Finding"), snug=True)
        self.findings.addItems([tr("Any finding"), tr("Something to fix")])
        self.modes = ChoiceCombo(theme, tr("Mode"), snug=True)
        self.modes.addItems([tr(words) for words, _ in _MODES])
        self.days = ChoiceCombo(theme, tr("Time"), snug=True)
        self.days.addItems([*(tr(words) for words, _ in _DAYS), tr(_BETWEEN)])
        self.first_day = DayField(theme, tr("First day"))
        self.last_day = DayField(theme, tr("Last day"))
        self.marks = ChoiceCombo(theme, tr("Tag"), snug=True)
        self.marks.addItems([tr(_ANY_MARK), tr(_STARRED)])
        self.orders = ChoiceCombo(theme, tr("Order"), narrows=False, snug=True)
        self.orders.addItems([tr(order.value) for order in Order])
        self.clear_button = KeyButton(
            theme, tr("Clear filters"), icon="x", kind=ButtonKind.LINK, height=36
        )
        self.clear_button.clicked.connect(self.clear)
        self.clear_button.hide()
        self._filters = (self.rounds, self.findings, self.modes, self.days, self.marks)
        for combo in (*self._filters, self.orders):
            combo.currentIndexChanged.connect(self._changed)
        self._between = QWidget()
        self._between.setLayout(
            make_row(
                line_label(tr("From")), self.first_day, line_label(tr("to")), self.last_day, None
            )
        )
        self._theme = theme
        self._between.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._first = make_row(*self._filters, self.clear_button, None, self.orders)
        self._second = make_row(None)
        column.addLayout(self._first)
        column.addLayout(self._second)
        column.addWidget(self._between)
        self._is_folded = False
        theme.changed.connect(self._fold)
        self._begin_with(datetime.now().astimezone().date())
        for field in (self.first_day, self.last_day):
            field.dateChanged.connect(self._changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """In a narrow place the last ones stand in a line of their own."""
        is_narrow = self.width() < self._theme.scaled(_NARROW)
        if is_narrow == self._is_folded:
            return
        self._is_folded = is_narrow
        last = (self.days, self.marks, self.clear_button)
        row, place = (self._second, 0) if is_narrow else (self._first, len(self._filters) - 2)
        for widget in last:
            row.insertWidget(place, widget, 0, Qt.AlignmentFlag.AlignVCenter)
            place += 1
        row.addWidget(self.orders, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def sorting(self) -> Sorting:
        """The order that is chosen."""
        return Sorting(list(Order)[self.orders.currentIndex()])

    @property
    def is_narrowed(self) -> bool:
        """Whether something may be left out."""
        return any(combo.currentIndex() > 0 for combo in self._filters)

    def wanted(self, now: datetime) -> SessionFilter:
        """The filter as of `now`, which knows its time zone."""
        since, until = self._span(now)
        mark = self.marks.currentIndex()
        finding = self.findings.currentIndex()
        kind = self.rounds.currentIndex()
        scenario = kind - len(_ROUNDS)
        return SessionFilter(
            round=list(RoundKind)[kind - 1] if 0 < kind < len(_ROUNDS) else None,
            scenario_id=self._scenarios[scenario][0] if scenario >= 0 else "",
            mode=_MODES[self.modes.currentIndex()][1],
            rule=self._rules[finding - 2].id if finding > 1 else "",
            to_fix=finding == 1,
            since=since,
            until=until,
            starred=mark == 1,
            tag=self._tags[mark - 2] if mark > 1 else "",
        )

    def show_rules(self, rules: Sequence[RuleInfo]) -> None:
        """Findings that can be asked for."""
        self._rules = tuple(info for info in rules if info.label is not None)
        self.findings.addItems(
            [tr("To fix: {title}", title=tr(info.title)) for info in self._rules]
        )

    def show_tags(self, tags: Sequence[str]) -> None:
        """Tags that sessions bear now; the one that is chosen stays chosen where it is there."""
        if tuple(tags) != self._tags:
            self._tags = tuple(tags)
            self._offer(self.marks, [tr(_ANY_MARK), tr(_STARRED), *self._tags])

    def show_scenarios(self, scenarios: Sequence[tuple[str, str]]) -> None:
        """Id and title of each scenario that was practised; what is chosen stays chosen."""
        if tuple(scenarios) != self._scenarios:
            self._scenarios = tuple(scenarios)
            titles = [tr("Scenario: {title}", title=title) for _, title in scenarios]
            self._offer(self.rounds, [*map(tr, _ROUNDS), *titles])

    def show_days(self, first: date, last: date) -> None:
        """Let through what is from these days, both included, and nothing else."""
        for combo in self._filters:
            combo.blockSignals(True)
            combo.setCurrentIndex(len(_DAYS) if combo is self.days else 0)
            combo.blockSignals(False)
            combo.updateGeometry()
        for field, day in ((self.first_day, first), (self.last_day, last)):
            field.blockSignals(True)
            field.set_day(day)
            field.blockSignals(False)
        self._changed()

    def clear(self) -> None:
        """Let all through."""
        if not self.is_narrowed:
            return
        for combo in self._filters:
            combo.blockSignals(True)
            combo.setCurrentIndex(0)
            combo.blockSignals(False)
            combo.updateGeometry()
        self._changed()

    def _offer(self, combo: ChoiceCombo, texts: Sequence[str]) -> None:
        """Offer other texts; what was chosen stays so where it is still there."""
        chosen = combo.currentText()
        combo.blockSignals(True)
        combo.clear()
        combo.addItems(list(texts))
        combo.setCurrentIndex(max(0, combo.findText(chosen)))
        combo.blockSignals(False)
        combo.updateGeometry()
        if combo.currentText() != chosen:
            self._changed()

    def _span(self, now: datetime) -> tuple[datetime | None, datetime | None]:
        """From when on and before when sessions are wanted; None where that does not matter."""
        chosen = self.days.currentIndex()
        if chosen < len(_DAYS):
            days = _DAYS[chosen][1]
            return None if days is None else now - timedelta(days=days), None
        first, last = sorted((self.first_day.day, self.last_day.day))
        return _midnight(first), _midnight(last + timedelta(days=1))

    def _begin_with(self, today: date) -> None:
        self.first_day.set_day(today - timedelta(days=30))
        self.last_day.set_day(today)

    def _changed(self) -> None:
        self._between.setVisible(self.days.currentIndex() == len(_DAYS))
        self.clear_button.setVisible(self.is_narrowed)
        self.changed.emit()


def _midnight(day: date) -> datetime:
    """When a day of the person's own calendar begins."""
    return datetime.combine(day, time()).astimezone()
