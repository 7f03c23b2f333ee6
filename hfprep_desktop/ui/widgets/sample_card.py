"""The round without a microphone: what it is, and the way there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.step_head import INDENT, StepHead
from hfprep_desktop.ui.widgets.text import TextBlock
from hfprep_desktop.wording import clock


class SampleCard(QFrame):
    """Draws what it is told."""

    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.head = StepHead(theme, 3, tr("No microphone at hand?"))
        self.head.show_remark(tr("optional"))
        self.text = TextBlock(theme, "", "body", "text_2")
        self.open = KeyButton(theme, tr("Open the sample round"), icon="headphones", keys=("S",))
        self.open.clicked.connect(self.asked)
        row = QHBoxLayout()
        row.setContentsMargins(INDENT, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.text, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 22, 18)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addLayout(row)
        self.show_length(None)

    def show_length(self, seconds: float | None) -> None:
        """How long the answers are; None while that is not known."""
        self.open.setEnabled(seconds is not None)
        if seconds is None:
            self.text.setText(tr("Recorded answers run through captions, coach and report."))
        else:
            self.text.setText(
                tr(
                    "Answers of {clock} minutes run through captions, coach and report.",
                    clock=clock(seconds),
                )
            )

    def show_missing(self, what: str) -> None:
        """The installation lacks it."""
        self.open.setEnabled(False)
        self.text.setText(what)

    def set_primary(self, *, on: bool) -> None:
        """Whether it is the way on."""
        self.open.restyle(ButtonKind.PRIMARY if on else ButtonKind.SECONDARY, ("S",))
