"""Rounds on the command line: the contract's JSON, and what becomes of a round."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.hfprep import NOISE, REPLY, SENTENCE, STRONG, WEAK, Hfprep, practise

pytestmark = pytest.mark.e2e


def common(whole: Any, part: Any) -> Any:
    """`whole` without the keys that `part` does not have, at every depth."""
    if isinstance(whole, dict) and isinstance(part, dict):
        return {key: common(value, part[key]) for key, value in whole.items() if key in part}
    if isinstance(whole, list) and isinstance(part, list):
        return [common(one, other) for one, other in zip(whole, part, strict=True)]
    return whole


def test_a_round_gives_the_contracts_json_and_stays_in_the_library(hfprep: Hfprep) -> None:
    round_ = practise(hfprep, WEAK, REPLY)
    assert round_["schema"] == 1
    assert (round_["scenario"], round_["mode"], round_["seed"]) == ("model-marketplace", "coach", 7)
    assert [turn["kind"] for turn in round_["turns"]] == ["framing", "pushback"]
    framing = round_["turns"][0]
    assert framing["labels"]["metrics_before_architecture"] == "fail"
    assert framing["end"] == round_["turns"][1]["start"]
    said = [line["type"] for line in round_["interviewer"]]
    assert said == ["prompt", "roadmap", "objection"]
    assert round_["timing"]["caption_latency_p50_s"] is None

    (listed,) = hfprep("sessions", "list", "--json").json
    assert listed["id"] == round_["session"]
    assert listed["state"] == "analyzed"
    assert Path(listed["audio_paths"][0]).is_file()
    shown = hfprep("sessions", "show", round_["session"], "--json").json
    assert common(shown, round_) == round_
    assert {"started_at", "notes", "audio_paths"} <= set(shown)

    for form, mark in (("txt", "Metrics before architecture"), ("md", "# "), ("json", '"schema"')):
        exported = hfprep("export", round_["session"], "--format", form)
        assert exported.code == 0
        assert mark in exported.out

    (hit, *_) = hfprep("search", "Kafka", "--json").json
    assert hit["session"] == round_["session"]

    assert hfprep("sessions", "delete", round_["session"]).code == 0
    assert hfprep("sessions", "list", "--json").json == []
    assert Path(listed["audio_paths"][0]).is_file()
    assert hfprep("sessions", "restore", round_["session"]).code == 0
    assert hfprep("sessions", "check", "--json").json == {"ok": True, "checked": 1, "problems": []}
    rule = shown["turns"][0]["findings"][0]["rule"]
    assert hfprep("sessions", "dispute", round_["session"], 1, rule).code == 0
    told = " ".join(hfprep("sessions", "show", round_["session"]).out.split())
    assert "You marked this as wrong." in told
    again = hfprep("sessions", "reanalyze", round_["session"], "--json").json
    assert again["turns"][0]["findings"][0].pop("disputed") is True
    assert common(again, round_) == round_


def test_a_round_for_a_person_ends_with_the_report(hfprep: Hfprep) -> None:
    done = hfprep("--temp", "practice", "model-marketplace", "--replay", STRONG, "--pace", "max")
    assert done.code == 0, done.err
    assert "Metrics before architecture" in done.out
    assert "Interviewer:" in done.err
    assert not hfprep.data.exists()


def test_more_replays_than_turns_is_wrong_usage(hfprep: Hfprep) -> None:
    replays = ["--replay", SENTENCE] * 4
    assert hfprep("practice", "model-marketplace", *replays).code == 2


def test_without_a_microphone_nothing_is_lost_and_it_says_what_to_do(
    hfprep: Hfprep, tmp_path: Path
) -> None:
    nowhere = {"PULSE_SERVER": f"unix:{tmp_path / 'nothing'}"}
    done = hfprep("practice", "model-marketplace", environment=nowhere)
    assert done.code == 1
    assert "microphone" in done.err
    assert hfprep("sessions", "list", "--json").json == []


def test_what_is_in_the_trash_can_be_found_there(hfprep: Hfprep) -> None:
    session = practise(hfprep, SENTENCE)["session"]
    hfprep("sessions", "delete", session)
    assert hfprep("sessions", "list", "--json").json == []
    (trashed,) = hfprep("sessions", "list", "--trash", "--json").json
    assert trashed["id"] == session


def test_a_round_without_a_word_is_told_and_can_be_shown(hfprep: Hfprep) -> None:
    done = hfprep("practice", "senior-pm-offer", "--replay", NOISE, "--pace", "max")
    assert done.code == 0
    assert "Nothing was heard" in done.out
    (listed,) = hfprep("sessions", "list", "--json").json
    assert "Nothing was heard" in hfprep("sessions", "show", listed["id"]).out


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_round_is_finished_and_reported(hfprep: Hfprep, number: int) -> None:
    process = subprocess.Popen(
        hfprep.command("practice", "model-marketplace", "--replay", STRONG, "--json"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "HFPREP_DATA_DIR": str(hfprep.data)},
    )
    with process:
        assert process.stderr is not None
        assert process.stdout is not None
        for line in process.stderr:
            if line.startswith("Question 1"):
                break
        process.send_signal(number)
        found = json.loads(process.stdout.read())
        process.stderr.read()
    assert process.returncode == 0
    assert found["timing"]["audio_s"] < 20


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_a_killed_program_loses_nothing(hfprep: Hfprep) -> None:
    process = subprocess.Popen(
        hfprep.command("practice", "model-marketplace", "--replay", STRONG),
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "HFPREP_DATA_DIR": str(hfprep.data)},
    )
    with process:
        assert process.stderr is not None
        for line in process.stderr:
            if "goal" in line.lower() and not line.startswith("Interviewer"):
                break
        process.kill()
        process.stderr.read()
    (recovered,) = hfprep("sessions", "recover", "--json").json
    assert recovered["recovered"]
    assert recovered["state"] == "recorded"
    assert recovered["duration_s"] > 2
    again = hfprep("sessions", "reanalyze", recovered["id"], "--json").json
    assert "goal" in again["turns"][0]["text"].lower()
