"""The text of a transcript: what was said in rows, and everything that is marked in it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit

from hfprep_desktop.model import (
    AnswerKind,
    Evidence,
    LaneSpan,
    Session,
    SessionState,
    Transcript,
)
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.transcript_document import (
    TEXT_LEFT,
    RowKind,
    TranscriptDocument,
    TranscriptRow,
    TranscriptWord,
)
from hfprep_desktop.ui.widgets.transcript_marks import Hit, TranscriptMarks
from hfprep_desktop.ui.widgets.transcript_painting import (
    boxes,
    paint_corrections,
    paint_gutter,
    paint_playing,
    paint_ring,
    paint_word_tints,
)

HANDS_OFF_S: Final = 3.0
"""So long after the person moved the text or the caret it does not move by itself."""

_ROOM: Final = 6
"""Pixels above and below its text that a row paints on."""


class TranscriptText(QTextEdit):
    """Read-only. Tints tell the lanes, marks what a finding rests on or a search found."""

    def __init__(self, theme: Theme, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._theme = theme
        self._now = now
        self._hands_at = now() - HANDS_OFF_S
        self._session: Session | None = None
        self._lanes: tuple[LaneSpan, ...] = ()
        self._script = TranscriptDocument(theme, None, (), heard=True)
        self._marks = TranscriptMarks()
        self._second: float | None = None
        self._spoken: int | None = None
        self._spoken_row: int | None = None
        self.setUndoRedoEnabled(False)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The word at the caret has a ring; a caret of Qt's own would blink.
        self.setCursorWidth(0)
        self.setAccessibleName(tr("Transcript"))
        self.verticalScrollBar().actionTriggered.connect(self.keep_hands_off)
        theme.changed.connect(self.redraw)

    @property
    def session(self) -> Session | None:
        """What is shown."""
        return self._session

    @property
    def script(self) -> TranscriptDocument:
        """Its words and rows."""
        return self._script

    @property
    def spoken_word(self) -> TranscriptWord | None:
        """The word under the playhead."""
        return None if self._spoken is None else self._script.words[self._spoken]

    @property
    def caret(self) -> TranscriptWord | None:
        """The word at the caret."""
        number = self._script.word_at(self.textCursor().position())
        return None if number is None else self._script.words[number]

    def show_session(self, session: Session, lanes: Sequence[LaneSpan]) -> None:
        """Show a session; place and caret stay where it is the one that was shown before."""
        before, known = self._session, self.shows(session, lanes)
        self._session, self._lanes = session, tuple(lanes)
        if known:
            # A star or a verdict changed, no word: an hour of words is not made again for that.
            self._script.show_stars(session.moments)
            self.viewport().update()
            return
        if before is None or before.id != session.id:
            self._marks.forget()
            self._second = None
            self._draw()
            if self._script.words:
                self.put_caret(self._script.words[0].begin)
            self.verticalScrollBar().setValue(0)
            return
        if _texts(before) != _texts(session):
            # They tell places in the words of before.
            self._marks.forget()
        self.redraw()

    def shows(self, session: Session, lanes: Sequence[LaneSpan]) -> bool:
        """Whether every word and note of a session stands here as it is."""
        before = self._session
        return (
            before is not None
            and before.id == session.id
            and before.state is session.state
            and self._lanes == tuple(lanes)
            and before.interviewer == session.interviewer
            and _notes(before) == _notes(session)
            and _answers(before) == _answers(session)
        )

    @property
    def marked(self) -> tuple[Evidence, ...]:
        """What is shown as the words that a finding rests on."""
        return self._marks.evidence

    def mark(self, turn: int, evidence: Sequence[Evidence]) -> None:
        """Show what a finding of answer `turn` rests on, and bring it into view."""
        self._marks.mark(turn, evidence)
        self.viewport().update()
        if evidence:
            self.go_to(turn, evidence[0].char_start)

    def show_second(self, second: float | None) -> None:
        """Mark the word that is being spoken; None where nothing plays."""
        self._second = second
        word, row = self._playing(second)
        if (word, row) == (self._spoken, self._spoken_row):
            return
        rows = {self._spoken_row, row} if row != self._spoken_row else set()
        self._spoken, self._spoken_row = word, row
        self._mark_spoken()
        for changed in rows:
            if changed is not None:
                self._update_row(changed)
        if row is not None and not self.is_held():
            self.bring_into_view(self.document().findBlockByNumber(row), 0.33)

    def show_hits(self, hits: Sequence[Hit], current: int | None) -> None:
        """Mark what a search found; the current hit comes into view."""
        self.mark_hits(hits, current)
        if current is not None:
            self.go_to(hits[current].turn, hits[current].char_start)

    def mark_hits(self, hits: Sequence[Hit], current: int | None) -> None:
        """Mark what a search found where it stands."""
        self._marks.show_hits(hits, current)
        self._marks.place(self._script)
        self.viewport().update()

    def go_to(self, turn: int, char: int) -> None:
        """Put the caret on the word that holds a character of an answer, and show it."""
        found = self._script.positions(turn, char, char + 1)
        if found is None:
            return
        self.put_caret(found[0])
        self.keep_hands_off()
        self.bring_into_view(self.textCursor().block(), 0.4)

    def go_to_second(self, second: float) -> None:
        """Put the caret on the word that is spoken at a second, and show its row."""
        word, row = self._script.word_at_second(second)
        if row is None:
            return
        place = self._script.rows[row].position if word is None else self._script.words[word].begin
        self.put_caret(place)
        self.bring_into_view(self.document().findBlockByNumber(row), 0.4)

    def word_box(self, number: int) -> QRect:
        """Where a word stands in the viewport."""
        word = self._script.words[number]
        block = self.document().findBlock(word.begin)
        # Asked for first: it lays the paragraph out where that has not been done yet.
        self.document().documentLayout().blockBoundingRect(block)
        box = QRectF()
        for one in boxes(block, word.begin - block.position(), word.end - block.position()):
            box = box.united(one)
        return box.translated(0, -self.verticalScrollBar().value()).toAlignedRect()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        blocks = self._blocks_in(event.rect())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block in blocks:
            self._paint_behind(painter, block)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block in blocks:
            self._paint_beside(painter, block)
        if self.hasFocus():
            self._paint_caret(painter)
        painter.end()

    def _draw(self) -> None:
        session = self._session
        heard = session is not None and session.state in {
            SessionState.TRANSCRIBED,
            SessionState.ANALYZED,
        }
        kept = self._script
        self._script = TranscriptDocument(self._theme, session, self._lanes, heard=heard)
        self.setDocument(self._script.document)
        # Qt does not own a document that it did not make; the one before goes with this name.
        del kept
        self._marks.place(self._script)
        self._spoken, self._spoken_row = self._playing(self._second)
        self._mark_spoken()

    def redraw(self) -> None:
        """Draw the same session again: what is seen and the caret stay where they were."""
        top = self.cursorForPosition(QPoint(self._theme.scaled(TEXT_LEFT), 0)).position()
        seen = self._script.word_at(top)
        caret = self._script.word_at(self.textCursor().position())
        height = 0 if seen is None else self.word_box(seen).top()
        self._draw()
        words = self._script.words
        if seen is None or caret is None or not words:
            return
        self.put_caret(words[min(caret, len(words) - 1)].begin)
        moved = self.word_box(min(seen, len(words) - 1)).top() - height
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + moved)

    def _playing(self, second: float | None) -> tuple[int | None, int | None]:
        return (None, None) if second is None else self._script.word_at_second(second)

    def _mark_spoken(self) -> None:
        selections: list[QTextEdit.ExtraSelection] = []
        word = self.spoken_word
        if word is not None:
            selection = QTextEdit.ExtraSelection()
            selection.format.setBackground(self._theme.color("accent_fill"))
            selection.format.setForeground(self._theme.color("on_accent"))
            cursor = QTextCursor(self.document())
            cursor.setPosition(word.begin)
            cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selections.append(selection)
        # Qt sees to it that the words themselves are drawn again.
        self.setExtraSelections(selections)

    def _update_row(self, number: int) -> None:
        block = self.document().findBlockByNumber(number)
        box = self.document().documentLayout().blockBoundingRect(block)
        box = box.translated(0, -self.verticalScrollBar().value())
        across = QRectF(0, box.top() - _ROOM, self.viewport().width(), box.height() + 2 * _ROOM)
        self.viewport().update(across.toAlignedRect())

    def put_caret(self, position: int, *, keep: bool = False) -> None:
        """Move the caret; `keep` stretches what is selected to it."""
        cursor = self.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if keep else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(position, mode)
        self.setTextCursor(cursor)
        self.viewport().update()

    def is_held(self) -> bool:
        """Whether the person is busy in the text, which then does not follow the playhead."""
        return self._now() - self._hands_at < HANDS_OFF_S or self.textCursor().hasSelection()

    def keep_hands_off(self, *_: int) -> None:
        """The person moved something: for a while nothing else may."""
        self._hands_at = self._now()

    def follow(self) -> None:
        """The person listens from here on: the text follows at once."""
        self._hands_at = self._now() - HANDS_OFF_S

    def bring_into_view(self, block: QTextBlock, share: float) -> None:
        """Scroll to a paragraph that is not in sight; it then stands at `share` of the height."""
        box = self.document().documentLayout().blockBoundingRect(block)
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        top = box.top() - bar.value()
        if top >= 0 and top + box.height() <= height - 4:
            return
        bar.setValue(int(box.top() - share * height))

    def word_under(self, point: QPoint) -> int | None:
        """The number of the word at a point of the viewport."""
        number = self._script.word_at(self.cursorForPosition(point).position())
        if number is None:
            return None
        near = range(max(0, number - 1), min(len(self._script.words), number + 2))
        return next((one for one in near if self._covers(one, point)), None)

    def _covers(self, number: int, point: QPoint) -> bool:
        word = self._script.words[number]
        block = self.document().findBlock(word.begin)
        at = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        begin, end = word.begin - block.position(), word.end - block.position()
        return any(box.adjusted(-2, -3, 2, 3).contains(at) for box in boxes(block, begin, end))

    def row_at(self, point: QPoint) -> TranscriptRow | None:
        """The row at a point of the viewport."""
        number = self.cursorForPosition(point).blockNumber()
        return self._script.rows[number] if number < len(self._script.rows) else None

    def _blocks_in(self, rect: QRect) -> list[QTextBlock]:
        """The paragraphs that reach into a part of the viewport."""
        if not self._script.rows:
            return []
        offset = self.verticalScrollBar().value()
        layout = self.document().documentLayout()
        block = self.cursorForPosition(QPoint(self._theme.scaled(TEXT_LEFT), rect.top())).block()
        # What is painted of a row reaches a little beyond its text.
        block = block.previous() if block.previous().isValid() else block
        found: list[QTextBlock] = []
        while block.isValid():
            if layout.blockBoundingRect(block).top() - offset - _ROOM > rect.bottom():
                break
            found.append(block)
            block = block.next()
        return found

    def _paint_behind(self, painter: QPainter, block: QTextBlock) -> None:
        """Tints below the text."""
        row = self._script.rows[block.blockNumber()]
        if row.kind is not RowKind.SPOKEN:
            return
        offset = self.verticalScrollBar().value()
        if block.blockNumber() == self._spoken_row:
            box = self.document().documentLayout().blockBoundingRect(block)
            across = QRectF(0, box.top() - offset - 3, self.viewport().width(), box.height() + 8)
            paint_playing(painter, self._theme, across)
        paint_word_tints(painter, self._theme, block, row, self._script.words, offset)
        self._marks.paint(painter, self._theme, block, row, offset)

    def _paint_beside(self, painter: QPainter, block: QTextBlock) -> None:
        """Gutter, and the corners of corrected words."""
        row = self._script.rows[block.blockNumber()]
        offset = self.verticalScrollBar().value()
        layout = block.layout()
        if not layout.lineCount():
            return
        line = layout.lineAt(0)
        top = layout.position().y() + line.y() - offset
        paint_gutter(painter, self._theme, row, top, line.height())
        paint_corrections(painter, self._theme, block, row, self._script.words, offset)

    def _paint_caret(self, painter: QPainter) -> None:
        number = self._script.word_at(self.textCursor().position())
        if number is not None:
            paint_ring(painter, self._theme, QRectF(self.word_box(number)), 2)


def _texts(session: Session) -> list[str]:
    return [turn.transcript.text for turn in session.turns]


def _notes(session: Session) -> list[tuple[float, str]]:
    return [(one.second, one.note) for one in session.moments if one.note]


def _answers(session: Session) -> list[tuple[AnswerKind, str, float, Transcript]]:
    return [(turn.kind, turn.prompt, turn.start, turn.transcript) for turn in session.turns]
