"""What sound comes out of: opens an output by its name, and feeds it without ever being stuck."""

from __future__ import annotations

import threading
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from hfprep_desktop.audio.portaudio import load_sounddevice, quiet_stderr

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

LATENCY_S: Final = 0.15
"""So much waits in an output: enough for a busy computer; a stop throws it away."""
LOOK_S: Final = 0.01
"""A full output is looked at this often for room."""

_DEVICES_LOCK: Final = threading.Lock()
"""PortAudio and its list of devices belong to the whole process."""
_OPEN: Final[set[int]] = set()
"""The streams that are open: while there is one, PortAudio cannot look for devices again."""


class Output:
    """An open output for 16-bit frames. One thread at a time uses it.

    `is_other` is true where no output had the wanted name, so that the system's own was opened.
    """

    def __init__(self, rate: int, channels: int, name: str = "") -> None:
        """May raise `UserError` without PortAudio, and `sounddevice.PortAudioError`."""
        sounddevice = load_sounddevice()
        self.format = (rate, channels)
        self._most_room = 0
        with _DEVICES_LOCK, quiet_stderr():
            index = _find(sounddevice, name)
            if index is None and name and not _OPEN:
                _look_again(sounddevice)
                index = _find(sounddevice, name)
            self.is_other = bool(name) and index is None
            self._stream: Any = sounddevice.RawOutputStream(
                samplerate=rate,
                channels=channels,
                dtype="int16",
                device=index,
                latency=LATENCY_S,
            )
            _OPEN.add(id(self))
        try:
            self._stream.start()
        except BaseException:
            self.close()
            raise

    @property
    def waits_s(self) -> float:
        """Seconds of what it was fed that are not heard yet."""
        room = self._room()
        return (self._most_room - room) / self.format[0]

    def feed(self, frames: npt.NDArray[np.int16], stopping: threading.Event) -> None:
        """Hand frames over as there is room for them; returns early when it shall stop.

        A sound server that has frozen never makes room, so nothing here waits inside PortAudio.
        """
        left = frames
        while len(left) and not stopping.is_set():
            room = self._room()
            if room <= 0:
                stopping.wait(LOOK_S)
                continue
            self._stream.write(left[:room].tobytes())
            left = left[room:]

    def close(self) -> None:
        """What still waits in it is thrown away."""
        # PortAudio's own orderly stop hangs on a frozen sound server, and PulseAudio cuts it short.
        self._stream.abort()
        with _DEVICES_LOCK:
            self._stream.close()
            _OPEN.discard(id(self))

    def _room(self) -> int:
        """For how many frames; an output that had more room once was empty then."""
        room = int(self._stream.write_available)
        self._most_room = max(self._most_room, room)
        return room


def _find(sounddevice: ModuleType, name: str) -> int | None:
    """The device of that name; None, the system's own, where it is not there."""
    if not name:
        return None
    for device in sounddevice.query_devices():
        if device["max_output_channels"] > 0 and device["name"] == name:
            return int(device["index"])
    return None


def _look_again(sounddevice: ModuleType) -> None:
    """PortAudio knows the devices of its start only: what was plugged in since is new to it."""
    # The binding has no public way.
    sounddevice._terminate()
    sounddevice._initialize()
