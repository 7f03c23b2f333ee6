"""When the answer under way is over: from the wish to end it to the moment its words are there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

THINKS_S: Final = 2.0
"""So long the interviewer waits for the last words before choosing what to say next."""


@dataclass(frozen=True, slots=True)
class EndedAnswer:
    """An answer that ended at sample `at`: what comes next is decided with its last words.

    Without a `deadline` there is no hurry. `replayed`: its file was played to the end.
    """

    at: int
    deadline: float | None
    replayed: bool


class AnswerEnd:
    """Used by the round's own loop. Positions are samples; `clock` is monotonic, in seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._is_wanted = False
        self._ended: EndedAnswer | None = None

    @property
    def has_come(self) -> bool:
        """Whether the answer is over, and only its last words are waited for."""
        return self._ended is not None

    def want(self) -> bool:
        """The person wants it to end. True where the recorder has to mark the place for that."""
        is_new = self._ended is None and not self._is_wanted
        self._is_wanted |= is_new
        return is_new

    def forget_wish(self) -> None:
        """The recorder that was to mark the place is gone."""
        self._is_wanted = False

    def marked(self, at: int) -> bool:
        """The recorder marked a sample. True where that is the end somebody wants."""
        if not self._is_wanted:
            return False
        self._is_wanted = False
        self._ended = EndedAnswer(at, self._clock() + THINKS_S, replayed=False)
        return True

    def replay_ended(self, at: int) -> None:
        """The file that is the answer was played to its end."""
        self._ended = EndedAnswer(at, None, replayed=True)

    def take(self, knows_all_before: Callable[[int], bool]) -> EndedAnswer | None:
        """The answer that is over, once, when all its words are known or it was waited enough."""
        ended = self._ended
        if ended is None:
            return None
        is_late = ended.deadline is not None and self._clock() >= ended.deadline
        if not is_late and not knows_all_before(ended.at):
            return None
        self._ended = None
        return ended
