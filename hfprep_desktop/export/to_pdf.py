"""A session as PDF, looking like the debrief. Fonts are embedded; nothing in it is a link."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape

from hfprep_desktop.export.debrief_page import (
    AnswerBlock,
    DebriefPage,
    FindingBlock,
    ListSection,
    Piece,
    PillarBlock,
    Row,
    build_page,
)
from hfprep_desktop.export.lanes_picture import LanesPicture, draw_lanes
from hfprep_desktop.export.printable import printable
from hfprep_desktop.lane_colors import LANE_TINTS
from hfprep_desktop.model import Report, Session, Status
from hfprep_desktop.resources import find_resources

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable

_FONTS: Final = {
    "Plex": "IBMPlexSans-Regular.ttf",
    "PlexBold": "IBMPlexSans-SemiBold.ttf",
    "PlexSerif": "IBMPlexSerif-Regular.ttf",
}
_MARGIN: Final = 54.0
_PADDING: Final = 6.0
"""What reportlab keeps free inside a frame."""
_ACCENT: Final = "#2A4FC4"
_QUIET: Final = "#48505E"
_BORDER: Final = "#D9DDE3"
_COLORS: Final = {
    Status.PASS: "#157567",
    Status.PARTIAL: "#8F6400",
    Status.MISSING: "#93271F",
    Status.FAIL: "#93271F",
}
_UNKNOWN: Final = "\N{LOZENGE}"
"""Stands for a character that the fonts do not have: a PDF takes none from elsewhere."""


def export_pdf(session: Session, report: Report) -> bytes:
    """The debrief with the lanes and the whole transcript, A4, each page numbered."""
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415  (slow to import)
    from reportlab.platypus import SimpleDocTemplate  # noqa: PLC0415

    page = build_page(session, report)
    styles = _styles(_register_fonts())
    written = io.BytesIO()
    template = SimpleDocTemplate(
        written,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=printable(page.title),
        author="HFPrep Desktop",
        # The same session gives the same file.
        invariant=1,
    )
    width = template.width - 2 * _PADDING
    template.build(list(_story(page, styles, width)), canvasmaker=_numbered_canvas())
    return written.getvalue()


@dataclass(frozen=True, slots=True)
class _Styles:
    """How each part of the page is set, and which characters its fonts have."""

    title: ParagraphStyle
    heading: ParagraphStyle
    subheading: ParagraphStyle
    body: ParagraphStyle
    quiet: ParagraphStyle
    quote: ParagraphStyle
    speech: ParagraphStyle
    known: frozenset[int]

    def text(self, text: str) -> str:
        """What may stand in a paragraph: no markup, no character that would be lost."""
        held = (one if ord(one) in self.known else _UNKNOWN for one in printable(text))
        return escape("".join(held))


def _register_fonts() -> frozenset[int]:
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415

    known: list[set[int]] = []
    for name, file in _FONTS.items():
        font = TTFont(name, str(find_resources().asset("fonts", file)))
        pdfmetrics.registerFont(font)
        known.append(set(font.face.charToGlyph))
    # White space breaks lines and needs no glyph.
    return frozenset(set.intersection(*known) | {9, 10, 32})


def _styles(known: frozenset[int]) -> _Styles:
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415

    def style(name: str, font: str, size: float, line: float, **more: object) -> ParagraphStyle:
        # Long words without a blank must not run out of the page.
        return ParagraphStyle(
            name, fontName=font, fontSize=size, leading=line, splitLongWords=1, **more
        )

    return _Styles(
        title=style("title", "PlexBold", 19, 24, spaceAfter=4),
        heading=style(
            "heading", "PlexBold", 12.5, 17, spaceBefore=16, spaceAfter=6, keepWithNext=1
        ),
        subheading=style("subheading", "PlexBold", 10.5, 15, spaceBefore=6, keepWithNext=1),
        body=style("body", "Plex", 10, 14.5, spaceAfter=4),
        quiet=style("quiet", "Plex", 9, 13, textColor=_QUIET, spaceAfter=3),
        quote=style("quote", "PlexSerif", 10.5, 15, leftIndent=12, spaceAfter=3),
        speech=style("speech", "PlexSerif", 10.5, 16.5, leftIndent=42, spaceAfter=2),
        known=known,
    )


def _story(page: DebriefPage, styles: _Styles, width: float) -> Iterator[Flowable]:
    from reportlab.platypus import Paragraph  # noqa: PLC0415

    def paragraph(text: str, style: ParagraphStyle) -> Flowable:
        return Paragraph(styles.text(text), style)

    yield paragraph(page.line, styles.quiet)
    yield paragraph(page.title, styles.title)
    if page.tags:
        yield paragraph(", ".join(page.tags), styles.quiet)
    yield paragraph(page.verdict, styles.heading)
    yield paragraph(page.summary, styles.body)
    yield paragraph(page.disclaimer, styles.quiet)
    if page.pillars:
        yield _pillars(page.pillars, styles, width)
    yield from _lanes(page, styles, width)
    for section in page.findings:
        yield paragraph(section.title, styles.heading)
        for finding in section.findings:
            yield from _finding(finding, styles)
    if page.not_asked:
        yield paragraph("Not asked", styles.heading)
        yield paragraph(page.not_asked, styles.body)
    for one in page.lists:
        yield from _list(one, styles)
    if page.notes:
        yield from _list(ListSection("Your notes", "", page.notes), styles)
    for answer in page.answers:
        yield from _answer(answer, styles)
    if page.interviewer:
        yield from _list(ListSection("The interviewer", "", page.interviewer), styles)


def _pillars(pillars: Sequence[PillarBlock], styles: _Styles, width: float) -> Flowable:
    from reportlab.platypus import Paragraph, Table, TableStyle  # noqa: PLC0415

    cells = [
        [
            Paragraph(styles.text(one.title), styles.subheading),
            Paragraph(styles.text(one.words), styles.quiet),
        ]
        for one in pillars
    ]
    table = Table([cells], colWidths=[width / len(cells)] * len(cells), spaceBefore=8)
    table.setStyle(
        TableStyle(
            [
                ("BOX", (0, 0), (-1, -1), 0.6, _BORDER),
                ("INNERGRID", (0, 0), (-1, -1), 0.6, _BORDER),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    return table


def _lanes(page: DebriefPage, styles: _Styles, width: float) -> Iterator[Flowable]:
    from reportlab.platypus import KeepTogether, Paragraph  # noqa: PLC0415

    picture = draw_lanes(page.lanes, page.seconds)
    if picture is None:
        return
    parts: list[Flowable] = [Paragraph("What was spoken of when", styles.heading)]
    if page.order:
        parts.append(Paragraph(styles.text(page.order), styles.body))
    yield KeepTogether([*parts, _drawing(picture, width)])


def _drawing(picture: LanesPicture, width: float) -> Flowable:
    from reportlab.graphics.shapes import Drawing, Rect, String  # noqa: PLC0415
    from reportlab.lib.colors import HexColor  # noqa: PLC0415

    scale = width / picture.width
    drawing = Drawing(width, picture.height * scale)
    drawing.scale(scale, scale)
    for box in picture.boxes:
        bottom = picture.height - box.y - box.height
        drawing.add(
            Rect(
                box.x,
                bottom,
                box.width,
                box.height,
                fillColor=HexColor(box.color),
                strokeColor=None,
            )
        )
    for label in picture.labels:
        drawing.add(
            String(
                label.x,
                picture.height - label.y,
                label.text,
                fontName="Plex",
                fontSize=label.size,
                fillColor=HexColor(label.color),
                textAnchor=label.anchor,
            )
        )
    return drawing


def _finding(finding: FindingBlock, styles: _Styles) -> Iterator[Flowable]:
    from reportlab.platypus import Paragraph  # noqa: PLC0415

    color = _COLORS.get(finding.status, _QUIET)
    status = f'<font color="{color}">{styles.text(finding.status_words)}</font>'
    yield Paragraph(f"{styles.text(finding.title)}: {status}", styles.subheading)
    yield Paragraph(styles.text(finding.message), styles.body)
    for quote in finding.quotes:
        at = f' <font name="PlexBold" size="9" color="{_ACCENT}">{quote.at}</font>'
        yield Paragraph(styles.text(quote.text) + (at if quote.at else ""), styles.quote)
    for label, text in finding.labelled:
        words = f'<font name="PlexBold">{styles.text(label)}.</font> {styles.text(text)}'
        yield Paragraph(words, styles.quiet)
    for other in finding.others:
        yield Paragraph(styles.text(other), styles.quiet)


def _list(section: ListSection, styles: _Styles) -> Iterator[Flowable]:
    from reportlab.platypus import Paragraph  # noqa: PLC0415

    yield Paragraph(styles.text(section.title), styles.heading)
    if section.lead:
        yield Paragraph(styles.text(section.lead), styles.body)
    for line in section.lines:
        yield Paragraph(styles.text(line), styles.body)


def _answer(answer: AnswerBlock, styles: _Styles) -> Iterator[Flowable]:
    from reportlab.platypus import Paragraph  # noqa: PLC0415

    yield Paragraph(styles.text(answer.title), styles.heading)
    if answer.question:
        yield Paragraph(styles.text(answer.question), styles.quiet)
    if not answer.rows:
        yield Paragraph("No words were heard.", styles.quiet)
    for row in answer.rows:
        yield Paragraph(_row(row, styles), styles.speech, bulletText=row.at or None)


def _row(row: Row, styles: _Styles) -> str:
    return " ".join(_piece(piece, styles) for piece in row.pieces)


def _piece(piece: Piece, styles: _Styles) -> str:
    text = styles.text(piece.text)
    if piece.lane is not None:
        return f'<font backColor="{LANE_TINTS[piece.lane]}">{text}</font>'
    if piece.is_doubtful or piece.is_corrected:
        return f"<u>{text}</u>"
    return text


def _numbered_canvas() -> type[Any]:
    """A canvas that knows how many pages there are before it numbers them."""
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

    class NumberedCanvas(Canvas):  # type: ignore[misc]
        def __init__(self, *arguments: object, **named: object) -> None:
            super().__init__(*arguments, **named)
            self._kept: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802  (reportlab's own name)
            self._kept.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, state in enumerate(self._kept, 1):
                self.__dict__.update(state)
                self.setFont("Plex", 9)
                self.setFillColor(_QUIET)
                middle = self._pagesize[0] / 2
                self.drawCentredString(middle, _MARGIN / 2, f"{number} / {len(self._kept)}")
                super().showPage()
            super().save()

    return NumberedCanvas
