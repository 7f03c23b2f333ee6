"""The order in which Tab goes through a page."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_stops(parts: Iterable[QWidget]) -> None:
    """Tab goes as one reads: rows and buttons that came later would stand behind the rest."""
    for before, after in pairwise(stop for part in parts for stop in _stops(part)):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> list[QWidget]:
    """Where Tab stops in a part of the page, in the order in which its rows were filled."""
    inside = [one for one in (part, *part.findChildren(QWidget)) if one.window() is part.window()]
    # Hidden ones are rows about to go.
    return [one for one in inside if _stops_tab(one) and not one.isHidden()]


def _stops_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
