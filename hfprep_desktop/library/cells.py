"""What a row is, and what its columns can hold."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, Any]


def number(value: float | None) -> float | None:
    """JSON knows no NaN and no infinity."""
    return value if value is not None and math.isfinite(value) else None


def json_text(value: Mapping[str, object] | list[Any]) -> str:
    """Text of one column; raises `ValueError` for numbers that JSON does not know."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
