"""What benches found is told as it was found: the page holds what the JSON holds, and no more."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.bench.figures import KEPT, PAGE, Figure, Section, as_json, page, read_kept

README = PAGE.parents[1] / "README.md"
STOP = Figure("stop to report", "s", (0.4, 0.9, 0.5), "whole file", (3.8, 4.2), "<= 2")
STALL = Figure("the longest stall", "ms", (41.04,), asked="<= 50")
SECTION = Section(
    "rounds", "Rounds", "python -m bench", "How it is done.", (STOP, STALL), "2026-11-27", "a", 0.31
)


def test_a_figure_stands_with_its_spread_beside_the_reference_and_their_ratio() -> None:
    text = page([SECTION])
    assert "| stop to report, s | 0.5 (0.4 to 0.9) | whole file 4 (3.8 to 4.2) |" in text
    assert "| 0.12 (0.1 to 0.23)x | <= 2 |" in text
    assert "| the longest stall, ms | 41 |  |  | <= 50 |" in text
    assert "`python -m bench`, 2026-11-27, on a, load 0.3." in text


def test_what_is_kept_is_read_back_whole(tmp_path: Path) -> None:
    (tmp_path / "kept.json").write_text(as_json([SECTION]), "utf-8")
    assert read_kept(tmp_path / "kept.json") == [SECTION]
    assert read_kept(tmp_path / "nothing.json") == []


def test_other_programs_find_median_and_ratio() -> None:
    row, *_ = json.loads(as_json([SECTION]))["sections"][0]["figures"]
    assert row["median"] == 0.5
    assert row["ratio"] == 0.125


def test_the_page_is_what_the_benches_kept() -> None:
    assert PAGE.read_text("utf-8") == page(read_kept(KEPT))


def test_the_readme_tells_figures_of_that_page() -> None:
    told = PAGE.read_text("utf-8")
    rows = [line for line in README.read_text("utf-8").splitlines() if "`make bench`" in line]
    figures = [figure for row in rows for figure in re.findall(r"[\d.]*\d", row.split("|")[-3])]
    assert len(figures) >= 6
    assert [figure for figure in figures if not re.search(rf"\b{re.escape(figure)}\b", told)] == []
