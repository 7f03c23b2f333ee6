"""Captions in the WebVTT format."""

from __future__ import annotations

from collections.abc import Iterable

from hfprep_desktop.export.cues import cut_cues, timestamp
from hfprep_desktop.model import Report, Session, Word


def export_vtt(session: Session, report: Report) -> bytes:
    """Captions of all answers on the session's time line."""
    del report
    return words_vtt(word for turn in session.turns for word in turn.transcript.words)


def words_vtt(words: Iterable[Word]) -> bytes:
    """Captions of the words that have times, UTF-8."""
    blocks = ["WEBVTT\n"]
    for cue in cut_cues(words):
        times = f"{timestamp(cue.start, '.')} --> {timestamp(cue.end, '.')}"
        blocks.append(f"{times}\n{_escaped(cue.text)}\n")
    return "\n".join(blocks).encode("utf-8")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
