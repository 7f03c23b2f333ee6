"""Every picture is told of, and every picture that is told of is there, in both themes."""

from __future__ import annotations

import re
from pathlib import Path

SCREENS = Path(__file__).resolve().parents[2] / "docs" / "screens"


def test_the_page_names_every_picture() -> None:
    page = (SCREENS / "README.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    told = {name for row in rows for name in re.findall(r"`([\w-]+)`", row)}
    there = {re.sub(r"-(light|dark)$", "", path.stem) for path in SCREENS.glob("*.png")}
    assert told == there


def test_every_picture_is_there_in_both_themes_but_the_german_ones() -> None:
    light = {path.name.replace("-light.png", "") for path in SCREENS.glob("*-light.png")}
    dark = {path.name.replace("-dark.png", "") for path in SCREENS.glob("*-dark.png")}
    assert {name for name in light ^ dark if not name.endswith("-german")} == set()
