"""The session that is shown, played: over a loudspeaker that a test moves by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hfprep_desktop.audio.player import PLAIN, Manner, Player
from hfprep_desktop.audio.route import Route
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Recording, Session
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.playback import Playback
from tests.samples import full_session
from tests.ui.conftest import settle


class Loudspeaker(Player):
    """Plays nothing; keeps what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.routes: list[Route] = []
        self.manners: list[Manner] = []
        self.endings: list[Callable[[UserError | None], None]] = []
        self.moves: list[Callable[[float], None]] = []
        self.losses: list[Callable[[str], None]] = []
        self._silent = True

    def play(
        self,
        route: Route,
        on_done: Callable[[UserError | None], None],
        manner: Manner = PLAIN,
        on_moved: Callable[[float], None] | None = None,
        on_lost: Callable[[str], None] | None = None,
    ) -> None:
        self.stop()
        assert on_moved is not None
        assert on_lost is not None
        self.routes.append(route)
        self.manners.append(manner)
        self.endings.append(on_done)
        self.moves.append(on_moved)
        self.losses.append(on_lost)
        self._silent = False

    def stop(self) -> None:
        if not self._silent:
            self._silent = True
            self.endings[-1](None)


@pytest.fixture
def loudspeaker() -> Loudspeaker:
    return Loudspeaker()


@pytest.fixture
def playback(qtbot: QtBot, loudspeaker: Loudspeaker) -> Iterator[Playback]:
    background = Background()
    yield Playback(background, loudspeaker)
    background.shut_down()


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """Sixty seconds, a gap of ten, thirty more."""
    whole = full_session(tmp_path)
    first = whole.recordings[0]
    second = Recording(whole.id, 2, first.path.with_name("02.wav"), 70.0, 30.0, "", finished=True)
    return replace(whole, recordings=(first, second))


def test_it_plays_all_segments_from_where_it_stands(
    playback: Playback, loudspeaker: Loudspeaker, session: Session
) -> None:
    playback.load(session)
    playback.seek(12.5)
    assert not loudspeaker.routes
    playback.toggle()
    (route,) = loudspeaker.routes
    assert [piece.offset_s for piece in route.pieces] == [0.0, 70.0]
    assert (route.start_s, route.until_s, route.loop) == (12.5, None, False)
    assert playback.is_playing


def test_the_place_comes_from_what_is_heard_and_stays_at_a_pause(
    playback: Playback, loudspeaker: Loudspeaker, session: Session
) -> None:
    seen: list[float] = []
    playing: list[bool] = []
    playback.load(session)
    playback.moved.connect(seen.append)
    playback.changed.connect(playing.append)
    playback.play(5.0)
    for second in (5.1, 5.2, 5.3):
        loudspeaker.moves[-1](second)
    settle()
    assert seen == [5.0, 5.3]
    playback.toggle()
    settle()
    assert playing == [True, False]
    assert playback.position == 5.3
    playback.toggle()
    assert loudspeaker.routes[-1].start_s == 5.3


def test_a_quote_is_played_for_so_long_and_with_its_pauses(
    playback: Playback, loudspeaker: Loudspeaker, session: Session
) -> None:
    playback.load(session, [(6.0, 8.0)])
    playback.set_skip_silences(True)
    playback.play(5.0, 6.0)
    assert (loudspeaker.routes[-1].until_s, loudspeaker.routes[-1].skip) == (11.0, ())
    playback.play(5.0)
    assert loudspeaker.routes[-1].skip == ((6.0, 8.0),)


def test_what_was_replaced_says_nothing_any_more(
    playback: Playback, loudspeaker: Loudspeaker, session: Session
) -> None:
    playback.load(session)
    playback.play(5.0)
    late = loudspeaker.moves[-1]
    playback.play(40.0)
    late(5.4)
    settle()
    assert playback.position == 40.0
    assert playback.is_playing


