"""Write docs/accuracy.md from what train_roles.py measured."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeAlias

HERE: Final = Path(__file__).parent
TARGET: Final = HERE.parents[1] / "docs" / "accuracy.md"
TEXT: Final = HERE / "accuracy.in.md"

Table: TypeAlias = Mapping[str, Mapping[str, float]]


def render() -> str:
    """The page; the same figures always give the same page."""
    measured = json.loads((HERE / "measured.json").read_text("utf-8"))
    shipped = json.loads((HERE / "shipped.json").read_text("utf-8"))
    counts = measured["answers"]
    fields = {
        "ANSWERS": str(sum(counts.values())),
        "NETWORKS": str(measured["networks"]),
        "KINDS": ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())),
        "LABELS": _labels(measured),
        "SHIPPED": _mean(shipped["folds"]),
        "HELD_OUT_MEANS": "\n".join(
            f"| {title} | {_mean(measured[name])} |"
            for name, title in (
                ("folds", "own answers, folds that were not read"),
                ("typed", "labelled answers, typed"),
                ("spoken", "labelled answers, as recognised from speech"),
            )
        ),
    }
    page = TEXT.read_text("utf-8")
    for name, value in fields.items():
        page = page.replace(f"<!-- {name} -->", value)
    return page


def _mean(table: Table) -> str:
    accuracy, f1 = (
        sum(row[key] for row in table.values()) / len(table) for key in ("accuracy", "macro_f1")
    )
    return f"{accuracy:.3f} / {f1:.3f}"


def _labels(measured: Mapping[str, Table]) -> str:
    rows = []
    for label in measured["typed"]:
        cells = [
            f"{row['accuracy']:.3f} / {row['macro_f1']:.3f}"
            for row in (measured[name][label] for name in ("typed", "spoken", "folds"))
        ]
        kind, _, name = label.partition(".")
        rows.append(f"| {kind} | {name} | {' | '.join(cells)} |")
    return "\n".join(rows)


if __name__ == "__main__":
    TARGET.write_text(render(), "utf-8")
    print(f"{TARGET.name} is written", file=sys.stderr)
