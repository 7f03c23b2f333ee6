"""Where everything lies: one data folder holds all of a person's data and can be moved whole."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import platformdirs

from hfprep_desktop.errors import UserError

PRIVATE_UMASK: Final = 0o077
"""Files and folders we make are readable by their owner alone."""

IMPORT_PREFIX: Final = "import-"
"""So the folders begin, among the temporary ones, in which what is imported is looked at first."""

_CLOUDS: Final = (
    ("OneDrive", re.compile(r"onedrive(\s?-.*)?")),
    ("Dropbox", re.compile(r"dropbox(\s?[-(].*)?")),
    ("iCloud", re.compile(r"icloud\s?drive|com~apple~clouddocs|mobile documents")),
    ("Google Drive", re.compile(r"(google\s?drive|googledrivefs)(\s?[-(].*)?")),
)
"""How the folders are called that these services copy to other computers."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders and files below one data folder."""

    data: Path

    @property
    def database(self) -> Path:
        """Sessions, turns, words and findings."""
        return self.data / "library.db"

    @property
    def recordings(self) -> Path:
        """One folder a session, holding its audio."""
        return self.data / "recordings"

    @property
    def scenarios(self) -> Path:
        """Scenarios a person wrote or imported."""
        return self.data / "scenarios"

    @property
    def read_scenarios(self) -> Path:
        """Scenarios as they were read last, so that the next start need not check them again."""
        return self.data / "scenarios-read.json"

    @property
    def layouts(self) -> Path:
        """A person's own layouts of exports."""
        return self.data / "layouts"

    @property
    def models(self) -> Path:
        """Speech models installed by the person."""
        return self.data / "models"

    @property
    def backups(self) -> Path:
        """Copies of the database and of recordings."""
        return self.data / "backups"

    @property
    def audio_copies(self) -> Path:
        """One copy of each finished recording."""
        return self.backups / "audio"

    @property
    def check_state(self) -> Path:
        """How far an interrupted check of the library is."""
        return self.data / "library-check.json"

    @property
    def temporary(self) -> Path:
        """Short-lived copies of audio; never outside the data folder."""
        return self.data / "tmp"

    @property
    def logs(self) -> Path:
        """What the program did, without words, names or paths of the person."""
        return self.data / "logs"

    @property
    def settings(self) -> Path:
        """The person's choices."""
        return self.data / "settings.toml"

    @property
    def window(self) -> Path:
        """Where the window was when it was closed."""
        return self.data / "window.json"

    def prepare(self) -> None:
        """Make the folders; raise `UserError` where that is impossible."""
        try:
            for folder in (self.data, self.recordings, self.temporary, self.logs):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(
                f"The data folder {self.data} cannot be used: {error.strerror or error}.",
                "Choose a folder you may write to with --data-dir, or mend its permissions.",
            ) from error
        if not os.access(self.data, os.W_OK | os.X_OK):
            raise UserError(
                f"The data folder {self.data} is not writable; nothing in it was changed.",
                "Choose another folder with --data-dir, or mend its permissions.",
            )


def cloud_folder(path: Path) -> str:
    """Which service would copy what lies there to other computers; empty where none is known.

    By its name, and by that of the place a link leads to.
    """
    for place in (path, Path(os.path.realpath(path))):
        parts = [part.casefold() for part in place.parts]
        for name, known in _CLOUDS:
            if any(known.fullmatch(part) for part in parts):
                return name
    return ""


def data_paths(data: Path | None) -> Paths:
    """What lies in a data folder; None is the platform's own. Raises `UserError` without a home."""
    return Paths((data or default_data_folder()).absolute())


def default_data_folder() -> Path:
    """The platform's own place for application data (never a synced Documents folder).

    Raises `UserError` for an account without a home.
    """
    try:
        return Path(platformdirs.user_data_dir("hfprep-desktop", appauthor=False))
    except RuntimeError as error:
        raise UserError(
            "This account has no home folder.", "Say where data may lie with --data-dir."
        ) from error
