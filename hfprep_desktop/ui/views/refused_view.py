"""Instead of the library: what stands in its way, what is safe, and what can be done."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hfprep_desktop.errors import UserError
from hfprep_desktop.paths import Paths
from hfprep_desktop.storage import Kept
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.icon import IconTile
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_card, make_row
from hfprep_desktop.ui.widgets.status_glyph import Glyph, StatusGlyph
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label
from hfprep_desktop.wording import file_size

WIDTH: Final = 720

_OTHER: Final = (
    "Another folder is used until you close the program; nothing is remembered. To use it every "
    "time, start with --data-dir or set HFPREP_DATA_DIR."
)


class RefusedView(QWidget):
    """One card in the middle of the window."""

    again_asked = Signal()
    folder_asked = Signal()
    """Another data folder is to be chosen."""
    open_asked = Signal()
    """The data folder is to be shown."""
    quit_asked = Signal()

    def __init__(self, theme: Theme, title: str, error: UserError) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("page", "true")
        self.title = line_label(title, "title")
        self.what = TextBlock(theme, tr(error.what), "body", "text")
        self.remedy = TextBlock(theme, tr(error.remedy), "body", "text_2")
        self.banner = Banner(theme)
        self.again = KeyButton(theme, tr("Try again"), icon="rotate-ccw", kind=ButtonKind.PRIMARY)
        self.other = KeyButton(theme, tr("Choose another folder…"), icon="folder-input")
        self.open_button = KeyButton(theme, tr("Open the data folder"), icon="folder")
        self.quit_button = KeyButton(theme, tr("Quit"))
        self._kept = QVBoxLayout()
        self._kept.setSpacing(8)
        self.again.clicked.connect(self.again_asked)
        self.other.clicked.connect(self.folder_asked)
        self.open_button.clicked.connect(self.open_asked)
        self.quit_button.clicked.connect(self.quit_asked)
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(f"{tr(error.what)} {tr(error.remedy)}")
        self.setFocusProxy(self.again)
        self._lay_out()

    @property
    def kept(self) -> list[str]:
        """What is said to be kept."""
        rows = (self._kept.itemAt(index) for index in range(self._kept.count()))
        widgets = (row.widget() for row in rows if row is not None)
        return [widget.accessibleName() for widget in widgets if widget is not None]

    def show_kept(self, kept: Kept, paths: Paths) -> None:
        """Say what is there whatever became of the library."""
        where = paths.recordings
        if kept.recordings:
            number = counted(kept.recordings, "recording")
            self._say(
                Glyph.PASS,
                tr(
                    "{number}, {file_size}, untouched in {where}",
                    number=number,
                    file_size=file_size(kept.size),
                    where=where,
                ),
            )
        else:
            self._say(Glyph.UNSURE, tr("No recording can be seen in {where}", where=where))
        for damaged in kept.damaged:
            self._say(Glyph.PARTIAL, tr("The damaged file is kept as {damaged}", damaged=damaged))

    def hide_folder(self) -> None:
        """There is no data folder that could be shown."""
        self.open_button.hide()
        self._say(Glyph.UNSURE, tr("No place for data is known yet"))

    def _say(self, glyph: Glyph, words: str) -> None:
        line = QWidget()
        line.setAccessibleName(words)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(StatusGlyph(self._theme, glyph), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextBlock(self._theme, words, "small"), 1)
        self._kept.addWidget(line)

    def _lay_out(self) -> None:
        card, column = make_card(padding=28, spacing=14)
        self._theme.fix(card, width=WIDTH)
        column.addWidget(IconTile(self._theme, "hard-drive", "missing"))
        column.addWidget(self.title)
        column.addWidget(self.what)
        column.addWidget(self.remedy)
        column.addWidget(hairline())
        column.addWidget(line_label(tr("What is kept"), "subheading"))
        column.addLayout(self._kept)
        column.addWidget(self.banner)
        column.addSpacing(4)
        column.addLayout(make_row(self.again, self.other, self.open_button, None, self.quit_button))
        column.addWidget(TextBlock(self._theme, tr(_OTHER), "note", "text_3"))
        content = QWidget()
        content.setProperty("clear", "true")
        middle = QVBoxLayout(content)
        middle.setContentsMargins(12, 24, 12, 24)
        middle.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
