"""Lets a person hear through which output the program speaks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.audio.player import Manner, Player
from hfprep_desktop.audio.route import Piece, Route
from hfprep_desktop.errors import UserError
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.translation import tr


class SoundTrial(QObject):
    """One clip at a time."""

    changed = Signal(bool)
    """Whether a clip is being played."""
    failed = Signal(UserError)

    def __init__(self, background: Background, player: Player) -> None:
        super().__init__(background)
        self._background = background
        self._player = player
        self._number = 0
        self._is_playing = False

    @property
    def is_playing(self) -> bool:
        """Whether a clip is being played."""
        return self._is_playing

    def play(self, clip: Path, output: str) -> None:
        """Play a clip through the output of that name; an empty one is the system's own."""
        self._number += 1
        number = self._number

        def done(fault: UserError | None) -> None:
            self._background.post(lambda: self._over(number, fault))

        def lost(name: str) -> None:
            self._background.post(lambda: self._tell_lost(name))

        route = Route((Piece(clip),))
        self._player.play(route, done, Manner(output=output), on_lost=lost)
        self._set_playing(on=True)

    def stop(self) -> None:
        """Fall silent."""
        self._number += 1
        self._player.stop()
        self._set_playing(on=False)

    def close(self) -> None:
        """For the end of the program."""
        self._player.close()

    def _over(self, number: int, fault: UserError | None) -> None:
        if number != self._number:
            return
        self._set_playing(on=False)
        if fault is not None:
            self.failed.emit(fault)

    def _tell_lost(self, name: str) -> None:
        self.failed.emit(
            UserError(
                tr("The sound output {name} is not there, so the system's own plays.", name=name),
                tr("Connect it and press F5, or choose another one."),
            )
        )

    def _set_playing(self, *, on: bool) -> None:
        if on != self._is_playing:
            self._is_playing = on
            self.changed.emit(on)
