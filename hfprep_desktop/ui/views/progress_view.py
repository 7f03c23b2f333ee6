"""Between the last word and the report: the audio is saved, the rest is being written down."""

from __future__ import annotations

from time import monotonic as clock_s
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from hfprep_desktop.events import (
    AudioSaved,
    Event,
    Progress,
    TranscriberRestarted,
    TranscriberSilent,
)
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.icon import IconTile
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.layouts import make_card, make_row
from hfprep_desktop.ui.widgets.text import TextBlock, line_label
from hfprep_desktop.wording import clock

_STEPS: Final = 1000
_OLD_NEWS_S: Final = 10.0


class ProgressView(QWidget):
    """One card in the middle of the page."""

    later_asked = Signal()
    """The report is not wanted now; the recording is kept in any case."""
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
        self.bar.setAccessibleName(tr("Done so far"))
        self.stop_button = KeyButton(theme, tr("Stop"), icon="x", keys=("Esc",))
        self.stop_button.clicked.connect(self.stop_asked)
        self.later_button = KeyButton(theme, tr("Make the report later"), icon="history")
        self.later_button.clicked.connect(self._leave)
        self._news_at = clock_s()
        self._said = ""
        self._ageing = QTimer(self)
        self._ageing.setInterval(1_000)
        self._ageing.timeout.connect(self._age)
        card, column = make_card(padding=28, spacing=14)
        theme.fix(card, width=460)
        column.addWidget(IconTile(theme, "square-check-big", "pass"))
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addWidget(self.bar)
        column.addLayout(make_row(None, self.later_button, self.stop_button))
        outer = QVBoxLayout(self)
        outer.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)

    def begin(self) -> None:
        """The round was just finished."""
        self.stop_button.hide()
        self.later_button.hide()
        self.title.setText(tr("Saving the recording"))
        self._say(tr("The last seconds are being written to disk."))
        self.bar.setValue(0)

    def begin_again(self) -> None:
        """A recording of an earlier round is taken up."""
        self.stop_button.hide()
        self._offer_later()
        self.title.setText(tr("Making the report"))
        self._say(tr("The recording is being written down and compared with the rules."))
        self.bar.setValue(0)

    def begin_import(self, name: str) -> None:
        """Audio is taken in; `name` says which."""
        self.title.setText(tr("Importing"))
        self.later_button.hide()
        self._say(tr("{name}: first a recording of the library, then a report.", name=name))
        self.bar.setValue(0)
        self.stop_button.show()

    def handle(self, event: Event) -> None:
        """Draw one event."""
        match event:
            case AudioSaved(duration_s):
                self.title.setText(tr("Audio saved, {clock}", clock=clock(duration_s)))
                self._say(tr("Your words are being written down and compared with the rules."))
                if self.stop_button.isHidden():
                    self._offer_later()
            case Progress(_, done, total) if total > 0:
                value = int(_STEPS * min(1.0, done / total))
                if value != self.bar.value():
                    self.bar.setValue(value)
                    left = max(0.0, total - done)
                    self._say(
                        tr(
                            "Writing down the last {clock} of {clock_2}.",
                            clock=clock(left),
                            clock_2=clock(total),
                        )
                    )
            case TranscriberSilent(seconds):
                self._say(
                    tr(
                        "Transcription has not responded for {seconds:.0f} s. The audio is safe; "
                        "it is started again by itself.",
                        seconds=seconds,
                    )
                )
            case TranscriberRestarted(reason):
                self._say(
                    tr("{reason} It was started again; the audio is safe.", reason=tr(reason))
                )
            case _:
                pass

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._news_at = clock_s()
        self._ageing.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ageing.stop()

    def _offer_later(self) -> None:
        self.later_button.setEnabled(True)
        self.later_button.show()

    def _leave(self) -> None:
        self.later_button.setEnabled(False)
        self.later_asked.emit()

    def _say(self, text: str) -> None:
        """Something new: the time without news begins again."""
        self._news_at = clock_s()
        self._said = text
        self.text.setText(text)

    def _age(self) -> None:
        waited = clock_s() - self._news_at
        if waited >= _OLD_NEWS_S:
            self.text.setText(
                tr("{said} No news for {waited:.0f} s.", said=self._said, waited=waited)
            )
