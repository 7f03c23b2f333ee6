"""The plan: from when to when, and on which day each round is practised."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.plan import LOOP, Plan, make_plan
from hfprep_desktop.model import RoundKind
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.day_field import DayField
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_card, make_row
from hfprep_desktop.ui.widgets.segments import Segments
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label
from hfprep_desktop.wording import ROUND_NAMES

_ABOUT = (
    "The five rounds are spread over three weeks, or up to the day before the interview where that "
    "is nearer. Each may be moved."
)


class PlanView(QWidget):
    """Knows nothing of the library: a plan leaves as a signal."""

    saved = Signal(object)
    """The plan to keep."""
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._plan = make_plan(date.min)
        self._today = date.min
        self.banner = Banner(theme)
        self.start = DayField(theme, tr("First day"))
        self.interview_known = Segments(
            (tr("Not known yet"), tr("Known")), tr("Day of the interview")
        )
        self.interview = DayField(theme, tr("Day of the interview"))
        self.days = {kind: DayField(theme, tr(ROUND_NAMES[kind])) for kind in LOOP}
        self.save = KeyButton(
            theme, tr("Save the plan"), icon="check", kind=ButtonKind.PRIMARY, height=44
        )
        self.back = KeyButton(theme, tr("Back"), keys=("Esc",), kind=ButtonKind.LINK)
        self._about = TextBlock(theme, tr(_ABOUT), role="body", tone="text_2")
        self._connect()
        self._lay_out()

    def show_plan(self, plan: Plan | None, today: date) -> None:
        """Edit a plan, or a first one that begins `today`."""
        self._today = today
        self.banner.hide()
        self._plan = make_plan(today) if plan is None else plan
        fields = (self.start, self.interview, self.interview_known)
        for field in fields:
            field.blockSignals(True)
        self.start.set_day(self._plan.start)
        self.interview_known.choose(int(self._plan.interview is not None))
        self.interview.set_day(self._plan.interview or self._plan.days[LOOP[-1]])
        for field in fields:
            field.blockSignals(False)
        self.interview.setEnabled(bool(self.interview_known.index))
        self.save.setEnabled(True)
        self._show_days()

    def _connect(self) -> None:
        self.start.dateChanged.connect(self._spread)
        self.interview.dateChanged.connect(self._spread)
        self.interview_known.chosen.connect(self._spread)
        for kind, field in self.days.items():
            field.dateChanged.connect(partial(self._move, kind))
        self.save.clicked.connect(lambda: self.saved.emit(self._plan))
        self.back.clicked.connect(self.left)

    def _spread(self) -> None:
        """First or last day changed: the rounds between them are spread anew."""
        knows = bool(self.interview_known.index)
        self.interview.setEnabled(knows)
        interview = self.interview.day if knows else None
        self._take(lambda: make_plan(self._today, self.start.day, interview))
        self._show_days()

    def _move(self, kind: RoundKind, _shown: object) -> None:
        self._take(lambda: self._plan.moved(kind, self.days[kind].day))

    def _take(self, changed: Callable[[], Plan]) -> None:
        """What cannot be is told, and cannot be saved."""
        try:
            self._plan = changed()
        except UserError as error:
            self.banner.tell_problem(error, "file-x-corner")
            self.save.setEnabled(False)
            return
        self.banner.hide()
        self.save.setEnabled(True)

    def _show_days(self) -> None:
        for kind, field in self.days.items():
            field.blockSignals(True)
            field.set_day(self._plan.days[kind])
            field.blockSignals(False)

    def _lay_out(self) -> None:
        card, column = make_card(24, 14)
        self._theme.bound(card, most_width=560)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.addWidget(line_label(tr("First day"), "subheading"), 0, 0)
        grid.addWidget(self.start, 0, 1)
        known = make_row(line_label(tr("Interview"), "subheading"), 8, self.interview_known, None)
        grid.addLayout(known, 1, 0)
        grid.addWidget(self.interview, 1, 1)
        column.addLayout(grid)
        column.addWidget(hairline())
        rounds = QGridLayout()
        rounds.setHorizontalSpacing(24)
        rounds.setVerticalSpacing(10)
        rounds.setColumnStretch(0, 1)
        for row, (kind, field) in enumerate(self.days.items()):
            rounds.addWidget(line_label(f"{row + 1}. {tr(ROUND_NAMES[kind])}"), row, 0)
            rounds.addWidget(field, row, 1)
        column.addLayout(rounds)
        column.addWidget(self._about)
        column.addLayout(make_row(self.save, None))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(32, 28, 32, 24)
        outer.setSpacing(16)
        outer.addLayout(make_row(line_label(tr("Your plan"), "title"), None, self.back))
        outer.addWidget(self.banner)
        outer.addWidget(card)
        outer.addStretch(1)
