from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hfprep_desktop.library.search import fts_query
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import AnswerKind, Session, Transcript, Turn
from hfprep_desktop.paths import Paths
from tests.samples import full_session

HOSTILE = (
    *("", " ", '"', '""', '""""""', "'", "\0", "a\0b", "*", "^", "-", "-foo", "+", "c++", "(", ")"),
    *("()", "{", "}", "[", "]", ":", ";", ",", ".", "AND", "OR", "NOT", "NEAR", "NEAR(", "a AND"),
    *("AND AND", "text:", "text:foo", "turns_fts:x", "col : *", "foo*", "*foo", 'foo"', '"foo'),
    *("a NEAR/2 b", "; DROP TABLE turns;--", "%", "_", "__", "\\", "/", "\ud800", "a\udfffb"),
    *("\ufdd0", "\ufdd1\ufdd0", "\u2028", "\u202e", "🎤", "é", "日本語", "ß", "ﬁ", "İz", "²", "Ⅷ"),
    *("queue " * 3000, "x" * 100_000, '"' * 5000, "(" * 5000, "\n\t\r", "\x1f", "--", "/*", "0x10"),
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Library:
    paths = Paths(tmp_path_factory.mktemp("search") / "data")
    library = Library(paths)
    library.prepare()
    library.add_session(full_session(paths.data))
    return library


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_s16_hostile_text_raises_nothing(filled: Library, text: str) -> None:
    hits = filled.search(text)
    if not fts_query(text):
        assert hits == ()
    assert len(hits) < 3, "never every turn"


@given(st.text(alphabet=st.characters()))
@example("and or not")
def test_s16_any_text_is_a_search(filled: Library, text: str) -> None:
    for hit in filled.search(text):
        assert hit.marks, "every hit shows a word that was found"


def test_the_hit_tells_where_and_when(filled: Library) -> None:
    (hit,) = filled.search("replication adds")
    turn = filled.get_session(hit.session_id).turns[hit.turn]
    position = turn.transcript.offsets.index(hit.char_start)
    assert turn.transcript.words[position].text == "replication"
    assert hit.second == turn.transcript.words[position].start
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["replication", "adds"]
    assert hit.snippet in turn.transcript.text


def test_words_are_found_in_their_other_forms_and_without_case(filled: Library) -> None:
    assert [hit.turn for hit in filled.search("GATEWAYS")] == [0]
    assert [hit.turn for hit in filled.search("regions cap")] == [1]
    assert filled.search("gateway replication") == ()


def test_a_long_answer_is_cut_around_its_first_hit(library: Library, session: Session) -> None:
    words = [f"word{number}" for number in range(2000)]
    words[1500] = "zebra"
    typed = Turn(AnswerKind.OPEN, "", 0.0, 1.0, Transcript.from_text(" ".join(words)))
    library.add_session(replace(session, turns=(typed,), interviewer=()))
    (hit,) = library.search("zebra")
    assert len(hit.snippet) <= 160
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["zebra"]
    assert hit.second is None
    assert hit.snippet.split()[0] in words


def test_the_trash_is_not_searched(library: Library, session: Session) -> None:
    library.add_session(session)
    library.trash(session.id)
    assert library.search("replication") == ()
    library.restore(session.id)
    assert len(library.search("replication")) == 1


def test_saving_again_replaces_the_index(library: Library, session: Session, paths: Paths) -> None:
    library.add_session(session)
    library.save_session(replace(session, turns=session.turns[:1]))
    assert library.search("replication") == ()
    assert len(library.search("gateway")) == 1


def test_the_query_is_nothing_but_quoted_words() -> None:
    assert fts_query("a_b c-d") == '"a" "b" "c" "d"'
    assert fts_query("NOT x\0*") == '"NOT" "x"'
    assert fts_query("_ - *") == ""
