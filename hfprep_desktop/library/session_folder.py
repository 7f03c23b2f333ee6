"""Where a session's audio lies: its id is also the name of its folder."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from hfprep_desktop.paths import Paths

_FOLDER_NAME: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,63}")


def session_folder(paths: Paths, full_id: str) -> Path:
    """The folder of the session with this id. Raises `ValueError` where that can be no name."""
    if not _FOLDER_NAME.fullmatch(full_id):
        raise ValueError("a session's id is also the name of its folder")
    return paths.recordings / full_id
