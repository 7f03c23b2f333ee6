"""Practise: every scenario by round, what it is about, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import ClassVar, Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QVBoxLayout, QWidget

from hfprep_desktop.model import Mode, RoundKind, Scenario
from hfprep_desktop.ui.models.scenario_list_model import (
    ROW_ROLE,
    ScenarioEntry,
    ScenarioListModel,
)
from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.choice_combo import ChoiceCombo
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_card, make_row
from hfprep_desktop.ui.widgets.scenario_delegate import ScenarioDelegate
from hfprep_desktop.ui.widgets.scenario_detail import ScenarioDetail
from hfprep_desktop.ui.widgets.search_field import SearchField
from hfprep_desktop.ui.widgets.text import TextBlock, line_label
from hfprep_desktop.ui.widgets.two_columns import TwoColumns
from hfprep_desktop.wording import ROUND_NAMES

LEFT_SHARE: Final = 54
RIGHT_SHARE: Final = 46
LEAST_WIDTHS: Final = (380, 360)
LEAST_HEIGHTS: Final = (330, 420)


class _ScenarioList(QListView):
    """Enter and a double click begin the round of the row, a single click never does."""

    OWN_KEYS: ClassVar = (OwnKey("Practise the chosen scenario", ("Enter",)),)

    start_asked = Signal()

    def lay_out_again(self) -> None:
        """Rows have another height, or other colours."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.start_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.start_asked.emit()
            return
        super().keyPressEvent(event)


