"""Plays the session that is shown; what comes from the playing thread arrives in the UI thread."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.audio.player import Manner, Player
from hfprep_desktop.audio.route import Piece, Route
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Session
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.translation import tr

if TYPE_CHECKING:
    from pathlib import Path

Span = tuple[float, float]

AT_END_S: Final = 0.2
"""From this near to the end, playing begins at the beginning again."""


class Playback(QObject):
    """One session at a time. Seconds are those of its time line."""

    changed = Signal(bool)
    """Whether something is being played."""
    moved = Signal(float)
    """Where it stands now."""
    rate_changed = Signal(float)
    loop_changed = Signal(object)
    """The stretch (begin, end) that is played again and again, or None."""
    failed = Signal(UserError)

    def __init__(self, background: Background, player: Player) -> None:
        super().__init__(background)
        self._background = background
        self._player = player
        self._pieces: tuple[Piece, ...] = ()
        self._length = 0.0
        self._silences: tuple[Span, ...] = ()
        self._number = 0
        self._playing = False
        self._position = 0.0
        self._until: float | None = None
        self._rate = 1.0
        self._output = ""
        self._told_lost = ""
        self._skips = False
        self._loop: Span | None = None
        self._place = _Place()

    @property
    def position(self) -> float:
        """The second at which it stands."""
        return self._position

    @property
    def is_playing(self) -> bool:
        """Whether something is being played."""
        return self._playing

    @property
    def rate(self) -> float:
        """How many times as fast as spoken."""
        return self._rate

    @property
    def skips_silences(self) -> bool:
        """Whether stretches without speech are left out."""
        return self._skips

    @property
    def loop(self) -> Span | None:
        """The stretch that is played again and again."""
        return self._loop

    def load(self, session: Session, silences: Sequence[Span] = ()) -> None:
        """Another session is shown: fall silent, stand at its beginning."""
        pieces = tuple(
            Piece(recording.path, recording.offset_s, recording.duration_s)
            for recording in session.recordings
        )
        ends = (recording.offset_s + recording.duration_s for recording in session.recordings)
        self._load(pieces, max(ends, default=0.0), silences)

    def load_file(self, path: Path, duration_s: float = 0.0) -> None:
        """The same for a file that is no session; without its length no place in it is told."""
        self._load((Piece(path),), duration_s, ())

    def _load(self, pieces: tuple[Piece, ...], length_s: float, silences: Sequence[Span]) -> None:
        self.stop()
        self._pieces = pieces
        self._length = length_s
        self._silences = tuple(silences)
        self.set_loop(None)
        self._stand_at(0.0)

    def set_silences(self, silences: Sequence[Span]) -> None:
        """What can be skipped; found a moment after the session is shown."""
        self._silences = tuple(silences)

    def play(self, start_s: float | None = None, duration_s: float | None = None) -> None:
        """Play from `start_s`, or from where it stands; to the end without `duration_s`."""
        if not self._pieces:
            self.failed.emit(
                UserError(tr("This session has no recording."), tr("Record another take."))
            )
            return
        begin = self._position if start_s is None else self._inside(start_s)
        if start_s is None and begin >= self._length - AT_END_S:
            begin = 0.0
        self._start(begin, None if duration_s is None else begin + duration_s)

    def toggle(self) -> None:
        """Play from where it stands, or pause."""
        if self._playing:
            self.pause()
        else:
            self.play()

    def pause(self) -> None:
        """Fall silent and stay where it stands."""
        self._player.stop()

    def stop(self) -> None:
        """Fall silent; nothing that is under way is told any more."""
        self._number += 1
        self._player.stop()
        self._tell_playing(on=False)

    def seek(self, second: float) -> None:
        """Stand at that second; what is being played goes on from there."""
        self._stand_at(second)
        if self._playing:
            self._start(self._position, None)

    def step(self, seconds: float) -> None:
        """So many seconds on, or back."""
        self.seek(self._position + seconds)

    def set_rate(self, rate: float) -> None:
        """Play so many times as fast, from now on."""
        if rate == self._rate:
            return
        self._rate = rate
        self._go_on()
        self.rate_changed.emit(rate)

    def set_skip_silences(self, on: bool) -> None:
        """Leave out stretches without speech, from now on."""
        self._skips = on
        self._go_on()

    def set_loop(self, span: Span | None) -> None:
        """Play a stretch again and again until it is set to None."""
        if span == self._loop:
            return
        self._loop = span
        if span is not None and self._playing:
            self._start(span[0], None)
        else:
            self._go_on()
        self.loop_changed.emit(span)

    def set_output(self, name: str) -> None:
        """Play through the output of that name; an empty one means the system's own."""
        self._output = name
        self._told_lost = ""
        self._go_on()

    def close(self) -> None:
        """For the end of the program."""
        self._player.close()

    def _go_on(self) -> None:
        """As it was going, in the manner that holds now."""
        if self._playing:
            self._start(self._position, self._until)

    def _start(self, begin: float, until: float | None) -> None:
        self._number += 1
        number = self._number
        self._until = until
        self._stand_at(begin)
        place = self._place = _Place()

        def done(fault: UserError | None) -> None:
            self._background.post(lambda: self._done(number, fault))

        def moved(second: float) -> None:
            if place.put(second):
                self._background.post(lambda: self._moved(number, place.take()))

        def lost(name: str) -> None:
            self._background.post(lambda: self._tell_lost(name))

        manner = Manner(self._rate, self._output)
        self._player.play(self._route(begin, until), done, manner, moved, lost)
        self._tell_playing(on=True)

    def _route(self, begin: float, until: float | None) -> Route:
        # A quote is played as it is: pauses belong to how it was said.
        skip = self._silences if self._skips and until is None else ()
        if self._loop is None or until is not None:
            return Route(self._pieces, begin, until, skip)
        first, last = self._loop
        inside = begin if first <= begin < last else first
        return Route(self._pieces, first, last, skip, loop=True, first_s=inside)

    def _inside(self, second: float) -> float:
        return min(max(0.0, second), self._length)

    def _stand_at(self, second: float) -> None:
        self._position = self._inside(second)
        self.moved.emit(self._position)

    def _moved(self, number: int, second: float) -> None:
        if number == self._number and self._playing:
            self._stand_at(second)

    def _done(self, number: int, fault: UserError | None) -> None:
        # What was replaced ends too, but something else is played by then.
        if number == self._number:
            self._tell_playing(on=False)
        if fault is not None:
            self.failed.emit(fault)

    def _tell_lost(self, name: str) -> None:
        """Once for each choice: every seek and every speed opens the output again."""
        if name != self._told_lost:
            self._told_lost = name
            self.failed.emit(
                UserError(
                    tr(
                        "The sound output {name} is not there, so the system's own plays.",
                        name=name,
                    ),
                    tr("Connect it again, or choose another one."),
                )
            )

    def _tell_playing(self, *, on: bool) -> None:
        if on != self._playing:
            self._playing = on
            self.changed.emit(on)


class _Place:
    """The newest second; only the first of those that wait asks to be fetched."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._second = 0.0
        self._waits = False

    def put(self, second: float) -> bool:
        """Whether somebody must be sent to fetch it."""
        with self._lock:
            self._second = second
            first = not self._waits
            self._waits = True
            return first

    def take(self) -> float:
        with self._lock:
            self._waits = False
            return self._second
