"""The report: what the rules found, on whose words, and the recording behind every one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from hfprep_desktop.model import (
    Analysis,
    Evidence,
    Report,
    Session,
    SessionState,
)
from hfprep_desktop.report.agreement import SelfView
from hfprep_desktop.report.takes import Takes
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.bits import Segments, make_card, make_row
from hfprep_desktop.ui.widgets.finding_item import FindingItem
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.ledger_card import LedgerCard
from hfprep_desktop.ui.widgets.pillar_card import PillarCard
from hfprep_desktop.ui.widgets.pushback_ledger_card import PushbackLedgerCard
from hfprep_desktop.ui.widgets.scroll_column import ScrollColumn
from hfprep_desktop.ui.widgets.takes_panel import TakesPanel
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label, upright_hairline
from hfprep_desktop.ui.widgets.transcript_view import TranscriptView
from hfprep_desktop.ui.widgets.worked_panel import WorkedPanel
from hfprep_desktop.ui.wording import MODE_NAMES, STATE_WORDS, clock_time, short_date
from hfprep_desktop.wording import clock, told

LEAD_IN_S: Final = 1.0
"""A quote is played from this much before its first word."""

LEAD_OUT_S: Final = 1.0

TABS: Final = ("Findings", "Takes", "Worked answers")
FINDINGS_WIDTH: Final = 432
LEFT_SHARE: Final = 38
RIGHT_SHARE: Final = 62
"""The columns share a narrow window; in a wide one the findings keep their width."""


class ReportView(QWidget):
    """Shows one session; whatever has to be done with it leaves as a signal."""

    play_asked = Signal(float, object)
    """From which second, and for how many (None: to the end)."""
    stop_asked = Signal()
    retake_asked = Signal(str, object)
    """Session, and which of its answers to give again (counted from 0; None: the whole round)."""
    take_opened = Signal(str)
    """Another take, a session, is to be shown."""
    export_asked = Signal(Session)
    transcribe_asked = Signal(str)
    dispute_asked = Signal(str, int, str, bool)
    """Session, answer, rule: the person says that the finding is wrong, or takes that back."""
    library_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._session: Session | None = None
        self._playing = False
        self.items: list[FindingItem] = []
        self.banner = Banner(theme)
        self._details = line_label("", "small", "text_2")
        self._name = line_label("", "small_strong")
        self.verdict = line_label("", "title")
        self._summary = TextBlock(theme, role="small", tone="text_2", max_lines=4)
        self._pillars = QHBoxLayout()
        self._pillars.setSpacing(12)
        self.filter = Segments(("All", "To fix"), "Findings")
        self.filter.chosen.connect(self._apply_filter)
        self._scroll = ScrollColumn(spacing=2)
        self.agreement = TextBlock(theme, role="small", tone="text_2")
        self.agreement.hide()
        self.takes = TakesPanel(theme)
        self.takes.retake_asked.connect(self._retake)
        self.takes.take_opened.connect(self.take_opened)
        self.worked = WorkedPanel(theme)
        self.tabs = Segments(TABS, "Left column")
        self._panels = QStackedWidget()
        self.tabs.chosen.connect(self._panels.setCurrentIndex)
        self._nothing_to_fix = line_label("Nothing to fix.", "small", "text_3")
        self.play_button = KeyButton(theme, "Play", icon="play", keys=("Space",))
        self.play_button.clicked.connect(self.toggle_play)
        self._length = line_label("", "small", "text_2")
        self.transcript = TranscriptView(theme)
        self.transcript.word_chosen.connect(self._play_word)
        self._delivery = QHBoxLayout()
        self._delivery.setSpacing(16)
        self.again_button = KeyButton(
            theme,
            "Retake this round",
            icon="rotate-ccw",
            keys=("Ctrl", "R"),
            kind=ButtonKind.PRIMARY,
        )
        self.export_button = KeyButton(theme, "Export", icon="download", keys=("Ctrl", "E"))
        self.again_button.clicked.connect(self.retake_round)
        self.export_button.clicked.connect(self.export)
        self._lay_out()

    @property
    def session(self) -> Session | None:
        """The session that is shown."""
        return self._session

    def show_session(self, session: Session, report: Report) -> None:
        """Show a session and its debrief."""
        self._session = session
        self.set_playing(False)
        self._name.setText(session.scenario_title)
        parts = (
            f"{short_date(session.started_at)}, {clock_time(session.started_at)}",
            clock(session.duration_s),
            MODE_NAMES[session.mode],
        )
        self._details.setText(" · ".join(parts))
        self.verdict.setText(report.verdict)
        self._summary.setText(
            f"{report.summary} Rules describe what you said; they do not predict a decision."
        )
        self._length.setText(f"{clock(session.duration_s)} recorded")
        self._show_pillars(report)
        # Before the findings: the one that opens marks its words.
        self.transcript.show_turns(session.turns, heard=session.state is SessionState.ANALYZED)
        self._show_findings(report)
        self._show_delivery([turn.analysis for turn in session.turns if turn.analysis])
        self._show_state(session)

    def set_playing(self, on: bool) -> None:
        """The recording is being played, or not any more."""
        self._playing = on
        self.play_button.relabel("Stop" if on else "Play", "pause" if on else "play")

    def toggle_play(self) -> None:
        """Space: play from the beginning, or stop."""
        if self._playing:
            self.stop_asked.emit()
        elif self._session is not None:
            self.play_asked.emit(0.0, None)

    def retake_round(self) -> None:
        """Another take of the whole round."""
        self._retake(None)

    def retake_reply(self) -> None:
        """Another take of the answer that the open finding belongs to; else of the first."""
        if self._session is not None and self._session.turns:
            opened = next((item for item in self.items if item.is_open), None)
            self._retake(opened.entry.turn if opened is not None else 0)

    def hide_context(self) -> None:
        """Nothing is known yet of what stands around the session that is shown."""
        self.agreement.hide()
        self.tabs.choose(0)
        self.tabs.setEnabled(False)

    def show_takes(self, takes: Takes) -> None:
        """The takes of what the session that is shown was asked."""
        self.tabs.setEnabled(True)
        self.takes.show_takes(takes)
        self.tabs.rename(TABS.index("Takes"), f"Takes {len(takes.takes)}")

    def show_self_view(self, thought: SelfView) -> None:
        """What the person thought of the session before they saw its findings."""
        for item in self.items:
            item.show_thought(thought.marks.get(item.entry.info.id))
        self.agreement.setText(thought.words)
        self.agreement.setVisible(bool(thought.words))

    def _retake(self, turn: int | None) -> None:
        if self._session is not None:
            self.retake_asked.emit(self._session.id, turn)

    def export(self) -> None:
        """Write the report to a file."""
        if self._session is not None:
            self.export_asked.emit(self._session)

    def step_finding(self, step: int) -> None:
        """Open the finding `step` places further down, of those that are shown."""
        shown = [item for item in self.items if not item.isHidden()]
        if not shown:
            return
        self.tabs.choose(0)
        current = next((at for at, item in enumerate(shown) if item.is_open), None)
        if current is None:
            target = 0 if step > 0 else len(shown) - 1
        else:
            target = min(max(current + step, 0), len(shown) - 1)
        shown[target].set_open(True)
        shown[target].head.setFocus()
        # The body has its height once the column has been laid out.
        QTimer.singleShot(0, self, partial(self._bring_into_view, shown[target]))

    def _bring_into_view(self, item: FindingItem) -> None:
        """All of the finding where it fits, and its head in any case."""
        self._scroll.ensureWidgetVisible(item, 0, 8)
        self._scroll.ensureWidgetVisible(item.head, 0, 8)

    def _show_pillars(self, report: Report) -> None:
        _clear(self._pillars)
        if not report.pillars:
            self._pillars.addStretch(1)
        for pillar in report.pillars:
            self._pillars.addWidget(PillarCard(self._theme, pillar), 1)

    def _show_findings(self, report: Report) -> None:
        self._scroll.clear()
        if report.pushback is not None:
            self._scroll.add(PushbackLedgerCard(self._theme, report.pushback))
        self.items = [FindingItem(self._theme, entry) for entry in report.entries]
        for item in self.items:
            item.toggled.connect(partial(self._toggled, item))
            item.hear_asked.connect(self._hear)
            item.disputed.connect(partial(self._dispute, item))
            item.retake_asked.connect(self._retake)
            self._scroll.add(item)
        for turn, note in report.notes:
            words = f"Answer {turn + 1}: {told(note)}"
            self._scroll.add(TextBlock(self._theme, words, role="small", tone="text_3"))
        if report.ledger is not None:
            card = LedgerCard(self._theme, report.ledger)
            card.hear_asked.connect(self._hear)
            self._scroll.add(card)
        to_fix = sum(item.to_fix for item in self.items)
        self.filter.rename(0, f"All {len(self.items)}")
        self.filter.rename(1, f"To fix {to_fix}")
        self.filter.choose(0)
        self._apply_filter(self.filter.index)
        first = next((item for item in self.items if item.to_fix), None)
        if first is not None:
            first.set_open(True)

    def _show_delivery(self, analyses: Sequence[Analysis]) -> None:
        _clear(self._delivery)
        for name, figure, note in _delivery_figures(analyses):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(line_label(name, "small", "text_2"))
            column.addWidget(line_label(figure, "figure"))
            column.addWidget(line_label(note, "note", "text_3"))
            if self._delivery.count():
                self._delivery.addWidget(upright_hairline())
            holder = QWidget()
            column.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(column)
            self._delivery.addWidget(holder, 1)

    def _show_state(self, session: Session) -> None:
        self.banner.hide()
        self.play_button.setEnabled(session.duration_s > 0)
        if session.state is SessionState.ANALYZED:
            if not any(turn.transcript.words for turn in session.turns):
                self.banner.tell(
                    "partial",
                    "mic-off",
                    "No words were heard",
                    "The recording is kept. Watch the level on the home page while you speak: it "
                    "may be another microphone, or one that is muted.",
                )
            return
        head = "Recovered" if session.recovered else STATE_WORDS[session.state]
        self.banner.tell(
            "partial",
            "history",
            head,
            f"{clock(session.duration_s)} of audio are safe. Turn them into words and a "
            "report now, or later.",
        )
        ask = partial(self.transcribe_asked.emit, session.id)
        self.banner.offer("Make the report", "rotate-ccw", ask, primary=True)

    def _toggled(self, item: FindingItem, on: bool) -> None:
        if not on:
            return
        for other in self.items:
            if other is not item:
                other.set_open(False)
        self.transcript.mark(item.entry.turn, item.entry.finding.evidence)

    def _dispute(self, item: FindingItem, wrong: bool) -> None:
        if self._session is not None:
            rule = item.entry.info.id
            self.dispute_asked.emit(self._session.id, item.entry.turn, rule, wrong)

    def _hear(self, piece: Evidence) -> None:
        if piece.start is None:
            return
        begin = max(0.0, piece.start - LEAD_IN_S)
        end = piece.start if piece.end is None else piece.end
        self.play_asked.emit(begin, end + LEAD_OUT_S - begin)

    def _play_word(self, second: float) -> None:
        self.play_asked.emit(second, None)

    def _apply_filter(self, index: int) -> None:
        for item in self.items:
            item.setVisible(index == 0 or item.to_fix)
        self._nothing_to_fix.setVisible(index == 1 and not any(i.to_fix for i in self.items))

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 20, 24, 20)
        outer.setSpacing(14)
        library = KeyButton(self._theme, "Library", kind=ButtonKind.LINK, height=30)
        library.clicked.connect(self.library_asked)
        outer.addLayout(
            make_row(
                library, self._name, self._details, None, self.export_button, self.again_button
            )
        )
        outer.addWidget(self.banner)
        outer.addLayout(self._head_row())
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self._findings_card(), LEFT_SHARE)
        body.addWidget(self._speech_card(), RIGHT_SHARE)
        outer.addLayout(body, 1)

    def _head_row(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(line_label("Debrief, from the rules", "small", "text_2"))
        words.addWidget(self.verdict)
        words.addWidget(self._summary)
        words.addWidget(self.agreement)
        words.addStretch(1)
        holder = QWidget()
        words.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(words)
        holder.setMaximumWidth(FINDINGS_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(holder, LEFT_SHARE)
        row.addLayout(self._pillars, RIGHT_SHARE)
        return row

    def _findings_card(self) -> QFrame:
        card, column = make_card(8, 8)
        card.setMaximumWidth(FINDINGS_WIDTH)
        head = make_row(self.tabs, None)
        head.setContentsMargins(8, 6, 8, 0)
        column.addLayout(head)
        findings = QWidget()
        inside = QVBoxLayout(findings)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        above = make_row(line_label("Findings", "heading"), None, self.filter)
        above.setContentsMargins(12, 2, 8, 0)
        inside.addLayout(above)
        inside.addWidget(self._nothing_to_fix)
        inside.addWidget(self._scroll, 1)
        for panel in (findings, self.takes, self.worked):
            self._panels.addWidget(panel)
        column.addWidget(self._panels, 1)
        return card

    def _speech_card(self) -> QFrame:
        card, column = make_card(20, 12)
        hint: QLabel = line_label("click a word to hear it", "small", "text_3")
        title = line_label("Transcript", "heading")
        column.addLayout(make_row(title, hint, None, self._length, self.play_button))
        column.addWidget(self.transcript, 1)
        column.addWidget(hairline())
        column.addLayout(self._delivery)
        return card


def _delivery_figures(analyses: Sequence[Analysis]) -> tuple[tuple[str, str, str], ...]:
    """Name, figure and note of what is told about the way of speaking, over all answers."""
    deliveries = [analysis.delivery for analysis in analyses]
    if not deliveries:
        return ()
    words = sum(one.words for one in deliveries)
    minutes = sum(one.words / one.words_per_minute for one in deliveries if one.words_per_minute)
    pauses = [one.longest_pause_s for one in deliveries if one.longest_pause_s is not None]
    return (
        ("Pace", f"{words / minutes:.0f}" if minutes else "none", "words a minute"),
        ("Words", str(words), "in all answers"),
        ("Fillers", str(sum(one.fillers_at_least for one in deliveries)), "at least"),
        ("Hedges", str(sum(one.hedges for one in deliveries)), "maybe, I think, sort of"),
        ("Longest pause", f"{max(pauses):.1f} s" if pauses else "none", "within an answer"),
    )


def _clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
