"""`hfprep sessions` and `search`: the library."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import closing
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import click

from hfprep_desktop.cli.shell import (
    Shell,
    changed,
    json_option,
    pass_shell,
    print_json,
    require_text,
    rows,
    tell,
    tell_event,
)
from hfprep_desktop.errors import UsageError
from hfprep_desktop.events import SessionReady
from hfprep_desktop.export.to_json import exported_session_json, summary_json
from hfprep_desktop.export.to_text import report_text
from hfprep_desktop.importing_sessions import ImportedSessions, is_exported
from hfprep_desktop.library_check import CheckProgress, LibraryCheck
from hfprep_desktop.model import SearchHit, SessionSummary
from hfprep_desktop.wording import clock, counted


@click.group()
def sessions() -> None:
    """The library of practised rounds."""


@sessions.command("list")
@click.option("--trash", "trashed", is_flag=True, help="Those in the trash.")
@json_option
@pass_shell
def list_sessions(shell: Shell, trashed: bool, as_json: bool) -> None:
    """All sessions, newest first."""
    library = shell.app.library
    if lost := shell.app.upkeep.adopt_unknown().adopted:
        tell(f"{counted(len(lost), 'recording')} found without entry: added.")
    found = library.list_trashed() if trashed else library.list_sessions()
    if as_json:
        print_json([summary_json(summary) for summary in found])
        return
    if not found and trashed:
        click.echo("The trash is empty.")
        return
    if not found:
        click.echo("No sessions yet. Begin with: hfprep practice model-marketplace")
        return
    click.echo(rows(_summary_row(summary) for summary in found))


@sessions.command()
@click.argument("session_id", metavar="ID")
@json_option
@pass_shell
def show(shell: Shell, session_id: str, as_json: bool) -> None:
    """One session with its findings."""
    session = shell.app.library.get_session(session_id)
    if as_json:
        print_json(exported_session_json(session))
        return
    require_text(session)
    click.echo(report_text(session, shell.app.sessions.report(session)))


@sessions.command()
@click.argument("session_id", metavar="ID")
@pass_shell
def delete(shell: Shell, session_id: str) -> None:
    """Move a session to the trash, from which only you erase it."""
    full_id = shell.app.library.trash(session_id)
    shell.keep_safe()
    tell(f"Moved to the trash. Undo: hfprep sessions restore {full_id}")


@sessions.command()
@click.argument("session_id", metavar="ID")
@pass_shell
def restore(shell: Shell, session_id: str) -> None:
    """Take a session out of the trash."""
    shell.app.library.restore(session_id)
    tell("Restored.")


@sessions.command()
@click.argument("session_id", metavar="ID")
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_shell
def erase(shell: Shell, session_id: str, yes: bool) -> None:
    """Remove a session for good: text, findings and audio."""
    if not yes and not click.confirm(
        f"Erase session {session_id} with its audio for good?", err=True
    ):
        tell("Nothing was erased.")
        return
    shell.app.library.erase(session_id)
    tell("Erased. An SSD may keep old blocks for a while; full-disk encryption protects those.")
    for kept in shell.app.library.kept_aside():
        tell(f"{kept} was put aside and may still hold it: remove that file once you miss nothing.")


@sessions.command()
@click.argument("session_id", metavar="ID")
@json_option
@pass_shell
def reanalyze(shell: Shell, session_id: str, as_json: bool) -> None:
    """Run today's rules over a session; transcribes it first where that is still to do."""
    for event in changed(shell.app.sessions.reanalyze(session_id)):
        if not isinstance(event, SessionReady):
            tell_event(event)
            continue
        if as_json:
            print_json(exported_session_json(event.session))
        else:
            click.echo(report_text(event.session, shell.app.sessions.report(event.session)))


@sessions.command()
@click.argument("session_id", metavar="ID")
@click.argument("answer", type=click.IntRange(min=1))
@click.argument("rule")
@click.option("--undo", is_flag=True, help="Take the mark back.")
@pass_shell
def dispute(shell: Shell, session_id: str, answer: int, rule: str, undo: bool) -> None:
    """Mark what RULE found in an answer (1 is the first) as wrong; it stays to be seen."""
    shell.app.library.dispute(session_id, answer - 1, rule, wrong=not undo)
    tell("The mark was taken back." if undo else "Marked as wrong; the finding stays to be seen.")


@sessions.command()
@json_option
@pass_shell
def recover(shell: Shell, as_json: bool) -> int:
    """Adopt recordings that were interrupted by a crash or a power cut, or lost their entry.

    Exit code 1 where one could not be adopted; the others are.
    """
    recovery = shell.app.upkeep.recover()
    recovered = {session.id for session in recovery.adopted}
    found = [s for s in shell.app.library.list_sessions() if s.id in recovered]
    for failure in recovery.failed:
        tell(
            f"Session {failure.session_id} could not be adopted: {failure.reason}. It was left as "
            "it is; mend that and try again."
        )
    if as_json:
        print_json([summary_json(summary) for summary in found])
        return 1 if recovery.failed else 0
    for summary in found:
        click.echo(f"Recovered {clock(summary.duration_s)} of session {summary.id}.")
    if not found and not recovery.failed:
        click.echo("Nothing was interrupted.")
    return 1 if recovery.failed else 0


