"""Where a session is heard: the player, its time line (or the same as a table), what came first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from hfprep_desktop.model import LaneSpan
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import Keycaps
from hfprep_desktop.ui.widgets.lane_table import LaneTable
from hfprep_desktop.ui.widgets.lane_timeline import LaneTimeline
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.order_line import OrderLine
from hfprep_desktop.ui.widgets.player_bar import PlayerBar
from hfprep_desktop.ui.widgets.text import line_label


class ListeningPanel(QWidget):
    """Stands still above the transcript while that scrolls."""

    span_chosen = Signal(object)
    """The `LaneSpan` that is to be heard."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.player = PlayerBar(theme)
        self.timeline = LaneTimeline(theme)
        self.table = LaneTable()
        self.order = OrderLine(theme)
        self._hints = _hints(theme)
        self._is_compact: bool | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.timeline)
        self._stack.addWidget(self.table)
        self.timeline.span_chosen.connect(self.span_chosen)
        self.table.span_chosen.connect(self.span_chosen)
        self.order.first_chosen.connect(self.span_chosen)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.player)
        column.addWidget(self._stack)
        below = make_row(spacing=8)
        below.addWidget(self.order, 1)
        below.addWidget(self._hints)
        column.addLayout(below)
        self.set_compact(compact=False)

    @property
    def shows_table(self) -> bool:
        """Whether the time line is shown as a table."""
        return self._stack.currentWidget() is self.table

    def show_session(self, duration_s: float, lanes: Sequence[LaneSpan]) -> None:
        """Another session."""
        self.player.show_session(duration_s)
        self.timeline.show_session(duration_s, lanes)
        self.table.show_lanes(lanes)
        self.order.show_lanes(lanes)
        self._order_stops()
        self._fit()

    def show_lanes(self, lanes: Sequence[LaneSpan]) -> None:
        """The same session judged anew."""
        self.timeline.show_lanes(lanes)
        self.table.show_lanes(lanes)
        self.order.show_lanes(lanes)
        self._order_stops()
        self._fit()

    def _order_stops(self) -> None:
        """Tab goes as one reads: buttons made anew would stand behind the rest of the page."""
        for before, after in pairwise((self.timeline, self.table, *self.order.times)):
            QWidget.setTabOrder(before, after)

    def show_second(self, second: float) -> None:
        """Where the playhead stands."""
        self.player.show_second(second)
        self.timeline.show_second(second)

    def show_loop(self, loop: tuple[float, float] | None) -> None:
        """The stretch that is looped."""
        self.player.show_loop(loop)
        self.timeline.show_loop(loop)

    def toggle_table(self) -> None:
        """Show the time line as a table, or as a picture again; the keys go there."""
        shown: QWidget = self.timeline if self.shows_table else self.table
        self._stack.setCurrentWidget(shown)
        shown.setFocus()

    def set_compact(self, *, compact: bool) -> None:
        """Be lower: for low windows."""
        if compact == self._is_compact:
            return
        self._is_compact = compact
        self.timeline.set_compact(compact)
        self._stack.setFixedHeight(self.timeline.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The keys are told where they have room beside what came first."""
        wanted = self.order.sizeHint().width() + self._hints.sizeHint().width() + 16
        self._hints.setVisible(wanted <= self.width())


def _hints(theme: Theme) -> QWidget:
    row = make_row(spacing=5)
    for words, keys in (
        (tr("Play"), ("Space",)),
        ("±5 s", ("←", "→")),
        (tr("next finding"), ("]",)),
    ):
        row.addWidget(line_label(words, "note", "text_3"))
        row.addWidget(Keycaps(theme, *keys))
    holder = QWidget()
    holder.setLayout(row)
    return holder
