"""Reads an exported session back, losslessly. The file may come from anybody.

Nothing of it is used before all of it was looked at; what is wrong is told with the key it stands
under, never with the words that stand there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.export.to_json import SCHEMA
from hfprep_desktop.model import Session, Turn

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

MAX_BYTES: Final = 64 * 1024 * 1024
"""Longest file that is read: an hour of speech takes one or two megabytes."""

_ASK: Final = "Nothing was changed. Export the session again where it came from."


@dataclass(frozen=True, slots=True)
class ReadSession:
    """A session as it was exported; `trashed_at` where it lay in the trash."""

    session: Session
    trashed_at: datetime | None = None


def session_from_json(content: bytes, folder: Path) -> ReadSession:
    """The session an export holds, its audio files named as lying in `folder`.

    Raises `UserError` that names the key which is wrong, and for a newer `schema`.
    """
    # Takes a tenth of a second to load, and only imports and repairs come this way.
    from pydantic import ValidationError  # noqa: PLC0415

    from hfprep_desktop.export.session_schema import SessionBlock  # noqa: PLC0415

    if len(content) > MAX_BYTES:
        raise _refused("", f"is larger than {MAX_BYTES // (1024 * 1024)} MB")
    try:
        block = SessionBlock.model_validate_json(content)
    except ValidationError as error:
        raise _told(error) from error
    session = block.record(folder)
    for key, why in _disagreements(session):
        raise _refused(key, why)
    trashed_at = datetime.fromisoformat(block.trashed_at) if block.trashed_at else None
    return ReadSession(session, trashed_at)


def _told(error: ValidationError) -> UserError:
    first = error.errors(include_url=False, include_context=False)[0]
    if first["type"] == "json_invalid":
        return _refused("", "is no JSON text, or it is damaged")
    if is_newer(first):
        return UserError(
            f"This session was exported by a newer version of HFPrep Desktop (schema "
            f"{first['input']}); nothing was changed.",
            "Install the newest version and import it again.",
        )
    if not first["loc"]:
        return _refused("", "is no exported session")
    return _refused(_key(first["loc"]), first["msg"][:1].lower() + first["msg"][1:])


def is_newer(fault: ErrorDetails) -> bool:
    """Whether the file names a later schema than the one that is read here."""
    found = fault["input"]
    is_number = isinstance(found, int) and not isinstance(found, bool)
    return fault["loc"] == ("schema",) and is_number and SCHEMA < found < 10_000


def _key(place: tuple[int | str, ...]) -> str:
    """`turns[0].words[3].start`. Keys of the file's own making are told shortened and plain."""
    parts = (f"[{one}]" if isinstance(one, int) else f".{ascii(one[:60])[1:-1]}" for one in place)
    return "".join(parts)[:200].removeprefix(".")


def _refused(key: str, why: str) -> UserError:
    return UserError(f"The session cannot be read: {key or 'the file'}: {why}.", _ASK)


def _disagreements(session: Session) -> Iterator[tuple[str, str]]:
    """What each key for itself allows, but all of them together do not."""
    for place, turn in enumerate(session.turns):
        yield from ((f"turns[{place}].{key}", why) for key, why in _of_turn(turn))
    segments = [one.segment for one in session.recordings]
    names = [one.path.name.casefold() for one in session.recordings]
    if len(set(segments)) < len(segments) or len(set(names)) < len(names):
        yield "recordings", "a segment or a file stands in it twice"
    if segments != sorted(segments):
        yield "recordings", "segments are not in order"
    if any(past.turn >= len(session.turns) for past in session.past):
        yield "past", "an answer is named that is not there"


def _of_turn(turn: Turn) -> Iterator[tuple[str, str]]:
    length = len(turn.transcript.text)
    if turn.end < turn.start:
        yield "end", "lies before the start"
    before = 0
    for word, offset in zip(turn.transcript.words, turn.transcript.offsets, strict=True):
        if offset < before or offset + len(word.text) > length:
            yield "words", "a word lies outside the text, or before the word before it"
            return
        before = offset
    for finding in turn.analysis.findings if turn.analysis else ():
        for piece in finding.evidence:
            if not piece.char_start <= piece.char_end <= length:
                yield "findings", "evidence lies outside the text"
                return
