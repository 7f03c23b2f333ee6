"""All keys by place, taken from what is in force: the actions of the menus and the widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from hfprep_desktop.ui.menus import BROWSING, Command, Screen, usable_keys
from hfprep_desktop.ui.own_keys import WALK, OwnKey, own_keys_in
from hfprep_desktop.ui.translation import tr

EVERYWHERE_TITLE: Final = "Everywhere"
PLACES: Final[Mapping[Screen, str]] = {
    Screen.HOME: "Home",
    Screen.ROUND: "Round and push-back",
    Screen.PROGRESS: "While a report is made or sound imported",
    Screen.SELF_MARK: "Before the findings",
    Screen.REPORT: "Report",
    Screen.LIBRARY: "Library",
    Screen.COMPARE: "Compare",
    Screen.OFFER: "Offer",
    Screen.PRACTISE: "Practise",
    Screen.EDITOR: "Editor of scenarios",
    Screen.GUIDE: "Guide",
    Screen.PRIVACY: "Privacy and storage",
    Screen.MODELS: "Speech models",
    Screen.SETTINGS: "Settings",
    Screen.FIRST_RUN: "First check",
}
"""In this order. Where the library cannot be used there are no menus."""
_NAMES: Final = {
    "Return": "Enter",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
}


@dataclass(frozen=True, slots=True)
class KeyLine:
    """What is done, and the keys that do it: each an alternative, made of keys held together."""

    text: str
    keys: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """The keys of one place; `is_here`: it is the one that shows."""

    title: str
    lines: tuple[KeyLine, ...]
    is_here: bool


def key_places(
    commands: Sequence[Command],
    page: Callable[[Screen], QWidget],
    here: Screen,
    *,
    letters: bool,
) -> tuple[KeyPlace, ...]:
    """Every place that has keys: the one that shows first, then what holds everywhere."""
    own = {screen: tuple(own_keys_in(page(screen))) for screen in PLACES}
    common = dict.fromkeys(one for found in own.values() for one in found if one.everywhere)
    everywhere = (
        *(_of_command(one, letters=letters) for one in commands if one.screens >= BROWSING),
        *(_of_widget(one) for one in (*WALK, *common)),
    )
    places = []
    for screen, title in PLACES.items():
        lines = (
            *(
                _of_command(one, letters=letters)
                for one in commands
                if screen in one.screens and not one.screens >= BROWSING
            ),
            *(_of_widget(one) for one in own[screen] if not one.everywhere),
        )
        places.append(KeyPlace(tr(title), _with_keys(lines), screen is here))
    places.sort(key=lambda place: not place.is_here)
    places.insert(1, KeyPlace(tr(EVERYWHERE_TITLE), _with_keys(everywhere), is_here=False))
    return tuple(place for place in places if place.lines)


def _with_keys(lines: Iterable[KeyLine]) -> tuple[KeyLine, ...]:
    return tuple(dict.fromkeys(line for line in lines if line.keys))


def _of_command(command: Command, *, letters: bool) -> KeyLine:
    return _line(command.text, usable_keys(command.keys, letters=letters))


def _of_widget(key: OwnKey) -> KeyLine:
    return _line(tr(key.text), key.keys)


def _line(text: str, keys: Iterable[str]) -> KeyLine:
    return KeyLine(text, tuple(dict.fromkeys(parts(key) for key in keys)))


def parts(key: str) -> tuple[str, ...]:
    """The keys that are held together, as keyboards name them; `shown_keys` makes them Mac's."""
    portable = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    # The last one may be a plus itself.
    head, _, last = portable[:-1].rpartition("+")
    names = (*(head.split("+") if head else ()), last + portable[-1])
    return tuple(_NAMES.get(name, name) for name in names)
