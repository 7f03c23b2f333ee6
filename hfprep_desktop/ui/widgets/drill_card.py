"""The drill for the weakest finding: what it is, why it is this one, how it went lately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr, within
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import empty_layout, make_row
from hfprep_desktop.ui.widgets.result_dots import ResultDots
from hfprep_desktop.ui.widgets.text import TextBlock, line_label, name_it, upright_hairline
from hfprep_desktop.ui.wording import minutes_text, short_date

if TYPE_CHECKING:
    from hfprep_desktop.preparation import NextDrill
    from hfprep_desktop.report.weakest import Result, Weakest

_RIGHT = 250
_DATE_WIDTH = 72


class DrillCard(QFrame):
    """What to do now, left; the results that say so, right."""

    start_asked = Signal(str)
    """The drill's id."""
    other_asked = Signal()
    """Another drill, please."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._drill_id = ""
        self._shown: NextDrill | None = None
        self.setProperty("card", "true")
        theme.bound(self, least_height=222)
        self._head = line_label("", "small_strong", "accent")
        self.title = TextBlock(theme, role="title", max_lines=2)
        self._summary = TextBlock(theme, role="body", tone="text_2")
        self.reason = TextBlock(theme, role="small", tone="text_3")
        self.start = KeyButton(
            theme,
            tr("Start drill"),
            icon="play",
            keys=("Enter",),
            kind=ButtonKind.PRIMARY,
            height=44,
        )
        self.start.clicked.connect(self.ask_to_start)
        self.other = KeyButton(theme, tr("Another drill"), kind=ButtonKind.LINK)
        self.other.clicked.connect(self.other_asked)
        self._results = QVBoxLayout()
        self._results.setContentsMargins(16, 18, 16, 16)
        self._results.setSpacing(6)
        self._lay_out()

    def show_drill(self, found: NextDrill) -> None:
        """Recommend a drill."""
        if found == self._shown:
            return
        self._shown = found
        self._drill_id = found.drill_id
        weakest = found.weakest
        self._head.setText(
            tr("Today's drill: your weakest finding")
            if weakest
            else tr("Today's drill: begin here")
        )
        scenario = found.scenario
        self.title.setText(found.drill_id if scenario is None else scenario.title)
        self._summary.setText(
            tr("The file of this drill is missing. Install HFPrep Desktop again.")
            if scenario is None
            else scenario.summary
        )
        self.reason.setText(tr(found.reason))
        length = "" if scenario is None else f", {minutes_text(scenario.minutes)}"
        self.start.relabel(tr("Start drill{length}", length=length), "play")
        name_it(self, tr("Recommended drill: {words}", words=self.title.text()), tr(found.reason))
        self._show_results(weakest)

    def ask_to_start(self) -> None:
        """Start the recommended drill, where that can be done."""
        if self._drill_id and self.start.isEnabled():
            self.start_asked.emit(self._drill_id)

    def _show_results(self, weakest: Weakest | None) -> None:
        empty_layout(self._results)
        if weakest is None:
            self._results.addWidget(line_label(tr("No weak finding"), "subheading"))
            words = tr(
                "The finding that you miss most often will stand here, with its last three results."
            )
            self._results.addWidget(TextBlock(self._theme, words, role="small", tone="text_3"))
            self._results.addStretch(1)
            return
        self._results.addWidget(line_label(tr(weakest.info.title), "subheading"))
        shown = len(weakest.results)
        head = TextBlock(self._theme, _head_of(shown), role="note", tone="text_3")
        self._results.addWidget(head)
        self._results.addSpacing(4)
        for result in weakest.results:
            self._results.addWidget(self._result_row(result))
        self._results.addStretch(1)
        threshold = tr("To pass: {lowered}", lowered=within(tr(weakest.info.listened_for)))
        self._results.addWidget(TextBlock(self._theme, threshold, role="small", tone="text_2"))

    def _result_row(self, result: Result) -> QWidget:
        row = QWidget()
        date = line_label(short_date(result.started_at), "small", "text_3")
        self._theme.fix(date, width=_DATE_WIDTH)
        count = tr("{passed} of {statuses}", passed=result.passed, statuses=len(result.statuses))
        layout = make_row(
            date,
            ResultDots(self._theme, result.statuses),
            None,
            line_label(count, "small_strong"),
        )
        row.setLayout(layout)
        name_it(
            row,
            tr(
                "{short_date}: {count} passed",
                short_date=short_date(result.started_at),
                count=count,
            ),
        )
        return row

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(20, 16, 16, 16)
        left.setSpacing(5)
        left.addLayout(make_row(Icon(self._theme, "target", "accent"), self._head, None))
        left.addWidget(self.title)
        left.addWidget(self._summary)
        left.addWidget(self.reason)
        left.addStretch(1)
        left.addLayout(make_row(self.start, self.other, None, spacing=4))
        right = QWidget()
        self._theme.fix(right, width=_RIGHT)
        right.setLayout(self._results)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(upright_hairline())
        row.addWidget(right, 0, Qt.AlignmentFlag.AlignTop)


def _head_of(shown: int) -> str:
    if shown == 1:
        return tr("One session so far, a dot per answer")
    if shown == 2:
        return tr("Last two sessions, a dot per answer")
    return tr("Last three sessions, a dot per answer")
