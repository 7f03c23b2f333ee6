"""Looks at everything a round needs and says of each in one line: ok, or what to do."""

from __future__ import annotations

import importlib.util
import os
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from hfprep_desktop.audio.devices import Listing
from hfprep_desktop.disk_room import minutes_of_room
from hfprep_desktop.errors import UserError
from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths, cloud_folder
from hfprep_desktop.settings import Settings
from hfprep_desktop.speech.models import Models, verify
from hfprep_desktop.wording import counted

LEAST_MINUTES: Final = 60


@dataclass(frozen=True, slots=True)
class Check:
    """One line: `remedy` is empty when all is well."""

    name: str
    ok: bool
    detail: str
    remedy: str = ""


def run_checks(
    paths: Paths,
    models: Models,
    settings: Settings,
    list_microphones: Callable[[], Listing],
    listen: Callable[[str | None], None],
) -> tuple[Check, ...]:
    """All checks, in the order in which a first round would meet them.

    They need nothing that works already. `listen` opens a microphone by name until the first
    sound arrives and raises `UserError` where none does.
    """
    return (
        _data_folder(paths),
        _database(Library(paths)),
        _disk(paths),
        _model(models, settings.model),
        *_sound(list_microphones(), settings.microphone, listen),
        _screen(),
    )


def _data_folder(paths: Paths) -> Check:
    try:
        paths.prepare()
    except UserError as error:
        return Check("data folder", False, error.what, error.remedy)
    for folder in (paths.data, paths.backups):
        if service := cloud_folder(folder):
            return Check(
                "data folder",
                False,
                f"{folder} lies in a folder of {service}, which copies your recordings to other "
                "computers and may damage the library.",
                "Move the data folder to a place that is not synced, and name it with --data-dir.",
            )
    return Check("data folder", True, str(paths.data))


def _database(library: Library) -> Check:
    try:
        library.prepare()
        count = len(library.list_sessions())
    except UserError as error:
        return Check("database", False, error.what, error.remedy)
    return Check("database", True, f"{counted(count, 'session')}, SQLite {sqlite3.sqlite_version}")


def _disk(paths: Paths) -> Check:
    folder = paths.data if paths.data.exists() else paths.data.parent
    try:
        minutes = minutes_of_room(folder)
    except UserError as error:
        return Check("disk", False, error.what, error.remedy)
    if minutes < LEAST_MINUTES:
        return Check(
            "disk", False, f"Room for {minutes} minutes of recording.", "Free some disk space."
        )
    return Check("disk", True, f"room for {minutes // 60} hours of recording")


def _model(models: Models, name: str) -> Check:
    try:
        verified = verify(models.find(name))
    except UserError as error:
        return Check("speech model", False, error.what, error.remedy)
    return Check("speech model", True, f"{name}, {'verified' if verified else 'not verified'}")


def _sound(
    listing: Listing, chosen: str, listen: Callable[[str | None], None]
) -> tuple[Check, Check]:
    if listing.fault:
        missing = "Nothing can be recorded before PortAudio works."
        return (
            Check("PortAudio", False, listing.fault, listing.remedy),
            Check("microphone", False, missing, listing.remedy),
        )
    portaudio = Check("PortAudio", True, "loaded")
    if not listing.microphones:
        return portaudio, Check(
            "microphone",
            False,
            "No microphone was found.",
            "Plug one in or allow access to it in the system's sound settings; recorded answers "
            "can be practised with --replay.",
        )
    names = [microphone.name for microphone in listing.microphones]
    used = chosen if chosen in names else names[0]
    try:
        # A device that is listed need not be there: sound servers list one that waits for others.
        listen(used)
    except UserError as error:
        return portaudio, Check("microphone", False, error.what, error.remedy)
    others = f"; also here: {', '.join(n for n in names if n != used)}" if len(names) > 1 else ""
    return portaudio, Check("microphone", True, f"{used}, sound arrives{others}")


def _screen() -> Check:
    if importlib.util.find_spec("PySide6") is None:
        return Check("Qt", False, "PySide6 is not installed.", "Install HFPrep Desktop again.")
    if not has_screen():
        return Check(
            "Qt",
            False,
            "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set).",
            "Start the window from a desktop session; the command line works without one.",
        )
    return Check("Qt", True, f"platform {os.environ.get('QT_QPA_PLATFORM', 'default')}")


def has_screen() -> bool:
    """Whether a window can be shown; only X11 and Wayland systems can lack a screen."""
    if sys.platform in {"win32", "darwin"}:
        return True
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen in {"offscreen", "minimal", "vnc"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
