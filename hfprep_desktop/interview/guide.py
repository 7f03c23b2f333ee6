"""The guide: what the interview is about, as Markdown pages that lead to the rounds.

Besides text a page holds links of three kinds: `drill:ID` and `scenario:ID` begin the round of that
id, `guide:PAGE` goes to another page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from hfprep_desktop.errors import UserError

CHAPTERS: Final = ("loop", "pillars", "framing", "patterns", "pushback", "offer", "mistakes")
"""The pages in reading order: the whole first, then what is judged, then part by part."""

_TITLE: Final = re.compile(r"^# +(.+?) *$", re.MULTILINE)
_LINK: Final = re.compile(r"(?<!!)\[([^\]]+)\]\(([a-z]+):([^)\s]+)\)")


class LinkKind(StrEnum):
    """Where a link of the guide leads."""

    DRILL = "drill"
    SCENARIO = "scenario"
    GUIDE = "guide"

    @property
    def is_round(self) -> bool:
        """Whether a round begins."""
        return self is not LinkKind.GUIDE


@dataclass(frozen=True, slots=True)
class GuideLink:
    """One link: its words, what it leads to, and that one's id."""

    words: str
    kind: LinkKind
    target: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page. `text` is Markdown and begins with its title as a heading."""

    id: str
    title: str
    text: str

    @property
    def links(self) -> tuple[GuideLink, ...]:
        """The links that the app can follow, in order."""
        return tuple(
            GuideLink(match[1], LinkKind(match[2]), match[3])
            for match in _LINK.finditer(self.text)
            if match[2] in list(LinkKind)
        )


def load_guide(folder: Path) -> tuple[Chapter, ...]:
    """Every page, in reading order. Raises `UserError` when one is missing or has no title."""
    return tuple(_read(folder / f"{name}.md") for name in CHAPTERS)


def find_chapter(chapters: Iterable[Chapter], chapter_id: str) -> Chapter | None:
    """The page of that id."""
    return next((one for one in chapters if one.id == chapter_id), None)


def parse_link(address: str) -> GuideLink | None:
    """The link behind an address like `drill:ID`; None for what the app does not follow."""
    kind, colon, target = address.partition(":")
    if not colon or not target or kind not in list(LinkKind):
        return None
    return GuideLink("", LinkKind(kind), target)


def with_plain_links(text: str, told: Mapping[LinkKind, str]) -> str:
    """The Markdown with each link as its words and, in brackets, the command that follows it.

    `told` gives for each kind the command, to which the target is added.
    """

    def plain(match: re.Match[str]) -> str:
        if match[2] not in list(LinkKind):
            return match[0]
        return f"{match[1]} ({told[LinkKind(match[2])]} {match[3]})"

    return _LINK.sub(plain, text)


def _read(file: Path) -> Chapter:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _broken(file, "cannot be read") from error
    title = _TITLE.match(text)
    if title is None:
        raise _broken(file, "has no title")
    return Chapter(file.stem, title[1], text)


def _broken(file: Path, fault: str) -> UserError:
    return UserError(
        f"The page {file.name} of the guide {fault}; your data is untouched.",
        "Install HFPrep Desktop again.",
    )
