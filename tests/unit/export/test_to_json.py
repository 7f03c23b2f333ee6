from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.export.exporters import EXPORTERS
from hfprep_desktop.export.to_json import (
    analysis_json,
    encoded,
    exported_session_json,
    session_json,
    summary_json,
    transcript_json,
)
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import (
    Analysis,
    AnswerKind,
    Delivery,
    Transcript,
    Turn,
    Word,
)
from hfprep_desktop.paths import Paths
from hfprep_desktop.report.build import build_report
from tests.contract import check_contract, strict_json
from tests.samples import RULES, full_session, spoken

SESSION = full_session(Path("/data"))
FRAMING = SESSION.turns[0]


def test_practice_keeps_the_contract() -> None:
    value = strict_json(encoded(session_json(SESSION)))
    check_contract(value, "practice")
    assert value["session"] == SESSION.id
    assert value["timing"] == {
        "audio_s": 60.0,
        "stop_to_report_s": 1.2,
        "caption_latency_p50_s": 0.9,
        "caption_latency_p95_s": 1.8,
        "cpu_s": 31.0,
    }
    evidence = value["turns"][0]["findings"][0]["evidence"][0]
    text = value["turns"][0]["text"]
    assert text[evidence["char_start"] : evidence["char_end"]] == evidence["quote"]
    assert value["interviewer"][1]["answered"] is True


def test_show_and_export_add_what_the_contract_says_and_every_word() -> None:
    report = build_report(SESSION, RULES)
    value = strict_json(EXPORTERS["json"].export(SESSION, report))
    check_contract(value, "session")
    assert value["notes"] == SESSION.notes
    assert datetime.fromisoformat(value["started_at"]) == SESSION.started_at
    assert value["audio_paths"] == ["segment-01.wav"]
    assert exported_session_json(SESSION)["audio_paths"] == [str(SESSION.recordings[0].path)]
    words = value["turns"][0]["words"]
    assert [word["text"] for word in words] == FRAMING.transcript.text.split()
    assert [word["char_start"] for word in words] == list(FRAMING.transcript.offsets)
    assert "words" not in session_json(SESSION)["turns"][0]


def test_a_session_without_analysis_or_timing_keeps_the_contract() -> None:
    bare = Turn(AnswerKind.OPEN, "", 0.0, 5.0, Transcript.from_text("hello"))
    value = exported_session_json(replace(SESSION, turns=(bare,), timing=None))
    check_contract(strict_json(encoded(value)), "session")
    assert value["turns"][0]["labels"] == {}
    assert value["timing"]["audio_s"] == pytest.approx(60.0)


def test_analyze_keeps_the_contract() -> None:
    assert FRAMING.analysis is not None
    plain = strict_json(encoded(analysis_json(FRAMING.analysis)))
    check_contract(plain, "analysis")
    assert set(plain) == {"schema", "kind", "labels", "findings", "delivery"}
    one_line = encoded(analysis_json(FRAMING.analysis, text="so", answer_id="a1"), indent=None)
    assert one_line.count(b"\n") == 1
    value = strict_json(one_line)
    check_contract(value, "analysis")
    assert (value["id"], value["text"]) == ("a1", "so")
    assert analysis_json(FRAMING.analysis, answer_id=0)["id"] == 0
    assert analysis_json(FRAMING.analysis, text="")["text"] == ""


def test_the_list_keeps_the_contract(tmp_path: Path) -> None:
    library = Library(Paths(tmp_path / "data"))
    library.prepare()
    library.add_session(full_session(tmp_path / "data"))
    (value,) = strict_json(encoded([summary_json(one) for one in library.list_sessions()]))
    check_contract(value, "summary")
    assert set(value) == {
        *("id", "started_at", "scenario", "round", "state", "recovered"),
        *("duration_s", "audio_paths"),
    }


def test_transcribe_keeps_the_contract() -> None:
    value = strict_json(encoded(transcript_json("tiny.en", 11.0, spoken("And so", 0.1))))
    check_contract(value, "transcript")
    assert value == {
        "schema": 1,
        "model": "tiny.en",
        "duration_s": 11.0,
        "text": "And so",
        "words": [
            {"text": "And", "start": 0.1, "end": 0.42, "probability": 0.98},
            {"text": "so", "start": 0.5, "end": 0.82, "probability": 0.98},
        ],
    }


def test_the_schema_notices_faults() -> None:
    good = strict_json(encoded(session_json(SESSION)))
    breakages: tuple[Callable[[Any], object], ...] = (
        lambda value: value.pop("timing"),
        lambda value: value["turns"][0].pop("prompt"),
        lambda value: value["turns"][0]["labels"].update(goal_restated="yes"),
        lambda value: value["turns"][1]["labels"].pop("mitigated"),
        lambda value: value["turns"][0]["findings"][0].update(status="good"),
        lambda value: value.update(session="not a ulid"),
    )
    for break_it in breakages:
        broken = json.loads(json.dumps(good))
        break_it(broken)
        with pytest.raises(AssertionError):
            check_contract(broken, "practice")


def test_s14_what_is_no_number_becomes_null() -> None:
    words = (Word("a", math.nan, math.inf, -math.inf),)
    value = strict_json(encoded(transcript_json("m", math.nan, Transcript.from_words(words))))
    assert value["duration_s"] is None
    assert value["words"] == [{"text": "a", "start": None, "end": None, "probability": None}]
    delivery = Delivery(0, math.inf, 0, 0, math.nan)
    analysis = Analysis(AnswerKind.OPEN, {}, (), delivery, "1")
    assert strict_json(encoded(analysis_json(analysis)))["delivery"]["words_per_minute"] is None


def test_letters_are_written_as_they_are_and_half_a_pair_is_escaped() -> None:
    assert encoded({"a": "naïve 日本 🎤"}, indent=None) == '{"a": "naïve 日本 🎤"}\n'.encode()
    assert strict_json(encoded({"a": "\ud800"})) == {"a": "\ud800"}


TEXT = st.text(alphabet=st.characters())
NUMBERS = st.none() | st.floats()
WORDS = st.builds(Word, TEXT, NUMBERS, NUMBERS, st.none() | st.floats(0, 1))


@given(st.lists(WORDS, max_size=20), TEXT, TEXT)
def test_anything_said_can_be_read_back(words: list[Word], notes: str, prompt: str) -> None:
    turn = replace(FRAMING, transcript=Transcript.from_words(words), prompt=prompt)
    session = replace(SESSION, turns=(turn,), notes=notes)
    value = strict_json(encoded(exported_session_json(session)))
    check_contract(value, "session")
    assert (value["notes"], value["turns"][0]["prompt"]) == (notes, prompt)
    back = tuple(
        Word(one["text"], one["start"], one["end"], one["probability"])
        for one in value["turns"][0]["words"]
    )
    offsets = tuple(one["char_start"] for one in value["turns"][0]["words"])
    expected = tuple(
        Word(one.text, finite(one.start), finite(one.end), finite(one.probability))
        for one in turn.transcript.words
    )
    assert Transcript(value["turns"][0]["text"], back, offsets) == replace(
        turn.transcript, words=expected
    )


def finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None
