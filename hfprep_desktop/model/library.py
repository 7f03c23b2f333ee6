"""What is read of many sessions without opening them: a line each, and what a search found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hfprep_desktop.model.rounds import Mode, RoundKind
from hfprep_desktop.model.session import SessionState


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One line of the library, read without any word of the answers.

    The three counts are those of the session's report (`missing` includes what failed).
    `trashed_at` is None for a session that is not in the trash. Of `asked` questions `answered`
    hold a word. There may be thousands of these, so they hold nothing but plain values: whatever
    else they held would be walked through again and again by the garbage collector.
    """

    id: str
    started_at: datetime
    scenario_id: str
    scenario_title: str
    round: RoundKind
    mode: Mode
    state: SessionState
    recovered: bool
    duration_s: float
    audio_files: tuple[str, ...]
    passed: int
    partial: int
    missing: int
    trashed_at: datetime | None = None
    retake_of: str = ""
    asked: int = 0
    answered: int = 0
    title: str = ""
    starred: bool = False
    tags: tuple[str, ...] = ()
    notes: str = ""

    @property
    def name(self) -> str:
        """What the session is called."""
        return self.title or self.scenario_title

    @property
    def total(self) -> int:
        """Findings that count."""
        return self.passed + self.partial + self.missing

    @property
    def audio_paths(self) -> tuple[Path, ...]:
        """Where its recordings lie, in order."""
        return tuple(map(Path, self.audio_files))


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A turn whose words match a search.

    `snippet` is a piece of the turn's text, and each of `marks` the start and end of a hit in it.
    `char_start` and `second` tell where the first hit stands in the text and in the audio, `count`
    how many there are in the whole turn.
    """

    session_id: str
    turn: int
    snippet: str
    marks: tuple[tuple[int, int], ...]
    char_start: int
    second: float | None
    count: int = 1
