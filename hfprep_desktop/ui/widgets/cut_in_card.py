"""The interviewer cuts in: what is asked, why it came, and how long there is to answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hfprep_desktop.model import InterviewerLine, LineType
from hfprep_desktop.ui.announcement import announce
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.icon import IconTile
from hfprep_desktop.ui.widgets.text import TextBlock, line_label, set_tone
from hfprep_desktop.wording import clock, quoted

TO_ANSWER_S: Final = 20
"""So long an interviewer would wait; nothing happens when it is over."""
FOLD_S: Final = 5
"""An answered cut-in stays for so many seconds."""

_HEADS: Final[Mapping[LineType, str]] = {
    LineType.CUT_IN: "Interviewer cuts in",
    LineType.ROADMAP: "Interviewer stops you",
    LineType.FOLLOW_UP: "Interviewer asks back",
}


class CutInCard(QWidget):
    """Hidden until the interviewer cuts in. Times are seconds on the recording."""

    shown_changed = Signal()
    """It came or went."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._line: InterviewerLine | None = None
        self._answered_at: float | None = None
        self._now = 0.0
        self._card = _Card(theme)
        self._tile = IconTile(theme, "hand", "accent")
        self._head = line_label("", "small_strong", "accent")
        self._words = TextBlock(theme, role="cut_in")
        self._left = line_label("", "heading")
        self._left_note = line_label(tr("to answer"), "small", "text_2")
        self._why = TextBlock(theme, role="note", tone="text_2", max_lines=2)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self._head)
        said.addWidget(self._words)
        time = QVBoxLayout()
        time.setSpacing(0)
        for label in (self._left, self._left_note):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            time.addWidget(label)
        row = QHBoxLayout(self._card)
        row.setContentsMargins(16, 12, 20, 12)
        row.setSpacing(16)
        row.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        row.addLayout(time)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._card)
        column.addWidget(self._why)
        self.hide()

    @property
    def words(self) -> QLabel:
        """What is asked."""
        return self._words

    @property
    def why(self) -> QLabel:
        """Why it came; without words in an exam."""
        return self._why

    @property
    def left(self) -> QLabel:
        """The time there is to answer, or that it is answered."""
        return self._left

    def say(self, line: InterviewerLine, *, explain: bool) -> None:
        """Show a line; with `explain` also what brought it up."""
        self._line, self._answered_at = line, None
        head = tr(_HEADS.get(line.type, "Interviewer"))
        self._tile.change("hand", "accent")
        self._head.setText(head)
        set_tone(self._head, "accent")
        self._words.setText(quoted(line.text))
        quote = tr(" You said: {quoted}", quoted=quoted(line.quote)) if line.quote else ""
        self._why.setText(
            tr("Why now: {reason}.{quote}", reason=tr(line.reason), quote=quote) if explain else ""
        )
        self._why.setVisible(explain)
        self._card.setAccessibleName(f"{head}: {line.text}")
        self._left_note.setText(tr("to answer"))
        self.show()
        self.advance(line.at)
        announce(self._card, f"{head}: {line.text}")

    def answered(self, line: InterviewerLine) -> None:
        """What was said since answers it."""
        if self._line is None or line.at != self._line.at or self._answered_at is not None:
            return
        self._answered_at = self._now
        self._tile.change("check", "pass")
        self._head.setText(tr("Answered"))
        set_tone(self._head, "pass")
        self._left.setText("")
        self._left_note.setText("")
        announce(self._card, tr("Answered"))

    def advance(self, at: float) -> None:
        """The recording has come to second `at`."""
        self._now = at
        if self._line is None:
            return
        if self._answered_at is not None:
            if at - self._answered_at >= FOLD_S:
                self.clear()
            return
        left = max(0, TO_ANSWER_S - int(at - self._line.at))
        self._left.setText(clock(left) if left else tr("Still open"))
        self._left_note.setText(tr("to answer") if left else "")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shown_changed.emit()

    def clear(self) -> None:
        """Fold away."""
        self._line = self._answered_at = None
        self.hide()


class _Card(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 1))
        painter.setBrush(self._theme.color("tint"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
