"""What a round tells of its recording: when it comes, what it says, and when it goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from hfprep_desktop.events import (
    CaptureLost,
    CaptureNoticed,
    DiskRoom,
    RecordingResumed,
    RoundStarted,
)
from hfprep_desktop.model import Mode
from hfprep_desktop.notices import Notice, NoticeKind
from hfprep_desktop.ui.views.round_view import RoundView
from tests.rounds import design_round


@pytest.fixture
def running(round_view: RoundView) -> RoundView:
    round_view.begin("Model marketplace", Mode.COACH)
    round_view.handle(RoundStarted("01", design_round(), "USB microphone"))
    return round_view


def noticed(kind: NoticeKind, at: float = 201.0, **more: object) -> CaptureNoticed:
    return CaptureNoticed(Notice(kind, at, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lasting", "ending"),
    [
        (NoticeKind.STALLED, NoticeKind.FLOWING),
        (NoticeKind.SILENT, NoticeKind.AUDIBLE),
    ],
)
def test_what_lasts_goes_when_it_is_over(
    running: RoundView, lasting: NoticeKind, ending: NoticeKind
) -> None:
    running.handle(noticed(lasting))
    assert running.banner.isVisible()
    running.handle(noticed(ending))
    assert running.banner.isHidden()


def test_what_is_over_takes_no_other_message_with_it(running: RoundView) -> None:
    running.handle(noticed(NoticeKind.STALLED))
    running.handle(noticed(NoticeKind.MISSING, seconds=0.9))
    running.handle(noticed(NoticeKind.FLOWING))
    assert running.banner.title.text() == "0.9 s of sound are missing here"


def test_a_lost_microphone_stops_the_clock_until_it_is_there_again(
    running: RoundView, qtbot: QtBot
) -> None:
    asked: list[str] = []
    wanted: list[bool] = []
    running.resume_asked.connect(lambda: asked.append("go on"))
    running.messages.microphone_asked.connect(asked.append)
    running.messages.microphones_wanted.connect(lambda: wanted.append(True))
    running.handle(CaptureLost(201.0, "The microphone was disconnected.", waits=True))
    assert running.banner.title.text() == "Microphone lost at 3:21: the recording is saved"
    assert wanted == [True]
    running.messages.offer_microphones(["USB microphone"])
    running.messages.offer_microphones(["USB microphone", "R&D headset"])
    go_on, _, another = running.banner.buttons
    assert another.text() == "Another microphone"
    # Three of them beside the words would leave these a column of single words.
    banner = running.banner
    qtbot.waitUntil(lambda: go_on.mapTo(banner, QPoint()).y() > banner.body.geometry().bottom() > 0)
    go_on.click()
    running.messages._menu.actions()[1].trigger()
    assert asked == ["go on", "R&D headset"]
    # A pause would be none: the round stands still already.
    running.toggle_pause()
    assert asked == ["go on", "R&D headset"]
    running.handle(RecordingResumed(201.0))
    running.handle(noticed(NoticeKind.MOVED, detail="R&D headset"))
    assert running.banner.title.text() == "Now recording from R&D headset"


def test_a_lost_microphone_where_nothing_waits_is_told_with_what_follows(
    running: RoundView,
) -> None:
    running.handle(CaptureLost(201.0, "The disk is full."))
    assert running.banner.title.text() == "The disk is full."
    assert "up to 3:21 is saved" in running.banner.body.text()
    assert running.banner.buttons == ()


def test_the_room_left_is_always_there_and_a_full_disk_is_warned_of(running: RoundView) -> None:
    running.handle(DiskRoom(840))
    assert running._top.room.text() == "Room for 14 hours"
    assert running.banner.isHidden()
    told: list[str] = []
    for minutes in (11, 9, 8, 7, 5, 4, 3, 3):
        running.banner.hide()
        running.handle(DiskRoom(minutes))
        if running.banner.isVisible():
            told.append(running.banner.title.text())
    assert [title.partition("about ")[2].split()[0] for title in told] == ["9", "4", "3"]
    assert running._top.room.text() == "About 3 min left on this disk"


@pytest.mark.parametrize("kind", list(NoticeKind))
def test_every_notice_can_be_drawn(running: RoundView, kind: NoticeKind) -> None:
    running.handle(noticed(kind, seconds=2.0, detail="14:02\u201314:20"))
    assert running.banner.isVisible() == (kind not in {NoticeKind.FLOWING, NoticeKind.AUDIBLE})
