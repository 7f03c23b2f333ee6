"""The interviewer's voice from clips that were rendered ahead.

A clip is found by who speaks and what is said, so that a changed text has no clip until it is
rendered again (packaging/speech/render_speech.py), and is never spoken with the old words.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from pathlib import Path

from hfprep_desktop.audio.player import Manner, Player
from hfprep_desktop.audio.route import Piece, Route
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import InterviewerRole

log = logging.getLogger(__name__)


def clip_name(role: InterviewerRole, text: str) -> str:
    """Where the clip of a line lies below the folder of clips, with `/` between the parts."""
    spoken = " ".join(text.split())
    digest = hashlib.sha256(f"{role.value}\n{spoken}".encode()).hexdigest()
    return f"{role.value}/{digest[:16]}.opus"


class ClipVoice:
    """Plays the clips in a folder through the output of that name (an empty one is the system's).

    A line without a clip is not spoken.
    """

    def __init__(self, folder: Path, player: Player, output: str = "") -> None:
        self._folder = folder
        self._player = player
        self._manner = Manner(output=output)
        self._lock = threading.Lock()
        self._speaking = 0
        self._said = 0

    def say(self, role: InterviewerRole, text: str) -> bool:
        """Begin to play the line's clip; False where there is none."""
        clip = self._folder / clip_name(role, text)
        if not clip.is_file():
            log.info("no clip for a line of the %s: it is written only", role.value)
            return False
        with self._lock:
            self._said += 1
            said = self._speaking = self._said
        route = Route((Piece(clip),))
        self._player.play(route, lambda fault: self._over(said, fault), self._manner)
        return True

    @property
    def is_speaking(self) -> bool:
        """Whether a clip is being played."""
        with self._lock:
            return self._speaking > 0

    def hush(self) -> None:
        """Fall silent within a tenth of a second; an output that hangs holds nobody up."""
        with self._lock:
            self._speaking = 0
        self._player.stop()

    def _over(self, said: int, fault: UserError | None) -> None:
        if fault is not None:
            log.warning("a clip could not be played: %s", fault.what)
        with self._lock:
            # A line that was replaced ends too, but another is spoken by then.
            if self._speaking == said:
                self._speaking = 0
