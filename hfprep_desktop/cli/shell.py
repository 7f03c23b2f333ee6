"""What every command shares: the app over the chosen data folder, and how to print."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from hfprep_desktop.app import (
    App,
    Start,
    assemble_app,
    check_scenarios,
    diagnose,
    temporary_data_folder,
)
from hfprep_desktop.disk_room import LOW_MINUTES, room_words
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import (
    CaptureLost,
    CaptureNoticed,
    DiskRoom,
    Event,
    Progress,
    TranscriberRestarted,
    TranscriberSilent,
)
from hfprep_desktop.interview.scenario_file import ScenarioFault
from hfprep_desktop.log import start_log
from hfprep_desktop.model import Session, SessionState
from hfprep_desktop.notices import words_of
from hfprep_desktop.wording import clock

if TYPE_CHECKING:
    from hfprep_desktop.doctor import Check

Json = Mapping[str, Any] | list[Mapping[str, Any]]


T = TypeVar("T")


@dataclass
class Shell:
    """Global options. The app is built on first use: some commands need no data folder."""

    data: Path | None
    temporary: bool
    verbose: bool
    run_window: Callable[[Start], int]
    closing: ExitStack = field(default_factory=ExitStack)
    _app: App | None = None
    _made: bool = False

    @property
    def app(self) -> App:
        """The app over the chosen data folder. Raises `UserError` when that cannot be used."""
        if self._app is None:
            self._app = self.assemble().opened()
            for notice in (self._app.reset, self._app.rebuilt):
                if notice is not None:
                    tell(f"{notice.title}. {notice.details}")
        return self._app

    @app.setter
    def app(self, app: App) -> None:
        self._app = app

    def keep_safe(self) -> None:
        """To be called after a change: today's backup, hashes of new recordings.

        The change is made, so that whatever stands in the way is only told.
        """
        try:
            backed_up = self.app.upkeep.keep_safe()
            if backed_up is not None and backed_up.note:
                tell(backed_up.note)
        except UserError as error:
            tell(f"{error.what} {error.remedy}")

    def assemble(self) -> App:
        """The app over the chosen data folder; whoever shows it opens its library."""
        return self._assemble_over(self._folder())

    def start(self) -> Start:
        """How a window begins over the chosen data folder, or over another one."""
        return Start(self._folder(), self._assemble_over)

    def diagnose(self) -> tuple[Check, ...]:
        """What there is to say of the chosen data folder, whatever state it is in."""
        return diagnose(self._folder())

    def check_scenarios(self, files: Iterable[Path]) -> tuple[ScenarioFault, ...]:
        """What is wrong with scenario files, beside the built-in ones and the person's own."""
        return check_scenarios(files, self._folder())

    def _assemble_over(self, folder: Path | None) -> App:
        app = assemble_app(folder)
        start_log(app.paths.logs, "hfprep", verbose=self.verbose)
        return app

    def _folder(self) -> Path | None:
        if self.temporary and not self._made:
            self._made = True
            self.data = Path(self.closing.enter_context(temporary_data_folder()))
        # An empty name would mean the folder one happens to be in.
        return self.data if self.data is not None and self.data.parts else None


pass_shell = click.make_pass_decorator(Shell)

json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")


def print_json(value: Json) -> None:
    """One JSON value. Pure ASCII, so that no terminal encoding can break it."""
    click.echo(json.dumps(value, allow_nan=False, indent=2))


def print_json_line(value: Mapping[str, Any]) -> None:
    """One JSON object on a line of its own, at once."""
    click.echo(json.dumps(value, allow_nan=False))


def tell(text: str) -> None:
    """Progress and problems go to standard error, whatever the output is.

    Where that is closed or full nobody can be told, and nothing else ends for it.
    """
    with suppress(OSError):
        click.echo(text, err=True)


def changed(events: Iterable[T]) -> Iterator[T]:
    """Events without those that say what the one before them said: a line for each is enough."""
    before: T | None = None
    for event in events:
        if event != before:
            yield event
        before = event


def tell_event(event: Event) -> None:
    """Draw what all running commands have in common."""
    match event:
        case Progress(stage, done, total):
            tell(f"{stage}: {done:.0f} of {total:.0f} s")
        case CaptureLost(at, reason):
            tell(f"{reason} The recording up to {clock(at)} is saved.")
        case CaptureNoticed(notice) if (words := words_of(notice)) is not None:
            tell(f"{words.title}. {words.text}")
        case DiskRoom(minutes) if minutes < LOW_MINUTES:
            tell(f"The disk is nearly full: {room_words(minutes)}.")
        case TranscriberSilent(seconds):
            tell(f"Transcription has not responded for {seconds:.0f} s; recordings are safe.")
        case TranscriberRestarted(reason):
            tell(f"{reason} It was started again; the recording is not affected.")
        case _:
            pass


def rows(table: Iterable[tuple[str, ...]]) -> str:
    """A plain table: columns as wide as their widest cell."""
    lines = list(table)
    if not lines:
        return ""
    widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def require_text(session: Session) -> None:
    """Raise `UserError` when a session has only audio so far."""
    if session.state is not SessionState.ANALYZED:
        raise UserError(
            f"Session {session.id} has no report yet; its audio is kept.",
            f"Run hfprep sessions reanalyze {session.id} to transcribe it.",
        )
