"""Microphones and outputs: looked for, tried, listened to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hfprep_desktop.app.outside import Outside
from hfprep_desktop.model import InterviewerRole
from hfprep_desktop.paths import Paths
from hfprep_desktop.resources import Resources

if TYPE_CHECKING:
    from hfprep_desktop.audio.devices import Listing, Microphone
    from hfprep_desktop.audio.player import Player
    from hfprep_desktop.microphone_trial import MicrophoneTrial
    from hfprep_desktop.preview import Preview


@dataclass(frozen=True, slots=True)
class Sound:
    """What can be heard and spoken through."""

    paths: Paths
    resources: Resources
    outside: Outside

    def devices(self) -> Listing:
        """Inputs and outputs that are there now, or why nobody could look."""
        return self.outside.list_microphones()

    def microphones(self) -> tuple[Microphone, ...]:
        """The inputs that are there now, the default first; empty when there is none."""
        return self.devices().microphones

    def outputs(self) -> tuple[str, ...]:
        """Names of what a recording can be heard through; empty when there is nothing."""
        return self.devices().outputs

    def start_preview(self, device: str | None) -> Preview:
        """A microphone check; nothing runs before its events are read."""
        from hfprep_desktop.preview import Preview

        return Preview(device, self.outside.open_recorder)

    def start_trial(self, device: str | None) -> MicrophoneTrial:
        """A few seconds to be heard back; nothing runs before its events are read."""
        from hfprep_desktop.microphone_trial import MicrophoneTrial

        return MicrophoneTrial(device, self.paths.temporary, self.outside.open_recorder)

    def player(self) -> Player:
        """Plays recordings; the output opens on first use."""
        from hfprep_desktop.audio.player import Player

        return Player()

    def spoken_sample(self) -> Path:
        """A short line of an interviewer, to hear how an output sounds."""
        from hfprep_desktop.audio.clips import clip_name
        from hfprep_desktop.interview.manners import MANNERS

        role = InterviewerRole.HIRING_MANAGER
        return self.resources.asset("voices", clip_name(role, MANNERS[role].metric[0]))
