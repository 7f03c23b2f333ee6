"""The findings of a session: one open at a time, all or those to fix, one by one by keys."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hfprep_desktop.model import Evidence, PastAnalysis, Report, ReportEntry
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr, within
from hfprep_desktop.ui.widgets.finding_item import FindingItem
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.ledger_card import LedgerCard
from hfprep_desktop.ui.widgets.pushback_ledger_card import PushbackLedgerCard
from hfprep_desktop.ui.widgets.scroll_column import ScrollColumn
from hfprep_desktop.ui.widgets.segments import Segments
from hfprep_desktop.ui.widgets.text import TextBlock, line_label
from hfprep_desktop.ui.wording import told
from hfprep_desktop.wording import STATUS_WORDS, clock, quoted

LAST: Final = "That was the last finding"
FIRST: Final = "That was the first finding"
NONE: Final = "There are no findings"


class FindingsPanel(QWidget):
    """Shows a report's entries; what is to be done with one leaves as a signal."""

    hear_asked = Signal(object)
    """The `Evidence` that should be played."""
    opened = Signal(object)
    """The `ReportEntry` of the finding that was opened."""
    dispute_asked = Signal(int, str, bool)
    """Answer, rule: the person says that the finding is wrong, or takes that back."""
    retake_asked = Signal(int)
    announced = Signal(str)
    """What a step of the tour has to say to those who do not see it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.items: list[FindingItem] = []
        self.filter = Segments((tr("All {items}", items=0), tr("To fix")), tr("Findings"))
        self.filter.chosen.connect(self._apply_filter)
        self.place = line_label("", "note", "text_3")
        self._nothing_to_fix = line_label(tr("Nothing to fix."), "small", "text_3")
        self._scroll = ScrollColumn(spacing=2)
        above = make_row(line_label(tr("Findings"), "heading"), self.place, None, self.filter)
        above.setContentsMargins(12, 2, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(self._nothing_to_fix)
        column.addWidget(self._scroll, 1)

    @property
    def opened_item(self) -> FindingItem | None:
        """The finding that is open."""
        return next((item for item in self.items if item.is_open), None)

    def show_report(self, report: Report, past: Sequence[PastAnalysis]) -> None:
        """Another session's findings, the first that is to be fixed open."""
        self._fill(report, past)
        self.place.clear()
        self.filter.choose(0)
        self._apply_filter(0)
        first = next((item for item in self.items if item.to_fix), None)
        if first is not None:
            first.set_open(True)

    def redraw(self, report: Report, past: Sequence[PastAnalysis]) -> None:
        """The same session judged anew: what is open stays open, and where it stands."""
        before = self.opened_item
        rule = "" if before is None else before.entry.info.id
        had_focus = before is not None and before.isAncestorOf(self._focused())
        height = 0 if before is None else self._height_of(before)
        scrolled = self._scroll.verticalScrollBar().value()
        self._fill(report, past)
        again = next((item for item in self.items if item.entry.info.id == rule), None)
        if again is not None:
            again.set_open(True)
            if had_focus:
                again.dispute_button.setFocus()
        self._apply_filter(self.filter.index)
        if again is not None:
            # What was just marked is not taken away from under the hand that marked it.
            again.show()
        QTimer.singleShot(0, self, partial(self._stay, again, height, scrolled))

    def step(self, step: int) -> None:
        """Open the finding `step` places further down, play and tell it; at the end say so."""
        shown = [item for item in self.items if not item.isHidden()]
        if not shown:
            self._tell(tr(NONE))
            return
        current = next((at for at, item in enumerate(shown) if item.is_open), None)
        target = (0 if step > 0 else len(shown) - 1) if current is None else current + step
        if not 0 <= target < len(shown):
            at = tr("{value} of {shown}", value=(current or 0) + 1, shown=len(shown))
            self._tell(f"{tr(LAST) if step > 0 else tr(FIRST)}, {at}")
            return
        item = shown[target]
        item.set_open(True)
        item.head.setFocus()
        place = tr("{value} of {shown}", value=target + 1, shown=len(shown))
        self.place.setText(place)
        # The body has its height once the column has been laid out.
        QTimer.singleShot(0, self, partial(self._bring_into_view, item))
        quote = _to_play(item.entry)
        self.announced.emit(_step_words(item.entry, place, quote))
        if quote is not None:
            self.hear_asked.emit(quote)

    def _tell(self, words: str) -> None:
        self.place.setText(words)
        self.announced.emit(words)

    def _focused(self) -> QWidget:
        return self.focusWidget() or self

    def _height_of(self, item: FindingItem) -> int:
        """How far a finding stands below the upper edge of what is shown."""
        return item.pos().y() - self._scroll.verticalScrollBar().value()

    def _stay(self, item: FindingItem | None, height: int, scrolled: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(scrolled if item is None else item.pos().y() - height)

    def _bring_into_view(self, item: FindingItem) -> None:
        """All of the finding where it fits, and its head in any case."""
        self._scroll.ensureWidgetVisible(item, 0, 8)
        self._scroll.ensureWidgetVisible(item.head, 0, 8)

    def _fill(self, report: Report, past: Sequence[PastAnalysis]) -> None:
        self._scroll.clear()
        if report.pushback is not None:
            self._scroll.add(PushbackLedgerCard(self._theme, report.pushback))
        self.items = [
            FindingItem(self._theme, entry, _judged_before(entry, past)) for entry in report.entries
        ]
        for item in self.items:
            item.toggled.connect(partial(self._toggled, item))
            item.hear_asked.connect(self.hear_asked)
            item.disputed.connect(partial(self._dispute, item.entry.info.id))
            item.retake_asked.connect(self.retake_asked)
            self._scroll.add(item)
        for turn, note in report.notes:
            words = tr("Answer {value}: {told}", value=turn + 1, told=told(note))
            self._scroll.add(TextBlock(self._theme, words, role="small", tone="text_3"))
        if report.ledger is not None:
            card = LedgerCard(self._theme, report.ledger)
            card.hear_asked.connect(self.hear_asked)
            self._scroll.add(card)
        to_fix = sum(item.to_fix for item in self.items)
        self.filter.rename(0, tr("All {items}", items=len(self.items)))
        self.filter.rename(1, tr("To fix {to_fix}", to_fix=to_fix))

    def _toggled(self, item: FindingItem, on: bool) -> None:
        if not on:
            return
        for other in self.items:
            if other is not item:
                other.set_open(False)
        self.opened.emit(item.entry)

    def _dispute(self, rule: str, turn: int, wrong: bool) -> None:
        self.dispute_asked.emit(turn, rule, wrong)

    def _apply_filter(self, index: int) -> None:
        for item in self.items:
            item.setVisible(index == 0 or item.to_fix)
        self._nothing_to_fix.setVisible(index == 1 and not any(i.to_fix for i in self.items))


def _to_play(entry: ReportEntry) -> Evidence | None:
    return next((one for one in entry.finding.evidence if one.start is not None), None)


def _step_words(entry: ReportEntry, place: str, quote: Evidence | None) -> str:
    parts = [tr(entry.info.title), within(tr(STATUS_WORDS[entry.finding.status]))]
    parts += [tr("marked wrong by you")] if entry.finding.disputed else []
    parts.append(place)
    if entry.finding.evidence:
        parts.append(quoted(entry.finding.evidence[0].quote))
    if quote is not None and quote.start is not None:
        parts.append(tr("plays from {clock}", clock=clock(quote.start)))
    else:
        parts.append(tr("nothing to play"))
    return ", ".join(parts)


def _judged_before(entry: ReportEntry, past: Sequence[PastAnalysis]) -> tuple[str, ...]:
    """What earlier rule sets said of the answer that decides, the latest first."""
    lines = (
        tr(
            "Judged before by rule set {rules_version}: {status_words}",
            rules_version=one.analysis.rules_version,
            status_words=tr(STATUS_WORDS[finding.status]),
        )
        for one in reversed(past)
        if one.turn == entry.turn
        for finding in one.analysis.findings
        if finding.rule == entry.info.id
    )
    return tuple(dict.fromkeys(lines))
