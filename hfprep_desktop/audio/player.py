"""Plays a session's recording through PortAudio, from a thread of its own."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hfprep_desktop.audio.route import Route, Stretch, stretches
from hfprep_desktop.errors import UserError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import soundfile

    from hfprep_desktop.audio.outputs import Output

log = logging.getLogger(__name__)

BLOCK_S: Final = 0.04
"""So much is handed over at a time, and so often the place is told."""

LONGEST_WAIT_S: Final = 5.0
"""For the last sounds to be heard: a sound server that has frozen never plays them."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How to play: `rate` times as fast at the same pitch, through the output of that name.

    An empty name, or one that is not there, means the system's own output.
    """

    rate: float = 1.0
    output: str = ""


PLAIN: Final = Manner()


class Player:
    """One route at a time; a new one replaces the old. All methods return at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def play(
        self,
        route: Route,
        on_done: Callable[[UserError | None], None],
        manner: Manner = PLAIN,
        on_moved: Callable[[float], None] | None = None,
        on_lost: Callable[[str], None] | None = None,
    ) -> None:
        """Play a route to its end.

        All callbacks are called from the playing thread: `on_moved` about 25 times a second with
        the second of the time line that is heard now, `on_done` when the route is over or was
        stopped, with the error when it could not be played, `on_lost` with the name of the wanted
        output where it is not there and the system's own plays instead.
        """
        self.stop()
        with self._lock:
            before = self._thread
            self._stopping = threading.Event()
            self._thread = threading.Thread(
                target=_Playing(route, manner, self._stopping, on_done, on_moved, on_lost).run,
                args=(before,),
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


class _Playing:
    """One route being played, in the playing thread."""

    def __init__(
        self,
        route: Route,
        manner: Manner,
        stopping: threading.Event,
        on_done: Callable[[UserError | None], None],
        on_moved: Callable[[float], None] | None,
        on_lost: Callable[[str], None] | None,
    ) -> None:
        self._route = route
        self._manner = manner
        self._stopping = stopping
        self._on_done = on_done
        self._on_moved = on_moved
        self._on_lost = on_lost
        self._output: Output | None = None
        self._end_s = 0.0
        self._told_s = 0.0

    def run(self, before: threading.Thread | None) -> None:
        """`before` is what it replaces: two streams at once would be heard as two voices."""
        fault: UserError | None = None
        try:
            if before is not None:
                before.join(timeout=2.0)
            self._play()
        except UserError as error:
            fault = error
        finally:
            self._on_done(fault)

    def _play(self) -> None:
        from hfprep_desktop.audio.decode import open_audio  # noqa: PLC0415  (loads libraries)

        try:
            for stretch in stretches(self._route):
                if self._stopping.is_set():
                    return
                if not stretch.path.exists():
                    raise UserError(
                        f"There is no file {stretch.path}; text and findings are not affected.",
                        "Put it back from a backup; hfprep sessions check tells what is missing.",
                    )
                with open_audio(stretch.path) as sound:
                    # Only for a file that can be played: PortAudio keeps the devices it finds.
                    output = self._open(sound)
                    self._play_stretch(output, sound, stretch)
            self._play_out()
        except Exception as error:
            if not _is_of_portaudio(error):
                raise
            log.warning("playing failed: %s", error)
            raise UserError(
                "The recording could not be played; it is safe.",
                "Check the sound output in the system's settings and try again.",
            ) from error
        finally:
            self._close()

    def _open(self, sound: soundfile.SoundFile) -> Output:
        """An output for this file's format; the one before goes on where it fits."""
        wanted = (sound.samplerate, sound.channels)
        if self._output is not None and self._output.format == wanted:
            return self._output
        self._play_out()
        self._close()
        from hfprep_desktop.audio.outputs import Output  # noqa: PLC0415  (loads PortAudio)

        output = self._output = Output(*wanted, self._manner.output)
        if output.is_other and self._on_lost is not None:
            self._on_lost(self._manner.output)
        return output

    def _play_stretch(self, output: Output, sound: soundfile.SoundFile, stretch: Stretch) -> None:
        rate = self._manner.rate
        written = 0
        self._told_s = min(self._told_s, stretch.at_s)  # a loop begins again
        for frames in self._frames(sound, stretch):
            output.feed(frames, self._stopping)
            if self._stopping.is_set():
                return
            written += len(frames)
            self._end_s = stretch.at_s + written * rate / sound.samplerate
            heard_s = self._end_s - output.waits_s * rate
            if heard_s >= stretch.at_s:
                self._tell(heard_s)

    def _play_out(self) -> None:
        """What waits in the output is heard, too; it can be stopped until the last of it."""
        if self._output is None:
            return
        until = time.monotonic() + LONGEST_WAIT_S
        while (waits_s := self._output.waits_s) > 0 and time.monotonic() < until:
            self._tell(self._end_s - waits_s * self._manner.rate)
            if self._stopping.wait(BLOCK_S / 2):
                return
        self._tell(self._end_s)

    def _tell(self, second: float) -> None:
        """Never back: the sound server's word of what waits jitters, a route only goes forward."""
        self._told_s = max(self._told_s, round(second, 3))
        if self._on_moved is not None and not self._stopping.is_set():
            self._on_moved(self._told_s)

    def _frames(
        self, sound: soundfile.SoundFile, stretch: Stretch
    ) -> Iterator[npt.NDArray[np.int16]]:
        """The stretch in blocks, at the wanted speed."""
        import soundfile  # noqa: PLC0415  (loads a library)

        from hfprep_desktop.audio.decode import read_frames  # noqa: PLC0415

        rate = sound.samplerate
        sound.seek(min(max(0, round(stretch.begin_s * rate)), sound.frames))
        left = sound.frames if stretch.length_s is None else round(stretch.length_s * rate)
        stretcher = None
        if self._manner.rate != 1.0:
            from hfprep_desktop.audio.stretch import Stretcher  # noqa: PLC0415

            stretcher = Stretcher(rate, sound.channels, self._manner.rate)
        block = int(rate * BLOCK_S)
        while left > 0:
            try:
                frames = read_frames(sound, min(block, left))
            except soundfile.SoundFileError as error:
                raise UserError(
                    f"{stretch.path} is damaged from here on; text and findings are not affected.",
                    "Put it back from a backup; hfprep sessions check tells what is wrong.",
                ) from error
            if not len(frames):
                break
            left -= len(frames)
            yield frames if stretcher is None else stretcher.feed(frames)
        if stretcher is not None:
            yield stretcher.finish()

    def _close(self) -> None:
        if self._output is not None:
            output, self._output = self._output, None
            output.close()


def _is_of_portaudio(error: Exception) -> bool:
    """Whether the sound system failed; asked without loading what was not needed before."""
    sounddevice = sys.modules.get("sounddevice")
    return sounddevice is not None and isinstance(error, sounddevice.PortAudioError)
