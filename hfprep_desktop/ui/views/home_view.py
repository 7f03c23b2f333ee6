"""Home: choose a scenario, check the microphone, start; the last sessions beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hfprep_desktop.audio.devices import Microphone
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Mode, RoundKind, Scenario, SessionSummary
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.bits import Segments, make_card, make_row
from hfprep_desktop.ui.widgets.device_combo import DeviceCombo
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.level_meter import LevelMeter, LevelWord
from hfprep_desktop.ui.widgets.prompt_card import QuotedPrompt
from hfprep_desktop.ui.widgets.round_path import RoundPath
from hfprep_desktop.ui.widgets.scenario_card import ScenarioCard
from hfprep_desktop.ui.widgets.session_row import SessionRow
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label, set_tone

RECENT: Final = 4
COLUMNS: Final = 3
MODES: Final = (Mode.COACH, Mode.EXAM)
MODE_NOTES: Final = {
    Mode.COACH: "What you say appears as text, about a second behind you.",
    Mode.EXAM: "Nothing but the question and the clock until the report.",
}


class HomeView(QWidget):
    """Knows nothing of the app: intents leave as signals, records come in."""

    start_asked = Signal()
    refresh_asked = Signal()
    device_chosen = Signal()
    session_opened = Signal(str)
    library_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards: list[ScenarioCard] = []
        self._misses_microphone = False
        self.recent: list[SessionRow] = []
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._show_prompt)
        self.banner = Banner(theme)
        self._prompt = QuotedPrompt(theme, "The interviewer will ask", max_lines=4)
        self._scenarios = QGridLayout()
        self._scenarios.setSpacing(12)
        self._path = RoundPath(theme)
        self.devices = DeviceCombo(theme)
        self.devices.currentIndexChanged.connect(self._device_changed)
        self.refresh = KeyButton(
            theme, "Refresh", icon="refresh-cw", keys=("F5",), kind=ButtonKind.LINK
        )
        self.refresh.clicked.connect(self.refresh_asked)
        self.meter = LevelMeter(theme, zones=True)
        self.meter.word_changed.connect(self._show_word)
        self._word = line_label("", "small_strong", "text_2")
        self.modes = Segments(("Coach", "Exam"), "Mode")
        self.modes.chosen.connect(self._show_mode)
        self._mode_note = TextBlock(theme, role="small", tone="text_3")
        self.start = KeyButton(
            theme,
            "Start the round",
            icon="play",
            keys=("Ctrl", "N"),
            kind=ButtonKind.PRIMARY,
            height=44,
        )
        self.start.clicked.connect(self.start_asked)
        self._recent_column = QVBoxLayout()
        self._recent_column.setSpacing(0)
        self._lay_out()
        self._show_mode(0)

    @property
    def scenario(self) -> Scenario | None:
        """The chosen scenario."""
        chosen = self._group.checkedButton()
        return chosen.scenario if isinstance(chosen, ScenarioCard) else None

    @property
    def mode(self) -> Mode:
        """The chosen mode."""
        return MODES[self.modes.index]

    @property
    def has_microphone(self) -> bool:
        """Whether there is an input to record from."""
        return self.devices.count() > 0

    @property
    def device(self) -> str | None:
        """The chosen microphone; None is the system's default."""
        return self.devices.currentData() if self.devices.count() else None

    def show_scenarios(self, scenarios: Sequence[Scenario]) -> None:
        """Offer these scenarios; the first is chosen."""
        for card in self._cards:
            self._group.removeButton(card)
            card.deleteLater()
        # The main job stands first; the rest keeps its order.
        ordered = sorted(scenarios, key=lambda s: s.round is not RoundKind.SYSTEM_DESIGN)
        self._cards = [ScenarioCard(self._theme, s, n) for n, s in enumerate(ordered, 1)]
        for index, card in enumerate(self._cards):
            self._group.addButton(card)
            self._scenarios.addWidget(card, *divmod(index, COLUMNS))
            card.opened.connect(self.start_asked)
        for number, card in enumerate(self._cards[:9], 1):
            choose = QShortcut(QKeySequence(str(number)), card)
            choose.setContext(Qt.ShortcutContext.WindowShortcut)
            choose.activated.connect(partial(_choose, card))
        if self._cards:
            self._cards[0].setChecked(True)

    def choose_scenario(self, scenario_id: str) -> None:
        """Choose a scenario, where it is offered."""
        for card in self._cards:
            if card.scenario.id == scenario_id:
                card.setChecked(True)

    def show_microphones(self, microphones: Sequence[Microphone], chosen: str) -> None:
        """Offer these inputs, `chosen` first where it is there; without one nothing can start."""
        self.devices.blockSignals(True)
        self.devices.clear()
        for microphone in microphones:
            self.devices.addItem(microphone.name, microphone.name)
        self.devices.setCurrentIndex(max(0, self.devices.findData(chosen)))
        self.devices.blockSignals(False)
        self.devices.setPlaceholderText("No microphone found")
        self.start.setEnabled(bool(microphones))
        if microphones:
            self._microphone_works()
            return
        self._misses_microphone = True
        self.meter.clear()
        self._word.setText("")
        self.banner.tell(
            "missing",
            "mic-off",
            "No microphone was found",
            "Plug one in or allow access to it in the system's sound settings, then press F5.",
        )
        self.banner.offer("Refresh", "refresh-cw", self.refresh_asked.emit, keys=("F5",))

    def show_level(self, peak_db: float) -> None:
        """The newest peak of the microphone, which works then."""
        self._microphone_works()
        self.meter.set_level(peak_db)

    def tell_microphone_problem(self, error: UserError) -> None:
        """The chosen microphone cannot be listened to; told until it can."""
        self._misses_microphone = True
        self.meter.clear()
        self.banner.tell_problem(error, "mic-off")

    def show_sessions(self, summaries: Sequence[SessionSummary]) -> None:
        """The newest sessions."""
        while (item := self._recent_column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.recent = [SessionRow(self._theme, summary) for summary in summaries[:RECENT]]
        for row in self.recent:
            self._recent_column.addWidget(hairline())
            row.clicked.connect(partial(self.session_opened.emit, row.summary.id))
            self._recent_column.addWidget(row)
        if not summaries:
            text = "Your first round will stand here, with its report and its recording."
            self._recent_column.addWidget(TextBlock(self._theme, text, role="small", tone="text_3"))

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(line_label("Nothing leaves this computer", "small", "text_3"))
        head.addWidget(line_label("Practise a round aloud", "title"))
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addLayout(head)
        left.addWidget(self.banner)
        left.addLayout(self._scenarios)
        chosen, column = make_card()
        column.setSpacing(20)
        column.addWidget(line_label("The chosen round", "heading"))
        column.addWidget(self._path)
        column.addWidget(self._prompt)
        left.addWidget(chosen)
        left.addStretch(1)
        content = QWidget()
        content.setProperty("clear", "true")
        row = QHBoxLayout(content)
        row.setContentsMargins(32, 28, 32, 24)
        row.setSpacing(20)
        row.addLayout(left, 1)
        row.addLayout(self._right_column())
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _right_column(self) -> QVBoxLayout:
        check, column = make_card()
        check.setFixedWidth(380)
        column.addLayout(make_row(line_label("Microphone", "heading"), None, self._word))
        device = make_row(spacing=10)
        device.addWidget(self.devices, 1)
        device.addWidget(self.refresh)
        column.addLayout(device)
        column.addWidget(self.meter)
        column.addWidget(line_label("Say something, as you would in the room.", "note", "text_3"))
        column.addWidget(hairline())
        column.addLayout(make_row(line_label("Mode", "heading"), None, self.modes))
        column.addWidget(self._mode_note)
        column.addSpacing(4)
        column.addWidget(self.start)
        recent, rows = make_card(spacing=8)
        recent.setFixedWidth(380)
        library = KeyButton(self._theme, "Library", kind=ButtonKind.LINK, height=30)
        library.clicked.connect(self.library_asked)
        rows.addLayout(make_row(line_label("Recent sessions", "heading"), None, library))
        rows.addLayout(self._recent_column)
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addWidget(check)
        right.addWidget(recent)
        right.addStretch(1)
        return right

    def _microphone_works(self) -> None:
        if self._misses_microphone:
            self._misses_microphone = False
            self.banner.hide()

    def _show_prompt(self) -> None:
        if self.scenario is not None:
            self._prompt.show_prompt(self.scenario.turns[0].prompt)
            self._path.show_turns(self.scenario.turns)

    def _show_mode(self, index: int) -> None:
        self._mode_note.setText(MODE_NOTES[MODES[index]])

    def _show_word(self, word: LevelWord | None) -> None:
        self._word.setText("" if word is None else word.value)
        set_tone(self._word, "pass" if word is LevelWord.GOOD else "text_2")

    def _device_changed(self) -> None:
        if self.devices.count():
            self.device_chosen.emit()


def _choose(card: ScenarioCard) -> None:
    card.setChecked(True)
    card.setFocus()
