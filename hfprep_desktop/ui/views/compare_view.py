"""Two takes beside each other, or one above the other: lanes, measures, findings that changed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.comparison_wording import headline, scope
from hfprep_desktop.report.compare import Comparison, Move
from hfprep_desktop.report.takes import Takes
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr, within
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.change_row import ChangeRow
from hfprep_desktop.ui.widgets.compare_panel import ComparePanel
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.empty_state import EmptyState
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_card, make_row
from hfprep_desktop.ui.widgets.measures_card import MeasuresCard
from hfprep_desktop.ui.widgets.scroll_column import ScrollColumn
from hfprep_desktop.ui.widgets.segments import Segments
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label

NOTHING: Final = "Nothing to compare yet"
TWO_TAKES: Final = "Two takes will stand here beside each other"
HOW: Final = (
    "Practise one round twice, or retake an answer from its report. In the library any two "
    "sessions can be ticked and compared."
)
NARROW: Final = 840
"""Of the page, in pixels of the design: below, the panels stand one above the other."""
_LAYOUTS: Final = ("Side by side", "One above the other")


class CompareView(QWidget):
    """A comparison comes in, wishes go out."""

    pair_asked = Signal(str, str)
    """The ids of two sessions to be compared, the earlier side first."""
    play_asked = Signal(str, float, float)
    """Session, second to begin at, seconds."""
    sought = Signal(str, float)
    """Session and second."""
    export_asked = Signal()
    library_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Comparison | None = None
        self._rows_all = False
        self._was_narrow = False
        self.banner = Banner(theme)
        self.title = ElidedLine(theme, "", "title")
        self.scope = ElidedLine(theme, "", "small", "text_2")
        self._counts = {
            Move.BETTER: line_label("", "small_strong", "pass"),
            Move.WORSE: line_label("", "small_strong", "missing"),
        }
        self._moves: dict[Move, QWidget] = {}
        self.layouts = Segments([*map(tr, _LAYOUTS)], tr("Time lines"), dense=True)
        self.swap_button = KeyButton(theme, tr("Swap"), icon="arrow-left-right", keys=("X",))
        self.export_button = KeyButton(
            theme, tr("Export comparison"), icon="download", keys=("Ctrl", "E")
        )
        self.unchanged_button = KeyButton(
            theme, "", icon="circle-dot", keys=("U",), kind=ButtonKind.LINK, height=30
        )
        self.panels = (ComparePanel(theme, "A"), ComparePanel(theme, "B"))
        self.measures = MeasuresCard(theme)
        self.rows: list[ChangeRow] = []
        self.layouts.chosen.connect(self._turn)
        self.swap_button.clicked.connect(self.swap)
        self.export_button.clicked.connect(self.export)
        self.unchanged_button.clicked.connect(self.toggle_unchanged)
        for panel in self.panels:
            panel.play_asked.connect(self.play_asked)
            panel.sought.connect(self.sought)
        theme.changed.connect(self._fit)
        self.panels[0].take_chosen.connect(self._choose_before)
        self.panels[1].take_chosen.connect(self._choose_after)
        self._lay_out()
        self.show_nothing()

    @property
    def comparison(self) -> Comparison | None:
        """What is shown."""
        return self._shown

    def show_comparison(self, comparison: Comparison, takes: tuple[Takes, Takes]) -> None:
        """Show two sessions, each among its takes."""
        self._shown = comparison
        self._show_parts(is_empty=False)
        self.title.say(tr(headline(comparison)))
        for move, tally in self._moves.items():
            count = comparison.count(move)
            tally.setVisible(bool(count))
            self._counts[move].setText(f"{count} {within(tr(move.value))}")
        unchanged = comparison.count(Move.SAME)
        apart = comparison.count(Move.NOT_COMPARED)
        left_out = tr(", {apart} not compared", apart=apart) if apart else ""
        self.scope.say(
            tr(
                "{unchanged} unchanged{left_out}. {scope}",
                unchanged=unchanged,
                left_out=left_out,
                scope=tr(scope(comparison)),
            )
        )
        sides = (comparison.before, comparison.after)
        for panel, side, found in zip(self.panels, sides, takes, strict=True):
            if panel.side is None or panel.side.session.id != side.session.id:
                panel.clear_sound()
            panel.show_side(side, found.takes)
        self._turn()
        self.measures.show_measures(comparison.measures)
        self._show_rows()

    def show_nothing(self) -> None:
        """There are no two takes of one question."""
        self._shown = None
        self.title.say(tr(NOTHING))
        self._show_parts(is_empty=True)

    def show_second(self, session_id: str, second: float) -> None:
        """Where the playhead stands in one of the two; the other has none."""
        for panel in self.panels:
            is_here = panel.side is not None and panel.side.session.id == session_id
            panel.timeline.show_second(second if is_here else None)

    def swap(self) -> None:
        """Compare the other way round."""
        if self._shown is not None:
            after, before = self._shown.after.session.id, self._shown.before.session.id
            self.pair_asked.emit(after, before)

    def export(self) -> None:
        """Write the comparison to a file."""
        if self._shown is not None:
            self.export_asked.emit()

    def toggle_unchanged(self) -> None:
        """Show the findings that did not change, or hide them again."""
        self._rows_all = not self._rows_all
        self._show_rows()

    def toggle_layout(self) -> None:
        """The time lines beside each other, or one above the other on one axis."""
        self.layouts.choose(1 - self.layouts.index)

    def _choose_before(self, session_id: str) -> None:
        if self._shown is not None:
            self.pair_asked.emit(session_id, self._shown.after.session.id)

    def _choose_after(self, session_id: str) -> None:
        if self._shown is not None:
            self.pair_asked.emit(self._shown.before.session.id, session_id)

    @property
    def is_narrow(self) -> bool:
        """Whether two panels side by side have too little room."""
        return self._theme.unscaled(self.width()) < NARROW

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.is_narrow != self._was_narrow:
            self._was_narrow = self.is_narrow
            self.layouts.setVisible(not self.is_narrow and not self._tally.isHidden())
            self._turn()

    def _turn(self, _index: int = 0) -> None:
        """Below each other a second stands below the same second; else each has its own axis."""
        is_stacked = self.layouts.index == 1 or self.is_narrow
        way = QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight
        self._both.setDirection(way)
        longest = max(panel.length_s for panel in self.panels)
        for panel in self.panels:
            panel.show_axis(longest if is_stacked else panel.length_s)

    def _show_rows(self) -> None:
        for row in self.rows:
            self._table.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        if self._shown is None:
            return
        shown = self._shown.changes + (self._shown.unchanged if self._rows_all else ())
        for change in shown:
            row = ChangeRow(self._theme, change)
            row.play_asked.connect(self._play)
            self.rows.append(row)
            self._table.addWidget(row)
        self._none.setVisible(not shown)
        count = len(self._shown.unchanged)
        self.unchanged_button.setVisible(bool(count))
        hide = tr("Hide the {count} unchanged", count=count)
        show = tr("Show the {count} unchanged", count=count)
        self.unchanged_button.relabel(hide if self._rows_all else show, "circle-dot")

    def _play(self, later: bool, begin: float, length: float) -> None:
        if self._shown is not None:
            side = self._shown.after if later else self._shown.before
            self.play_asked.emit(side.session.id, begin, length)

    def _show_parts(self, *, is_empty: bool) -> None:
        self._scroll.setVisible(not is_empty)
        self._tally.setVisible(not is_empty)
        self._empty.setVisible(is_empty)
        self._filler.setVisible(is_empty)
        for button in (self.swap_button, self.export_button):
            button.setVisible(not is_empty)
        self.layouts.setHidden(is_empty or self.is_narrow)

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 24, 20, 16)
        outer.setSpacing(10)
        head = make_row(self.title, None, self.swap_button, self.export_button)
        head.setContentsMargins(0, 0, 4, 0)
        outer.addLayout(head)
        self._tally = QWidget()
        for move, icon, tone in (
            (Move.BETTER, "arrow-up", "pass"),
            (Move.WORSE, "arrow-down", "missing"),
        ):
            self._moves[move] = QWidget()
            count = make_row(Icon(self._theme, icon, tone), self._counts[move], spacing=6)
            self._moves[move].setLayout(count)
        tally = make_row(*self._moves.values(), self.scope, None, self.layouts, spacing=14)
        tally.setContentsMargins(0, 0, 4, 0)
        self._tally.setLayout(tally)
        outer.addWidget(self._tally)
        outer.addWidget(self.banner)
        outer.addWidget(self._make_empty())
        self._scroll = ScrollColumn(14)
        both = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, both)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(16)
        for panel in self.panels:
            self._both.addWidget(panel, 1)
        self._scroll.add(both)
        self._scroll.add(self.measures)
        self._scroll.add(self._make_changes())
        outer.addWidget(self._scroll, 1)
        self._filler = QWidget()
        outer.addWidget(self._filler, 1)

    def _make_changes(self) -> QFrame:
        card, column = make_card(0, 0)
        head = make_row(line_label(tr("Findings changed"), "heading"), None, self.unchanged_button)
        head.setContentsMargins(20, 10, 16, 8)
        column.setContentsMargins(1, 1, 1, 8)
        column.addLayout(head)
        column.addWidget(hairline())
        self._none = TextBlock(
            self._theme, tr("No finding changed."), "body", "text_3", centred=True
        )
        column.addWidget(self._none)
        self._table = QVBoxLayout()
        self._table.setSpacing(0)
        column.addLayout(self._table)
        return card

    def _make_empty(self) -> QFrame:
        self._empty, column = make_card()
        step = (tr("Open the library"), "library")
        empty = EmptyState(self._theme, "git-compare", tr(TWO_TAKES), tr(HOW), step)
        empty.step.clicked.connect(self.library_asked)
        # Beside a stretch: a column would reckon its height from its own width, which is wider.
        row = QHBoxLayout()
        row.addWidget(empty, 1)
        row.addStretch()
        column.addLayout(row)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        return self._empty
