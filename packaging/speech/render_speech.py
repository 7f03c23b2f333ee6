"""Renders lists of spoken lines to Ogg/Opus with Kokoro-82M. See README.md beside this file."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
import soundfile
import soxr
from fetch_voices import fetch_model, fetch_voices
from kokoro_onnx import Kokoro  # type: ignore[import-not-found, unused-ignore]
from recipe import Line, file_hash, is_current, manifest_path, read_lines

MODEL_RATE = 24_000
EDGE_SECONDS = 0.3
SPEECH_PEAK = 0.6


def main() -> None:
    """Render what changed in the lists given on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lists", nargs="+", type=Path)
    parser.add_argument("--work", type=Path, required=True, help="folder for model and voices")
    parser.add_argument("--force", action="store_true", help="render lines that did not change too")
    options = parser.parse_args()
    pending = {path: _pending(path, options.force) for path in options.lists}
    lines = [line for found in pending.values() for line in found]
    if not lines:
        print("nothing changed")
        return
    kokoro = _load_kokoro(options.work, lines)
    for path, found in pending.items():
        for line in found:
            _render_file(kokoro, line, path)


def _pending(path: Path, force: bool) -> list[Line]:
    manifest = _read_manifest(path)
    return [
        line for line in read_lines(path) if force or not is_current(line, path.parent, manifest)
    ]


def _load_kokoro(work: Path, lines: list[Line]) -> Kokoro:
    work.mkdir(parents=True, exist_ok=True)
    model = fetch_model(work)
    voices = fetch_voices(work, (line.voice for line in lines))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # sums in one order: the same sound every time
    session = onnxruntime.InferenceSession(str(model), options, ["CPUExecutionProvider"])
    return Kokoro.from_session(session, str(voices))


def _render_file(kokoro: Kokoro, line: Line, list_path: Path) -> None:
    sound = _add_noise(_speak(kokoro, line), line)
    target = list_path.parent / line.file
    target.parent.mkdir(exist_ok=True)
    _write_opus(target, sound, line)
    manifest = _read_manifest(list_path)
    manifest[line.file] = {"recipe": line.recipe_hash, "file": file_hash(target)}
    known = {item.file for item in read_lines(list_path)}
    kept = {name: manifest[name] for name in sorted(manifest) if name in known}
    manifest_path(list_path).write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    print(f"{target}: {len(sound) / line.sample_rate:.1f} s, {target.stat().st_size} bytes")


def _speak(kokoro: Kokoro, line: Line) -> np.ndarray:
    """Samples at the line's rate, silence at both ends."""
    edge = np.zeros(int(EDGE_SECONDS * MODEL_RATE), np.float32)
    language = "en-gb" if line.voice.startswith("b") else "en-us"
    parts = [edge]
    for part in line.text:
        if isinstance(part, float):
            parts.append(np.zeros(int(part * MODEL_RATE), np.float32))
            continue
        samples, _rate = kokoro.create(part, line.voice, line.speed, language)
        parts.append(samples.astype(np.float32))
    sound = np.concatenate([*parts, edge])
    peak = float(np.abs(sound).max())
    if peak > 0:
        sound = sound * (SPEECH_PEAK / peak)
    return np.asarray(soxr.resample(sound, MODEL_RATE, line.sample_rate), np.float32)


def _add_noise(sound: np.ndarray, line: Line) -> np.ndarray:
    """Room noise: falling by 3 dB an octave, like fans and traffic, above 60 Hz."""
    if line.noise_db is None:
        return sound
    generator = np.random.default_rng(line.seed)
    spectrum = np.fft.rfft(generator.standard_normal(len(sound)))
    frequencies = np.fft.rfftfreq(len(sound), 1 / line.sample_rate)
    spectrum *= np.where(frequencies < 60, 0, 1 / np.sqrt(np.maximum(frequencies, 60)))
    noise = np.fft.irfft(spectrum, len(sound))
    noise *= 10 ** (line.noise_db / 20) / np.sqrt(np.mean(noise**2))
    return np.clip(sound + noise, -1, 1).astype(np.float32)


def _write_opus(target: Path, sound: np.ndarray, line: Line) -> None:
    sample_rate = line.sample_rate
    with soundfile.SoundFile(
        target,
        "w",
        samplerate=sample_rate,
        channels=1,
        format="OGG",
        subtype="OPUS",
        compression_level=line.compression,
    ) as file:
        for start in range(0, len(sound), sample_rate):  # libsndfile chokes on long single writes
            file.write(sound[start : start + sample_rate])


def _read_manifest(list_path: Path) -> dict[str, dict[str, str]]:
    path = manifest_path(list_path)
    if not path.is_file():
        return {}
    content: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return content


if __name__ == "__main__":
    main()
