"""How long the candidate has been silent, from the level of the sound alone.

Words come a second late, too late to cut in at a pause; the level is there at once. What is loud
is judged by the room: between the quietest and the loudest of the last seconds.
"""

from __future__ import annotations

from collections import deque
from typing import Final

WINDOW_S: Final = 12.0
SPREAD_DB: Final = 12.0
"""Where quietest and loudest are nearer to each other than this, nothing can be told apart."""
FADING_DB_PER_S: Final = 0.5
VOICED: Final = 0.45
"""Of the way from the quietest to the loudest; what is above is voice."""
SILENT_DB: Final = -60.0
"""No voice is quieter than this."""


class Quiet:
    """Measures the pause under way. Levels come in order, in dB relative to full scale."""

    def __init__(self) -> None:
        self._levels: deque[tuple[float, float]] = deque()
        self._voice_at = 0.0
        self._now = 0.0
        self._loudest_db = SILENT_DB

    def hear(self, at: float, rms_db: float) -> None:
        """The sound up to second `at` had this level."""
        # Through a long silence, how loud the voice was is forgotten slowly.
        faded_db = self._loudest_db - FADING_DB_PER_S * (at - self._now)
        self._loudest_db = max(rms_db, faded_db, SILENT_DB)
        self._now = at
        self._levels.append((at, rms_db))
        while self._levels[0][0] < at - WINDOW_S:
            self._levels.popleft()
        if rms_db >= self._threshold():
            self._voice_at = at

    @property
    def pause_s(self) -> float:
        """Seconds since the last voice."""
        return self._now - self._voice_at

    def _threshold(self) -> float:
        levels = [max(level, SILENT_DB - SPREAD_DB) for _, level in self._levels]
        low, high = min(levels), self._loudest_db
        if high - low < SPREAD_DB:
            return SILENT_DB
        return max(SILENT_DB, low + VOICED * (high - low))
