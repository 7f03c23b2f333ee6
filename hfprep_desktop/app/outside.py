"""The world beyond the program: devices, processes, clocks, chance."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hfprep_desktop.awake import awake
from hfprep_desktop.library.identity import RANDOM_BYTES, new_session_id
from hfprep_desktop.voice import NoVoice, Voice

if TYPE_CHECKING:
    from hfprep_desktop.audio.client import RecorderClient
    from hfprep_desktop.audio.devices import Listing
    from hfprep_desktop.speech.client import TranscriberClient
    from hfprep_desktop.speech.models import Models

SEED_BYTES: Final = 4


def _open_recorder(path: Path | None) -> RecorderClient:
    from hfprep_desktop.audio.client import RecorderClient

    return RecorderClient(path)


def _open_transcriber(models: Models, name: str) -> TranscriberClient:
    from hfprep_desktop.speech.client import TranscriberClient

    return TranscriberClient(models, name)


def _list_microphones() -> Listing:
    from hfprep_desktop.audio.devices import list_microphones

    return list_microphones()


@dataclass(frozen=True, slots=True)
class Outside:
    """The world beyond the program, so that tests can put their own in its place."""

    open_recorder: Callable[[Path | None], RecorderClient] = _open_recorder
    open_transcriber: Callable[[Models, str], TranscriberClient] = _open_transcriber
    list_microphones: Callable[[], Listing] = _list_microphones
    clock: Callable[[], float] = time.monotonic
    wall_clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    random_bytes: Callable[[int], bytes] = os.urandom
    own_cpu: Callable[[], float] = time.process_time
    keep_awake: Callable[[], AbstractContextManager[None]] = awake
    open_voice: Callable[[Path, str], Voice] = lambda *_: NoVoice()
    """The interviewer's voice over a folder of clips, through the output of that name; a shell that
    speaks puts its own here."""

    def today(self) -> date:
        """The day of the person's own calendar."""
        return self.wall_clock().astimezone().date()

    def new_session_id(self) -> str:
        """One that no session has; later ones sort behind."""
        return new_session_id(self.wall_clock(), self.random_bytes(RANDOM_BYTES))

    def new_seed(self) -> int:
        """What decides the wording of a round for which nobody named a seed."""
        return int.from_bytes(self.random_bytes(SEED_BYTES))
