"""Writes scenarios/schema.json from the pydantic schema. Run it after changing the schema."""

from __future__ import annotations

import json
from pathlib import Path

from hfprep_desktop.interview.scenario_schema import json_schema

TARGET = Path(__file__).resolve().parent.parent / "scenarios" / "schema.json"


def schema_text() -> str:
    """The file's content."""
    return json.dumps(json_schema(), indent=2) + "\n"


if __name__ == "__main__":
    TARGET.write_text(schema_text(), encoding="utf-8")
    print(f"wrote {TARGET.name}")
