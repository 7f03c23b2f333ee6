"""The three steps of an answer to an objection, side by side, with arrows between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hfprep_desktop.model import Cue, CueState
from hfprep_desktop.ui.announcement import announce
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.round_pen import round_pen
from hfprep_desktop.ui.widgets.step_card import Step, StepCard

STEPS: Final = (
    Step(
        "acknowledged",
        "1. Acknowledge",
        "Say what is right about it, in their words.",
        "Grant the concern before anything else.",
    ),
    Step(
        "quantified",
        "2. Quantify",
        "A number on what it costs, and one on what it brings.",
        "Cost against revenue: both sides need a number.",
        part_word="One side",
        has_sides=True,
    ),
    Step(
        "mitigated",
        "3. Mitigate",
        "One concrete change: a cap, a smaller list, a phased roll-out, another budget line.",
        "A promise to monitor does not count.",
    ),
)
"""They light in any order; this is the one in which they are best said."""

_GAP: Final = 32
_ARROW: Final = 22
_HEAD: Final = 6


class StepCards(QWidget):
    """Takes the coach's place while one answers an objection."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._announced: set[str] = set()
        self._is_blank = False
        self.cards = tuple(StepCard(theme, step) for step in STEPS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for place, card in enumerate(self.cards):
            row.addWidget(card, 1)
            card.step_asked.connect(lambda step, place=place: self._step(place + step))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Steps heard so far"))

    def set_blank(self, blank: bool) -> None:
        """In an exam the cards say nothing until the end."""
        self._is_blank = blank
        for card in self.cards:
            card.set_blank(blank)
        self.update()

    def clear(self) -> None:
        """Another reply begins."""
        self._announced.clear()
        for step, card in zip(STEPS, self.cards, strict=True):
            card.show_cue(Cue(step.rule, step.title, CueState.NOT_YET))
        self.update()

    def show_cues(self, cues: Sequence[Cue], begun: float = 0.0) -> None:
        """What is heard now in the reply that began at second `begun`."""
        by_rule = {cue.rule: cue for cue in cues}
        heard: list[str] = []
        for step, card in zip(STEPS, self.cards, strict=True):
            cue = by_rule.get(step.rule)
            # Words that may still change can come and go; saying it once is enough.
            if cue is not None and card.show_cue(cue, begun) and step.rule not in self._announced:
                self._announced.add(step.rule)
                heard.append(tr(cue.title))
        if heard and not self.isHidden() and not self._is_blank:
            announce(self, tr("Heard: {join}", join=", ".join(heard)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for before, behind in pairwise(self.cards):
            is_done = not self._is_blank and before.cue.state is CueState.HEARD
            color = self._theme.color("accent" if is_done else "strong")
            painter.setPen(round_pen(color, 2))
            middle = before.geometry().center().y() + 0.5
            centre = (before.geometry().right() + behind.geometry().left()) / 2
            tip = QPointF(centre + _ARROW / 2, middle)
            painter.drawLine(QPointF(centre - _ARROW / 2, middle), tip)
            painter.drawPolyline([tip + QPointF(-_HEAD, -_HEAD), tip, tip + QPointF(-_HEAD, _HEAD)])

    def _step(self, place: int) -> None:
        if 0 <= place < len(self.cards):
            self.cards[place].setFocus(Qt.FocusReason.OtherFocusReason)
