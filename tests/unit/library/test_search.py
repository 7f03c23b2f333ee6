from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hfprep_desktop.library.search import MANY, MAX_HITS, fts_query
from hfprep_desktop.library.store import Library
from hfprep_desktop.library.turn_rows import second_at
from hfprep_desktop.model import AnswerKind, Moment, Session, Transcript, Turn
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


HOSTILE_PAIRS = tuple(
    f"{left}{between}{right}"
    for left in ("queue", '"', "NOT", "text:", "*", "\0")
    for between in ("", " ", " AND ", '" OR "', "*")
    for right in ("queue", '"', "NEAR(", "*", "zebra")
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
    hits = filled.search(text).hits
    if not fts_query(text):
        assert hits == ()
    assert len(hits) < 3, "never every turn"


def test_s16_hostile_text_raises_nothing_while_it_is_typed(filled: Library) -> None:
    texts = {*HOSTILE, *HOSTILE_PAIRS}
    assert len(texts) >= 200
    for text in texts:
        for as_typed in (False, True):
            hits = filled.search(text, as_typed=as_typed).hits
            assert len(hits) < 3, f"never every turn: {text[:40]!r}"
            assert hits == () or fts_query(text)


@given(st.text(alphabet=st.characters()))
@example("and or not")
def test_s16_any_text_is_a_search(filled: Library, text: str) -> None:
    for as_typed in (False, True):
        for hit in filled.search(text, as_typed=as_typed).hits:
            assert hit.marks, "every hit shows a word that was found"


def test_the_hit_tells_where_and_when(filled: Library) -> None:
    (hit,) = filled.search("replication adds").hits
    turn = filled.get_session(hit.session_id).turns[hit.turn]
    position = turn.transcript.offsets.index(hit.char_start)
    assert turn.transcript.words[position].text == "replication"
    assert hit.second == turn.transcript.words[position].start
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["replication", "adds"]
    assert hit.snippet in turn.transcript.text


def test_words_are_found_in_their_other_forms_and_without_case(filled: Library) -> None:
    assert [hit.turn for hit in filled.search("GATEWAYS").hits] == [0]
    assert [hit.turn for hit in filled.search("regions cap").hits] == [1]
    assert filled.search("gateway replication").hits == ()


def test_a_long_answer_is_cut_around_its_first_hit(library: Library, session: Session) -> None:
    words = [f"word{number}" for number in range(2000)]
    words[1500] = "zebra"
    typed = Turn(AnswerKind.OPEN, "", 0.0, 1.0, Transcript.from_text(" ".join(words)))
    library.add_session(replace(session, turns=(typed,), interviewer=()))
    (hit,) = library.search("zebra").hits
    assert len(hit.snippet) <= 160
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["zebra"]
    assert hit.second is None
    assert hit.snippet.split()[0] in words


def test_the_trash_is_not_searched(library: Library, session: Session) -> None:
    library.add_session(session)
    library.trash(session.id)
    assert library.search("replication").hits == ()
    library.restore(session.id)
    assert len(library.search("replication").hits) == 1


def test_saving_again_replaces_the_index(library: Library, session: Session, paths: Paths) -> None:
    library.add_session(session)
    library.save_session(replace(session, turns=session.turns[:1]))
    assert library.search("replication").hits == ()
    assert len(library.search("gateway").hits) == 1


def test_the_query_is_nothing_but_quoted_words() -> None:
    assert fts_query("a_b c-d") == '"a" AND "b" AND "c" AND "d"'
    assert fts_query("NOT x\0*") == '"NOT" AND "x"'
    assert fts_query("a AND", as_typed=True) == '"a" AND ("AND" OR "AND"*)'
    assert fts_query("_ - *") == ""


def test_many_matches_come_with_the_latest_first_and_say_that_there_are_more(
    paths: Paths,
) -> None:
    library = Library(paths)
    library.prepare()
    turns = tuple(
        Turn(AnswerKind.OPEN, "", float(n), n + 1.0, Transcript.from_text(f"common word {n}"))
        for n in range(MANY + 5)
    )
    other = Turn(AnswerKind.OPEN, "", MANY + 5.0, MANY + 6.0, Transcript.from_text("commonwealth"))
    turns = (*turns, other)
    session = replace(full_session(paths.data), turns=turns, recordings=())
    library.add_session(session)
    found = library.search("common")
    assert found.is_cut
    assert [hit.turn for hit in found.hits] == list(range(MANY + 4, MANY + 4 - MAX_HITS, -1))
    typed = library.search("common", as_typed=True)
    assert typed == found, "a word that is common is not the beginning of another"
    rare = library.search(f"word {MANY}")
    assert [hit.turn for hit in rare.hits] == [MANY]
    assert not rare.is_cut


def test_the_beginning_of_a_word_is_found_while_somebody_types(filled: Library) -> None:
    assert filled.search("gatew").hits == ()
    assert [hit.turn for hit in filled.search("gatew", as_typed=True).hits] == [0]
    assert filled.search("gatew ", as_typed=True).hits == (), "a blank ends the word"
    for typed in ("replica", "replicat", "replicati", "replication", "adds replicat"):
        assert [hit.turn for hit in filled.search(typed, as_typed=True).hits] == [1], typed
    assert filled.search("zebra replicat", as_typed=True).hits == ()
    assert filled.search("g", as_typed=True).hits == (), "one letter begins too much"


def test_a_hit_counts_all_of_its_words_and_a_result_all_hits(filled: Library) -> None:
    found = filled.search("a")
    assert found.count == sum(hit.count for hit in found.hits)
    by_turn = {hit.turn: hit.count for hit in found.hits}
    text = full_session(Paths(Path("/data")).data).turns[0].transcript.text
    assert by_turn[0] == text.split().count("a")
    assert found.session_ids == (found.hits[0].session_id,)


def test_sessions_are_found_by_name_tag_note_and_marked_moment(
    library: Library, session: Session
) -> None:
    library.add_session(session)
    assert library.search("friday").named == ()
    library.set_title(session.id, "The one before Friday")
    library.set_tags(session.id, ["weak opening"])
    library.set_notes(session.id, "Say the 100% number_first.")
    library.set_moments(session.id, [Moment(3.0, "breathe here")])
    for text in ("friday", "before WEAK", "100", "number first", "breathe", "marketplace"):
        assert library.search(text).named == (session.id,), text
    assert library.search("friday zebra").named == ()
    library.trash(session.id)
    assert library.search("friday").named == ()


@pytest.mark.parametrize(
    ("words", "char_start", "second"),
    [
        ('[["a",1.0,1.2,0.9,0],["b",2.0,2.2,0.9,2]]', 2, 2.0),
        ('[["a",1.0,1.2,0.9,0],["b(c",2.0,2.2,0.9,2]]', 4, 2.0),
        ('[["x,2]",1.0,1.2,0.9,0],["b",2.0,2.2,0.9,5]]', 2, 1.0),
        ('[["[1,2]",1.0,1.2,0.9,0],["b",2.0,2.2,0.9,2]]', 2, 2.0),
        ('[["a",1.0,1.2,1.0,0,["b",1.0,1.2,0.4]],["c",3.0,3.2,0.9,2]]', 0, 1.0),
        ('[["a",null,null,null,0]]', 0, None),
        ("[]", 0, None),
    ],
)
def test_the_second_of_a_hit_is_that_of_the_word_it_stands_in(
    words: str, char_start: int, second: float | None
) -> None:
    assert second_at(words, char_start) == second
