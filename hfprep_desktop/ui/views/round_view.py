"""The round: question, clock, level, captions, coach; what can be done stands in the bar below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hfprep_desktop.events import (
    CaptionsBehind,
    CaptureLost,
    CuesChanged,
    Event,
    InterviewerAnswered,
    InterviewerSpoke,
    LevelMeasured,
    RecordingPaused,
    RecordingResumed,
    RoundStarted,
    TranscriberRestarted,
    TranscriptionFailed,
    TurnStarted,
    WordsCommitted,
    WordsTentative,
)
from hfprep_desktop.model import InterviewerLine, LineType, Mode
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.bits import Icon, Logo, Tag, make_row
from hfprep_desktop.ui.widgets.caption_view import CaptionView
from hfprep_desktop.ui.widgets.captions_head import CaptionsHead
from hfprep_desktop.ui.widgets.coach_rail import CoachRail
from hfprep_desktop.ui.widgets.cut_in_card import CutInCard
from hfprep_desktop.ui.widgets.facts_sheet import FactsSheet
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.level_meter import LevelMeter, LevelWord
from hfprep_desktop.ui.widgets.phase_bar import PhaseBar, Stretch
from hfprep_desktop.ui.widgets.prompt_card import PromptCard
from hfprep_desktop.ui.widgets.round_bar import RoundBar
from hfprep_desktop.ui.widgets.text import line_label, set_tone
from hfprep_desktop.ui.widgets.timer_face import TimerFace, make_timer
from hfprep_desktop.ui.wording import ANSWER_NAMES, MODE_NAMES
from hfprep_desktop.wording import clock

_LOW: Final = 740
"""Of this height a message and the captions' headline have no room together."""


