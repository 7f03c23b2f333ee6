"""Second readers: what another program finds in an exported file."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

import html5lib
import pypdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HTML = "{http://www.w3.org/1999/xhtml}"


def html_tree(content: bytes) -> ElementTree.Element:
    """The page as a browser's parser sees it; its errors are errors here."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), strict=True)
    tree: ElementTree.Element = parser.parse(content.decode("utf-8"))
    return tree


def html_text(content: bytes) -> str:
    """The words of the page's body, blanks as one."""
    body = html_tree(content).find(f"{HTML}body")
    assert body is not None
    return " ".join("".join(body.itertext()).split())


def pdf_text(content: bytes) -> str:
    """The words of all pages, blanks as one."""
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def docx_parts(content: bytes) -> dict[str, bytes]:
    """The files inside a Word document."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def docx_text(content: bytes) -> str:
    """The words of the document, blanks as one."""
    root = ElementTree.fromstring(docx_parts(content)["word/document.xml"])
    paragraphs = (
        "".join(run.text or " " for run in paragraph.iter() if run.tag in {f"{W}t", f"{W}br"})
        for paragraph in root.iter(f"{W}p")
    )
    return re.sub(r"\s+", " ", " ".join(paragraphs)).strip()
