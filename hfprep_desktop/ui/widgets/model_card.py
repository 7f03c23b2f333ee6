"""The speech model in a card: being checked, verified, missing; nothing waits for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from hfprep_desktop.speech.model_list import ModelCheck, Wholeness
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.status_glyph import Glyph
from hfprep_desktop.ui.widgets.step_head import INDENT, StepHead
from hfprep_desktop.ui.widgets.text import TextBlock

WITHOUT = "Recording and reviewing work without it: rounds are kept, and transcribed later."


class ModelCard(QFrame):
    """Draws what it is told."""

    details_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._checked = ""
        self._tried = ""
        self.head = StepHead(theme, 2, tr("Speech model"))
        self.text = TextBlock(theme, "", "body", "text_2")
        self.details = KeyButton(theme, tr("Details"), kind=ButtonKind.LINK, height=30)
        self.details.setAccessibleName(tr("Details of the speech models"))
        self.details.clicked.connect(self.details_asked)
        row = QHBoxLayout()
        row.setContentsMargins(INDENT, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.text, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.details)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 22, 14)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addLayout(row)
        self.show_checking()

    def show_checking(self) -> None:
        """Its files are being read."""
        self._checked = self._tried = ""
        self.head.show_status(Glyph.NOT_YET, tr("Checking"))
        self.text.setText(tr("Its files are compared with the catalogue. You can go on meanwhile."))

    def show_check(self, check: ModelCheck) -> None:
        """What was found."""
        fault = "" if check.fault is None else tr(check.fault.what)
        match check.wholeness:
            case Wholeness.VERIFIED:
                words = tr("Installed and verified") if check.is_own else tr("Bundled and verified")
                self.head.show_status(Glyph.PASS, words)
                self._checked = tr(
                    "{title}. Checksums match, read in {took_s:.1f} s.",
                    title=check.title,
                    took_s=check.took_s,
                )
            case Wholeness.UNKNOWN:
                self.head.show_status(Glyph.PARTIAL, tr("Not in the catalogue"))
                self._checked = tr(
                    "{title}: complete, but nobody vouches for its files.", title=check.title
                )
            case Wholeness.MISSING:
                self.head.show_status(Glyph.PARTIAL, tr("Missing"))
                self._checked = tr(WITHOUT)
            case Wholeness.DAMAGED:
                self.head.show_status(Glyph.MISSING, tr("Damaged"))
                self._checked = f"{fault} {tr(WITHOUT)}"
        self._show()

    def show_failed(self, what: str) -> None:
        """It could not be looked at."""
        self.head.show_status(Glyph.MISSING, tr("Not checked"))
        self._checked = what
        self._show()

    def show_speed(self, spoken_s: float, took_s: float) -> None:
        """It was tried on what was recorded."""
        self._tried = tr(
            "{spoken_s:.0f} s of speech written down in {took_s:.1f} s, its start included.",
            spoken_s=spoken_s,
            took_s=took_s,
        )
        self._show()

    def _show(self) -> None:
        self.text.setText("\n".join(line for line in (self._checked, self._tried) if line))
