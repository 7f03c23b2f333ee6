"""The report in the window: loads and plays a session, keeps what the person says of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, TypeAlias, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from hfprep_desktop.app import App
from hfprep_desktop.audio.peaks import Waveform
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Moment, Report, SearchHit, Session, SessionState
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Command, Screen
from hfprep_desktop.ui.pages.report_context import ReportContext
from hfprep_desktop.ui.playback import Playback
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.views.report_view import ReportView
from hfprep_desktop.ui.widgets.player_bar import next_rate

T = TypeVar("T")

SEEK_APART_MS: Final = 80
"""While the playhead is dragged the sound follows it no more often than this."""

_MENU: Final = "R&eport"
_HERE: Final = frozenset({Screen.REPORT})


Loaded: TypeAlias = tuple[Session, Report]
"""A session with its debrief."""

LOOP_S: Final = 6.0
"""What is looped where nothing is chosen: so much from where it stands."""


class ReportPage(QObject):
    """Owns the report's view and what is played there."""

    opened = Signal(object)
    """What was asked for has been read (`Loaded`); the window decides whether to show it."""
    export_asked = Signal(object)
    """Ids of sessions that are to become files."""
    compare_asked = Signal(str)
    """A session is to be laid beside another take."""
    failed = Signal(UserError)
    rescored = Signal()
    """What the library tells of the session may have changed."""

    def __init__(
        self, theme: Theme, choices: Choices, background: Background, playback: Playback
    ) -> None:
        super().__init__(background)
        self._choices = choices
        self._background = background
        self.playback = playback
        self.view = ReportView(theme)
        self._context = ReportContext(self.view, choices, background)
        self._hit_asked: SearchHit | None = None
        self._moments: tuple[str, tuple[Moment, ...]] | None = None
        self._keeping = False
        self._last_loop: tuple[float, float] | None = None
        self._target: float | None = None
        self._seeking = QTimer(self)
        self._seeking.setSingleShot(True)
        self._seeking.setInterval(SEEK_APART_MS)
        self._seeking.timeout.connect(self._seek_there)
        self._connect_view()
        self._connect_playback()

    def open(self, session_id: str, hit: SearchHit | None = None) -> None:
        """Read a session and its debrief; it will stand at the words that were found."""
        self._hit_asked = hit
        self._run(partial(load, self._app, session_id), self.opened.emit)

    def show(self, loaded: Loaded) -> None:
        """Show what was read."""
        session, report = loaded
        self._last_loop = self._target = None
        self.view.show_session(session, report)
        self.playback.load(session)
        self.playback.set_output(self._app.settings.speaker)
        self._context.clear()
        # Once the report is drawn: workers that read meanwhile would hold that up.
        QTimer.singleShot(0, self, partial(self._look_around, session))
        self._go_to_hit(session.id)

    def _look_around(self, session: Session) -> None:
        self._context.refresh(session)
        self._run(
            partial(self._app.sessions.waveform, session), partial(self._show_sound, session.id)
        )

    def _go_to_hit(self, session_id: str) -> None:
        hit, self._hit_asked = self._hit_asked, None
        # One that was asked for while a round began is not shown, and must not wait for the next.
        if hit is None or hit.session_id != session_id:
            return
        if hit.second is not None:
            self.playback.seek(hit.second)
        self.view.words.show_hit(hit.turn, hit.char_start)

    def hide(self) -> None:
        """Another page is shown."""
        self.playback.stop()

    def leave(self) -> None:
        """The window closes."""
        self.playback.close()

    def commands(self) -> tuple[Command, ...]:
        """What the menus offer for a report."""
        view, playback, step = self.view, self.playback, self.view.step_finding
        return (
            _command(tr("Play or pause"), ("Space",), playback.toggle),
            _command(tr("5 seconds back"), ("Left",), partial(self._step, -5.0)),
            _command(tr("5 seconds on"), ("Right",), partial(self._step, 5.0)),
            _command(tr("10 seconds back"), ("Shift+Left",), partial(self._step, -10.0)),
            _command(tr("10 seconds on"), ("Shift+Right",), partial(self._step, 10.0)),
            _command(tr("Faster"), ("Ctrl+Up",), partial(self._change_rate, 1)),
            _command(tr("Slower"), ("Ctrl+Down",), partial(self._change_rate, -1)),
            Command(
                _MENU,
                tr("Skip silences"),
                ("Shift+S",),
                self._flip_skipping,
                _HERE,
                checked=lambda: self.playback.skips_silences,
            ),
            Command(
                _MENU,
                tr("Loop"),
                ("L",),
                self._flip_loop,
                _HERE,
                checked=lambda: self.playback.loop is not None,
            ),
            _command(tr("Next finding"), ("]",), partial(step, 1)),
            _command(tr("Previous finding"), ("[",), partial(step, -1)),
            _command(tr("Find in the transcript"), ("Ctrl+F",), view.words.open_find),
            _command(tr("Star this moment"), ("Ctrl+D",), self._star),
            _command(tr("Note at this moment"), ("Ctrl+Shift+D",), self._note),
            _command(tr("Copy as quote"), ("Ctrl+Shift+C",), view.words.copy_quote),
            _command(tr("Time line as a table"), ("Ctrl+T",), view.listening.toggle_table),
            _command(tr("Compare with another take"), ("C",), view.compare),
            _command(tr("Retake this round"), ("Ctrl+R",), view.retake_round),
            _command(tr("Retake this reply"), ("R",), view.retake_reply),
            _command(tr("Run today's rules again"), (), self.run_rules_again),
            _command(tr("Export"), ("Ctrl+E",), view.export),
        )

    def _star(self) -> None:
        self.view.words.star_here(self.playback.position)

    def _note(self) -> None:
        self.view.words.note_here(self.playback.position)

    def run_rules_again(self) -> None:
        """Have the session judged by the rules of today; what others said is kept."""
        session = self.view.session
        if session is None:
            return
        if session.state is not SessionState.ANALYZED:
            self.view.transcribe_asked.emit(session.id)
            return
        self._run(partial(_judge_again, self._app, session.id), self._judged_again)

    @property
    def _app(self) -> App:
        return self._choices.app

    def _connect_view(self) -> None:
        view, player = self.view, self.view.listening.player
        view.play_asked.connect(self._play)
        view.compare_asked.connect(self.compare_asked)
        view.dispute_asked.connect(self._dispute)
        view.findings.opened.connect(lambda _: self._forget_loop())
        view.export_asked.connect(lambda session: self.export_asked.emit((session.id,)))
        view.listening.timeline.sought.connect(self._seek)
        view.listening.timeline.loop_chosen.connect(self._loop_this)
        view.words.loop_chosen.connect(self._loop_this)
        view.words.word_corrected.connect(self._correct)
        view.words.moments_changed.connect(self._keep_moments)
        player.toggle_asked.connect(self.playback.toggle)
        player.step_asked.connect(self._step)
        player.rate_chosen.connect(self.playback.set_rate)
        player.skip_chosen.connect(self._set_skipping)
        player.loop_chosen.connect(lambda _: self._flip_loop())
        player.outputs_asked.connect(self._find_outputs)
        player.output_chosen.connect(self._choose_output)
        self._context.failed.connect(self.failed.emit)

    def _connect_playback(self) -> None:
        listening = self.view.listening
        self.playback.changed.connect(lambda on: listening.player.show_playing(on=on))
        self.playback.moved.connect(self.view.show_second)
        self.playback.rate_changed.connect(listening.player.show_rate)
        self.playback.loop_changed.connect(listening.show_loop)
        self.playback.loop_changed.connect(self._remember_loop)
        self.playback.failed.connect(self.failed.emit)

    # Playing

    def _play(self, start_s: float, duration_s: float | None) -> None:
        self.playback.play(start_s, duration_s)

    def _step(self, seconds: float) -> None:
        # Whoever jumps wants to read where they land, whatever they did to the text before.
        self.view.transcript.follow()
        self.playback.step(seconds)

    def _seek(self, second: float) -> None:
        self._target = second
        if not self._seeking.isActive():
            self._seek_there()

    def _seek_there(self) -> None:
        if self._target is not None:
            self.view.transcript.follow()
            self.playback.seek(self._target)
            self._target = None
            self._seeking.start()

    def _change_rate(self, step: int) -> None:
        self.playback.set_rate(next_rate(self.playback.rate, step))

    def _flip_skipping(self) -> None:
        self._set_skipping(not self.playback.skips_silences)

    def _set_skipping(self, on: bool) -> None:
        self.playback.set_skip_silences(on)
        self.view.listening.player.show_skipping(on=on)

    def _flip_loop(self) -> None:
        """Go on without a loop; or loop what was looped last, the open finding's words, or
        what comes now.
        """
        if self.playback.loop is not None:
            self.playback.set_loop(None)
            return
        position = self.playback.position
        here = (position, position + LOOP_S)
        self.playback.set_loop(self._last_loop or self.view.quote_to_loop or here)

    def _loop_this(self, loop: tuple[float, float]) -> None:
        """What was chosen to be looped is heard at once."""
        self.playback.set_loop(loop)
        if not self.playback.is_playing:
            self.playback.play(loop[0])

    def _remember_loop(self, loop: tuple[float, float] | None) -> None:
        self._last_loop = loop or self._last_loop

    def _forget_loop(self) -> None:
        """Another finding is open: its words are what one wants to loop next."""
        self._last_loop = None

    def _show_sound(self, session_id: str, sound: Waveform) -> None:
        shown = self.view.session
        if shown is not None and shown.id == session_id:
            self.view.listening.timeline.show_waveform(sound)
            self.playback.set_silences(sound.silences)

    def _find_outputs(self) -> None:
        self._run(self._app.sound.outputs, self._show_outputs)

    def _show_outputs(self, names: tuple[str, ...]) -> None:
        chosen = self._app.settings.speaker
        self.view.listening.player.show_outputs(names, chosen)

    def _choose_output(self, name: str) -> None:
        self._choices.remember(speaker=name)
        self.playback.set_output(name)
        self.view.listening.player.show_output(name)

    # What the person says of it

    def _dispute(self, session_id: str, turn: int, rule: str, wrong: bool) -> None:
        app = self._app

        def mark() -> Loaded:
            app.library.dispute(session_id, turn, rule, wrong=wrong)
            return load(app, session_id)

        self._run(mark, self._redraw)

    def _correct(self, turn: int, index: int, text: str) -> None:
        session, app = self.view.session, self._app
        if session is None:
            return
        session_id = session.id

        def correct() -> Loaded:
            corrected = app.sessions.correct_word(session_id, turn, index, text)
            return corrected, app.sessions.report(corrected)

        self._run(correct, self._redraw)

    def _keep_moments(self, moments: tuple[Moment, ...]) -> None:
        if self.view.session is not None:
            self._moments = (self.view.session.id, moments)
            self._write_moments()

    def _write_moments(self) -> None:
        """One writer at a time; what changed meanwhile is written behind it."""
        if self._keeping or self._moments is None:
            return
        self._keeping = True
        (session_id, moments), self._moments = self._moments, None
        write = partial(self._app.library.set_moments, session_id, moments)
        self._background.run(write, self._moments_kept, self._moments_lost)

    def _moments_kept(self, _: None) -> None:
        self._keeping = False
        self._write_moments()

    def _moments_lost(self, error: UserError) -> None:
        self.failed.emit(error)
        self._moments_kept(None)

    def _redraw(self, loaded: Loaded) -> None:
        """Show the session judged anew, unless another one is shown by now."""
        session, report = loaded
        shown = self.view.session
        if shown is not None and shown.id == session.id:
            self.view.redraw(session, report)
            self._context.refresh(session)
        self.rescored.emit()

    def _judged_again(self, loaded: Loaded) -> None:
        self._redraw(loaded)
        self.view.banner.tell(
            "pass",
            "refresh-cw",
            tr("Today's rules have been run"),
            tr("What earlier rule sets said stands in each finding that they judged."),
        )

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._background.run(work, done, self.failed.emit)


def load(app: App, session_id: str) -> Loaded:
    """Read a session and its debrief. Blocks."""
    session = app.library.get_session(session_id)
    return session, app.sessions.report(session)


def _judge_again(app: App, session_id: str) -> Loaded:
    for _ in app.sessions.reanalyze(session_id):
        pass
    return load(app, session_id)


def _command(text: str, keys: tuple[str, ...], call: Callable[[], None]) -> Command:
    return Command(_MENU, text, keys, call, _HERE)
