"""A choice of one value of a setting: a few words side by side, or a list where there are many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

from PySide6.QtCore import Signal

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.choice_combo import ChoiceCombo
from hfprep_desktop.ui.widgets.segments import Segments

Options: TypeAlias = Sequence[tuple[str, str]]
"""Values as they are kept, and the words for them."""

_NARROWEST: Final = 150


class ValueSegments(Segments):
    """`picked` tells what was chosen by hand; an unknown value is shown as the default."""

    picked = Signal(str)

    def __init__(self, options: Options, name: str, default: str) -> None:
        super().__init__([words for _, words in options], name)
        self._default = default
        self._values = [value for value, _ in options]
        self.chosen.connect(self._pick)

    @property
    def value(self) -> str:
        """What is chosen."""
        return self._values[self.index]

    def show_value(self, value: str) -> None:
        """Show what holds."""
        self.blockSignals(True)
        self.choose(_place(self._values, value, self._default))
        self.blockSignals(False)

    def _pick(self, _index: int) -> None:
        self.picked.emit(self.value)


class ValueCombo(ChoiceCombo):
    """`picked` tells what was chosen by hand; an unknown value is shown as the default."""

    picked = Signal(str)

    def __init__(self, theme: Theme, options: Options, name: str, default: str) -> None:
        super().__init__(theme, name, narrows=False)
        self._default = default
        self.setMinimumWidth(_NARROWEST)
        self._values: list[str] = []
        self.offer(options)
        self.currentIndexChanged.connect(self._pick)

    @property
    def value(self) -> str:
        """What is chosen."""
        return self._values[self.currentIndex()]

    def offer(self, options: Options) -> None:
        """Offer other values; nobody is told."""
        self.blockSignals(True)
        self.clear()
        self._values = [value for value, _ in options]
        self.addItems([words for _, words in options])
        self.blockSignals(False)
        self.updateGeometry()

    def show_value(self, value: str) -> None:
        """Show what holds."""
        self.blockSignals(True)
        self.setCurrentIndex(_place(self._values, value, self._default))
        self.blockSignals(False)
        self.update()

    def _pick(self, index: int) -> None:
        if index >= 0:
            self.picked.emit(self.value)


def _place(values: Sequence[str], value: str, default: str) -> int:
    return values.index(value if value in values else default)
