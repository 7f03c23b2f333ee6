"""The offer worksheet in the window: loads it, keeps each change, has the ask judged."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from hfprep_desktop.app import App
from hfprep_desktop.errors import UserError
from hfprep_desktop.export.write import write_export
from hfprep_desktop.interview.counter_offer import spoken_ask
from hfprep_desktop.interview.offer import OfferWorksheet, practice_case
from hfprep_desktop.interview.offer_text import worksheet_text
from hfprep_desktop.model import (
    AnswerKind,
    Report,
    RoundKind,
    Session,
    SessionState,
    Status,
    Transcript,
)
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import BROWSING, Command, Screen
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.views.offer_view import OfferView
from hfprep_desktop.ui.widgets.ask_card import LastAttempt
from hfprep_desktop.ui.wording import short_date

SCENARIOS: Final = ("your-offer-counter", "senior-pm-offer")
"""The round that practises the ask; the second where the first is not there."""

LOOKED_THROUGH: Final = 100
"""So many of the newest sessions are looked through for an offer talk."""

_LACKING: Final = frozenset({Status.MISSING, Status.FAIL, Status.PARTIAL})

FILE_NAME: Final = "offer-worksheet.txt"


class OfferPage(QObject):
    """Owns the worksheet's view."""

    practise_asked = Signal(str)
    """A scenario is to be begun."""
    session_opened = Signal(str)

    def __init__(self, theme: Theme, choices: Choices, background: Background) -> None:
        super().__init__(background)
        self._choices = choices
        self._background = background
        self._writing = threading.Lock()
        self._newest = practice_case()
        self._unsaved = False
        self._saving = False
        self._judging = False
        self._judged: OfferWorksheet | None = None
        self.view = OfferView(theme)
        self.view.changed.connect(self._on_change)
        self.view.practise_asked.connect(self.practise)
        self.view.export_asked.connect(self.export)
        self.view.session_opened.connect(self.session_opened)
        self.view.show_worksheet(self._newest)

    def load(self) -> None:
        """Read the worksheet; what cannot be read is told and stays as it is."""
        self.view.set_usable(False)
        self._background.run(self._app.offer.worksheet, self._show, self._tell_unreadable)

    def refresh(self) -> None:
        """The page is shown: look up the latest spoken attempt."""
        self._judge()
        find = partial(_last_attempt, self._app)
        self._background.run(find, self.view.ask.attempt.show_attempt, self._tell)

    def commands(self, show: Callable[[], None]) -> tuple[Command, ...]:
        """What the menus offer for the worksheet; `show` goes to its page."""
        here = frozenset({Screen.OFFER})
        keys = ("Ctrl+Return", "Ctrl+Enter")
        return (
            Command("&Go", tr("Offer"), ("Ctrl+4",), show, BROWSING),
            Command("&Offer", tr("Practise the ask aloud"), keys, self.practise, here),
            Command("&Offer", tr("Export the worksheet"), ("Ctrl+E",), self.export, here),
        )

    def practise(self) -> None:
        """Begin the round in which the ask is spoken."""
        unsaved, app = self._unsaved, self._app

        def prepare() -> str:
            if unsaved:
                self._write()  # the interviewer will name these figures
            return _scenario_id(app)

        self._background.run(prepare, self.practise_asked.emit, self._tell)

    def export(self) -> None:
        """Write the worksheet to a text file."""
        suggested = str(Path.home() / FILE_NAME)
        path, _ = QFileDialog.getSaveFileName(
            self.view, tr("Export the worksheet"), suggested, tr("Plain text (*.txt)")
        )
        if path:
            data = worksheet_text(self.view.worksheet).encode("utf-8")
            write = partial(write_export, Path(path), data, overwrite=True)
            self._background.run(write, lambda _: self._tell_exported(path), self._tell)

    def leave(self) -> None:
        """The window closes: what is not written yet is written before the workers end."""
        if self._unsaved:
            self._background.run(self._write, lambda _: None, lambda _: None)

    @property
    def _app(self) -> App:
        return self._choices.app

    def _show(self, worksheet: OfferWorksheet | None) -> None:
        self.view.set_usable(True)
        self._newest = practice_case() if worksheet is None else worksheet
        self.view.show_worksheet(self._newest)
        self._judge()

    def _on_change(self, worksheet: OfferWorksheet) -> None:
        self._newest = worksheet
        self._unsaved = True
        self._save()
        self._judge()

    def _save(self) -> None:
        """One writer at a time; what changed meanwhile is written behind it."""
        if self._saving:
            return
        self._saving = True
        self._background.run(self._write, self._saved, self._not_saved)

    def _write(self) -> OfferWorksheet:
        """Each writer writes the newest, so that none can bring back what was before."""
        with self._writing:
            worksheet = self._newest
            self._app.offer.save(worksheet)
            return worksheet

    def _saved(self, worksheet: OfferWorksheet) -> None:
        self._saving = False
        self._unsaved = worksheet != self._newest
        if self._unsaved:
            self._save()

    def _not_saved(self, error: UserError) -> None:
        self._saving = False
        self._tell(error)

    def _judge(self) -> None:
        """Let the rules read the ask, one at a time; the newest is read last."""
        worksheet = self._newest
        # The rules' network stops the whole window while it is loaded: not before it is wanted.
        if not self.view.isVisible() or self._judging or worksheet == self._judged:
            return
        self._judging = True
        read = partial(_judged, self._app, worksheet)
        self._background.run(read, self._show_judged, self._not_judged)

    def _show_judged(self, judged: tuple[OfferWorksheet, Mapping[str, Status]]) -> None:
        self._judging = False
        self._judged, statuses = judged
        self.view.ask.show_judged(statuses)
        self._judge()

    def _not_judged(self, error: UserError) -> None:
        self._judging = False
        self._tell(error)

    def _tell(self, error: UserError) -> None:
        self.view.banner.tell_problem(error, "file-x-corner")

    def _tell_unreadable(self, error: UserError) -> None:
        self._tell(error)
        self.view.banner.offer(tr("Keep it aside, start anew"), "plus", self._start_anew)

    def _start_anew(self) -> None:
        self._background.run(self._app.offer.keep_aside, self._started_anew, self._tell)

    def _started_anew(self, _: None) -> None:
        self.view.banner.hide()
        self.load()

    def _tell_exported(self, path: str) -> None:
        self.view.banner.tell("pass", "download", tr("Exported"), path)


