"""The transcript: one row an utterance; each word knows its second and can be put right."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip

from hfprep_desktop.correcting import LONGEST
from hfprep_desktop.model import LaneSpan, Moment, Session
from hfprep_desktop.report.moments import moment_at, with_note, with_star
from hfprep_desktop.ui.announcement import announce
from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.inline_field import InlineField
from hfprep_desktop.ui.widgets.transcript_document import (
    TEXT_LEFT,
    RowKind,
    TranscriptWord,
)
from hfprep_desktop.ui.widgets.transcript_text import TranscriptText
from hfprep_desktop.ui.widgets.transcript_wording import about, doubts_of
from hfprep_desktop.wording import clock, quoted

LONGEST_NOTE: Final = 500

_WORD_KEYS: Final = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_F2,
    }
)
_PLAIN: Final = frozenset(
    {
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.KeypadModifier,
    }
)


class TranscriptView(TranscriptText):
    """Read-only; the caret walks by words, tints tell the lanes, marks what a finding rests on."""

    OWN_KEYS: ClassVar = (
        OwnKey("Transcript: another word", ("Left", "Right")),
        OwnKey("Transcript: another line", ("Up", "Down")),
        OwnKey("Transcript: start or end of the line", ("Home", "End")),
        OwnKey("Transcript: play from the word", ("Enter",)),
        OwnKey("Transcript: correct the word", ("F2",)),
    )

    word_chosen = Signal(float)
    """A word was clicked or Enter pressed on it: its start in seconds."""
    word_corrected = Signal(int, int, str)
    """Answer, word of it, and the text that it should have."""
    moments_changed = Signal(object)
    """All moments anew (`tuple[Moment, ...]`)."""
    loop_chosen = Signal(object)
    """Start and end in seconds of what is to be played over and over."""
    quote_asked = Signal()
    """The words at the caret are to be copied as a quote."""

    def __init__(self, theme: Theme, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(theme, now)
        self._field: InlineField | None = None
        self._field_at = 0
        self._field_is_wide = False
        self._is_second_click = False
        """The button was pressed for the second time in a row: its release plays nothing."""
        self.setAccessibleDescription(
            tr("Arrow keys walk by words and rows, Enter plays from a word, F2 corrects it.")
        )
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def field(self) -> InlineField | None:
        """The field in which something is being written."""
        return self._field

    def show_session(self, session: Session, lanes: Sequence[LaneSpan]) -> None:
        if not self.shows(session, lanes):
            # What is written there belongs to words that go.
            self._close_field()
        super().show_session(session, lanes)

    def play(self, second: float) -> None:
        """Ask for it to be played from a second."""
        self.word_chosen.emit(second)

    def star(self, second: float) -> None:
        """Star a moment, or take its star away."""
        if self.session is not None:
            kept = moment_at(self.session.moments, second)
            on = kept is None or not kept.starred
            self.change_moments(with_star(self.session.moments, second, starred=on))

    def note(self, second: float) -> None:
        """Open the field for a note at a second."""
        row = self.script.row_for_note(second)
        if self.session is None or row is None:
            return
        kept = moment_at(self.session.moments, second)
        text = "" if kept is None else kept.note
        name = tr("Note at {clock}", clock=clock(second))
        field = InlineField(
            self._theme, self.viewport(), name, text, longest=LONGEST_NOTE, spoken=False
        )
        field.field.setPlaceholderText(name)
        field.saved.connect(partial(self._save_note, second))
        block = self.document().findBlockByNumber(row)
        self.bring_into_view(block, 0.33)
        self._open_field(field, block.position(), wide=True)

    def change_moments(self, moments: tuple[Moment, ...]) -> None:
        """Show other moments, and tell of them."""
        if self.session is None or moments == self.session.moments:
            return
        super().show_session(replace(self.session, moments=moments), self._lanes)
        self.moments_changed.emit(moments)

    def correct(self, number: int) -> None:
        """Open the field in which a word (its place among all) is put right."""
        word = self.script.words[number]
        heard = word.word.original
        field = InlineField(
            self._theme,
            self.viewport(),
            tr("Word as it was said"),
            word.word.text,
            longest=LONGEST,
            spoken=True,
            extra=tr("As heard") if heard is not None else "",
        )
        if heard is not None and field.extra is not None:
            field.extra.setToolTip(tr("Back to {quoted}", quoted=quoted(heard.text)))
            field.extra.setAccessibleName(tr("As heard: {words}", words=heard.text))
            field.extra_chosen.connect(partial(self._save_word, number, heard.text))
        field.saved.connect(partial(self._save_word, number))
        self.put_caret(word.begin)
        self.ensureCursorVisible()
        self._open_field(field, word.begin, wide=False)

    def chosen_words(self) -> tuple[TranscriptWord, ...]:
        """The words that are selected, else those of the utterance one is at."""
        words = self.script.words
        cursor = self.textCursor()
        if cursor.hasSelection():
            begin, end = cursor.selectionStart(), cursor.selectionEnd()
            return tuple(word for word in words if word.end > begin and word.begin < end)
        at = self.spoken_word if self.spoken_word and not self.hasFocus() else self.caret
        if at is None:
            return ()
        row = self.script.rows[at.row]
        return tuple(words[row.first : row.behind])

    def menu_for(self, number: int) -> QMenu:
        """What can be done with a word."""
        word = self.script.words[number]
        row = self.script.rows[word.row]
        menu = QMenu(self)
        second = word.second
        if second is not None and self.session is not None:
            kept = moment_at(self.session.moments, second)
            menu.addAction(tr("Play from here")).triggered.connect(lambda: self.play(second))
            if row.second is not None and row.end_second is not None:
                span = (row.second, row.end_second)
                loop = menu.addAction(tr("Loop this utterance"))
                loop.triggered.connect(lambda: self.loop_chosen.emit(span))
            menu.addSeparator()
            is_starred = kept is not None and kept.starred
            star = menu.addAction(tr("Remove the star") if is_starred else tr("Star this moment"))
            star.triggered.connect(lambda: self.star(second))
            note = menu.addAction(tr("Change the note") if kept and kept.note else tr("Note here"))
            note.triggered.connect(lambda: self.note(second))
            menu.addSeparator()
        menu.addAction(tr("Correct this word")).triggered.connect(lambda: self.correct(number))
        heard = word.word.original
        if heard is not None:
            back = menu.addAction(tr("As heard: {words}", words=heard.text).replace("&", "&&"))
            back.triggered.connect(lambda: self._save_word(number, heard.text))
        menu.addAction(tr("Copy as quote")).triggered.connect(self.quote_asked)
        return menu

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _is_own(event):
                # The window uses some of them too; here they walk the words.
                event.accept()
                return True
            if event.text().isprintable() and event.modifiers() in _PLAIN:
                # Qt would keep letters for writing, but here nobody writes: they are the page's.
                event.ignore()
                return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.word_under(event.pos())
            text = "" if number is None else about(self.script, self.script.words[number])
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.keep_hands_off()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._is_second_click:
            self._is_second_click = False
            return
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        # Whoever listens from a word wants to read along.
        self.follow()
        point = event.position().toPoint()
        number = self.word_under(point)
        if number is not None:
            self._choose(number)
            return
        row = self.row_at(point)
        if row is not None and row.second is not None:
            beside = point.x() < self._theme.scaled(TEXT_LEFT) or row.kind is RowKind.INTERVIEWER
            if beside:
                self.play(row.second)
            elif row.kind is RowKind.NOTE:
                self.note(row.second)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        number = self.word_under(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and number is not None:
            self._is_second_click = True
            self.correct(number)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            number = self.word_under(event.pos())
            place = event.globalPos()
        else:
            number = self.script.word_at(self.textCursor().position())
            corner = QPoint() if number is None else self.word_box(number).bottomLeft()
            place = self.viewport().mapToGlobal(corner)
        if number is None:
            return
        word = self.script.words[number]
        if not self.textCursor().hasSelection():
            self.put_caret(word.begin)
        menu = self.menu_for(number)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.keep_hands_off()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keep_hands_off()
        number = self.script.word_at(self.textCursor().position())
        if number is None or not _is_own(event):
            super().keyPressEvent(event)
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.follow()
            self._choose(number)
        elif event.key() == Qt.Key.Key_F2:
            self.correct(number)
        else:
            keep = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
            self._walk(self._target(number, Qt.Key(event.key())), number, keep=keep)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_field()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_field()
        # Times and tints are painted, not text: Qt would only shift what it knows of.
        self.viewport().update()

    def _choose(self, number: int) -> None:
        second = self.script.words[number].second
        if second is not None:
            self.play(second)

    def _save_word(self, number: int, text: str) -> None:
        word = self.script.words[number]
        self._leave_field()
        clean = " ".join(text.split())
        if clean and clean != word.word.text:
            self.word_corrected.emit(word.turn, word.place, clean)

    def _save_note(self, second: float, text: str) -> None:
        self._leave_field()
        if self.session is not None:
            self.change_moments(with_note(self.session.moments, second, text))

    def _open_field(self, field: InlineField, position: int, *, wide: bool) -> None:
        self._close_field()
        self._field, self._field_at, self._field_is_wide = field, position, wide
        field.left.connect(self._leave_field)
        self._place_field()
        field.begin()

    def _leave_field(self) -> None:
        self._close_field()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_field(self) -> None:
        if self._field is not None:
            self._field.hide()
            self._field.deleteLater()
            self._field = None

    def _place_field(self) -> None:
        """Over the word or the note; a new note opens below the row it belongs to."""
        field = self._field
        if field is None:
            return
        width = self.viewport().width()
        block = self.document().findBlock(self._field_at)
        if self._field_is_wide:
            box = self.document().documentLayout().blockBoundingRect(block)
            is_note = self.script.rows[block.blockNumber()].kind is RowKind.NOTE
            top = box.top() - 9 if is_note else box.bottom() + 2
            top -= self.verticalScrollBar().value()
            left = self._theme.scaled(TEXT_LEFT)
            field.setGeometry(left - 13, int(top), width - left, field.height())
            return
        number = self.script.word_at(self._field_at)
        if number is not None:
            word = self.word_box(number)
            room = min(field.room, width - 8)
            left = max(4, min(word.left() - 13, width - room - 4))
            middle = word.top() + min(word.height(), 26) // 2
            field.setGeometry(left, middle - field.height() // 2, room, field.height())

    def _target(self, number: int, key: Qt.Key) -> int:
        """The word to which a key leads from word `number`."""
        words, rows = self.script.words, self.script.rows
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            step = 1 if key == Qt.Key.Key_Right else -1
            return min(max(0, number + step), len(words) - 1)
        row = rows[words[number].row]
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return row.first if key == Qt.Key.Key_Home else row.behind - 1
        down = key == Qt.Key.Key_Down
        beyond = row.behind if down else row.first - 1
        if not 0 <= beyond < len(words):
            return number
        other = rows[words[beyond].row]
        middle = self.word_box(number).center().x()
        return min(
            range(other.first, other.behind),
            key=lambda one: abs(self.word_box(one).center().x() - middle),
        )

    def _walk(self, target: int, start: int, *, keep: bool) -> None:
        word = self.script.words[target]
        at_end = keep and target >= start
        self.put_caret(word.end if at_end else word.begin, keep=keep)
        self.ensureCursorVisible()
        if doubts := doubts_of(word):
            announce(self, doubts)
            corner = self.viewport().mapToGlobal(self.word_box(target).bottomLeft())
            QToolTip.showText(corner, about(self.script, word), self)

    def is_held(self) -> bool:
        return self._field is not None or super().is_held()


def _is_own(event: QKeyEvent) -> bool:
    return event.key() in _WORD_KEYS and event.modifiers() in _PLAIN
