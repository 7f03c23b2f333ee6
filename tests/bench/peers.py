"""A peer's streaming loop beside ours: same clock that skips the waiting, same audio, same model.

    python -m tests.bench.peers

WhisperLiveKit's LocalAgreement processor is the kept-up descendant of ufal/whisper_streaming: it
transcribes all that is in its buffer again for each second of sound, and commits what two passes in
a row agree on. It runs here with its authors' settings (a second a step, beam 5, word times, text
before as a prompt, cut at 15 s) on faster-whisper, with the same weights as ours and as many
threads as the machine has processors.
"""

from __future__ import annotations

import argparse
import importlib
import os
import subprocess
import sys
import time
import types
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from hfprep_desktop.bare_words import bare
from hfprep_desktop.interview.stopwatch import Stopwatch
from hfprep_desktop.model import SAMPLE_RATE, Word
from hfprep_desktop.process import bounded_memory, single_threaded_numpy
from tests.bench.corpus import WORK, Corpus, beginning, errors_by_clip, real_speech
from tests.bench.figures import Figure, keep, measured
from tests.bench.live import Followed, followed
from tests.bench.recogniser import as_floats, in_a_process, load, peak_mb
from tests.bench.virtual_live import SkippingClock

TEXT: Final = """
The first {seconds:.0f} s of the same speech ({words} words). The peer is the LocalAgreement
processor of {release}, the kept-up descendant of ufal/whisper_streaming, with its authors'
settings: a second a step, beam 5, word times, text before as a prompt, the buffer cut at 15 s,
{threads} threads. Ours has one thread. Both run on the clock that skips waiting but not work, with
int8 weights of {model}; the latency of a word is that of live captions (tentative words count from
when they were right). Not run: WhisperLive 0.10 and RealtimeSTT 1.1, whose packages depend on
torch; SimulStreaming, of which no package was found; whisper.cpp (pywhispercpp), for want of
weights; Buzz.
"""
SECONDS: Final = 180.0
PASSES: Final = 3
RELEASE: Final = "whisperlivekit==0.2.26"
STEP: Final = SAMPLE_RATE
TRIM_S: Final = 15
SILENT: Final = 0.9
"""A segment that the model holds for silence with more than that is left out, as by the peer."""


@dataclass(frozen=True, slots=True)
class PeerRun:
    """`cpu` is processor seconds a second of audio; latencies are those of committed words, and of
    words that stood on the screen before they were committed.
    """

    text: str
    cpu: float
    p50_s: float
    p95_s: float
    stop_s: float
    peak_mb: float


class PeerMissingError(Exception):
    """The package cannot be had on this machine."""


