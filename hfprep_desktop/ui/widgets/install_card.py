"""The card of one installation: asks where a connection is needed, tells how far it is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from hfprep_desktop.errors import UserError
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.status_glyph import Glyph, StatusGlyph
from hfprep_desktop.ui.widgets.text import TextBlock
from hfprep_desktop.wording import file_size

_STEPS: Final = 1000


class InstallCard(QFrame):
    """Hidden until something is to be installed."""

    agreed = Signal()
    """Fetch it over the network."""
    declined = Signal()
    cancel_asked = Signal()
    again_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.glyph = StatusGlyph(theme, Glyph.NOT_YET)
        self.title = TextBlock(theme, role="heading")
        self.text = TextBlock(theme, role="body", tone="text_2")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Installed so far"))
        self.agree = KeyButton(theme, tr("Fetch it"), icon="download", kind=ButtonKind.PRIMARY)
        self.decline = KeyButton(theme, tr("Not now"))
        self.cancel = KeyButton(theme, tr("Cancel"), icon="x")
        self.again = KeyButton(theme, tr("Try again"), icon="rotate-ccw", kind=ButtonKind.PRIMARY)
        self.close_button = KeyButton(theme, tr("Close"), icon="x")
        self._buttons = (self.agree, self.decline, self.cancel, self.again, self.close_button)
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def buttons(self) -> tuple[KeyButton, ...]:
        """All buttons, also those that are not offered now, in the order of Tab."""
        return self._buttons

    def ask(self, title: str, size: int, host: str) -> None:
        """Say what fetching a model means, before anything is opened."""
        self._tell(
            Glyph.NOT_YET,
            tr("Fetch {title}?", title=title),
            tr(
                "{file_size} come from {host}, over an encrypted connection. It is the only "
                "connection that this program ever opens. Nothing of yours is sent; the server "
                "sees the address of this computer, as every server does. What comes is compared "
                "with known hashes before it is used. Without a network: install the model from "
                "a folder or an archive.",
                file_size=file_size(size),
                host=host,
            ),
        )
        self._offer(self.agree, self.decline)

    def show_begun(self, name: str) -> None:
        """It runs from now on."""
        self.bar.setRange(0, 0)
        self._tell(Glyph.NOT_YET, tr("Installing {name}", name=name), tr("Looking at its files."))
        self._offer(self.cancel)

    def show_progress(self, done: int, total: int, left: str) -> None:
        """It is as far as this; `left` says in words how long it will take, where that is known."""
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(int(_STEPS * min(1.0, done / max(1, total))))
        amount = tr(
            "{file_size} of {file_size_2}", file_size=file_size(done), file_size_2=file_size(total)
        )
        self.text.setText(f"{amount}, {left}" if left else amount)

    def show_stopping(self) -> None:
        """It ends behind the piece it is at."""
        self.cancel.setEnabled(False)
        self.text.setText(tr("Stopping. What came is kept."))

    def show_failed(self, error: UserError) -> None:
        """It could not be completed."""
        self._tell(Glyph.MISSING, tr(error.what), tr(error.remedy))
        self._offer(self.again, self.close_button)

    def _tell(self, glyph: Glyph, title: str, text: str) -> None:
        self.glyph.set_glyph(glyph)
        self.title.setText(title)
        self.text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def _offer(self, *buttons: KeyButton) -> None:
        self.cancel.setEnabled(True)
        self.bar.setVisible(self.cancel in buttons)
        self.show()
        # First what comes, so that the focus does not leave the card meanwhile.
        for button in buttons:
            button.show()
        buttons[0].setFocus()
        for button in self._buttons:
            button.setVisible(button in buttons)

    def _connect(self) -> None:
        self.agree.clicked.connect(self.agreed)
        self.decline.clicked.connect(self.declined)
        self.cancel.clicked.connect(self.cancel_asked)
        self.again.clicked.connect(self.again_asked)
        self.close_button.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addWidget(self.bar)
        column.addLayout(make_row(*self._buttons, None))
