"""Findings or measures over the latest sessions: a row each, one of them chosen."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import ClassVar, Final, TypeAlias

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from hfprep_desktop.report.trends import TrendCell, TrendColumn, TrendRow, TrendTable
from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.trend_wording import cell_words, column_label, column_words
from hfprep_desktop.ui.widgets.plain_key import is_plain
from hfprep_desktop.ui.widgets.status_glyph import STATUS_GLYPHS, Glyph, paint_glyph
from hfprep_desktop.ui.widgets.text import paint_line

ROW: Final = 30
HEAD: Final = 28
_TITLES: Final = 162
_GLYPH: Final = 14
_GLYPH_PITCH: Final = 30
_FIGURE_PITCH: Final = 40
"""A figure is wider than a glyph."""
_INSET: Final = 10
"""Room at either side, over which the mark of the chosen row reaches."""
_KEYS: Final = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
    }
)


_PaintGlyph: TypeAlias = Callable[[QPainter, QRectF, Glyph], None]


class TrendMatrix(QWidget):
    """Arrow keys walk through the cells; the row they are in is the chosen one.

    Enter, a double click on a cell, or a click on a column's head opens that session. As many of
    the latest columns are shown as there is room for.
    """

    OWN_KEYS: ClassVar = (
        OwnKey("Trends: another finding", ("Up", "Down")),
        OwnKey("Trends: another session", ("Left", "Right")),
        OwnKey("Trends: first or last session", ("Home", "End")),
        OwnKey("Trends: open the session", ("Enter",)),
    )

    row_chosen = Signal(int)
    columns_changed = Signal()
    """Another number of columns has room."""
    session_opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._table: TrendTable | None = None
        self._row = 0
        self._back = 0
        self._glyphs: dict[Glyph, QPixmap] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Trends"))
        theme.changed.connect(self._forget_glyphs)

    @property
    def row(self) -> int:
        """The chosen row."""
        return self._row

    @property
    def shown(self) -> int:
        """How many of the latest columns are shown."""
        if self._table is None:
            return 0
        room = self._theme.across(self) - 2 * _INSET - _TITLES
        return max(1, min(len(self._table.columns), int(room // self._pitch)))

    @property
    def has_glyphs(self) -> bool:
        """Whether statuses are shown, not figures."""
        rows = () if self._table is None else self._table.rows
        return any(cell is not None and cell.status for row in rows for cell in row.cells)

    def show_table(self, table: TrendTable, row: int = 0) -> None:
        """Show another table with a row of it chosen; the keys begin at its latest column."""
        self._table = table
        self._row = max(0, min(row, len(table.rows) - 1))
        self._back = 0
        self._theme.fix(self, height=HEAD + len(table.rows) * ROW)
        self._describe()
        self.update()

    def choose(self, row: int) -> None:
        """Choose a row."""
        if self._table is None or not 0 <= row < len(self._table.rows) or row == self._row:
            return
        self._row = row
        self._describe()
        self.update()
        self.row_chosen.emit(row)

    def cell_box(self, row: int, column: int) -> QRectF:
        """Where a shown cell stands; row -1 is that of the heads."""
        left = self._theme.across(self) - _INSET - (self.shown - column) * self._pitch
        if row < 0:
            return QRectF(left, 0, self._pitch, HEAD)
        return QRectF(left, HEAD + row * ROW, self._pitch, ROW)

    def sizeHint(self) -> QSize:
        rows = 0 if self._table is None else len(self._table.rows)
        return self._theme.size(_TITLES + 2 * _INSET + 8 * _GLYPH_PITCH, HEAD + rows * ROW)

    def minimumSizeHint(self) -> QSize:
        width = self._theme.scaled(_TITLES + 2 * _INSET + 3 * _FIGURE_PITCH)
        return QSize(width, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(
                event.globalPos(), self._told_at(self._theme.place(QPointF(event.pos()))), self
            )
            return True
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and is_plain(event):
            event.setAccepted(event.key() in _KEYS)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        table = self._table
        if table is None or event.key() not in _KEYS or not is_plain(event):
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Up:
                self.choose(self._row - 1)
            case Qt.Key.Key_Down:
                self.choose(self._row + 1)
            case Qt.Key.Key_Left:
                self._go_to(self._column - 1)
            case Qt.Key.Key_Right:
                self._go_to(self._column + 1)
            case Qt.Key.Key_Home:
                self._go_to(0)
            case Qt.Key.Key_End:
                self._go_to(self.shown - 1)
            case _:
                self._open(self._column)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        row, column = self._place(self._theme.place(event.position()))
        if row is None and column is not None:
            self._open(column)
            return
        if column is not None:
            self._go_to(column)
        if row is not None:
            self.choose(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row, column = self._place(self._theme.place(event.position()))
        if row is not None and column is not None:
            self._open(column)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._place(self._theme.place(event.position())) != (None, None)
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._describe()
        self.columns_changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        self._paint(painter, self._paint_kept_glyph)
        if self.hasFocus() and self._table is not None and self._table.rows:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = self.cell_box(self._row, self._column).adjusted(3, 3, -3, -3)
            painter.drawRoundedRect(box, 4, 4)

    def paint(self, painter: QPainter) -> None:
        """Draw all but the focus, for a picture."""
        self._paint(painter, self._paint_glyph)

    def _paint(self, painter: QPainter, paint: _PaintGlyph) -> None:
        table = self._table
        if table is None or not table.rows:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_grounds(painter)
        for place, column in enumerate(self._columns):
            self._paint_head(painter, place, column)
        for number, row in enumerate(table.rows):
            self._paint_row(painter, number, row, paint)

    @property
    def _pitch(self) -> int:
        return _GLYPH_PITCH if self.has_glyphs else _FIGURE_PITCH

    @property
    def _columns(self) -> Sequence[TrendColumn]:
        return () if self._table is None else self._table.columns[-self.shown :]

    def _cells(self, row: TrendRow) -> Sequence[TrendCell | None]:
        return row.cells[-self.shown :]

    @property
    def _column(self) -> int:
        """Where the keys are: so many columns before the latest, however many have room."""
        return max(0, self.shown - 1 - self._back)

    def _go_to(self, column: int) -> None:
        if 0 <= column < self.shown:
            self._back = self.shown - 1 - column
            self._describe()
            self.update()

    def _open(self, column: int) -> None:
        if 0 <= column < len(self._columns):
            self.session_opened.emit(self._columns[column].session_id)

    def _place(self, at: QPointF) -> tuple[int | None, int | None]:
        """The row and the column at a place; no row is where the heads are."""
        if self._table is None or not self._table.rows:
            return None, None
        number = int((at.y() - HEAD) // ROW)
        row = number if at.y() >= HEAD and number < len(self._table.rows) else None
        first = self.cell_box(-1, 0)
        column = int((at.x() - first.left()) // self._pitch) if at.x() >= first.left() else None
        if column is not None and column >= self.shown:
            column = None
        return row, column

    def _told_at(self, at: QPointF) -> str:
        row, column = self._place(at)
        if self._table is None or column is None:
            return ""
        if row is None:
            return tr(
                "{column_words}. Click to open it.",
                column_words=column_words(self._columns[column]),
            )
        return tr("{told}. Double-click to open it.", told=self._told(row, column))

    def _told(self, row: int, column: int) -> str:
        if self._table is None:
            return ""
        found = self._table.rows[row]
        words = cell_words(found, self._cells(found)[column])
        return f"{tr(found.title)}, {column_words(self._columns[column])}: {words}"

    def _describe(self) -> None:
        if self._table is None or not self._table.rows:
            self.setAccessibleDescription("")
            return
        self.setAccessibleDescription(self._told(self._row, self._column))

    def _paint_grounds(self, painter: QPainter) -> None:
        """The latest column, and the chosen row around it."""
        latest = self.cell_box(-1, self.shown - 1)
        rows = len(self._table.rows) if self._table else 0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sunken"))
        painter.drawRoundedRect(latest.adjusted(1, 0, -1, rows * ROW), 4, 4)
        painter.setPen(QPen(self._theme.color("accent"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(0.5, HEAD + self._row * ROW + 1.5, self._theme.across(self) - 1, ROW - 3)
        painter.drawRoundedRect(box, 8, 8)

    def _paint_head(self, painter: QPainter, place: int, column: TrendColumn) -> None:
        latest = place == self.shown - 1
        painter.setFont(self._theme.font("note_strong" if latest else "note"))
        painter.setPen(self._theme.color("text" if latest else "text_2"))
        box = self.cell_box(-1, place)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, column_label(column))

    def _paint_row(self, painter: QPainter, number: int, row: TrendRow, paint: _PaintGlyph) -> None:
        chosen = number == self._row
        box = QRectF(_INSET, HEAD + number * ROW, _TITLES + 4, ROW)
        role = "small_strong" if chosen else "small"
        paint_line(painter, self._theme, box, tr(row.title), role, "text")
        for place, cell in enumerate(self._cells(row)):
            box = self.cell_box(number, place)
            if cell is not None and cell.status is None:
                self._paint_figure(painter, box, row, cell)
            else:
                status = None if cell is None else cell.status
                glyph = Glyph.NOT_ASKED if status is None else STATUS_GLYPHS[status]
                spot = QRectF(0, 0, _GLYPH, _GLYPH)
                spot.moveCenter(box.center())
                paint(painter, spot, glyph)

    def _paint_figure(self, painter: QPainter, box: QRectF, row: TrendRow, cell: TrendCell) -> None:
        painter.setFont(self._theme.font("note"))
        painter.setPen(self._theme.color("text"))
        words = f"{round(100 * cell.value)}%" if row.is_share else cell.words
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_glyph(self, painter: QPainter, box: QRectF, glyph: Glyph) -> None:
        paint_glyph(painter, box, glyph, self._theme)

    def _paint_kept_glyph(self, painter: QPainter, box: QRectF, glyph: Glyph) -> None:
        """The same, drawn once for all cells: a table of hundreds took a tenth of a second."""
        ratio = self.devicePixelRatioF() * self._theme.text_size / 100
        kept = self._glyphs.get(glyph)
        if kept is None or kept.devicePixelRatio() != ratio:
            side = math.ceil(_GLYPH * ratio)
            kept = QPixmap(side, side)
            kept.setDevicePixelRatio(ratio)
            kept.fill(Qt.GlobalColor.transparent)
            drawing = QPainter(kept)
            self._paint_glyph(drawing, QRectF(0, 0, _GLYPH, _GLYPH), glyph)
            drawing.end()
            self._glyphs[glyph] = kept
        painter.drawPixmap(box.topLeft().toPoint(), kept)

    def _forget_glyphs(self) -> None:
        self._glyphs.clear()
        self.update()
