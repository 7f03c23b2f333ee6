"""How long analyzer and waveform take: milliseconds, and ratios that hold on other machines, too.

    make bench

The yardstick is one product of two 1024 x 1024 matrices on this machine in this run: machines are
shared and noisy, so only the ratios to it are comparable. Nothing here passes or fails.
"""

from __future__ import annotations

import json
import os
import statistics
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

ANSWERS: Final = Path(__file__).parents[1] / "data" / "eval" / "answers.jsonl"
HOUR_WORDS: Final = 9_000
TURN_WORDS: Final = 700
"""A turn of five minutes: what is read again when a live chunk arrives."""
TIMES: Final = 15


def main() -> int:
    """Print one line a measurement."""
    yardstick = _median(_multiply)
    print(f"{'yardstick: one 1024 x 1024 matrix product':52s} {yardstick * 1e3:8.1f} ms")
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
        for name, work in cases.items():
            seconds = _median(work, 5 if work is _in_a_new_process else TIMES)
            print(f"{name:52s} {seconds * 1e3:8.1f} ms  {seconds / yardstick:8.1f} yardsticks")
    return 0


def _median(work: Callable[[], object], times: int = TIMES) -> float:
    work()
    return statistics.median(_seconds(work, times))


def _seconds(work: Callable[[], object], times: int) -> Iterator[float]:
    for _ in range(times):
        began = time.perf_counter()
        work()
        yield time.perf_counter() - began


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
