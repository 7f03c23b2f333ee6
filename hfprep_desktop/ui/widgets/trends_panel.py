"""How findings and delivery come on: a matrix over the latest sessions, one row of it plotted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hfprep_desktop.report.trends import TrendKind, Trends, TrendTable
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.trend_wording import NO_TREND, extent_words, span_words
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.icon_button import IconButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.segments import Segments
from hfprep_desktop.ui.widgets.status_glyph import Glyph, StatusGlyph
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label, paint_line
from hfprep_desktop.ui.widgets.trend_matrix import HEAD, ROW, TrendMatrix
from hfprep_desktop.ui.widgets.trend_plot import TrendPlot
from hfprep_desktop.ui.widgets.trend_twin import TrendTwin
from hfprep_desktop.ui.widgets.vertical_scroll import vertical_scroll

WIDTH: Final = 444
NARROWEST: Final = 360
_EDGE: Final = 10
_LEGEND: Final = {Glyph.PASS: "pass", Glyph.PARTIAL: "partial", Glyph.MISSING: "missing"}
_PICTURE_HEAD: Final = 40
_PICTURE_EDGE: Final = 20


class TrendsPanel(QFrame):
    """Shows `Trends`; what is chosen stays chosen when newer ones come."""

    session_opened = Signal(str)
    export_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._trends: Trends | None = None
        self._rows: dict[TrendKind, str] = {}
        self._chose_kind = False
        self.kinds = Segments([tr(kind.value) for kind in TrendKind], tr("Trends of"), dense=True)
        self.matrix = TrendMatrix(theme)
        self.plot = TrendPlot(theme)
        self.twin = TrendTwin()
        self.table_button = IconButton(theme, "eye", tr("Trends as a table (Ctrl+T)"), switch=True)
        self.export_button = IconButton(theme, "download", tr("Export trends"))
        self._title = ElidedLine(theme, "", "subheading")
        self._unit = line_label("", "note", "text_3")
        self._extent = ElidedLine(theme, "", "note", "text_3")
        self._none = TextBlock(theme, tr(NO_TREND), "body", "text_3", centred=True)
        self.kinds.chosen.connect(self._choose_kind)
        self.matrix.row_chosen.connect(self._choose_row)
        self.matrix.columns_changed.connect(self._draw)
        self.matrix.session_opened.connect(self.session_opened)
        self.twin.session_opened.connect(self.session_opened)
        self.table_button.toggled.connect(lambda _on: self._draw())
        self.export_button.clicked.connect(self.export_asked)
        self._lay_out()
        self._draw()

    @property
    def kind(self) -> TrendKind:
        """What is shown of the trends."""
        return list(TrendKind)[self.kinds.index]

    @property
    def trends(self) -> Trends | None:
        """What was read last; None before that."""
        return self._trends

    @property
    def table(self) -> TrendTable | None:
        """The table of the shown kind, where it is a trend."""
        found = None if self._trends is None else self._trends.tables[self.kind]
        return found if found is not None and found.is_trend and found.rows else None

    def show_trends(self, trends: Trends) -> None:
        """Show newer trends."""
        self._trends = trends
        if not self._chose_kind:
            self.kinds.blockSignals(True)
            self.kinds.choose(list(TrendKind).index(trends.first))
            self.kinds.blockSignals(False)
        self._redraw()

    def toggle_table(self) -> None:
        """Show a table of words in place of the pictures, or these again; the keys go there."""
        if self.table is not None:
            self.table_button.toggle()
            (self.twin if self.table_button.isChecked() else self.matrix).setFocus()

    def picture_size(self) -> QSize:
        """How large a picture of it is."""
        if not self._pictures.isVisible():
            # Behind the table it has not been laid out.
            self._pictures.resize(self._stack.size())
            self._column.setGeometry(self._pictures.rect())
            self.matrix.resize(self._pictures.width(), self.matrix.height())
        height = 2 * _PICTURE_HEAD + self.matrix.height() + self.plot.height()
        return QSize(self.matrix.width() + 2 * _PICTURE_EDGE, height + _PICTURE_EDGE)

    def paint_picture(self, painter: QPainter) -> None:
        """Draw what is shown, for a picture."""
        size = self.picture_size()
        width = self.matrix.width()
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), self._theme.color("surface"))
        painter.translate(_PICTURE_EDGE, 0)
        head = QRectF(0, 0, width, _PICTURE_HEAD)
        self._paint_words(
            painter, head, tr("Trends: {value}", value=tr(self.kind.value)), self._extent.text()
        )
        painter.translate(0, _PICTURE_HEAD)
        self.matrix.paint(painter)
        painter.translate(0, self.matrix.height())
        self._paint_words(painter, head, self._title.text(), self._unit.text())
        painter.translate(0, _PICTURE_HEAD)
        self.plot.paint_into(painter, QRectF(0, 0, width, self.plot.height()))

    def sizeHint(self) -> QSize:
        return self._theme.size(WIDTH, 640)

    def minimumSizeHint(self) -> QSize:
        return self._theme.size(NARROWEST, 300)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def _paint_words(self, painter: QPainter, box: QRectF, title: str, note: str) -> None:
        paint_line(painter, self._theme, box, title, "subheading", "text")
        paint_line(painter, self._theme, box, note, "note", "text_3", at_right=True)

    def _choose_kind(self, _index: int) -> None:
        self._chose_kind = True
        self._redraw()

    def _choose_row(self, row: int) -> None:
        table = self.table
        if table is not None:
            self._rows[self.kind] = table.rows[row].id
            self._show_chosen()
        self._draw()

    def _show_chosen(self) -> None:
        """Scroll to the chosen row where it is out of sight."""
        middle = self.matrix.cell_box(self.matrix.row, 0).center()
        self._scroll.ensureVisible(0, int(middle.y()), 0, ROW // 2)

    def _redraw(self) -> None:
        table = self.table
        if table is not None:
            self.matrix.show_table(table, self._chosen_row(table))
            self._scroll.setMaximumHeight(self.matrix.height())
            self._show_chosen()
            self.twin.show_table(table)
        self._draw()

    def _chosen_row(self, table: TrendTable) -> int:
        """The row chosen before; else the one with most to gain at its latest column."""
        chosen = self._rows.get(self.kind)
        ids = [row.id for row in table.rows]
        if chosen in ids:
            return ids.index(chosen)
        if not table.rows[0].cells or not all(row.is_share for row in table.rows):
            return 0
        latest = [row.cells[-1] for row in table.rows]
        values = [1.0 if cell is None else cell.value for cell in latest]
        return values.index(min(values))

    def _draw(self) -> None:
        """Everything that follows from what is chosen and how much of it has room."""
        table = self.table
        is_trend = table is not None
        self._stack.setVisible(is_trend)
        self._none.setVisible(not is_trend and self._trends is not None)
        self._filler.setVisible(not is_trend)
        self._legend.setVisible(self.matrix.has_glyphs and is_trend)
        self.table_button.setEnabled(is_trend)
        self.export_button.setEnabled(is_trend)
        if table is None:
            return
        self._stack.setCurrentWidget(self.twin if self.table_button.isChecked() else self._pictures)
        columns = table.columns[-self.matrix.shown :]
        self._extent.say(f"{span_words(columns, by_day=table.by_day)}. {extent_words(table)}")
        row = table.rows[self.matrix.row]
        self._title.say(tr(row.title))
        self._unit.setText(tr(row.zone_words or row.unit))
        if self.isVisible():
            self.plot.show_row(row, columns)

    def _lay_out(self) -> None:
        self.setProperty("card", "true")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_EDGE, 12, _EDGE, 10)
        outer.setSpacing(8)
        head = _indented(line_label(tr("Trends"), "heading"), 6, self._make_legend(), None)
        head.addWidget(self.table_button)
        head.addWidget(self.export_button)
        outer.addLayout(head)
        outer.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(self._none)
        self._stack = QStackedWidget()
        self._pictures = QWidget()
        self._stack.addWidget(self._pictures)
        self._stack.addWidget(self.twin)
        self._column = column = QVBoxLayout(self._pictures)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        # In a low window the rows scroll; the plot stays.
        self.matrix.setProperty("clear", "true")
        self._scroll = vertical_scroll(self.matrix)
        self._theme.bound(self._scroll, least_height=HEAD + 2 * ROW)
        column.addWidget(self._scroll, 100)
        column.addWidget(hairline())
        column.addLayout(_indented(self._title, None, self._unit))
        column.addWidget(self.plot, 1)
        column.addLayout(_indented(self._extent, None))
        outer.addWidget(self._stack, 1)
        self._filler = QWidget()
        outer.addWidget(self._filler, 1)

    def _make_legend(self) -> QWidget:
        self._legend = QWidget()
        row = make_row(spacing=5)
        for glyph in _LEGEND:
            row.addWidget(StatusGlyph(self._theme, glyph, 14), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(
                line_label(tr(_LEGEND[glyph]), "note", "text_2"), 0, Qt.AlignmentFlag.AlignVCenter
            )
        self._legend.setLayout(row)
        return self._legend


def _indented(*widgets: QWidget | int | None) -> QHBoxLayout:
    row = make_row(*widgets, spacing=6)
    row.setContentsMargins(_EDGE, 0, _EDGE, 0)
    return row
