"""The coach beside a round: what is heard so far in the answer under way."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QVBoxLayout,
    QWidget,
)

from hfprep_desktop.model import Cue, CueState
from hfprep_desktop.ui.announcement import announce
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.cue_legend import CueLegend
from hfprep_desktop.ui.widgets.cue_row import CueRow
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label
from hfprep_desktop.ui.widgets.vertical_scroll import vertical_scroll

WIDEST: Final = 348
NARROWEST: Final = 280
TIGHTEST: Final = 244
SMALL_WINDOW: Final = 1000
"""So narrow, in pixels of the design, is a window only where its text is large."""
FULL_WINDOW: Final = 1280
"""In a narrower window the rail gives way first."""
_MARGIN: Final = 28
_ROW_MARGIN: Final = 14
_LEGEND_GAP: Final = 12


class CoachRail(QFrame):
    """A row for each cue, in the order given; it scrolls where they have no room."""

    hide_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[CueRow] = []
        self._announced: set[tuple[str, str]] = set()
        self.hint = TextBlock(
            theme, tr("What your answer holds is marked here while you speak."), "small", "text_3"
        )
        self.hide_button = KeyButton(
            theme, tr("Hide"), keys=("K",), kind=ButtonKind.QUIET, height=30
        )
        self.hide_button.setAccessibleName(tr("Hide coach"))
        self.hide_button.setToolTip(tr("Hide coach (K)"))
        self.hide_button.clicked.connect(self.hide_asked)
        self.legend = CueLegend(theme)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = QVBoxLayout()
        self._content = QWidget()
        # Its rows take the focus, and bring themselves into sight.
        self.area = vertical_scroll(self._content)
        self.setProperty("bar", "coach")
        theme.fix(self, width=WIDEST)
        self.setAccessibleName(tr("Coach: heard so far"))
        self._lay_out()

    @property
    def rows(self) -> tuple[CueRow, ...]:
        """What is shown, from the top."""
        return tuple(self._rows)

    def fit_to(self, window_width: int) -> None:
        """Give way in a narrow window."""
        window = self._theme.unscaled(window_width)
        narrowest = NARROWEST if window >= SMALL_WINDOW else TIGHTEST
        width = min(WIDEST, max(narrowest, WIDEST - FULL_WINDOW + window))
        self._theme.fix(self, width=width)

    def clear(self) -> None:
        """Another answer begins."""
        self._announced.clear()
        self.show_cues(())

    def show_cues(self, cues: Sequence[Cue], begun: float = 0.0) -> None:
        """What is heard now in the answer that began at second `begun`."""
        self._arrange(cues)
        heard: list[str] = []
        for row, cue in zip(self._rows, cues, strict=True):
            more = row.show_cue(cue, begun)
            # Words that may still change can come and go; saying it once is enough.
            if more and cue.state is CueState.HEARD and _key(cue) not in self._announced:
                self._announced.add(_key(cue))
                heard.append(tr(cue.title))
        if heard and not self.isHidden():
            announce(self, tr("Heard: {join}", join=", ".join(heard)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_foot()

    def _arrange(self, cues: Sequence[Cue]) -> None:
        """A row for each cue; one that was there before keeps its own."""
        before = {_key(row.cue): row for row in self._rows}
        rows = [
            before.pop(_key(cue)) if _key(cue) in before else self._new_row(cue) for cue in cues
        ]
        for gone in before.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        if rows != self._rows:
            for place, row in enumerate(rows):
                self._column.insertWidget(place, row)
                # Else the layout would show it later, and squeeze the others for a moment.
                row.show()
            self._rows = rows
            self._order_tabs()
            self._keep_one_tab_stop()
        self._hint_box.setVisible(not rows)

    def _new_row(self, cue: Cue) -> CueRow:
        row = CueRow(self._theme, cue)
        row.focused.connect(lambda: self._on_focus(row))
        row.step_asked.connect(lambda step: self._step(row, step))
        return row

    def _on_focus(self, row: CueRow) -> None:
        self._keep_one_tab_stop(row)
        self.area.ensureWidgetVisible(row, 0, 8)

    def _step(self, row: CueRow, step: int) -> None:
        place = self._rows.index(row) + step
        if 0 <= place < len(self._rows):
            self._rows[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_tabs(self) -> None:
        """Rows come before the button below them, although they were made later."""
        # Only what takes the focus can be put in order.
        stops = (self.area, *self._rows)
        for stop in stops:
            stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for before, behind in pairwise(stops):
            QWidget.setTabOrder(before, behind)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _keep_one_tab_stop(self, chosen: CueRow | None = None) -> None:
        """Tab goes to the rows once and on behind them; arrow keys go from row to row."""
        focused = QApplication.focusWidget()
        stop = chosen or next((row for row in self._rows if row is focused), None)
        for number, row in enumerate(self._rows):
            is_stop = row is stop if stop else number == 0
            row.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_stop else Qt.FocusPolicy.NoFocus)

    def _fold_foot(self) -> None:
        """Where the legend leaves no room beside it, the button goes below it."""
        need = self.legend.minimumSizeHint().width() + _LEGEND_GAP
        fits = need + self.hide_button.sizeHint().width() <= self.width() - 2 * _MARGIN - 1
        directions = QBoxLayout.Direction
        self._foot.setDirection(directions.LeftToRight if fits else directions.TopToBottom)

    def _make_way_for_scroll_bar(self, _low: int, high: int) -> None:
        """The scroll bar stands in the margin: rows keep their width, and their times in line."""
        bar = self.area.verticalScrollBar().sizeHint().width() if high > 0 else 0
        self._column.setContentsMargins(_ROW_MARGIN, 0, max(0, _ROW_MARGIN - bar), 8)

    def _lay_out(self) -> None:
        head = make_row(
            line_label(tr("Coach"), "heading"),
            None,
            line_label(tr("Heard so far"), "small", "text_2"),
        )
        head.setContentsMargins(_MARGIN, 18, _MARGIN, 8)
        self._hint_box = QWidget()
        hint_column = QVBoxLayout(self._hint_box)
        hint_column.setContentsMargins(_ROW_MARGIN, 8, _ROW_MARGIN, 8)
        hint_column.addWidget(self.hint)
        self._content.setProperty("clear", "true")
        self._content.setLayout(self._column)
        self._column.setContentsMargins(_ROW_MARGIN, 0, _ROW_MARGIN, 8)
        self._column.setSpacing(0)
        self._column.addWidget(self._hint_box)
        self._column.addStretch(1)
        self.area.verticalScrollBar().rangeChanged.connect(self._make_way_for_scroll_bar)
        line = make_row(hairline())
        line.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._foot.setContentsMargins(_MARGIN, 7, _MARGIN, 6)
        self._foot.setSpacing(0)
        self._foot.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignVCenter)
        self._foot.addStretch(1)
        self._foot.addWidget(self.hide_button, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        column.addLayout(line)
        column.addLayout(self._foot)


def _key(cue: Cue) -> tuple[str, str]:
    """What stays of a cue while the answer goes on; two lines may stand for one rule."""
    return cue.rule, cue.title
