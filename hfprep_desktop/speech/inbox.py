"""Commands that wait for a busy transcriber."""

from __future__ import annotations

import threading
from collections import deque

from hfprep_desktop.speech.messages import Command, Grown


class Inbox:
    """A queue from one thread to another, in order.

    Of the sizes that a growing recording reports only the newest waits: however long a chunk takes,
    what has come meanwhile is one command.
    """

    def __init__(self) -> None:
        self._waiting: deque[Command] = deque()
        self._changed = threading.Condition()
        self._closed = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits."""
        with self._changed:
            return not self._waiting and not self._closed

    def put(self, command: Command) -> None:
        """Put a command in line."""
        with self._changed:
            if (
                isinstance(command, Grown)
                and self._waiting
                and isinstance(self._waiting[-1], Grown)
            ):
                self._waiting.pop()
            self._waiting.append(command)
            self._changed.notify()

    def close(self) -> None:
        """Nobody will put anything in any more, and what waits is not wanted."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def take(self) -> Command | None:
        """The next command, waiting for it; None once closed."""
        with self._changed:
            while not self._waiting and not self._closed:
                self._changed.wait()
            return None if self._closed else self._waiting.popleft()
