"""Home: what to practise next, how far the loop has come, and the row that starts a round."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.checklist import ChecklistItem, ItemId
from hfprep_desktop.interview.drills import FRAMING, PUSHBACK, QUICK_DRILLS, SLIDES, TRADE_OFF
from hfprep_desktop.model import Mode, RoundKind, Scenario
from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.tab_order import order_stops
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.checklist_card import ChecklistCard
from hfprep_desktop.ui.widgets.drill_card import DrillCard
from hfprep_desktop.ui.widgets.drill_tile import DrillTile
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.loop_card import LoopCard
from hfprep_desktop.ui.widgets.microphone_row import MicrophoneRow
from hfprep_desktop.ui.widgets.recent_card import RecentCard
from hfprep_desktop.ui.widgets.recent_row import RecentRow
from hfprep_desktop.ui.widgets.start_row import StartRow
from hfprep_desktop.ui.widgets.text import line_label
from hfprep_desktop.ui.widgets.two_columns import TwoColumns
from hfprep_desktop.ui.widgets.vertical_scroll import vertical_scroll
from hfprep_desktop.ui.wording import headline, long_date

if TYPE_CHECKING:
    from hfprep_desktop.audio.devices import Microphone
    from hfprep_desktop.preparation import Preparation
    from hfprep_desktop.ui.views.committee_view import CommitteeView
    from hfprep_desktop.ui.views.plan_view import PlanView

FIRST_SCENARIO: Final = "model-marketplace"
"""The main job: chosen until the person chooses something else."""
LEFT_AT_LEAST: Final = 620
RIGHT: Final = (300, 352)
"""The right column gives way first."""
_GAP = 10
"""Between the cards: at 1280 x 800 the whole page is seen without scrolling."""

_DRILLS: Final = {
    ItemId.SLIDES: SLIDES,
    ItemId.BRIEF: FRAMING,
    ItemId.PATTERNS: TRADE_OFF,
    ItemId.PUSHBACK: PUSHBACK,
}
"""What makes the evidence that an item still lacks."""


class HomeView(QWidget):
    """Knows nothing of the app: intents leave as signals, records come in."""

    OWN_KEYS: ClassVar = (OwnKey("Start the recommended drill", ("Enter",)),)

    start_asked = Signal()
    refresh_asked = Signal()
    device_chosen = Signal()
    session_opened = Signal(str)
    library_asked = Signal()
    offer_asked = Signal()
    """The worksheet of the offer."""
    round_asked = Signal(object)
    """A scenario of this `RoundKind` is to be chosen."""
    scenario_asked = Signal(str)
    """Start this scenario."""
    sample_asked = Signal()
    """The round that needs no microphone."""
    plan_saved = Signal(object)
    """The `Plan` to keep."""
    ticked = Signal(object, bool)
    """An `ItemId` of the checklist, and whether it is ticked by hand now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Preparation | None = None
        self._misses_microphone = False
        self._told: set[str] = set()
        self.banner = Banner(theme)
        self._date = line_label("", "small", "text_3")
        self.title = line_label(tr("Practise a round aloud"), "title")
        self.microphone = MicrophoneRow(theme)
        self.start_row = StartRow(theme)
        self.meter = self.microphone.meter
        self.modes = self.start_row.modes
        self.start = self.start_row.start
        self.drill = DrillCard(theme)
        self.loop = LoopCard(theme)
        self.tiles = [DrillTile(theme, number) for number in range(1, len(QUICK_DRILLS) + 1)]
        self.checklist = ChecklistCard(theme)
        self._recent = RecentCard(theme)
        self._pages = QStackedLayout(self)
        self._lay_out()
        self._connect()

    # What others look at and press

    @property
    def scenario(self) -> Scenario | None:
        """The chosen scenario."""
        return self.start_row.chooser.scenario

    @property
    def mode(self) -> Mode:
        """The chosen mode."""
        return self.start_row.mode

    @property
    def has_microphone(self) -> bool:
        """Whether there is an input to record from."""
        return self.microphone.devices.count() > 0

    @property
    def device(self) -> str | None:
        """The chosen microphone; None is the system's default."""
        return self.microphone.device

    def choose_scenario(self, scenario_id: str) -> None:
        """Choose a scenario, where it is offered."""
        self.start_row.chooser.choose(scenario_id)

    @property
    def recent(self) -> list[RecentRow]:
        """The rows of the newest sessions."""
        return self._recent.rows

    @property
    def is_at_front(self) -> bool:
        """Whether neither the plan nor the debrief is open."""
        return self._pages.currentIndex() == 0

    def press_tile(self, number: int) -> None:
        """Start a quick drill, where it is to be seen; from 0."""
        if self.is_at_front:
            self.tiles[number].click()

    def step_back(self) -> None:
        """Esc: leave the plan or the debrief; else take the message away."""
        if self.is_at_front:
            self.banner.hide()
        else:
            self._come_back()

    def show_front(self) -> None:
        """Leave the plan or the debrief, where one of them is open."""
        self._pages.setCurrentIndex(0)

    # What is shown

    def show_scenarios(self, scenarios: Sequence[Scenario]) -> None:
        """Offer these scenarios; what was chosen stays chosen."""
        self.start_row.chooser.show_scenarios(scenarios, FIRST_SCENARIO)

    def show_preparation(self, found: Preparation) -> None:
        """Where the person stands."""
        self._shown = found
        self._date.setText(long_date(found.today))
        self.title.setText(headline(found.plan, found.loop, found.today))
        self.drill.show_drill(found.next_drill)
        self.loop.show_loop(found.loop, found.plan)
        for tile, drill in zip(self.tiles, found.quick_drills, strict=True):
            tile.show_drill(drill)
        self.checklist.show_items(found.checklist)
        if "committee" in self.__dict__:
            self.committee.show_debrief(found.committee)
        self._recent.show_recent(found.recent)
        self._order_stops()
        self._enable_starts()
        self._tell_new(found.problems)

    def show_microphones(self, microphones: Sequence[Microphone], chosen: str) -> None:
        """Offer these inputs, `chosen` first where it is there; without one nothing can start."""
        self.microphone.show_microphones(microphones, chosen)
        self._enable_starts()
        if microphones:
            self._microphone_works()
            return
        self._misses_microphone = True
        self.microphone.fall_silent()
        self.banner.tell(
            "missing",
            "mic-off",
            tr("No microphone was found"),
            tr("Plug one in or allow access to it in the system's sound settings, then press F5."),
        )
        sample = tr("Open the sample round")
        self.banner.offer(sample, "headphones", self.sample_asked.emit, primary=True)
        self.banner.offer(tr("Refresh"), "refresh-cw", self.refresh_asked.emit, keys=("F5",))

    def show_level(self, peak_db: float) -> None:
        """The newest peak of the microphone, which works then."""
        self._microphone_works()
        self.meter.set_level(peak_db)

    def tell_microphone_problem(self, error: UserError) -> None:
        """The chosen microphone cannot be listened to; told until it can."""
        self._misses_microphone = True
        self.meter.clear()
        self.banner.tell_problem(error, "mic-off")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the page itself starts the recommended drill."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self.hasFocus() and self.is_at_front:
            self.drill.ask_to_start()
            return
        super().keyPressEvent(event)

    # Inside

    def _tell_new(self, problems: Sequence[UserError]) -> None:
        """Once each: the page is shown anew with every session."""
        for problem in problems:
            if problem.what not in self._told:
                self._told.add(problem.what)
                self.banner.tell_problem(problem, "file-x-corner")

    def _order_stops(self) -> None:
        parts = (
            self.microphone,
            self.banner,
            self.start_row,
            self.drill,
            self.loop,
            *self.tiles,
            self.checklist,
            self._recent,
        )
        order_stops(parts)

    def _connect(self) -> None:
        self.banner.offered.connect(self._order_stops)
        self.microphone.device_chosen.connect(self.device_chosen)
        self.microphone.refresh_asked.connect(self.refresh_asked)
        self.start.clicked.connect(self.start_asked)
        self.drill.start_asked.connect(self.scenario_asked)
        self.drill.other_asked.connect(partial(self.round_asked.emit, RoundKind.DRILL))
        self.loop.round_asked.connect(self.round_asked)
        self.loop.plan_asked.connect(self.show_plan)
        self.loop.committee_asked.connect(self._show_committee)
        for tile in self.tiles:
            tile.clicked.connect(partial(self._start_tile, tile))
        self.checklist.ticked.connect(self.ticked)
        self.checklist.opened.connect(self._open_item)
        self._recent.opened.connect(self.session_opened)
        self._recent.library_asked.connect(self.library_asked)

    @cached_property
    def committee(self) -> CommitteeView:
        """The debrief over all rounds of the loop; made when it is wanted."""
        from hfprep_desktop.ui.views.committee_view import CommitteeView  # noqa: PLC0415

        view = CommitteeView(self._theme)
        view.session_opened.connect(self.session_opened)
        view.left.connect(self._come_back)
        self._pages.addWidget(view)
        if self._shown is not None:
            view.show_debrief(self._shown.committee)
        return view

    @cached_property
    def plan(self) -> PlanView:
        """The plan of the loop, to be edited; made when it is wanted."""
        from hfprep_desktop.ui.views.plan_view import PlanView  # noqa: PLC0415

        view = PlanView(self._theme)
        view.left.connect(self._come_back)
        view.saved.connect(self._save_plan)
        self._pages.addWidget(view)
        return view

    def show_plan(self) -> None:
        """Open the plan for editing."""
        if self._shown is not None:
            self.plan.show_plan(self._shown.plan, self._shown.today)
            self._pages.setCurrentWidget(self.plan)
            self.plan.start.setFocus()

    def _show_committee(self) -> None:
        self._pages.setCurrentWidget(self.committee)
        self.committee.back.setFocus()

    def _come_back(self) -> None:
        self.show_front()
        self.setFocus()

    def _save_plan(self, plan: object) -> None:
        self.plan_saved.emit(plan)
        self._come_back()

    def _start_tile(self, tile: DrillTile) -> None:
        self.scenario_asked.emit(tile.drill_id)

    def _open_item(self, item: ChecklistItem) -> None:
        """To the evidence; where there is none yet, to what makes it."""
        if item.proof.session_id:
            self.session_opened.emit(item.proof.session_id)
        elif item.id is ItemId.COMPENSATION:
            self.offer_asked.emit()
        elif item.id is ItemId.DEBRIEFS:
            self.show_plan()
        elif item.id in _DRILLS:
            self.choose_scenario(_DRILLS[item.id])
            self.start.setFocus()
        else:
            self.modes.choose(1)
            self.start_row.chooser.setFocus()

    def _enable_starts(self) -> None:
        here = self.has_microphone
        self.start.setEnabled(here)
        drill = None if self._shown is None else self._shown.next_drill.scenario
        self.drill.start.setEnabled(here and drill is not None)
        for tile in self.tiles:
            tile.setEnabled(here and not tile.lacks_file)

    def _microphone_works(self) -> None:
        if self._misses_microphone:
            self._misses_microphone = False
            self.banner.hide()

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        content = QWidget()
        content.setProperty("clear", "true")
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 10, 32, 10)
        column.setSpacing(_GAP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._date)
        words.addWidget(self.title)
        head = QHBoxLayout()
        head.setSpacing(24)
        head.addLayout(words)
        head.addWidget(self.microphone, 1)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.start_row)
        self.columns = TwoColumns(
            self._theme,
            self._left(),
            self._right(),
            least=(LEFT_AT_LEAST, RIGHT[0]),
            most=RIGHT[1],
            spacing=20,
        )
        column.addWidget(self.columns)
        column.addStretch(1)
        self._pages.addWidget(vertical_scroll(content))

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self.drill)
        column.addWidget(self.loop)
        hint = line_label(tr("Press the number to start"), "note", "text_3")
        column.addLayout(make_row(line_label(tr("Quick drills"), "heading"), None, hint))
        tiles = make_row(spacing=12)
        for tile in self.tiles:
            tiles.addWidget(tile, 1)
        column.addLayout(tiles)
        column.addStretch(1)
        return left

    def _right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self.checklist)
        column.addWidget(self._recent)
        column.addStretch(1)
        return right