def test_steps_and_seeks_stay_inside_and_go_on_playing(
    playback: Playback, loudspeaker: Loudspeaker, session: Session
) -> None:
    playback.load(session)
    playback.step(-5.0)
    assert playback.position == 0.0
    playback.seek(98.0)
    playback.step(5.0)
    assert playback.position == 100.0
    playback.toggle()
    assert loudspeaker.routes[-1].start_s == 0.0
    playback.step(10.0)
    assert loudspeaker.routes[-1].start_s == 10.0


def test_a_speed_an_output_and_silences_hold_from_now_on(
    playback: Playback, loudspeaker: Loudspeaker, session: Session
) -> None:
    playback.load(session, [(50.0, 55.0)])
    playback.play(5.0, 6.0)
    loudspeaker.moves[-1](7.0)
    settle()
    playback.set_rate(1.5)
    assert loudspeaker.manners[-1] == Manner(1.5, "")
    assert (loudspeaker.routes[-1].start_s, loudspeaker.routes[-1].until_s) == (7.0, 11.0)
    playback.set_output("Headset")
    assert loudspeaker.manners[-1] == Manner(1.5, "Headset")
    count = len(loudspeaker.routes)
    playback.pause()
    settle()
    playback.set_rate(2.0)
    assert len(loudspeaker.routes) == count


def test_a_loop_begins_where_it_stands_and_ends_when_taken_away(
    playback: Playback, loudspeaker: Loudspeaker, session: Session
) -> None:
    loops: list[object] = []
    playback.load(session)
    playback.loop_changed.connect(loops.append)
    playback.seek(22.0)
    playback.set_loop((20.0, 25.0))
    playback.toggle()
    route = loudspeaker.routes[-1]
    assert (route.start_s, route.until_s, route.loop, route.first_s) == (20.0, 25.0, True, 22.0)
    playback.set_loop((30.0, 31.0))
    assert loudspeaker.routes[-1].first_s == 30.0
    playback.set_loop(None)
    assert not loudspeaker.routes[-1].loop
    assert loops == [(20.0, 25.0), (30.0, 31.0), None]


def test_another_session_begins_at_its_beginning_in_silence(
    playback: Playback, loudspeaker: Loudspeaker, session: Session
) -> None:
    playback.load(session)
    playback.set_loop((20.0, 25.0))
    playback.play(5.0)
    playback.load(session)
    settle()
    assert not playback.is_playing
    assert playback.position == 0.0
    assert playback.loop is None


def test_a_fault_is_told_once_and_playing_is_over(
    playback: Playback, loudspeaker: Loudspeaker, session: Session
) -> None:
    faults: list[UserError] = []
    playback.failed.connect(faults.append)
    playback.load(session)
    playback.play(5.0)
    loudspeaker.endings[-1](UserError("No sound.", "Look at the cable."))
    settle()
    assert [fault.what for fault in faults] == ["No sound."]
    assert not playback.is_playing


def test_an_output_that_is_gone_is_told_once_and_playing_goes_on(
    playback: Playback, loudspeaker: Loudspeaker, session: Session
) -> None:
    faults: list[str] = []
    playback.failed.connect(lambda fault: faults.append(fault.what))
    playback.load(session)
    playback.set_output("Headset")
    playback.play(5.0)
    loudspeaker.losses[-1]("Headset")
    playback.seek(20.0)
    loudspeaker.losses[-1]("Headset")
    settle()
    assert faults == ["The sound output Headset is not there, so the system's own plays."]
    assert playback.is_playing
    playback.set_output("Headset")
    loudspeaker.losses[-1]("Headset")
    settle()
    assert len(faults) == 2


def test_a_session_without_a_recording_says_so(
    playback: Playback, loudspeaker: Loudspeaker, session: Session
) -> None:
    faults: list[UserError] = []
    playback.failed.connect(faults.append)
    playback.load(replace(session, recordings=()))
    playback.toggle()
    assert [fault.what for fault in faults] == ["This session has no recording."]
    assert not loudspeaker.routes
