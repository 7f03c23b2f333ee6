"""The round page's glue: the round that runs, what it shows, and how it is steered."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.errors import UserError
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.round_runner import RoundRunner
from hfprep_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from hfprep_desktop.audio.devices import Microphone
    from hfprep_desktop.ui.views.round_view import RoundView


class RoundPage(QObject):
    """Owns the runner and the round view."""

    finishing = Signal()
    """The person has ended the round: it is saved and judged now."""
    failed = Signal(UserError)
    """Other microphones could not be looked for."""

    def __init__(self, theme: Theme, choices: Choices, background: Background) -> None:
        super().__init__(background)
        self._theme = theme
        self._choices = choices
        self._background = background
        self.runner = RoundRunner(background)

    @cached_property
    def view(self) -> RoundView:
        """The round that runs; made later than the runner, so that neither takes long."""
        from hfprep_desktop.ui.views.round_view import RoundView

        view = RoundView(self._theme)
        view.pause_asked.connect(self.runner.pause)
        view.resume_asked.connect(self.runner.resume)
        view.next_asked.connect(self.runner.end_turn)
        view.repeat_asked.connect(self.runner.repeat)
        view.mark_asked.connect(self.runner.mark)
        view.finish_asked.connect(self.finish)
        view.messages.microphone_asked.connect(self.runner.use_microphone)
        view.messages.microphones_wanted.connect(self._look_for_others)
        return view

    @property
    def is_busy(self) -> bool:
        """Whether a round is beginning, is recorded, or is being worked on."""
        return self.runner.is_busy

    def finish(self) -> None:
        """Save, write down the rest, report; not before there is something to save."""
        if self.view.may_finish:
            self.runner.finish()
            self.finishing.emit()

    def _look_for_others(self) -> None:
        """Which microphones could take the place of the one that is lost."""

        def offer(found: tuple[Microphone, ...]) -> None:
            self.view.messages.offer_microphones([one.name for one in found])

        self._background.run(self._choices.app.sound.microphones, offer, self.failed.emit)
