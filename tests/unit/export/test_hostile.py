"""T18: a hundred hostile texts through every format; each stays the text it is."""

from __future__ import annotations

import csv
import io
import json
from functools import cache
from xml.etree import ElementTree

import pytest
import webvtt

from hfprep_desktop.export.exporters import EXPORTERS
from hfprep_desktop.export.printable import printable
from hfprep_desktop.export.to_csv import COLUMNS
from tests.unit.export.hostile import HOSTILE
from tests.unit.export.readers import HTML, docx_parts, docx_text, html_text, html_tree, pdf_text
from tests.unit.export.reviewed import saying

ACTIVE = {"script", "iframe", "object", "embed", "form", "base", "link", "a", "img"}
PLACES = 5
"""Message, quote, word, moment and the interviewer's line: so often each text is shown."""

SHOWN = [text for text in HOSTILE if printable(text).strip()]


@cache
def exported(name: str) -> bytes:
    """All of them in one session."""
    return EXPORTERS[name].export(*saying(*HOSTILE))


def flat(text: str) -> str:
    return " ".join(printable(text).split())


def missing(content: str, texts: list[str]) -> list[str]:
    return [text for text in texts if content.count(text) < PLACES]


def test_there_are_a_hundred() -> None:
    assert len(set(HOSTILE)) >= 100


@pytest.mark.parametrize("name", list(EXPORTERS))
@pytest.mark.parametrize(
    "text", ["", "\x00\ud800", "a" * 3000, "<script>", "\U0001f600"], ids=ascii
)
def test_t18_a_text_alone_breaks_no_format_and_gives_the_same_file_again(
    name: str, text: str
) -> None:
    export, said = EXPORTERS[name].export, saying(text)
    assert export(*said) == export(*said) != b""


def test_s8_a_page_holds_text_as_text_and_nothing_that_acts() -> None:
    for element in html_tree(exported("html")).iter():
        assert element.tag.removeprefix(HTML) not in ACTIVE
        for name, value in element.attrib.items():
            assert not str(name).lower().startswith("on")
            assert "javascript:" not in value
            assert name not in {"href", "src", "action"}
    assert missing(html_text(exported("html")), [flat(text) for text in SHOWN]) == []


def test_s8_the_page_forbids_what_it_does_not_need() -> None:
    policies = [
        element.get("content")
        for element in html_tree(exported("html")).iter(f"{HTML}meta")
        if element.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policies == [
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:"
    ]


def test_s11_a_document_holds_text_as_text_and_points_nowhere() -> None:
    parts = docx_parts(exported("docx"))
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(part)
        assert b'TargetMode="External"' not in part
    assert b"fldChar" not in parts["word/document.xml"]
    assert b"instrText" not in parts["word/document.xml"]
    assert missing(docx_text(exported("docx")), [flat(text) for text in SHOWN]) == []


@pytest.mark.slow
def test_s11_every_character_there_is_can_be_written() -> None:
    """All 0x110000 code points, in pieces that a document can hold."""
    step = 0x8000
    pieces = ["".join(map(chr, range(at, at + step))) for at in range(0, 0x110000, step)]
    content = EXPORTERS["docx"].export(*saying(*pieces))
    wanted = {one for piece in pieces for one in printable(piece) if not one.isspace()}
    assert wanted <= set(docx_text(content))
    assert len(wanted) > 1_000_000


def test_s10_a_pdf_shows_markup_as_text() -> None:
    plain = [text for text in map(flat, SHOWN) if text.isascii() and len(text) < 60]
    text = pdf_text(exported("pdf")).replace(" ", "")
    assert missing(text, [one.replace(" ", "") for one in plain]) == []
    assert b"/URI" not in exported("pdf")
    assert b"/JavaScript" not in exported("pdf")


def test_s13_no_cell_begins_as_a_formula_does() -> None:
    lines = list(csv.reader(io.StringIO(exported("csv").decode("utf-8-sig"), newline="")))
    assert tuple(lines[0]) == COLUMNS
    assert {len(line) for line in lines} == {len(COLUMNS)}
    cells = [cell for line in lines for cell in line]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    for text in map(printable, HOSTILE):
        assert max(cells.count(text), cells.count(f"'{text}")) >= 2


def test_s12_captions_are_read_by_another_program() -> None:
    vtt = webvtt.from_buffer(io.BytesIO(exported("vtt")))
    srt = webvtt.from_buffer(io.StringIO(exported("srt").decode("utf-8")), format="srt")
    times = [(one.start_in_seconds, one.end_in_seconds) for one in vtt.captions]
    assert times == sorted(times)
    assert len(srt.captions) == len(vtt.captions) > 10


def test_s14_json_is_read_back_as_it_was() -> None:
    loaded = json.loads(exported("json"))
    assert [line["text"] for line in loaded["interviewer"]] == list(HOSTILE)
    assert loaded["notes"] == "\n".join(HOSTILE)
