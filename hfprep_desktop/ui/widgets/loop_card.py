"""The loop on the home page: the path, its plan, and the way to the committee's debrief."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from hfprep_desktop.interview.loop import Loop
from hfprep_desktop.interview.plan import LOOP, Plan
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.loop_path import LoopPath
from hfprep_desktop.ui.widgets.text import TextBlock, line_label
from hfprep_desktop.ui.wording import short_day


class LoopCard(QFrame):
    """Opens rounds, the plan and the debrief."""

    round_asked = Signal(object)
    plan_asked = Signal()
    committee_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._loop: Loop | None = None
        self.setProperty("card", "true")
        self._span = TextBlock(theme, role="small", tone="text_2", max_lines=1)
        self.path = LoopPath(theme)
        self.path.round_asked.connect(self.round_asked)
        self.plan = KeyButton(theme, tr("Make a plan"), icon="pencil", height=30)
        self.plan.clicked.connect(self.plan_asked)
        self.committee = KeyButton(theme, tr("Debrief"), icon="square-check-big", height=30)
        self.committee.setToolTip(tr("The committee's debrief over all rounds"))
        self.committee.clicked.connect(self.committee_asked)
        self.open = KeyButton(theme, tr("Open round"), icon="arrow-right", height=30)
        self.open.clicked.connect(self._open_focus)
        head = make_row(line_label(tr("Your loop"), "heading"), spacing=8)
        head.addWidget(self._span, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.plan, self.committee, self.open):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 14, 4)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.path)

    def show_loop(self, loop: Loop, plan: Plan | None) -> None:
        """Show how far the loop has come."""
        self._loop = loop
        self.path.show_loop(loop)
        self.open.setEnabled(loop.focus is not None)
        self.plan.relabel(tr("Make a plan") if plan is None else tr("Plan"), "pencil")
        if plan is None:
            self._span.setText(tr("Five rounds, then the offer"))
        else:
            last = max(plan.days[kind] for kind in LOOP)
            self._span.setText(
                tr(
                    "{short_day} to {short_day_2}",
                    short_day=short_day(plan.start),
                    short_day_2=short_day(last),
                )
            )

    def _open_focus(self) -> None:
        if self._loop is not None and self._loop.focus is not None:
            self.round_asked.emit(self._loop.focus.round)
