"""One finding or measure over time, plotted. pyqtgraph is loaded when the first plot is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from hfprep_desktop.report.trends import TrendCell, TrendColumn, TrendRow
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.trend_wording import cell_words, column_label, column_words

LOWEST: Final = 84
_LEFT: Final = 44
_ROOM: Final = 0.16
"""Of the height, for the words above or below the last point."""


class TrendPlot(QWidget):
    """A line with a point for each column that has a figure, over the zone that is aimed at."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row: TrendRow | None = None
        self._columns: tuple[TrendColumn, ...] = ()
        # pyqtgraph has no types of its own; nothing of it leaves this file.
        self._plot: Any = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        theme.bound(self, least_height=LOWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Plot"))
        theme.changed.connect(self._draw)

    def prepare(self) -> None:
        """Make what is drawn into. The first time this stops the window for most of a second.

        No other thread may do it: pyqtgraph has Qt make all of its classes when it is loaded, which
        breaks down beside a window that uses them.
        """
        if self._plot is None:
            self._make()

    def show_row(self, row: TrendRow, columns: Sequence[TrendColumn]) -> None:
        """Plot a row over its latest columns."""
        self._row = row
        self._columns = tuple(columns)
        self._describe(row)
        if self._plot is not None:
            self._draw()
            return
        self._make()
        # Making it takes long enough; the window may do something else before it is drawn.
        QTimer.singleShot(0, self, self._draw)

    def sizeHint(self) -> QSize:
        return QSize(400, 190)

    def paint_into(self, painter: QPainter, box: QRectF) -> None:
        """Draw it for a picture."""
        if self._plot is not None:
            scene = self._plot.scene()
            scene.render(painter, box, QRectF(self._plot.rect()))

    def _make(self) -> None:
        # A second of loading, which the way to the first window does not need.
        import pyqtgraph  # noqa: PLC0415

        plot = pyqtgraph.PlotWidget(background=None)
        plot.setFrameShape(QFrame.Shape.NoFrame)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        plot.viewport().setAutoFillBackground(False)
        self._plot = plot
        self._column.addWidget(plot)

    def _draw(self) -> None:
        if self._plot is None or self._row is None:
            return
        row, cells = self._row, self._row.cells[-len(self._columns) :]
        points = [(x, cell) for x, cell in enumerate(cells) if cell is not None]
        bottom, top = _bounds(row, [cell.value for _, cell in points])
        self._plot.clear()
        self._plot.setXRange(-0.35, max(1.0, len(cells) - 0.65), padding=0)
        falls = len(points) > 1 and points[-1][1].value < points[-2][1].value
        room = (top - bottom) * _ROOM
        lowest = bottom - room if falls else bottom
        self._plot.setYRange(lowest, top + room, padding=0)
        self._draw_axes(row, bottom, top)
        self._draw_zone(row, bottom, top)
        if points:
            self._draw_line([float(x) for x, _ in points], [cell.value for _, cell in points])
            # Where the line does not come from.
            self._write_last(*points[-1], below=falls)

    def _draw_axes(self, row: TrendRow, bottom: float, top: float) -> None:
        middle = (bottom + top) / 2
        ticks = [(value, _tick(row, value)) for value in (bottom, middle, top)]
        days = [(x, column_label(one)) for x, one in enumerate(self._columns)]
        for name, marks in (("left", ticks), ("bottom", days)):
            axis = self._plot.getAxis(name)
            axis.setTicks([marks])
            axis.setTickFont(self._theme.text_font("note"))
            axis.setTextPen(self._theme.color("text_2"))
            axis.setPen(None)
            axis.setStyle(tickLength=0)
        self._plot.getAxis("left").setWidth(self._theme.scaled(_LEFT))
        for value in (bottom, middle, top):
            pen = _pen(self._theme.color("border"), 1)
            self._plot.addLine(y=value, pen=pen)

    def _draw_zone(self, row: TrendRow, bottom: float, top: float) -> None:
        if row.zone is None:
            return
        import pyqtgraph  # noqa: PLC0415  (loaded by now)

        low, high = max(row.zone[0], bottom), min(row.zone[1], top)
        zone = pyqtgraph.LinearRegionItem(
            (low, high),
            orientation="horizontal",
            brush=self._theme.color("pass_tint"),
            pen=_pen(self._theme.color("pass_tint"), 1),
            movable=False,
        )
        zone.setZValue(-10)
        self._plot.addItem(zone)

    def _draw_line(self, xs: list[float], ys: list[float]) -> None:
        accent = self._theme.color("accent")
        last = len(xs) - 1
        self._plot.plot(
            xs,
            ys,
            pen=_pen(accent, 2),
            symbol="o",
            symbolSize=8,
            symbolPen=_pen(accent, 2),
            symbolBrush=[
                accent if place == last else self._theme.color("surface")
                for place in range(len(xs))
            ],
            antialias=True,
            useCache=False,  # in a picture the points are drawn larger
        )

    def _write_last(self, x: int, cell: TrendCell, *, below: bool) -> None:
        import pyqtgraph  # noqa: PLC0415  (loaded by now)

        anchor = (0.7, -0.25 if below else 1.25)
        text = pyqtgraph.TextItem(cell.words, color=self._theme.color("accent"), anchor=anchor)
        text.setFont(self._theme.text_font("note_strong"))
        text.setPos(float(x), cell.value)
        self._plot.addItem(text, ignoreBounds=True)

    def _describe(self, row: TrendRow) -> None:
        told = [
            f"{column_words(column)}: {cell_words(row, cell)}"
            for column, cell in zip(self._columns, row.cells[-len(self._columns) :], strict=True)
        ]
        aim = f" {tr(row.zone_words)}." if row.zone else ""
        self.setAccessibleDescription(f"{tr(row.title)}, {tr(row.unit)}.{aim} {'; '.join(told)}")


def _pen(color: Any, width: int) -> Any:  # noqa: ANN401  (of a library without types)
    import pyqtgraph  # noqa: PLC0415  (loaded by now)

    return pyqtgraph.mkPen(color, width=width)


def _bounds(row: TrendRow, values: Sequence[float]) -> tuple[float, float]:
    """From where to where the axis reaches: a share to its whole, a measure to a round figure."""
    if row.is_share:
        return 0.0, 1.0
    known = [*values, *(row.zone or ())]
    top = max(known, default=1.0)
    step = next((one for one in _STEPS if top / one <= 10), _STEPS[-1])
    bottom = 0.0
    if row.zone is not None:
        bottom = max(0.0, (min(known) // step - 1) * step)
    return bottom, max(step, -(-top // step) * step)


def _tick(row: TrendRow, value: float) -> str:
    if row.is_share:
        return f"{round(100 * value)}%"
    return f"{value:.0f}" if value == int(value) else f"{value:.1f}"


_STEPS: Final = (0.2, 0.4, 1.0, 2.0, 4.0, 10.0, 20.0, 40.0, 100.0)
