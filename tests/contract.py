"""Checks JSON against the command line contract, whose schema lies in `tests/schemas/`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

SCHEMA_FILE = Path(__file__).parent / "schemas" / "contract.schema.json"


def check_contract(value: object, name: str) -> None:
    """Fail with every fault of `value`, which must be a `name` of the schema's definitions."""
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    assert name in schema["$defs"]
    validator = Draft202012Validator({**schema, "$ref": f"#/$defs/{name}"})
    faults = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]
    assert not faults, "\n".join(faults)


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
