"""T21: each row of the fault table has a module that bears its name."""

from __future__ import annotations

from pathlib import Path

ROWS = [
    *(f"a{n}" for n in range(1, 20)),
    *(f"b{n}" for n in range(1, 10)),
    *(f"d{n}" for n in range(1, 9)),
    *(f"e{n}" for n in range(1, 4)),
    *("f1", "f2", "f3", "f5"),
]
"""B6 is tested with S2, B10 with S23, F4 with the built program, which there is none of yet."""


def test_each_row_has_a_module() -> None:
    modules = [module.name for module in Path(__file__).parent.glob("test_*.py")]
    missing = [row for row in ROWS if not any(name.startswith(f"test_{row}_") for name in modules)]
    assert missing == ["b6"]
