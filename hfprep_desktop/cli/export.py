"""`hfprep export`: sessions as files."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from hfprep_desktop.cli.shell import Shell, pass_shell, tell
from hfprep_desktop.errors import UsageError, UserError
from hfprep_desktop.export.exporters import EXPORTERS, Exporter
from hfprep_desktop.export.own_layout import load_layout
from hfprep_desktop.exporting import ExportWish, content_of

BUNDLE: Final = "zip"
BUNDLE_NAME: Final = "hfprep-sessions"


@click.command()
@click.argument("session_ids", metavar="ID...", nargs=-1)
@click.option(
    "--format", "form", type=click.Choice([*sorted(EXPORTERS), BUNDLE]), help="What to write."
)
@click.option("--layout", metavar="NAME|FILE", help="A layout of your own in place of a format.")
@click.option("--all", "everything", is_flag=True, help="Every session that is not in the trash.")
@click.option("--audio", "with_sound", is_flag=True, help="With the recording inside (html).")
@click.option("--out", type=click.Path(path_type=Path), help="File, or folder for several.")
@pass_shell
def export(
    shell: Shell,
    session_ids: tuple[str, ...],
    form: str | None,
    layout: str | None,
    everything: bool,
    with_sound: bool,
    out: Path | None,
) -> None:
    """Export sessions. Without --out one session goes to standard output."""
    if form == BUNDLE and layout is None:
        _pack(shell, _ids(shell, session_ids, everything=everything), out)
        return
    exporter = _exporter(shell, form, layout)
    ids = _ids(shell, session_ids, everything=everything)
    if out is None or str(out) == "-":
        _print(shell, ids, exporter, with_sound=with_sound)
        return
    wish = ExportWish(ids, exporter, out, with_sound, into_folder=everything)
    for written in shell.app.exchange.export(wish):
        tell(f"Written: {written.path}")


def _pack(shell: Shell, ids: tuple[str, ...], out: Path | None) -> None:
    if out is None or str(out) == "-":
        raise UsageError("A bundle is not written to standard output.", "Name a file: --out.")
    target = out / f"{BUNDLE_NAME}.zip" if out.is_dir() else out
    for step in shell.app.exchange.export_bundle(ids, target):
        tell(f"{step.done} of {len(ids)} sessions packed, {step.packed_bytes / 1e6:.1f} MB.")
    tell(f"Written: {target}")


def _exporter(shell: Shell, form: str | None, layout: str | None) -> Exporter:
    if (form is None) == (layout is None):
        raise UsageError("Say what to write.", "Give --format or --layout, one of the two.")
    if form is not None:
        return EXPORTERS[form]
    own = shell.app.exchange.layouts()
    path = own.get(layout or "", Path(layout or ""))
    if not path.is_file():
        known = ", ".join(own) or "none yet"
        raise UserError(
            f"There is no layout {layout!r}.",
            f"Yours in {shell.app.paths.layouts}: {known}. A file's path will do, too.",
        )
    return load_layout(path)


def _ids(shell: Shell, session_ids: tuple[str, ...], *, everything: bool) -> tuple[str, ...]:
    if everything == bool(session_ids):
        raise UsageError("Say which sessions.", "Give ids, or --all, one of the two.")
    if not everything:
        return session_ids
    found = tuple(summary.id for summary in shell.app.library.list_sessions())
    if not found:
        raise UserError(
            "There are no sessions yet.", "Begin with: hfprep practice model-marketplace"
        )
    return found


def _print(shell: Shell, ids: tuple[str, ...], exporter: Exporter, *, with_sound: bool) -> None:
    app = shell.app
    if len(ids) > 1 and exporter.together is None:
        raise UsageError("Several sessions cannot share standard output.", "Name a folder: --out.")
    sessions = [app.library.get_session(session_id) for session_id in ids]
    if len(sessions) > 1 and exporter.together is not None:
        data = exporter.together([(one, app.sessions.report(one)) for one in sessions])
    else:
        (session,) = sessions
        data = content_of(exporter, session, app.sessions.report(session), with_sound=with_sound)
    click.echo(data, nl=False)
