"""Writes into the person's scenario folder: whole files or none, and over none unasked."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from hfprep_desktop.durable import give_new_name, put_in_place, sync_folder, written_beside
from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.scenario_file import MAX_BYTES
from hfprep_desktop.safe_names import is_device_name


class ChangedMeanwhileError(UserError):
    """The file on disk is no longer the one that was opened."""


def file_name(scenario_id: str) -> str:
    """The name of a new scenario's file: its id, but `con` is a device to Windows."""
    return f"scenario-{scenario_id}.yaml" if is_device_name(scenario_id) else f"{scenario_id}.yaml"


def free_name(folder: Path, wanted: str) -> str:
    """`wanted`, or the same with a number where a file of that name is there already."""
    stem, suffix = Path(wanted).stem, Path(wanted).suffix
    numbered = (f"{stem}-{number}{suffix}" for number in range(2, 10_000))
    names = (name for name in (wanted, *numbered) if not os.path.lexists(folder / name))
    return next(names, wanted)


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A scenario file as it was read: its text as an editor shows it, and its bytes."""

    path: Path
    text: str
    content: bytes


def open_file(path: Path) -> OpenedFile:
    """Read a file to edit it. Raises `UserError` where that cannot be done."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise UserError(
                f"{path.name} is larger than {MAX_BYTES // 1024} KB, so it was not opened.",
                "Shorten it with another program.",
            )
        return OpenedFile(path, content.decode("utf-8-sig").replace("\r\n", "\n"), content)
    except UnicodeDecodeError as error:
        raise UserError(
            f"{path.name} is not UTF-8 text, so it was not opened.",
            "Save it as UTF-8 with the program that made it.",
        ) from error
    except OSError as error:
        raise UserError(
            f"{path.name} cannot be read: {error.strerror or error}.",
            "Look whether it is still in your scenario folder and may be read.",
        ) from error


def add_files(folder: Path, contents: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write new files, all of them or none. Raises `UserError` where a name is taken already."""
    waiting: dict[Path, Path] = {}
    written: list[Path] = []
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            for name, content in contents.items():
                waiting[folder / name] = written_beside(folder / name, content)
            for path, temporary in waiting.items():
                _name_it(temporary, path)
                written.append(path)
            sync_folder(folder)
        except BaseException:
            _remove(written)
            raise
        finally:
            _remove(waiting.values())
    except OSError as error:
        raise _not_written(folder, error) from error
    return tuple(written)


def save_file(path: Path, content: bytes, opened: bytes | None) -> None:
    """Write one file, old or new but never half of it.

    `opened` is what the file held when it was read, None for a new one. Raises
    `ChangedMeanwhileError` when it holds something else by now, `UserError` when it cannot be
    written; it is left as it was then.
    """
    try:
        # Who keeps a file elsewhere and a link to it here wants the file changed, not the link.
        target = path.resolve()
        if target.exists() and target.read_bytes() != opened:
            raise ChangedMeanwhileError(
                f"{path.name} was changed by another program, and was left as it is.",
                "Save under this name all the same, or go back to what is on the disk.",
            )
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        put_in_place(target, content)
        sync_folder(target.parent)
    except OSError as error:
        raise _not_written(path, error) from error


def _name_it(temporary: Path, path: Path) -> None:
    try:
        give_new_name(temporary, path)
    except FileExistsError as error:
        raise _taken(path) from error


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def _taken(path: Path) -> UserError:
    return UserError(
        f"Your scenario folder has a file {path.name} already; nothing was written.",
        "Rename that file, or give the new scenario another id.",
    )


def _not_written(path: Path, error: OSError) -> UserError:
    return UserError(
        f"{path} could not be written: {error.strerror or error}. Nothing was changed.",
        "Make room on the disk, or allow writing there.",
    )
