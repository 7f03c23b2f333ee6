"""What is wrong with a key of a scenario file, in plain words."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any, Final

_MESSAGES: Final[Mapping[str, str]] = {
    "missing": "This key is missing.",
    "string_type": "This must be text; put it in quotes if it looks like something else.",
    "string_too_short": "This must not be empty.",
    "string_too_long": "This is longer than {max_length} characters.",
    "too_long": "This list has more than {max_length} entries.",
    "float_type": "This must be a number, like 90 or 1.5.",
    "too_short": "This list must have at least {min_length} entry.",
    "int_type": "This must be a whole number.",
    "int_from_float": "This must be a whole number.",
    "bool_type": "This must be true or false.",
    "greater_than_equal": "This must be {ge:g} or more.",
    "less_than_equal": "This must be {le:g} or less.",
    "string_pattern_mismatch": "This must be small letters, digits and single hyphens.",
    "literal_error": "This must be {expected}.",
    "model_type": "This must be a block of keys.",
    "list_type": "This must be a list, each entry beginning with '- '.",
}


def plain_message(detail: Mapping[str, Any]) -> str:
    """What is wrong in a sentence, made from one entry of pydantic's list of errors."""
    if detail["type"] == "extra_forbidden":
        return _unknown_key_message(str(detail["loc"][-1]))
    template = _MESSAGES.get(detail["type"])
    if template is None:
        return f"{detail['msg']}."
    return template.format(**detail.get("ctx", {}))


def _unknown_key_message(key: str) -> str:
    from hfprep_desktop.interview.scenario_schema import known_keys  # noqa: PLC0415

    near = difflib.get_close_matches(key, known_keys(), n=1)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    return f"There is no key of this name here.{hint}"
