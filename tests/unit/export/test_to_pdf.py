from __future__ import annotations

import io
import re

import pypdf
import pytest

from hfprep_desktop.export.to_pdf import export_pdf
from hfprep_desktop.model import Moment
from tests.unit.export.readers import pdf_text
from tests.unit.export.reviewed import reviewed_report, reviewed_session, saying

SESSION = reviewed_session()
CONTENT = export_pdf(SESSION, reviewed_report(SESSION))


def test_every_page_bears_its_number_and_how_many_there_are() -> None:
    pages = pypdf.PdfReader(io.BytesIO(CONTENT)).pages
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page.extract_text()


def test_it_holds_the_debrief_and_every_word_that_was_said() -> None:
    text = pdf_text(CONTENT)
    report = reviewed_report(SESSION)
    assert SESSION.title in text
    assert report.verdict in text
    assert "First metric at 0:08, first component at 0:15." in text
    assert "Marked as wrong, left out of the counts" in text
    assert "0:40: say the number first" in text
    words = " ".join(text.split())
    for turn in SESSION.turns:
        spoken = re.sub(r" \d+:\d\d ", " ", words)
        for word in turn.transcript.words:
            assert word.text in spoken


def test_its_fonts_travel_with_it_and_its_title_is_the_sessions() -> None:
    reader = pypdf.PdfReader(io.BytesIO(CONTENT))
    assert reader.metadata is not None
    assert reader.metadata.title == SESSION.title
    fonts = set(re.findall(rb"/BaseFont /([A-Za-z+-]+)", CONTENT))
    used = {name.decode() for name in fonts if b"Plex" in name}
    assert len(used) >= 3
    assert all(re.match(r"[A-Z]+\+IBMPlex", name) for name in used)


@pytest.mark.parametrize("text", ["\u65e5\u672c\u8a9e", "\U0001f600", "\u0628"])
def test_a_character_that_the_fonts_do_not_have_leaves_a_mark(text: str) -> None:
    content = export_pdf(*saying(f"before {text} after"))
    marks = "\N{LOZENGE}" * len(text)
    assert f"before {marks} after" in pdf_text(content)


def test_the_same_session_gives_the_same_file() -> None:
    assert export_pdf(SESSION, reviewed_report(SESSION)) == CONTENT


def test_moments_without_a_note_are_told_too() -> None:
    assert SESSION.moments[0] == Moment(3.5, starred=True)
    assert "0:03 (star)" in pdf_text(CONTENT)