def _scenario_id(app: App) -> str:
    found = app.scenarios.read()
    return next((name for name in SCENARIOS if found.find(name) is not None), SCENARIOS[-1])


def _judged(app: App, worksheet: OfferWorksheet) -> tuple[OfferWorksheet, Mapping[str, Status]]:
    """What the rules say of the ask as it will sound; nothing where there is none."""
    said = spoken_ask(worksheet)
    if not said:
        return worksheet, {}
    analysis = app.analyzer.analyze(Transcript.from_text(said), AnswerKind.NEGOTIATION)
    return worksheet, {finding.rule: finding.status for finding in analysis.findings}


def _last_attempt(app: App) -> LastAttempt | None:
    """The newest session in which an offer was spoken of: an offer round, a drill, any other."""
    judged = (
        summary
        for summary in app.library.list_sessions()
        if summary.state is SessionState.ANALYZED and summary.answered
    )
    for summary in islice(judged, LOOKED_THROUGH):
        session = app.library.get_session(summary.id)
        if session.round is RoundKind.OFFER or _spoke_of_an_offer(session):
            return _attempt(session, app.sessions.report(session))
    return None


def _spoke_of_an_offer(session: Session) -> bool:
    return any(
        turn.kind is AnswerKind.NEGOTIATION and turn.transcript.text.strip()
        for turn in session.turns
    )


def _attempt(session: Session, report: Report) -> LastAttempt:
    """What was heard of the offer talk; other answers of the session do not count."""
    is_offer = session.round is RoundKind.OFFER
    entries = [
        entry
        for entry in report.entries
        if (is_offer or entry.info.kind is AnswerKind.NEGOTIATION)
        and entry.finding.status in {Status.PASS, *_LACKING}
    ]
    lacking = [tr(entry.info.title) for entry in entries if entry.finding.status in _LACKING]
    said = (
        tr("Not heard: {join}.", join=", ".join(lacking))
        if lacking
        else tr("Everything was heard.")
    )
    return LastAttempt(
        session_id=session.id,
        headline=tr(
            "Last spoken attempt: {value} of {entries}",
            value=len(entries) - len(lacking),
            entries=len(entries),
        ),
        details=f"{short_date(session.started_at)}. {said}",
        complete=not lacking,
    )
