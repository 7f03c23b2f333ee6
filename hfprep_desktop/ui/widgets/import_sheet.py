"""Asks what audio made elsewhere answers, before it becomes a session."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from hfprep_desktop.model import Scenario
from hfprep_desktop.safe_names import shown_name
from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.focus_ring import FocusRing
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.search_field import SearchField
from hfprep_desktop.ui.widgets.text import TextBlock, line_label
from hfprep_desktop.wording import ROUND_NAMES, quoted

WIDTH: Final = 500
HEIGHT: Final = 620
PROMPT_LINES: Final = 4

NO_SCENARIO: Final = "No scenario: delivery and notes only"
_NOT_JUDGED: Final = "Pace, pauses and fillers are told; no finding is looked for."
_KEPT: Final = (
    "The session gets today's date, as files seldom say when they were spoken. Your file stays."
)
_NOTHING_FITS: Final = "No scenario fits. Search for less."


class ImportSheet(QDialog):
    """One types, goes through what is found with the arrow keys, and imports with Enter."""

    chosen = Signal(str)
    """Take it in, as an answer to the scenario of this id; empty for none."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._scenarios: tuple[Scenario, ...] = ()
        self._shown: tuple[Scenario | None, ...] = ()
        self.setModal(True)
        theme.fix(self, width=WIDTH)
        # Larger text takes it from the list: half as high again it has no room on a laptop.
        self.setFixedHeight(HEIGHT)
        self.setWindowTitle(tr("Import"))
        self.title = line_label("", "heading")
        self.files = ElidedLine(theme, role="small", tone="text_2")
        self.search = _Search(theme)
        self.search.textChanged.connect(self._narrow)
        self.search.moved.connect(self._move)
        self.list = QListWidget()
        self.list.setProperty("list", "pages")
        self.list.setAccessibleName(tr("What it answers"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show_question)
        self.list.itemActivated.connect(lambda _: self._choose())
        self.question = TextBlock(theme, role="quote_list", max_lines=PROMPT_LINES)
        self.not_judged = TextBlock(theme, tr(_NOT_JUDGED), role="small", tone="text_2")
        self.go_button = KeyButton(
            theme, tr("Import"), icon="folder-input", keys=("Enter",), kind=ButtonKind.PRIMARY
        )
        self.go_button.setDefault(True)
        self.go_button.clicked.connect(self._choose)
        self.leave_button = KeyButton(theme, tr("Cancel"), keys=("Esc",))
        self.leave_button.clicked.connect(self.reject)
        self._lay_out(theme)
        self._ring = FocusRing(theme, self)

    def ask(self, names: Sequence[str], scenarios: Sequence[Scenario]) -> None:
        """Ask for these files; what was chosen last stays chosen."""
        before = self.scenario
        self._scenarios = tuple(scenarios)
        several = len(names) > 1
        self.title.setText(tr("What do they answer?") if several else tr("What does it answer?"))
        told = shown_name(names[0])
        if several:
            told = tr(
                "{files}, each a session of its own: {told} and more",
                files=counted(len(names), "file"),
                told=told,
            )
        self.files.say(told)
        self.search.clear()
        self._narrow("")
        ids = [one.id if one else "" for one in self._shown]
        wanted = before.id if before else ""
        self.list.setCurrentRow(ids.index(wanted) if wanted in ids else 0)
        self.search.setFocus()
        self.open()

    @property
    def scenario(self) -> Scenario | None:
        """What is chosen."""
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _narrow(self, text: str) -> None:
        wanted = text.casefold().split()
        fitting = [one for one in self._scenarios if _fits(one, wanted)]
        self._shown = tuple(fitting) if wanted else (None, *fitting)
        self.list.clear()
        for one in self._shown:
            words = f"{one.title} · {tr(ROUND_NAMES[one.round])}" if one else tr(NO_SCENARIO)
            self.list.addItem(QListWidgetItem(words))
        self.list.setCurrentRow(0)
        self.go_button.setEnabled(bool(self._shown))
        self._show_question()

    def _move(self, rows: int) -> None:
        self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + rows)))

    def _show_question(self) -> None:
        scenario = self.scenario
        self.not_judged.setVisible(scenario is None)
        self.not_judged.setText(tr(_NOT_JUDGED) if self._shown else tr(_NOTHING_FITS))
        self.question.setVisible(scenario is not None)
        self.question.setText(quoted(scenario.opening.prompt) if scenario else "")

    def _choose(self) -> None:
        if not self._shown:
            return
        scenario = self.scenario
        self.accept()
        self.chosen.emit(scenario.id if scenario else "")

    def _lay_out(self, theme: Theme) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(12)
        outer.addWidget(self.title)
        outer.addWidget(self.files)
        outer.addWidget(self.search)
        outer.addWidget(self.list, 1)
        outer.addWidget(self.question)
        outer.addWidget(self.not_judged)
        outer.addWidget(TextBlock(theme, tr(_KEPT), role="small", tone="text_3"))
        outer.addLayout(make_row(None, self.leave_button, self.go_button))


class _Search(SearchField):
    """Up and down go through what was found, without leaving the field."""

    OWN_KEYS: ClassVar = (OwnKey("Another scenario", ("Up", "Down")),)

    moved = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Search scenarios"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
            return
        super().keyPressEvent(event)


def _fits(scenario: Scenario, wanted: Sequence[str]) -> bool:
    text = f"{scenario.title} {tr(ROUND_NAMES[scenario.round])} {scenario.summary}".casefold()
    return all(word in text for word in wanted)
