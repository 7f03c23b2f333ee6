"""Notices that the system gave the recorder another microphone, while recording goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable


class SourceWatch:
    """Asks in a thread of its own; `moved` is called there with the name of the new source."""

    def __init__(self, ask: Callable[[], str], moved: Callable[[str], None]) -> None:
        self._ask = ask
        self._moved = moved
        self._known = ""
        self._wanted = threading.Event()
        self._thread: threading.Thread | None = None

    def look(self) -> None:
        """Something happened to the sound: ask where it comes from now."""
        self._wanted.set()
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._run, name="source", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while self._wanted.is_set():
            self._wanted.clear()
            found = self._ask()
            if found and self._known and found != self._known:
                self._moved(found)
            self._known = found or self._known
