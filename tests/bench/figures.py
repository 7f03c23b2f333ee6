"""What a bench found: figures with their spread, beside what the same run compared them with.

They are kept in docs/performance.json, a section a bench, each with its day and machine;
docs/performance.md is written from that file and says nothing else.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from tests.bench.machine import machine

DOCS: Final = Path(__file__).parents[2] / "docs"
KEPT: Final = DOCS / "performance.json"
PAGE: Final = DOCS / "performance.md"
ORDER: Final = ("live", "rounds", "peers", "start", "window", "library", "analysis")
"""Sections in the order in which they are read; a name may go on with a space, as "live base"."""

HEAD: Final = """# Measured: speed, memory, word errors

Written from [performance.json](performance.json) by the benches of `make bench`; no figure here was
typed. Machines differ and are shared: what can be compared is the ratio to the reference, which was
measured in the same run. A figure is the median of its runs, with the lowest and the highest in
brackets. Nothing passes or fails here: what was asked and what was reached stand side by side.
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that was measured, once a run. `reference` is what `against` took, in the same unit
    and the same run; `asked` is the goal, in words.
    """

    name: str
    unit: str
    values: tuple[float, ...]
    against: str = ""
    reference: tuple[float, ...] = ()
    asked: str = ""

    @property
    def ratios(self) -> tuple[float, ...]:
        """Each value over the median of the references; none without a reference."""
        if not self.reference or not statistics.median(self.reference):
            return ()
        middle = statistics.median(self.reference)
        return tuple(value / middle for value in self.values)


@dataclass(frozen=True, slots=True)
class Section:
    """The figures of one bench. `load` is that of the machine over the minute before the end."""

    name: str
    title: str
    command: str
    text: str
    figures: tuple[Figure, ...]
    date: str
    machine: str
    load: float


def measured(
    name: str, title: str, command: str, text: str, figures: tuple[Figure, ...]
) -> Section:
    """A section of here and now."""
    today = datetime.now(UTC).date().isoformat()
    load = round(os.getloadavg()[0], 1)
    return Section(name, title, command, text, figures, today, machine(), load)


def keep(section: Section) -> None:
    """Print it, and put it in the place of the section that has its name."""
    sys.stdout.write(as_text(section))
    kept = [old for old in read_kept() if old.name != section.name]
    sections = sorted([*kept, section], key=lambda one: (_place(one.name), one.name))
    KEPT.write_text(as_json(sections), "utf-8")
    PAGE.write_text(page(sections), "utf-8")


def read_kept(path: Path = KEPT) -> list[Section]:
    """What benches found until now."""
    if not path.is_file():
        return []
    return [_section(row) for row in json.loads(path.read_text("utf-8"))["sections"]]


def as_json(sections: list[Section]) -> str:
    """For other programs: every value, and the medians and ratios that the page shows."""
    rows = [
        asdict(section) | {"figures": [_row(figure) for figure in section.figures]}
        for section in sections
    ]
    return json.dumps({"version": 1, "sections": rows}, indent=1, ensure_ascii=False) + "\n"


def page(sections: list[Section]) -> str:
    """The page of all that is kept."""
    return HEAD + "".join(as_text(section) for section in sections)


def as_text(section: Section) -> str:
    """A section of the page, in Markdown."""
    lines = [
        f"\n## {section.title}\n",
        f"`{section.command}`, {section.date}, on {section.machine}, load {section.load:.1f}.",
        f"{section.text}\n",
        "| figure | measured | reference | ratio | asked |",
        "| --- | --- | --- | --- | --- |",
    ]
    lines += [_line(figure) for figure in section.figures]
    return "\n".join(lines) + "\n"


def _line(figure: Figure) -> str:
    reference = f"{figure.against} {_spread(figure.reference)}" if figure.reference else ""
    ratio = f"{_spread(figure.ratios, 2)}x" if figure.ratios else ""
    cells = (
        f"{figure.name}, {figure.unit}" if figure.unit else figure.name,
        _spread(figure.values),
        reference.strip() or figure.against,
        ratio,
        figure.asked,
    )
    return f"| {' | '.join(cells)} |"


def _spread(values: tuple[float, ...], digits: int = 3) -> str:
    middle = short(statistics.median(values), digits)
    low, high = short(min(values), digits), short(max(values), digits)
    return middle if low == high else f"{middle} ({low} to {high})"


def short(value: float, digits: int = 3) -> str:
    """A figure with so many digits as mean something, and no exponent."""
    if value >= 10**digits or value == round(value):
        return f"{value:.0f}"
    return f"{float(f'{value:.{digits}g}'):f}".rstrip("0").rstrip(".")


def _row(figure: Figure) -> dict[str, Any]:
    found = asdict(figure) | {"median": statistics.median(figure.values)}
    return found | ({"ratio": statistics.median(figure.ratios)} if figure.ratios else {})


def _section(row: dict[str, Any]) -> Section:
    figures = tuple(
        Figure(
            one["name"],
            one["unit"],
            tuple(one["values"]),
            one["against"],
            tuple(one["reference"]),
            one["asked"],
        )
        for one in row["figures"]
    )
    return Section(**(row | {"figures": figures}))


def _place(name: str) -> int:
    return ORDER.index(name.partition(" ")[0])
