"""The round: question, clock, level, captions, coach; what can be done stands in the bar below."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from hfprep_desktop.events import (
    CaptionsBehind,
    CaptureLost,
    CaptureNoticed,
    CuesChanged,
    DiskRoom,
    Event,
    InterviewerAnswered,
    InterviewerSpoke,
    LevelMeasured,
    MomentMarked,
    RecordingPaused,
    RecordingResumed,
    RoundStarted,
    TranscriptionFailed,
    TurnStarted,
    WordsCommitted,
    WordsTentative,
)
from hfprep_desktop.model import InterviewerLine, LineType, Mode, PlannedTurn, Scenario
from hfprep_desktop.notices import Notice, NoticeKind
from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.caption_view import CaptionView
from hfprep_desktop.ui.widgets.captions_head import CaptionsHead
from hfprep_desktop.ui.widgets.clock_row import ClockRow
from hfprep_desktop.ui.widgets.coach_rail import CoachRail
from hfprep_desktop.ui.widgets.cut_in_card import CutInCard
from hfprep_desktop.ui.widgets.facts_sheet import FactsSheet
from hfprep_desktop.ui.widgets.leaving_question import LeavingQuestion
from hfprep_desktop.ui.widgets.level_line import LevelLine
from hfprep_desktop.ui.widgets.phase_bar import PhaseBar, Stretch
from hfprep_desktop.ui.widgets.plain_key import is_plain
from hfprep_desktop.ui.widgets.prompt_card import PromptCard
from hfprep_desktop.ui.widgets.pushback_stage import (
    PushbackStage,
    is_all_pushback,
    is_objection,
)
from hfprep_desktop.ui.widgets.recording_messages import RecordingMessages
from hfprep_desktop.ui.widgets.round_bar import RoundBar
from hfprep_desktop.ui.widgets.round_room import PageParts, RoundRoom
from hfprep_desktop.ui.widgets.round_top_bar import RoundTopBar
from hfprep_desktop.ui.wording import ANSWER_NAMES


class RoundView(QWidget):
    """Drawn from the round's events alone; the buttons only ask."""

    OWN_KEYS: ClassVar = (OwnKey("Done with the reply to push-back", ("Enter",)),)

    pause_asked = Signal()
    resume_asked = Signal()
    next_asked = Signal()
    finish_asked = Signal()
    repeat_asked = Signal()
    mark_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._turn_at = 0.0
        self._scenario: Scenario | None = None
        self._last_turn = False
        self._listening = False
        self._mode = Mode.COACH
        self._captions_open = True
        self._coach_open = True
        self.paused = False
        self._top = RoundTopBar(theme)
        self._top.coach_asked.connect(self.toggle_coach)
        self.recording_tag = self._top.recording_tag
        self.show_coach_button = self._top.coach_button
        self.phases = PhaseBar(theme)
        self.clock = ClockRow(theme)
        self.level_line = LevelLine(theme)
        self.prompt = PromptCard(theme)
        self.stage = PushbackStage(theme, self.prompt)
        self.cut_in = CutInCard(theme)
        self.facts = FactsSheet(theme)
        self.facts.hide_asked.connect(self.toggle_facts)
        self.banner = Banner(theme)
        self.messages = RecordingMessages(self.banner)
        self.messages.resume_asked.connect(self.resume_asked)
        self.messages.finish_asked.connect(self.finish_asked)
        self.captions = CaptionView(theme)
        self.captions_head = CaptionsHead(theme)
        self.captions_head.toggle_asked.connect(self.toggle_captions)
        self.coach = CoachRail(theme)
        self.coach.hide_asked.connect(self.toggle_coach)
        self.bar = RoundBar(theme)
        self._leaving = LeavingQuestion(self.banner, self.finish_asked.emit)
        self._room = self._make_room()
        self.cut_in.shown_changed.connect(self._room.show_message)
        self.banner.shown_changed.connect(self._room.show_message)
        self._connect_bar()
        self.setProperty("page", "true")
        theme.changed.connect(self._refit)
        self._show_helps()

    def begin(self, title: str, mode: Mode) -> None:
        """Prepare for a round that is about to start."""
        self._top.begin(title, mode)
        self._mode = mode
        self.prompt.set_dense(mode is Mode.COACH)
        self.captions.clear()
        self.captions_head.show_behind(0.0)
        self.coach.clear()
        self._scenario = None
        self.stage.set_blank(mode is Mode.EXAM)
        self._set_stage(None)
        self.bar.follow(reply=False, last=False)
        self.banner.hide()
        self.messages.begin()
        self.cut_in.clear()
        self.facts.hide()
        self._show_helps()
        # There is no question before there is a recording.
        self.prompt.hide()
        self.clock.timer.restart()
        self._set_paused(False)
        self.bar.enable(False)

    def handle(self, event: Event) -> None:
        """Draw one event of the round."""
        match event:
            case RoundStarted(_, scenario, device):
                self._scenario = scenario
                self._top.show_device(device)
                self.level_line.show_device(device)
                self.bar.enable(True)
                self.facts.show_facts(scenario.facts)
                self.bar.facts.setEnabled(bool(scenario.facts))
                self.phases.show_stretches(
                    [Stretch(tr(ANSWER_NAMES[t.kind]), t.seconds) for t in scenario.turns]
                )
            case InterviewerSpoke(line):
                self._show_line(line)
            case InterviewerAnswered(line):
                self.cut_in.answered(line)
            case TurnStarted():
                self._begin_turn(event)
            case LevelMeasured(at, _, peak_db):
                self._advance(at)
                meter = self.level_line.meter if self.stage.is_on else self.clock.meter
                meter.set_level(peak_db)
            case WordsCommitted() | WordsTentative() | CaptionsBehind() | CuesChanged():
                # In an exam even what is hidden must not be read out or announced.
                if self._mode is Mode.COACH:
                    self._show_heard(event)
            case MomentMarked(at):
                self._top.show_marked(at)
            case RecordingPaused():
                self._set_paused(True)
            case RecordingResumed():
                self.messages.went_on()
                self._set_paused(False)
            case _:
                self._tell(event)

    def toggle_pause(self) -> None:
        """Space: stand still, or go on."""
        if not self.bar.pause.isEnabled():
            return
        if self.messages.is_lost:
            # Not at one's first key: whoever meant a pause has it.
            return
        if self.paused:
            self.resume_asked.emit()
        else:
            self.pause_asked.emit()

    @property
    def timer_text(self) -> str:
        """The time that the answer has taken, as shown."""
        return self.clock.text

    @property
    def may_finish(self) -> bool:
        """Whether there is a recording that can be finished."""
        return self.bar.finish.isEnabled()

    def ask_next(self) -> None:
        """N: the answer is complete. The interviewer listens to its end for a moment."""
        if self.bar.next.isEnabled():
            self.bar.next.setEnabled(False)
            self.next_asked.emit()

    def skip_objection(self) -> None:
        """S: what the interviewer says, or a reply to it, is left at that."""
        if self.stage.is_on:
            self.ask_next()

    def ask_again(self) -> None:
        """P: hear the question again."""
        if self.bar.repeat.isEnabled():
            self.repeat_asked.emit()

    def mark_moment(self) -> None:
        """M: star this moment, to come back to it in the report."""
        if self.bar.pause.isEnabled():
            self.mark_asked.emit()

    def toggle_facts(self) -> None:
        """F: what the interviewer would tell if asked; nothing is hidden by it for good."""
        if not self.bar.facts.isEnabled():
            return
        had_focus = self.facts.hide_button.hasFocus()
        self.facts.setVisible(self.facts.isHidden())
        self._show_helps()
        if had_focus:
            self.bar.facts.setFocus()

    def toggle_captions(self) -> None:
        """C: captions distract some; the headline stays and brings them back."""
        if self._mode is Mode.COACH:
            self._captions_open = not self._captions_open
            self._show_helps()

    def toggle_coach(self) -> None:
        """K: hide the coach, or bring it back."""
        if self._mode is not Mode.COACH:
            return
        # The steps of a reply have no button of their own: that in the bar does both.
        hide = self.show_coach_button if self.stage.is_on else self.coach.hide_button
        pressed = hide if self._coach_open else self.show_coach_button
        other = self.show_coach_button if self._coach_open else hide
        had_focus = pressed.hasFocus()
        self._coach_open = not self._coach_open
        self._show_helps()
        if had_focus:
            other.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    def _refit(self) -> None:
        self.coach.fit_to(self.width())
        self._room.share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and is_plain(event) and self.stage.is_on and not self._listening:
            # A button that has the focus takes the key before.
            self.ask_next()
            return
        super().keyPressEvent(event)

    def ask_before_leaving(self) -> None:
        """The window's cross: nothing is discarded; say what can be done."""
        self._leaving.ask()

    def leave_or_go_on(self) -> None:
        """Esc: ask, and at the second press let it be."""
        self._leaving.toggle()

    def _show_line(self, line: InterviewerLine) -> None:
        if line.type not in {LineType.PROMPT, LineType.OBJECTION}:
            self.cut_in.say(line, explain=self._mode is Mode.COACH)
            # Where an answer was to be ended, it goes on.
            self.bar.next.setEnabled(not self._last_turn)
            return
        self.cut_in.clear()
        self.captions.clear()
        self.coach.clear()
        self._set_stage(self._planned_of(line))
        quote = line.quote if self._mode is Mode.COACH else ""
        self.prompt.ask(tr("The interviewer asks"), "volume-2", line.text, quote)
        self.prompt.show()
        self.clock.wait()
        self._listening = True
        self.bar.follow(reply=self.stage.is_on, last=False)
        self.bar.offer_skipping()

    def _planned_of(self, line: InterviewerLine) -> PlannedTurn | None:
        """The question of the scenario that the interviewer asks."""
        return None if self._scenario is None else self._scenario.question(line.text)

    def _set_stage(self, planned: PlannedTurn | None) -> None:
        """An objection stands beside its time and over the steps; other questions by themselves."""
        self.stage.clear()
        if planned is not None and is_objection(planned):
            self.stage.enter(planned.seconds)
            self.clock.meter.clear()
        else:
            self.stage.leave()
            self.level_line.meter.clear()
        for widget in (self.phases, self.clock):
            widget.setVisible(not self.stage.is_on)
        self.captions.keep_place(not self.stage.is_on)
        self._show_helps()

    def _begin_turn(self, event: TurnStarted) -> None:
        self._turn_at = event.at
        self._listening = False
        self._last_turn = event.index + 1 == event.count
        self.clock.begin(event.planned.kind, event.planned.seconds)
        self.phases.move_to(event.index, 0.0)
        self._set_stage(event.planned)
        objections = self._scenario is not None and is_all_pushback(self._scenario)
        what = tr("Objection") if objections else tr("Question")
        head = tr("{what} {value} of {count}", what=what, value=event.index + 1, count=event.count)
        # In an exam the topic would be a hint.
        if event.planned.topic and self._mode is Mode.COACH:
            head += tr(", about {topic}", topic=event.planned.topic)
        icon = "shield-question-mark" if self.stage.is_on or event.index else "target"
        self.prompt.retitle(head, icon)
        if self.stage.is_on:
            self.stage.ring.restart(event.planned.seconds)
            self.prompt.pips.show_place(event.index, event.count)
        self.captions.clear()
        self.coach.clear()
        self.bar.follow(reply=self.stage.is_on, last=self._last_turn, objections=objections)

    def _advance(self, at: float) -> None:
        self.cut_in.advance(at)
        elapsed = at - self._turn_at
        if self._listening or not self.clock.timer.advance(elapsed):
            return
        self.stage.ring.advance(elapsed)
        self.phases.move_to(self.phases.current, elapsed)
        self.clock.show_overtime(self.phases.overtime)

    def _show_helps(self) -> None:
        """Captions and coach: in coach mode, as the person wants them; never in an exam."""
        is_coach, is_reply = self._mode is Mode.COACH, self.stage.is_on
        self.captions_head.show_open(self._captions_open)
        self.coach.setVisible(is_coach and self._coach_open and not is_reply)
        self.stage.show_steps(self._coach_open or not is_coach)
        self._top.offer_coach(is_open=self._coach_open)
        self.show_coach_button.setVisible(is_coach and (is_reply or not self._coach_open))
        self._room.show_helps(helps=is_coach, captions_open=self._captions_open)

    def _show_heard(
        self, event: WordsCommitted | WordsTentative | CaptionsBehind | CuesChanged
    ) -> None:
        match event:
            case WordsCommitted(words):
                # The end of the answer before comes when the next question is there already.
                now = [w for w in words if w.start is None or w.start >= self._turn_at]
                self.captions.add_words([word.text for word in now])
            case WordsTentative(words):
                self.captions.show_tentative(words)
            case CaptionsBehind(seconds):
                self.captions_head.show_behind(seconds)
            case CuesChanged(cues):
                # Beside the timer, which counts the answer, other times would mislead.
                shown = self.stage if self.stage.is_on else self.coach
                shown.show_cues(cues, self._turn_at)

    def _tell(self, event: Event) -> None:
        match event:
            case CaptureLost(waits=True):
                self._set_standing(True)
            case CaptureNoticed(Notice(NoticeKind.MOVED, _, _, device)):
                self._top.show_device(device)
                self.level_line.show_device(device)
            case CaptureNoticed(Notice(NoticeKind.STALLED)):
                self.clock.meter.clear()
                self.level_line.meter.clear()
            case DiskRoom(minutes):
                self._top.show_room(minutes)
            case TranscriptionFailed():
                # Nothing catches up any more, and nothing will change.
                self.captions.show_tentative(())
                self.captions_head.show_behind(0.0)
            case _:
                pass
        self.messages.tell(event)

    def _set_standing(self, standing: bool) -> None:
        self.clock.timer.set_standing(standing)
        self.stage.ring.set_standing(standing)
        self._top.show_paused(standing)
        if standing:
            self.clock.meter.clear()
            self.level_line.meter.clear()

    def _set_paused(self, paused: bool) -> None:
        self.paused = paused
        self._set_standing(paused)
        if paused:
            self.bar.pause.relabel(tr("Go on"), "play")
        else:
            self.bar.pause.relabel(tr("Pause"), "pause")

    def _make_room(self) -> RoundRoom:
        parts = PageParts(
            top=self._top,
            phases=self.phases,
            clock=self.clock,
            stage=self.stage,
            cut_in=self.cut_in,
            facts=self.facts,
            banner=self.banner,
            level_line=self.level_line,
            captions_head=self.captions_head,
            captions=self.captions,
            coach=self.coach,
            bar=self.bar,
        )
        return RoundRoom(self._theme, self, parts)

    def _connect_bar(self) -> None:
        self.bar.pause.clicked.connect(self.toggle_pause)
        self.bar.repeat.clicked.connect(self.ask_again)
        self.bar.facts.clicked.connect(self.toggle_facts)
        self.bar.next.clicked.connect(self.ask_next)
        self.bar.finish.clicked.connect(self.finish_asked)
