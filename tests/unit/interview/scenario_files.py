"""Scenario files as the tests write them."""

from __future__ import annotations

from pathlib import Path

from hfprep_desktop.interview.scenario_file import ScenarioFault, check_paths

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = ROOT / "scenarios"
GOOD = """\
schema: 1
id: tiny-round
title: A tiny round
round: system-design
minutes: 2.5
summary: Small.
opening:
  kind: framing
  prompt: Design it.
  seconds: 60
objections:
  - topic: cost
    prompt: Too dear.
    seconds: 30
phases:
  - name: All of it
    minutes: 2
facts: [One fact.]
hotwords: [gateway]
answers:
  strong: Good.
  weak: Bad.
"""


def write(folder: Path, text: str, name: str = "one.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def only_fault(path: Path) -> ScenarioFault:
    faults = check_paths([path])
    assert len(faults) == 1, faults
    assert faults[0].file == path
    return faults[0]
