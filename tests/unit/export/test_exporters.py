from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.export.exporters import EXPORTERS, export_name
from hfprep_desktop.report.build import build_report
from tests.samples import RULES, full_session

SESSION = full_session(Path("/data"))


def test_the_formats_of_the_contract_are_there_each_with_its_own_suffix() -> None:
    assert set(EXPORTERS) >= {"txt", "md", "html", "pdf", "docx", "csv", "json", "srt", "vtt"}
    assert all(exporter.suffix == f".{name}" for name, exporter in EXPORTERS.items())


@pytest.mark.parametrize("name", list(EXPORTERS))
def test_an_empty_session_can_be_exported(name: str) -> None:
    empty = replace(SESSION, turns=(), interviewer=(), recordings=(), timing=None, notes="")
    content = EXPORTERS[name].export(empty, build_report(empty, RULES))
    begins = {"pdf": b"%PDF-", "docx": b"PK"}.get(name)
    if begins is None:
        assert "�" not in content.decode("utf-8")
    else:
        assert content.startswith(begins)


def test_a_file_is_named_after_day_scenario_and_session() -> None:
    name = export_name(SESSION, EXPORTERS["md"])
    assert name == "2026-04-21-model-marketplace-01JZ8Q4M7T5X9V2C3B6N8K0H1F.md"


@given(st.text(alphabet=st.characters()), st.text(alphabet=st.characters()))
def test_s7_no_title_leads_anywhere(scenario_id: str, session_id: str) -> None:
    session = replace(SESSION, scenario_id=scenario_id, id=session_id)
    name = export_name(session, EXPORTERS["txt"])
    assert Path(name).name == name
    assert len(name.encode("utf-8")) <= 120
    assert name.startswith("2026-04-21-")
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-")
