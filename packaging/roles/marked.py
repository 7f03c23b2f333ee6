"""Answers with their deciding words marked in the text: reading them, and what is wrong with them.

    === f1-001 | framing | Design a marketplace for second-hand lab equipment.
    I'd watch [metric: share of listings sold within a month], [target: four in ten]. ...
    labels: metrics_quantified=true, three_metrics=false, ...
    why: one line, optional

Marks may nest, and one may have two roles (`[link+cost: it triples the bill]`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hfprep_desktop.model import AnswerKind

ROLES: Final[Mapping[AnswerKind, tuple[str, ...]]] = {
    AnswerKind.FRAMING: (
        "goal_who", "goal_want", "metric", "target", "constraint", "component", "link", "roadmap",
        "cost", "tradeoff", "not_metric", "not_architecture", "not_constraint", "not_goal",
        "not_cost", "not_tradeoff", "not_roadmap", "not_link",
    ),
    AnswerKind.PUSHBACK: (
        "acknowledgement", "cost_number", "benefit_number", "mitigation", "defence",
        "not_number", "not_acknowledgement", "not_mitigation", "not_defence",
    ),
    AnswerKind.NEGOTIATION: (
        "market", "lever", "equity", "deliverable", "acceptance", "not_acceptance", "not_market",
        "not_deliverable", "not_equity", "not_lever",
    ),
}  # fmt: skip
"""What is marked. The traps (`not_...`) look like the thing and are none: learned, never used."""

_OPENING: Final = re.compile(r"\[([a-z_+]+): ?")


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters `first` up to but without `last` of the text have this role."""

    role: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class LabelledAnswer:
    """One answer as its author meant it; `author` groups what one hand wrote."""

    id: str
    kind: AnswerKind
    prompt: str
    text: str
    labels: Mapping[str, str]
    marks: tuple[Mark, ...]
    author: str


def read_marked(path: Path) -> Iterator[LabelledAnswer]:
    """Every answer of a file; raises `ValueError` with its id where the marks do not fit."""
    for block in re.split(r"(?m)^=== ?", path.read_text("utf-8"))[1:]:
        head, *lines = [line.strip() for line in block.strip().split("\n") if line.strip()]
        name, kind, prompt = (part.strip() for part in head.split("|", 2))
        words = [line for line in lines if not line.startswith(("labels:", "why:"))]
        said = next(line for line in lines if line.startswith("labels:"))
        labels = dict(pair.strip().split("=") for pair in said.removeprefix("labels:").split(","))
        try:
            text, marks = _unmarked(" ".join(words))
        except ValueError as error:
            raise ValueError(f"{path.name}: {name}: {error}") from error
        yield LabelledAnswer(
            name, AnswerKind(kind), prompt, text, labels, marks, name.partition("-")[0]
        )


def _unmarked(marked: str) -> tuple[str, tuple[Mark, ...]]:
    text: list[str] = []
    marks: list[Mark] = []
    open_marks: list[tuple[str, int]] = []
    length = place = 0
    while place < len(marked):
        opening = _OPENING.match(marked, place)
        if opening:
            open_marks.append((opening.group(1), length))
            place = opening.end()
            continue
        letter = marked[place]
        place += 1
        if letter == "[":
            raise ValueError(f"a bracket without a role before {marked[place : place + 30]!r}")
        if letter != "]":
            text.append(letter)
            length += 1
            continue
        if not open_marks:
            raise ValueError(
                f"a bracket closes nothing after {marked[max(0, place - 30) : place]!r}"
            )
        roles, first = open_marks.pop()
        marks.extend(Mark(role, first, length) for role in roles.split("+"))
    if open_marks:
        raise ValueError(f"the mark {open_marks[-1][0]!r} is never closed")
    return "".join(text), tuple(sorted(marks, key=lambda mark: (mark.first, -mark.last)))


def read_quoted(path: Path) -> Iterator[LabelledAnswer]:
    """The answers of a JSONL file whose deciding words are quotes (tests/data/eval)."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        kind, text = AnswerKind(row["kind"]), row["text"]
        labels = {name: str(value).lower() for name, value in row["labels"].items()}
        yield LabelledAnswer(
            row["id"],
            kind,
            row["prompt"],
            text,
            labels,
            tuple(_quoted(text, row.get("spans", []))),
            row["id"][:5],
        )


def _quoted(text: str, spans: Sequence[Mapping[str, str]]) -> Iterator[Mark]:
    place: dict[str, int] = {}
    goals = 0
    for span in spans:
        role, quote = span["type"], span["quote"]
        # The same words twice are the next place they stand at; nested quotes begin anew.
        first = text.find(quote, place.get(role, 0))
        first = first if first >= 0 else text.find(quote)
        place[role] = first + 1
        if role == "goal":
            role = "goal_who" if goals == 0 else "goal_want"
            goals += 1
        yield Mark(role, first, first + len(quote))
