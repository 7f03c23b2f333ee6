"""Answers from text, lines of JSON and audio, without a round."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.contract import check_output
from tests.e2e.hfprep import REPLY, SENTENCE, Hfprep

pytestmark = pytest.mark.e2e


def test_transcribe_in_every_format(hfprep: Hfprep) -> None:
    found = hfprep("transcribe", SENTENCE, "--format", "json").json
    assert found["schema"] == 1
    assert found["model"] == "tiny.en"
    assert found["duration_s"] == pytest.approx(6, abs=2)
    assert found["text"] == " ".join(word["text"] for word in found["words"])
    assert hfprep("transcribe", SENTENCE).out.strip() == found["text"]
    assert " --> " in hfprep("transcribe", SENTENCE, "--format", "srt").out
    assert hfprep("transcribe", SENTENCE, "--format", "vtt").out.startswith("WEBVTT")
    assert list((hfprep.data / "tmp").iterdir()) == []


def test_analyze_reads_text_from_a_pipe(hfprep: Hfprep) -> None:
    text = "I'd measure monthly active developers. Then a gateway in front."
    found = hfprep("analyze", "-", "--json", stdin=text).json
    assert found["kind"] == "framing"
    assert found["labels"]["metrics_before_architecture"] == "pass"
    assert set(found["delivery"]) == {
        "words",
        "words_per_minute",
        "fillers_at_least",
        "hedges",
        "longest_pause_s",
    }
    for finding in found["findings"]:
        for item in finding["evidence"]:
            assert text[item["char_start"] : item["char_end"]] == item["quote"]
            assert item["start"] is None
    assert not hfprep.data.exists()


def test_analyze_hears_audio(hfprep: Hfprep) -> None:
    found = hfprep("analyze", REPLY, "--kind", "pushback", "--json").json
    assert found["kind"] == "pushback"
    assert found["text"]
    assert found["findings"][0]["status"]


def test_jsonl_answers_every_good_line_and_names_the_broken_ones(
    hfprep: Hfprep, tmp_path: Path
) -> None:
    lines = tmp_path / "answers.jsonl"
    good = {"id": "a", "kind": "pushback", "text": "Fair point, it costs 10k a month."}
    spoken = {"id": "b", "kind": "framing", "words": [{"text": "Hello", "start": 0.1, "end": 0.4}]}
    hostile = [
        *("{", "[]", '{"kind": "x", "text": ""}', '{"id": "c"}', '"\\ud800"', "\x00"),
        *('{"id": NaN, "text": "x"}', '{"id": 1e999, "text": "x"}', "[" * 5000),
        '{"text": "x", "n": ' + "1" * 5000 + "}",
    ]
    lines.write_text("\n".join([json.dumps(good), *hostile, json.dumps(spoken)]))
    done = hfprep("analyze", "--jsonl", lines)
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 1
    assert [answer.get("id") for answer in answers] == ["a", *[None] * len(hostile), "b"]
    assert f"{len(hostile)} lines could not be read" in done.err
    assert [answer["line"] for answer in answers[1:-1]] == list(range(2, len(hostile) + 2))
    assert all(answer["error"] for answer in answers[1:-1])
    for answer in answers:
        check_output(answer, ["analyze", "--jsonl"])


def test_times_that_are_no_numbers_count_as_unknown(hfprep: Hfprep) -> None:
    words = '[{"text": "fair", "start": NaN, "end": 1}, {"text": "point", "start": 2, "end": 1}]'
    done = hfprep(
        "analyze", "--jsonl", "-", stdin=f'{{"id": "a", "kind": "pushback", "words": {words}}}'
    )
    assert done.code == 0, done.err
    found = json.loads(done.out)
    assert found["delivery"]["words_per_minute"] is None
    assert all(e["start"] is None for f in found["findings"] for e in f["evidence"])
