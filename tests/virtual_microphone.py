"""A private PulseAudio server whose null sink plays into a virtual microphone."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

ASOUND = """</usr/share/alsa/alsa.conf>
pcm.!default { type pulse }
ctl.!default { type pulse }
"""

MODULES = (
    "module-native-protocol-unix auth-anonymous=1 socket={socket}",
    "module-null-sink sink_name=speaker rate=48000 channels=2",
    "module-remap-source master=speaker.monitor source_name=virtual_mic",
)
SECOND = (
    "module-null-sink sink_name=speaker2 rate=16000 channels=1",
    "module-remap-source master=speaker2.monitor source_name=second_mic "
    "source_properties=device.description=Headset",
)
"""A headset in call mode."""


def tools_missing() -> str:
    """Names of the programs this needs and this machine lacks."""
    return ", ".join(name for name in ("pulseaudio", "pactl", "paplay") if not shutil.which(name))


class VirtualMicrophone:
    """Started on construction; `environment` makes PortAudio find it and nothing else.

    With `second` there is another one, to which the system moves whoever loses the first.
    """

    def __init__(self, folder: Path, *, second: bool = False) -> None:
        runtime = self._runtime = folder / "pulse"
        runtime.mkdir(mode=0o700)
        self._socket = runtime / "socket"
        asound = folder / "asound.conf"
        asound.write_text(ASOUND)
        self.environment = {
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_RUNTIME_PATH": str(runtime),
            "PULSE_STATE_PATH": str(runtime),
            "PULSE_COOKIE": str(runtime / "cookie"),
            "ALSA_CONFIG_PATH": str(asound),
        }
        modules = (*MODULES, *SECOND) if second else MODULES
        loads = [part for module in modules for part in ("-L", module.format(socket=self._socket))]
        self._loads = loads
        self.start()

    def start(self) -> None:
        """Start the server; for one that has died."""
        self._socket.unlink(missing_ok=True)
        (self._runtime / "pid").unlink(missing_ok=True)
        # As a daemon its first process returns when the server is ready.
        self._run("pulseaudio", "-n", "--daemonize=yes", "--exit-idle-time=-1", *self._loads)
        self._run("pactl", "set-default-source", "virtual_mic")

    @property
    def server(self) -> int:
        """Process id of the sound server."""
        return int((self._runtime / "pid").read_text())

    def play(self, sound: Path, sink: str = "speaker") -> None:
        """Play a file into the microphone; returns when it is over."""
        self._run("paplay", f"--device={sink}", str(sound))

    def start_playing(self, sound: Path, sink: str = "speaker") -> subprocess.Popen[bytes]:
        """Play a file into the microphone in the background."""
        return subprocess.Popen(
            ["paplay", f"--device={sink}", sound], env={**os.environ, **self.environment}
        )

    def unplug_first(self) -> None:
        """Take the first microphone away; the system moves its listeners to the second."""
        self._run("pactl", "unload-module", self._module("source_name=virtual_mic"))

    def suspend(self, *, on: bool) -> None:
        """Stand still, as a device that is asleep, or go on."""
        self._run("pactl", "suspend-source", "virtual_mic", str(int(on)))

    def mute(self, *, on: bool) -> None:
        """Deliver exact silence, or sound again."""
        self._run("pactl", "set-source-mute", "virtual_mic", str(int(on)))

    def freeze(self, *, on: bool) -> None:
        """Stop the server's process in its tracks, or let it go on."""
        os.kill(self.server, signal.SIGSTOP if on else signal.SIGCONT)

    def kill(self) -> None:
        """The server dies without a word."""
        os.kill(self.server, signal.SIGKILL)

    def unplug(self) -> None:
        """Take every source away, as a pulled cable does."""
        self._run("pactl", "unload-module", "module-remap-source")
        self._run("pactl", "unload-module", "module-null-sink")

    def close(self) -> None:
        """End the server, whatever state it is in."""
        with suppress(OSError, ValueError):
            self.freeze(on=False)
        with suppress(RuntimeError):
            self._run("pulseaudio", "--kill")

    def _module(self, argument: str) -> str:
        found = self._run("pactl", "list", "short", "modules")
        return next(line.split()[0] for line in found.splitlines() if argument in line.split())

    def _run(self, *command: str) -> str:
        environment = {**os.environ, **self.environment}
        environment.pop("DISPLAY", None)
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{command[0]} failed: {done.stderr}")
        return done.stdout
