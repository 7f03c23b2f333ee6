"""Texts to begin an own scenario with: the template, or a copy of one that is there."""

from __future__ import annotations

import re
from collections.abc import Container
from pathlib import Path
from typing import Final

from hfprep_desktop.interview.scenario_folder import file_name, free_name

_ID_LINE: Final = re.compile(
    r"^id:[ \t]*[\"']?([a-z0-9]+(?:-[a-z0-9]+)*)[\"']?(?=[ \t]*(#|$))", re.MULTILINE
)
_EDITOR_HINT: Final = re.compile(r"\A# yaml-language-server:.*\n(#\n)?")
_LONGEST_ID: Final = 64


def with_free_id(text: str, taken: Container[str]) -> str:
    """The same text under an id that no other scenario has; comments stay as they are."""
    found = _ID_LINE.search(text)
    if found is None:
        return text
    return text[: found.start(1)] + _free_id(found[1], taken) + text[found.end(1) :]


def copied(text: str, taken: Container[str]) -> str:
    """A scenario's text as the beginning of an own one."""
    # The schema does not lie beside the copy.
    return with_free_id(_EDITOR_HINT.sub("", text), taken)


def new_file(folder: Path, text: str) -> Path:
    """Where a text that was never saved goes: named for its id, never over another file."""
    found = _ID_LINE.search(text)
    return folder / free_name(folder, file_name(found[1][:_LONGEST_ID]) if found else "draft.yaml")


def _free_id(base: str, taken: Container[str]) -> str:
    number = 1
    wanted = base
    while wanted in taken:
        number += 1
        ending = f"-{number}"
        wanted = base[: _LONGEST_ID - len(ending)].rstrip("-") + ending
    return wanted
