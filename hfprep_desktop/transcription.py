"""Speech over sound that is on disk already: imported files, and sessions without their words."""

from __future__ import annotations

import os
import time
from collections.abc import Generator, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

from hfprep_desktop.audio.wav import held, in_use
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import (
    Progress,
    SessionReady,
    TranscriberRestarted,
    TranscriberSilent,
    Transcribing,
    TranscriptReady,
)
from hfprep_desktop.interview.overhearing import apart
from hfprep_desktop.interview.reactions import asked_at
from hfprep_desktop.model import (
    SAMPLE_RATE,
    InterviewerLine,
    Recording,
    Session,
    SessionState,
    Transcript,
    Turn,
    Word,
)
from hfprep_desktop.process import wait_for
from hfprep_desktop.speech.client import Restarted, TranscriberClient, Unresponsive
from hfprep_desktop.speech.messages import ChunkDone, Finished, ModelFailed

WAIT_S: Final = 1.0
FRESH_S: Final = 60.0
SEAM_S: Final = 0.001
"""Files that lie no farther apart follow each other: lengths are rounded."""


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing new came for a second; the process may well have said that it lives."""


_Placed: TypeAlias = tuple[float, tuple[Word, ...]]
"""Where a chunk begins on the session's time line, in seconds, and its words."""


def transcribe_file(
    source: Path, folder: Path, model: str, client: TranscriberClient
) -> Generator[Transcribing | TranscriptReady]:
    """Words of an audio file of any readable format; a copy in `folder` lives that long.

    Raises `UserError` when the file is no audio or there is no speech model.
    """
    # Loads numpy and libsndfile; the window never comes this way in its own thread.
    from hfprep_desktop.audio.decode import convert_to_wav  # noqa: PLC0415

    remove_stale_copies(folder)
    copy = folder / f"transcribe-{os.getpid()}.wav"
    try:
        samples = convert_to_wav(source, copy)
        with held(copy):
            yield from transcribe_own(copy, samples, model, client)
    finally:
        copy.unlink(missing_ok=True)
        client.close()


def transcribe_own(
    recording: Path, samples: int, model: str, client: TranscriberClient
) -> Generator[Transcribing | TranscriptReady]:
    """Words of a recording in our own format. Raises `UserError` when there is no speech model."""
    words: list[Word] = []
    done, total = 0.0, samples / SAMPLE_RATE
    try:
        for step in follow_recording(client, recording, samples, "", ()):
            match step:
                case ChunkDone(_, _, end, heard):
                    words.extend(heard)
                    done = end / SAMPLE_RATE
                    yield Progress("transcribing", done, total)
                case Restarted(reason):
                    yield TranscriberRestarted(reason)
                case Unresponsive(seconds):
                    yield TranscriberSilent(seconds)
                case Idle():
                    # A moment in which whoever does not want to wait may leave.
                    yield Progress("transcribing", done, total)
        yield TranscriptReady(model, total, Transcript.from_words(words))
    finally:
        client.close()


def remove_stale_copies(folder: Path) -> None:
    """Remove the copies of programs that were killed over them; voices must not lie about."""
    for copy in folder.glob("transcribe-*.wav"):
        with suppress(OSError):
            # A new one is not held yet in the moment in which it is finished.
            if time.time() - copy.stat().st_mtime > FRESH_S and not in_use(copy):
                copy.unlink()


def transcribe_session(
    session: Session, hotwords: str, client: TranscriberClient
) -> Generator[Transcribing | SessionReady]:
    """Words of a recorded session, sorted into its turns.

    Raises `UserError` when there is no speech model.
    """
    heard: list[_Placed] = []
    total = session.duration_s
    borders = sorted({at for turn in session.turns for at in (turn.start, turn.end)})
    try:
        for run in _runs(session.recordings):
            offset_s = run[0].offset_s
            samples = round((run[-1].offset_s - offset_s + run[-1].duration_s) * SAMPLE_RATE)
            inside = [round((b - offset_s) * SAMPLE_RATE) for b in borders]
            cuts = [border for border in inside if 0 < border < samples]
            further = [(r.path, round((r.offset_s - offset_s) * SAMPLE_RATE)) for r in run[1:]]
            steps = follow_recording(client, run[0].path, samples, hotwords, cuts, further)
            done = offset_s
            for step in steps:
                match step:
                    case Restarted(reason):
                        yield TranscriberRestarted(reason)
                    case Unresponsive(seconds):
                        yield TranscriberSilent(seconds)
                    case ChunkDone():
                        heard.append(_on_session_time(step, offset_s))
                        done = offset_s + step.end / SAMPLE_RATE
                        yield Progress("transcribing", done, total)
                    case Idle():
                        # A moment in which whoever does not want to wait may leave.
                        yield Progress("transcribing", done, total)
    finally:
        client.close()
    # An answer's clock may begin behind its first words: those spoken into the question.
    turns = tuple(
        _with_words(turn, asked, heard, session.interviewer)
        for turn, asked in zip(session.turns, asked_at(session.turns), strict=True)
    )
    yield SessionReady(replace(session, turns=turns, state=SessionState.TRANSCRIBED))


def _runs(recordings: Iterable[Recording]) -> list[list[Recording]]:
    """Files that follow one another without a gap are read as one: a word may span two of them."""
    runs: list[list[Recording]] = []
    for recording in recordings:
        before = runs[-1][-1] if runs else None
        if before and abs(before.offset_s + before.duration_s - recording.offset_s) < SEAM_S:
            runs[-1].append(recording)
        else:
            runs.append([recording])
    return runs


def follow_recording(
    client: TranscriberClient,
    path: Path,
    samples: int,
    hotwords: str,
    cuts: Iterable[int],
    further: Iterable[tuple[Path, int]] = (),
) -> Generator[ChunkDone | Restarted | Unresponsive | Idle]:
    """Chunks of a complete recording in order. Raises `UserError` when there is no model.

    `further` are files in which it goes on, and the samples at which they begin.
    """
    client.follow(path, hotwords)
    for file, at in further:
        client.continue_in(file, at)
    for cut in cuts:
        client.boundary(cut)
    client.finish(samples)
    told_at = time.monotonic()
    while True:
        for report in client.reports():
            match report:
                case ChunkDone() | Restarted() | Unresponsive():
                    yield report
                    told_at = time.monotonic()
                case Finished():
                    return
                case ModelFailed(what, remedy):
                    raise UserError(what, remedy)
        wait_for(list(client.waitables), WAIT_S)
        # Even where a beat woke us: a process that lives but never ends must keep nobody here.
        if time.monotonic() - told_at >= WAIT_S:
            yield Idle()
            told_at = time.monotonic()


def _on_session_time(chunk: ChunkDone, offset_s: float) -> _Placed:
    words = tuple(
        replace(
            word,
            start=None if word.start is None else word.start + offset_s,
            end=None if word.end is None else word.end + offset_s,
        )
        for word in chunk.words
    )
    return chunk.start / SAMPLE_RATE + offset_s, words


def _with_words(
    turn: Turn, since: float, heard: list[_Placed], lines: Iterable[InterviewerLine]
) -> Turn:
    words = (word for begin, words in heard if since <= begin < turn.end for word in words)
    own, overheard = apart(words, lines)
    transcript = Transcript.from_words(own)
    return replace(turn, transcript=transcript, overheard=overheard, analysis=None)
