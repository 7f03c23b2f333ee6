"""What a person asks of what is running: pressed in any thread, read by the loop that runs."""

from __future__ import annotations

import threading
from enum import StrEnum
from multiprocessing import Pipe
from multiprocessing.connection import Connection


class Control(StrEnum):
    """The buttons of a round."""

    END_TURN = "end_turn"
    FINISH = "finish"
    PAUSE = "pause"
    RESUME = "resume"
    REPEAT = "repeat"
    MARK = "mark"
    LEAVE = "leave"
    CHANGE_MICROPHONE = "change_microphone"


class Controls:
    """Buttons pressed since the last look. `waitable` becomes ready when there are any."""

    def __init__(self) -> None:
        self._pressed: dict[Control, None] = {}
        # Only wakes the loop, and holds one message at most: sending can never block.
        self._wake_out, self._wake_in = Pipe(duplex=False)
        # A signal handler may ask for the end while its own thread holds the lock.
        self._lock = threading.RLock()

    @property
    def waitable(self) -> Connection:
        """To wait for; `take` whatever has been pressed once it is ready."""
        return self._wake_out

    def press(self, control: Control) -> None:
        """Ask for something; safe in every thread and in signal handlers, and never blocks.

        A button pressed in the moment the round ends asks for nothing any more.
        """
        with self._lock:
            if self._wake_in.closed:
                return
            if not self._pressed:
                self._wake_in.send(True)
            self._pressed[control] = None

    def take(self) -> tuple[Control, ...]:
        """What was pressed since the last look, in order, each once; empty when nothing was."""
        with self._lock:
            if not self._pressed:
                return ()
            self._wake_out.recv()
            pressed = tuple(self._pressed)
            self._pressed.clear()
            return pressed

    def close(self) -> None:
        """Take no more."""
        with self._lock:
            self._wake_in.close()
            self._wake_out.close()


class StopButton:
    """Asks for the end, once. `waitable` becomes ready then."""

    def __init__(self) -> None:
        # Holds one message at most: sending can never block.
        self._wake_out, self._wake_in = Pipe(duplex=False)
        self._lock = threading.Lock()
        self._is_pressed = False

    @property
    def waitable(self) -> Connection:
        """To wait for; nothing need be read from it."""
        return self._wake_out

    def press(self) -> None:
        """Ask for the end; safe in every thread. What has ended already is asked for nothing."""
        with self._lock:
            if not self._is_pressed and not self._wake_in.closed:
                self._is_pressed = True
                self._wake_in.send(True)

    def close(self) -> None:
        """It has ended."""
        with self._lock:
            self._wake_in.close()
            self._wake_out.close()
