"""Plays a stretch of a recording through PortAudio, from a thread of its own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from hfprep_desktop.errors import UserError

log = logging.getLogger(__name__)

BLOCK_S: Final = 0.1


class Player:
    """One stretch at a time; a new one replaces the old. All methods return at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def play(
        self,
        path: Path,
        start_s: float,
        duration_s: float | None,
        on_done: Callable[[UserError | None], None],
    ) -> None:
        """Play from `start_s`, to the end when `duration_s` is None.

        `on_done` is called from the playing thread when the stretch is over or was stopped, with
        the error when it could not be played.
        """
        self.stop()
        with self._lock:
            self._stopping = threading.Event()
            self._thread = threading.Thread(
                target=_run,
                args=(path, max(0.0, start_s), duration_s, self._stopping, on_done),
                name="player",
                daemon=True,
            )
            self._thread.start()

    def stop(self) -> None:
        """Fall silent within a tenth of a second."""
        with self._lock:
            self._stopping.set()

    def close(self) -> None:
        """Stop and wait for the thread; for the end of the program."""
        self.stop()
        with self._lock:
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(timeout=2.0)


def _run(
    path: Path,
    start_s: float,
    duration_s: float | None,
    stopping: threading.Event,
    on_done: Callable[[UserError | None], None],
) -> None:
    fault: UserError | None = None
    try:
        _play(path, start_s, duration_s, stopping)
    except UserError as error:
        fault = error
    finally:
        on_done(fault)


def _play(path: Path, start_s: float, duration_s: float | None, stopping: threading.Event) -> None:
    # Loaded here, in the playing thread: the window must not wait for PortAudio.
    from hfprep_desktop.audio.decode import open_audio, read_frames  # noqa: PLC0415
    from hfprep_desktop.audio.portaudio import load_sounddevice, quiet_stderr  # noqa: PLC0415

    with open_audio(path) as sound:
        # Only for a file that can be played: PortAudio keeps the devices that it finds first.
        sounddevice = load_sounddevice()
        block = int(sound.samplerate * BLOCK_S)
        sound.seek(min(int(start_s * sound.samplerate), sound.frames))
        left = sound.frames if duration_s is None else int(duration_s * sound.samplerate)
        try:
            with quiet_stderr():
                stream = sounddevice.RawOutputStream(
                    samplerate=sound.samplerate, channels=sound.channels, dtype="int16"
                )
            with stream:
                while left > 0 and not stopping.is_set():
                    frames = read_frames(sound, min(block, left))
                    if not len(frames):
                        break
                    stream.write(frames.tobytes())
                    left -= block
                if stopping.is_set():
                    stream.abort()
        except sounddevice.PortAudioError as error:
            log.warning("playing failed: %s", error)
            raise UserError(
                "The recording could not be played; it is safe.",
                "Check the sound output in the system's settings and try again.",
            ) from error
