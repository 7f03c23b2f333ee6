"""Faster-whisper over a whole file, as a reference; and processes whose figures are their own."""

from __future__ import annotations

import multiprocessing
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import numpy as np
import numpy.typing as npt

from tests.bench.corpus import WORK, read_recording

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class WholeFile:
    """What one pass took: processor and wall seconds, and the most memory of its process, in MB."""

    text: str
    cpu_s: float
    wall_s: float
    peak_mb: float


def in_a_process(work: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """Run in a fresh process, so that memory and threads are its own."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, *arguments, **named).result()


def model_folder(model: str) -> Path:
    """Where the weights are, as the program finds them."""
    from hfprep_desktop.speech.models import Models  # noqa: PLC0415  (in the measuring process)

    return Models(WORK / "models").find(model).folder


def whole_file(model: str, recording: Path, *, beam: int = 1) -> WholeFile:
    """One thread, int8, word times, no voice filter: what a program does that waits for the end."""
    whisper = load(model)
    sound = as_floats(recording)
    began, cpu = time.perf_counter(), time.process_time()
    segments, _ = whisper.transcribe(
        sound,
        language="en",
        beam_size=beam,
        temperature=0.0,
        word_timestamps=True,
        vad_filter=False,
    )
    text = " ".join(segment.text for segment in segments)
    return WholeFile(text, time.process_time() - cpu, time.perf_counter() - began, peak_mb())


def load(model: str, threads: int = 1) -> Any:  # faster-whisper comes without types
    """The recogniser itself, as its authors made it."""
    from faster_whisper import WhisperModel  # noqa: PLC0415

    return WhisperModel(
        str(model_folder(model)), device="cpu", compute_type="int8", cpu_threads=threads
    )


def as_floats(recording: Path) -> npt.NDArray[np.float32]:
    """The samples of a WAV of ours, mono, 16 kHz, -1 to 1."""
    return read_recording(recording).astype(np.float32) / np.float32(32_768)


def peak_mb() -> float:
    """The most memory that this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
