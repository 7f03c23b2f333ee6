"""A machine with a library, as a bundle leaves it and comes to it."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from hfprep_desktop.export.to_json import sidecar_json
from hfprep_desktop.export.to_zip import write_bundle
from hfprep_desktop.importing_sessions import ImportedSessions, import_exported
from hfprep_desktop.library.identity import new_session_id
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Session
from hfprep_desktop.paths import Paths

NOW = datetime(2026, 8, 1, tzinfo=UTC)


class Machine:
    """A library with its recordings."""

    def __init__(self, data: Path) -> None:
        self.paths = Paths(data)
        self.library = Library(self.paths, sidecar_json)
        self.library.prepare()

    def add(self, session: Session, size: int = 20_000) -> Session:
        folder = self.paths.recordings / session.id
        folder.mkdir(mode=0o700)
        recordings = tuple(
            replace(one, session_id=session.id, path=folder / one.path.name)
            for one in session.recordings
        )
        for number, one in enumerate(recordings):
            one.path.write_bytes(b"RIFF" + bytes([number]) + os.urandom(size + number))
        added = replace(session, recordings=recordings)
        self.library.add_session(added)
        return added

    def bundle(self, target: Path, *ids: str) -> Path:
        list(write_bundle(target, map(self.library.get_session, ids)))
        return target

    def take_in(self, path: Path) -> ImportedSessions:
        def new_id() -> str:
            return new_session_id(NOW, os.urandom(10))

        return import_exported(path, self.library, self.paths, new_id)

    def holds_nothing(self) -> bool:
        left = [*self.paths.recordings.iterdir(), *self.paths.temporary.iterdir()]
        return not left and not self.library.list_sessions()
