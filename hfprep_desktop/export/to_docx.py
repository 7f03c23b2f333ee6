"""A session as a Word document: headings, a table of findings, the transcript. No links."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC
from typing import TYPE_CHECKING, Final

from hfprep_desktop.export.debrief_page import (
    AnswerBlock,
    DebriefPage,
    FindingBlock,
    ListSection,
    Piece,
    build_page,
)
from hfprep_desktop.export.printable import printable
from hfprep_desktop.lane_colors import LANE_TINTS
from hfprep_desktop.model import Report, Session, Status

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_SERIF: Final = "IBM Plex Serif"
_SANS: Final = "IBM Plex Sans"
_COLORS: Final = {
    Status.PASS: "157567",
    Status.PARTIAL: "8F6400",
    Status.MISSING: "93271F",
    Status.FAIL: "93271F",
}
_QUIET: Final = "48505E"
_LONGEST_TITLE: Final = 255
"""Word takes no longer one among a document's properties."""


def export_docx(session: Session, report: Report) -> bytes:
    """The debrief followed by the whole transcript."""
    import docx  # noqa: PLC0415  (slow to import)

    document = docx.Document()
    page = build_page(session, report)
    _set_up(document, page, session)
    _add_head(document, page)
    _add_overview(document, page)
    for section in page.findings:
        document.add_heading(printable(section.title), 1)
        for finding in section.findings:
            _add_finding(document, finding)
    for one in _lists(page):
        _add_list(document, one)
    for answer in page.answers:
        _add_answer(document, answer)
    if page.interviewer:
        _add_list(document, ListSection("The interviewer", "", page.interviewer))
    written = io.BytesIO()
    document.save(written)
    return _packed_alike(written)


def _packed_alike(written: io.BytesIO) -> bytes:
    """The same session gives the same file: the archive bears no time of day."""
    packed = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return packed.getvalue()


def _set_up(document: Document, page: DebriefPage, session: Session) -> None:
    normal = document.styles["Normal"].font
    normal.name = _SANS
    properties = document.core_properties
    properties.title = printable(page.title)[:_LONGEST_TITLE]
    properties.author = "HFPrep Desktop"
    properties.comments = ""
    # A document's properties are in UTC, and say so by themselves.
    moment = session.started_at.astimezone(UTC).replace(tzinfo=None)
    properties.created = properties.modified = moment


def _add_head(document: Document, page: DebriefPage) -> None:
    document.add_heading(printable(page.title), 0)
    _add(document, page.line, quiet=True)
    if page.tags:
        _add(document, ", ".join(page.tags), quiet=True)
    document.add_heading(printable(page.verdict), 1)
    _add(document, page.summary)
    _add(document, page.disclaimer, quiet=True)
    for pillar in page.pillars:
        _add(document, f"{pillar.title}: {pillar.words}", style="List Bullet")
    if page.order:
        _add(document, page.order)


def _lists(page: DebriefPage) -> Iterator[ListSection]:
    if page.not_asked:
        yield ListSection("Not asked", page.not_asked, ())
    yield from page.lists
    if page.notes:
        yield ListSection("Your notes", "", page.notes)


def _add_list(document: Document, section: ListSection) -> None:
    document.add_heading(printable(section.title), 1)
    if section.lead:
        _add(document, section.lead)
    for line in section.lines:
        _add(document, line, style="List Bullet")


def _add(document: Document, text: str, *, style: str | None = None, quiet: bool = False) -> None:
    from docx.shared import RGBColor  # noqa: PLC0415

    paragraph = document.add_paragraph(style=style)
    run = paragraph.add_run(printable(text))
    if quiet:
        run.font.color.rgb = RGBColor.from_string(_QUIET)


def _add_overview(document: Document, page: DebriefPage) -> None:
    findings = [finding for section in page.findings for finding in section.findings]
    if not findings:
        return
    table = document.add_table(rows=1, cols=3)
    table.style = document.styles["Table Grid"]
    for cell, head in zip(table.rows[0].cells, ("Finding", "Status", "First heard"), strict=True):
        cell.text = head
    for finding in findings:
        cells = table.add_row().cells
        cells[0].text = printable(finding.title)
        cells[1].text = finding.status_words
        cells[2].text = next((quote.at for quote in finding.quotes if quote.at), "")


def _add_finding(document: Document, finding: FindingBlock) -> None:
    from docx.shared import RGBColor  # noqa: PLC0415

    heading = document.add_heading(printable(f"{finding.title}: "), 2)
    status = heading.add_run(finding.status_words)
    if finding.status in _COLORS:
        status.font.color.rgb = RGBColor.from_string(_COLORS[finding.status])
    _add(document, finding.message)
    for quote in finding.quotes:
        paragraph = document.add_paragraph(style="Quote")
        spoken = paragraph.add_run(printable(quote.text))
        spoken.font.name = _SERIF
        if quote.at:
            paragraph.add_run(f" {quote.at}")
    for label, text in finding.labelled:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label}. ").bold = True
        paragraph.add_run(printable(text))
    for other in finding.others:
        _add(document, other, style="List Bullet")


def _add_answer(document: Document, answer: AnswerBlock) -> None:
    document.add_heading(printable(answer.title), 1)
    if answer.question:
        _add(document, f"Question: {answer.question}", quiet=True)
    if not answer.rows:
        _add(document, "No words were heard.", quiet=True)
    for row in answer.rows:
        paragraph = document.add_paragraph()
        if row.at:
            paragraph.add_run(f"{row.at}  ").font.name = _SANS
        for place, piece in enumerate(row.pieces):
            _add_piece(paragraph, piece, first=place == 0)


def _add_piece(paragraph: Paragraph, piece: Piece, *, first: bool) -> None:
    from docx.enum.text import WD_UNDERLINE  # noqa: PLC0415
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    if not first:
        paragraph.add_run(" ").font.name = _SERIF
    run = paragraph.add_run(printable(piece.text))
    run.font.name = _SERIF
    if piece.is_doubtful:
        run.font.underline = WD_UNDERLINE.DOTTED
    if piece.is_corrected:
        run.font.underline = WD_UNDERLINE.DASH
    if piece.lane is not None:
        # Word's own highlighter has sixteen colours; shading takes any.
        shading = OxmlElement("w:shd")
        shading.set(qn("w:val"), "clear")
        shading.set(qn("w:fill"), LANE_TINTS[piece.lane].lstrip("#"))
        run._element.get_or_add_rPr().append(shading)
