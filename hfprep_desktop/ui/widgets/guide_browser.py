"""One page of the guide, set in the design's type. It follows links, and loads nothing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QFont,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from hfprep_desktop.interview.guide import Chapter, GuideLink, parse_link
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr

LINE_WIDTH: Final = 680
"""Longest line in pixels; longer ones are hard to read on."""

_FEATURES: Final = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_HEADINGS: Final = {1: "title", 2: "heading"}
_BODY_LINE: Final = 22
"""Taller than the role's own: whole pages are read here."""
_INDENT: Final = 28
_FIXED: Final = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class _ClosedDocument(QTextDocument):
    """A document that never reads a file, whatever its text names."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        return QByteArray()


class GuideBrowser(QTextBrowser):
    """Tab goes from link to link, Enter follows one."""

    followed = Signal(GuideLink)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chapter: Chapter | None = None
        self._kept_document: QTextDocument | None = None
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setAccessibleName(tr("Page of the guide"))
        self.setAccessibleDescription(tr("Tab goes from link to link, Enter follows one"))
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._draw)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing: no image, no style sheet, no other page."""
        return QByteArray()

    def show_chapter(self, chapter: Chapter) -> None:
        """Show a page from its beginning."""
        self._chapter = chapter
        self.setAccessibleName(tr("Page of the guide: {title}", title=chapter.title))
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_line_width()
        super().resizeEvent(event)

    def _set_line_width(self) -> None:
        most = self._theme.scaled(LINE_WIDTH)
        self.setLineWrapColumnOrWidth(min(most, self.viewport().width()))

    def _follow(self, address: QUrl) -> None:
        link = parse_link(address.toString())
        if link is not None:
            self.followed.emit(link)

    def _draw(self) -> None:
        if self._chapter is None:
            return
        document = _ClosedDocument()
        document.setDocumentMargin(0)
        document.setIndentWidth(self._theme.scaled(_INDENT))
        document.setDefaultFont(self._theme.text_font("body"))
        document.setMarkdown(self._chapter.text, _FEATURES)
        self._set_tables(document)
        block = document.begin()
        while block.isValid():
            self._set_block(block)
            block = block.next()
        self._set_line_width()
        self.setDocument(document)
        # Qt does not own a document that it did not make; the one before goes with this name.
        self._kept_document = document

    def _set_block(self, block: QTextBlock) -> None:
        role = _role_of(block)
        cursor = QTextCursor(block)
        cursor.setBlockFormat(self._block_format(block, role))
        # Collected first: a format that changes ends the iteration over what it belongs to.
        pieces = []
        place = block.begin()
        while not place.atEnd():
            piece = place.fragment()
            pieces.append((piece.position(), piece.length(), piece.charFormat()))
            place += 1
        for start, length, old in pieces:
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            leads = start == block.position()
            cursor.setCharFormat(self._char_format(old, role, leads=leads))

    def _block_format(self, block: QTextBlock, role: str) -> QTextBlockFormat:
        form = QTextBlockFormat(block.blockFormat())
        body = self._theme.scaled(_BODY_LINE)
        line = body if role == "body" else self._theme.text_line(role)
        form.setLineHeight(line, _FIXED)
        first = block.position() == 0
        above, below = {"title": (0, 12), "heading": (22, 6), "subheading": (16, 4)}.get(
            role, (0, 10)
        )
        if block.textList() is not None:
            last = block.next().textList() is None
            above, below = 0, 12 if last else 5
        if QTextCursor(block).currentTable() is not None:
            above, below = 0, 0
        form.setTopMargin(0 if first else above)
        form.setBottomMargin(below)
        return form

    def _char_format(self, old: QTextCharFormat, role: str, *, leads: bool) -> QTextCharFormat:
        font = self._theme.text_font(role)
        if old.fontWeight() > QFont.Weight.Medium:
            font.setWeight(QFont.Weight.DemiBold)
        elif old.fontItalic() and leads:
            # The name of what the paragraph is about.
            font.setWeight(QFont.Weight.Medium)
        elif old.fontItalic():
            # Within a sentence it is something to say, and speech is serif.
            font = self._theme.text_font("quote_list")
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(self._theme.color("text"))
        if old.isAnchor():
            form.setAnchor(True)
            form.setAnchorHref(old.anchorHref())
            form.setForeground(self._theme.color("accent"))
            font.setWeight(QFont.Weight.Medium)
            form.setFont(font)
            form.setFontUnderline(True)
        return form

    def _set_tables(self, document: QTextDocument) -> None:
        for frame in document.rootFrame().childFrames():
            if not isinstance(frame, QTextTable):
                continue
            form = frame.format()
            form.setBorder(1)
            form.setBorderBrush(QBrush(self._theme.color("border")))
            form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setBorderCollapse(True)
            form.setCellPadding(8)
            form.setCellSpacing(0)
            form.setTopMargin(4)
            form.setBottomMargin(14)
            frame.setFormat(form)


def _role_of(block: QTextBlock) -> str:
    form = block.blockFormat()
    level = form.headingLevel()
    if level:
        return _HEADINGS.get(level, "subheading")
    quoted = form.intProperty(QTextFormat.Property.BlockQuoteLevel.value) > 0
    return "quote" if quoted else "body"
