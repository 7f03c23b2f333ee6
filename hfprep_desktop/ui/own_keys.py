"""The keys that widgets answer to themselves while they have the focus, for all to look up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class OwnKey:
    """What some keys do; `keys` in Qt's portable notation, each an alternative.

    `everywhere`: such widgets stand on every page.
    """

    text: str
    keys: tuple[str, ...]
    everywhere: bool = False


@runtime_checkable
class HasOwnKeys(Protocol):
    """A widget class that handles keys says here which."""

    OWN_KEYS: ClassVar[tuple[OwnKey, ...]]


PRESS: Final = OwnKey("Press the button that has the focus", ("Enter", "Space"), everywhere=True)
WALK: Final = (
    OwnKey("Next control", ("Tab",), everywhere=True),
    OwnKey("Previous control", ("Shift+Tab",), everywhere=True),
)
"""Qt's own."""


def own_keys_in(page: QWidget) -> Iterator[OwnKey]:
    """What the widgets of a page answer to, in their order, each once."""
    told: set[OwnKey] = set()
    for widget in (page, *page.findChildren(QWidget)):
        if isinstance(widget, HasOwnKeys):
            for key in widget.OWN_KEYS:
                if key not in told:
                    told.add(key)
                    yield key
