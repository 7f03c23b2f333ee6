"""The list of sessions: a click on the box or Space ticks, Enter or found words open."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView

from hfprep_desktop.ui.models.session_list_model import LINE_ROLE, SessionLine, SessionListModel
from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.plain_key import is_plain
from hfprep_desktop.ui.widgets.session_delegate import TICK_WIDTH, SessionDelegate


class SessionList(QListView):
    """Draws rows and says what was asked of them."""

    OWN_KEYS: ClassVar = (
        OwnKey("Tick the session, or take the tick away", ("Space",)),
        OwnKey("Open the session", ("Enter",)),
        OwnKey("Tick all sessions, or none", ("Ctrl+A",)),
        OwnKey("Delete what is ticked", ("Del",)),
    )

    opened = Signal(object)
    """A `SessionLine`: its session is to be shown, at its hit where it has one."""
    menu_asked = Signal(object, QPoint)
    """A `SessionLine` and where, on the screen, its menu should open."""
    removal_asked = Signal()

    def __init__(self, theme: Theme, model: SessionListModel) -> None:
        super().__init__()
        self._theme = theme
        self._model = model
        self._anchor = 0
        self.delegate = SessionDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Sessions"))
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self._lay_out_again)

    @property
    def current(self) -> SessionLine | None:
        """The row that has the focus."""
        line = self.currentIndex().data(LINE_ROLE)
        return line if isinstance(line, SessionLine) else None

    def _lay_out_again(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_hits(self, *, on: bool) -> None:
        """Rows have room for what was found in them, or not."""
        if on != self.delegate.shows_hits:
            self.delegate.shows_hits = on
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, plain = self.currentIndex(), is_plain(event)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain and index.isValid():
                self._open(index)
            case Qt.Key.Key_Space if plain and index.isValid():
                self._flip(index.row())
            case Qt.Key.Key_Delete if plain:
                self.removal_asked.emit()
            case Qt.Key.Key_A if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                self._flip_all()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and index.isValid() and event.position().x() < self._theme.scaled(TICK_WIDTH):
            self.setCurrentIndex(index)
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                low, high = sorted((self._anchor, index.row()))
                self._model.tick(range(low, high + 1), on=True)
            else:
                self._flip(index.row())
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self._hit_under(event.position())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex():
            self._open(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._hit_under(event.position()).isValid()
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        )

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().x() < self._theme.scaled(TICK_WIDTH):
            # Two quick ticks are two ticks.
            self.mousePressEvent(event)
            return
        super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        line = index.data(LINE_ROLE)
        if isinstance(line, SessionLine):
            self.setCurrentIndex(index)
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_asked.emit(line, event.globalPos() if by_mouse else below)

    def _open(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, SessionLine):
            self.opened.emit(line)

    def _hit_under(self, point: QPointF) -> QModelIndex:
        """The row whose found words are under a point; none where there are none."""
        index = self.indexAt(point.toPoint())
        line = index.data(LINE_ROLE)
        has_hit = isinstance(line, SessionLine) and line.hit is not None
        if has_hit and self.delegate.hit_box(self.visualRect(index)).contains(point):
            return index
        return QModelIndex()

    def _flip(self, row: int) -> None:
        line = self._model.line(row)
        if line is not None:
            self._anchor = row
            self._model.tick([row], on=not self._model.is_ticked(line.summary.id))

    def _flip_all(self) -> None:
        count = self._model.rowCount()
        self._model.tick(range(count), on=len(self._model.ticked) < count)
