"""The card that compares the library with the files on disk, when the person wants to know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from hfprep_desktop.library_check import CheckProgress, LibraryCheck, Problem
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.layouts import empty_layout, make_row
from hfprep_desktop.ui.widgets.status_glyph import Glyph, StatusGlyph
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label
from hfprep_desktop.wording import file_size

SHOWN: Final = 50
"""So many problems are shown; who mends them sees the rest."""
_STEPS: Final = 1000


class CheckCard(QFrame):
    """Says what it would do, how far it is, and what was found."""

    begin_asked = Signal(bool)
    """Check; the flag says whether from the beginning, however far the last check came."""
    stop_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._latest: CheckProgress | None = None
        self.setProperty("card", "true")
        self.glyph = StatusGlyph(theme, Glyph.NOT_YET)
        self.title = line_label("", "subheading")
        self.text = TextBlock(theme, role="small", tone="text_2")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(tr("Checked so far"))
        self.begin = KeyButton(theme, tr("Check my library"), icon="search")
        self.anew = KeyButton(theme, tr("Begin anew"), icon="rotate-ccw")
        self.stop = KeyButton(theme, tr("Stop"), icon="x")
        self._problems = QVBoxLayout()
        self._problems.setSpacing(10)
        self._is_done = False
        self._lay_out()
        self._connect()
        self.show_idle()

    @property
    def problems(self) -> list[str]:
        """What is shown of the problems, in words."""
        rows = (self._problems.itemAt(index) for index in range(self._problems.count()))
        widgets = (row.widget() for row in rows if row is not None)
        return [widget.accessibleName() for widget in widgets if widget is not None]

    def show_idle(self) -> None:
        """Nothing was checked yet."""
        self._tell(
            Glyph.NOT_YET,
            tr("Not checked yet"),
            tr("Looks whether every recording is there and whole. Nothing is changed."),
        )
        self._offer(self.begin)

    def show_begun(self) -> None:
        """A check runs from now on."""
        self._latest = None
        self._is_done = False
        self._show_problems(())
        self.bar.setRange(0, 0)
        self._tell(Glyph.NOT_YET, tr("Checking"), tr("Looking for your recordings."))
        self._offer(self.stop)
        self.stop.setFocus()

    def show_stopping(self) -> None:
        """It ends behind the file it is at."""
        self.stop.setEnabled(False)
        self.title.setText(tr("Stopping"))

    def show_progress(self, step: CheckProgress) -> None:
        """It is as far as this."""
        self._latest = step
        self.bar.setRange(0, _STEPS)
        share = step.done_bytes / step.total_bytes if step.total_bytes else 1.0
        self.bar.setValue(int(_STEPS * min(1.0, share)))
        self.text.setText(
            tr(
                "{file_size} of {file_size_2} looked at, {problems} so far.",
                file_size=file_size(step.done_bytes),
                file_size_2=file_size(step.total_bytes),
                problems=counted(step.problems, "problem"),
            )
        )

    def show_stopped(self) -> None:
        """It was stopped before its end."""
        far = self.text.text() if self._latest is not None else tr("Nothing was looked at.")
        self._tell(Glyph.PARTIAL, tr("Stopped"), far)
        self.begin.relabel(tr("Go on"), "play")
        self._offer(self.begin, self.anew)
        self.begin.setFocus()

    def show_failed(self, what: str, remedy: str) -> None:
        """It could not be done."""
        self._tell(Glyph.MISSING, what, remedy)
        self.begin.relabel(tr("Try again"), "rotate-ccw")
        self._offer(self.begin)
        self.begin.setFocus()

    def show_result(self, result: LibraryCheck) -> None:
        """All was looked at."""
        self._is_done = True
        checked = tr("{sessions} checked.", sessions=counted(result.checked, "session"))
        if result.problems:
            title = tr("{problems} found", problems=counted(len(result.problems), "problem"))
            self._tell(Glyph.MISSING, title, tr("{checked} Nothing was changed.", checked=checked))
        else:
            self._tell(Glyph.PASS, tr("Everything is there"), checked)
        self._show_problems(result.problems)
        self.begin.relabel(tr("Check again"), "rotate-ccw")
        self._offer(self.begin)
        self.begin.setFocus()

    def _tell(self, glyph: Glyph, title: str, text: str) -> None:
        self.glyph.set_glyph(glyph)
        self.title.setText(title)
        self.text.setText(text)
        self.setAccessibleName(tr("Check my library: {title}", title=title))
        self.setAccessibleDescription(text)

    def _offer(self, *buttons: KeyButton) -> None:
        self.stop.setEnabled(True)
        self.bar.setVisible(self.stop in buttons)
        # First what comes, so that the focus does not leave the card meanwhile.
        for button in buttons:
            button.show()
        for button in (self.begin, self.anew, self.stop):
            button.setVisible(button in buttons)

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        empty_layout(self._problems)
        for problem in problems[:SHOWN]:
            self._problems.addWidget(_problem_row(self._theme, problem))
        rest = len(problems) - SHOWN
        if rest > 0:
            more = tr(
                "{more_problems}: hfprep sessions check",
                more_problems=counted(rest, "more problem"),
            )
            label = TextBlock(self._theme, more, "small", "text_2")
            label.setAccessibleName(more)
            self._problems.addWidget(label)

    def _connect(self) -> None:
        self.begin.clicked.connect(lambda: self.begin_asked.emit(self._is_done))
        self.anew.clicked.connect(lambda: self.begin_asked.emit(True))
        self.stop.clicked.connect(self.stop_asked)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(line_label(tr("Check my library"), "heading"))
        column.addLayout(make_row(self.glyph, self.title, None))
        column.addWidget(self.text)
        column.addWidget(self.bar)
        column.addLayout(self._problems)
        column.addLayout(make_row(self.begin, self.anew, self.stop, None))


def _problem_row(theme: Theme, problem: Problem) -> QWidget:
    row = QWidget()
    row.setAccessibleName(f"{problem.session}: {tr(problem.problem)} {tr(problem.remedy)}")
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(hairline())
    column.addSpacing(6)
    column.addWidget(TextBlock(theme, tr(problem.problem), "small_strong"))
    column.addWidget(TextBlock(theme, tr(problem.remedy), "small", "text_2"))
    column.addWidget(TextBlock(theme, problem.session, "note", "text_3"))
    return row