class ScenariosView(QWidget):
    """Records come in, wishes go out."""

    start_asked = Signal(str)
    """The id of the scenario to practise."""
    copy_asked = Signal(str)
    edit_asked = Signal(str)
    new_asked = Signal()
    import_zip_asked = Signal()
    import_folder_asked = Signal()
    folder_asked = Signal()
    shown = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._scenarios: tuple[Scenario, ...] = ()
        self._practised: Mapping[str, datetime] = {}
        self._mode = Mode.COACH
        self.banner = Banner(theme)
        # It takes room from the list; the chosen row stays in sight once the list knows that.
        self.banner.shown_changed.connect(lambda: QTimer.singleShot(0, self._keep_in_sight))
        self._totals = line_label("", "small", "text_3")
        self.search = SearchField(theme, tr("Search titles and tasks"))
        theme.bound(self.search, least_width=180, most_width=300)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.rounds = ChoiceCombo(theme, tr("Round"))
        self.rounds.addItem(tr("Any round"), None)
        for kind in RoundKind:
            self.rounds.addItem(tr(ROUND_NAMES[kind]), kind)
        self.rounds.currentIndexChanged.connect(self._fill)
        self._model = ScenarioListModel(self)
        self.list = _ScenarioList()
        self.list.setModel(self._model)
        self.list.setItemDelegate(ScenarioDelegate(theme, self.list))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(tr("Scenarios"))
        self.list.start_asked.connect(self.start)
        self.list.selectionModel().currentChanged.connect(self._show_chosen)
        theme.changed.connect(self.list.lay_out_again)
        self._nothing = TextBlock(theme, tr("No scenario fits."), role="body", tone="text_3")
        self.detail = ScenarioDetail(theme)
        self._make_buttons()
        self._lay_out()
        order: list[QWidget] = [self.rounds, self.search, self.list, self.new_button]
        order += [self.import_button, self.folder_button]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Shown, the page hands the keys to its list. As its proxy the list would catch Tab, too,
        # which could then never get back to the rail.
        if event.reason() == Qt.FocusReason.OtherFocusReason:
            self.list.setFocus()

    @property
    def chosen(self) -> Scenario | None:
        """The chosen scenario."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row.scenario if isinstance(row, ScenarioEntry) else None

    @property
    def shown_ids(self) -> tuple[str, ...]:
        """The scenarios that fit the filters, in the order of the list."""
        return self._model.ids

    def show_scenarios(self, scenarios: Sequence[Scenario]) -> None:
        """Replace the list; the chosen scenario stays chosen where it is still there."""
        self._scenarios = tuple(scenarios)
        own = sum(not scenario.built_in for scenario in scenarios)
        mine = tr(" · {own} of your own", own=own) if own else ""
        self._totals.setText(counted(len(scenarios), "scenario") + mine)
        self._fill()

    def show_practised(self, practised: Mapping[str, datetime]) -> None:
        """When each scenario was practised last."""
        self._practised = dict(practised)
        self._fill()

    def show_mode(self, mode: Mode) -> None:
        """The mode in which a round would begin."""
        self._mode = mode
        self._show_chosen()

    def choose(self, scenario_id: str) -> None:
        """Choose a scenario; filters that hide it go."""
        if self._model.row_of(scenario_id) is None:
            self.rounds.setCurrentIndex(0)
            self.search.clear()
        row = self._model.row_of(scenario_id)
        if row is not None:
            self.list.setCurrentIndex(self._model.index(row))
            self.list.scrollTo(self._model.index(row))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def start(self) -> None:
        """Begin the chosen round."""
        if self.chosen is not None:
            self.start_asked.emit(self.chosen.id)

    def copy(self) -> None:
        """Make an own scenario of the chosen one."""
        if self.chosen is not None:
            self.copy_asked.emit(self.chosen.id)

    def edit(self) -> None:
        """Change the chosen scenario, where it is the person's own."""
        if self.chosen is not None and not self.chosen.built_in:
            self.edit_asked.emit(self.chosen.id)

    def _fill(self) -> None:
        chosen = self.chosen
        self._model.show(
            self._scenarios, self._practised, self.rounds.currentData(), self.search.text()
        )
        row = self._model.row_of(chosen.id) if chosen else None
        if row is None:
            row = self._model.first()
        if row is not None:
            self.list.setCurrentIndex(self._model.index(row))
            # The headline of the first round belongs to its first row.
            self.list.scrollTo(self._model.index(0 if row == 1 else row))
        self._nothing.setVisible(row is None)
        self.list.setVisible(row is not None)
        self._filler.setVisible(row is None)
        self._show_chosen()

    def _keep_in_sight(self) -> None:
        if self.list.currentIndex().isValid():
            self.list.scrollTo(self.list.currentIndex())

    def _show_chosen(self, _now: QModelIndex | None = None) -> None:
        row = self.list.currentIndex().data(ROW_ROLE)
        entry = row if isinstance(row, ScenarioEntry) else None
        self.detail.show_entry(entry, self._mode)
        own = entry is not None and not entry.scenario.built_in
        self.start_button.setEnabled(entry is not None)
        self.edit_button.setVisible(own)
        self.copy_button.setEnabled(entry is not None)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """What is opened in the details stands between the list's buttons and their own."""
        sections = [section.head for section in self.detail.sections.values()]
        buttons = [self.start_button, self.edit_button, self.copy_button]
        order: list[QWidget] = [self.folder_button, *sections, *buttons]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _make_buttons(self) -> None:
        theme = self._theme
        self.start_button = KeyButton(
            theme, tr("Start"), icon="play", keys=("Enter",), kind=ButtonKind.PRIMARY, height=44
        )
        self.start_button.clicked.connect(self.start)
        self.edit_button = KeyButton(theme, tr("Edit"), icon="pencil")
        self.edit_button.clicked.connect(self.edit)
        self.copy_button = KeyButton(theme, tr("Duplicate as my own"))
        self.copy_button.clicked.connect(self.copy)
        self.new_button = KeyButton(theme, tr("New scenario"), icon="plus")
        self.new_button.clicked.connect(self.new_asked)
        self.import_button = KeyButton(theme, tr("Import pack"), icon="folder-input")
        sources = QMenu(self)
        sources.addAction(tr("A zip archive")).triggered.connect(self.import_zip_asked)
        sources.addAction(tr("A folder")).triggered.connect(self.import_folder_asked)
        self.import_button.setMenu(sources)
        self.folder_button = KeyButton(theme, tr("Open folder"), icon="folder")
        self.folder_button.clicked.connect(self.folder_asked)

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 24, 24, 20)
        outer.setSpacing(16)
        title = line_label(tr("Practise"), "title")
        outer.addLayout(make_row(title, self._totals, None, self.rounds, self.search, spacing=14))
        outer.addWidget(self.banner)
        columns = TwoColumns(
            self._theme,
            self._list_card(),
            self._detail_card(),
            least=LEAST_WIDTHS,
            shares=(LEFT_SHARE, RIGHT_SHARE),
            heights=LEAST_HEIGHTS,
        )
        outer.addWidget(columns, 1)

    def _list_card(self) -> QFrame:
        card, column = make_card(10, 8)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        self._filler = QWidget()
        column.addWidget(self._filler, 1)
        bar = make_row(self.new_button, self.import_button, self.folder_button, None)
        bar.setContentsMargins(8, 4, 8, 4)
        column.addLayout(bar)
        return card

    def _detail_card(self) -> QFrame:
        card, column = make_card(16, 12)
        column.addWidget(self.detail, 1)
        column.addLayout(make_row(self.start_button, None, self.edit_button, self.copy_button))
        return card
