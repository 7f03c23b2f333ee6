"""What speaks the interviewer's lines: clips, the system's voice, or nothing at all."""

from __future__ import annotations

from typing import Protocol

from hfprep_desktop.model import InterviewerRole


class Voice(Protocol):
    """One line at a time; every method returns at once."""

    def say(self, role: InterviewerRole, text: str) -> bool:
        """Begin to speak; False where this voice cannot speak that line."""

    @property
    def is_speaking(self) -> bool:
        """Whether the line is still being spoken."""

    def hush(self) -> None:
        """Fall silent at once."""


class NoVoice:
    """Lines are written only."""

    def say(self, role: InterviewerRole, text: str) -> bool:
        """Never speaks."""
        del role, text
        return False

    @property
    def is_speaking(self) -> bool:
        """Never speaks."""
        return False

    def hush(self) -> None:
        """Is silent already."""


class FirstVoice:
    """The first of several voices that can speak a line speaks it."""

    def __init__(self, *voices: Voice) -> None:
        self._voices = voices

    def say(self, role: InterviewerRole, text: str) -> bool:
        """Begin to speak; False where none of the voices can. Two never speak at once."""
        self.hush()
        return any(voice.say(role, text) for voice in self._voices)

    @property
    def is_speaking(self) -> bool:
        """Whether one of them still speaks."""
        return any(voice.is_speaking for voice in self._voices)

    def hush(self) -> None:
        """All fall silent."""
        for voice in self._voices:
            voice.hush()
