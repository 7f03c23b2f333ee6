"""Each kind of round from the command line, on replayed speech: questions, cut-ins, objections."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SPEECH
from tests.contract import check_contract
from tests.e2e.hfprep import Hfprep

PIPELINE = SPEECH / "framing-logging-pipeline.opus"
STRONG = SPEECH / "framing-strong.opus"
REPLY = SPEECH / "pushback-one-side.opus"
STUBBORN = SPEECH / "pushback-doubles-down.opus"
WHEN_ASKED = SPEECH / "pushback-number-when-asked.opus"
ANCHOR = SPEECH / "negotiation-market-anchor.opus"
ACCEPTS = SPEECH / "negotiation-accepts.opus"

pytestmark = pytest.mark.e2e


def practise(hfprep: Hfprep, scenario: str, *files: Path) -> Any:
    replays = [part for file in files for part in ("--replay", file)]
    done = hfprep("practice", scenario, *replays, "--pace", "max", "--seed", 7, "--json")
    assert done.code == 0, done.err
    check_contract(done.json, "practice")
    return done.json


@pytest.mark.parametrize(
    ("round_kind", "scenario", "files", "said"),
    [
        ("phone-screen", "launch-in-numbers", (STRONG, STUBBORN), "prompt objection follow_up"),
        ("product-case", "agents-pick-models", (STRONG, REPLY), "prompt objection"),
        (
            "system-design",
            "model-marketplace",
            (PIPELINE, WHEN_ASKED, REPLY),
            "prompt roadmap cut_in objection follow_up objection",
        ),
        ("cross-functional", "voice-model-gate", (WHEN_ASKED, REPLY), "prompt follow_up objection"),
        (
            "committee-debrief",
            "logging-pipeline-debrief",
            (STUBBORN, REPLY),
            "prompt follow_up objection",
        ),
        ("offer", "forty-eight-hours", (ANCHOR, ACCEPTS), "prompt objection"),
        (
            "drill",
            "pushback-rapid-fire",
            (REPLY, STUBBORN, WHEN_ASKED, REPLY, REPLY),
            "prompt objection follow_up objection follow_up objection objection",
        ),
    ],
)
def test_a_round_of_every_kind(
    hfprep: Hfprep, round_kind: str, scenario: str, files: tuple[Path, ...], said: str
) -> None:
    listed = {item["id"]: item for item in hfprep("scenarios", "list", "--json").json}
    assert listed[scenario]["round"] == round_kind
    whole = hfprep("scenarios", "show", scenario, "--json").json
    round_ = practise(hfprep, scenario, *files)
    kinds = [turn["kind"] for turn in round_["turns"]]
    assert kinds == listed[scenario]["turns"][: len(files)]
    assert " ".join(line["type"] for line in round_["interviewer"]) == said
    opening, *raised = [
        line["text"] for line in round_["interviewer"] if line["type"] in {"prompt", "objection"}
    ]
    questions = [question["prompt"] for question in whole["questions"]]
    assert opening == questions[0]
    assert set(raised) <= set(questions[1:])
    assert len(raised) == len(set(raised)) == len(files) - 1
    assert [turn["prompt"] for turn in round_["turns"]] == [opening, *raised]
    for line in round_["interviewer"]:
        assert line["reason"]
        assert 0 <= line["at"] <= round_["timing"]["audio_s"]
    ats = [line["at"] for line in round_["interviewer"]]
    assert ats == sorted(ats)
    for turn in round_["turns"]:
        assert bool(turn["labels"]) is (turn["kind"] != "open")


def test_the_same_speech_and_seed_give_the_same_interviewer(hfprep: Hfprep) -> None:
    first, second = (practise(hfprep, "model-marketplace", STRONG, REPLY) for _ in range(2))
    assert first["interviewer"] == second["interviewer"]


def test_the_objection_follows_from_what_was_said(hfprep: Hfprep) -> None:
    (hfprep.data / "scenarios").mkdir(parents=True)
    (hfprep.data / "scenarios" / "own.yaml").write_text(
        "schema: 1\nid: own\ntitle: Own\nround: product-case\nminutes: 2\nsummary: Own.\nasks: 1\n"
        'opening: {kind: framing, seconds: 60, prompt: "Design it."}\n'
        "objections:\n"
        '  - {topic: moderation, seconds: 60, prompt: "Who looks at it?", about: [moderation]}\n'
        '  - {topic: event log, seconds: 60, prompt: "What is it for?", about: [logging]}\n'
        '  - {topic: whatever, seconds: 60, prompt: "Why you?"}\n'
    )
    round_ = practise(hfprep, "own", PIPELINE, REPLY)
    objection = round_["interviewer"][-1]
    assert objection["text"] == "What is it for?"
    assert objection["reason"] == "came back to what was said: event log"
    assert objection["quote"]
    assert objection["quote"] in round_["turns"][0]["text"]
