"""The system's own voice, for lines that no clip was rendered for: a person's own scenarios.

The program that speaks is part of the system, and gets the words through a pipe: the list of
processes, which every user of a computer can read, must not tell what is practised.
"""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from hfprep_desktop.model import InterviewerRole

log = logging.getLogger(__name__)

_WINDOWS: Final = (
    "powershell",
    "-NoProfile",
    "-NonInteractive",
    "-Command",
    "Add-Type -AssemblyName System.Speech; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())",
)
PROGRAMS: Final[Mapping[str, Sequence[Sequence[str]]]] = {
    "linux": (("espeak-ng", "--stdin"), ("spd-say", "--wait", "--pipe-mode"), ("flite",)),
    "darwin": (("say", "-f", "-"),),
    "win32": (_WINDOWS,),
}
"""What speaks text from its standard input, by platform, the best first."""

END_S: Final = 1.0

_CLIENTS: Final = frozenset({"spd-say"})
"""Programs that only hand the words on: another one goes on speaking when they end."""
_COMMAND_MARK: Final = "!-!"
"""What speech-dispatcher's client takes for a command at the beginning of a line."""


class SystemVoice:
    """Speaks through the first of `programs` that this computer has; else it cannot."""

    def __init__(
        self,
        programs: Sequence[Sequence[str]] = PROGRAMS.get(sys.platform, ()),
        find: Callable[[str], str | None] = shutil.which,
    ) -> None:
        self._command = next(
            ((path, *rest) for name, *rest in programs if (path := find(name))), None
        )
        self._process: subprocess.Popen[bytes] | None = None

    def say(self, role: InterviewerRole, text: str) -> bool:
        """Begin to speak; False where the system has no voice. All roles have the same one."""
        del role
        if self._command is None:
            return False
        self.hush()
        try:
            process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            log.warning("the system's voice cannot be started: %s", error.strerror)
            return False
        self._process = process
        return self._tell(process, text)

    @property
    def is_speaking(self) -> bool:
        """Whether the program still runs."""
        return self._process is not None and self._process.poll() is None

    def hush(self) -> None:
        """Fall silent at once."""
        process, self._process = self._process, None
        if process is None:
            return
        if self._command is not None and Path(self._command[0]).name in _CLIENTS:
            self._cancel(self._command[0])
        process.terminate()
        try:
            process.wait(END_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _cancel(self, client: str) -> None:
        try:
            subprocess.run(
                [client, "--cancel"],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=False,
                timeout=END_S,
            )
        except (OSError, subprocess.TimeoutExpired):
            log.warning("the system's voice could not be silenced")

    def _tell(self, process: subprocess.Popen[bytes], text: str) -> bool:
        if process.stdin is None:
            return False
        try:
            with process.stdin as pipe:
                # A question is a few hundred bytes: a pipe holds it without waiting.
                line = " ".join(text.split()).removeprefix(_COMMAND_MARK)
                pipe.write(line.encode() + b"\n")
        except OSError as error:
            log.warning("the system's voice does not listen: %s", error.strerror)
            return False
        return True
