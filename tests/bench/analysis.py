"""How long analyzer and waveform take: milliseconds, and ratios that hold on other machines, too.

python -m tests.bench.analysis
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Final

import numpy as np
import soundfile

from hfprep_desktop.app import build_text_analyzer
from hfprep_desktop.audio.peaks import kept_beside, read_waveform
from hfprep_desktop.model import SAMPLE_RATE, AnswerKind, Transcript, Word
from hfprep_desktop.process import single_threaded_numpy
from tests.bench.figures import Figure, keep, measured

TEXT: Final = """
The yardstick is one product of two 1024 x 1024 matrices of 32-bit floats, one thread. Words are
those of real answers with the times that a recogniser would give.
"""
ANSWERS: Final = Path(__file__).parents[1] / "data" / "eval" / "answers.jsonl"
HOUR_WORDS: Final = 9_000
TURN_WORDS: Final = 700
"""A turn of five minutes: what is read again when a live chunk arrives."""
TIMES: Final = 15


def main() -> int:
    """Measure, and keep the section."""
    single_threaded_numpy()
    yardstick = _milliseconds(_multiply)
    analyzer = build_text_analyzer()
    hour, turn = _spoken(HOUR_WORDS), _spoken(TURN_WORDS)
    reply = _spoken(120)
    cases: dict[str, Callable[[], object]] = {
        f"an hour's transcript ({HOUR_WORDS} words)": lambda: analyzer.analyze(
            hour, AnswerKind.FRAMING
        ),
        f"a turn with one more chunk ({TURN_WORDS} words)": lambda: analyzer.analyze(
            turn, AnswerKind.FRAMING
        ),
        "a reply (120 words)": lambda: analyzer.analyze(reply, AnswerKind.PUSHBACK),
        "a new process: imports, network, first answer": _in_a_new_process,
    }
    with tempfile.TemporaryDirectory() as folder:
        recording = _hour_of_sound(Path(folder) / "hour.wav")
        cases["the waveform of an hour, found"] = lambda: _find_waveform(recording)
        cases["the waveform of an hour, kept"] = lambda: read_waveform([(recording, 0.0)])
        figures = [
            Figure(
                name,
                "ms",
                _milliseconds(work, 5 if work is _in_a_new_process else TIMES),
                "yardstick",
                yardstick,
            )
            for name, work in cases.items()
        ]
    command = "python -m tests.bench.analysis"
    keep(measured("analysis", "Analyzer and waveform", command, TEXT.strip(), tuple(figures)))
    return 0


def _milliseconds(work: Callable[[], object], times: int = TIMES) -> tuple[float, ...]:
    work()
    return tuple(_timed(work, times))


def _timed(work: Callable[[], object], times: int) -> Iterator[float]:
    for _ in range(times):
        began = time.perf_counter()
        work()
        yield 1000 * (time.perf_counter() - began)


def _multiply() -> object:
    matrix = np.ones((1024, 1024), dtype=np.float32)
    return matrix @ matrix


def _spoken(count: int) -> Transcript:
    """Real answers one after the other, with the times a recogniser would give."""
    lines = ANSWERS.read_text("utf-8").splitlines()
    said = (word for line in lines for word in json.loads(line)["text"].split())
    words = islice(cycle(said), count)
    return Transcript.from_words(
        Word(word, place * 0.4, place * 0.4 + 0.3, 0.9) for place, word in enumerate(words)
    )


def _hour_of_sound(path: Path) -> Path:
    random = np.random.default_rng(1)
    with soundfile.SoundFile(path, "w", SAMPLE_RATE, 1, "PCM_16") as sound:
        for _ in range(60):
            sound.write(random.normal(0, 0.05, 60 * SAMPLE_RATE))
    return path


def _find_waveform(recording: Path) -> object:
    kept_beside(recording).unlink(missing_ok=True)
    return read_waveform([(recording, 0.0)])


def _in_a_new_process() -> object:
    code = (
        "from hfprep_desktop.app import build_text_analyzer; "
        "from hfprep_desktop.model import AnswerKind, Transcript; "
        "build_text_analyzer().analyze(Transcript.from_text('we use a queue'), AnswerKind.FRAMING)"
    )
    return subprocess.run([sys.executable, "-c", code], check=True, env=dict(os.environ))


if __name__ == "__main__":
    sys.exit(main())
