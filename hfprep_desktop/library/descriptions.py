"""Keeps the description beside each session's audio in step with its rows."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from hfprep_desktop.errors import UserError
from hfprep_desktop.library import queries
from hfprep_desktop.library.session_folder import session_folder
from hfprep_desktop.library.sidecars import Sidecars
from hfprep_desktop.paths import Paths

if TYPE_CHECKING:
    from sqlite_utils import Database

log = logging.getLogger(__name__)


class Descriptions:
    """`writing` opens the library for one change, and holds its lock meanwhile."""

    def __init__(
        self,
        paths: Paths,
        sidecars: Sidecars,
        writing: Callable[[], AbstractContextManager[Database]],
    ) -> None:
        self._paths = paths
        self._sidecars = sidecars
        self._writing = writing

    def is_missing(self, full_id: str) -> bool:
        """Whether the session's folder is there without a description."""
        return self._sidecars.is_missing(session_folder(self._paths, full_id))

    def renew(self, full_id: str) -> None:
        """Whoever comes last describes what is newest, hence the lock. Failing fails nothing."""
        if not self._sidecars.are_kept:
            return
        try:
            with self._writing() as database:
                session = queries.load_session(database, full_id, self._paths.data)
                trashed_at = queries.trashed_at(database, full_id)
                folder = session_folder(self._paths, full_id)
                self._sidecars.write(folder, session, trashed_at)
        except (OSError, UserError) as error:
            log.warning("session %s: not described: %s", full_id, type(error).__name__)

    def remove_with_folder(self, full_id: str) -> None:
        """Nothing is left to describe: the folder goes, too, where nothing else lies in it."""
        folder = session_folder(self._paths, full_id)
        if not folder.is_dir():
            return
        self._sidecars.remove(folder)
        if not any(folder.iterdir()):
            folder.rmdir()
