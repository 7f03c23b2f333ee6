"""The editor of an own scenario: its text, what is wrong with it, and how it will be asked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from hfprep_desktop.interview.scenario_file import CheckedText, ScenarioFault
from hfprep_desktop.model import PlannedTurn
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.code_edit import CodeEdit
from hfprep_desktop.ui.widgets.fault_row import FaultRow
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_card, make_row
from hfprep_desktop.ui.widgets.prompt_card import PromptCard
from hfprep_desktop.ui.widgets.scroll_column import ScrollColumn
from hfprep_desktop.ui.widgets.status_glyph import Glyph, StatusGlyph
from hfprep_desktop.ui.widgets.text import TextBlock, line_label, set_tone
from hfprep_desktop.ui.widgets.two_columns import TwoColumns

CHECK_AFTER_MS: Final = 300
"""So long nothing may have been typed before the text is checked."""

RIGHT_WIDTH: Final = 344
LEFT_LEAST: Final = 400
LEAST_HEIGHTS: Final = (360, 420)
_EARLIER: Final = "As it was before the text had faults."
_NO_PREVIEW: Final = "It shows here once the text has no faults."
_CHECKED: Final = "The text is checked while you type. Saved, it stands under Practise."
_ASKED: Final = "Your changes are not saved"
_PRESS: Final = "Press a fault to go to its line."


class EditorView(QWidget):
    """Knows neither files nor the checker: texts go out, verdicts come in."""

    check_asked = Signal(str)
    save_asked = Signal(str)
    """The text may be written: it is valid, or the person wants it kept as a draft."""
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._base = ""
        self._checked: tuple[str, CheckedText] | None = None
        self._turns: tuple[PlannedTurn, ...] = ()
        self._turn = 0
        self._saves = False
        self._leaves = False
        self.banner = Banner(theme)
        self.title = line_label(tr("Edit a scenario"), "title")
        self.file = line_label("", "small", "text_3")
        self.state = line_label("", "small_strong", "text_2")
        self.edit = CodeEdit(theme)
        self.edit.textChanged.connect(self._text_changed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_AFTER_MS)
        self._timer.timeout.connect(self._check)
        self._glyph = StatusGlyph(theme, Glyph.NOT_YET, 16)
        self.verdict = line_label("", "heading")
        self._hint = TextBlock(theme, tr(_CHECKED), role="small", tone="text_3")
        self.faults: list[FaultRow] = []
        self._list = ScrollColumn(spacing=2)
        self._make_preview()
        self._make_buttons()
        self._lay_out()
        self.setFocusProxy(self.edit)

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self.edit.toPlainText()

    @property
    def has_changes(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.text != self._base

    def open(self, title: str, file: str, text: str) -> None:
        """Begin with another text."""
        self.banner.hide()
        self._checked = None
        self._saves = self._leaves = False
        self.title.setText(title)
        self.file.setText(file)
        self._base = text
        self.edit.setPlainText(text)
        self._show_turns(())
        self._show_state()
        self._check()

    def show_check(self, text: str, checked: CheckedText) -> None:
        """What the checker says of `text`; of an older text nothing is shown."""
        if text != self.text:
            return
        self._checked = (text, checked)
        self._show_faults(checked.faults)
        if checked.scenario is not None:
            scenario = checked.scenario
            self._show_turns((scenario.opening, *scenario.objections))
        self._preview_note.setText(tr(_EARLIER) if self._turns else tr(_NO_PREVIEW))
        self._preview_note.setVisible(checked.scenario is None)
        if self._saves:
            self._save_checked(checked)

    def show_saved(self, file: str, text: str) -> None:
        """`text` stands in `file` now."""
        self._base = text
        self.file.setText(file)
        self.banner.hide()
        self._show_state()
        if self._leaves and not self.has_changes:
            self.left.emit()
        self._leaves = False

    def save(self) -> None:
        """Save; with faults in the text only when the person says so."""
        self._leaves = False
        self._save()

    def leave(self) -> None:
        """Close the editor; what is not saved is asked about. Asked again it goes on editing."""
        if not self.has_changes:
            self.left.emit()
        elif self._is_asked:
            self._go_on()
        else:
            self.ask_before_leaving()

    def ask_before_leaving(self) -> bool:
        """Ask what becomes of unsaved changes; False where there are none, or it stands there."""
        if not self.has_changes or self._is_asked:
            return False
        self.banner.tell(
            "partial",
            "pencil",
            tr(_ASKED),
            tr("Nothing is lost until you say so."),
        )
        self.banner.offer(tr("Save"), "check", self._save_and_leave, primary=True)
        self.banner.offer(tr("Discard changes"), "trash-2", self._discard)
        self.banner.offer(tr("Go on editing"), "pencil", self._go_on)
        self.banner.buttons[0].setFocus()
        return True

    def stop_saving(self) -> None:
        """The text could not be checked or written: nothing else follows from it."""
        self._saves = self._leaves = False

    def step_question(self, step: int) -> None:
        """Preview the next question, or the one before."""
        if self._turns:
            self._turn = (self._turn + step) % len(self._turns)
            self._show_question()

    def _save_and_leave(self) -> None:
        self._leaves = True
        self._save()

    @property
    def _is_asked(self) -> bool:
        """Whether the question stands there, not another message of the same banner."""
        return self.banner.isVisible() and self.banner.title.text() == tr(_ASKED)

    def _save(self) -> None:
        self._saves = True
        if self._checked is not None and self._checked[0] == self.text:
            self._save_checked(self._checked[1])
        else:
            self._check()

    def _discard(self) -> None:
        self._base = self.text
        self.banner.hide()
        self.left.emit()

    def _go_on(self) -> None:
        self._leaves = False
        self.banner.hide()
        self.edit.setFocus()

    def _save_checked(self, checked: CheckedText) -> None:
        self._saves = False
        if checked.scenario is not None:
            self.save_asked.emit(self.text)
            return
        self.banner.tell(
            "partial",
            "file-x-corner",
            tr("The text has {faults}", faults=counted(len(checked.faults), "fault")),
            tr("Kept as a draft it cannot be practised yet. All other scenarios can."),
        )
        self.banner.offer(tr("Save as a draft"), "check", self._save_draft, primary=True)
        self.banner.offer(tr("Go on editing"), "pencil", self._go_on)
        self.banner.buttons[0].setFocus()

    def _save_draft(self) -> None:
        self.banner.hide()
        self.save_asked.emit(self.text)

    def _text_changed(self) -> None:
        self._timer.start()
        self._show_state()

    def _check(self) -> None:
        self._timer.stop()
        self.check_asked.emit(self.text)

    def _show_state(self) -> None:
        changed = self.has_changes
        self.state.setText(tr("Not saved") if changed else "")
        set_tone(self.state, "partial" if changed else "text_2")

    def _show_faults(self, faults: tuple[ScenarioFault, ...]) -> None:
        self.edit.mark_faults(fault.line for fault in faults)
        self._glyph.set_glyph(Glyph.MISSING if faults else Glyph.PASS)
        words = counted(len(faults), "fault") if faults else tr("No faults: it can be practised")
        self.verdict.setText(words)
        self._hint.setText(tr(_PRESS) if faults else tr(_CHECKED))
        focused = QApplication.focusWidget() in self.faults
        self._list.clear()
        self.faults = [FaultRow(self._theme, fault) for fault in faults]
        for row in self.faults:
            row.clicked.connect(lambda _on=False, line=row.fault.line: self.edit.go_to(line))
            self._list.add(row)
        if focused:
            self.edit.setFocus()

    def _show_turns(self, turns: tuple[PlannedTurn, ...]) -> None:
        self._turns = turns
        self._turn = min(self._turn, max(0, len(turns) - 1))
        self.prompt.setVisible(bool(turns))
        for button in (self.back_button, self.on_button):
            button.setEnabled(len(turns) > 1)
        if turns:
            self._show_question()

    def _show_question(self) -> None:
        turn = self._turns[self._turn]
        first = self._turn == 0
        head = (
            tr("The opening")
            if first
            else tr("Objection {turn}, about {topic}", turn=self._turn, topic=turn.topic)
        )
        self.prompt.ask(head, "target" if first else "shield-question-mark", turn.prompt)

    def step_pane(self, step: int) -> None:
        """F6: Tab indents here, so it cannot lead out of the text."""
        panes: list[QWidget] = [self.edit, *self.faults[:1], self.on_button, self.save_button]
        usable = [pane for pane in panes if pane.isEnabled()]
        focused = QApplication.focusWidget()
        at = usable.index(focused) if focused in usable else 0
        usable[(at + step) % len(usable)].setFocus(Qt.FocusReason.TabFocusReason)

    def _make_preview(self) -> None:
        theme = self._theme
        self.prompt = PromptCard(theme)
        self.prompt.set_dense(True)
        self._preview_note = TextBlock(theme, role="small", tone="text_3")
        self._preview_note.hide()
        self.back_button = KeyButton(theme, tr("Previous"), height=30)
        self.on_button = KeyButton(theme, tr("Next"), icon="arrow-right", height=30)
        self.back_button.clicked.connect(lambda: self.step_question(-1))
        self.on_button.clicked.connect(lambda: self.step_question(1))

    def _make_buttons(self) -> None:
        self.save_button = KeyButton(
            self._theme, tr("Save"), icon="check", keys=("Ctrl", "S"), kind=ButtonKind.PRIMARY
        )
        self.save_button.clicked.connect(self.save)
        self.close_button = KeyButton(self._theme, tr("Close"), icon="x", keys=("Esc",))
        self.close_button.clicked.connect(self.leave)

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 20, 24, 20)
        outer.setSpacing(14)
        outer.addLayout(
            make_row(
                self.title,
                self.file,
                self.state,
                None,
                self.close_button,
                self.save_button,
                spacing=14,
            )
        )
        outer.addWidget(self.banner)
        card, column = make_card(1, 0)
        column.setContentsMargins(2, 10, 2, 10)
        column.addWidget(self.edit)
        right = QWidget()
        cards = QVBoxLayout(right)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(14)
        cards.addWidget(self._faults_card(), 1)
        cards.addWidget(self._preview_card(), 1)
        columns = TwoColumns(
            self._theme,
            card,
            right,
            least=(LEFT_LEAST, RIGHT_WIDTH),
            most=RIGHT_WIDTH,
            heights=LEAST_HEIGHTS,
        )
        outer.addWidget(columns, 1)

    def _faults_card(self) -> QFrame:
        card, column = make_card(10, 8)
        head = make_row(self._glyph, self.verdict, None, spacing=10)
        head.setContentsMargins(10, 6, 10, 0)
        column.addLayout(head)
        below = make_row()
        below.setContentsMargins(36, 0, 10, 0)
        below.addWidget(self._hint, 1)
        column.addLayout(below)
        column.addWidget(self._list, 1)
        return card

    def _preview_card(self) -> QFrame:
        card, column = make_card(16, 10)
        head = make_row(
            line_label(tr("How it is asked"), "heading"), None, self.back_button, self.on_button
        )
        column.addLayout(head)
        column.addWidget(self._preview_note)
        scroll = ScrollColumn(spacing=8)
        scroll.add(self.prompt)
        column.addWidget(scroll, 1)
        return card
