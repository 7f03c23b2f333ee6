"""Captions in the SubRip format."""

from __future__ import annotations

from collections.abc import Iterable

from hfprep_desktop.export.cues import cut_cues, timestamp
from hfprep_desktop.model import Report, Session, Word


def export_srt(session: Session, report: Report) -> bytes:
    """Captions of all answers on the session's time line."""
    del report
    return words_srt(word for turn in session.turns for word in turn.transcript.words)


def words_srt(words: Iterable[Word]) -> bytes:
    """Captions of the words that have times, UTF-8."""
    cues = (
        f"{number}\n{timestamp(cue.start, ',')} --> {timestamp(cue.end, ',')}\n{cue.text}\n"
        for number, cue in enumerate(cut_cues(words), 1)
    )
    return "\n".join(cues).encode("utf-8")
