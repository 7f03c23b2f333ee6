"""What works without a data folder, or where it cannot be used."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from hfprep_desktop.app.outside import Outside
from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.scenario_file import ScenarioFault, check_paths, load_folders
from hfprep_desktop.model import RuleInfo
from hfprep_desktop.paths import PRIVATE_UMASK, data_paths
from hfprep_desktop.resources import find_resources
from hfprep_desktop.settings import Settings, read_settings
from hfprep_desktop.voice import FirstVoice, Voice

if TYPE_CHECKING:
    from hfprep_desktop.analysis.engine import Analyzer
    from hfprep_desktop.doctor import Check


def diagnose(data: Path | None = None, outside: Outside | None = None) -> tuple[Check, ...]:
    """Everything a round needs, looked at; works where `build_app` would not."""
    from hfprep_desktop.doctor import run_checks
    from hfprep_desktop.events import CaptureLost, LevelMeasured
    from hfprep_desktop.preview import Preview
    from hfprep_desktop.speech.models import Models

    os.umask(PRIVATE_UMASK)
    paths = data_paths(data)
    world = outside or Outside()

    def listen(device: str | None) -> None:
        preview = Preview(device, world.open_recorder)
        for event in preview.events():
            if isinstance(event, LevelMeasured):
                preview.stop()
                return
            if isinstance(event, CaptureLost):
                remedy = "Choose another microphone, or look whether it is on."
                raise UserError(event.reason, remedy)

    try:
        settings = read_settings(paths.settings)
    except OSError:
        settings = Settings()
    return run_checks(paths, Models(paths.models), settings, world.list_microphones, listen)


def check_scenarios(files: Iterable[Path], data: Path | None = None) -> tuple[ScenarioFault, ...]:
    """What is wrong with scenario files, the ids of all others included; needs no data folder."""
    own = data_paths(data).scenarios
    return check_paths(files, load_folders(find_resources().scenarios, own))


def rule_pages() -> tuple[RuleInfo, ...]:
    """What a person reads of each rule, in reading order."""
    from hfprep_desktop.analysis.rules import RULES

    return tuple(rule.info for rule in RULES)


def build_text_analyzer() -> Analyzer:
    """The analyzer alone, for typed answers: needs no data folder."""
    from hfprep_desktop.analysis.engine import build_analyzer

    resources = find_resources()
    return build_analyzer(resources.asset("lexicons"), resources.asset("roles"))


def speaking_voice(clips: Path, output: str = "") -> Voice:
    """Clips for the built-in lines, the system's voice for a person's own scenarios.

    The system's voice comes out of the system's own output.
    """
    from hfprep_desktop.audio.clips import ClipVoice
    from hfprep_desktop.audio.player import Player
    from hfprep_desktop.audio.system_voice import SystemVoice

    return FirstVoice(ClipVoice(clips, Player(), output), SystemVoice())


def temporary_data_folder() -> tempfile.TemporaryDirectory[str]:
    """A throw-away profile; it goes when the returned object is closed."""
    return tempfile.TemporaryDirectory(prefix="hfprep-", ignore_cleanup_errors=True)
