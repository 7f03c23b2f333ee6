"""The person's choices, kept as TOML. A file that cannot be read is kept aside, never lost."""

from __future__ import annotations

import json
import logging
import tomllib
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Final

from hfprep_desktop.durable import free_name, put_in_place
from hfprep_desktop.model import Mode
from hfprep_desktop.retention import Retention

log = logging.getLogger(__name__)

DEFAULT_MODEL: Final = "tiny.en"
TIMER_FACTORS: Final = {"1": 1.0, "1.5": 1.5}
CHECK_BEGUN: Final = "begun"
CHECK_DONE: Final = "done"
"""How far the first check of microphone and model is; empty where it was never shown."""

TEXT_SIZES: Final = (90, 100, 110, 125, 150)
"""Percents in which the window's text can be shown."""
CAPTION_SIZES: Final = (16, 28)
"""Live captions have pixels of their own: from, to."""
CAPTION_AS_SHIPPED: Final = 19


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices that outlive the program. An empty `microphone` or `speaker` means the
    system's default. Whatever stands in the file, the properties make sense of it.
    """

    model: str = DEFAULT_MODEL
    microphone: str = ""
    mode: str = Mode.COACH.value
    theme: str = "system"
    processor: str = "cpu"
    voice: str = "on"
    headphones: str = "off"
    self_mark: str = "off"
    speaker: str = ""
    backup_audio: str = "on"
    text_size: str = "100"
    caption_size: str = "19"
    reduce_motion: str = "off"
    language: str = "system"
    letter_keys: str = "on"
    timers: str = "1"
    own_words: str = ""
    speech_language: str = "en"
    retention: str = Retention.NEVER.value
    first_check: str = ""

    @property
    def copies_audio(self) -> bool:
        """Whether backups hold recordings, too."""
        return self.backup_audio != "off"

    @property
    def text_percent(self) -> int:
        """The size of text in percent; what is no size that there is means that as shipped."""
        return int(self.text_size) if self.text_size in map(str, TEXT_SIZES) else 100

    @property
    def caption_pixels(self) -> int:
        """The size of live captions; what is no size that they may have means that as shipped."""
        low, high = CAPTION_SIZES
        sizes = map(str, range(low, high + 1))
        return int(self.caption_size) if self.caption_size in sizes else CAPTION_AS_SHIPPED

    @property
    def wants_gpu(self) -> bool:
        """Whether speech may run on a graphics card, where that proves to work."""
        return self.processor == "gpu"

    @property
    def asks_first(self) -> bool:
        """Whether the person says what they think they did before the findings show."""
        return self.self_mark == "on"

    @property
    def wants_voice(self) -> bool:
        """Whether the interviewer's questions are spoken."""
        return self.voice == "on"

    @property
    def has_headphones(self) -> bool:
        """Whether the voice may speak into an open microphone, since nobody hears it there."""
        return self.headphones == "on"

    @property
    def chosen_mode(self) -> Mode:
        """The mode; a name that this version does not know means coach."""
        return Mode(self.mode) if self.mode in list(Mode) else Mode.COACH

    @property
    def timer_factor(self) -> float:
        """How many times as long as written the times for answers are; 1 where that is unknown."""
        return TIMER_FACTORS.get(self.timers, 1.0)

    @property
    def expected_words(self) -> tuple[str, ...]:
        """What the recogniser should expect beside a scenario's own words, as the person wrote it:
        with commas between.
        """
        typed = (" ".join(word.split()) for word in self.own_words.split(","))
        return tuple(dict.fromkeys(word for word in typed if word))

    def expected(self, hotwords: tuple[str, ...]) -> tuple[str, ...]:
        """With those of a scenario: the person's own come first; too many are cut off behind."""
        return tuple(dict.fromkeys((*self.expected_words, *hotwords)))

    @property
    def reminds_after(self) -> Retention:
        """The age from which on sessions are pointed out; never, where that is unknown."""
        known = self.retention in list(Retention)
        return Retention(self.retention) if known else Retention.NEVER


@dataclass(frozen=True, slots=True)
class FoundSettings:
    """What a file of settings came to; `kept` is where it lies now if it was damaged.

    `is_new`: there is none yet.
    """

    settings: Settings
    kept: Path | None = None
    is_new: bool = False

    @property
    def title(self) -> str:
        """What happened to a damaged file, in a few words; empty without one."""
        return "Settings reset" if self.kept else ""

    @property
    def details(self) -> str:
        """Where the damaged file is; empty without one."""
        if self.kept is None:
            return ""
        return f"They could not be read; the old ones are kept as {self.kept.name}."


def read_settings(path: Path) -> Settings:
    """What `find_settings` finds, for those who need not tell what became of the file."""
    return find_settings(path).settings


def find_settings(path: Path) -> FoundSettings:
    """The settings in the file; defaults for what is missing or of the wrong type.

    A damaged file is renamed to `settings.toml.damaged` (or .damaged-2, …), so that nothing of it
    is lost.
    """
    if not path.is_file():
        return FoundSettings(Settings(), is_new=True)
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        log.warning("the settings cannot be read: %s", error.strerror)
        return FoundSettings(Settings())
    except (ValueError, RecursionError):
        # No TOML, no UTF-8, or numbers and nesting that no settings have.
        return FoundSettings(Settings(), _keep_aside(path))
    known = {field.name for field in fields(Settings)}
    usable = {k: v for k, v in found.items() if k in known and isinstance(v, str)}
    return FoundSettings(replace(Settings(), **usable))


def _keep_aside(path: Path) -> Path:
    try:
        return path.replace(free_name(path.parent, f"{path.name}.damaged"))
    except OSError as error:
        log.warning("the damaged settings cannot be moved: %s", error.strerror)
        return path


def write_settings(path: Path, settings: Settings) -> None:
    """Old or new, never half. May raise `OSError`."""
    lines = [f"{name} = {_toml_string(value)}\n" for name, value in asdict(settings).items()]
    put_in_place(path, "".join(lines).encode())


def _toml_string(text: str) -> str:
    """A JSON string is a valid TOML basic string, but for DEL, which only JSON lets stand."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
