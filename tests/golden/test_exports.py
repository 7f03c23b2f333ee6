from __future__ import annotations

from pathlib import Path

import pytest

from hfprep_desktop.export.exporters import EXPORTERS
from hfprep_desktop.export.to_text import report_text
from hfprep_desktop.report.build import build_report
from tests.golden.compare import FILES, REWRITE, assert_golden
from tests.samples import RULES, full_session

SESSION = full_session(Path("/data"))
REPORT = build_report(SESSION, RULES)


@pytest.mark.parametrize("format_name", list(EXPORTERS))
def test_an_export_is_what_it_was(format_name: str) -> None:
    exporter = EXPORTERS[format_name]
    assert_golden(f"session{exporter.suffix}", exporter.export(SESSION, REPORT))


def test_the_printed_debrief_is_what_it_was() -> None:
    assert_golden("debrief.txt", report_text(SESSION, REPORT).encode("utf-8"))


def test_a_difference_is_shown_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(REWRITE, raising=False)
    changed = (FILES / "debrief.txt").read_bytes().replace(b"5 of 11 pass", b"6 of 11 pass")
    with pytest.raises(AssertionError, match=r"-5 of 11 pass.*\n[^+]*\+6 of 11 pass"):
        assert_golden("debrief.txt", changed)
