"""The focus ring: style sheets cannot draw outside a widget, so one overlay follows the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from hfprep_desktop.ui.theme import Theme

_GAP = 3
_WIDTH = 2
_WATCHED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})


class FocusRing(QWidget):
    """Stands around the focused control of one window once a key was used."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._target: QWidget | None = None
        self._watched: list[QObject] = []
        self._by_keyboard = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def watch_input(self) -> None:
        """Learn from the window's own input whether keys or a mouse are used.

        The window must have been shown. (A filter on the application would see every event.)
        """
        handle = self.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _WATCHED and watched in self._watched:
            self._place()
        elif kind in _KEYS and not self._by_keyboard:
            self._by_keyboard = True
            self._place()
        elif kind == QEvent.Type.MouseButtonPress and self._by_keyboard:
            self._by_keyboard = False
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), _WIDTH))
        inset = _WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 10, 10)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        inside = now is not None and now.window() is self.window()
        self._target = now if inside else None
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        widget = self._target
        while widget is not None and widget is not self.window():
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._place()

    def _place(self) -> None:
        rect = self._visible_rect() if self._by_keyboard else QRect()
        if rect.isEmpty():
            self.hide()
            return
        reach = _GAP + _WIDTH
        self.setGeometry(rect.adjusted(-reach, -reach, reach, reach))
        self.raise_()
        self.show()
        self.update()

    def _visible_rect(self) -> QRect:
        """Where the focused control shows; nothing for pages and other grounds."""
        target = self._target
        if target is None or not target.isVisible() or target.property("ground") == "true":
            return QRect()
        origin = target.mapTo(self.window(), QPoint(0, 0))
        rect = QRect(origin, target.size())
        parent = target.parentWidget()
        while parent is not None and parent is not self.window():
            if isinstance(parent, QAbstractScrollArea):
                port = parent.viewport()
                corner = port.mapTo(self.window(), QPoint(0, 0))
                rect = rect.intersected(QRect(corner, port.size()))
            parent = parent.parentWidget()
        return rect
