"""In which order things were said: when each was heard first, to be heard again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hfprep_desktop.model import Lane, LaneSpan
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr, within
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import empty_layout
from hfprep_desktop.ui.widgets.text import line_label
from hfprep_desktop.wording import clock

FIRSTS: Final = (
    (Lane.GOAL, "First goal", "No goal heard"),
    (Lane.METRICS, "First metric", "No metric heard"),
    (Lane.CONSTRAINTS, "First constraint", "No constraint heard"),
    (Lane.ARCHITECTURE, "First component", "No component heard"),
)
"""What an opening answer should say, in the order in which it helps most."""

_DOT: Final = " · "
_ALWAYS: Final = frozenset({Lane.METRICS, Lane.ARCHITECTURE})
"""That one of these was not heard is told, too; of the others the lanes tell it."""


class OrderLine(QWidget):
    """One line (first metric at 6:40, first component at 1:15); each time is a button."""

    first_chosen = Signal(object)
    """The `LaneSpan` that is to be heard."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.times: list[KeyButton] = []
        self._words = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.fix(self, height=30)

    @property
    def words(self) -> str:
        """The whole line."""
        return self._words

    def show_lanes(self, lanes: Sequence[LaneSpan]) -> None:
        """Tell of another session; by the order of time, what was not heard at the end."""
        self.times = []
        empty_layout(self._row)
        firsts = [(tr(first), tr(none), _first(lanes, lane), lane) for lane, first, none in FIRSTS]
        heard = [(first, span) for first, _, span, _ in firsts if span is not None]
        silent = [none for _, none, span, lane in firsts if span is None and lane in _ALWAYS]
        heard.sort(key=lambda one: one[1].start)
        parts: list[str] = []
        for first, span in heard:
            begin = f"{_DOT}{within(first)}" if parts else first
            self._add_words(tr("{first} at ", first=begin))
            self._add_time(first, span)
            words = tr("{first} at {clock}", first=first, clock=clock(span.start))
            parts.append(within(words) if parts else words)
        for none in silent:
            self._add_words(f"{_DOT}{within(none)}" if parts else none)
            parts.append(within(none) if parts else none)
        self._row.addStretch(1)
        self._words = ", ".join(parts)
        self.setAccessibleName(self._words)

    def _add_words(self, words: str) -> None:
        self._row.addWidget(line_label(words, "small", "text_2"))

    def _add_time(self, first: str, span: LaneSpan) -> None:
        button = KeyButton(self._theme, clock(span.start), kind=ButtonKind.LINK, height=30)
        # The words beside it are its frame: no wider than its own, but never below a target's.
        words = QFontMetricsF(self._theme.font("button")).horizontalAdvance(button.text())
        self._theme.fix(button, width=max(30, words + 6))
        button.setAccessibleName(
            tr("Hear it: {first}, at {clock}", first=within(first), clock=clock(span.start))
        )
        button.clicked.connect(partial(self.first_chosen.emit, span))
        self.times.append(button)
        self._row.addWidget(button)


def _first(lanes: Sequence[LaneSpan], lane: Lane) -> LaneSpan | None:
    return min((one for one in lanes if one.lane is lane), key=lambda one: one.start, default=None)
