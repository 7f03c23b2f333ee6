"""Figures of two takes, old and new, with the difference in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.report.compare import Measure, Move
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr, within
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.layouts import empty_layout, make_row
from hfprep_desktop.ui.widgets.text import line_label, name_it, upright_hairline

_LOOKS: Final[Mapping[Move, tuple[str, str]]] = {
    Move.BETTER: ("check", "pass"),
    Move.WORSE: ("arrow-down", "missing"),
}
"""Icon and colour; what is neither better nor worse has none."""


class MeasuresCard(QFrame):
    """A cell for each measure."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("card", "true")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 12, 12, 12)
        self._row.setSpacing(16)
        self._row.addWidget(line_label(tr("Measures"), "subheading"))
        self.cells: list[MeasureCell] = []

    def show_measures(self, measures: Sequence[Measure]) -> None:
        """Show other figures."""
        empty_layout(self._row, kept=1)
        self.cells = [MeasureCell(self._theme, one) for one in measures]
        for cell in self.cells:
            self._row.addWidget(upright_hairline())
            self._row.addWidget(cell, 1)
        self.setVisible(bool(measures))


class MeasureCell(QWidget):
    """Name, old and new figure, what that means."""

    def __init__(self, theme: Theme, measure: Measure) -> None:
        super().__init__()
        self.measure = measure
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        name = ElidedLine(theme, "", "note", "text_3")
        name.say(tr(measure.name))
        column.addWidget(name)
        column.addLayout(
            make_row(
                line_label(tr(measure.before), "body", "text_2"),
                Icon(theme, "arrow-right", "text_3", 14),
                line_label(tr(measure.after), "heading"),
                None,
                spacing=6,
            )
        )
        icon, tone = ("", "text_2") if measure.move is None else _LOOKS[measure.move]
        words = ElidedLine(theme, "", "small_strong" if icon else "small", tone)
        words.say(tr(measure.words))
        shown: tuple[QWidget | None, ...] = (words, None)
        if icon:
            shown = (Icon(theme, icon, tone, 14), words, None)
        last = make_row(*shown, spacing=4)
        column.addLayout(last)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        better = "" if measure.move is None else f", {within(tr(measure.move.value))}"
        said = tr(
            "{before} before, {after} now, {words}{better}",
            before=tr(measure.before),
            after=tr(measure.after),
            words=tr(measure.words),
            better=better,
        )
        name_it(self, f"{tr(measure.name)}: {said}")
