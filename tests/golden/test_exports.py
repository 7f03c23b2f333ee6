from __future__ import annotations

import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hfprep_desktop.export.exporters import EXPORTERS
from hfprep_desktop.export.to_text import report_text
from hfprep_desktop.report.build import build_report
from tests.golden.compare import FILES, REWRITE, assert_golden
from tests.samples import RULES, full_session
from tests.unit.export.readers import docx_text, pdf_text
from tests.unit.export.reviewed import reviewed_report, reviewed_session

SESSION = full_session(Path("/data"))
REPORT = build_report(SESSION, RULES)
REVIEWED = reviewed_session()


@pytest.fixture(autouse=True)
def two_hours_ahead(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Exports tell the time of this computer's clock: that of the person of the samples."""
    monkeypatch.setenv("TZ", "Etc/GMT-2")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


AS_TEXT = {"pdf": pdf_text, "docx": docx_text}
"""Formats that are no text: what a second reader finds in them stands in the golden file."""


@pytest.mark.parametrize("format_name", list(EXPORTERS))
def test_an_export_is_what_it_was(format_name: str) -> None:
    exporter = EXPORTERS[format_name]
    content = exporter.export(REVIEWED, reviewed_report(REVIEWED))
    name = f"reviewed{exporter.suffix}"
    if format_name in AS_TEXT:
        lines = textwrap.fill(AS_TEXT[format_name](content), 100, break_on_hyphens=False)
        name, content = f"{name}.txt", f"{lines}\n".encode()
    assert_golden(name, content)


def test_the_printed_debrief_is_what_it_was() -> None:
    assert_golden("debrief.txt", report_text(SESSION, REPORT).encode("utf-8"))


def test_a_difference_is_shown_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(REWRITE, raising=False)
    changed = (FILES / "debrief.txt").read_bytes().replace(b"5 of 11 pass", b"6 of 11 pass")
    with pytest.raises(AssertionError, match=r"-5 of 11 pass.*\n[^+]*\+6 of 11 pass"):
        assert_golden("debrief.txt", changed)
