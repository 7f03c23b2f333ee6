"""Small programs over a library or a file, to be killed, starved and run side by side.

    python -m tests.faults.library_programs commit FOLDER

Each says `ready` once everything is loaded, and waits for a line; then it says what it has done,
a line for each piece of work that the core has acknowledged.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from hfprep_desktop.correcting import with_word
from hfprep_desktop.errors import UserError
from hfprep_desktop.export.write import write_export
from hfprep_desktop.library.connection import open_database, write
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Session
from hfprep_desktop.paths import PRIVATE_UMASK, Paths
from tests.faults.programs import ROOT
from tests.samples import SESSION_ID, full_session

NEW: Final = b"new" * 100_000
"""What `export` puts in place of an older file."""


def numbered(data: Path, number: int) -> Session:
    """A session like the sample, that its number tells from the others."""
    made = full_session(data)
    id_ = f"{SESSION_ID[:-6]}{number:06d}"
    recordings = tuple(
        replace(one, session_id=id_, path=data.absolute() / "recordings" / id_ / one.path.name)
        for one in made.recordings
    )
    return replace(made, id=id_, notes=f"note {number}", recordings=recordings)


def commit(data: Path) -> None:
    """Add sessions without end, and change each once more."""
    library = Library(Paths(data))
    library.prepare()
    number = 0
    while True:
        session = numbered(data, number)
        library.add_session(session)
        library.set_notes(session.id, f"{session.notes}, kept")
        _say(number)
        number += 1


def commit_some(data: Path, count: str) -> None:
    """Add so many sessions to a library that may not be there yet."""
    library = Library(Paths(data))
    library.prepare()
    for number in range(int(count)):
        library.add_session(numbered(data, number))
        _say(number)


def edit(data: Path) -> None:
    """Write a note and correct a word without end, as the window does it."""
    library = Library(Paths(data))
    number = 0
    while True:
        library.set_notes(SESSION_ID, f"note {number}")
        session = library.get_session(SESSION_ID)
        library.save_session(with_word(session, 0, 3, f"word{number}"))
        _say(number)
        number += 1


def mark(data: Path, letter: str, seconds: str) -> None:
    """For so many seconds, read what is there and write it back with a mark more."""
    end = time.monotonic() + float(seconds)
    while time.monotonic() < end:
        with open_database(Paths(data).database) as database, write(database):
            (notes,) = database.execute("SELECT notes FROM sessions").fetchone()
            database.execute("UPDATE sessions SET notes = ?", [notes + letter])
        _say(letter)


def migrate(data: Path) -> None:
    """Bring a library up to date, as each start does."""
    Library(Paths(data)).prepare()
    _say("migrated")


def export(target: Path) -> None:
    """Put a new file in place of an older one."""
    write_export(target, NEW, overwrite=True)
    _say("exported")


PROGRAMS: Final[dict[str, Callable[..., None]]] = {
    "commit": commit,
    "commit-some": commit_some,
    "edit": edit,
    "mark": mark,
    "migrate": migrate,
    "export": export,
}


def command(name: str, place: Path, *more: str) -> tuple[str, ...]:
    """The command line of one of the programs."""
    return (sys.executable, "-B", "-m", "tests.faults.library_programs", name, str(place), *more)


@contextmanager
def begun(name: str, place: Path, *more: str) -> Iterator[subprocess.Popen[str]]:
    """One of the programs, loaded and waiting for `go`; it is gone afterwards."""
    with subprocess.Popen(
        command(name, place, *more),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def go(process: subprocess.Popen[str]) -> None:
    """Let a program that was begun do its work."""
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def killed(process: subprocess.Popen[str], *, behind: int, after_s: float) -> list[str]:
    """Kill a program so long after it has acknowledged so much; all that it acknowledged."""
    assert process.stdout is not None
    said = [process.stdout.readline() for _ in range(behind)]
    time.sleep(after_s)  # any moment will do: nothing is waited for
    process.send_signal(signal.SIGKILL)
    said += process.stdout.readlines()
    process.wait()
    return [line.strip() for line in said if line.endswith("\n")]


def main(arguments: Sequence[str]) -> None:
    """Run one; what the world did to it is told, and ends it with 1."""
    name, place, *more = arguments
    import sqlite_utils  # noqa: F401, PLC0415  (loaded before anything is counted)

    os.umask(PRIVATE_UMASK)
    _say("ready")
    sys.stdin.readline()
    try:
        PROGRAMS[name](Path(place), *more)
    except UserError as error:
        _say(f"told: {error.what}")
        raise SystemExit(1) from error


def _say(what: object) -> None:
    os.write(sys.stdout.fileno(), f"{what}\n".encode())


if __name__ == "__main__":
    main(sys.argv[1:])
