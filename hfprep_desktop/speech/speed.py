"""How fast the speech models run on this machine, and which one suits it."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.model import SAMPLE_RATE
from hfprep_desktop.process import Child, begin_child, single_threaded_numpy, wait_for
from hfprep_desktop.speech.models import ModelFolder

LIVE_COST: Final = 4.5
"""What a live round costs, with captions, as a multiple of decoding every chunk once (`make bench`:
3.0 to 4.2; a little more is assumed)."""

MOST_LIVE: Final = 0.25
"""Share of one processor that captions may take beside a video call; with more they also come late
(a machine on which base would take 0.34 showed its words after two seconds)."""

LONGEST_CHUNK_S: Final = 20.0
MOST_WAIT_S: Final = 2.0
"""The last chunk, of up to 20 s, is decoded when one stops: so long may the report take."""

PATIENCE_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class Speed:
    """A model on this machine: `cost` is processor seconds for each second of speech."""

    name: str
    load_s: float
    cost: float

    @property
    def live(self) -> float:
        """Share of one processor while one speaks, captions included."""
        return self.cost * LIVE_COST

    @property
    def wait_s(self) -> float:
        """How long the report takes at most after one stops."""
        return self.cost * LONGEST_CHUNK_S

    @property
    def is_enough(self) -> bool:
        """Whether the model keeps up with the voice and leaves the machine its other work."""
        return self.live <= MOST_LIVE and self.wait_s <= MOST_WAIT_S


def measure_speeds(
    models: Iterable[ModelFolder], recording: Path, samples: int
) -> tuple[Speed, ...]:
    """Load each model and decode a few seconds of speech: about a second a model.

    A model that does not answer within a minute is left out.
    """
    found: list[Speed] = []
    for model in models:
        child = Child("speed", _run, (model, recording, samples))
        try:
            wait_for([child.connection, child.sentinel], PATIENCE_S)
            found += [message for message in child.received() if isinstance(message, Speed)]
        finally:
            child.end(0.5)
    return tuple(found)


def recommended(speeds: Iterable[Speed]) -> Speed | None:
    """The slowest model that is still fast enough, since it hears best; else the fastest."""
    ranked = sorted(speeds, key=lambda speed: speed.cost)
    enough = [speed for speed in ranked if speed.is_enough]
    return enough[-1] if enough else next(iter(ranked), None)


def _run(connection: Connection, model: ModelFolder, recording: Path, samples: int) -> None:
    single_threaded_numpy()
    begin_child()
    # The model's libraries are loaded in the child alone.
    from hfprep_desktop.speech.cutter import Chunk  # noqa: PLC0415
    from hfprep_desktop.speech.engine import SpeechEngine  # noqa: PLC0415
    from hfprep_desktop.speech.sound_files import read_samples  # noqa: PLC0415

    began = time.perf_counter()
    try:
        engine = SpeechEngine(model.folder)
    except UserError:
        # Told in full when a round asks for this model.
        return
    loaded = time.perf_counter()
    sound = read_samples(recording, 0, samples)
    before = time.process_time()
    engine.words(sound, Chunk(0, len(sound), len(sound), len(sound), 1.0), "")
    cost_s = time.process_time() - before
    connection.send(Speed(model.name, loaded - began, cost_s * SAMPLE_RATE / len(sound)))
