"""Sessions written as files: one, many or all, one after another, so that one can stop between."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path

from hfprep_desktop.errors import UserError
from hfprep_desktop.export.embedded_sound import embed_sounds
from hfprep_desktop.export.exporters import Exporter, export_name
from hfprep_desktop.export.write import write_export
from hfprep_desktop.model import Report, Session

Read = Callable[[str], tuple[Session, Report]]
"""Reads a session and its report by its id."""


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What to write. `target` is a file for one session or one table, else a folder.

    `into_folder`: it is a folder, however many sessions there are; one table stays a file.
    `overwrite`: the person has said that a file of that name may go; in a folder none ever does.
    """

    session_ids: tuple[str, ...]
    exporter: Exporter
    target: Path
    with_sound: bool = False
    overwrite: bool = False
    into_folder: bool = False

    @property
    def is_one_file(self) -> bool:
        """Whether `target` is the file itself."""
        if self.exporter.together is not None:
            return True
        return len(self.session_ids) == 1 and not self.into_folder


@dataclass(frozen=True, slots=True)
class Exported:
    """`done` of `total` sessions are written; `path` is the newest file."""

    done: int
    total: int
    path: Path


def content_of(
    exporter: Exporter, session: Session, report: Report, *, with_sound: bool = False
) -> bytes:
    """What a file of the session holds.

    Raises `UserError` where the recording is wanted inside and that cannot be done.
    """
    if not with_sound:
        return exporter.export(session, report)
    if exporter.with_sound is None:
        raise UserError(
            f"{exporter.name} cannot hold a recording.",
            "Choose the web page, or the zip bundle with the recording beside it.",
        )
    return exporter.with_sound(session, report, embed_sounds(session))


def export_sessions(wish: ExportWish, read: Read) -> Generator[Exported]:
    """Write the files of a wish; what is written before a fault or a stop stays, whole.

    Raises `UserError` where something cannot be read or written.
    """
    ids = wish.session_ids
    if wish.exporter.together is not None and len(ids) > 1:
        data = wish.exporter.together([read(one) for one in ids])
        write_export(wish.target, data, overwrite=wish.overwrite)
        yield Exported(len(ids), len(ids), wish.target)
        return
    if not wish.is_one_file:
        _make_folder(wish.target)
    for number, session_id in enumerate(ids, 1):
        session, report = read(session_id)
        data = content_of(wish.exporter, session, report, with_sound=wish.with_sound)
        path = _path(wish, session)
        write_export(path, data, overwrite=wish.overwrite and wish.is_one_file)
        yield Exported(number, len(ids), path)


def _path(wish: ExportWish, session: Session) -> Path:
    if wish.is_one_file and not wish.target.is_dir():
        return wish.target
    return wish.target / export_name(session, wish.exporter)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise UserError(
            f"{folder} is not a folder.", "Name a folder for several sessions."
        ) from error
    except OSError as error:
        raise UserError(
            f"The folder {folder} cannot be made: {error.strerror or error}.", "Name another one."
        ) from error
