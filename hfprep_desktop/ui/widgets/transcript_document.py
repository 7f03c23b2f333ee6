"""A session's transcript as a text document, and where in it each word and each row stands."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final, NamedTuple

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from hfprep_desktop.analysis.text import FILLERS
from hfprep_desktop.model import InterviewerLine, Lane, LaneSpan, Moment, Session, Turn, Word
from hfprep_desktop.report.moments import SAME_S, moment_at
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.wording import ANSWER_NAMES
from hfprep_desktop.utterances import (
    Utterance,
    asides,
    is_doubtful,
    utterances,
    word_end,
    word_second,
)
from hfprep_desktop.wording import clock

TEXT_LEFT: Final = 94
"""Before it: star, time and chip of a row."""

_RIGHT: Final = 12
_ROW_GAP: Final = 8
_FOOT: Final = 12
_PUNCTUATION: Final = ".,;:!?…-\"'"
_GAP_S: Final = 0.3
"""A word counts as spoken for so long behind its end."""

_BREAKING: Final = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)
_UNSHOWABLE: Final = (0xFDD0, 0xFDD1, 0xFFFC, *range(0xD800, 0xE000))
_CLEAN: Final = dict.fromkeys(_BREAKING, " ") | dict.fromkeys(_UNSHOWABLE, "\ufffd")
"""What would break a row, or what a Qt document keeps for itself. One character stays one."""


class RowKind(Enum):
    """What a paragraph of the transcript is."""

    HEAD = "head"
    PROMPT = "prompt"
    INTERVIEWER = "interviewer"
    SPOKEN = "spoken"
    NOTE = "note"
    EMPTY = "empty"


class TranscriptWord(NamedTuple):
    """Word `place` of answer `turn` and the characters [`begin`, `end`) of the document it fills.

    An hour has ten thousand of them: as tuples they are there in a fifth of the time.
    """

    turn: int
    place: int
    begin: int
    end: int
    second: float | None
    word: Word
    row: int


@dataclass(frozen=True, slots=True)
class TranscriptRow:
    """A paragraph. Of a spoken one words [`first`, `behind`) of all words of the session.

    `position` is where it begins in the document, `begin` and `end` its characters in the text of
    its answer. `moment` is the one whose note it shows, `starred` whether it holds a starred one.
    """

    kind: RowKind
    position: int
    second: float | None = None
    end_second: float | None = None
    turn: int = 0
    first: int = 0
    behind: int = 0
    begin: int = 0
    end: int = 0
    text: str = ""
    lane: Lane | None = None
    runs: tuple[tuple[Lane, int, int], ...] = ()
    moment: Moment | None = None
    starred: bool = False

    def place_of(self, char: int) -> int:
        """Where a character of the answer stands in the document; the nearest of the row's."""
        inside = min(max(char, self.begin), self.end) - self.begin
        return self.position + utf16_length(self.text[:inside])


