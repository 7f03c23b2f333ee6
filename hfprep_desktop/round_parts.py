"""What a round works with."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hfprep_desktop.analysis.engine import Analyzer
from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Scenario, Session
from hfprep_desktop.speech.client import TranscriberClient
from hfprep_desktop.voice import Voice


@dataclass(frozen=True, slots=True)
class RoundParts:
    """Everything a round works with; the composition root fills it in.

    `repair_audio` makes a broken-off file whole and returns its seconds. `clock` is monotonic and
    `own_cpu` the processor time of this process, both in seconds.
    """

    scenario: Scenario
    session_id: str
    seed: int
    started_at: datetime
    audio_path: Path
    model_name: str
    library: Library
    analyzer: Analyzer
    open_recorder: Callable[[Path], RecorderClient]
    open_transcriber: Callable[[], TranscriberClient]
    repair_audio: Callable[[Path], float]
    clock: Callable[[], float]
    own_cpu: Callable[[], float]
    keep_awake: Callable[[], AbstractContextManager[None]]
    voice: Voice
    interrupted: Session | None = None
    """The session that the round takes up."""
