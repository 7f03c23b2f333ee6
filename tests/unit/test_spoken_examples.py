"""The committed recordings are what their lists say, and the lists are complete."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest
import soundfile
import yaml

from hfprep_desktop.interview.counts import LABELS
from hfprep_desktop.interview.scenario_file import load_folder
from hfprep_desktop.model import AnswerKind

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "assets" / "demo" / "marketplace.yaml"
TEST_SPEECH = ROOT / "tests" / "data" / "speech" / "speech.yaml"
LISTS = [DEMO, TEST_SPEECH]


def lines_of(path: Path) -> list[dict[str, Any]]:
    lines: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["lines"]
    return lines


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_recording_was_made_from_its_recipe(path: Path) -> None:
    recipe = runpy.run_path(str(ROOT / "packaging" / "speech" / "recipe.py"))
    manifest = json.loads(recipe["manifest_path"](path).read_text(encoding="utf-8"))
    lines = recipe["read_lines"](path)
    stale = [line.id for line in lines if not recipe["is_current"](line, path.parent, manifest)]
    assert stale == [], "run packaging/speech/render_speech.py"
    on_disk = {file.name for file in path.parent.glob("*.opus")}
    assert on_disk == {line.file for line in lines} == set(manifest)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_recording_opens_and_is_as_long_as_its_text(path: Path) -> None:
    for line in lines_of(path):
        info = soundfile.info(path.parent / line["file"])
        words = sum(len(part.split()) for part in line["text"] if isinstance(part, str))
        silence = sum(part for part in line["text"] if not isinstance(part, str))
        assert (info.channels, info.samplerate) == (1, line.get("sample_rate", 24_000))
        assert silence + words / 5 < info.duration < silence + words / 1.5 + 1, line["id"]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_spoken_answer_has_all_labels_of_its_kind(path: Path) -> None:
    for line in lines_of(path):
        expected = set(LABELS[AnswerKind(line["kind"])]) if "kind" in line else set()
        assert set(line.get("labels", {})) == expected, line["id"]


def test_the_demo_answers_the_turns_of_its_scenario() -> None:
    scenario_id = yaml.safe_load(DEMO.read_text(encoding="utf-8"))["scenario"]
    scenario = load_folder(ROOT / "scenarios", built_in=True).find(scenario_id)
    assert scenario is not None
    asked = [(turn.kind.value, turn.prompt) for turn in scenario.turns]
    assert asked == [(line["kind"], line["prompt"]) for line in lines_of(DEMO)]


def test_recordings_stay_small() -> None:
    sizes = [file.stat().st_size for path in LISTS for file in path.parent.glob("*.opus")]
    assert sum(sizes) < 1_500_000
