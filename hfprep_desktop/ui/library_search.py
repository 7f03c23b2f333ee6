"""Searches the library while somebody types: waits for a pause, and only the newest text counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from hfprep_desktop.errors import UserError
from hfprep_desktop.session_filter import ALL_SESSIONS, SearchResult, SessionFilter
from hfprep_desktop.ui.bridge import Background

PAUSE_MS: Final = 120


class LibrarySearch(QObject):
    """Asks in the background; `found` tells what the newest text found, `failed` its fault."""

    found = Signal(SearchResult)
    failed = Signal(UserError)

    def __init__(
        self, background: Background, search: Callable[[str, SessionFilter], SearchResult]
    ) -> None:
        super().__init__()
        self._background = background
        self._search = search
        self._asked = 0
        self._text = ""
        self._wanted = ALL_SESSIONS
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._run)

    def look_for(self, text: str, wanted: SessionFilter = ALL_SESSIONS) -> None:
        """Search for `text` once no other comes within `PAUSE_MS`; an empty one ends the search."""
        self._asked += 1
        self._text, self._wanted = text, wanted
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()

    def _run(self) -> None:
        asked = self._asked
        self._background.run(
            partial(self._search, self._text, self._wanted),
            partial(self._show, asked),
            partial(self._tell, asked),
        )

    def _show(self, asked: int, result: SearchResult) -> None:
        if asked == self._asked:
            self.found.emit(result)

    def _tell(self, asked: int, error: UserError) -> None:
        if asked == self._asked:
            self.failed.emit(error)
