"""The takes of a session's questions: which is best, what changed, and taking them again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hfprep_desktop.report.takes import ReplyTakes, TakeDiff, Takes
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.scroll_column import ScrollColumn
from hfprep_desktop.ui.widgets.take_row import TakeRow
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label
from hfprep_desktop.wording import quoted

NOTHING_TO_COMPARE = "nothing that both could be judged by"


class TakesPanel(ScrollColumn):
    """Changes first, then every take (the latest on top), then answer by answer."""

    retake_asked = Signal(object)
    """Which answer to take again, counted from 0; None for the whole round."""
    take_opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=6)
        self._theme = theme
        self.rows: list[TakeRow] = []
        self.reply_buttons: list[KeyButton] = []
        self.changes = TextBlock(theme)

    def show_takes(self, takes: Takes) -> None:
        """The takes of another session."""
        self.clear()
        self.rows, self.reply_buttons = [], []
        self._add_changes(takes)
        for take in reversed(takes.takes):
            row = TakeRow(
                self._theme,
                take,
                best=take.session_id == takes.best and len(takes.takes) > 1,
                current=take.session_id == takes.current,
            )
            row.clicked.connect(partial(self._open, take.session_id))
            self.rows.append(row)
            self.add(row)
        again = KeyButton(
            self._theme, tr("Retake this round"), icon="rotate-ccw", keys=("Ctrl", "R"), height=30
        )
        again.clicked.connect(partial(self._retake, None))
        self.add(_indented(again))
        for reply in takes.replies:
            self._add_reply(reply)

    def _open(self, session_id: str) -> None:
        self.take_opened.emit(session_id)

    def _retake(self, turn: int | None) -> None:
        self.retake_asked.emit(turn)

    def _add_changes(self, takes: Takes) -> None:
        number = next(one.number for one in takes.takes if one.session_id == takes.current)
        if takes.changes is None:
            words = tr("This is the first take. A retake is compared with it, answer by answer.")
        else:
            asked = tr(
                "{shared} of {answers} compared",
                shared=takes.shared,
                answers=counted(len(takes.replies), "answer"),
            )
            words = tr(
                "Against take {value}, {told} ({asked}).",
                value=number - 1,
                told=_told(takes.changes),
                asked=asked,
            )
        self.changes = TextBlock(self._theme, words, role="body", tone="text_2")
        self.add(_indented(self.changes))

    def _add_reply(self, reply: ReplyTakes) -> None:
        self.add(hairline())
        self.add(_indented(line_label(tr("Answer {value}", value=reply.turn + 1), "subheading")))
        prompt = TextBlock(self._theme, quoted(reply.prompt), role="quote_list", max_lines=2)
        self.add(_indented(prompt))
        words = _reply_words(reply)
        self.add(_indented(TextBlock(self._theme, words, role="small", tone="text_2")))
        button = KeyButton(self._theme, tr("Retake this reply"), icon="mic", height=30)
        button.setAccessibleName(tr("Retake this reply, answer {value}", value=reply.turn + 1))
        button.clicked.connect(partial(self._retake, reply.turn))
        self.reply_buttons.append(button)
        self.add(_indented(button))


def _reply_words(reply: ReplyTakes) -> str:
    if reply.changes is None:
        return f"{counted(len(reply.takes), 'take')}." if len(reply.takes) > 1 else tr("One take.")
    best = next(one for one in reply.takes if one.session_id == reply.best)
    counts = tr("{passed} of {total} pass", passed=best.passed, total=best.total)
    return tr(
        "{takes}, the best is take {number} ({counts}). Against the one before, {told}.",
        takes=counted(len(reply.takes), "take"),
        number=best.number,
        counts=counts,
        told=_told(reply.changes),
    )


def _told(changes: TakeDiff) -> str:
    return tr(changes.words) or tr(NOTHING_TO_COMPARE)


def _indented(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(12, 2, 12, 2)
    if isinstance(widget, KeyButton):
        column.addLayout(make_row(widget, None))
    else:
        column.addWidget(widget)
    return holder
