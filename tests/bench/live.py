"""The live pipeline beside whole-file faster-whisper: same machine, same run, same audio and model.

    python -m tests.bench.live --models tiny.en base

Each measurement runs in a process of its own.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from typing import Final

import numpy as np

from hfprep_desktop.model import SAMPLE_RATE
from hfprep_desktop.process import bounded_memory, single_threaded_numpy
from tests.bench.corpus import (
    WORK,
    Corpus,
    difference,
    errors_by_clip,
    real_speech,
    write_recording,
)
from tests.bench.figures import Figure, keep, measured
from tests.bench.recogniser import WholeFile, in_a_process, model_folder, peak_mb, whole_file

TEXT: Final = """
Real human speech: {clips} clips, {words} words, {seconds:.0f} s, read (LibriVox clips of Debian's
`pocketsphinx-testdata`, telephone prompts, LibriSpeech, Common Voice, Harvard sentences,
Shakespeare) and spontaneous (Montreal Forced Aligner's fast, slow and muttered talk, a stage talk),
levelled and joined with pauses of 0.4 to 2.8 s; `tests/bench/fetch_real_speech.py` names every
package. The reference is faster-whisper over the whole file (one thread, int8, word times, no voice
filter). CPU and latency are those of the transcriber, on a clock that skips waiting but not work
(`tests/bench/virtual_live.py`); the pipes between the processes add about 0.05 s, the recorder
about 0.015 CPU s per s. A word's latency runs from its end in the sound to the first moment in
which the word that is committed in the end stands on the screen. Memory holds the bench's own
arrays, too. Our word errors less those of the whole file with beam 5: {low:+.1f} to {high:+.1f}
points (95 % of 2,000 draws of clips). The goals for CPU were set on a faster machine, where they
were so many times whole-file decoding: {asked_ratio}.
"""
PASSES: Final = 3
QUIET_S: Final = 120
SCENARIO: Final = "model-marketplace"
ASKED_CPU: Final = {"tiny.en": 0.14, "base": 0.22}
ASKED_RATIO: Final = {"tiny.en": "5.4x", "base": "4.3x"}
ASKED_MB: Final = {"tiny.en": 300, "base": 450}


@dataclass(frozen=True, slots=True)
class Followed:
    """One live run. `cpu` is processor seconds a second of audio; latencies, s; errors by clip."""

    cpu: float
    p50_s: float
    p95_s: float
    longest_pass_s: float
    stop_s: float
    errors: tuple[int, ...]
    peak_mb: float


def main() -> int:
    """Measure the models that are asked for; keep a section of each."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--models", nargs="+", default=["tiny.en"])
    parser.add_argument("--passes", type=int, default=PASSES, help="runs of each, for the spread")
    asked = parser.parse_args()
    # Before the measuring processes start: they inherit both.
    single_threaded_numpy()
    bounded_memory()
    WORK.mkdir(parents=True, exist_ok=True)
    corpus = real_speech()
    for model in asked.models:
        measure(model, corpus, asked.passes)
    return 0


def measure(model: str, corpus: Corpus, passes: int) -> None:
    """Everything of one model."""
    whole = [in_a_process(whole_file, model, corpus.path) for _ in range(passes)]
    beam5 = in_a_process(whole_file, model, corpus.path, beam=5)
    exam = [in_a_process(followed, model, corpus, drafts=False) for _ in range(passes)]
    live = [in_a_process(followed, model, corpus) for _ in range(passes)]
    other = in_a_process(followed, model, corpus, is_told_other_words=True)
    theirs = errors_by_clip(corpus, beam5.text)
    low, high = difference(corpus, np.array(live[0].errors), theirs)
    text = TEXT.strip().format(
        clips=corpus.clips,
        words=len(corpus.words),
        seconds=corpus.seconds,
        low=low,
        high=high,
        asked_ratio=ASKED_RATIO.get(model, "not set for this model"),
    )
    quiet = in_a_process(quiet_room, model)
    kinds, with_text = in_a_process(nobody, model)
    figures = (
        *_effort(model, corpus, whole, exam, live),
        Figure("the same in a quiet room", "", (quiet,), asked="<= 0.01"),
        *_latency(live, whole),
        _errors("word errors", corpus, [live[0].errors], theirs, "<= 0.5 points more"),
        _errors("the same with hotwords of another subject", corpus, [other.errors], theirs, ""),
        Figure(
            "memory of the transcriber, most",
            "MB",
            tuple(run.peak_mb for run in live),
            "whole file",
            tuple(run.peak_mb for run in whole),
            f"<= {ASKED_MB.get(model, 450)}",
        ),
        Figure(f"of {kinds} kinds of non-speech, with text", "", (with_text,), asked="0"),
    )
    command = f"python -m tests.bench.live --models {model} --passes {passes}"
    keep(measured(f"live {model}", f"The live pipeline, {model}", command, text, figures))


