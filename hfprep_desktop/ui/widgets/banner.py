"""An inline message: what happened, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hfprep_desktop.errors import UserError
from hfprep_desktop.ui.announcement import announce
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.icon import IconTile
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.text import TextBlock

_MOST_BESIDE = 2
"""So many buttons stand beside the words."""
_NARROW: Final = 520
"""In a narrower place they stand below."""


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
        self._is_narrow = False
        self._buttons: list[KeyButton] = []
        self._is_news = False
        self._tile = IconTile(theme, "history", "accent")
        self._title = TextBlock(theme, role="subheading")
        self._text = TextBlock(theme, role="body", tone="text_2")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self._under = QWidget()
        self._below = QHBoxLayout(self._under)
        self._below.setContentsMargins(0, 10, 0, 0)
        self._below.setSpacing(12)
        self._under.hide()
        words.addWidget(self._under)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 14, 16, 14)
        self._row.setSpacing(16)
        self._row.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
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
        self.tell("missing", icon, tr(error.what), tr(error.remedy))

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
        self._place_all()
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.scaled(_NARROW)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._place_all()

    def _clear_below(self) -> None:
        """Leave no stretch behind."""
        while self._below.takeAt(0) is not None:
            pass
        self._under.hide()

    def _place_all(self) -> None:
        """Beside the words, or below them where that would leave the words no room."""
        for button in self._buttons:
            self._row.removeWidget(button)
            self._below.removeWidget(button)
        self._clear_below()
        if len(self._buttons) <= _MOST_BESIDE and not self._is_narrow:
            for button in self._buttons:
                self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            return
        for button in self._buttons:
            self._below.addWidget(button)
        if self._buttons:
            self._below.addStretch(1)
            self._under.show()

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
