"""What the home page tells of recordings that the last run left unfinished."""

from __future__ import annotations

from pathlib import Path

from hfprep_desktop.rebuilding import Rebuilt
from hfprep_desktop.recovery import Failure, Recovery
from tests.samples import full_session
from tests.ui.conftest import Desk

LOCKED = Failure("01JZ8Q4M7T5X9V2C3B6N8K0H1A", "Permission denied")


def test_a_recording_that_cannot_be_adopted_is_told(desk: Desk) -> None:
    window = desk.open()
    window.news.tell(Recovery((), (LOCKED, LOCKED)), None)
    banner = window.pages.home.banner
    assert banner.isVisible()
    assert "2 interrupted recordings could not be recovered (Permission denied)." in (
        banner.body.text()
    )
    assert [button.text() for button in banner.buttons] == ["Open the folder"]


def test_it_is_told_beside_those_that_were_adopted(desk: Desk) -> None:
    window = desk.open()
    window.news.tell(Recovery((full_session(desk.data),), (LOCKED,)), None)
    banner = window.pages.home.banner
    assert banner.title.text().startswith("Interrupted recording recovered")
    assert "1 interrupted recording could not be recovered" in banner.body.text()


def test_what_was_adopted_is_seen_behind_a_rebuilt_library_too(desk: Desk) -> None:
    window = desk.open()
    session = full_session(desk.data)
    window.choices.app.library.add_session(session)
    window.news.tell(Recovery((session,), ()), Rebuilt(1, Path("library.db.damaged")))
    desk.wait(lambda: len(window.pages.home.recent) == 1)
    assert window.pages.home.banner.title.text().startswith("Library rebuilt")
