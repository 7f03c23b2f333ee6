"""One speech model: what it is, the state of its files, how fast it is, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.speech.model_list import ListedModel, ModelCheck, Presence, Wholeness
from hfprep_desktop.speech.speed import Speed
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.status_glyph import GLYPH_TOKENS, Glyph, StatusGlyph
from hfprep_desktop.ui.widgets.tag import Tag
from hfprep_desktop.ui.widgets.text import TextBlock, line_label
from hfprep_desktop.wording import file_size


@dataclass(frozen=True, slots=True)
class ModelState:
    """A model as the page knows it; `check` is None until its files were compared."""

    model: ListedModel
    is_used: bool = False
    is_best: bool = False
    is_checking: bool = False
    is_installing: bool = False
    check: ModelCheck | None = None
    speed: Speed | None = None

    @property
    def is_damaged(self) -> bool:
        """Whether its files are not what they should be."""
        return self.check is not None and not self.check.is_usable


class ModelRow(QWidget):
    """Words at the left, buttons at the right."""

    use_asked = Signal(str)
    check_asked = Signal(str)
    remove_asked = Signal(str)
    install_asked = Signal(str)
    go_on_asked = Signal(str)
    discard_asked = Signal(str)

    def __init__(self, theme: Theme, state: ModelState) -> None:
        super().__init__()
        self.state = state
        self.title = line_label("", "subheading")
        self.about = line_label("", "small", "text_2")
        self.in_use = Tag(theme, tr("In use"), "check", "accent", "tint")
        self.best = Tag(theme, tr("Fits this computer best"), "target", "pass", "pass_tint")
        self.glyph = StatusGlyph(theme, Glyph.NOT_YET)
        self.words = TextBlock(theme, "", "small_medium", "text_2")
        self.remedy = TextBlock(theme, "", "small", "text_2")
        self.speed = TextBlock(theme, "", "small", "text_3")
        self.use = KeyButton(theme, tr("Use"), icon="check", height=30)
        self.go_on = KeyButton(theme, tr("Go on"), icon="play", height=30)
        self.install = KeyButton(theme, tr("Install"), icon="download", height=30)
        self.check = KeyButton(theme, tr("Verify"), icon="search", height=30)
        self.discard = KeyButton(theme, tr("Discard"), icon="trash-2", height=30)
        self.remove = KeyButton(theme, tr("Remove"), icon="trash-2", height=30)
        self._lay_out()
        self._connect()
        self.show_state(state)

    @property
    def buttons(self) -> tuple[KeyButton, ...]:
        """All buttons, also those that are not offered now, in the order of Tab."""
        return (self.use, self.go_on, self.install, self.check, self.discard, self.remove)

    def show_state(self, state: ModelState) -> None:
        """Show the same model as it is now."""
        self.state = state
        model = state.model
        self.title.setText(model.name if model.entry is None else model.entry.title)
        self.about.setText(_about(model))
        self.in_use.setVisible(state.is_used)
        self.best.setVisible(state.is_best)
        glyph, words, remedy = _words(state)
        self.glyph.set_glyph(glyph)
        self.words.setText(words)
        self.words.set_tone(GLYPH_TOKENS[glyph])
        self.remedy.setText(remedy)
        self.remedy.setVisible(bool(remedy))
        self.speed.setText("" if state.speed is None else _speed_words(state.speed))
        self.speed.setVisible(state.speed is not None)
        self._offer(state)
        used = tr("in use") if state.is_used else ""
        self.setAccessibleName(", ".join(filter(None, (self.title.text(), used, words))))
        self.setAccessibleDescription(f"{self.about.text()}. {remedy} {self.speed.text()}".strip())
        for button in self.buttons:
            button.setAccessibleName(f"{button.text()}: {model.name}")

    def _offer(self, state: ModelState) -> None:
        """What can be done now; the keys stay in this row where their button goes."""
        had_focus = any(button.hasFocus() for button in self.buttons)
        model = state.model
        is_free = not state.is_installing
        shown = {
            self.use: model.is_usable and not state.is_used and not state.is_damaged,
            self.go_on: is_free and model.unfinished is not None,
            self.install: is_free and model.presence is Presence.NOT_HERE and not model.unfinished,
            self.check: model.is_usable,
            self.discard: is_free and model.unfinished is not None,
            self.remove: model.is_own,
        }
        for button, is_shown in shown.items():
            button.setVisible(is_shown)
        if had_focus and not any(button.hasFocus() for button in self.buttons):
            offered = (one for one, is_shown in shown.items() if is_shown)
            if (first := next(offered, None)) is not None:
                first.setFocus()

    def _connect(self) -> None:
        pairs = (
            (self.use, self.use_asked),
            (self.check, self.check_asked),
            (self.remove, self.remove_asked),
            (self.install, self.install_asked),
            (self.go_on, self.go_on_asked),
            (self.discard, self.discard_asked),
        )
        for button, signal in pairs:
            # The signal brings a flag that nobody wants.
            button.clicked.connect(
                lambda _checked=False, asked=signal: asked.emit(self.state.model.name)
            )
        for before, after in pairwise(self.buttons):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(make_row(self.title, self.in_use, self.best, None))
        words.addWidget(self.about)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self.words, 1)
        words.addLayout(state)
        words.addWidget(self.remedy)
        words.addWidget(self.speed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 14, 0, 14)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addLayout(make_row(*self.buttons))


def _about(model: ListedModel) -> str:
    where = {
        Presence.BUILT_IN: tr("came with the program"),
        Presence.INSTALLED: tr("installed by you"),
        Presence.INCOMPLETE: tr("installed by you"),
        Presence.NOT_HERE: tr("not on this computer"),
    }[model.presence]
    if model.unfinished is not None:
        where = tr("not complete")
    about = f"{file_size(model.size)}, {where}"
    return about if model.entry is None else f"{model.name}, {about}"


def _words(state: ModelState) -> tuple[Glyph, str, str]:
    """The state of a model's files: a glyph, what it says, and what to do."""
    model = state.model
    if state.is_installing:
        return Glyph.NOT_YET, tr("Being installed"), ""
    if model.unfinished is not None:
        here, total = model.unfinished.done_bytes, model.unfinished.total_bytes
        words = tr(
            "{file_size} of {file_size_2} are here",
            file_size=file_size(here),
            file_size_2=file_size(total),
        )
        return Glyph.PARTIAL, words, tr("What came is kept, and taken up where it was.")
    if model.presence is Presence.INCOMPLETE:
        missing = ", ".join(model.missing)
        return (
            Glyph.MISSING,
            tr("Missing: {missing}", missing=missing),
            tr("Remove it and install it again."),
        )
    if model.presence is Presence.NOT_HERE:
        return Glyph.NOT_YET, tr("Can be installed"), ""
    if state.is_checking:
        return Glyph.NOT_YET, tr("Comparing its files"), ""
    return _checked_words(state)


def _checked_words(state: ModelState) -> tuple[Glyph, str, str]:
    check = state.check
    if check is None:
        remedy = tr("Its parts are joined on first use.") if state.model.is_in_parts else ""
        return Glyph.NOT_YET, tr("Not verified yet"), remedy
    if check.wholeness is Wholeness.VERIFIED:
        return Glyph.PASS, tr("Verified, every file is what it should be"), ""
    if check.fault is not None:
        return Glyph.MISSING, tr(check.fault.what), tr(check.fault.remedy)
    remedy = tr("The catalogue does not know its files, so there is nothing to compare them with.")
    return Glyph.UNSURE, tr("Not verified"), remedy


def _speed_words(speed: Speed) -> str:
    return tr(
        "Captions take about {live:.0%} of one processor, the report at most {wait_s:.1f} s "
        "after you stop.",
        live=speed.live,
        wait_s=speed.wait_s,
    )
