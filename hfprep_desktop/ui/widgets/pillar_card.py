"""One pillar of the debrief: its findings as glyphs and the best thing said for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from hfprep_desktop.model import Evidence, PillarReport, Status
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.status_glyph import STATUS_GLYPHS, Glyph, paint_glyph
from hfprep_desktop.ui.widgets.text import TextBlock, line_label
from hfprep_desktop.wording import clock, quoted

_STEP = 18
HEIGHT = 124


class _Glyphs(QWidget):
    """The statuses of a pillar in a row; the words beside it count them."""

    def __init__(self, theme: Theme, glyphs: list[Glyph]) -> None:
        super().__init__()
        self._theme = theme
        self._glyphs = glyphs
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.fix(self, width=max(1, _STEP * len(glyphs)), height=18)

    def sizeHint(self) -> QSize:
        return self._theme.size(max(1, _STEP * len(self._glyphs)), 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        for index, glyph in enumerate(self._glyphs):
            paint_glyph(painter, QRectF(index * _STEP, 1, 16, 16), glyph, self._theme)


class PillarCard(QFrame):
    """124 high; what was not asked is left out of the count."""

    def __init__(self, theme: Theme, pillar: PillarReport) -> None:
        super().__init__()
        self.setProperty("card", "true")
        theme.fix(self, height=HEIGHT)
        held = [entry for entry in pillar.entries if not entry.finding.disputed]
        statuses = [entry.finding.status for entry in held]
        counted = [entry.finding.status for entry in held if entry.counts]
        count = (
            tr("{count} of {counted} pass", count=counted.count(Status.PASS), counted=len(counted))
            if counted
            else tr("Not asked")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 13, 12, 12)
        column.setSpacing(7)
        column.addWidget(line_label(tr(pillar.pillar.value), "subheading"))
        glyphs = _Glyphs(theme, [STATUS_GLYPHS[status] for status in statuses])
        column.addLayout(make_row(glyphs, None, line_label(count, "small", "text_2")))
        column.addWidget(_quote(theme, pillar))
        column.addStretch(1)
        self.setAccessibleName(f"{tr(pillar.pillar.value)}: {count}")


def _quote(theme: Theme, pillar: PillarReport) -> TextBlock:
    piece = _strongest(pillar)
    if piece is None:
        return TextBlock(theme, tr("Nothing to quote yet."), role="small", tone="text_3")
    tail = "" if piece.start is None else clock(piece.start)
    return TextBlock(theme, quoted(piece.quote), role="quote_list", max_lines=2, tail=tail)


def _strongest(pillar: PillarReport) -> Evidence | None:
    """Words of a finding that passed, of one that was half done where none did."""
    for wanted in (Status.PASS, Status.PARTIAL):
        for entry in pillar.entries:
            finding = entry.finding
            if finding.status is wanted and finding.evidence and not finding.disputed:
                return finding.evidence[0]
    return None
