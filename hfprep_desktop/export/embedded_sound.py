"""A session's recording as text inside a page: compressed, a file for each segment."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from typing import Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.model import Session
from hfprep_desktop.wording import clock

MOST_SECONDS: Final = 2 * 3600.0
"""A longer recording makes a page that no browser opens gladly."""

_BLOCK: Final = 16_000


@dataclass(frozen=True, slots=True)
class EmbeddedSound:
    """One segment: what it is called, its media type, and its content in base64."""

    title: str
    type: str
    base64: str


def embed_sounds(session: Session) -> tuple[EmbeddedSound, ...]:
    """The session's recording, a segment each, as Opus: 0.2 to 0.3 MB for a minute.

    Raises `UserError` where a file is missing or cannot be read, or all of it is too long.
    """
    if session.duration_s > MOST_SECONDS:
        raise UserError(
            "This recording is too long to stand inside a page.",
            "Export the page without it, or the zip bundle with the recording beside it.",
        )
    several = len(session.recordings) > 1
    return tuple(
        EmbeddedSound(
            f"From {clock(one.offset_s)}, {clock(one.duration_s)}"
            if several
            else clock(one.duration_s),
            "audio/ogg",
            _opus(str(one.path)),
        )
        for one in session.recordings
    )


def _opus(path: str) -> str:
    import soundfile  # noqa: PLC0415  (loads a library; only wanted with sound)

    target = io.BytesIO()
    try:
        with (
            soundfile.SoundFile(path) as source,
            soundfile.SoundFile(
                target, "w", source.samplerate, source.channels, "OPUS", format="OGG"
            ) as packed,
        ):
            for block in source.blocks(_BLOCK, dtype="float32"):
                packed.write(block)
    except (soundfile.SoundFileError, OSError) as error:
        raise UserError(
            "The recording of this session is missing or cannot be read.",
            "Export the page without it; text and findings are not affected.",
        ) from error
    return base64.b64encode(target.getvalue()).decode("ascii")