class RoundView(QWidget):
    """Drawn from the round's events alone; the buttons only ask."""

    pause_asked = Signal()
    resume_asked = Signal()
    next_asked = Signal()
    finish_asked = Signal()
    repeat_asked = Signal()

    def __init__(self, theme: Theme, *, reduce_motion: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._turn_at = 0.0
        self._last_turn = False
        self._listening = False
        self._asking = False
        self._mode = Mode.COACH
        self._captions_open = True
        self._coach_open = True
        self.paused = False
        self._title = line_label("", "subheading")
        self._device = line_label("", "note", "text_3")
        self._mode_tag = Tag(theme, "Coach mode", "eye", "accent", "tint")
        self.recording_tag = Tag(theme, "Recording", "", "rec", "missing_tint")
        self.phases = PhaseBar(theme)
        self._timer_label = make_timer("timer")
        self.timer = TimerFace(self._timer_label)
        self._question = line_label("", "heading", "accent")
        self._planned = line_label("", "small", "text_2")
        self.meter = LevelMeter(theme)
        self.meter.word_changed.connect(self._show_word)
        self._word = line_label("", "small_strong", "text_2")
        self.prompt = PromptCard(theme)
        self.cut_in = CutInCard(theme)
        self.facts = FactsSheet(theme)
        self.facts.hide_asked.connect(self.toggle_facts)
        self.banner = Banner(theme)
        self.banner.shown_changed.connect(self._make_room)
        self.captions = CaptionView(theme)
        self.captions_head = CaptionsHead(theme)
        self.captions_head.toggle_asked.connect(self.toggle_captions)
        self.coach = CoachRail(theme, reduce_motion=reduce_motion)
        self.coach.hide_asked.connect(self.toggle_coach)
        self.show_coach_button = KeyButton(
            theme, "Show coach", keys=("K",), kind=ButtonKind.QUIET, height=30
        )
        self.show_coach_button.setToolTip("Show coach (K)")
        self.show_coach_button.clicked.connect(self.toggle_coach)
        self.bar = RoundBar(theme)
        self.bar.pause.clicked.connect(self.toggle_pause)
        self.bar.repeat.clicked.connect(self.ask_again)
        self.bar.facts.clicked.connect(self.toggle_facts)
        self.bar.next.clicked.connect(self.next_asked)
        self.bar.finish.clicked.connect(self.finish_asked)
        self._captions_box = QWidget()
        captions = QVBoxLayout(self._captions_box)
        captions.setContentsMargins(0, 0, 0, 0)
        captions.setSpacing(0)
        captions.addWidget(self.captions_head)
        captions.addWidget(self.captions)
        self._lay_out()
        self._show_helps()

    def begin(self, title: str, mode: Mode) -> None:
        """Prepare for a round that is about to start."""
        self._title.setText(title)
        self._device.setText("Opening the microphone")
        self._mode_tag.change(
            MODE_NAMES[mode], "eye" if mode is Mode.COACH else "eye-off", "accent", "tint"
        )
        self._mode = mode
        self.prompt.set_dense(mode is Mode.COACH)
        self.captions.clear()
        self.captions_head.show_behind(0.0)
        self.coach.clear()
        self.banner.hide()
        self.cut_in.clear()
        self.facts.hide()
        self._show_helps()
        # There is no question before there is a recording.
        self.prompt.hide()
        self.timer.restart()
        self.recording_tag.hide()
        self._set_paused(False)
        self._enable(False)

    def handle(self, event: Event) -> None:
        """Draw one event of the round."""
        match event:
            case RoundStarted(_, scenario, device):
                self._device.setText(device)
                self.recording_tag.show()
                self._enable(True)
                self.facts.show_facts(scenario.facts)
                self.bar.facts.setEnabled(bool(scenario.facts))
                self.phases.show_stretches(
                    [Stretch(ANSWER_NAMES[t.kind], t.seconds) for t in scenario.turns]
                )
            case InterviewerSpoke(line):
                self._show_line(line)
            case InterviewerAnswered(line):
                self.cut_in.answered(line)
            case TurnStarted():
                self._begin_turn(event)
            case LevelMeasured(at, _, peak_db):
                self._advance(at)
                self.meter.set_level(peak_db)
            case WordsCommitted() | WordsTentative() | CaptionsBehind() | CuesChanged():
                # In an exam even what is hidden must not be read out or announced.
                if self._mode is Mode.COACH:
                    self._show_heard(event)
            case RecordingPaused():
                self._set_paused(True)
            case RecordingResumed():
                self._set_paused(False)
            case _:
                self._tell(event)

    def toggle_pause(self) -> None:
        """Space: stand still, or go on."""
        if not self.bar.pause.isEnabled():
            return
        if self.paused:
            self.resume_asked.emit()
        else:
            self.pause_asked.emit()

    @property
    def timer_text(self) -> str:
        """The time that the answer has taken, as shown."""
        return self._timer_label.text()

    @property
    def may_finish(self) -> bool:
        """Whether there is a recording that can be finished."""
        return self.bar.finish.isEnabled()

    def ask_next(self) -> None:
        """N: the answer is complete."""
        if self.bar.next.isEnabled():
            self.next_asked.emit()

    def ask_again(self) -> None:
        """P: hear the question again."""
        if self.bar.repeat.isEnabled():
            self.repeat_asked.emit()

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
        pressed = self.coach.hide_button if self._coach_open else self.show_coach_button
        other = self.show_coach_button if self._coach_open else self.coach.hide_button
        had_focus = pressed.hasFocus()
        self._coach_open = not self._coach_open
        self._show_helps()
        if had_focus:
            other.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.coach.fit_to(self.width())
        self._make_room()

    def ask_before_leaving(self) -> None:
        """Esc, or the window's cross: nothing is discarded; say what can be done."""
        self.banner.tell(
            "accent",
            "square-check-big",
            "The round is still being recorded",
            "Finish it to see the report. If you close the window, what you said so far is kept "
            "in the library.",
        )
        go_on = self.banner.offer("Go on", "arrow-right", self.banner.hide)
        self.banner.offer("Finish", "square-check-big", self.finish_asked.emit)
        go_on.setFocus()
        self._asking = True

    def leave_or_go_on(self) -> None:
        """Esc: ask, and at the second press let it be."""
        if self._asking and self.banner.isVisible():
            self.banner.hide()
            self._asking = False
        else:
            self.ask_before_leaving()

    def _show_line(self, line: InterviewerLine) -> None:
        if line.type not in {LineType.PROMPT, LineType.OBJECTION}:
            self.cut_in.say(line, explain=self._mode is Mode.COACH)
            return
        self.cut_in.clear()
        self.captions.clear()
        self.coach.clear()
        quote = line.quote if self._mode is Mode.COACH else ""
        self.prompt.ask("The interviewer asks", "volume-2", line.text, quote)
        self.prompt.show()
        self.timer.restart()
        self._listening = True
        self._question.setText("Listen")
        self._planned.setText("the clock waits for the question")
        self.bar.next.relabel("Skip the question", "skip-forward")
        self.bar.next.setEnabled(True)

    def _begin_turn(self, event: TurnStarted) -> None:
        self._turn_at = event.at
        self._listening = False
        self._last_turn = event.index + 1 == event.count
        self.timer.restart()
        self.phases.move_to(event.index, 0.0)
        head = f"Question {event.index + 1} of {event.count}"
        # In an exam the topic would be a hint.
        if event.planned.topic and self._mode is Mode.COACH:
            head += f", about {event.planned.topic}"
        icon = "target" if event.index == 0 else "shield-question-mark"
        self.prompt.retitle(head, icon)
        self.captions.clear()
        self.coach.clear()
        self.bar.next.relabel("Next question", "skip-forward")
        self._question.setText(ANSWER_NAMES[event.planned.kind])
        self._planned.setText(f"meant for {clock(event.planned.seconds)}")
        self.bar.next.setEnabled(not self._last_turn)

    def _advance(self, at: float) -> None:
        self.cut_in.advance(at)
        elapsed = at - self._turn_at
        if self._listening or not self.timer.advance(elapsed):
            return
        self.phases.move_to(self.phases.current, elapsed)
        over = self.phases.overtime
        if over:
            self._planned.setText(f"{clock(over)} over the planned time")
        set_tone(self._planned, "partial" if over else "text_2")

    def _make_room(self) -> None:
        """In a low window a message takes the place of the captions' headline."""
        has_room = self.banner.isHidden() or self.height() >= _LOW or not self._captions_open
        self.captions_head.setVisible(self._mode is Mode.COACH and has_room)

    def _show_helps(self) -> None:
        """Captions and coach: in coach mode, as the person wants them; never in an exam."""
        is_coach = self._mode is Mode.COACH
        # Facts are read, not spoken over: they take the captions' place.
        self._captions_box.setVisible(is_coach and self.facts.isHidden())
        self.captions.setVisible(is_coach and self._captions_open)
        self.captions_head.show_open(self._captions_open)
        self.coach.setVisible(is_coach and self._coach_open)
        self.show_coach_button.setVisible(is_coach and not self._coach_open)
        self._make_room()

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
                self.coach.show_cues(cues, self._turn_at)

    def _tell(self, event: Event) -> None:
        match event:
            case CaptureLost(at, reason):
                self.banner.tell(
                    "missing",
                    "unplug",
                    reason,
                    f"Everything up to {clock(at)} is saved; the report follows.",
                )
            case TranscriberRestarted(reason):
                self.banner.tell(
                    "partial", "rotate-ccw", reason, "It was started again. Recording goes on."
                )
            case TranscriptionFailed(what, remedy):
                self.banner.tell("partial", "file-x-corner", what, f"Recording goes on. {remedy}")
                # Nothing catches up any more, and nothing will change.
                self.captions.show_tentative(())
                self.captions_head.show_behind(0.0)
            case _:
                pass

    def _set_paused(self, paused: bool) -> None:
        self.paused = paused
        self.timer.set_standing(paused)
        if paused:
            self.meter.clear()
            self.recording_tag.change("Paused", "pause", "text_2", "track")
            self.bar.pause.relabel("Go on", "play")
        else:
            self.recording_tag.change("Recording", "", "rec", "missing_tint")
            self.bar.pause.relabel("Pause", "pause")

    def _enable(self, on: bool) -> None:
        self.bar.enable(on)

    def _show_word(self, word: LevelWord | None) -> None:
        self._word.setText("" if word is None else word.value)
        set_tone(self._word, "pass" if word is LevelWord.GOOD else "text_2")

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._top_bar())
        body = QVBoxLayout()
        body.setContentsMargins(32, 20, 32, 20)
        body.setSpacing(16)
        body.addWidget(self.phases)
        body.addLayout(self._clock_row())
        body.addWidget(self.prompt)
        body.addWidget(self.cut_in)
        body.addWidget(self.facts)
        body.addWidget(self.banner)
        body.addStretch(1)
        body.addWidget(self._captions_box)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(body, 1)
        middle.addWidget(self.coach)
        outer.addLayout(middle, 1)
        outer.addWidget(self.bar)

    def _top_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("bar", "top")
        bar.setFixedHeight(60)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._device)
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 6, 24, 6)
        row.setSpacing(14)
        row.addWidget(Logo(self._theme))
        row.addLayout(names)
        row.addStretch(1)
        row.addWidget(Icon(self._theme, "lock", "text_3", 14))
        row.addWidget(line_label("Stays on this computer", "small", "text_2"))
        row.addWidget(self.show_coach_button)
        row.addWidget(self._mode_tag)
        row.addWidget(self.recording_tag)
        return bar

    def _clock_row(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._question)
        words.addWidget(self._planned)
        words.addStretch(1)
        level = QVBoxLayout()
        level.setSpacing(6)
        head: QLabel = line_label("Microphone", "small", "text_2")
        level.addStretch(1)
        level.addLayout(make_row(Icon(self._theme, "mic", "text_2"), head, None, self._word))
        level.addWidget(self.meter)
        level.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self._timer_label, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words)
        row.addStretch(1)
        holder = QWidget()
        holder.setLayout(level)
        holder.setFixedWidth(340)
        row.addWidget(holder)
        return row
