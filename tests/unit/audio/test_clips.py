"""The interviewer's voice: clips are found by who says what, and a missing one is no fault."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from hfprep_desktop.audio.clips import ClipVoice, clip_name
from hfprep_desktop.audio.player import PLAIN, Manner, Player
from hfprep_desktop.audio.route import Piece, Route
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import InterviewerRole

ROLE = InterviewerRole.ENGINEER


class ListenedTo(Player):
    """Stands for the loudspeaker: says when it is over only when told to."""

    def __init__(self) -> None:
        super().__init__()
        self.played: list[Path] = []
        self.endings: list[Callable[[UserError | None], None]] = []

    def play(
        self,
        route: Route,
        on_done: Callable[[UserError | None], None],
        manner: Manner = PLAIN,
        on_moved: Callable[[float], None] | None = None,
        on_lost: Callable[[str], None] | None = None,
    ) -> None:
        (piece,) = route.pieces
        assert route == Route((Piece(piece.path),))
        self.played.append(piece.path)
        self.endings.append(on_done)

    def stop(self) -> None:
        if self.endings:
            self.endings[-1](None)


def clip(folder: Path, text: str) -> Path:
    path = folder / clip_name(ROLE, text)
    path.parent.mkdir(exist_ok=True)
    path.touch()
    return path


def test_a_line_is_spoken_by_its_own_clip_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    there = clip(tmp_path, "Which metric?")
    player = ListenedTo()
    voice = ClipVoice(tmp_path, player)
    assert voice.say(ROLE, "Which  metric?")
    assert player.played == [there]
    spoken = [voice.is_speaking]
    player.endings[0](None)
    spoken.append(voice.is_speaking)
    assert spoken == [True, False]
    assert not voice.say(ROLE, "Which metric, then?")
    with caplog.at_level(logging.INFO):
        assert not voice.say(InterviewerRole.RECRUITER, "Which metric?")
    assert not voice.is_speaking
    assert caplog.messages[-1] == "no clip for a line of the recruiter: it is written only"


def test_a_replaced_line_that_ends_does_not_end_the_new_one(tmp_path: Path) -> None:
    clip(tmp_path, "One.")
    clip(tmp_path, "Two.")
    player = ListenedTo()
    voice = ClipVoice(tmp_path, player)
    voice.say(ROLE, "One.")
    voice.say(ROLE, "Two.")
    player.endings[0](None)
    spoken = [voice.is_speaking]
    voice.hush()
    spoken.append(voice.is_speaking)
    assert spoken == [True, False]


def test_a_loudspeaker_that_fails_ends_the_line(tmp_path: Path) -> None:
    broken = clip(tmp_path, "One.")
    broken.write_bytes(b"no sound at all")
    over = threading.Event()

    class Watched(Player):
        def play(
            self,
            route: Route,
            on_done: Callable[[UserError | None], None],
            manner: Manner = PLAIN,
            on_moved: Callable[[float], None] | None = None,
            on_lost: Callable[[str], None] | None = None,
        ) -> None:
            def done(fault: UserError | None) -> None:
                on_done(fault)
                over.set()

            super().play(route, done, manner, on_moved, on_lost)

    player = Watched()
    voice = ClipVoice(tmp_path, player)
    assert voice.say(ROLE, "One.")
    assert over.wait(10)
    assert not voice.is_speaking
    player.close()
