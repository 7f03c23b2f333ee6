"""A1, T1, T2: program or recorder killed: everything up to half a second before is there."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from hfprep_desktop.audio.client import RecorderClient
from hfprep_desktop.audio.messages import Captured, Mark, Marked, OpenReplay
from hfprep_desktop.audio.wav import repair_wav
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import SAMPLE_RATE, Pace
from hfprep_desktop.paths import Paths
from hfprep_desktop.recovery import Recovery, recover_sessions
from tests.faults.programs import HFPREP, ROOT, hfprep
from tests.faults.sounds import counter, counter_file, read_wav, wait_report
from tests.faults.sweep import chosen, killed_at, places_in
from tests.faults.trials import Figure, Trials
from tests.waiting import wait_until

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")

MOST_LOST_S = 0.5


def test_a_recorder_killed_at_any_moment_loses_half_a_second_at_most(
    tmp_path: Path, trials: Callable[[int, int], Trials], measured: Callable[[Figure], None]
) -> None:
    source = counter_file(tmp_path / "counter.wav", 10.0)
    tried = trials(20, 2000)
    for trial in tried:
        path = tmp_path / f"{trial}" / "01.wav"
        path.parent.mkdir()
        recorder = RecorderClient(path)
        recorder.send(Mark())
        wait_report(recorder, Marked)
        # It is up: not a sample can have been delivered before this.
        began = time.monotonic()
        recorder.send(OpenReplay(source, Pace.REAL))
        # Where a kill hits is the machine's luck; the seed only spreads them over two seconds.
        rest = random.Random(trial).uniform(0.0, 2.0)
        wait_report(recorder, Captured, lambda one: one.samples >= rest * SAMPLE_RATE)  # noqa: B023
        assert recorder.pid is not None
        os.kill(recorder.pid, signal.SIGKILL)
        delivered_s = time.monotonic() - began
        recorder.close()
        kept_s = repair_wav(path)
        kept = read_wav(path)
        assert np.array_equal(kept, counter(10.0)[: len(kept)])
        lost_s = delivered_s - kept_s
        assert lost_s <= MOST_LOST_S
        tried.note(lost_s=lost_s)
    measured(
        Figure(
            "A1, T1",
            "SIGKILL of the recorder at a random moment; every kept sample compared",
            tried.count,
            f"{tried.worst['lost_s']:.2f} s lost (asked {MOST_LOST_S})",
        )
    )


def start_round(data: Path, source: Path, *more: str) -> subprocess.Popen[str]:
    """A round whose answer is played at speaking speed; returns once it is recorded."""
    process = subprocess.Popen(
        [
            *(*HFPREP, "--data-dir", str(data), "practice", "model-marketplace", "--json"),
            *("--replay", str(source), "--pace", "real", "--mode", "exam", *more),
        ],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
    )
    assert process.stderr is not None
    for line in process.stderr:
        if "Question 1" in line:
            return process
    raise AssertionError("the round never began")


def wait_for_sound(data: Path, seconds: float, name: str = "01.wav") -> Path:
    """The recording, once it is so long."""
    wanted = 44 + seconds * SAMPLE_RATE * 2

    def found() -> Path | None:
        paths = data.glob(f"recordings/*/{name}")
        return next((path for path in paths if path.stat().st_size >= wanted), None)

    return wait_until(found, 30)


def test_a_killed_program_is_adopted_without_a_question(
    tmp_path: Path, trials: Callable[[int, int], Trials], measured: Callable[[Figure], None]
) -> None:
    source = counter_file(tmp_path / "counter.wav", 60.0)
    tried = trials(3, 200)
    for trial in tried:
        data = tmp_path / f"data-{trial}"
        process = start_round(data, source)
        seconds = random.Random(trial).uniform(0.3, 3.0)
        path = wait_for_sound(data, seconds)
        process.kill()
        process.communicate()
        recovered = hfprep("sessions", "recover", "--json", data=data)
        (session,) = json.loads(recovered.stdout)
        assert session["recovered"]
        assert session["duration_s"] >= seconds - MOST_LOST_S
        kept = read_wav(path)
        assert len(kept) / SAMPLE_RATE == pytest.approx(session["duration_s"], abs=0.01)
        assert np.array_equal(kept, counter(60.0)[: len(kept)])
        assert json.loads(hfprep("sessions", "check", "--json", data=data).stdout)["ok"]
    measured(
        Figure(
            "A1, T1",
            "SIGKILL of the whole program in a round; adopted by `sessions recover`",
            tried.count,
            "all adopted, every kept sample right",
        )
    )


def record_and_save(data: Path, source: Path) -> tuple[str | Path, ...]:
    """A whole round that needs no speech model, so that only recording and saving are in it."""
    data.mkdir(exist_ok=True)
    (data / "settings.toml").write_text('model = "none"\n')
    round_ = ("practice", "model-marketplace", "--replay", str(source), "--pace", "max", "--json")
    return (*HFPREP, "--data-dir", data, *round_)


def place_is_before_the_file(data: Path) -> bool:
    """Whether a session was entered whose recorder had made no file yet."""
    listed = hfprep("sessions", "list", "--json", data=data).stdout
    return '"recording"' in listed and not list(data.glob("recordings/*/*.wav"))


def test_killed_at_each_write_of_record_stop_and_save_nothing_is_bad(
    tmp_path: Path, trials: Callable[[int, int], Trials], measured: Callable[[Figure], None]
) -> None:
    source = counter_file(tmp_path / "counter.wav", 3.0)
    whole = record_and_save(tmp_path / "whole", source)
    # It says that there is no speech model, which nobody wanted.
    places = places_in(whole, tmp_path / "log", code=1)
    tried = trials(16, len(places))
    for trial in tried:
        data = tmp_path / f"data-{trial}"
        place = chosen(places, trial, tried.count)
        broken = killed_at(place, record_and_save(data, source))
        if place_is_before_the_file(data):
            # For a minute it might just be beginning; the next start behind that clears it away.
            paths = Paths(data)
            late = datetime.now(UTC) + timedelta(minutes=2)
            assert recover_sessions(Library(paths), paths.recordings, late) == Recovery((), ())
        recovered = hfprep("sessions", "recover", "--json", data=data)
        assert recovered.returncode == 0, (place, recovered.stderr, broken.stderr)
        listed = json.loads(hfprep("sessions", "list", "--json", data=data).stdout)
        for session in listed:
            assert session["state"] == "recorded"
            assert session["duration_s"] > 0
            (path,) = session["audio_paths"]
            kept = read_wav(Path(path))
            assert np.array_equal(kept, counter(3.0)[: len(kept)])
        found = [path for path in data.glob("recordings/*/*.wav") if path.stat().st_size > 44]
        assert len(found) == len(listed)
    measured(
        Figure(
            "A1, T2",
            f"SIGKILL at one of {len(places)} writes, syncs and renames of record, stop and save",
            tried.count,
            "0 bad states",
        )
    )
