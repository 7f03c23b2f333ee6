"""The spoken ask, and what the rules hear in it before it is spoken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from hfprep_desktop.interview.counter_offer import ask, ask_seconds
from hfprep_desktop.interview.offer import OfferWorksheet
from hfprep_desktop.model import Status
from hfprep_desktop.ui.offer_wording import LISTENED_FOR, rests_on
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.status_glyph import GLYPH_TOKENS, Glyph, StatusGlyph
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label, name_it, set_tone
from hfprep_desktop.wording import quoted

NO_ASK: Final = "Enter what you ask for, and the sentences will stand here."
MOST_WORDS: Final = 4000


@dataclass(frozen=True, slots=True)
class LastAttempt:
    """The latest spoken offer talk: its session, a headline and what it lacked."""

    session_id: str
    headline: str
    details: str
    complete: bool


class AskCard(QFrame):
    """Shows the built ask; edited, the person's own words stay until they are cleared."""

    own_words_changed = Signal(str)
    attempt_opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._worksheet = OfferWorksheet()
        self.words = TextBlock(theme, tr(NO_ASK), role="quote", tone="text_3")
        self.editor = QTextEdit()
        self.editor.setProperty("field", "words")
        self.editor.setAcceptRichText(False)
        self.editor.setTabChangesFocus(True)
        self._theme = theme
        self._set_font()
        theme.bound(self.editor, least_height=190)
        self.editor.setAccessibleName(tr("Your ask in your own words"))
        self.editor.textChanged.connect(self._edited)
        self.editor.hide()
        self.edit = KeyButton(theme, tr("Edit"), icon="pencil", height=30)
        self.edit.clicked.connect(self.toggle_edit)
        self.rebuild = KeyButton(
            theme, tr("From the figures"), icon="rotate-ccw", kind=ButtonKind.LINK, height=30
        )
        self.rebuild.clicked.connect(self._rebuild)
        self._seconds = line_label("", "note", "text_3")
        self.rules = {rule: _RuleRow(theme, tr(title)) for rule, title in LISTENED_FOR.items()}
        self.attempt = _AttemptBox(theme)
        self.attempt.open.clicked.connect(self._open_attempt)
        self._lay_out()
        theme.changed.connect(self._set_font)

    def show_worksheet(self, worksheet: OfferWorksheet) -> None:
        """Show the ask that follows from the worksheet."""
        self._worksheet = worksheet
        said = ask(worksheet)
        self.words.setText(quoted(said) if said else tr(NO_ASK))
        self.words.set_tone("text" if said else "text_3")
        self._seconds.setText(
            tr("about {ask_seconds} s", ask_seconds=ask_seconds(worksheet)) if said else ""
        )
        self.edit.setEnabled(bool(said) or self.editor.isVisible())
        self.rebuild.setVisible(bool(worksheet.own_words.strip()))
        for rule, row in self.rules.items():
            row.show_details(rests_on(rule, worksheet))

    def show_judged(self, statuses: Mapping[str, Status]) -> None:
        """What the rules say of the ask as it stands; empty while there is none."""
        for rule, row in self.rules.items():
            row.show_status(statuses.get(rule))

    def toggle_edit(self) -> None:
        """Write the ask oneself, or be done with it."""
        editing = self.editor.isHidden()
        if editing:
            self.editor.blockSignals(True)
            self.editor.setPlainText(ask(self._worksheet))
            self.editor.blockSignals(False)
        self.editor.setVisible(editing)
        self.words.setVisible(not editing)
        self.edit.relabel(*((tr("Done"), "check") if editing else (tr("Edit"), "pencil")))
        if editing:
            self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _set_font(self) -> None:
        self.editor.setFont(self._theme.text_font("quote"))

    def _edited(self) -> None:
        self.own_words_changed.emit(self.editor.toPlainText()[:MOST_WORDS])

    def _rebuild(self) -> None:
        if not self.editor.isHidden():
            self.toggle_edit()
        self.own_words_changed.emit("")

    def _open_attempt(self) -> None:
        if self.attempt.session_id:
            self.attempt_opened.emit(self.attempt.session_id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(line_label(tr("Your ask, in one breath"), "heading"))
        column.addWidget(self.words)
        column.addWidget(self.editor)
        column.addLayout(make_row(self.edit, None, self._seconds))
        # On a line of its own, so that the card asks for no more width while it is shown.
        column.addLayout(make_row(self.rebuild, None))
        column.addSpacing(6)
        column.addWidget(line_label(tr("What the rules will listen for"), "subheading"))
        for row in self.rules.values():
            column.addWidget(hairline())
            column.addWidget(row)
        column.addStretch(1)
        column.addWidget(self.attempt)


class _RuleRow(QWidget):
    """A rule's name, what it rests on, and whether it hears it."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._title = title
        self._glyph = StatusGlyph(theme, Glyph.NOT_YET, 18)
        self._details = TextBlock(theme, role="note", tone="text_2")
        self.state = line_label(tr("Not yet"), "note_strong", "text_3")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(line_label(title, "button"))
        words.addWidget(self._details)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)

    def show_details(self, details: str) -> None:
        self._details.setText(details)
        name_it(self, f"{self._title}: {self.state.text()}", details)

    def show_status(self, status: Status | None) -> None:
        if status is Status.PASS:
            glyph, word = Glyph.PASS, tr("Ready")
        elif status is Status.FAIL:
            glyph, word = Glyph.MISSING, tr("Missing")
        else:
            glyph, word = Glyph.NOT_YET, tr("Not yet")
        self._glyph.set_glyph(glyph)
        self.state.setText(word)
        set_tone(self.state, GLYPH_TOKENS[glyph])
        name_it(self, f"{self._title}: {word}", self._details.text())


class _AttemptBox(QFrame):
    """Hidden while no offer talk was practised."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("box", "sunken")
        self.session_id = ""
        self._glyph = StatusGlyph(theme, Glyph.PARTIAL)
        self.headline = TextBlock(theme, role="small_strong")
        self._details = TextBlock(theme, role="small", tone="text_2")
        self.open = KeyButton(
            theme, tr("Open"), icon="arrow-right", kind=ButtonKind.LINK, height=30
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 8, 10)
        column.setSpacing(2)
        head = make_row(self._glyph, self.headline, self.open)
        head.setStretch(1, 1)
        column.addLayout(head)
        column.addWidget(self._details)
        self.hide()

    def show_attempt(self, attempt: LastAttempt | None) -> None:
        """The latest attempt; None hides the box."""
        self.setVisible(attempt is not None)
        if attempt is None:
            return
        self.session_id = attempt.session_id
        self._glyph.set_glyph(Glyph.PASS if attempt.complete else Glyph.PARTIAL)
        self.headline.setText(attempt.headline)
        self._details.setText(attempt.details)
