from __future__ import annotations

from pathlib import Path

import pytest

from hfprep_desktop.app import App, build_app
from hfprep_desktop.correcting import LONGEST, with_word
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Session
from tests.samples import full_session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return full_session(tmp_path)


@pytest.fixture
def app(tmp_path: Path) -> App:
    return build_app(tmp_path)


def place_of(session: Session, text: str) -> int:
    return next(i for i, word in enumerate(session.turns[0].transcript.words) if word.text == text)


def test_a_corrected_word_keeps_its_times_and_what_was_heard(session: Session) -> None:
    place = place_of(session, "queue")
    heard = session.turns[0].transcript.words[place]
    turn = with_word(session, 0, place, "  message   broker ").turns[0]
    word = turn.transcript.words[place]
    assert (word.text, word.start, word.end) == ("message broker", heard.start, heard.end)
    assert word.original == heard
    assert word.probability == 1.0
    assert "and a message broker so" in turn.transcript.text
    assert session.turns[0].transcript.words[place] == heard


def test_a_second_correction_keeps_what_was_heard_not_the_first_one(session: Session) -> None:
    place = place_of(session, "queue")
    heard = session.turns[0].transcript.words[place]
    twice = with_word(with_word(session, 0, place, "cue"), 0, place, "broker")
    assert twice.turns[0].transcript.words[place].original == heard


def test_writing_what_was_heard_takes_the_correction_back(session: Session) -> None:
    place = place_of(session, "queue")
    back = with_word(with_word(session, 0, place, "broker"), 0, place, "queue")
    assert back.turns[0].transcript == session.turns[0].transcript


@pytest.mark.parametrize(("turn", "index"), [(0, 10_000), (0, -1), (-1, 0), (99, 0)])
def test_a_word_that_is_not_there_is_told(session: Session, turn: int, index: int) -> None:
    with pytest.raises(UserError, match="has no word"):
        with_word(session, turn, index, "broker")


@pytest.mark.parametrize("text", ["", "  \n ", "x" * (LONGEST + 1)])
def test_nothing_and_too_much_is_no_correction(session: Session, text: str) -> None:
    with pytest.raises(UserError, match="needs a word"):
        with_word(session, 0, 0, text)


def test_findings_are_made_again_at_once_and_the_word_is_kept(app: App) -> None:
    said = full_session(app.paths.data)
    app.library.add_session(said)
    place = place_of(said, "800")
    before = app.sessions.correct_word(said.id, 0, place, "800")
    after = app.sessions.correct_word(said.id, 0, place, "several")
    stored = app.library.get_session(said.id)
    assert stored == after
    assert stored.turns[0].transcript.words[place].original == said.turns[0].transcript.words[place]

    def quotes(one: Session) -> set[str]:
        analysis = one.turns[0].analysis
        assert analysis is not None
        return {piece.quote for finding in analysis.findings for piece in finding.evidence}

    assert any("800" in quote for quote in quotes(before))
    assert not any("800" in quote for quote in quotes(after))
    assert [hit.turn for hit in app.library.search("several milliseconds").hits] == [0]
