"""What the interviewer asks, in serif, as large as it fits."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.progress_pips import ProgressPips
from hfprep_desktop.ui.widgets.text import TextBlock, line_label
from hfprep_desktop.wording import quoted

_LARGE_UP_TO = 150
"""Characters; a longer prompt is set in the smaller role."""
_FITTED_ROLES = ("objection", "exam_prompt", "cut_in", "prompt", "quote_list")
"""Where the card has a height to keep, the largest role that fits into it."""
_LOW = 220
"""A lower card has less air."""


class PromptCard(QFrame):
    """A card with a headline ("Objection 2 of 3, about cost") and the words below it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("card", "true")
        self._dense = False
        self._fits = False
        self._prompt = ""
        self._column = column = QVBoxLayout(self)
        self.set_dense(False)
        self._icon = Icon(theme, "shield-question-mark", "accent", 20)
        self._head = line_label("", "small_strong", "accent")
        self._text = TextBlock(theme, role="exam_prompt")
        self._quote = TextBlock(theme, role="small", tone="text_2", max_lines=1)
        self._quote_icon = Icon(theme, "corner-down-right", "text_2", 14)
        self.pips = ProgressPips(theme)
        quote = make_row(self._quote_icon)
        quote.addWidget(self._quote, 1)
        column.addLayout(make_row(self._icon, self._head, self.pips, None, spacing=12))
        column.addWidget(self._text, 1)
        column.addLayout(quote)
        self._quote_icon.hide()

    @property
    def words(self) -> QLabel:
        """The prompt as shown."""
        return self._text

    @property
    def head(self) -> QLabel:
        """The line above it."""
        return self._head

    def set_dense(self, dense: bool) -> None:
        """Beside captions and coach the prompt is set smaller. Holds from the next prompt on."""
        self._dense = dense
        self._give_air(dense)

    def set_fits(self, fits: bool) -> None:
        """Whether the card's height is set by the page, and the words have to fit into it."""
        self._fits = fits
        if not fits:
            self._theme.unbind(self)
            self._give_air(self._dense)
        self._choose_role()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self._choose_role()

    @property
    def quote(self) -> QLabel:
        """What the candidate had said that brought it up."""
        return self._quote

    def retitle(self, head: str, icon: str) -> None:
        """The same prompt, with another line above it."""
        self._head.setText(head)
        self._icon.change(icon, "accent")
        self.setAccessibleName(f"{head}: {self._prompt}")

    def ask(self, head: str, icon: str, prompt: str, quote: str = "") -> None:
        """Show another prompt, and what the candidate had said that brought it up."""
        self._quote.setText(tr("You said: {quoted}", quoted=quoted(quote)) if quote else "")
        self._quote.setVisible(bool(quote))
        self._quote_icon.setVisible(bool(quote))
        self._head.setText(head)
        self._icon.change(icon, "accent")
        self._text.setText(quoted(prompt))
        self._prompt = prompt
        self._choose_role()
        self.setAccessibleName(f"{head}: {prompt}")

    def _choose_role(self) -> None:
        if self._fits:
            self._give_air(self.height() < self._theme.scaled(_LOW))
            self._text.set_role(self._largest_that_fits())
            return
        large, small = ("cut_in", "prompt") if self._dense else ("objection", "exam_prompt")
        self._text.set_role(large if len(self._prompt) <= _LARGE_UP_TO else small)

    def _largest_that_fits(self) -> str:
        margins, gap = self._column.contentsMargins(), self._column.spacing()
        # Within the frame.
        inside = self.contentsRect()
        width = inside.width() - margins.left() - margins.right()
        room = inside.height() - margins.top() - margins.bottom() - self._icon.height() - gap
        if not self._quote.isHidden():
            room -= self._quote.heightForWidth(width) + gap
        fitting = (role for role in _FITTED_ROLES if self._text.height_in(role, width) <= room)
        return next(fitting, _FITTED_ROLES[-1])

    def _give_air(self, dense: bool) -> None:
        if dense:
            self._column.setContentsMargins(24, 14, 24, 16)
            self._column.setSpacing(6)
        else:
            self._column.setContentsMargins(32, 22, 32, 26)
            self._column.setSpacing(12)


class QuotedPrompt(QWidget):
    """A prompt with a bar at its left, for previews."""

    def __init__(self, theme: Theme, head: str, max_lines: int = 0) -> None:
        super().__init__()
        self._theme = theme
        self._text = TextBlock(theme, role="prompt", max_lines=max_lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 0, 0, 2)
        column.setSpacing(4)
        column.addWidget(line_label(head, "small", "text_3"))
        column.addWidget(self._text)

    @property
    def words(self) -> QLabel:
        """The prompt as shown."""
        return self._text

    def show_prompt(self, prompt: str) -> None:
        """Show another prompt."""
        self._text.setText(quoted(prompt))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("border"))
        painter.drawRect(QRectF(0, 0, 3, self.height()))
