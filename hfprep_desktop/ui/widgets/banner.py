"""An inline message: what happened, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from hfprep_desktop.errors import UserError
from hfprep_desktop.ui.announcement import announce
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.bits import IconTile
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.text import TextBlock

_MOST_BESIDE = 2
"""So many buttons stand beside the words."""


class Banner(QFrame):
    """Hidden until it has something to say."""

    shown_changed = Signal()
    """It came or went."""
    offered = Signal()
    """A button was added."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tone = "accent"
        self._buttons: list[KeyButton] = []
        self._is_news = False
        self._tile = IconTile(theme, "history", "accent")
        self._title = TextBlock(theme, role="subheading")
        self._text = TextBlock(theme, role="body", tone="text_2")
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        self._words.addWidget(self._title)
        self._words.addWidget(self._text)
        self._below: QHBoxLayout | None = None
        """There while it holds buttons: an empty layout would leave the words no width at all."""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 14, 16, 14)
        self._row.setSpacing(16)
        self._row.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._words, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def title(self) -> QLabel:
        """The line that says what happened."""
        return self._title

    @property
    def body(self) -> QLabel:
        """What is safe and what to do."""
        return self._text

    @property
    def buttons(self) -> tuple[KeyButton, ...]:
        """The offered actions."""
        return tuple(self._buttons)

    def tell(self, tone: str, icon: str, title: str, text: str) -> None:
        """Show a message; `tone` is accent, pass, partial or missing. Earlier buttons go."""
        self._tone = tone
        self._tile.change(icon, tone)
        self._title.setText(title)
        self._text.setText(text)
        for button in self._buttons:
            self._row.removeWidget(button)
            if self._below is not None:
                self._below.removeWidget(button)
            # It is gone to the eye at once, whenever Qt comes round to deleting it.
            button.hide()
            button.deleteLater()
        self._buttons.clear()
        self._clear_below()
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._is_news = True
        self.show()
        self._say_news()
        self.updateGeometry()
        self.update()

    def tell_problem(self, error: UserError, icon: str) -> None:
        """Say what stands in the way, and what to do."""
        self.tell("missing", icon, error.what, error.remedy)

    def offer(
        self,
        text: str,
        icon: str,
        action: Callable[[], object],
        *,
        keys: tuple[str, ...] = (),
        primary: bool = False,
    ) -> KeyButton:
        """Add a button to the message shown."""
        kind = ButtonKind.PRIMARY if primary else ButtonKind.SECONDARY
        button = KeyButton(self._theme, text, icon=icon, keys=keys, kind=kind)
        # The signal brings `checked`, which no action wants.
        button.clicked.connect(lambda _checked=False: action())
        self._buttons.append(button)
        self._place_buttons()
        button.show()
        self.offered.emit()
        return button

    def _say_news(self) -> None:
        """Once, and not before it is to be seen."""
        if self._is_news and self.isVisible():
            self._is_news = False
            title, text = self._title.text(), self._text.text()
            # Else both would be read as one sentence.
            stop = "" if not text or title.endswith((".", "?", "!")) else "."
            announce(self, f"{title}{stop} {text}".strip())

    def _clear_below(self) -> None:
        if self._below is not None:
            self._words.removeItem(self._below)
            self._below.deleteLater()
            self._below = None

    def _place_buttons(self) -> None:
        """Beside the words, or below them where more of them would leave the words no room."""
        if len(self._buttons) <= _MOST_BESIDE:
            self._row.addWidget(self._buttons[-1], 0, Qt.AlignmentFlag.AlignVCenter)
            return
        if self._below is None:
            self._below = QHBoxLayout()
            self._below.setContentsMargins(0, 10, 0, 0)
            self._below.setSpacing(12)
            self._below.addStretch(1)
            self._words.addLayout(self._below)
        for place, button in enumerate(self._buttons):
            self._row.removeWidget(button)
            self._below.insertWidget(place, button)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say_news()
        self.shown_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shown_changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color(self._tone), 1))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
