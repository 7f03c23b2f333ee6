"""The report: what the rules found, on whose words, and the recording behind every one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Evidence, LaneSpan, Report, ReportEntry, Session, SessionState
from hfprep_desktop.report.agreement import SelfView
from hfprep_desktop.report.delivery_figures import delivery_figures
from hfprep_desktop.report.quote_stretch import quote_stretch
from hfprep_desktop.report.takes import Takes
from hfprep_desktop.ui.announcement import announce
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.delivery_row import DeliveryRow
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.finding_item import FindingItem
from hfprep_desktop.ui.widgets.findings_panel import FindingsPanel
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import empty_layout, make_card, make_row
from hfprep_desktop.ui.widgets.listening_panel import ListeningPanel
from hfprep_desktop.ui.widgets.page_area import seen_height
from hfprep_desktop.ui.widgets.pillar_card import PillarCard
from hfprep_desktop.ui.widgets.segments import Segments
from hfprep_desktop.ui.widgets.takes_panel import TakesPanel
from hfprep_desktop.ui.widgets.text import TextBlock, hairline, line_label
from hfprep_desktop.ui.widgets.transcript_panel import TranscriptPanel
from hfprep_desktop.ui.widgets.transcript_view import TranscriptView
from hfprep_desktop.ui.widgets.two_columns import TwoColumns
from hfprep_desktop.ui.widgets.worked_panel import WorkedPanel
from hfprep_desktop.ui.wording import MODE_NAMES, STATE_WORDS, clock_time, short_date, verdict
from hfprep_desktop.wording import clock

TABS: Final = ("Findings", "Takes", "Worked answers")
LEFT_SHARE: Final = 38
RIGHT_SHARE: Final = 62
"""Percent of the width, of findings and of what was said."""

LOW: Final = 790
"""In a lower page the time line is folded, so that the transcript keeps its room."""
LOWEST: Final = 740
"""In a page as low as this the figures of delivery are, too."""


_LEAST_LEFT: Final = 360
_LEAST_RIGHT: Final = 480
_FINDINGS_HEIGHT: Final = 320
_SPEECH_HEIGHT: Final = 540
"""Below each other both scroll inside, and the page scrolls from one to the other."""


class ReportView(QWidget):
    """Shows one session; whatever has to be done with it leaves as a signal."""

    play_asked = Signal(float, object)
    """From which second, and for how many (None: to the end)."""
    retake_asked = Signal(str, object)
    """Session, and which of its answers to give again (counted from 0; None: the whole round)."""
    take_opened = Signal(str)
    """Another take, a session, is to be shown."""
    compare_asked = Signal(str)
    """The session is to be laid beside another take."""
    export_asked = Signal(Session)
    transcribe_asked = Signal(str)
    dispute_asked = Signal(str, int, str, bool)
    """Session, answer, rule: the person says that the finding is wrong, or takes that back."""
    library_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._session: Session | None = None
        self.banner = Banner(theme)
        self._details = ElidedLine(theme, "", "small", "text_2")
        self._name = ElidedLine(theme, "", "small_strong")
        self.verdict = TextBlock(theme, role="title")
        self._summary = TextBlock(theme, role="small", tone="text_2", max_lines=4)
        self._pillars = QHBoxLayout()
        self._pillars.setSpacing(12)
        self.findings = FindingsPanel(theme)
        self.agreement = TextBlock(theme, role="small", tone="text_2")
        self.agreement.hide()
        self.takes = TakesPanel(theme)
        self.worked = WorkedPanel(theme)
        self.tabs = Segments([*map(tr, TABS)], tr("Left column"))
        self._panels = QStackedWidget()
        self.listening = ListeningPanel(theme)
        self.words = TranscriptPanel(theme)
        self.delivery = DeliveryRow(theme)
        self.compare_button = KeyButton(theme, tr("Compare"), icon="git-compare", keys=("C",))
        self.export_button = KeyButton(theme, tr("Export"), icon="download", keys=("Ctrl", "E"))
        self.again_button = KeyButton(
            theme,
            tr("Retake this round"),
            icon="rotate-ccw",
            keys=("Ctrl", "R"),
            kind=ButtonKind.PRIMARY,
        )
        self._connect()
        self._lay_out()

    @property
    def session(self) -> Session | None:
        """The session that is shown."""
        return self._session

    @property
    def items(self) -> Sequence[FindingItem]:
        """The findings, in the order in which they are shown."""
        return self.findings.items

    @property
    def transcript(self) -> TranscriptView:
        """What was said."""
        return self.words.view

    @property
    def filter(self) -> Segments:
        """Which findings are shown."""
        return self.findings.filter

    @property
    def quote_to_loop(self) -> tuple[float, float] | None:
        """From and to of the open finding's words with what leads to them, in seconds."""
        opened = self.findings.opened_item
        pieces = () if opened is None else opened.entry.finding.evidence
        begun = next((one for one in pieces if one.start is not None), None)
        if begun is None or begun.start is None:
            return None
        begin, length = quote_stretch(begun.start, begun.end)
        return begin, begin + length

    def show_session(self, session: Session, report: Report) -> None:
        """Show a session and its debrief."""
        self._session = session
        self._name.say(session.name)
        parts = (
            f"{short_date(session.started_at)}, {clock_time(session.started_at)}",
            clock(session.duration_s),
            tr(MODE_NAMES[session.mode]),
        )
        self._details.say(" · ".join(parts))
        self.listening.show_session(session.ends_at, report.lanes)
        # Before the findings: the one that opens marks its words.
        self.words.show_session(session, report.lanes)
        self._show_totals(session, report)
        self.findings.show_report(report, session.past)
        self._show_state(session)

    def redraw(self, session: Session, report: Report) -> None:
        """The same session judged anew: what is open and what is played stay as they are."""
        self._session = session
        self.listening.show_lanes(report.lanes)
        self.words.show_session(session, report.lanes)
        self._show_totals(session, report)
        self.findings.redraw(report, session.past)

    def show_second(self, second: float) -> None:
        """Where the playhead stands."""
        self.listening.show_second(second)
        self.transcript.show_second(second)

    def retake_round(self) -> None:
        """Another take of the whole round."""
        self._retake(None)

    def retake_reply(self) -> None:
        """Another take of the answer that the open finding belongs to; else of the first."""
        if self._session is not None and self._session.turns:
            opened = self.findings.opened_item
            self._retake(opened.entry.turn if opened is not None else 0)

    def hide_context(self) -> None:
        """Nothing is known yet of what stands around the session that is shown."""
        self.agreement.hide()
        self.compare_button.hide()
        self.tabs.choose(0)
        self.tabs.setEnabled(False)

    def show_takes(self, takes: Takes) -> None:
        """The takes of what the session that is shown was asked."""
        self.tabs.setEnabled(True)
        self.takes.show_takes(takes)
        self.tabs.rename(TABS.index("Takes"), tr("Takes {takes}", takes=len(takes.takes)))
        self.compare_button.setVisible(len(takes.takes) > 1)

    def show_self_view(self, thought: SelfView) -> None:
        """What the person thought of the session before they saw its findings."""
        for item in self.items:
            item.show_thought(thought.marks.get(item.entry.info.id))
        self.agreement.setText(thought.words)
        self.agreement.setVisible(bool(thought.words))

    def compare(self) -> None:
        """Lay the session beside another take."""
        if self._session is not None:
            self.compare_asked.emit(self._session.id)

    def export(self) -> None:
        """Write the report to a file."""
        if self._session is not None:
            self.export_asked.emit(self._session)

    def step_finding(self, step: int) -> None:
        """Open the finding `step` places further down, of those that are shown, and play it."""
        self.tabs.choose(0)
        self.findings.step(step)

    def hear(self, start: float, end: float | None) -> None:
        """Ask for the words between two seconds, with what leads to them."""
        self.play_asked.emit(*quote_stretch(start, end))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = seen_height(self)
        self.listening.set_compact(compact=height < self._theme.scaled(LOW))
        self.delivery.set_compact(compact=height < self._theme.scaled(LOWEST))

    def _connect(self) -> None:
        self.findings.hear_asked.connect(self._hear)
        self.findings.opened.connect(self._mark)
        self.findings.dispute_asked.connect(self._dispute)
        self.findings.retake_asked.connect(self._retake)
        self.findings.announced.connect(partial(announce, self))
        self.takes.retake_asked.connect(self._retake)
        self.takes.take_opened.connect(self.take_opened)
        self.tabs.chosen.connect(self._panels.setCurrentIndex)
        self.listening.span_chosen.connect(self._hear_span)
        self.words.word_chosen.connect(self._play_word)
        self.compare_button.clicked.connect(self.compare)
        self.again_button.clicked.connect(self.retake_round)
        self.export_button.clicked.connect(self.export)

    def _retake(self, turn: int | None) -> None:
        if self._session is not None:
            self.retake_asked.emit(self._session.id, turn)

    def _show_totals(self, session: Session, report: Report) -> None:
        self.verdict.setText(verdict(report))
        limits = tr("Rules describe what you said; they do not predict a decision.")
        self._summary.setText(f"{tr(report.summary)} {limits}")
        empty_layout(self._pillars)
        if not report.pillars:
            self._pillars.addStretch(1)
        for pillar in report.pillars:
            self._pillars.addWidget(PillarCard(self._theme, pillar), 1)
        self.delivery.show_figures(delivery_figures(session, report.lanes))

    def _show_state(self, session: Session) -> None:
        self.banner.hide()
        if session.state is SessionState.ANALYZED:
            if not any(turn.transcript.words for turn in session.turns):
                self.banner.tell(
                    "partial",
                    "mic-off",
                    tr("No words were heard"),
                    tr(
                        "The recording is kept. Watch the level on the home page while you speak: "
                        "it may be another microphone, or one that is muted."
                    ),
                )
            return
        head = tr("Recovered") if session.recovered else tr(STATE_WORDS[session.state])
        self.banner.tell(
            "partial",
            "history",
            head,
            tr(
                "{clock} of audio are safe. Turn them into words and a report now, or later.",
                clock=clock(session.duration_s),
            ),
        )
        self._offer_transcribing(session)

    def tell_not_made(self, error: UserError) -> None:
        """The recording could not be turned into words; it can be tried again."""
        self.banner.tell_problem(error, "file-x-corner")
        if self._session is not None and self._session.state is not SessionState.ANALYZED:
            self._offer_transcribing(self._session)

    def _offer_transcribing(self, session: Session) -> None:
        ask = partial(self.transcribe_asked.emit, session.id)
        self.banner.offer(tr("Make the report"), "rotate-ccw", ask, primary=True)

    def _mark(self, entry: ReportEntry) -> None:
        self.transcript.mark(entry.turn, entry.finding.evidence)

    def _dispute(self, turn: int, rule: str, wrong: bool) -> None:
        if self._session is not None:
            self.dispute_asked.emit(self._session.id, turn, rule, wrong)

    def _hear(self, piece: Evidence) -> None:
        if piece.start is not None:
            self.hear(piece.start, piece.end)

    def _hear_span(self, span: LaneSpan) -> None:
        self.hear(span.start, span.end)

    def _play_word(self, second: float) -> None:
        self.play_asked.emit(second, None)

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        self.compare_button.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 20, 24, 20)
        outer.setSpacing(14)
        library = KeyButton(self._theme, tr("Library"), kind=ButtonKind.LINK, height=30)
        library.clicked.connect(self.library_asked)
        buttons = (self.compare_button, self.export_button, self.again_button)
        head = make_row(library, self._name, self._details)
        head.addStretch(1)
        for button in buttons:
            head.addWidget(button)
        outer.addLayout(head)
        outer.addWidget(self.banner)
        outer.addWidget(self._head_row())
        body = TwoColumns(
            self._theme,
            self._findings_card(),
            self._speech_card(),
            least=(_LEAST_LEFT, _LEAST_RIGHT),
            shares=(LEFT_SHARE, RIGHT_SHARE),
            heights=(_FINDINGS_HEIGHT, _SPEECH_HEIGHT),
        )
        outer.addWidget(body, 1)

    def _head_row(self) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(line_label(tr("Debrief, from the rules"), "small", "text_2"))
        words.addWidget(self.verdict)
        words.addWidget(self._summary)
        words.addWidget(self.agreement)
        words.addStretch(1)
        holder = QWidget()
        words.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(words)
        pillars = QWidget()
        self._pillars.setContentsMargins(0, 0, 0, 0)
        pillars.setLayout(self._pillars)
        return TwoColumns(
            self._theme,
            holder,
            pillars,
            least=(_LEAST_LEFT, _LEAST_RIGHT),
            shares=(LEFT_SHARE, RIGHT_SHARE),
        )

    def _findings_card(self) -> QFrame:
        card, column = make_card(8, 8)
        head = make_row(self.tabs, None)
        head.setContentsMargins(8, 6, 8, 0)
        column.addLayout(head)
        for panel in (self.findings, self.takes, self.worked):
            self._panels.addWidget(panel)
        column.addWidget(self._panels, 1)
        return card

    def _speech_card(self) -> QFrame:
        card, column = make_card(14, 7)
        column.addWidget(self.listening)
        column.addWidget(hairline())
        column.addWidget(self.words, 1)
        column.addWidget(hairline())
        column.addWidget(self.delivery)
        return card
