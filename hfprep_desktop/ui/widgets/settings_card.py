"""A card of settings: in each row what it is, what it does in a line, and its control."""

from __future__ import annotations

from typing import Final, TypeAlias, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.segments import Segments
from hfprep_desktop.ui.widgets.switch import Switch
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label, name_it
from hfprep_desktop.ui.widgets.value_choice import ValueCombo, ValueSegments
from hfprep_desktop.ui.widgets.words_field import WordsField

_PADDING: Final = 20
W = TypeVar("W", bound=QWidget)

SettingControl: TypeAlias = Switch | ValueSegments | ValueCombo | WordsField
"""What shows the `value` of a setting, and tells by `picked` which other one a person chose."""

C = TypeVar("C", Switch, ValueSegments, ValueCombo, WordsField)


class SettingsCard(QFrame):
    """Rows below a heading, in the order in which they are added."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.title = title
        self.controls: dict[str, SettingControl] = {}
        """By the name of the setting."""
        self.setProperty("card", "true")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_PADDING, 16, _PADDING, 10)
        self._column.setSpacing(0)
        self._column.addWidget(line_label(title, "heading"))
        self._column.addSpacing(6)
        self._helps: dict[QWidget, TextBlock] = {}

    def add(self, label: str, help_text: str, control: W, *, below: bool = False) -> W:
        """Add a row; where the control needs the whole width it stands `below` the words."""
        if self._helps:
            self._column.addWidget(hairline())
        words = QVBoxLayout()
        words.setSpacing(1)
        head = line_label(label, "subheading")
        head.setBuddy(control)
        told = self._helps[control] = TextBlock(self._theme, help_text, "small", "text_2")
        words.addWidget(head)
        words.addWidget(told)
        name_it(control, control.accessibleName() or label)
        self.explain(control, help_text)
        row: QHBoxLayout | QVBoxLayout
        if below:
            row = QVBoxLayout()
            row.setSpacing(8)
            row.addLayout(words)
            row.addWidget(control)
        else:
            row = QHBoxLayout()
            row.setSpacing(24)
            row.addLayout(words, 1)
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        row.setContentsMargins(0, 10, 0, 10)
        self._column.addLayout(row)
        return control

    def bind(self, name: str, label: str, help_text: str, control: C, *, below: bool = False) -> C:
        """Add the row of a control that shows the setting `name`."""
        self.controls[name] = control
        return self.add(label, help_text, control, below=below)

    def explain(self, control: QWidget, help_text: str) -> None:
        """Say in another way what a control does."""
        told = self._helps[control]
        told.setText(help_text)
        told.updateGeometry()
        control.setAccessibleDescription(help_text)
        if isinstance(control, Segments):
            # The keys go to the words, not to the row of them.
            for word in control.findChildren(QPushButton):
                word.setAccessibleDescription(help_text)
