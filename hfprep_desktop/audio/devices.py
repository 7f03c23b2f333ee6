"""Lists microphones and outputs.

PortAudio freezes its list when it starts, so a throw-away process asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Final

from hfprep_desktop.audio.portaudio import load_sounddevice, quiet_stderr
from hfprep_desktop.errors import UserError
from hfprep_desktop.process import Child, begin_child, send_or_end, wait_for

ANSWER_WITHIN_S: Final = 10.0


@dataclass(frozen=True, slots=True)
class Microphone:
    """An input device. `rate` is its own, in Hz."""

    name: str
    is_default: bool
    channels: int
    rate: int


@dataclass(frozen=True, slots=True)
class Listing:
    """What the throw-away process found; `fault` says in words why it could not look.

    `outputs` are the names of what a recording can be heard through.
    """

    microphones: tuple[Microphone, ...]
    fault: str = ""
    remedy: str = ""
    outputs: tuple[str, ...] = ()


def list_microphones() -> Listing:
    """All inputs, the default first, and outputs. Blocks for about half a second.

    Never raises for a device.
    """
    child = Child("devices", run_listing, ())
    try:
        if not wait_for([child.connection], ANSWER_WITHIN_S):
            return Listing((), "The sound system does not answer.", "Restart it and try again.")
        for message in child.received():
            if isinstance(message, Listing):
                return message
        return Listing((), "The sound system could not be asked.", "Restart it and try again.")
    finally:
        child.end()


def run_listing(connection: Connection) -> None:
    """Entry of the throw-away process."""
    begin_child()
    send_or_end(connection, _look())


def _look() -> Listing:
    try:
        sounddevice = load_sounddevice()
    except UserError as error:
        return Listing((), error.what, error.remedy)
    with quiet_stderr():
        found = sounddevice.query_devices()
        default = sounddevice.default.device[0]
    microphones = [
        Microphone(
            str(device["name"]),
            device["index"] == default,
            int(device["max_input_channels"]),
            round(device["default_samplerate"]),
        )
        for device in found
        if device["max_input_channels"] > 0
    ]
    microphones.sort(key=lambda microphone: not microphone.is_default)
    outputs = dict.fromkeys(
        str(device["name"]) for device in found if device["max_output_channels"] > 0
    )
    return Listing(tuple(microphones), outputs=tuple(outputs))
