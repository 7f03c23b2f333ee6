"""A private PulseAudio server whose null sink plays into a virtual microphone."""

from __future__ import annotations

import os
import shutil
import subprocess
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


def tools_missing() -> str:
    """Names of the programs this needs and this machine lacks."""
    return ", ".join(name for name in ("pulseaudio", "pactl", "paplay") if not shutil.which(name))


class VirtualMicrophone:
    """Started on construction; `environment` makes PortAudio find it and nothing else."""

    def __init__(self, folder: Path) -> None:
        runtime = folder / "pulse"
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
        loads = [part for module in MODULES for part in ("-L", module.format(socket=self._socket))]
        # Started as a daemon its first process returns when the server is ready.
        self._run("pulseaudio", "-n", "--daemonize=yes", "--exit-idle-time=-1", *loads)
        self._run("pactl", "set-default-source", "virtual_mic")

    def play(self, sound: Path) -> None:
        """Play a file into the microphone; returns when it is over."""
        self._run("paplay", "--device=speaker", str(sound))

    def unplug(self) -> None:
        """Take every source away, as a pulled cable does."""
        self._run("pactl", "unload-module", "module-remap-source")
        self._run("pactl", "unload-module", "module-null-sink")

    def close(self) -> None:
        """End the server."""
        self._run("pulseaudio", "--kill")

    def _run(self, *command: str) -> None:
        environment = {**os.environ, **self.environment}
        environment.pop("DISPLAY", None)
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{command[0]} failed: {done.stderr}")
