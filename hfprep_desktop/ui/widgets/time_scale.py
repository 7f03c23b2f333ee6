"""Which seconds of a recording a widget shows, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

TIGHTEST_S: Final = 2.0
"""Nobody needs to see less of a recording than this."""

_STEPS: Final = (1, 2, 5, 10, 15, 30, 60, 120, 180, 300, 600, 900, 1800, 3600)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Seconds [`begin`, `begin` + `span`) of `duration` stand on `width` pixels from `left` on."""

    duration: float = 1.0
    begin: float = 0.0
    span: float = 1.0
    left: float = 0.0
    width: float = 1.0

    @classmethod
    def whole(cls, duration: float) -> TimeScale:
        """Everything of a recording."""
        length = max(duration, 0.1)
        return cls(length, 0.0, length)

    @property
    def end(self) -> float:
        """The last second that is shown."""
        return self.begin + self.span

    @property
    def is_zoomed(self) -> bool:
        """Whether there is more than is shown."""
        return self.span < self.duration

    def placed(self, left: float, width: float) -> TimeScale:
        """The same seconds in another place."""
        return replace(self, left=left, width=max(1.0, width))

    def x_of(self, second: float) -> float:
        """Where a second stands, in pixels."""
        return self.left + (second - self.begin) / self.span * self.width

    def second_at(self, x: float) -> float:
        """The second that stands at a place; the first or last one beside it."""
        second = self.begin + (x - self.left) / self.width * self.span
        return min(max(second, 0.0), self.duration)

    def zoomed(self, factor: float, around: float) -> TimeScale:
        """Show `factor` times as much of it; the second `around` stays where it stands."""
        tightest = min(TIGHTEST_S, self.duration)
        span = min(max(self.span * factor, tightest), self.duration)
        share = (around - self.begin) / self.span
        return replace(self, span=span).from_second(around - share * span)

    def from_second(self, second: float) -> TimeScale:
        """Begin elsewhere, as far as there is something to show."""
        return replace(self, begin=min(max(second, 0.0), self.duration - self.span))

    def following(self, second: float) -> TimeScale:
        """Moved by whole screens as far as it takes to show a second."""
        if self.begin <= second <= self.end:
            return self
        return self.from_second(second - 0.1 * self.span)

    def ticks(self, apart: float) -> Iterator[float]:
        """Round seconds that stand at least `apart` pixels from each other."""
        enough = apart / self.width * self.span
        step = next((one for one in _STEPS if one >= enough), _STEPS[-1])
        number = -(-self.begin // step)
        while number * step <= self.end:
            yield number * step
            number += 1