@sessions.command()
@click.option("--again", is_flag=True, help="Begin anew where a check was interrupted.")
@json_option
@pass_shell
def check(shell: Shell, again: bool, as_json: bool) -> None:
    """Compare the library with the files on disk; every recording is read.

    Exit code 0 also where problems were found: the last line, or `ok` of the JSON, tells.
    """
    result = _told(shell.app.upkeep.check_library(again=again))
    if as_json:
        problems = [asdict(problem) for problem in result.problems]
        print_json({"ok": not problems, "checked": result.checked, "problems": problems})
        return
    for one in result.problems:
        click.echo(f"{one.session}: {one.problem} {one.remedy}")
    checked, found = counted(result.checked, "session"), counted(len(result.problems), "problem")
    click.echo(f"{checked} checked, {found}.")


def _told(steps: Generator[CheckProgress | LibraryCheck]) -> LibraryCheck:
    """Tell of each tenth of the way, and return what was found."""
    told = 0
    with closing(steps):
        for step in steps:
            if isinstance(step, LibraryCheck):
                return step
            tenths = 10 * step.done_bytes // max(step.total_bytes, 1)
            if tenths > told:
                told = tenths
                tell(f"checking: {step.done_bytes / 1e6:.0f} of {step.total_bytes / 1e6:.0f} MB")
    raise AssertionError("a check ends with what it found")


@sessions.command("restore-backup")
@click.argument("day", metavar="[DATE]", default="")
@click.option("--library", "with_library", is_flag=True, help="The database, too.")
@pass_shell
def restore_backup(shell: Shell, day: str, with_library: bool) -> int:
    """Put back recordings that are missing or changed from the backup of DATE (or `latest`).

    Without DATE the backups are listed. What is replaced is kept beside it. Exit code 1 where a
    copy was missing or damaged, too.
    """
    if not day:
        days = shell.app.upkeep.backups()
        click.echo("\n".join(one.isoformat() for one in days) or "There is no backup yet.")
        return 0
    put_back = shell.app.upkeep.restore_backup(_day(day), with_library=with_library)
    for path in put_back.recordings:
        click.echo(f"Put back: {path}")
    for path in put_back.lost:
        tell(f"{path} could not be put back: its copy is missing or damaged, too.")
    if put_back.kept is not None:
        tell(f"The database is that of the backup; the one before is kept as {put_back.kept}.")
    tell(f"{counted(len(put_back.recordings), 'recording')} put back.")
    return 1 if put_back.lost else 0


def _day(text: str) -> date | None:
    if text == "latest":
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{text!r} is no date.", "Write it as 2026-04-21, or latest.") from error


@sessions.command("import")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--scenario", "scenario_id", metavar="ID", help="What the audio answers.")
@json_option
@pass_shell
def import_(shell: Shell, path: Path, scenario_id: str | None, as_json: bool) -> None:
    """Take in AUDIO made elsewhere (wav, flac, mp3, m4a, ogg), or a bundle (zip) or session (json)
    that was exported.

    Audio becomes a session: an answer to the opening question of --scenario; without that, an
    open answer, for which delivery is told and nothing is judged.
    """
    if is_exported(path):
        if scenario_id or as_json:
            raise UsageError("An exported session is taken in as it is.", "Give the path alone.")
        tell_imported(shell.app.exchange.import_sessions(path))
        shell.keep_safe()
        return
    for event in changed(shell.app.exchange.import_audio(path, scenario_id or "")):
        if not isinstance(event, SessionReady):
            tell_event(event)
        elif as_json:
            print_json(exported_session_json(event.session))
        else:
            click.echo(report_text(event.session, shell.app.sessions.report(event.session)))
            tell(f"Imported as session {event.session.id}")
    shell.keep_safe()


def tell_imported(imported: ImportedSessions) -> None:
    """What came of an import, the new ids on standard output."""
    for session_id in imported.added:
        click.echo(session_id)
    for old, new in imported.renamed:
        tell(f"Session {old} is here with other content; what was imported stands beside it: {new}")
    for session_id in imported.unchanged:
        tell(f"Session {session_id} is here already, unchanged.")
    for session_id in imported.silent:
        tell(f"Session {session_id} came without its recording; export a zip to take it along.")
    tell(f"{counted(len(imported.added), 'session')} imported.")


@click.command()
@click.argument("text")
@json_option
@pass_shell
def search(shell: Shell, text: str, as_json: bool) -> None:
    """Find words in every transcript."""
    hits = shell.app.library.search(text).hits
    if as_json:
        print_json([_hit_json(hit) for hit in hits])
        return
    for hit in hits:
        at = "" if hit.second is None else f" at {clock(hit.second)}"
        click.echo(f"{hit.session_id}, answer {hit.turn + 1}{at}: {hit.snippet}")
    if not hits:
        click.echo("Nothing found.")


def _summary_row(summary: SessionSummary) -> tuple[str, ...]:
    return (
        summary.id,
        f"{summary.started_at.astimezone():%Y-%m-%d %H:%M}",
        summary.scenario_id,
        clock(summary.duration_s),
        summary.state.value + (", recovered" if summary.recovered else ""),
    )


def _hit_json(hit: SearchHit) -> Mapping[str, Any]:
    return {
        "session": hit.session_id,
        "turn": hit.turn,
        "second": hit.second,
        "char_start": hit.char_start,
        "snippet": hit.snippet,
        "marks": [list(mark) for mark in hit.marks],
    }
