from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from hfprep_desktop.session_filter import SearchResult, SessionFilter
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.library_search import LibrarySearch


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    background = Background()
    yield background
    background.shut_down()


def test_letters_typed_in_a_row_are_one_search(qtbot: QtBot, background: Background) -> None:
    asked: list[str] = []

    def search(text: str, _wanted: SessionFilter) -> SearchResult:
        asked.append(text)
        return SearchResult(named=(text,))

    searching = LibrarySearch(background, search)
    with qtbot.waitSignal(searching.found):
        for text in ("l", "la", "late"):
            searching.look_for(text)
    assert asked == ["late"]


def test_an_older_search_that_ends_late_shows_nothing(qtbot: QtBot, background: Background) -> None:
    began, may_end = Event(), Event()
    shown: list[tuple[str, ...]] = []

    def search(text: str, _wanted: SessionFilter) -> SearchResult:
        if text == "old":
            began.set()
            may_end.wait(5)
        return SearchResult(named=(text,))

    searching = LibrarySearch(background, search)
    searching.found.connect(lambda result: shown.append(result.named))
    searching.look_for("old")
    qtbot.waitUntil(began.is_set)
    searching.look_for("new")
    may_end.set()
    qtbot.waitUntil(lambda: ("new",) in shown and background.is_idle)
    assert shown == [("new",)]
