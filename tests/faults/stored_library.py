"""A data folder with a few sessions whose audio is really there, to be broken on purpose."""

from __future__ import annotations

import hashlib
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from hfprep_desktop.audio.wav import wav_header
from hfprep_desktop.export.to_json import sidecar_json
from hfprep_desktop.library.identity import new_session_id
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import SAMPLE_BYTES, SAMPLE_RATE, Session
from hfprep_desktop.paths import Paths
from tests.samples import rich_session

NOW: Final = datetime(2026, 8, 1, 12, 0, tzinfo=UTC)


class StoredLibrary:
    """So many sessions of some seconds of noise each, no two alike."""

    def __init__(self, data: Path, sessions: int = 3, samples: int = 8_000) -> None:
        self.paths = Paths(data)
        self.library = Library(self.paths, sidecar_json)
        self.library.prepare()
        self.sessions = [self._add(number, samples) for number in range(sessions)]
        self.ids = {one.id for one in self.sessions}

    def _add(self, number: int, samples: int) -> Session:
        session_id = new_session_id(NOW - timedelta(days=number + 1), bytes(10))
        folder = self.paths.recordings / session_id
        folder.mkdir()
        rich = rich_session(self.paths.data)
        (first, *_) = rich.recordings
        path = folder / "01.wav"
        noise = random.Random(number).randbytes(samples * SAMPLE_BYTES)
        path.write_bytes(wav_header(samples) + noise)
        recording = replace(
            first, session_id=session_id, path=path, duration_s=samples / SAMPLE_RATE
        )
        session = replace(rich, id=session_id, recordings=(recording,))
        self.library.add_session(session)
        return session

    def audio(self) -> dict[str, str]:
        """The hash of every recording, by its place."""
        return {
            str(path.relative_to(self.paths.data)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(self.paths.recordings.rglob("*.wav"))
        }
