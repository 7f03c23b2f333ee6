"""The transcriber process: keeps the model loaded, follows a recording, sends words.

It reads the recording on disk (the truth) and never writes to it. A thread of its own
empties the pipe, so that the parent is never held up while a chunk is decoded, and ends the
process at once when the parent dies. Closed chunks come first; the open one is drafted when
nothing else is to do.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt

from hfprep_desktop.errors import UserError
from hfprep_desktop.model import SAMPLE_RATE, Word
from hfprep_desktop.process import begin_child, parent_sentinel, send_or_end, wait_for
from hfprep_desktop.speech.cutter import Chunk, PauseCutter
from hfprep_desktop.speech.drafts import DraftEngine, Drafter
from hfprep_desktop.speech.inbox import Inbox
from hfprep_desktop.speech.messages import (
    Alive,
    Boundary,
    ChunkDone,
    Command,
    Continued,
    Drafted,
    Finish,
    Finished,
    Follow,
    Grown,
    Listened,
    ModelFailed,
    Ready,
    Settled,
    TranscriberReport,
)
from hfprep_desktop.speech.models import ModelFolder, Models, verify
from hfprep_desktop.speech.sound_files import SoundFiles

LOWER_PRIORITY: Final = 5
READ_SAMPLES: Final = 2 * SAMPLE_RATE
BEAT_S: Final = 1.0
LISTENED_EVERY: Final = SAMPLE_RATE
"""Samples of silence after which the parent is told how far this has come."""

log = logging.getLogger(__name__)

Detector = Callable[[npt.NDArray[np.float32]], float]


class Engine(DraftEngine, Protocol):
    """What the worker needs of a speech model."""

    def words(
        self, samples: npt.NDArray[np.int16], chunk: Chunk, hotwords: str
    ) -> tuple[Word, ...]:
        """Words of a chunk, timed from its first sample."""


def run_worker(connection: Connection, models: Models, name: str) -> None:
    """Entry of the process."""
    begin_child()
    if hasattr(os, "nice"):
        os.nice(LOWER_PRIORITY)
    inbox = Inbox()
    outlet = Outlet(connection)
    for body in (partial(_read_commands, connection, inbox), outlet.beat):
        threading.Thread(target=body, daemon=True).start()
    began = time.monotonic()
    try:
        model = models.find(name)
        verified = verify(model)
        engine, new_detector = _load(model, models)
    except UserError as error:
        outlet.send(ModelFailed(error.what, error.remedy))
        return
    outlet.send(Ready(verified, time.monotonic() - began))
    job: Transcription | None = None
    while (command := inbox.take()) is not None:
        if isinstance(command, Follow):
            job = Transcription(command, engine, new_detector(), outlet.send)
        elif job is not None and not _obeyed(job, command, inbox, outlet):
            return


class Outlet:
    """The way to the parent for several threads; one that meets no parent any more ends."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()

    def send(self, report: TranscriberReport) -> None:
        """Say something."""
        with self._lock:
            send_or_end(self._connection, report)

    def beat(self) -> None:
        """Say once a second that this process lives."""
        while True:
            self.send(Alive())
            time.sleep(BEAT_S)


def _obeyed(job: Transcription, command: Command, inbox: Inbox, outlet: Outlet) -> bool:
    try:
        job.obey(command)
        if inbox.is_empty:
            job.draft()
    except OSError as error:
        what = f"The recording cannot be read any more ({error.strerror or error})."
        outlet.send(ModelFailed(what, "Look whether its file is still there."))
        return False
    return True


def _load(model: ModelFolder, models: Models) -> tuple[Engine, Callable[[], Detector]]:
    # The model's libraries are loaded here, in this process, and nowhere else.
    from hfprep_desktop.speech.engine import (  # noqa: PLC0415
        SpeechEngine,
        VoiceDetector,
        engine_on_gpu,
    )

    logging.getLogger("faster_whisper").setLevel(logging.WARNING)
    engine = SpeechEngine(model.folder, language=models.language)
    if models.gpu_check is not None:
        faster = engine_on_gpu(model.folder, models.gpu_check, engine)
        log.info("speech runs on %s", "the processor" if faster is None else "a graphics card")
        engine = faster or engine
    return engine, VoiceDetector


def _read_commands(connection: Connection, inbox: Inbox) -> None:
    parent = parent_sentinel()
    while True:
        if parent in wait_for([connection, parent], None):
            os._exit(1)
        try:
            inbox.put(connection.recv())
        except (EOFError, OSError):
            # The parent closed its end: nobody wants our words any more.
            inbox.close()
            return


class Transcription:
    """One recording being followed; free of processes, so that it can be tested."""

    def __init__(
        self,
        follow: Follow,
        engine: Engine,
        detector: Detector,
        report: Callable[[TranscriberReport], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._follow = follow
        self._engine = engine
        self._report = report
        self._cutter = PauseCutter(detector, follow.start)
        self._read_to = follow.start
        self._told_to = follow.start
        self._files = SoundFiles(follow.path)
        self._drafter = Drafter(engine, self._files.read, clock) if follow.drafts else None
        self._cpu_began = time.process_time()

    def obey(self, command: Command) -> None:
        """Do what the parent asks; may take as long as its chunks take to decode."""
        match command:
            case Continued(path, at):
                self._files.add(path, at)
            case Grown(samples):
                self._advance(samples)
            case Boundary(at):
                self._advance(at)
                self._decode(self._cutter.boundary())
                # Somebody waits for the words up to here, and there may have been none.
                self._told_to = max(self._told_to, at)
                self._report(Settled(self._follow.job, at))
            case Finish(at):
                self._advance(at)
                self._decode(self._cutter.boundary())
                cpu_s = time.process_time() - self._cpu_began
                self._report(Finished(self._follow.job, at, cpu_s))
            case Follow():
                raise ValueError("one Transcription follows one recording")

    def draft(self) -> None:
        """Say what the open chunk seems to hold, when that is wanted and due."""
        if self._drafter is None or not self._drafter.is_rested:
            return
        chunk = self._cutter.open_chunk
        if chunk is None or not self._drafter.has_news(chunk):
            return
        tentative = self._drafter.draft(chunk)
        if tentative is not None:
            self._told_to = chunk.end
            self._report(Drafted(self._follow.job, chunk.end, tentative.words, tentative.steady))

    def _advance(self, upto: int) -> None:
        while self._read_to < upto:
            count = min(READ_SAMPLES, upto - self._read_to)
            samples = self._files.read(self._read_to, self._read_to + count)
            if not samples.size:
                return
            self._read_to += len(samples)
            self._decode(self._cutter.feed(samples))
        if self._read_to - self._told_to >= LISTENED_EVERY:
            self._told_to = self._read_to
            self._report(Listened(self._follow.job, self._read_to))

    def _decode(self, chunks: list[Chunk]) -> None:
        for chunk in chunks:
            samples = self._files.read(chunk.start, chunk.end)
            words = self._engine.words(samples, chunk, self._follow.hotwords)
            offset = chunk.start / SAMPLE_RATE
            self._told_to = chunk.end
            self._report(
                ChunkDone(
                    self._follow.job,
                    chunk.start,
                    chunk.end,
                    tuple(_shifted(word, offset) for word in words),
                )
            )
            if self._drafter is not None:
                self._drafter.closed()


def _shifted(word: Word, offset: float) -> Word:
    # Milliseconds: finer ones would be noise, and long figures in every export.
    start = None if word.start is None else round(word.start + offset, 3)
    end = None if word.end is None else round(word.end + offset, 3)
    return Word(word.text, start, end, word.probability)
