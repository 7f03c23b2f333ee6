"""The first page of a new profile: what this is, and a check of what a round needs."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.microphone_card import MicrophoneCard
from hfprep_desktop.ui.widgets.model_card import ModelCard
from hfprep_desktop.ui.widgets.plain_key import is_plain
from hfprep_desktop.ui.widgets.sample_card import SampleCard
from hfprep_desktop.ui.widgets.text import hairline, line_label
from hfprep_desktop.ui.widgets.vertical_scroll import vertical_scroll
from hfprep_desktop.ui.widgets.welcome_panel import WelcomePanel

_LOW: Final = 760
_MARGIN: Final = 36


class FirstRunView(QWidget):
    """Draws what it is told; asks for what is to be done."""

    start_asked = Signal()
    """The first drill."""
    skip_asked = Signal()

    def __init__(self, theme: Theme, folder: Path, cloud: str) -> None:
        super().__init__()
        self.welcome = WelcomePanel(theme, folder, cloud)
        self.microphone = MicrophoneCard(theme)
        self.model = ModelCard(theme)
        self.sample = SampleCard(theme)
        self.skip = KeyButton(theme, tr("Skip the check"), kind=ButtonKind.LINK, height=44)
        self.start = KeyButton(
            theme,
            tr("Start with a 90-second framing drill"),
            icon="arrow-right",
            keys=("Enter",),
            kind=ButtonKind.PRIMARY,
            height=44,
        )
        self.skip.clicked.connect(self.skip_asked)
        self.start.clicked.connect(self.start_asked)
        self._edge = hairline()
        self._column = QVBoxLayout()
        self._foot = make_row(self.skip, None, self.start)
        self._lay_out()
        self.show_start(possible=False)

    def show_start(self, *, possible: bool, is_known: bool = True) -> None:
        """Only a missing microphone stands in the way; then the sample round is the way on."""
        self.start.setEnabled(possible)
        is_missing = is_known and not possible
        kind = ButtonKind.SECONDARY if is_missing else ButtonKind.PRIMARY
        self.start.restyle(kind, ("Enter",))
        self.sample.set_primary(on=is_missing)

    OWN_KEYS: ClassVar = (
        OwnKey("Start with a 90-second framing drill", ("Enter",)),
        OwnKey("Play back", ("Space",)),
    )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On the page itself; a button that has the focus takes these keys before."""
        if is_plain(event) and self.hasFocus():
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.start.isEnabled():
                self.start_asked.emit()
                return
            if event.key() == Qt.Key.Key_Space and self.microphone.trial.has_take:
                self.microphone.trial.play_asked.emit()
                return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.height() < _LOW
        self.welcome.fit_to(self.width(), self.height())
        self._column.setSpacing(14 if is_low else 18)
        self._column.setContentsMargins(_MARGIN, 20 if is_low else 40, _MARGIN - 4, 8)
        self._foot.setContentsMargins(_MARGIN, 8, _MARGIN - 4, 18 if is_low else _MARGIN)

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        content = QWidget()
        content.setProperty("clear", "true")
        content.setLayout(self._column)
        self._column.addWidget(line_label(tr("Check once, then start"), "title"))
        for card in (self.microphone, self.model, self.sample):
            self._column.addWidget(card)
        self._column.addStretch(1)
        scroll = vertical_scroll(content)
        # Only where something goes on below it.
        scroll.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: self._edge.setVisible(most > 0)
        )
        self._edge.hide()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(scroll, 1)
        right.addWidget(self._edge)
        right.addLayout(self._foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.welcome)
        row.addLayout(right, 1)
