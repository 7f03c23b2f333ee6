"""Checks JSON against the command line contract, `assets/schemas/commands-1.json`."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

SCHEMA_FILE = Path(__file__).parents[1] / "assets" / "schemas" / "commands-1.json"


def check_contract(value: object, name: str) -> None:
    """Fail with every fault of `value`, which must be a `name` of the schema's definitions.

    A reader passes over keys that it does not know; here one that the schema lacks is a fault, so
    that what is published says all that there is.
    """
    _check(value, {"$ref": f"#/$defs/{name}"})


def check_output(value: object, arguments: Sequence[str]) -> None:
    """The same for what `hfprep` prints with these arguments; one of its forms must fit."""
    forms = [
        form
        for command, form in contract()["commands"].items()
        if _plain_words(command.split()) == _plain_words(arguments)[: _depth(command)]
    ]
    assert forms, f"{arguments} is not among the commands of the schema"
    _check(value, {"anyOf": forms})


def _plain_words(arguments: Sequence[str]) -> list[str]:
    """The command's own name: what comes before values and options."""
    return list(takewhile(re.compile("[a-z]+").fullmatch, arguments))


def _depth(command: str) -> int:
    return len(_plain_words(command.split()))


def contract() -> dict[str, Any]:
    """The published schema."""
    schema: dict[str, Any] = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    return schema


def _check(value: object, form: dict[str, Any]) -> None:
    schema = contract()
    closed = {f"{name} alone": _closed(part) for name, part in schema["$defs"].items()}
    for part in closed.values():
        if "properties" in part:
            part["unevaluatedProperties"] = False
    whole = {"$schema": schema["$schema"], "$defs": {**schema["$defs"], **closed}}
    validator = Draft202012Validator({**whole, **_closed(form)})
    faults = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]
    assert not faults, "\n".join(faults)


def _closed(part: Any) -> Any:
    """A part of the schema whose references allow no further keys, but for what it builds on."""
    if isinstance(part, list):
        return [_closed(one) for one in part]
    if not isinstance(part, dict):
        return part
    return {
        key: f"{inner} alone"
        if key == "$ref"
        else (inner if key in {"allOf", "then"} else _closed(inner))
        for key, inner in part.items()
    }


def strict_json(content: bytes | str) -> Any:
    """The one JSON value in `content`; NaN, Infinity and repeated keys are faults."""
    text = content.decode("utf-8") if isinstance(content, bytes) else content
    return json.loads(text, parse_constant=_refuse, object_pairs_hook=_without_repeats)


def _refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    names = [name for name, _ in pairs]
    assert len(names) == len(set(names)), f"repeated keys in {names}"
    return dict(pairs)
