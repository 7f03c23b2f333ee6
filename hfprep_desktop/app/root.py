"""The composition root: builds everything once and hands it to a shell.

Order, and why: the data folder first (without it nothing can be kept), then settings, then the
library (it refuses a newer schema before anything else touches the data).
Slow packages (numpy, PortAudio, the model) are loaded by child processes or on first use, and so
is every workflow: the window is up before most of them are needed, and a command needs one.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hfprep_desktop.app.exchange import Exchange
from hfprep_desktop.app.offer import Offer
from hfprep_desktop.app.outside import Outside
from hfprep_desktop.app.progress import Progress
from hfprep_desktop.app.rounds import Rounds
from hfprep_desktop.app.scenarios import Scenarios
from hfprep_desktop.app.sessions import Sessions
from hfprep_desktop.app.sound import Sound
from hfprep_desktop.app.speech import Speech
from hfprep_desktop.app.standalone import build_text_analyzer, rule_pages
from hfprep_desktop.app.upkeep import Upkeep
from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.scenario_file import ScenarioShelf
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import RuleInfo, Session
from hfprep_desktop.paths import PRIVATE_UMASK, Paths, data_paths
from hfprep_desktop.resources import Resources, find_resources
from hfprep_desktop.settings import (
    CHECK_BEGUN,
    CHECK_DONE,
    FoundSettings,
    Settings,
    find_settings,
    write_settings,
)

if TYPE_CHECKING:
    from hfprep_desktop.analysis.engine import Analyzer
    from hfprep_desktop.interview.guide import Chapter
    from hfprep_desktop.rebuilding import Rebuilt
    from hfprep_desktop.speech.models import Models


@dataclass(frozen=True, slots=True)
class App:
    """What both shells work with. Each kind of work has an object of its own, put together when it
    is asked for, so that other settings hold at once. All of it blocks unless it says otherwise.
    """

    paths: Paths
    resources: Resources
    settings: Settings
    library: Library
    shelf: ScenarioShelf
    find_analyzer: Callable[[], Analyzer]
    models: Models
    outside: Outside
    rebuilt: Rebuilt | None = None
    """What became of the library where it was damaged when it was opened."""
    reset: FoundSettings | None = None
    """What became of the settings where they were damaged."""
    is_new: bool = False
    """Whether no settings were there."""
    wants_check: bool = False
    """Whether microphone and model are to be checked before anything else: a profile begins."""

    @property
    def analyzer(self) -> Analyzer:
        """The rules, read on first use."""
        return self.find_analyzer()

    @property
    def offer(self) -> Offer:
        """The person's offer worksheet."""
        return Offer(self.library, self.outside)

    @property
    def scenarios(self) -> Scenarios:
        """What rounds can be about."""
        return Scenarios(self.paths, self.resources, self.shelf, self.offer)

    @property
    def sound(self) -> Sound:
        """Microphones and outputs."""
        return Sound(self.paths, self.resources, self.outside)

    @property
    def speech(self) -> Speech:
        """Speech models, and words made with them."""
        return Speech(self.paths, self.resources, self.settings, self.models, self.outside)

    @property
    def rounds(self) -> Rounds:
        """Rounds that are to begin."""
        return Rounds(
            self.paths,
            self.resources,
            self.settings,
            self.library,
            self.scenarios,
            self.speech,
            self.find_analyzer,
            self.outside,
        )

    @property
    def sessions(self) -> Sessions:
        """What is read and made of sessions that were recorded."""
        return Sessions(
            self.settings,
            self.library,
            self.scenarios,
            self.speech,
            self.find_analyzer,
            rule_pages,
        )

    @property
    def exchange(self) -> Exchange:
        """Exports and imports."""
        return Exchange(self.paths, self.library, self.scenarios, self.sessions, self.outside)

    @property
    def progress(self) -> Progress:
        """How the person comes on over many sessions, and what is to do next."""
        return Progress(self.settings, self.library, self.scenarios, rule_pages, self.outside)

    @property
    def upkeep(self) -> Upkeep:
        """What keeps the data folder whole."""
        return Upkeep(self.paths, self.settings, self.library, self.outside)

    def opened(self) -> App:
        """The app over a library that is there, whole and up to date.

        Before this nothing may be asked of the library. Raises `UserError` when it cannot be used.
        """
        from hfprep_desktop.rebuilding import open_library

        rebuilt = open_library(self.library, self.paths, self.outside.wall_clock())
        state = self.settings.first_check
        begins = state == CHECK_BEGUN or (self.is_new and state != CHECK_DONE)
        wants_check = begins and rebuilt is None and not self.library.session_ids()
        return replace(self, rebuilt=rebuilt, wants_check=wants_check)

    def guide(self) -> tuple[Chapter, ...]:
        """The pages of the guide in reading order."""
        from hfprep_desktop.interview.guide import load_guide

        return load_guide(self.resources.asset("guide"))

    def rules(self) -> tuple[RuleInfo, ...]:
        """What a person reads of each rule, in reading order."""
        return rule_pages()

    def with_settings(self, settings: Settings) -> App:
        """An app that uses other settings; `save_settings` makes them outlive it."""
        return replace(self, settings=settings)

    def save_settings(self) -> None:
        """Write the settings. Raises `UserError` when that cannot be done."""
        try:
            write_settings(self.paths.settings, self.settings)
        except OSError as error:
            raise UserError(
                f"The settings could not be saved: {error.strerror or error}.",
                "They hold until the program ends. Make room on the disk or allow writing there.",
            ) from error


@dataclass(frozen=True, slots=True)
class Start:
    """How a window begins: over a data folder that may turn out to be unusable.

    `data` is None for the platform's own place; `assemble` is `assemble_app` for a folder, and
    what the shell does with it.
    """

    data: Path | None
    assemble: Callable[[Path | None], App]


def build_app(data: Path | None = None, outside: Outside | None = None) -> App:
    """Everything over one data folder. Raises `UserError` when the folder cannot be used."""
    return assemble_app(data, outside).opened()


def assemble_app(data: Path | None = None, outside: Outside | None = None) -> App:
    """The same, but for the library: it is still to be opened, which the window does once it is up.

    Raises `UserError` when the folder cannot be used.
    """
    from hfprep_desktop.speech.models import Models

    os.umask(PRIVATE_UMASK)
    paths = data_paths(data)
    paths.prepare()
    resources = find_resources()
    library = Library(paths, _describe)
    found = find_settings(paths.settings)
    return App(
        paths=paths,
        resources=resources,
        settings=found.settings,
        reset=found if found.kept else None,
        is_new=found.is_new,
        library=library,
        shelf=ScenarioShelf(resources.scenarios, paths.scenarios, paths.read_scenarios),
        find_analyzer=cache(build_text_analyzer),
        models=Models(paths.models),
        outside=outside or Outside(),
    )


def _describe(session: Session, trashed_at: datetime | None) -> bytes:
    from hfprep_desktop.export.to_json import sidecar_json

    return sidecar_json(session, trashed_at)
