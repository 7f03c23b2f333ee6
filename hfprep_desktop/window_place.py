"""Where the window was when it was closed: kept beside the settings, for the next start."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from hfprep_desktop.durable import new_file_beside

log = logging.getLogger(__name__)

GRIP: Final = (120, 40)
"""So much of the window's upper edge must be on a screen for it to be taken hold of."""
_FARTHEST: Final = 1 << 20
"""No screens are so large; a file that says so is none of ours."""


@dataclass(frozen=True, slots=True)
class Rectangle:
    """In pixels of the desktop; a screen's is what bars of the system leave of it."""

    x: int
    y: int
    width: int
    height: int

    def shared_width(self, other: Rectangle) -> int:
        """How much of the other's upper edge lies in here."""
        top = min(self.y + self.height, other.y + GRIP[1]) - max(self.y, other.y)
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        return max(0, across) if top >= GRIP[1] else 0

    def distance(self, other: Rectangle) -> int:
        """How far apart the two middles are."""
        across = 2 * self.x + self.width - 2 * other.x - other.width
        down = 2 * self.y + self.height - 2 * other.y - other.height
        return abs(across) + abs(down)


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """Where a window is, or would be if it were not maximised."""

    rectangle: Rectangle
    is_maximised: bool = False

    def fitted(self, screens: Sequence[Rectangle], smallest: tuple[int, int]) -> WindowPlace:
        """The same place on the screens that there are now; the first one is the main one.

        A window that cannot be taken hold of comes onto the nearest screen, and none is larger
        than that, unless the screen is smaller than the smallest window.
        """
        if not screens:
            return self
        place, fitting = self, self._onto_one(screens, smallest)
        # One that shrank or moved may lie on another screen by its greater part.
        while fitting != place:
            place, fitting = fitting, fitting._onto_one(screens, smallest)
        return place

    def _onto_one(self, screens: Sequence[Rectangle], smallest: tuple[int, int]) -> WindowPlace:
        found = self.rectangle
        grip = max(screens, key=lambda screen: screen.shared_width(found))
        is_held = grip.shared_width(found) >= min(GRIP[0], found.width)
        screen = grip if is_held else min(screens, key=lambda one: one.distance(found))
        width = max(smallest[0], min(found.width, screen.width))
        height = max(smallest[1], min(found.height, screen.height))
        placed = replace(found, width=width, height=height)
        if is_held and width == found.width and height == found.height:
            return replace(self, rectangle=placed)
        x = max(screen.x, min(found.x, screen.x + screen.width - width))
        y = max(screen.y, min(found.y, screen.y + screen.height - height))
        return replace(self, rectangle=replace(placed, x=x, y=y))


def read_place(path: Path) -> WindowPlace | None:
    """What is kept there; None for whatever is no place of a window."""
    try:
        kept = json.loads(path.read_bytes())
        numbers = [kept[name] for name in ("x", "y", "width", "height")]
        is_maximised = kept["is_maximised"]
    except (OSError, ValueError, RecursionError, LookupError, TypeError):
        return None
    if not isinstance(is_maximised, bool):
        return None
    # A bool is an int, too.
    if any(type(number) is not int or abs(number) > _FARTHEST for number in numbers):
        return None
    rectangle = Rectangle(*numbers)
    if rectangle.width <= 0 or rectangle.height <= 0:
        return None
    return WindowPlace(rectangle, is_maximised)


def write_place(path: Path, place: WindowPlace) -> None:
    """Keep it. A place that cannot be kept is no reason to hold anybody up: it is only logged.

    Not synced to the disk, for the same reason: what a power cut leaves is a place, or none.
    """
    kept = {**asdict(place.rectangle), "is_maximised": place.is_maximised}
    try:
        descriptor, temporary = new_file_beside(path)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(json.dumps(kept).encode())
            temporary.replace(path)
        except OSError:
            with suppress(OSError):
                temporary.unlink()
            raise
    except OSError as error:
        log.warning("the window's place cannot be kept: %s", error.strerror)
