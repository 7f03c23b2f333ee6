"""The guide: its pages at the left, the one that is read at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from hfprep_desktop.interview.guide import Chapter, GuideLink
from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.guide_browser import GuideBrowser
from hfprep_desktop.ui.widgets.layouts import make_card, make_row
from hfprep_desktop.ui.widgets.text import line_label

LIST_WIDTH = 264


class _PageList(QListWidget):
    """Enter goes into the page."""

    OWN_KEYS: ClassVar = (OwnKey("Go into the page", ("Enter",)),)

    def __init__(self, browser: GuideBrowser) -> None:
        super().__init__()
        self._browser = browser

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._browser.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)


class GuideView(QWidget):
    """Up and down choose a page, Enter goes into it, Tab from link to link."""

    round_asked = Signal(str)
    """A link asks to begin the round of this scenario."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chapters: tuple[Chapter, ...] = ()
        self.banner = Banner(theme)
        self.browser = GuideBrowser(theme)
        self.browser.followed.connect(self._follow)
        self.list = _PageList(self.browser)
        self.list.setProperty("list", "pages")
        self.list.setAccessibleName(tr("Pages of the guide"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show_row)
        self.setFocusProxy(self.list)
        self._lay_out()

    @property
    def chapter(self) -> Chapter | None:
        """The page that is shown."""
        row = self.list.currentRow()
        return self._chapters[row] if 0 <= row < len(self._chapters) else None

    def show_chapters(self, chapters: Sequence[Chapter]) -> None:
        """Take over the pages and show the first."""
        self._chapters = tuple(chapters)
        self.list.clear()
        for chapter in self._chapters:
            item = QListWidgetItem(chapter.title)
            item.setToolTip(chapter.title)
            self.list.addItem(item)
        if self._chapters:
            self.list.setCurrentRow(0)

    def open(self, chapter_id: str) -> None:
        """Show the page of that id; nothing happens where there is none."""
        for row, chapter in enumerate(self._chapters):
            if chapter.id == chapter_id:
                self.list.setCurrentRow(row)

    def _show_row(self, row: int) -> None:
        if 0 <= row < len(self._chapters):
            self.browser.show_chapter(self._chapters[row])

    def _follow(self, link: GuideLink) -> None:
        if link.kind.is_round:
            self.round_asked.emit(link.target)
        else:
            self.open(link.target)

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 24, 24, 20)
        outer.setSpacing(16)
        hint = line_label(tr("What is judged, and how to practise it"), "small", "text_3")
        outer.addLayout(make_row(line_label(tr("Guide"), "title"), hint, None, spacing=14))
        outer.addWidget(self.banner)
        pages, column = make_card(8, 8)
        self._theme.fix(pages, width=LIST_WIDTH)
        column.addWidget(self.list, 1)
        sheet, inside = make_card(28, 12)
        inside.setContentsMargins(32, 24, 12, 20)
        inside.addWidget(self.browser, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(pages)
        row.addWidget(sheet, 1)
        outer.addLayout(row, 1)
