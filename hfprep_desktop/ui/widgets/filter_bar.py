"""What of the library is shown: kind of round, finding, mode, time, mark, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hfprep_desktop.model import Mode, RoundKind, RuleInfo, SessionSummary
from hfprep_desktop.session_filter import SessionFilter
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.bits import make_row
from hfprep_desktop.ui.widgets.choice_combo import ChoiceCombo
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.wording import ROUND_NAMES

_DAYS: Final = (("Any time", None), ("Last 7 days", 7), ("Last 30 days", 30), ("Last year", 365))
_MODES: Final = (("Coach and exam", None), ("Coach", Mode.COACH), ("Exam", Mode.EXAM))
_ANY_MARK: Final = "Any tag"
_STARRED: Final = "Starred"


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
        self.rounds = ChoiceCombo(theme, "Kind of round", snug=True)
        self.rounds.addItems(["Any round", *(ROUND_NAMES[kind] for kind in RoundKind)])
        self.findings = ChoiceCombo(theme, "Finding", snug=True)
        self.findings.addItems(["Any finding", "Something to fix"])
        self.modes = ChoiceCombo(theme, "Mode", snug=True)
        self.modes.addItems([words for words, _ in _MODES])
        self.days = ChoiceCombo(theme, "Time", snug=True)
        self.days.addItems([words for words, _ in _DAYS])
        self.marks = ChoiceCombo(theme, "Tag", snug=True)
        self.marks.addItems([_ANY_MARK, _STARRED])
        self.orders = ChoiceCombo(theme, "Order", narrows=False, snug=True)
        self.orders.addItems([order.value for order in Order])
        self.clear_button = KeyButton(
            theme, "Clear filters", icon="x", kind=ButtonKind.LINK, height=36
        )
        self.clear_button.clicked.connect(self.clear)
        self.clear_button.hide()
        self._filters = (self.rounds, self.findings, self.modes, self.days, self.marks)
        for combo in (*self._filters, self.orders):
            combo.currentIndexChanged.connect(self._changed)
        row = make_row(*self._filters, self.clear_button, None, self.orders)
        self.setLayout(row)

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
        days = _DAYS[self.days.currentIndex()][1]
        mark = self.marks.currentIndex()
        finding = self.findings.currentIndex()
        kind = self.rounds.currentIndex()
        return SessionFilter(
            round=list(RoundKind)[kind - 1] if kind > 0 else None,
            mode=_MODES[self.modes.currentIndex()][1],
            rule=self._rules[finding - 2].id if finding > 1 else "",
            to_fix=finding == 1,
            since=None if days is None else now - timedelta(days=days),
            starred=mark == 1,
            tag=self._tags[mark - 2] if mark > 1 else "",
        )

    def show_rules(self, rules: Sequence[RuleInfo]) -> None:
        """Findings that can be asked for."""
        self._rules = tuple(info for info in rules if info.label is not None)
        self.findings.addItems([f"To fix: {info.title}" for info in self._rules])

    def show_tags(self, tags: Sequence[str]) -> None:
        """Tags that sessions bear now; the one that is chosen stays chosen where it is there."""
        if tuple(tags) == self._tags:
            return
        chosen = self.marks.currentText()
        self._tags = tuple(tags)
        self.marks.blockSignals(True)
        self.marks.clear()
        self.marks.addItems([_ANY_MARK, _STARRED, *self._tags])
        self.marks.setCurrentIndex(max(0, self.marks.findText(chosen)))
        self.marks.blockSignals(False)
        self.marks.updateGeometry()

    def clear(self) -> None:
        """Let all through."""
        if not self.is_narrowed:
            return
        for combo in self._filters:
            combo.blockSignals(True)
            combo.setCurrentIndex(0)
            combo.blockSignals(False)
        self._changed()

    def _changed(self) -> None:
        self.clear_button.setVisible(self.is_narrowed)
        self.changed.emit()
