"""The command `hfprep`: global options, the window, and what errors become.

Exit codes: 0 done, 1 the request could not be carried out, 2 wrong usage. A person never
sees a traceback: the world's errors are told in words, ours go to the log.
"""

from __future__ import annotations

import io
import logging
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import click

from hfprep_desktop.app import Start
from hfprep_desktop.cli.command_table import CommandTable
from hfprep_desktop.cli.shell import Shell, tell
from hfprep_desktop.errors import UsageError, UserError
from hfprep_desktop.log import describe_bug, keep_log_off_terminal

log = logging.getLogger(__name__)


@click.group(
    cls=CommandTable,
    invoke_without_command=True,
    epilog=(
        "Exit codes: 0 done; 1 it could not be carried out, and standard error says what happened "
        "and what to do; 2 wrong usage."
    ),
)
@click.option(
    "--data-dir",
    envvar="HFPREP_DATA_DIR",
    show_envvar=True,
    type=click.Path(file_okay=True, path_type=Path),
    help="Where recordings and the database live.",
)
@click.option("--temp", is_flag=True, help="Use a throw-away profile.")
@click.option("-v", "--verbose", is_flag=True, help="Log more.")
@click.version_option(package_name="hfprep-desktop", prog_name="hfprep")
@click.pass_context
def hfprep(context: click.Context, data_dir: Path | None, temp: bool, verbose: bool) -> None:
    """Practise spoken interview rounds, offline. Without a command the window opens."""
    shell = Shell(data_dir, temp, verbose, context.obj)
    context.obj = shell
    context.call_on_close(shell.closing.close)
    if context.invoked_subcommand is None:
        context.exit(open_window(shell))


def open_window(shell: Shell) -> int:
    """Run the first shell, the window."""
    from hfprep_desktop.doctor import has_screen  # noqa: PLC0415  (commands do not need it)

    if not has_screen():
        raise UserError(
            "There is no screen here, so the window cannot open.",
            "Start it from a desktop session, or practise from the command line: "
            "hfprep practice --help.",
        )
    return shell.run_window(shell.start())


def run(arguments: list[str], run_window: Callable[[Start], int]) -> int:
    """Run one command and return the exit code; without one `run_window` is called."""
    _accept_any_text()
    keep_log_off_terminal()
    try:
        return _carry_out(arguments, run_window)
    finally:
        _let_go_of_streams()


def _carry_out(arguments: list[str], run_window: Callable[[Start], int]) -> int:
    try:
        result = hfprep.main(arguments, prog_name="hfprep", standalone_mode=False, obj=run_window)
        if sys.stdout is not None:
            # Now, while a full disk can still be told.
            sys.stdout.flush()
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        tell("Stopped.")
        return 1
    except UserError as error:
        tell(f"{error.what} {error.remedy}")
        return 2 if isinstance(error, UsageError) else 1
    except BrokenPipeError:
        # Whoever read our output has enough of it.
        return 1
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        tell(f"{name}{error.strerror or error}. Check the path, its permissions and the disk.")
        return 1
    except Exception as error:  # noqa: BLE001  (the last line: our own bugs)
        return _own_mistake(error)
    return result if isinstance(result, int) else 0


def _let_go_of_streams() -> None:
    """Give up what a full disk or a closed pipe did not take.

    Python flushes at exit and would turn what is left into its own message and exit code 120.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is None:
            continue
        try:
            stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def _accept_any_text() -> None:
    """File names need not be text, and a terminal need not know every character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _own_mistake(error: Exception) -> int:
    where = describe_bug(error)
    log.error("bug: %s", where)
    kind, *_, place = where.splitlines()
    tell(
        f"HFPrep made a mistake of its own ({kind} at {place.strip()}). Recordings are safe. "
        "Please report it with this line."
    )
    return 1