def _effort(
    model: str,
    corpus: Corpus,
    whole: list[WholeFile],
    exam: list[Followed],
    live: list[Followed],
) -> tuple[Figure, ...]:
    reference = tuple(run.cpu_s / corpus.seconds for run in whole)
    against = "whole file, beam 1"
    cpu = tuple(run.cpu for run in live)
    without = tuple(run.cpu for run in exam)
    asked = f"<= {ASKED_CPU.get(model, 0.22)}"
    return (
        Figure("CPU s a second of audio, with captions", "", cpu, against, reference, asked),
        Figure("the same without captions (exam)", "", without, against, reference, "<= 1x"),
    )


def _latency(live: list[Followed], whole: list[WholeFile]) -> tuple[Figure, ...]:
    return (
        Figure(
            "word on the screen after it was spoken, half of them",
            "s",
            tuple(run.p50_s for run in live),
            asked="<= 0.8",
        ),
        Figure("the same, 95 of 100", "s", tuple(run.p95_s for run in live), asked="<= 1.8"),
        Figure(
            "longest pass over a chunk, which bounds stop to report",
            "s",
            tuple(run.longest_pass_s for run in live),
            "whole file",
            tuple(run.wall_s for run in whole),
            "<= 2",
        ),
    )


def _errors(
    name: str, corpus: Corpus, ours: list[tuple[int, ...]], theirs: np.ndarray, asked: str
) -> Figure:
    """In percent of the words that were spoken."""
    count = len(corpus.words)
    rates = tuple(100 * sum(errors) / count for errors in ours)
    return Figure(name, "%", rates, "whole file, beam 5", (100 * theirs.sum() / count,), asked)


def followed(
    model: str, corpus: Corpus, *, drafts: bool = True, is_told_other_words: bool = False
) -> Followed:
    """Our transcription, on the clock that skips the waiting."""
    from hfprep_desktop.speech.engine import SpeechEngine  # noqa: PLC0415
    from tests.bench.virtual_live import run_live  # noqa: PLC0415

    hotwords = _hotwords() if is_told_other_words else ""
    engine = SpeechEngine(model_folder(model))
    run = run_live(engine, corpus.path, corpus.samples, hotwords, drafts=drafts)
    text = " ".join(word.text for word in run.words)
    return Followed(
        run.cpu,
        run.timing.caption_latency_p50_s or 0.0,
        run.timing.caption_latency_p95_s or 0.0,
        max(run.final_s),
        run.stop_s,
        tuple(errors_by_clip(corpus, text).tolist()),
        peak_mb(),
    )


def _hotwords() -> str:
    """Those of a scenario that this speech is not about."""
    from hfprep_desktop.app import build_app  # noqa: PLC0415

    return ", ".join(build_app(WORK / "data").scenarios.get(SCENARIO).hotwords)


def nobody(model: str) -> tuple[int, int]:
    """Of how many kinds of sound in which nobody speaks, how many become text."""
    from hfprep_desktop.speech.engine import SpeechEngine  # noqa: PLC0415
    from tests.bench.virtual_live import run_live  # noqa: PLC0415
    from tests.nonspeech import nonspeech  # noqa: PLC0415

    engine = SpeechEngine(model_folder(model))
    texts = []
    for samples in nonspeech().values():
        write_recording(WORK / "nobody.wav", samples)
        run = run_live(engine, WORK / "nobody.wav", len(samples))
        texts.append(bool(run.words) or any(run.shown))
    return len(texts), sum(texts)


def quiet_room(model: str) -> float:
    """Processor seconds a second of a room in which nothing happens."""
    from hfprep_desktop.speech.engine import SpeechEngine  # noqa: PLC0415
    from tests.bench.virtual_live import run_live  # noqa: PLC0415

    samples = np.random.default_rng(1).normal(0, 12, QUIET_S * SAMPLE_RATE).astype(np.int16)
    write_recording(WORK / "quiet.wav", samples)
    engine = SpeechEngine(model_folder(model))
    return run_live(engine, WORK / "quiet.wav", len(samples)).cpu


if __name__ == "__main__":
    sys.exit(main())
