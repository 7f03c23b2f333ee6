"""F6: from one part of a page to the next, as Tab goes but in larger steps."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step_pane(window: QWidget, step: int) -> None:
    """Give the keys to the first control of the pane that is `step` further on."""
    panes = panes_of(window)
    if not panes:
        return
    focus = QApplication.focusWidget()
    at = next((at for at, pane in enumerate(panes) if focus in pane), None)
    if at is None:
        # A page that was just shown has the keys itself.
        at = -1 if step > 0 else 0
    panes[(at + step) % len(panes)][0].setFocus(Qt.FocusReason.TabFocusReason)


def panes_of(window: QWidget) -> list[list[QWidget]]:
    """The controls that Tab stops at: those of a card or a bar together, so what stands loose."""
    panes: list[list[QWidget]] = []
    grounds: list[QWidget | None] = []
    for stop in tab_stops(window):
        ground = _ground(stop, window)
        if ground is not None and ground in grounds:
            panes[grounds.index(ground)].append(stop)
        elif grounds and ground is None and grounds[-1] is None:
            panes[-1].append(stop)
        else:
            grounds.append(ground)
            panes.append([stop])
    return panes


def tab_stops(window: QWidget) -> Iterator[QWidget]:
    """Where Tab stops, as the pages hold them; pages, which take the focus when shown, aside.

    Not by Qt's chain of the focus: PySide takes each next one in it for a child of the one before,
    and once the ring is closed Python destroys all of them as garbage (seen with 6.11).
    """
    for widget in window.findChildren(QWidget):
        if widget.window() is window and _stops_tab(widget):
            yield widget


def _stops_tab(widget: QWidget) -> bool:
    is_page = widget.property("ground") == "true" or widget.focusProxy() is not None
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isEnabled() and widget.isVisible() and not is_page


def _ground(stop: QWidget, window: QWidget) -> QWidget | None:
    """The outermost card or bar that a control stands on."""
    found: QWidget | None = None
    widget: QWidget | None = stop
    while widget is not None and widget is not window:
        if widget.property("card") == "true" or widget.property("bar"):
            found = widget
        widget = widget.parentWidget()
    return found
