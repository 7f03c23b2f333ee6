"""Between the last word and the report: the audio is saved, the rest is being written down."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from hfprep_desktop.events import AudioSaved, Event, Progress
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.bits import IconTile, make_card, make_row
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.text import TextBlock, line_label
from hfprep_desktop.wording import clock

_STEPS = 1000


class ProgressView(QWidget):
    """One card in the middle of the page."""

    stop_asked = Signal()
    """What was made elsewhere is not to be taken in after all; a round's own words always are."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self.title = line_label("", "heading")
        self.text = TextBlock(theme, role="body", tone="text_2")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName("Done so far")
        self.stop_button = KeyButton(theme, "Stop", icon="x", keys=("Esc",))
        self.stop_button.clicked.connect(self.stop_asked)
        card, column = make_card(padding=28, spacing=14)
        card.setFixedWidth(460)
        column.addWidget(IconTile(theme, "square-check-big", "pass"))
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addWidget(self.bar)
        column.addLayout(make_row(None, self.stop_button))
        outer = QVBoxLayout(self)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)

    def begin(self) -> None:
        """The round was just finished."""
        self.stop_button.hide()
        self.title.setText("Saving the recording")
        self.text.setText("The last seconds are being written to disk.")
        self.bar.setValue(0)

    def begin_again(self) -> None:
        """A recording of an earlier round is taken up."""
        self.stop_button.hide()
        self.title.setText("Making the report")
        self.text.setText("The recording is being written down and compared with the rules.")
        self.bar.setValue(0)

    def begin_import(self, name: str) -> None:
        """Audio is taken in; `name` says which."""
        self.title.setText("Importing")
        self.text.setText(f"{name}: first a recording of the library, then a report.")
        self.bar.setValue(0)
        self.stop_button.show()

    def handle(self, event: Event) -> None:
        """Draw one event."""
        match event:
            case AudioSaved(duration_s):
                self.title.setText(f"Audio saved, {clock(duration_s)}")
                self.text.setText("Your words are being written down and compared with the rules.")
            case Progress(_, done, total) if total > 0:
                self.bar.setValue(int(_STEPS * min(1.0, done / total)))
            case _:
                pass
