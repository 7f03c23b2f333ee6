"""Names of files in archives from elsewhere: which of them may be trusted on every system.

One that may not is refused even where no file is written under it, because an archive that holds
it was made to do harm, or breaks on the next computer.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final
from urllib.parse import unquote

MAX_LENGTH: Final = 240
"""Characters of a whole name."""

_ROOT: Final = PurePosixPath("/archive")
_HIDDEN_CHARACTERS: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_DEVICES: Final = re.compile(r"(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9¹²³])")
_WINDOWS_ONLY: Final = frozenset('<>"|?*')


def is_device_name(part: str) -> bool:
    """Whether Windows takes a file of this name for a device (`con`, `nul.yaml`, `COM1 .txt`)."""
    return _DEVICES.fullmatch(part.split(".", 1)[0].rstrip(" ").lower()) is not None


def refusal(name: str) -> str:
    """Why a name cannot be taken, as the end of a sentence; empty where it can."""
    if len(name) > MAX_LENGTH:
        return f"is longer than {MAX_LENGTH} characters"
    return next((why for reading in _readings(name) if (why := _plain_refusal(reading))), "")


def shown_name(name: str) -> str:
    """A name as it can be shown: nothing in it moves the cursor or turns the text around."""
    safe = (char if char.isprintable() else ascii(char)[1:-1] for char in name[: MAX_LENGTH + 1])
    text = "".join(safe)
    return text if len(text) <= 80 else text[:79] + "…"


def _readings(name: str) -> list[str]:
    """What a name means to those who decode percent signs or fold letters.

    Bytes behind percent signs that are no text become characters that are refused.
    """
    readings = [name]
    while (name := unquote(name, errors="surrogateescape")) != readings[-1]:
        readings.append(name)
    return readings + [unicodedata.normalize("NFKC", reading) for reading in readings]


def _plain_refusal(name: str) -> str:
    if any(unicodedata.category(char) in _HIDDEN_CHARACTERS for char in name):
        return "holds a character that cannot be seen"
    if "\\" in name:
        return "holds a backslash"
    windows = PureWindowsPath(name)
    if name.startswith("/") or windows.drive or windows.root:
        return "does not begin inside it"
    if ":" in name:
        return "holds a colon"
    if not _WINDOWS_ONLY.isdisjoint(name):
        return "holds a character that not every system allows"
    parts = name.removesuffix("/").split("/")
    why = next((why for part in parts if (why := _part_refusal(part))), "")
    if why:
        return why
    return "" if (_ROOT / name).is_relative_to(_ROOT) else "does not stay inside it"


def _part_refusal(part: str) -> str:
    if part in {"", ".", ".."}:
        return "does not stay inside it" if part == ".." else "has an empty part"
    if part != part.strip(" ") or part.endswith("."):
        return "has a part that begins or ends with a space, or ends with a dot"
    if is_device_name(part):
        return "is the name of a device on Windows"
    return ""
