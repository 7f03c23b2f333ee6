"""Writes `docs/reliability.md` from what the runs measured.

    python -m tests.faults.page docs/reliability.jsonl docs/reliability.md

The first file takes a line a figure and keeps the newest of each kind, so that the figures of a
long run stay beside those of later fast ones.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests.bench.machine import machine

HEAD: Final = """# Reliability: what was broken on purpose, and what came out

Written by `make faults` and `make faults-long` (`tests/faults/page.py`), never by hand. Each test
is named by its row of the fault table, `tests/faults/test_a1_*.py` and so on. A figure is the worst
of its trials. "fast" is the set that `make test` runs as well, "long" has the full counts.

Written on: {machine}

| row | what was done | trials | worst | run |
| --- | --- | ---: | --- | --- |
"""

_ROW: Final = re.compile(r"([A-Z])(\d+)")


def main(measured: Path, page: Path) -> None:
    """Put the newest figure of each kind into the page; long ones stand beside fast ones."""
    newest: dict[tuple[str, str, str], Mapping[str, str]] = {}
    for line in measured.read_text(encoding="utf-8").splitlines():
        figure = json.loads(line)
        newest[figure["row"], figure["what"], figure["run"]] = figure
    figures = [newest[key] for key in sorted(newest, key=_order)]
    measured.write_text("".join(json.dumps(f) + "\n" for f in figures), encoding="utf-8")
    rows = [
        f"| {f['row']} | {f['what']} | {f['trials']} | {f['result']} | {f['run']} |\n"
        for f in figures
    ]
    page.write_text(HEAD.format(machine=machine()) + "".join(rows), encoding="utf-8")


def _order(key: tuple[str, str, str]) -> tuple[str, int, str, str]:
    row = _ROW.match(key[0])
    if row is None:
        raise ValueError(f"{key[0]} is no row of the fault table")
    return row[1], int(row[2]), key[1], key[2]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
