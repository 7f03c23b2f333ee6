"""docs/accuracy.md says what was measured, and the shipped network is the one it speaks of."""

from __future__ import annotations

import runpy
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_is_written_from_the_measured_figures() -> None:
    script = runpy.run_path(str(ROOT / "packaging" / "roles" / "write_accuracy.py"))
    written = (ROOT / "docs" / "accuracy.md").read_text("utf-8")
    assert written == script["render"](), "run packaging/roles/write_accuracy.py"
    assert "<!--" not in written
