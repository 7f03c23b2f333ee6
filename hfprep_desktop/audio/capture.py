"""Where recorded sound comes from: a microphone, or a file that plays the microphone's part.

Both deliver blocks of 16-bit frames at their own rate; the recorder resamples once.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, Protocol

import numpy as np
import numpy.typing as npt

from hfprep_desktop.audio.decode import open_audio, read_frames
from hfprep_desktop.audio.portaudio import load_sounddevice
from hfprep_desktop.audio.ring import Ring
from hfprep_desktop.audio.watchdog import Watchdog
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import SAMPLE_RATE, Pace
from hfprep_desktop.notices import Notice

if TYPE_CHECKING:
    import soundfile

Frames = npt.NDArray[np.int16]

RING_S: Final = 30.0
"""Room for this many seconds while the recorder is held up (a slow disk, a busy machine)."""

FIRST_SOUND_S: Final = 5.0
"""Some devices take seconds to wake up."""

LIVE_WAIT_S: Final = 1 / 30
REPLAY_BLOCK_S: Final = 0.5


class Capture(Protocol):
    """A source of frames. `read` returns at once with what is there, shape (frames, channels)."""

    device: str
    rate: int
    channels: int

    def read(self) -> Frames:
        """The frames that have come since the last call."""

    def wait_s(self) -> float:
        """How long the caller may rest before it reads again."""

    def ended(self) -> bool:
        """Whether the source has come to its natural end (files only)."""

    def trouble(self) -> str | None:
        """Why no more will come, as a whole sentence, or None while all is well."""

    def notices(self) -> list[Notice]:
        """What there was to tell since the last call, in seconds of what `read` gave last."""

    def pause(self) -> None:
        """Deliver nothing until `resume`."""

    def resume(self) -> None:
        """Deliver again, from now on (a microphone) or from where it stopped (a file)."""

    def close(self) -> None:
        """Let go of the source without waiting for it."""


class MicrophoneCapture:
    """PortAudio input. The callback only copies into a ring and notes the time."""

    def __init__(self, device: str | None, clock: Callable[[], float] = time.monotonic) -> None:
        sounddevice = load_sounddevice()
        self.device, index, settings = _choose_input(sounddevice, device)
        self._clock = clock
        self._error: BaseException | None = None
        self._stream, self.rate, self.channels = self._open(sounddevice, index, settings)
        self._ring = Ring(int(self.rate * RING_S), self.channels)
        self._arrivals: deque[tuple[float, int]] = deque()
        self._watchdog = Watchdog(self.rate, self.channels)
        self._paused = False
        self._opened_at = clock()
        try:
            self._stream.start()
        except sounddevice.PortAudioError as error:
            self.close()
            raise _not_opened(self.device, error) from error

    def _open(
        self, sounddevice: ModuleType, index: int, settings: list[tuple[int, int]]
    ) -> tuple[Any, int, int]:
        failure: Exception | None = None
        for rate, channels in settings:
            try:
                stream = sounddevice.RawInputStream(
                    device=index,
                    samplerate=rate,
                    channels=channels,
                    dtype="int16",
                    callback=self._on_block,
                )
            except sounddevice.PortAudioError as error:
                failure = error
                continue
            return stream, round(stream.samplerate), channels
        raise _not_opened(self.device, failure) from failure

    def _on_block(self, data: memoryview, frames: int, _time: object, _status: object) -> None:
        try:
            block = np.frombuffer(data, dtype=np.int16).reshape(frames, self.channels)
            if self._ring.push(block):
                self._arrivals.append((self._clock(), frames))
        except BaseException as error:
            # PortAudio would drop this silently; the recorder's loop reports it.
            self._error = error
            raise

    def read(self) -> Frames:
        """The frames that have come since the last call."""
        arrivals = [self._arrivals.popleft() for _ in range(len(self._arrivals))]
        frames = self._ring.pull(sum(count for _, count in arrivals))
        frames = self._watchdog.feed(arrivals, frames)
        self._watchdog.look(self._clock())
        return frames[:0] if self._paused else frames

    def wait_s(self) -> float:
        """About the length of a screen frame, for the level meter."""
        return LIVE_WAIT_S

    def ended(self) -> bool:
        """A microphone has no natural end."""
        return False

    def trouble(self) -> str | None:
        """Why no more will come, or None."""
        if self._error is not None:
            return "The sound from the microphone could not be read any more."
        if not self._stream.active:
            return f"The microphone {self.device} was disconnected or switched off."
        waited = self._clock() - self._opened_at
        if self._watchdog.last_arrival is None and waited > FIRST_SOUND_S:
            return f"No sound is arriving from {self.device}."
        return None

    def notices(self) -> list[Notice]:
        """What the watchdog saw."""
        return self._watchdog.notices()

    def pause(self) -> None:
        """Let sound pass unread; the stream stays open, so that its health is still known."""
        self._paused = True

    def resume(self) -> None:
        """Deliver what comes from now on."""
        self.read()
        self._paused = False

    def close(self) -> None:
        """Abort the stream: stopping politely can hang for seconds on a stalled source."""
        self._stream.abort(ignore_errors=True)
        self._stream.close(ignore_errors=True)


def _not_opened(device: str, error: Exception | None) -> UserError:
    """Of PortAudio's error the number is told; its words are for programmers."""
    code = error.args[-1] if error is not None and len(error.args) > 1 else "unknown"
    return UserError(
        f"The microphone {device} could not be opened.",
        "Close other programs that use it, or choose another microphone. "
        f"(PortAudio's error {code})",
    )


