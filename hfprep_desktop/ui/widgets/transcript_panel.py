"""The transcript with what belongs to it: head, search, the moments that were marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hfprep_desktop.model import LaneSpan, Moment, Session
from hfprep_desktop.report.moments import without
from hfprep_desktop.report.quote_line import quote_line
from hfprep_desktop.report.text_find import FoldedText
from hfprep_desktop.ui.announcement import announce
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.find_bar import FindBar
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.moments_list import MomentsList
from hfprep_desktop.ui.widgets.text import line_label
from hfprep_desktop.ui.widgets.transcript_marks import Hit
from hfprep_desktop.ui.widgets.transcript_view import TranscriptView

_HINT: Final = "as heard; click a word to hear it"
_TYPED_HINT: Final = "as typed"
_LEAST_HEIGHT: Final = 100


class TranscriptPanel(QWidget):
    """What `TranscriptView` tells is told here too."""

    word_chosen = Signal(float)
    word_corrected = Signal(int, int, str)
    moments_changed = Signal(object)
    loop_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.view = TranscriptView(theme)
        theme.bound(self.view, least_height=_LEAST_HEIGHT)
        self.find_bar = FindBar(theme)
        self.moments = MomentsList(theme)
        self.moments_button = KeyButton(theme, tr("Moments"), kind=ButtonKind.LINK, height=30)
        self.find_button = KeyButton(
            theme, tr("Find"), icon="search", keys=("Ctrl", "F"), kind=ButtonKind.QUIET, height=30
        )
        self._theme = theme
        self._hint = line_label(tr(_HINT), "small", "text_3")
        self._folded: list[FoldedText] | None = None
        """The answers made ready for the search, once something is looked for."""
        self._hits: tuple[Hit, ...] = ()
        self._hit: int | None = None
        self._before: QWidget | None = None
        """What had the keys before the search opened."""
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._connect()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """What was found."""
        return self._hits

    @property
    def hit(self) -> Hit | None:
        """The hit that shows."""
        return None if self._hit is None else self._hits[self._hit]

    def show_session(self, session: Session, lanes: Sequence[LaneSpan]) -> None:
        """Show a session; place, caret and search stay where it is shown anew."""
        before = self.view.session
        self.view.show_session(session, lanes)
        self._hint.setText(tr(_HINT) if session.recordings else tr(_TYPED_HINT))
        self._folded = None
        self._show_moments(session.moments)
        if before is None or before.id != session.id:
            self.open_moments(on=False)
            self._hits, self._hit = (), None
            self.find_bar.field.clear()
            self.find_bar.hide()
            return
        if not self.find_bar.isHidden():
            self._look_again()

    def open_find(self) -> None:
        """Open the search, or go to it."""
        focused = self.window().focusWidget()
        if focused is not None and focused is not self.find_bar.field:
            self._before = focused
        self.find_bar.begin()
        if self.find_bar.text:
            self.find_text(self.find_bar.text)

    def close_find(self) -> None:
        """Close the search; the keys go back to where they were."""
        self.find_bar.hide()
        self._show_hits((), None)
        before = self._before if self._before is not None else self.view
        before.setFocus(Qt.FocusReason.OtherFocusReason)

    def find_text(self, text: str) -> None:
        """Look for words and show the first hit at or behind the caret."""
        if text != self.find_bar.text:
            self.find_bar.show()
            # This leads back here.
            self.find_bar.field.setText(text)
            return
        # The bar takes its room now, else a hit in the last row would go below the edge.
        self._column.activate()
        hits = self._look_for(text)
        caret = self.view.caret
        at = (-1, -1)
        if caret is not None:
            row = self.view.script.rows[caret.row]
            at = (caret.turn, row.begin)
        later = (n for n, hit in enumerate(hits) if (hit.turn, hit.char_start) >= at)
        self._show_hits(hits, next(later, 0) if hits else None)

    def step(self, by: int) -> None:
        """Go to the next hit or the one before, round the ends."""
        if self._hits:
            current = 0 if self._hit is None else (self._hit + by) % len(self._hits)
            self._show_hits(self._hits, current)
            announce(self.find_bar, self.find_bar.count.text())

    def show_hit(self, turn: int, char_start: int) -> None:
        """Go to a character of an answer; where it begins a hit, that is the one that shows."""
        place = next(
            (
                n
                for n, hit in enumerate(self._hits)
                if (hit.turn, hit.char_start) == (turn, char_start)
            ),
            None,
        )
        if place is not None:
            self._show_hits(self._hits, place)
        self.view.go_to(turn, char_start)

    def star_here(self, second: float) -> None:
        """Star a second, or take its star away."""
        self.view.star(second)

    def note_here(self, second: float) -> None:
        """Open the field for a note at a second."""
        self.view.note(second)

    def copy_quote(self) -> None:
        """Put the selected words, else the utterance one is at, on the clipboard as a quote."""
        session, words = self.view.session, self.view.chosen_words()
        if session is None or not words:
            return
        second = next((word.second for word in words if word.second is not None), None)
        text = " ".join(word.word.text for word in words)
        QGuiApplication.clipboard().setText(quote_line(session, text, second))
        announce(self.view, tr("Copied as quote"))

    def open_moments(self, *, on: bool) -> None:
        """Open or close the list of moments."""
        self.moments.setVisible(on)
        icon = "chevron-down" if on else "chevron-right"
        self.moments_button.relabel(self.moments_button.text(), icon)
        self.moments_button.setAccessibleDescription(tr("open") if on else tr("closed"))

    def _look_for(self, text: str) -> tuple[Hit, ...]:
        session = self.view.session
        if session is None:
            return ()
        if self._folded is None:
            self._folded = [FoldedText.of(turn.transcript.text) for turn in session.turns]
        return tuple(
            Hit(turn, begin, end)
            for turn, folded in enumerate(self._folded)
            for begin, end in folded.find(text)
        )

    def _look_again(self) -> None:
        """The words may have changed: the hits are found anew, nothing moves."""
        self._hits = self._look_for(self.find_bar.text)
        self._hit = min(self._hit or 0, len(self._hits) - 1) if self._hits else None
        self.view.mark_hits(self._hits, self._hit)
        self.find_bar.tell(len(self._hits), self._hit)

    def _show_hits(self, hits: tuple[Hit, ...], current: int | None) -> None:
        self._hits, self._hit = hits, current
        self.view.show_hits(hits, current)
        self.find_bar.tell(len(hits), current)

    def _show_moments(self, moments: Sequence[Moment]) -> None:
        self.moments.show_moments(moments)
        self.moments_button.setVisible(bool(moments))
        self.moments_button.setText(counted(len(moments), "moment"))
        if not moments:
            self.open_moments(on=False)

    def _moments_changed(self, moments: tuple[Moment, ...]) -> None:
        self._show_moments(moments)
        self.moments_changed.emit(moments)

    def _jump(self, second: float) -> None:
        """Show a moment, also where its sound is gone, and play from it."""
        self.view.go_to_second(second)
        self.view.play(second)

    def _remove(self, second: float) -> None:
        session = self.view.session
        if session is not None:
            self.view.change_moments(without(session.moments, second))

    def _connect(self) -> None:
        self.view.word_chosen.connect(self.word_chosen)
        self.view.word_corrected.connect(self.word_corrected)
        self.view.loop_chosen.connect(self.loop_chosen)
        self.view.moments_changed.connect(self._moments_changed)
        self.view.quote_asked.connect(self.copy_quote)
        self.find_button.clicked.connect(self.open_find)
        self.find_bar.changed.connect(self.find_text)
        self.find_bar.stepped.connect(self.step)
        self.find_bar.closed.connect(self.close_find)
        self.moments_button.clicked.connect(lambda: self.open_moments(on=self.moments.isHidden()))
        self.moments.played.connect(self._jump)
        self.moments.note_asked.connect(self.view.note)
        self.moments.removed.connect(self._remove)

    def _lay_out(self) -> None:
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        title = line_label(tr("Transcript"), "heading")
        head = make_row(title, self._hint, None, self.moments_button, self.find_button)
        column.addLayout(head)
        column.addWidget(self.find_bar)
        column.addWidget(self.moments)
        column.addWidget(self.view, 1)
        for hidden in (self.find_bar, self.moments, self.moments_button):
            hidden.hide()
