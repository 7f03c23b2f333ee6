"""One line below fields: what is wrong with one of them, what to write, what counts meanwhile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.figure_field import FigureField
from hfprep_desktop.ui.widgets.status_glyph import Glyph, StatusGlyph
from hfprep_desktop.ui.widgets.text import TextBlock


class FaultLine(QWidget):
    """Hidden while every field can be read."""

    def __init__(self, theme: Theme, fields: Sequence[FigureField]) -> None:
        super().__init__()
        self.fields = tuple(fields)
        self.words = TextBlock(theme, role="small", tone="missing")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(StatusGlyph(theme, Glyph.MISSING))
        row.addWidget(self.words, 1)
        for field in self.fields:
            field.fault_changed.connect(self._show)
        self.hide()

    def _show(self) -> None:
        faulty = next((field for field in self.fields if field.fault is not None), None)
        self.setVisible(faulty is not None)
        if faulty is None or faulty.fault is None:
            return
        name, fault = faulty.accessibleName(), faulty.fault
        self.words.setText(
            tr(
                "{name}: {what} {remedy} It counts as {kept}.",
                name=name,
                what=tr(fault.what),
                remedy=tr(fault.remedy),
                kept=faulty.kept,
            )
        )
