"""An answer recorded elsewhere becomes a session: its audio first, then its words and findings."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from hfprep_desktop.audio.foreign import decode_foreign
from hfprep_desktop.durable import sync_folder
from hfprep_desktop.events import Progress
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import (
    SAMPLE_RATE,
    AnswerKind,
    Mode,
    Recording,
    RoundKind,
    Scenario,
    Session,
    SessionState,
    Turn,
)
from hfprep_desktop.paths import Paths
from hfprep_desktop.safe_names import shown_name

DEVICE: Final = "Imported file"
TITLE: Final = "Imported answer"


@dataclass(frozen=True, slots=True)
class ImportedAudio:
    """The session that was made; its audio is safe, its words are still to be found."""

    session: Session


def import_audio(
    path: Path,
    scenario: Scenario | None,
    library: Library,
    paths: Paths,
    now: datetime,
    new_id: Callable[[], str],
) -> Generator[Progress | ImportedAudio]:
    """Take in an audio file as an answer to a scenario's opening question.

    Without a scenario it is an open answer: delivery and notes only. The session begins `now`,
    since files seldom say when they were spoken, and is called like the file. Raises `UserError`
    where the file cannot be read; nothing is left behind then.
    """
    paths.prepare()
    staging = Path(tempfile.mkdtemp(prefix="import-", dir=paths.temporary))
    try:
        decoded = staging / "01.wav"
        steps = decode_foreign(path, decoded)
        samples = 0
        while True:
            try:
                step = next(steps)
            except StopIteration as done:
                samples = done.value
                break
            yield Progress("reading", step.done_s, step.total_s)
        yield ImportedAudio(
            _take_in(path, scenario, library, paths, (now, new_id()), (decoded, samples))
        )
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _take_in(
    path: Path,
    scenario: Scenario | None,
    library: Library,
    paths: Paths,
    born: tuple[datetime, str],
    decoded: tuple[Path, int],
) -> Session:
    """The folder comes first, then its row: a folder without a row is adopted, never lost."""
    (now, session_id), (wav, samples) = born, decoded
    seconds = samples / SAMPLE_RATE
    folder = paths.recordings / session_id
    audio = folder / "01.wav"
    session = Session(
        id=session_id,
        scenario_id=scenario.id if scenario else "",
        scenario_title=scenario.title if scenario else TITLE,
        round=scenario.round if scenario else RoundKind.DRILL,
        mode=Mode.COACH,
        seed=0,
        started_at=now,
        state=SessionState.RECORDED,
        title=shown_name(" ".join(path.stem.split())),
        turns=(_answer(scenario, seconds),),
        recordings=(Recording(session_id, 1, audio, 0.0, seconds, DEVICE, finished=True),),
    )
    folder.mkdir(mode=0o700)
    try:
        wav.replace(audio)
        sync_folder(folder)
        library.add_session(session)
    except BaseException:
        # The original is still where it was: nothing is lost with this copy.
        with suppress(OSError):
            audio.unlink(missing_ok=True)
            folder.rmdir()
        raise
    return session


def _answer(scenario: Scenario | None, seconds: float) -> Turn:
    if scenario is None:
        return Turn(AnswerKind.OPEN, "", 0.0, seconds)
    opening = scenario.opening
    return Turn(opening.kind, opening.prompt, 0.0, seconds, counts=opening.counts)
