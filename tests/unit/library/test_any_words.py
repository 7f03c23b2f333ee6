"""Anything that a person can say comes back as it was said."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Session, Transcript, Word
from hfprep_desktop.paths import Paths
from tests.samples import SESSION_ID, full_session

NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)
WORDS = st.builds(Word, st.text(min_size=1), NUMBERS, NUMBERS, NUMBERS)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, Session]:
    paths = Paths(tmp_path_factory.mktemp("library") / "data")
    library = Library(paths)
    library.prepare()
    session = full_session(paths.data)
    library.add_session(session)
    return library, session


@given(
    words=st.lists(WORDS, max_size=20),
    typed=st.text(),
    notes=st.text(),
    labels=st.dictionaries(st.text(), st.booleans() | st.text()),
    seed=st.integers(-(2**63), 2**63 - 1),
)
def test_anything_a_person_can_say_round_trips(
    shared: tuple[Library, Session],
    words: list[Word],
    typed: str,
    notes: str,
    labels: dict[str, bool | str],
    seed: int,
) -> None:
    library, session = shared
    analysis = session.turns[0].analysis
    assert analysis is not None
    spoken = replace(
        session.turns[0],
        transcript=Transcript.from_words(words),
        analysis=replace(analysis, labels=labels),
    )
    written = replace(session.turns[1], transcript=Transcript.from_text(typed), prompt=notes)
    changed = replace(session, turns=(spoken, written), seed=seed, model=typed)
    library.save_session(changed)
    library.set_notes(session.id, notes)
    back = library.get_session(SESSION_ID)
    assert back.turns == changed.turns
    assert (back.notes, back.model) == (notes, typed)


def test_a_probability_that_is_no_number_is_kept_as_unknown(
    library: Library, session: Session
) -> None:
    said = Transcript.from_words((Word("hello", 0.0, 0.5, float("nan")),))
    library.add_session(replace(session, turns=(replace(session.turns[0], transcript=said),)))
    assert library.get_session(session.id).turns[0].transcript.words[0].probability is None
    assert Counter(line.id for line in library.list_sessions()) == {session.id: 1}
