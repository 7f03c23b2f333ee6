from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.export.to_text import WIDTH, export_text, report_text
from hfprep_desktop.model import (
    Evidence,
    FigureUse,
    LedgerRow,
    Lever,
    NegotiationLedger,
    Side,
    Status,
)
from hfprep_desktop.report.build import build_report
from tests.samples import RULES, full_session

SESSION = full_session(Path("/data"))
REPORT = build_report(SESSION, RULES)


def test_the_debrief_tells_verdict_pillars_quotes_times_and_what_to_say() -> None:
    text = report_text(SESSION, REPORT)
    assert "5 of 11 pass, 1 partial, 5 missing\n" in text
    for entry in REPORT.entries:
        assert entry.info.title in text
        if entry.finding.status in {Status.MISSING, Status.FAIL, Status.PARTIAL}:
            assert entry.info.say_instead in text
            assert entry.info.why in text
    assert "0:18  “a queue”" in text
    assert "Did not double down: Missing (answer 3)" in text
    assert "Answer 2: Pass. doubled-down is pass." in text
    assert "Data-driven decisions   2 of 4 pass" in text
    assert "Listened for: Words that show: order of delivery." in text


def test_the_export_adds_notes_and_transcript() -> None:
    text = export_text(SESSION, REPORT).decode("utf-8")
    assert text.startswith(report_text(SESSION, REPORT).rstrip("\n"))
    flat = " ".join(text.split())
    for turn in SESSION.turns:
        assert turn.transcript.text in flat
    assert "- cost *first* | <b>bold</b>\n" in text
    assert "0:12  Cut-in: Which metric?" in text


def test_no_line_is_wider_than_a_terminal() -> None:
    text = export_text(SESSION, REPORT).decode("utf-8")
    assert max(map(len, text.splitlines())) <= WIDTH


@given(st.text(alphabet=st.characters()))
def test_no_control_character_reaches_a_terminal(said: str) -> None:
    session = replace(SESSION, notes=said, scenario_title=said)
    text = export_text(session, build_report(session, RULES)).decode("utf-8")
    assert all(letter == "\n" or category(letter) != "Cc" for letter in text)


def test_a_session_that_was_not_analysed_has_a_debrief() -> None:
    bare = replace(SESSION, turns=())
    text = report_text(bare, build_report(bare, RULES))
    assert "Nothing to count yet" in text
    assert "Three pillars" not in text


def test_several_replies_to_objections_have_their_ledger() -> None:
    text = report_text(SESSION, REPORT)
    assert "Ledger of the push-back\n" in text
    assert "- 1 of 2 quantified, none on both sides\n" in text
    assert "- 1 of 2 doubled down\n" in text
    assert "push-back\n-" not in report_text(SESSION, replace(REPORT, pushback=None))


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="one process, one time zone there")
def test_the_hour_is_that_of_the_persons_own_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    late = replace(SESSION, started_at=datetime(2026, 4, 21, 23, 30, tzinfo=UTC))
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Etc/GMT-2")
        time.tzset()
        text = report_text(late, REPORT)
    time.tzset()
    assert "22 April 2026, 01:30 " in text


def test_an_offer_talk_has_its_ledger_with_words_and_second() -> None:
    said = Evidence("so I am asking for 176", 0, 22, 12.0, 13.0)
    row = LedgerRow(0, Side.YOU, FigureUse.ASKED, Lever.BASE, said, 176_000.0)
    text = report_text(SESSION, replace(REPORT, ledger=NegotiationLedger((row,))))
    assert "Ledger of the offer talk\n" in text
    assert "You named the first number: base $176,000." in text
    assert "- You asked: base $176,000\n    0:12  “so I am asking for 176”" in text
