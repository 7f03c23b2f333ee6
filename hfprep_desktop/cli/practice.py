"""`hfprep practice`: a whole round, saved as a session."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import click

from hfprep_desktop.app import App, speaking_voice
from hfprep_desktop.cli.shell import (
    Shell,
    json_option,
    pass_shell,
    print_json,
    tell,
    tell_event,
)
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import (
    AudioSaved,
    CaptureLost,
    Event,
    InterviewerSpoke,
    RoundStarted,
    SessionReady,
    TranscriptionFailed,
    TurnStarted,
    WordsCommitted,
)
from hfprep_desktop.export.to_json import session_json
from hfprep_desktop.export.to_text import report_text
from hfprep_desktop.model import Mode, Pace, Session, SessionState
from hfprep_desktop.round_request import RoundRequest
from hfprep_desktop.session import Round
from hfprep_desktop.wording import clock

MOST_SEED: Final = 2**63 - 1
"""The largest number that the database can hold."""


@click.command()
@click.argument("scenario")
@click.option(
    "--replay", multiple=True, type=click.Path(path_type=Path), help="Answer with a file."
)
@click.option(
    "--pace",
    type=click.Choice([p.value for p in Pace]),
    default=Pace.REAL.value,
    show_default=True,
    help="With --replay: at speaking speed, or as fast as this machine goes.",
)
@click.option(
    "--mode",
    type=click.Choice([m.value for m in Mode]),
    help="An exam shows nothing while you speak. Default: as set in the window, else coach.",
)
@click.option("--seed", type=click.IntRange(0, MOST_SEED), help="Makes the interviewer repeatable.")
@click.option("--device", help="Name of the microphone; see hfprep doctor.")
@click.option("--voice", is_flag=True, help="Speak the questions, too.")
@click.option("--headphones", is_flag=True, help="With --voice: speak cut-ins while you answer.")
@click.option("--go-on", metavar="ID", help="Take up an interrupted session where it broke off.")
@json_option
@pass_shell
def practice(
    shell: Shell,
    scenario: str,
    replay: tuple[Path, ...],
    pace: str,
    mode: str | None,
    seed: int | None,
    device: str | None,
    voice: bool,
    headphones: bool,
    go_on: str | None,
    as_json: bool,
) -> int:
    """Run a round of SCENARIO. Enter ends an answer, Ctrl+C finishes and saves.

    Each --replay file answers the next turn in the microphone's place. Exit code 1, too, where
    the round ended early or its report is left for later: what was recorded is kept.
    """
    app = shell.app
    if voice:
        app = replace(app, outside=replace(app.outside, open_voice=speaking_voice))
    request = RoundRequest(
        scenario_id=scenario,
        mode=Mode(mode) if mode else app.settings.chosen_mode,
        device=device or app.settings.microphone or None,
        replay=replay,
        pace=Pace(pace),
        seed=seed,
        headphones=headphones or app.settings.has_headphones,
        goes_on=go_on or "",
        timers=app.settings.timer_factor,
    )
    practice_round = app.rounds.start(request)
    with finish_on_signal(practice_round):
        if not replay:
            threading.Thread(target=_end_turns, args=(practice_round,), daemon=True).start()
        ended = _run(practice_round, request)
    _tell_end(app, ended, as_json=as_json)
    shell.keep_safe()
    return 0 if ended.is_whole else 1


@dataclass(frozen=True, slots=True)
class _Ended:
    """A round that is over, and what kept it from being whole."""

    session: Session
    fault: TranscriptionFailed | None
    lost: CaptureLost | None

    @property
    def is_left(self) -> bool:
        """Whether the person did not wait for the report."""
        return self.fault is None and self.session.state is SessionState.RECORDED

    @property
    def is_whole(self) -> bool:
        """Whether all was recorded, and judged."""
        return self.fault is None and self.lost is None and not self.is_left


def _run(practice_round: Round, request: RoundRequest) -> _Ended:
    fault: TranscriptionFailed | None = None
    lost: CaptureLost | None = None
    for event in practice_round.events():
        _draw(event, request)
        match event:
            case TranscriptionFailed():
                fault = event
            case CaptureLost():
                lost = event
            case SessionReady(session):
                return _Ended(session, fault, lost)
            case _:
                pass
    raise UserError("The round ended before it began.", "Try again, or run hfprep doctor.")


def _tell_end(app: App, ended: _Ended, *, as_json: bool) -> None:
    """The result to standard output; what kept the round from being whole beside it."""
    if as_json:
        print_json(session_json(ended.session))
    elif ended.fault is None and not ended.is_left:
        click.echo(report_text(ended.session, app.sessions.report(ended.session)))
    if ended.fault is not None:
        tell(f"{ended.fault.what} {ended.fault.remedy}")
    if ended.is_left:
        tell(
            "The recording is kept. Make its report with hfprep sessions reanalyze "
            f"{ended.session.id}"
        )
    if ended.lost is not None:
        tell(f"The round ended early. {ended.lost.reason}")


def _draw(event: Event, request: RoundRequest) -> None:
    match event:
        case RoundStarted(session_id, scenario, device):
            tell(f"{scenario.title}: session {session_id}, recording from {device}.")
        case InterviewerSpoke(line):
            tell(f"\nInterviewer: {line.text}\n")
        case TurnStarted(index, count, planned, _):
            keys = "" if request.replay else " Enter ends the answer, Ctrl+C finishes."
            tell(f"Question {index + 1} of {count}, meant for {clock(planned.seconds)}.{keys}")
        case WordsCommitted(words):
            if request.mode is Mode.COACH and words:
                tell("  " + " ".join(word.text for word in words))
        case AudioSaved(duration_s):
            tell(f"Audio saved: {clock(duration_s)}.")
        case _:
            tell_event(event)


def _end_turns(practice_round: Round) -> None:
    """Each line on standard input ends an answer."""
    for _ in sys.stdin or ():
        practice_round.end_turn()


@contextmanager
def finish_on_signal(practice_round: Round) -> Iterator[None]:
    """Ctrl+C and a polite kill finish the round and save it; a second one leaves its report
    for later, and a third gives up waiting even for that.
    """

    def on_signal(number: int, _frame: object) -> None:
        practice_round.finish()
        signal.signal(number, on_second)

    def on_second(number: int, _frame: object) -> None:
        practice_round.leave_report()
        signal.signal(number, signal.default_int_handler)

    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    for number in kept:
        signal.signal(number, on_signal)
    try:
        yield
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler)