class TranscriptDocument:
    """Built once for a session; a change of the session or of the theme builds another."""

    def __init__(
        self, theme: Theme, session: Session | None, lanes: Sequence[LaneSpan], *, heard: bool
    ) -> None:
        self.document = QTextDocument()
        # Many small steps that nobody can take back: without this each of them is kept.
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        # What is painted below the words of the last row needs room too.
        frame = self.document.rootFrame()
        form = frame.frameFormat()
        form.setBottomMargin(_FOOT)
        frame.setFrameFormat(form)
        self.document.setDefaultFont(theme.text_font("quote"))
        self.words: list[TranscriptWord] = []
        self.rows: list[TranscriptRow] = []
        """By the number of the block."""
        self._formats = _Formats(theme)
        self._cursor = QTextCursor(self.document)
        self._cursor.beginEditBlock()
        if session is not None:
            self._add_session(session, lanes, heard=heard)
        self._cursor.endEditBlock()
        self._begins = [word.begin for word in self.words]
        self._timed = sorted(
            (word.second, number)
            for number, word in enumerate(self.words)
            if word.second is not None
        )
        self._spoken = [
            number for number, row in enumerate(self.rows) if row.kind is RowKind.SPOKEN
        ]
        if session is not None:
            self.show_stars(session.moments)

    def show_stars(self, moments: Sequence[Moment]) -> None:
        """Star the rows of the starred moments, and no others."""
        starts = [self.rows[number].second for number in self._spoken]
        starred = _by_row(starts, [moment for moment in moments if moment.starred])
        for place, number in enumerate(self._spoken):
            row = self.rows[number]
            if row.starred != (place in starred):
                self.rows[number] = replace(row, starred=place in starred)

    def word_at(self, position: int) -> int | None:
        """The word at a position of the document, or the last one before it."""
        if not self.words:
            return None
        return max(0, bisect.bisect_right(self._begins, position) - 1)

    def word_at_second(self, second: float) -> tuple[int | None, int | None]:
        """The word that is being spoken, and the last row that was begun."""
        at = bisect.bisect_right(self._timed, (second, len(self.words))) - 1
        if at < 0:
            return None, None
        number = self._timed[at][1]
        word = self.words[number]
        end = word_end(word.word)
        speaking = end is not None and second <= end + _GAP_S
        return (number if speaking else None), word.row

    def row_for_note(self, second: float) -> int | None:
        """The row of the note at a second, else the one that is spoken there, else the first."""
        for number, row in enumerate(self.rows):
            if row.moment is not None and moment_at((row.moment,), second) is not None:
                return number
        spoken = self.word_at_second(second)[1]
        return next(iter(self._spoken), None) if spoken is None else spoken

    def positions(self, turn: int, begin: int, end: int) -> tuple[int, int] | None:
        """Where characters [begin, end) of an answer stand in the document."""
        first, last = self._row_of(turn, begin), self._row_of(turn, max(begin, end - 1))
        if first is None or last is None:
            return None
        return first.place_of(begin), last.place_of(end)

    def _row_of(self, turn: int, char: int) -> TranscriptRow | None:
        def key(number: int) -> tuple[int, int]:
            return self.rows[number].turn, self.rows[number].begin

        at = bisect.bisect_right(self._spoken, (turn, char), key=key) - 1
        if at < 0 or self.rows[self._spoken[at]].turn != turn:
            at += 1
        if at >= len(self._spoken) or self.rows[self._spoken[at]].turn != turn:
            return None
        return self.rows[self._spoken[at]]

    def _add_session(self, session: Session, lanes: Sequence[LaneSpan], *, heard: bool) -> None:
        pieces = [
            utterances(place, turn.transcript, lanes) for place, turn in enumerate(session.turns)
        ]
        starts = [piece.start for answer in pieces for piece in answer]
        noted = _by_row(starts, [moment for moment in session.moments if moment.note])
        number = 0
        for place, turn in enumerate(session.turns):
            self._add_head(place, turn)
            said = list(asides(session, place))
            for piece in pieces[place]:
                while said and piece.start is not None and said[0].at <= piece.start:
                    self._add_aside(place, said.pop(0))
                self._add_utterance(place, turn, piece, noted.get(number, ()))
                number += 1
            if not pieces[place]:
                words = tr("No words were heard.") if heard else tr("Not transcribed yet.")
                self._begin(RowKind.EMPTY, place, "small")
                self._cursor.insertText(words, self._formats.muted)
            for line in said:
                self._add_aside(place, line)

    def _add_head(self, place: int, turn: Turn) -> None:
        self._begin(RowKind.HEAD, place, "small_strong", 18 if self.rows else 4)
        head = tr(
            "{answer_names}, from {clock}",
            answer_names=tr(ANSWER_NAMES[turn.kind]),
            clock=clock(turn.start),
        )
        self._cursor.insertText(head, self._formats.head)
        self._begin(RowKind.PROMPT, place, "quote_list", 2)
        self._cursor.insertText(turn.prompt.translate(_CLEAN), self._formats.aside)

    def _add_aside(self, place: int, line: InterviewerLine) -> None:
        self._begin(RowKind.INTERVIEWER, place, "quote_list", _ROW_GAP, second=line.at)
        words = tr("Interviewer: {words}", words=line.text).translate(_CLEAN)
        self._cursor.insertText(words, self._formats.aside)

    def _add_utterance(
        self, place: int, turn: Turn, piece: Utterance, notes: Sequence[Moment]
    ) -> None:
        start = len(self.words) - piece.first
        text = turn.transcript.text[piece.char_start : piece.char_end].translate(_CLEAN)
        self._begin_block("quote", _ROW_GAP)
        row = TranscriptRow(
            RowKind.SPOKEN,
            self._cursor.position(),
            second=piece.start,
            end_second=piece.end,
            turn=place,
            first=len(self.words),
            behind=start + piece.behind,
            begin=piece.char_start,
            end=piece.char_end,
            text=text,
            lane=piece.lane,
            runs=tuple((run.lane, start + run.first, start + run.behind) for run in piece.runs),
        )
        self.rows.append(row)
        self._add_words(row, turn, piece)
        for moment in notes:
            self._begin(RowKind.NOTE, place, "small", 2, second=moment.second, moment=moment)
            self._cursor.insertText(moment.note.translate(_CLEAN), self._formats.note)

    def _add_words(self, row: TranscriptRow, turn: Turn, piece: Utterance) -> None:
        number = len(self.rows) - 1
        words, offsets = turn.transcript.words, turn.transcript.offsets
        shown = 0
        wide = not row.text.isascii()
        for index in range(piece.first, piece.behind):
            word = words[index]
            begin = offsets[index] - piece.char_start
            end = begin + len(word.text)
            form = self._formats.of(word)
            if form is not None:
                self._insert(row.text[shown:begin], self._formats.said)
                self._insert(row.text[begin:end], form)
                shown = end
            if wide:
                begin, end = utf16_length(row.text[:begin]), utf16_length(row.text[:end])
            begin, end = row.position + begin, row.position + end
            second = word_second(word)
            self.words.append(TranscriptWord(row.turn, index, begin, end, second, word, number))
        self._insert(row.text[shown:], self._formats.said)

    def _insert(self, text: str, form: QTextCharFormat) -> None:
        if text:
            self._cursor.insertText(text, form)

    def _begin(
        self,
        kind: RowKind,
        turn: int,
        role: str,
        above: int = _ROW_GAP,
        *,
        second: float | None = None,
        moment: Moment | None = None,
    ) -> None:
        """Begin a paragraph."""
        self._begin_block(role, above)
        place = self._cursor.position()
        self.rows.append(TranscriptRow(kind, place, second, turn=turn, moment=moment))

    def _begin_block(self, role: str, above: int) -> None:
        form = self._formats.block(role, above)
        if self.rows:
            self._cursor.insertBlock(form)
        else:
            self._cursor.setBlockFormat(form)