def main() -> int:
    """Run both by turns; keep the section, or say why the peer cannot be had."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", default="tiny.en")
    parser.add_argument("--passes", type=int, default=PASSES)
    asked = parser.parse_args()
    single_threaded_numpy()
    bounded_memory()
    corpus = beginning(real_speech(), SECONDS)
    try:
        folder = fetch_peer()
    except PeerMissingError as reason:
        sys.stdout.write(f"No peer is measured: {reason}\n")
        return 0
    ours, theirs = [], []
    for _ in range(asked.passes):
        theirs.append(in_a_process(run_peer, asked.model, corpus.path, folder))
        ours.append(in_a_process(followed, asked.model, corpus))
    text = TEXT.strip().format(
        seconds=corpus.seconds,
        words=len(corpus.words),
        release=RELEASE,
        threads=os.cpu_count(),
        model=asked.model,
    )
    title = f"Beside a streaming peer, {asked.model}"
    command = f"python -m tests.bench.peers --model {asked.model} --passes {asked.passes}"
    figures = _figures(corpus, ours, theirs)
    keep(measured(f"peers {asked.model}", title, command, text, figures))
    return 0


def _figures(corpus: Corpus, ours: list[Followed], theirs: list[PeerRun]) -> tuple[Figure, ...]:
    count = len(corpus.words)
    wrong = tuple(100 * sum(run.errors) / count for run in ours)
    theirs_wrong = tuple(
        100 * int(errors_by_clip(corpus, run.text).sum()) / count for run in theirs
    )

    def beside(name: str, unit: str, of: Callable[[Followed | PeerRun], float]) -> Figure:
        return Figure(name, unit, tuple(map(of, ours)), "peer", tuple(map(of, theirs)))

    return (
        beside("CPU s a second of audio, with captions", "", lambda run: run.cpu),
        beside("word on the screen after it was spoken, half", "s", lambda run: run.p50_s),
        beside("the same, 95 of 100", "s", lambda run: run.p95_s),
        beside("from the end of the sound to the last word", "s", lambda run: run.stop_s),
        Figure("word errors", "%", wrong, "peer", theirs_wrong),
    )


def fetch_peer() -> Path:
    """The wheel alone: what its server needs (torch and more) is not needed here."""
    folder = WORK / "peers" / RELEASE
    if folder.is_dir():
        return folder
    done = subprocess.run(
        [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", folder, RELEASE],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise PeerMissingError(done.stderr.strip().splitlines()[-1])
    return folder


def run_peer(model: str, recording: Path, folder: Path) -> PeerRun:
    """Follow a recording as if it were being spoken."""
    processor = _processor_of(folder)(_Recogniser(load(model, os.cpu_count() or 1), folder))
    sound = as_floats(recording)
    clock = SkippingClock()
    stopwatch = Stopwatch(clock)
    heard: list[str] = []
    began, cpu = clock(), time.process_time()
    position = 0
    while position < len(sound):
        clock.until(began + min(len(sound), position + STEP) / SAMPLE_RATE)
        upto = min(len(sound), int((clock() - began) * SAMPLE_RATE))
        processor.insert_audio_chunk(sound[position:upto])
        position = upto
        tokens, _ = processor.process_iter()
        _tell(stopwatch, clock() - began, tokens, processor.get_buffer().text, heard)
    stopped = clock()
    tokens, _ = processor.process_iter()
    rest, _ = processor.finish()
    _tell(stopwatch, clock() - began, [*tokens, *rest], "", heard)
    seconds = len(sound) / SAMPLE_RATE
    timing = stopwatch.timing(seconds, clock() - stopped)
    return PeerRun(
        " ".join(heard),
        (time.process_time() - cpu) / seconds,
        timing.caption_latency_p50_s or 0.0,
        timing.caption_latency_p95_s or 0.0,
        clock() - stopped,
        peak_mb(),
    )


def _tell(
    stopwatch: Stopwatch, now_s: float, committed: list[Any], tentative: str, heard: list[str]
) -> None:
    """As the captions of a round are timed. A word may come in several tokens."""
    stopwatch.heard(round(now_s * SAMPLE_RATE))
    if committed:
        words = [
            Word(token.text.strip(), float(token.start), float(token.end), 1.0)
            for token in committed
            if bare(token.text)
        ]
        stopwatch.committed(words)
        heard += [word.text for word in words]
    stopwatch.shown(tentative.split())


class _Recogniser:
    """What the processor asks of a recogniser, on faster-whisper, as its authors call it."""

    sep = ""
    tokenizer = None
    confidence_validation = False
    buffer_trimming = "segment"
    buffer_trimming_sec = TRIM_S

    def __init__(self, whisper: Any, folder: Path) -> None:
        self._whisper = whisper
        self._token = _module(folder, "timed_objects").ASRToken

    def transcribe(self, sound: npt.NDArray[np.float32], init_prompt: str = "") -> list[Any]:
        """All segments of the buffer."""
        segments, _ = self._whisper.transcribe(
            sound,
            language="en",
            initial_prompt=init_prompt,
            beam_size=5,
            word_timestamps=True,
            condition_on_previous_text=True,
        )
        return list(segments)

    def ts_words(self, segments: list[Any]) -> list[Any]:
        """Words with their times."""
        return [
            self._token(word.start, word.end, word.word, probability=word.probability)
            for segment in segments
            if segment.no_speech_prob <= SILENT
            for word in segment.words
        ]

    def segments_end_ts(self, segments: list[Any]) -> list[float]:
        """Where each segment ends."""
        return [segment.end for segment in segments]


def _processor_of(folder: Path) -> Any:
    return _module(folder, "local_agreement.online_asr").OnlineASRProcessor


def _module(folder: Path, name: str) -> Any:
    """One module of the peer, without what its package loads for a server."""
    package = types.ModuleType("whisperlivekit")
    package.__path__ = [str(folder / "whisperlivekit")]
    sys.modules.setdefault("whisperlivekit", package)
    return importlib.import_module(f"whisperlivekit.{name}")


if __name__ == "__main__":
    sys.exit(main())
