"""What a scenario holds to be read after one's own take: two worked answers and its facts."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hfprep_desktop.model import Scenario
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.disclosure import Disclosure
from hfprep_desktop.ui.widgets.scroll_column import ScrollColumn
from hfprep_desktop.ui.widgets.text import TextBlock
from hfprep_desktop.wording import quoted

STRONG = "A strong answer"
WEAK = "A weak answer"
FACTS = "Facts you could have asked for"


class WorkedPanel(ScrollColumn):
    """Each part is closed until it is asked for: one's own words come first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=4)
        self._theme = theme
        self.sections: list[Disclosure] = []

    def show_scenario(self, scenario: Scenario | None) -> None:
        """The parts of another scenario; None where it is not there any more."""
        self.clear()
        self.sections = []
        if scenario is None:
            self._tell(tr("The scenario of this session is not here any more."))
            return
        self._tell(tr("Read after: answers to the opening question, one strong, one weak."))
        self._add(tr(STRONG), self._speech(scenario.strong_answer))
        self._add(tr(WEAK), self._speech(scenario.weak_answer))
        if scenario.facts:
            self._add(tr(FACTS), self._facts(scenario.facts))

    def _tell(self, words: str) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(10, 4, 10, 6)
        column.addWidget(TextBlock(self._theme, words, role="small", tone="text_3"))
        self.add(holder)

    def _add(self, title: str, body: QWidget) -> None:
        section = Disclosure(self._theme, title, body)
        self.sections.append(section)
        self.add(section)

    def _speech(self, words: str) -> QWidget:
        body, column = _body()
        column.addWidget(TextBlock(self._theme, quoted(words), role="quote_list"))
        return body

    def _facts(self, facts: tuple[str, ...]) -> QWidget:
        body, column = _body()
        column.setSpacing(8)
        for fact in facts:
            column.addWidget(TextBlock(self._theme, fact, role="body", tone="text_2"))
        return body


def _body() -> tuple[QWidget, QVBoxLayout]:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(36, 2, 14, 14)
    return body, column
