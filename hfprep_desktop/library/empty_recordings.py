"""Takes out of the library what was begun and never recorded: files without one sample."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hfprep_desktop.library import queries
from hfprep_desktop.model import WAV_HEADER_BYTES

if TYPE_CHECKING:
    from sqlite_utils import Database


def forget_empty_segment(
    database: Database, session_id: str, segment: int, data: Path
) -> Path | None:
    """Forget a file that holds not one sample; which it was, or None where that was not done."""
    found = queries.load_recordings(database, session_id, data)
    path = next((one.path for one in found if one.segment == segment), None)
    if path is None or _holds_sound(path):
        return None
    queries.delete_segment(database, session_id, segment)
    return path


def forget_empty_session(
    database: Database, session_id: str, data: Path
) -> tuple[Path, ...] | None:
    """Forget a session whose files hold not one sample; its files, or None where one does."""
    paths = tuple(one.path for one in queries.load_recordings(database, session_id, data))
    if any(map(_holds_sound, paths)):
        return None
    queries.delete_session(database, session_id)
    return paths


def _holds_sound(path: Path) -> bool:
    try:
        return path.stat().st_size > WAV_HEADER_BYTES
    except FileNotFoundError:
        return False
