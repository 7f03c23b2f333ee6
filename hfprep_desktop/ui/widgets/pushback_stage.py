"""Where a question stands: by itself, or as an objection with its time and the three steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.model import AnswerKind, Cue, PlannedTurn, Scenario
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets import ring_timer, step_card
from hfprep_desktop.ui.widgets.prompt_card import PromptCard
from hfprep_desktop.ui.widgets.ring_timer import RingTimer
from hfprep_desktop.ui.widgets.step_cards import StepCards

LONGEST_OBJECTION: Final = 420
"""Characters; a longer one has no room beside the ring and stands as any other question does."""

_GAP: Final = 16
_RING_GAP: Final = 36
_FULL: Final = ring_timer.FULL_SIZE + _GAP + step_card.FULL_HEIGHT
_LEAST: Final = ring_timer.SMALLEST_SIZE + _GAP + step_card.SMALLEST_HEIGHT


def is_objection(planned: PlannedTurn | None) -> bool:
    """Whether a question is one that the stage has room for as an objection."""
    return (
        planned is not None
        and planned.kind is AnswerKind.PUSHBACK
        and len(planned.prompt) <= LONGEST_OBJECTION
    )


def is_all_pushback(scenario: Scenario) -> bool:
    """Whether a round asks nothing but objections."""
    asked = (scenario.opening, *scenario.objections)
    return all(planned.kind is AnswerKind.PUSHBACK for planned in asked)


class PushbackStage(QWidget):
    """Holds the question; with `on` also the ring beside it and the steps below it."""

    def __init__(self, theme: Theme, prompt: PromptCard) -> None:
        super().__init__()
        self._theme = theme
        self._prompt = prompt
        self._steps_open = True
        self._room = _FULL
        self.ring = RingTimer(theme)
        self.steps = StepCards(theme)
        row = QHBoxLayout()
        row.setSpacing(_RING_GAP)
        row.addWidget(prompt, 1)
        row.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(row)
        column.addWidget(self.steps)
        self.is_on = False
        self.leave()

    @property
    def least(self) -> int:
        """So many pixels of the screen it needs in height for all that it holds."""
        return self._theme.scaled(_LEAST if self._steps_open else ring_timer.SMALLEST_SIZE)

    def set_blank(self, blank: bool) -> None:
        """Whether the steps say nothing of what is heard."""
        self.steps.set_blank(blank)

    def enter(self, seconds: float) -> None:
        """An objection is raised, for which there are `seconds`; the clock waits."""
        self.is_on = True
        self.ring.wait(seconds)
        self.ring.show()
        self._prompt.set_fits(True)
        self.fit(self._room)

    def leave(self) -> None:
        """Another question is asked."""
        self.is_on = False
        self.ring.hide()
        self.steps.hide()
        self._prompt.pips.hide()
        self._prompt.set_fits(False)

    def clear(self) -> None:
        """Another answer begins."""
        self.steps.clear()

    def show_cues(self, cues: Sequence[Cue], begun: float) -> None:
        """What is heard now in the reply that began at second `begun`."""
        self.steps.show_cues(cues, begun)

    def show_steps(self, on: bool) -> None:
        """As the person wants it; they show only on a stage that is on."""
        self._steps_open = on
        if self.is_on:
            self.fit(self._room)

    def fit(self, room: int) -> None:
        """Share `room` pixels of height; where they are too few for all, the steps make way."""
        self._room = room
        if not self.is_on:
            return
        room = int(self._theme.unscaled(room))
        with_steps = self._steps_open and room >= _LEAST
        self.steps.setVisible(with_steps)
        smallest, full = ring_timer.SMALLEST_SIZE, ring_timer.FULL_SIZE
        if with_steps:
            share = min(1.0, (room - _LEAST) / (_FULL - _LEAST))
            size = smallest + int(share * (full - smallest))
            low, high = step_card.SMALLEST_HEIGHT, step_card.FULL_HEIGHT
            self._theme.fix(self.steps, height=low + int(share * (high - low)))
        else:
            size = max(smallest, min(full, room))
        self._theme.fix(self.ring, width=size, height=size)
        self._theme.fix(self._prompt, height=size)
