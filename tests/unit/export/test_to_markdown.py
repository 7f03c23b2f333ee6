from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hfprep_desktop.export.to_markdown import escaped, export_markdown
from hfprep_desktop.model import (
    Evidence,
    FigureUse,
    LedgerRow,
    Lever,
    NegotiationLedger,
    Session,
    Side,
)
from hfprep_desktop.report.build import build_report
from tests.samples import RULES, full_session

DATA = Path("/data")
PLAIN_TOKENS = {"text", "text_special", "softbreak", "inline", "paragraph_open", "paragraph_close"}

HOSTILE = (
    *("# heading", "## x", "- item", "+ item", "* item", "1. item", "1) item", "> quote", "---"),
    *("===", "***", "```code", "~~~", "    code", "`a`", "**b**", "__b__", "_i_", "[a](b)"),
    *("![x](file:///etc/passwd)", "<script>alert(1)</script>", "<b>x</b>", "<!-- c -->", "&amp;"),
    *("&#35; x", "a | b", "| - |", "<https://x.example>", "https://x.example", "www.x.example"),
    *("a@b.example", "\\", "\\*", "a\\", "[ref]: http://x", "~~s~~", "$x$", "^1^", ":---", "[^1]"),
    *("a  ", "- [ ] task", "+", "-", "1.", "123456789. x", "=", "\t", "a\tb", "http:\\//x"),
)


def shown(source: str) -> tuple[str, set[str]]:
    """The text that two dialects show, and the kinds of elements they found in it."""
    texts: set[str] = set()
    kinds: set[str] = set()
    for dialect in ("commonmark", "gfm-like"):
        parser = MarkdownIt(dialect, {"linkify": False} if dialect == "gfm-like" else {})
        for token in parser.parse(source):
            kinds.add(token.type)
            kinds.update(child.type for child in token.children or ())
            if token.type == "inline":
                texts.add("".join(child.content for child in token.children or ()))
    assert len(texts) <= 1, "the dialects agree"
    return (texts.pop() if texts else ""), kinds


@pytest.mark.parametrize("text", HOSTILE)
def test_s9_markup_is_shown_as_the_text_it_is(text: str) -> None:
    content, kinds = shown(escaped(text))
    assert content == " ".join(text.split())
    assert kinds <= PLAIN_TOKENS


@given(st.text(alphabet=st.characters(blacklist_categories=("Cc", "Cs", "Cn"))))
@example("\\`*_[]()<>#!|~&-+.")
def test_s9_any_text_is_shown_as_it_is(text: str) -> None:
    content, kinds = shown(escaped(text))
    assert content == " ".join(text.split())
    assert kinds <= PLAIN_TOKENS


@pytest.mark.parametrize("text", HOSTILE)
def test_s9_nothing_said_or_written_becomes_markup_in_the_whole_file(text: str) -> None:
    elements = rendered_kinds(hostile_session(text))
    assert "html_block" not in elements
    assert elements == rendered_kinds(hostile_session("plain"))


def rendered_kinds(session: Session) -> list[str]:
    source = export_markdown(session, build_report(session, RULES)).decode("utf-8")
    kinds = []
    for token in MarkdownIt("commonmark").parse(source):
        kinds.append(token.type)
        kinds += [one.type for one in token.children or () if one.type not in PLAIN_TOKENS]
    return kinds


def hostile_session(text: str) -> Session:
    """`text` (kept visible by a word before it where it is blank) in every place a person fills."""
    text = text.strip() or "blank"
    session = full_session(DATA)
    turn = session.turns[0]
    assert turn.analysis is not None
    findings = tuple(
        replace(
            one,
            message=text,
            advice=text,
            evidence=tuple(replace(piece, quote=text) for piece in one.evidence),
        )
        for one in turn.analysis.findings
    )
    spoken = replace(
        turn,
        prompt=text,
        transcript=replace(turn.transcript, text=text),
        analysis=replace(turn.analysis, findings=findings),
    )
    lines = tuple(replace(line, text=text) for line in session.interviewer)
    return replace(session, scenario_title=text, notes=text, turns=(spoken,), interviewer=lines)


def test_control_characters_are_dropped() -> None:
    assert escaped("a\x00b\x1b[31mc\ud800") == "a b \\[31mc"


def test_several_replies_to_objections_have_their_ledger() -> None:
    session = full_session(DATA)
    report = build_report(session, RULES)
    text = export_markdown(session, report).decode("utf-8")
    assert "## Ledger of the push-back\n" in text
    assert "\n- 1 of 2 quantified, none on both sides\n" in text
    without = export_markdown(session, replace(report, pushback=None)).decode("utf-8")
    assert "Ledger of the push-back" not in without


def test_an_offer_talk_has_its_ledger_with_words_and_second() -> None:
    session = full_session(DATA)
    said = Evidence("so I am asking for 176", 0, 22, 12.0, 13.0)
    row = LedgerRow(0, Side.YOU, FigureUse.ASKED, Lever.BASE, said, 176_000.0)
    report = replace(build_report(session, RULES), ledger=NegotiationLedger((row,)))
    text = export_markdown(session, report).decode("utf-8")
    assert "## Ledger of the offer talk\n" in text
    assert "You named the first number: base \\$176,000." in text
    assert "\n- You asked: base \\$176,000: 0:12 “so I am asking for 176”" in text
