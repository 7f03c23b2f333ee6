"""Writes `docs/coverage.md` from the JSON that coverage makes of a run.

    python -m tests.coverage_page build/coverage.json docs/coverage.md "make coverage"

The last word is the command that was run, as the page tells it.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

from tests.bench.machine import machine

HEAD: Final = """# Coverage: what the tests reach

Written by `make coverage` (`tests/coverage_page.py`), never by hand: statements and branches of
`hfprep_desktop` that the tests run through, in the processes that they start as well. Not counted
is what a process did that was killed.

Measured on {day} with `{command}`. {machine}.

| part | statements | missed | branches | missed | reached |
| --- | ---: | ---: | ---: | ---: | ---: |
"""


@dataclass
class Reached:
    """Numbers of statements and branches, and of those that no test ran through."""

    statements: int = 0
    missed_statements: int = 0
    branches: int = 0
    missed_branches: int = 0

    def add(self, summary: dict[str, int]) -> None:
        """Count a file in, from its summary in coverage's JSON."""
        self.statements += summary["num_statements"]
        self.missed_statements += summary["missing_lines"]
        self.branches += summary["num_branches"]
        self.missed_branches += summary["missing_branches"]

    def row(self, name: str) -> str:
        """A line of the table."""
        whole = self.statements + self.branches
        missed = self.missed_statements + self.missed_branches
        percent = 100 * (whole - missed) / whole if whole else 100
        return (
            f"| {name} | {self.statements} | {self.missed_statements} | {self.branches} "
            f"| {self.missed_branches} | {percent:.1f} % |\n"
        )


def main(measured: Path, page: Path, command: str) -> None:
    """Write the page: the total, then a row for each package."""
    total = Reached()
    parts: defaultdict[str, Reached] = defaultdict(Reached)
    for name, file in json.loads(measured.read_text(encoding="utf-8"))["files"].items():
        total.add(file["summary"])
        parts[_part(PurePosixPath(name))].add(file["summary"])
    head = HEAD.format(day=date.today().isoformat(), command=command, machine=machine())
    rows = [total.row("all"), *(parts[name].row(name) for name in sorted(parts))]
    page.write_text(head + "".join(rows), encoding="utf-8")


def _part(file: PurePosixPath) -> str:
    """The package that a module stands in; those beside the packages are taken as one."""
    _, *packages, _module = file.parts
    return f"`{packages[0]}/`" if packages else "modules beside the packages"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
