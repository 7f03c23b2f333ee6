"""One finding of two takes: which way it went, and what was said on either side."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hfprep_desktop.comparison_wording import told_of
from hfprep_desktop.model import Finding
from hfprep_desktop.report.compare import FindingChange, Move, heard
from hfprep_desktop.report.quote_stretch import quote_stretch
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.status_glyph import GLYPH_TOKENS, STATUS_GLYPHS, StatusGlyph
from hfprep_desktop.ui.widgets.text import line_label, name_it
from hfprep_desktop.wording import STATUS_WORDS, clock, quoted

HEIGHT: Final = 46
_MOVES: Final[Mapping[Move, tuple[str, str]]] = {
    Move.BETTER: ("arrow-up", "pass"),
    Move.WORSE: ("arrow-down", "missing"),
    Move.SAME: ("", "text_3"),
    Move.NOT_COMPARED: ("", "text_3"),
}
_MOVE_WIDTH: Final = 92
_TITLE_WIDTH: Final = 180
_LEAST_TITLE: Final = 100
_STATUS_WIDTH: Final = 84


class ChangeRow(QWidget):
    """The times are buttons that play."""

    play_asked = Signal(bool, float, float)
    """Whether on the later side; second to begin at, seconds."""

    def __init__(self, theme: Theme, change: FindingChange) -> None:
        super().__init__()
        self._theme = theme
        self.change = change
        self.times: list[KeyButton] = []
        self._theme.fix(self, height=HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(10)
        row.addWidget(self._move())
        title = ElidedLine(theme, "", "subheading")
        title.say(tr(change.info.title))
        theme.bound(title, least_width=_LEAST_TITLE, most_width=_TITLE_WIDTH)
        title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(title)
        row.addWidget(self._status(change.before))
        row.addLayout(self._words(change.before, later=False), 1)
        row.addWidget(Icon(theme, "arrow-right", "text_3", 16))
        row.addWidget(self._status(change.after))
        row.addLayout(self._words(change.after, later=True), 1)
        name_it(self, self._in_words())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("border"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _move(self) -> QWidget:
        icon, tone = _MOVES[self.change.move]
        words = line_label(tr(self.change.move.value), "small_strong" if icon else "small", tone)
        return self._wide(
            _MOVE_WIDTH, *((Icon(self._theme, icon, tone, 16), words) if icon else (words,))
        )

    def _status(self, finding: Finding | None) -> QWidget:
        if finding is None:
            return self._wide(_STATUS_WIDTH)
        glyph = STATUS_GLYPHS[finding.status]
        words = line_label(tr(STATUS_WORDS[finding.status]).split(",")[0], "small_strong")
        words.setProperty("tone", GLYPH_TOKENS[glyph])
        return self._wide(_STATUS_WIDTH, StatusGlyph(self._theme, glyph), words)

    def _words(self, finding: Finding | None, *, later: bool) -> QHBoxLayout:
        quote, start, end = heard(finding)
        if not quote:
            line = ElidedLine(self._theme, "", "body", "text_3")
            line.say(tr(told_of(finding)))
            return make_row(line, None, spacing=4)
        said = ElidedLine(self._theme, "", "quote_list")
        said.say(quoted(quote))
        said.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if start is None:
            return make_row(said, None, spacing=4)
        return make_row(said, self._time(start, end, later=later), None, spacing=2)

    def _time(self, start: float, end: float | None, *, later: bool) -> KeyButton:
        button = KeyButton(self._theme, clock(start), kind=ButtonKind.LINK, height=30)
        words = QFontMetricsF(self._theme.font("button")).horizontalAdvance(button.text())
        self._theme.fix(button, width=max(36, words + 10))
        button.setAccessibleName(
            tr("Hear {value} at {clock}", value="B" if later else "A", clock=clock(start))
        )
        button.clicked.connect(partial(self._play, later, *quote_stretch(start, end)))
        self.times.append(button)
        return button

    def _wide(self, width: int, *widgets: QWidget) -> QWidget:
        """Widgets in a column of a table."""
        place = QWidget()
        row = make_row(*widgets, None, spacing=6)
        place.setLayout(row)
        self._theme.fix(place, width=width)
        row.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return place

    def _play(self, later: bool, begin: float, length: float) -> None:
        self.play_asked.emit(later, begin, length)

    def _in_words(self) -> str:
        change = self.change
        return tr(
            "{value}: {title}. Before: {said}. After: {said_2}",
            value=tr(change.move.value),
            title=tr(change.info.title),
            said=_said(change.before),
            said_2=_said(change.after),
        )


def _said(finding: Finding | None) -> str:
    if finding is None:
        return tr(told_of(finding))
    quote, start, _ = heard(finding)
    words = quoted(quote) if quote else tr(told_of(finding))
    time = "" if start is None else tr(" at {clock}", clock=clock(start))
    return f"{tr(STATUS_WORDS[finding.status])}, {words}{time}"
