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
    "linux": (("spd-say", "--wait", "--pipe-mode"), ("espeak-ng", "--stdin"), ("flite",)),
    "darwin": (("say", "-f", "-"),),
    "win32": (_WINDOWS,),
}
"""What speaks text from its standard input, by platform, the best first."""

END_S: Final = 1.0


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
        process.terminate()
        try:
            process.wait(END_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _tell(self, process: subprocess.Popen[bytes], text: str) -> bool:
        if process.stdin is None:
            return False
        try:
            with process.stdin as pipe:
                # A question is a few hundred bytes: a pipe holds it without waiting.
                pipe.write(text.encode() + b"\n")
        except OSError as error:
            log.warning("the system's voice does not listen: %s", error.strerror)
            return False
        return True
