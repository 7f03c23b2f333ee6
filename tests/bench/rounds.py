"""Whole rounds in the window at speaking speed: from stop to report, and memory over the round.

    python -m tests.bench.rounds MINUTES ...

Rounds of more than `SHORT_MINUTES` are kept as a section of their own, by the longest, so that
they need not be run each time.
"""

from __future__ import annotations

import argparse
import multiprocessing
import statistics
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hfprep_desktop.model import SAMPLE_RATE
from hfprep_desktop.process import bounded_memory, single_threaded_numpy
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from tests.bench.corpus import read_recording, real_speech, write_recording
from tests.bench.figures import Figure, keep, measured
from tests.bench.recogniser import in_a_process, whole_file
from tests.bench.round_window import round_window, run_until

TEXT: Final = """
Real speech plays the microphone's part, recorder and transcriber are the real processes, Qt draws
offscreen. A round is stopped in the middle of the speech, as somebody does who presses Finish; the
report is there when its page is drawn, with lanes, findings and transcript. The reference is what a
program without live transcription makes people wait: faster-whisper over the whole recording after
the stop, same model, one thread, beam 1, word times. Two answers are ended, after four minutes
each; the last goes on to the end, and the rules read all of it again at each new word. Memory is
read twice a minute: minutes 2 to 7, and the last five. Each process counts what it shares with
others, too.
"""
MODEL: Final = "tiny.en"
USUAL: Final = (1, 1, 1, 10)
SHORT_MINUTES: Final = 10
ANSWER_S: Final = 240.0
ENDED_ANSWERS: Final = 2
"""The round ends by itself where nothing is left to ask."""

LOOK_S: Final = 30.0
EARLY: Final = slice(4, 14)
LATE: Final = slice(-10, None)

Memory = dict[str, list[float]]
"""MB of each process by its name, oldest first, one every `LOOK_S`."""


def main() -> int:
    """Run the rounds one after the other; keep what was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("minutes", nargs="*", type=int, default=USUAL)
    lengths: list[int] = list(parser.parse_args().minutes)
    single_threaded_numpy()
    bounded_memory()
    application = QApplication([])
    stops: dict[int, list[float]] = defaultdict(list)
    figures: list[Figure] = []
    for minutes in lengths:
        stop_s, memory = _round(_speech_of(minutes), minutes * 60.0)
        stops[minutes].append(stop_s)
        print(f"{minutes} minutes: {stop_s:.2f} s from stop to report", flush=True)
        if minutes > SHORT_MINUTES:
            figures += _memory_figures(minutes, memory)
    application.processEvents()
    waits = [_wait(minutes, found) for minutes, found in sorted(stops.items())]
    longest = max(lengths)
    section = measured(
        f"rounds {longest}" if longest > SHORT_MINUTES else "rounds",
        f"Rounds of {', '.join(map(str, sorted(stops)))} minutes in the window, {MODEL}",
        f"python -m tests.bench.rounds {' '.join(map(str, lengths))}",
        TEXT.strip(),
        (*waits, *figures),
    )
    keep(section)
    return 0


def _speech_of(minutes: int) -> Path:
    """Real speech for so long, and some behind it: the round is stopped, not its sound."""
    corpus = real_speech()
    once = read_recording(corpus.path)
    count = (minutes * 60 + 30) * SAMPLE_RATE
    path = corpus.path.with_name(f"spoken-{minutes}.wav")
    write_recording(path, np.tile(once, -(-count // len(once)))[:count])
    return path


def _round(spoken: Path, seconds: float) -> tuple[float, Memory]:
    """Seconds from stop to report, and what memory each process had meanwhile."""
    memory: Memory = defaultdict(list)
    with round_window(spoken) as window:
        began = time.perf_counter()
        answered = looked = 0

        def at_stop() -> bool:
            nonlocal answered, looked
            passed = time.perf_counter() - began
            if passed >= (looked + 1) * LOOK_S:
                looked += 1
                _look(memory)
            if answered < ENDED_ANSWERS and passed >= (answered + 1) * ANSWER_S:
                answered += 1
                window.pages.round_view.next_asked.emit()
            return passed >= seconds

        run_until(at_stop)
        if window.screens.shown is not Screen.ROUND:
            raise SystemExit(f"The round ended before {seconds / 60:.0f} minutes.")
        return _stop(window), memory


def _stop(window: MainWindow) -> float:
    stopped = time.perf_counter()
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    run_until(lambda: window.screens.shown is Screen.REPORT, every_ms=2)
    QApplication.processEvents()  # the page is drawn in here, where it has not been yet
    return time.perf_counter() - stopped


def _look(memory: Memory) -> None:
    memory["window"].append(_resident_mb("self"))
    for child in multiprocessing.active_children():
        memory[child.name].append(_resident_mb(str(child.pid)))


def _resident_mb(process: str) -> float:
    for line in Path(f"/proc/{process}/status").read_text("utf-8").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def _wait(minutes: int, found: list[float]) -> Figure:
    """How long somebody waits for the report, beside the wait for a pass over the whole file."""
    whole = in_a_process(whole_file, MODEL, _speech_of(minutes))
    return Figure(
        f"stop to report after {minutes} min",
        "s",
        tuple(found),
        "whole file after the stop",
        (whole.wall_s,),
        "<= 2 s" if minutes <= SHORT_MINUTES else "the same at any length",
    )


def _memory_figures(minutes: int, memory: Memory) -> list[Figure]:
    asked = {"window": "", "transcriber": "<= 300 MB, flat", "recorder": "flat"}
    return [
        Figure(
            f"memory of the {name}, end of {minutes} min",
            "MB",
            tuple(sizes[LATE]),
            "its beginning",
            (statistics.median(sizes[EARLY]),),
            asked.get(name, ""),
        )
        for name, sizes in memory.items()
        if len(sizes) > EARLY.stop + 10
    ]


if __name__ == "__main__":
    sys.exit(main())
