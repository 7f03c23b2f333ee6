"""A field for one figure: says at once what is wrong with it, and never takes empty for 0."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.offer_figures import FigureKind, read_figure, show_figure
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr

NOT_ENTERED = "not entered"


class FigureField(QLineEdit):
    """`value` is the last figure that could be read; `fault` what is wrong with the text."""

    entered = Signal()
    """`value` has changed by the person's hand."""
    fault_changed = Signal()

    def __init__(self, theme: Theme, kind: FigureKind, name: str, width: int = 112) -> None:
        super().__init__()
        self._kind = kind
        self._value: float | None = None
        self._settled: float | None = None
        self._fault: UserError | None = None
        self.setProperty("field", "figure")
        theme.fix(self, width=width)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setPlaceholderText(tr(NOT_ENTERED))
        self.setAccessibleName(name)
        self.setMaxLength(24)
        self.textEdited.connect(self._read_on_the_way)
        self.editingFinished.connect(self._settle)

    @property
    def value(self) -> float | None:
        """The figure; None for an empty field."""
        return self._value

    @property
    def fault(self) -> UserError | None:
        """What is wrong with the text that stands there."""
        return self._fault

    @property
    def kept(self) -> str:
        """The figure that counts while the text cannot be read."""
        return tr(NOT_ENTERED) if self._value is None else show_figure(self._value, self._kind)

    def show_value(self, value: float | None) -> None:
        """Show a figure that comes from elsewhere."""
        self._value = self._settled = value
        self._set_fault(None)
        text = "" if value is None else show_figure(value, self._kind)
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def _read_on_the_way(self) -> None:
        """Half a figure is no fault yet, and none is no answer yet: the field is left later."""
        try:
            value = read_figure(self.text(), self._kind)
        except UserError:
            return
        if value is not None:
            self._set_fault(None)
            self._take(value)

    def _settle(self) -> None:
        try:
            value = read_figure(self.text(), self._kind)
        except UserError as error:
            # Not what it read on the way: the 172 of "172k", the 0 of "0.055".
            self._take(self._settled)
            self._set_fault(error)
            return
        self._take(value)
        self.show_value(value)

    def _take(self, value: float | None) -> None:
        if value != self._value:
            self._value = value
            self.entered.emit()

    def _set_fault(self, fault: UserError | None) -> None:
        if fault is None and self._fault is None:
            return
        self._fault = fault
        self.setProperty("fault", "false" if fault is None else "true")
        self.setAccessibleDescription(
            "" if fault is None else f"{tr(fault.what)} {tr(fault.remedy)}"
        )
        self.style().unpolish(self)
        self.style().polish(self)
        self.fault_changed.emit()