class _Formats:
    """How each kind of text looks; made once for a document."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._blocks: dict[tuple[str, int], QTextBlockFormat] = {}
        self.said = self._format("quote", "text")
        self.head = self._format("small_strong", "accent")
        self.aside = self._format("quote_list", "text_3")
        self.muted = self._format("small", "text_3")
        self.note = self._format("small", "text_2")
        self._filler = self._underlined("text_3", "text_3", _Underline.DotLine)
        self._doubtful = self._underlined("text", "partial", _Underline.WaveUnderline)
        self._corrected = self._underlined("text", "text_2", _Underline.DashUnderline)

    def of(self, word: Word) -> QTextCharFormat | None:
        """What sets a word apart; None for an ordinary one."""
        if word.original is not None:
            return self._corrected
        if word.text.strip(_PUNCTUATION).lower() in FILLERS:
            return self._filler
        return self._doubtful if is_doubtful(word) else None

    def block(self, role: str, above: int) -> QTextBlockFormat:
        form = self._blocks.get((role, above))
        if form is None:
            form = QTextBlockFormat()
            kind = QTextBlockFormat.LineHeightTypes.FixedHeight.value
            form.setLineHeight(self._theme.text_line(role), kind)
            form.setTopMargin(self._theme.scaled(above))
            form.setLeftMargin(self._theme.scaled(TEXT_LEFT))
            form.setRightMargin(_RIGHT)
            self._blocks[role, above] = form
        return form

    def _format(self, role: str, tone: str) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(self._theme.text_font(role))
        form.setForeground(self._theme.color(tone))
        return form

    def _underlined(
        self, tone: str, line: str, style: QTextCharFormat.UnderlineStyle
    ) -> QTextCharFormat:
        form = self._format("quote", tone)
        form.setUnderlineStyle(style)
        form.setUnderlineColor(self._theme.color(line))
        return form


_Underline = QTextCharFormat.UnderlineStyle


def utf16_length(text: str) -> int:
    """Characters as Qt counts them: what stands outside the first plane counts twice."""
    if text.isascii():
        return len(text)
    return len(text) + sum(character > "\uffff" for character in text)


def _by_row(starts: Sequence[float | None], moments: Sequence[Moment]) -> dict[int, list[Moment]]:
    """Which moments stand at which row: the last one that began before them, else the first."""
    timed = sorted((start, place) for place, start in enumerate(starts) if start is not None)
    found: dict[int, list[Moment]] = {}
    for moment in moments if timed else ():
        # A moment of the row's first word was told with a little less precision, perhaps.
        at = bisect.bisect_right(timed, (moment.second + SAME_S, len(starts))) - 1
        found.setdefault(timed[max(0, at)][1], []).append(moment)
    return found
