"""What is exported comes back as it was; what somebody made up is refused in words."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hfprep_desktop.errors import UserError
from hfprep_desktop.export.from_json import MAX_BYTES, session_from_json
from hfprep_desktop.export.session_schema import published_schema
from hfprep_desktop.export.to_json import encoded, portable_session_json, sidecar_json
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import (
    Analysis,
    AnswerKind,
    Delivery,
    Evidence,
    Finding,
    InterviewerLine,
    LineType,
    Mode,
    Moment,
    PastAnalysis,
    Recording,
    RoundKind,
    Session,
    SessionState,
    Status,
    Timing,
    Transcript,
    Turn,
    Word,
)
from hfprep_desktop.paths import Paths
from tests.contract import strict_json
from tests.samples import SESSION_ID, full_session, rich_session

FOLDER = Path("/data/recordings") / SESSION_ID
RICH = rich_session(Path("/data"))
SCHEMA_FILE = Path(__file__).parents[3] / "assets" / "schemas" / "session-1.json"
SCHEMA = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))


def back(session: Session, folder: Path = FOLDER) -> Session:
    return session_from_json(encoded(portable_session_json(session)), folder).session


@pytest.mark.parametrize("session", [full_session(Path("/data")), RICH], ids=["full", "rich"])
def test_s14_a_session_comes_back_as_it_was(session: Session) -> None:
    assert back(session) == session


def test_s14_what_the_library_gave_out_it_takes_back(tmp_path: Path) -> None:
    library = Library(Paths(tmp_path / "data"))
    library.prepare()
    session = rich_session(tmp_path / "data")
    library.add_session(session)
    kept = library.get_session(session.id)
    assert kept == session
    assert back(kept, kept.recordings[0].path.parent) == kept


def test_the_place_in_the_trash_is_told_beside_the_audio_alone() -> None:
    moment = datetime(2026, 7, 1, 9, 30, 0, 125, tzinfo=UTC)
    assert session_from_json(sidecar_json(RICH, moment), FOLDER).trashed_at == moment
    assert session_from_json(sidecar_json(RICH, None), FOLDER).trashed_at is None


def test_exports_from_before_there_were_titles_and_stars_are_read() -> None:
    value = portable_session_json(full_session(Path("/data")))
    for key in ("own_title", "starred", "tags", "moments", "self_marks", "past", "recordings"):
        del value[key]
    del value["timed"]
    for turn in value["turns"]:
        del turn["judged_as"]
    read = session_from_json(encoded(value), FOLDER).session
    assert read == replace(full_session(Path("/data")), recordings=())


def test_the_published_schema_is_the_one_that_is_read() -> None:
    assert published_schema() == SCHEMA, "make docs"
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("session", [full_session(Path("/data")), RICH], ids=["full", "rich"])
def test_s14_every_export_is_valid_by_the_published_schema(session: Session) -> None:
    value = strict_json(encoded(portable_session_json(session)))
    assert not list(Draft202012Validator(SCHEMA).iter_errors(value))
    value["turns"][0]["start"] = "soon"
    assert list(Draft202012Validator(SCHEMA).iter_errors(value))


def _set(*path: str | int, to: object) -> Callable[[Any], None]:
    def change(value: Any) -> None:
        for key in path[:-1]:
            value = value[key]
        value[path[-1]] = to

    return change


FAULTS: tuple[tuple[str, Callable[[Any], None]], ...] = (
    ("session", _set("session", to="../../../../etc/passwd")),
    ("session", _set("session", to="CON")),
    ("schema", _set("schema", to=True)),
    ("schema", _set("schema", to=0)),
    ("schema", _set("schema", to="1")),
    ("seed", _set("seed", to=2**63)),
    ("seed", _set("seed", to=1.5)),
    ("state", _set("state", to="stolen")),
    ("round", _set("round", to=None)),
    ("mode", _set("mode", to=["exam"])),
    ("started_at", _set("started_at", to="2026-04-21T18:42:00")),
    ("started_at", _set("started_at", to="yesterday")),
    ("started_at", _set("started_at", to="0001-01-01T00:00:00+00:00")),
    ("started_at", _set("started_at", to="9999-12-31T23:59:59-14:00")),
    ("notes", _set("notes", to="x" * 4_000_001)),
    ("tags", _set("tags", to=["x"] * 1_001)),
    ("tags", _set("tags", to="a tag")),
    ("self_marks.three-metrics", _set("self_marks", "three-metrics", to="yes")),
    ("turns", _set("turns", to={})),
    ("turns[0].start", _set("turns", 0, "start", to=1e99)),
    ("turns[0].end", _set("turns", 0, "end", to=-1.0)),
    ("turns[0].text", _set("turns", 0, "text", to=None)),
    ("turns[0].words", _set("turns", 0, "words", 3, "char_start", to=100_000)),
    ("turns[0].words", _set("turns", 0, "words", 3, "char_start", to=0)),
    ("turns[0].words", _set("turns", 0, "words", -1, "char_start", to=100_000)),
    ("turns[0].words[3].char_start", _set("turns", 0, "words", 3, "char_start", to=-1)),
    ("turns[0].words[3].probability", _set("turns", 0, "words", 3, "probability", to=7)),
    ("turns[0].words[3].original.text", _set("turns", 0, "words", 3, "original", "text", to=3)),
    (
        "turns[0].findings",
        _set("turns", 0, "findings", 0, "evidence", 0, "char_end", to=10_000),
    ),
    ("turns[0].findings[0].status", _set("turns", 0, "findings", 0, "status", to="good")),
    ("turns[0].delivery.words", _set("turns", 0, "delivery", "words", to=-1)),
    ("past", _set("past", 0, "turn", to=3)),
    ("past[0].replaced_at", _set("past", 0, "replaced_at", to="now")),
    ("timing.audio_s", _set("timing", "audio_s", to=-1)),
    ("recordings", _set("recordings", 1, "segment", to=1)),
    ("recordings", _set("recordings", 1, "file", to="SEGMENT-01.wav")),
    ("recordings[0].file", _set("recordings", 0, "file", to="../01.wav")),
    ("recordings[0].file", _set("recordings", 0, "file", to="/etc/01.wav")),
    ("recordings[0].file", _set("recordings", 0, "file", to="sub/01.wav")),
    ("recordings[0].file", _set("recordings", 0, "file", to="session.json")),
    ("recordings[0].file", _set("recordings", 0, "file", to="nul.wav")),
    ("recordings[0].duration_s", _set("recordings", 0, "duration_s", to=-2)),
    ("moments[0].second", _set("moments", 0, "second", to=None)),
    ("trashed_at", _set("trashed_at", to="soon")),
)


@pytest.mark.parametrize(
    ("key", "change"), FAULTS, ids=[f"{n}-{f[0]}" for n, f in enumerate(FAULTS)]
)
def test_s14_a_fault_is_told_with_its_key(key: str, change: Callable[[Any], None]) -> None:
    value = portable_session_json(RICH)
    change(value)
    with pytest.raises(UserError) as told:
        session_from_json(json.dumps(value).encode(), FOLDER)
    assert told.value.what.startswith(f"The session cannot be read: {key}: ")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"{",
        b"\xff\xfe{\x00}\x00",
        b"[" * 200_000,
        b'{"a":' * 200_000,
        b'{"schema": ' + b"9" * 10_000 + b"}",
        b'{"schema": 1, "session": NaN}',
        encoded(portable_session_json(RICH)).replace(b'"seed": 7', b'"seed": 1e400'),
        encoded(portable_session_json(RICH)).replace(b'"start": 0.0', b'"start": NaN'),
        encoded(portable_session_json(RICH)).replace(b'"start": 0.0', b'"start": 1e999'),
        encoded(portable_session_json(RICH)).replace(b"tiny.en", b"\\ud800"),
        encoded(portable_session_json(RICH))[:-100],
        b" " * (MAX_BYTES + 1),
    ],
    ids=range(16),
)
def test_s14_what_is_no_session_is_refused(content: bytes) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        session_from_json(content, FOLDER)


def test_s14_a_newer_schema_is_refused_with_words() -> None:
    value = {**portable_session_json(RICH), "schema": 2}
    with pytest.raises(UserError, match="newer version") as told:
        session_from_json(encoded(value), FOLDER)
    assert "newest version" in told.value.remedy


def test_s14_a_fault_never_quotes_what_was_said() -> None:
    value = portable_session_json(RICH)
    value["turns"][0]["prompt"] = ["secret words"]
    value["self_marks"] = {"\x1b[2J\u202e": 3}
    with pytest.raises(UserError) as told:
        session_from_json(encoded(value), FOLDER)
    assert "secret" not in str(told.value)
    del value["turns"]
    value["turns"] = []
    value["past"] = []
    with pytest.raises(UserError) as told:
        session_from_json(encoded(value), FOLDER)
    assert str(told.value).isprintable()


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SECONDS = st.floats(0, 10_000, allow_nan=False)
SHARES = st.none() | st.floats(0, 1)
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
MOMENTS = st.datetimes(datetime(1972, 1, 1), datetime(2200, 1, 1), timezones=ZONES)
LABELS = st.dictionaries(TEXT, st.booleans() | TEXT, max_size=3)
WORDS = st.builds(Word, TEXT, st.none() | SECONDS, st.none() | SECONDS, SHARES)
SPOKEN = st.builds(replace, WORDS, original=st.none() | WORDS)


@st.composite
def analyses(draw: st.DrawFn, length: int) -> Analysis:
    def piece() -> Evidence:
        begin, end = sorted((draw(st.integers(0, length)), draw(st.integers(0, length))))
        return Evidence(draw(TEXT), begin, end, draw(st.none() | SECONDS), None)

    findings = tuple(
        Finding(
            *(draw(TEXT), draw(st.sampled_from(Status)), draw(TEXT), draw(TEXT)),
            tuple(piece() for _ in range(draw(st.integers(0, 2)))),
            draw(st.booleans()),
        )
        for _ in range(draw(st.integers(0, 2)))
    )
    delivery = Delivery(3, draw(st.none() | SECONDS), 0, 1, draw(st.none() | SECONDS))
    return Analysis(draw(st.sampled_from(AnswerKind)), draw(LABELS), findings, delivery, draw(TEXT))


@st.composite
def turns(draw: st.DrawFn) -> Turn:
    start, end = sorted((draw(SECONDS), draw(SECONDS)))
    said = Transcript.from_words(draw(st.lists(SPOKEN, max_size=4)))
    return Turn(
        draw(st.sampled_from(AnswerKind)),
        draw(TEXT),
        start,
        end,
        said,
        draw(st.none() | analyses(len(said.text))),
        draw(st.none() | st.lists(TEXT, max_size=2).map(tuple)),
        tuple(draw(st.lists(SPOKEN, max_size=2))),
    )


LINES = st.builds(
    InterviewerLine,
    at=SECONDS,
    type=st.sampled_from(LineType),
    text=TEXT,
    reason=TEXT,
    resumed_s=st.none() | SECONDS,
    answered=st.none() | st.booleans(),
    quote=TEXT,
    until=st.none() | SECONDS,
)


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    answers = tuple(draw(st.lists(turns(), max_size=3)))
    count = draw(st.integers(0, 3))
    return Session(
        id=SESSION_ID,
        scenario_id=draw(TEXT),
        scenario_title=draw(TEXT),
        round=draw(st.sampled_from(RoundKind)),
        mode=draw(st.sampled_from(Mode)),
        seed=draw(st.integers(-(2**63), 2**63 - 1)),
        started_at=draw(MOMENTS),
        state=draw(st.sampled_from(SessionState)),
        recovered=draw(st.booleans()),
        notes=draw(TEXT),
        model=draw(TEXT),
        turns=answers,
        interviewer=tuple(draw(st.lists(LINES, max_size=2))),
        recordings=tuple(
            Recording(
                *(SESSION_ID, number + 1, FOLDER / f"{number}.wav", draw(SECONDS)),
                *(draw(SECONDS), draw(TEXT), draw(st.booleans())),
            )
            for number in range(count)
        ),
        timing=draw(st.none() | st.builds(Timing, SECONDS, st.none() | SECONDS)),
        title=draw(TEXT),
        starred=draw(st.booleans()),
        tags=tuple(draw(st.lists(TEXT, max_size=2))),
        moments=tuple(draw(st.lists(st.builds(Moment, SECONDS, TEXT, st.booleans()), max_size=2))),
        self_marks=tuple(draw(st.dictionaries(TEXT, st.booleans(), max_size=2)).items()),
        past=tuple(
            PastAnalysis(place, draw(MOMENTS), draw(analyses(50)))
            for place in range(len(answers))
            if draw(st.booleans())
        ),
    )


@given(sessions())
def test_s14_whatever_a_session_holds_comes_back(session: Session) -> None:
    content = encoded(portable_session_json(session))
    assert session_from_json(content, FOLDER).session == session


VALID = encoded(portable_session_json(RICH), indent=None)


@given(st.integers(0, len(VALID) - 1), st.binary(min_size=1, max_size=6))
def test_s14_no_damage_is_a_mistake_of_ours(place: int, wrong: bytes) -> None:
    damaged = VALID[:place] + wrong + VALID[place + len(wrong) :]
    try:
        read = session_from_json(damaged, FOLDER).session
    except UserError:
        return
    # Harmless: what was read can be kept and exported.
    assert back(read) == read
