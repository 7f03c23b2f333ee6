"""The committee's debrief: three pillars over all rounds, with the words that carry them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.model import RoundKind
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import empty_layout, make_card, make_row
from hfprep_desktop.ui.widgets.scroll_column import ScrollColumn
from hfprep_desktop.ui.widgets.status_glyph import STATUS_GLYPHS, StatusGlyph
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label, name_it
from hfprep_desktop.wording import DISCLAIMER, ROUND_NAMES, STATUS_WORDS, clock, quoted

if TYPE_CHECKING:
    from hfprep_desktop.report.committee import CommitteeDebrief, CommitteeEntry, CommitteePillar

_NOTHING = (
    "No round of the loop has a report yet. Practise one, and what it shows for each pillar stands "
    "here."
)


class CommitteeView(QWidget):
    """Each line leads to the session that it stands in."""

    session_opened = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.summary = TextBlock(theme, role="body", tone="text_2")
        self.not_practised = TextBlock(theme, role="small", tone="text_2")
        self._columns = QHBoxLayout()
        self._columns.setSpacing(14)
        self.entries: list[KeyButton] = []
        self._shown: CommitteeDebrief | None = None
        back = KeyButton(theme, tr("Back"), keys=("Esc",), kind=ButtonKind.LINK)
        back.clicked.connect(self.left)
        self.back = back
        outer = QVBoxLayout(self)
        outer.setContentsMargins(32, 28, 32, 24)
        outer.setSpacing(10)
        outer.addLayout(make_row(line_label(tr("Committee debrief"), "title"), None, back))
        outer.addWidget(self.summary)
        outer.addWidget(self.not_practised)
        outer.addLayout(self._columns, 1)

    def show_debrief(self, debrief: CommitteeDebrief) -> None:
        """Show the debrief as it stands; one that has not changed keeps focus and scrolling."""
        if debrief == self._shown:
            return
        self._shown = debrief
        self.entries = []
        empty_layout(self._columns)
        self.not_practised.setText(_missing_rounds(debrief.not_practised))
        if not debrief.practised:
            self.summary.setText(tr(_NOTHING))
            self._columns.addStretch(1)
            return
        rests_on = ", ".join(tr(ROUND_NAMES[kind]) for kind in debrief.practised)
        self.summary.setText(
            tr(
                "{passed} of {total} pass, from the best take of each round: {rests_on}. "
                "{disclaimer}",
                passed=debrief.passed,
                total=debrief.total,
                rests_on=rests_on,
                disclaimer=tr(DISCLAIMER),
            )
        )
        for pillar in debrief.pillars:
            card = self._pillar(pillar)
            self._columns.addWidget(card, 1)
            # Not at the layout's leisure: until then the page would be blank.
            card.show()
        self._columns.activate()

    def _pillar(self, pillar: CommitteePillar) -> QFrame:
        card, column = make_card(14, 8)
        count = (
            tr("{passed} of {total} pass", passed=pillar.passed, total=pillar.total)
            if pillar.total
            else tr("Not asked")
        )
        name_it(card, f"{tr(pillar.pillar.value)}: {count}")
        column.addWidget(line_label(tr(pillar.pillar.value), "heading"))
        column.addWidget(line_label(count, "small", "text_2"))
        lines = ScrollColumn(spacing=4)
        if pillar.carried:
            lines.add(line_label(tr("Carried by"), "small_strong", "text_2"))
            for entry in pillar.carried:
                lines.add(self._entry(entry))
        if pillar.open:
            lines.add(line_label(tr("Still missing"), "small_strong", "text_2"))
            for entry in pillar.open:
                lines.add(self._entry(entry))
        column.addWidget(lines, 1)
        return card

    def _entry(self, entry: CommitteeEntry) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        glyph = StatusGlyph(self._theme, STATUS_GLYPHS[entry.status])
        title = TextBlock(self._theme, tr(entry.info.title), role="small_strong")
        word = line_label(tr(STATUS_WORDS[entry.status]), "note", "text_2")
        head = make_row(glyph)
        head.addWidget(title, 1)
        head.addWidget(word)
        column.addLayout(head)
        if entry.evidence is not None:
            column.addWidget(
                TextBlock(self._theme, quoted(entry.evidence.quote), role="quote_list", max_lines=3)
            )
        else:
            column.addWidget(TextBlock(self._theme, tr(entry.message), role="small", tone="text_3"))
        link = KeyButton(self._theme, _place(entry), kind=ButtonKind.LINK, height=30)
        name_it(link, tr("Open {place}: {title}", place=_place(entry), title=tr(entry.info.title)))
        link.clicked.connect(partial(self._open, entry.session_id))
        self.entries.append(link)
        column.addLayout(make_row(link, None))
        column.addWidget(hairline())
        return holder

    def _open(self, session_id: str) -> None:
        self.session_opened.emit(session_id)


def _place(entry: CommitteeEntry) -> str:
    at = entry.evidence.start if entry.evidence is not None else None
    return tr(ROUND_NAMES[entry.round]) + ("" if at is None else f", {clock(at)}")


def _missing_rounds(rounds: Sequence[RoundKind]) -> str:
    if not rounds:
        return tr("All five rounds have been practised.")
    return tr(
        "Not practised yet: {join}.", join=", ".join(tr(ROUND_NAMES[kind]) for kind in rounds)
    )