def _choose_input(
    sounddevice: ModuleType, name: str | None
) -> tuple[str, int, list[tuple[int, int]]]:
    """The device's name and index, and the (rate, channels) pairs to try, best first."""
    try:
        found = sounddevice.query_devices(name, "input")
    except (ValueError, sounddevice.PortAudioError) as error:
        if name is None:
            raise UserError(
                "No microphone was found.",
                "Plug one in or allow access to it in the system's sound settings, then try "
                "again. With --replay a round runs from a recorded answer instead.",
            ) from error
        raise UserError(
            f"There is no microphone called {name}.",
            "Run hfprep doctor to see the microphones that are there.",
        ) from error
    native = round(found["default_samplerate"])
    most = int(found["max_input_channels"])
    rates = dict.fromkeys((native, 48_000, 44_100, SAMPLE_RATE))
    counts = dict.fromkeys((1, min(2, most), most))
    return str(found["name"]), int(found["index"]), [(r, c) for r in rates for c in counts]


class ReplayCapture:
    """An audio file in the microphone's place, at speaking speed or as fast as it can be read."""

    def __init__(self, path: Path, pace: Pace, clock: Callable[[], float] = time.monotonic) -> None:
        self._sound: soundfile.SoundFile = open_audio(path)
        # Names of files need not be text.
        name = path.name.encode("utf-8", "replace").decode("utf-8")
        self.device = f"replay of {name}"
        self.rate = int(self._sound.samplerate)
        self.channels = int(self._sound.channels)
        self._pace = pace
        self._clock = clock
        self._began = clock()
        self._paused_at: float | None = None
        self._delivered = 0
        self._ended = False
        self._trouble: str | None = None

    def read(self) -> Frames:
        """The frames that are due by now; at full pace, the next half second."""
        due = int(self.rate * REPLAY_BLOCK_S)
        if self._pace is Pace.REAL:
            due = int((self._clock() - self._began) * self.rate) - self._delivered
        if due <= 0 or self._ended or self._paused_at is not None:
            return np.zeros((0, self.channels), dtype=np.int16)
        try:
            block = read_frames(self._sound, due)
        except RuntimeError:
            # libsndfile's decoding error: the file is damaged from here on.
            self._trouble = f"The audio file is damaged after {self._delivered / self.rate:.1f} s."
            return np.zeros((0, self.channels), dtype=np.int16)
        self._delivered += len(block)
        self._ended = len(block) < due
        return block

    def wait_s(self) -> float:
        """Nothing at full pace."""
        free = self._pace is Pace.MAX and self._paused_at is None
        return 0.0 if free else LIVE_WAIT_S

    def ended(self) -> bool:
        """Whether the whole file has been delivered."""
        return self._ended

    def trouble(self) -> str | None:
        """A decoding error, or None."""
        return self._trouble

    def notices(self) -> list[Notice]:
        """A file has nothing to tell."""
        return []

    def pause(self) -> None:
        """Stand still."""
        self._paused_at = self._clock()

    def resume(self) -> None:
        """Go on where it stopped."""
        if self._paused_at is not None:
            self._began += self._clock() - self._paused_at
            self._paused_at = None

    def close(self) -> None:
        """Close the file."""
        self._sound.close()
