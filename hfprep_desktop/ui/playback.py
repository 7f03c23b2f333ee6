"""Plays a session's recording; what comes back from the playing thread arrives in the UI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.audio.player import Player
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Session
from hfprep_desktop.ui.bridge import Background


class Playback(QObject):
    """One stretch at a time."""

    changed = Signal(bool)
    """Whether something is being played."""
    failed = Signal(UserError)

    def __init__(self, background: Background, player: Player) -> None:
        super().__init__(background)
        self._background = background
        self._player = player
        self._stretch = 0

    def play(self, session: Session, start_s: float, duration_s: float | None) -> None:
        """Play from `start_s` on the session's time line; to the end when `duration_s` is None."""
        recording = session.recording_at(start_s)
        if recording is None:
            self.failed.emit(UserError("This session has no recording.", "Record another take."))
            return
        self._stretch += 1
        stretch = self._stretch

        def done(fault: UserError | None) -> None:
            self._background.post(lambda: self._done(stretch, fault))

        self._player.play(recording.path, start_s - recording.offset_s, duration_s, done)
        self.changed.emit(True)

    def stop(self) -> None:
        """Fall silent."""
        self._player.stop()

    def close(self) -> None:
        """For the end of the program."""
        self._player.close()

    def _done(self, stretch: int, fault: UserError | None) -> None:
        # A stretch that was replaced ends too, but something else is played by then.
        if stretch == self._stretch:
            self.changed.emit(False)
        if fault is not None:
            self.failed.emit(fault)
