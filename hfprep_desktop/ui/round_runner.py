"""One round at a time, run in the background: its events arrive as signals in the UI thread."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.app import App
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import Event, SessionReady
from hfprep_desktop.model import Session
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.session import Round
from hfprep_desktop.ui.bridge import Background


class RoundRunner(QObject):
    """Begins, steers and ends a round."""

    happened = Signal(object)
    """An `Event` of the round that runs."""
    ended = Signal(object)
    """The round is over; the `Session` it gave, or None."""
    failed = Signal(UserError)
    """The round could not begin."""

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self._background = background
        self._round: Round | None = None
        self._session: Session | None = None
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """Whether a round is beginning, is recorded, or is being worked on."""
        return self._is_busy

    def begin(self, app: App, request: RoundRequest) -> None:
        """Start a round; does nothing while another one runs."""
        if self._is_busy:
            return
        self._is_busy = True
        self._session = None
        self._background.run(partial(app.rounds.start, request), self._run, self._refused)

    def pause(self) -> None:
        """Clock and recording stand still."""
        if self._round is not None:
            self._round.pause()

    def resume(self) -> None:
        """Go on after a pause."""
        if self._round is not None:
            self._round.resume()

    def use_microphone(self, device: str) -> None:
        """Go on with another microphone."""
        if self._round is not None:
            self._round.use_microphone(device)

    def end_turn(self) -> None:
        """The answer is complete."""
        if self._round is not None:
            self._round.end_turn()

    def repeat(self) -> None:
        """Have the question spoken again."""
        if self._round is not None:
            self._round.repeat()

    def mark(self) -> None:
        """Star this moment."""
        if self._round is not None:
            self._round.mark()

    def leave_report(self) -> None:
        """Keep the recording, and make its report another time."""
        if self._round is not None:
            self._round.leave_report()

    def finish(self) -> None:
        """Save, write down the rest, report."""
        if self._round is not None:
            self._round.finish()

    def _run(self, practice_round: Round) -> None:
        self._round = practice_round
        self._background.stream(
            practice_round.events, self._handle, self._over, may_leave=lambda _: True
        )

    def _handle(self, event: Event) -> None:
        if isinstance(event, SessionReady):
            self._session = event.session
        self.happened.emit(event)

    def _over(self, error: UserError | None) -> None:
        self._round = None
        self._is_busy = False
        if error is not None:
            self.failed.emit(error)
        self.ended.emit(self._session)

    def _refused(self, error: UserError) -> None:
        self._over(error)
