"""All there is to know of a scenario before one practises it; what would spoil it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hfprep_desktop.model import Mode, Scenario
from hfprep_desktop.ui.models.scenario_list_model import ScenarioEntry
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.disclosure import Disclosure
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.prompt_card import QuotedPrompt
from hfprep_desktop.ui.widgets.scroll_column import ScrollColumn
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label
from hfprep_desktop.ui.wording import INTERVIEWERS, MODE_NAMES, ROUND_ICONS, minutes_text
from hfprep_desktop.wording import ROUND_NAMES, quoted

READ_AFTER = "Best read after your own take: a first try of your own teaches more."
STRONG = "A strong answer"
WEAK = "A weak answer"
_NAMES = 118
"""Pixels for the names at the left of a table."""


class ScenarioDetail(ScrollColumn):
    """Head, size, the task and the phases; facts and worked answers open when asked for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=14)
        self._theme = theme
        self._shown = ""
        self.sections: dict[str, Disclosure] = {}

    def show_entry(self, entry: ScenarioEntry | None, mode: Mode) -> None:
        """Show another scenario; what was opened of the same one stays open."""
        opened = {title for title, section in self.sections.items() if section.is_open}
        again = entry is not None and entry.scenario.id == self._shown
        place = self.verticalScrollBar().value() if again else 0
        self.clear()
        self.sections = {}
        self._shown = entry.scenario.id if entry else ""
        if entry is None:
            self.add(self._text(tr("Choose a scenario at the left."), "text_3"))
            return
        self._add_head(entry.scenario)
        self.add(self._table(entry, mode))
        self.add(hairline())
        task = QuotedPrompt(self._theme, tr("The task, as it will be asked"))
        task.show_prompt(entry.scenario.opening.prompt)
        self.add(task)
        self._add_phases(entry.scenario)
        self._add_sections(entry.scenario)
        for title in opened if again else ():
            if title in self.sections:
                self.sections[title].set_open(True)
        self.verticalScrollBar().setValue(place)

    def _add_head(self, scenario: Scenario) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(6)
        name = line_label(tr(ROUND_NAMES[scenario.round]), "small_strong", "accent")
        whose = line_label("" if scenario.built_in else tr("Your own"), "small", "text_3")
        icon = Icon(self._theme, ROUND_ICONS[scenario.round], "accent")
        column.addLayout(make_row(icon, name, None, whose))
        column.addWidget(TextBlock(self._theme, scenario.title, role="heading"))
        column.addWidget(self._text(scenario.summary, "text_2"))
        self.add(holder)

    def _table(self, entry: ScenarioEntry, mode: Mode) -> QWidget:
        scenario = entry.scenario
        rows = [
            (tr("Time"), f"{minutes_text(scenario.minutes)}, {_questions(scenario)}"),
            (tr("Asked by"), tr(INTERVIEWERS[scenario.interviewer])),
            (tr("Objections"), _objections(scenario)),
            (
                tr("Mode"),
                tr("{mode_names}, as chosen on the home page", mode_names=tr(MODE_NAMES[mode])),
            ),
            (tr("Last practised"), entry.when or tr("not yet")),
        ]
        return self._grid(rows)

    def _add_phases(self, scenario: Scenario) -> None:
        if not scenario.phases:
            return
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(line_label(tr("Phases"), "small_strong"))
        rows = [(phase.name, minutes_text(phase.seconds / 60)) for phase in scenario.phases]
        column.addWidget(self._grid(rows))
        self.add(holder)

    def _grid(self, rows: list[tuple[str, str]]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for name, value in rows:
            row = make_row(spacing=16)
            label = line_label(name, "small", "text_3")
            self._theme.fix(label, width=_NAMES)
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(TextBlock(self._theme, value, role="small"), 1)
            column.addLayout(row)
        return holder

    def _add_sections(self, scenario: Scenario) -> None:
        if scenario.facts:
            title = tr("Show facts ({facts})", facts=len(scenario.facts))
            hint = tr("What the interviewer tells a candidate who asks.")
            self._add_section(title, hint, scenario.facts, spoken=False)
        if scenario.strong_answer:
            self._add_section(tr(STRONG), tr(READ_AFTER), (scenario.strong_answer,), spoken=True)
        if scenario.weak_answer:
            self._add_section(tr(WEAK), tr(READ_AFTER), (scenario.weak_answer,), spoken=True)

    def _add_section(self, title: str, hint: str, texts: tuple[str, ...], *, spoken: bool) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(36, 2, 10, 10)
        column.setSpacing(8)
        column.addWidget(TextBlock(self._theme, hint, role="small", tone="text_3"))
        for text in texts:
            role, tone = ("quote_list", "text") if spoken else ("body", "text_2")
            words = quoted(text) if spoken else text
            column.addWidget(TextBlock(self._theme, words, role=role, tone=tone))
        section = Disclosure(self._theme, title, body)
        self.sections[title] = section
        self.add(section)

    def _text(self, words: str, tone: str) -> TextBlock:
        return TextBlock(self._theme, words, role="body", tone=tone)


def _questions(scenario: Scenario) -> str:
    return counted(len(scenario.turns), "question")


def _objections(scenario: Scenario) -> str:
    there = len(scenario.objections)
    if not there:
        return tr("none")
    if scenario.asks < there:
        return tr("{asks} of {there}, by what you say", asks=scenario.asks, there=there)
    return str(there)
