"""Makes a library of thousands of sessions, as somebody who practised for years would have.

    python -m tests.bench.many_sessions FOLDER [COUNT]

Texts are words drawn as words are used (the n-th most frequent as often as 1/n), so that a search
meets rare and common ones. Nothing was spoken: sessions have no audio, and findings are drawn.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import Final

from hfprep_desktop.analysis.rules import RULES, RULES_VERSION
from hfprep_desktop.library import queries, rows
from hfprep_desktop.library.connection import open_database, write
from hfprep_desktop.library.identity import RANDOM_BYTES, new_session_id
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import (
    Analysis,
    AnswerKind,
    Delivery,
    Evidence,
    Finding,
    Mode,
    Recording,
    RoundKind,
    Session,
    SessionState,
    Status,
    Transcript,
    Turn,
    Word,
)
from hfprep_desktop.paths import Paths
from hfprep_desktop.resources import find_resources

COUNT: Final = 10_000
ANSWER_WORDS: Final = 150
HOUR_WORDS: Final = 9_000
VOCABULARY: Final = 8_000
BATCH: Final = 500
LAST_DAY: Final = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
_VERDICTS: Final = (Status.PASS, Status.PASS, Status.PARTIAL, Status.MISSING)
_ROUNDS: Final = (RoundKind.SYSTEM_DESIGN, RoundKind.PRODUCT_CASE, RoundKind.DRILL)


class Speaker:
    """Says as much as is wanted, always the same for one seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        file = find_resources().asset("roles") / "vocabulary.txt"
        known = [line for line in file.read_text(encoding="utf-8").split() if line.isalpha()]
        self.words = known[:VOCABULARY]
        self._weights = [1 / (place + 1) for place in range(len(self.words))]

    def say(self, count: int, start: float) -> Transcript:
        """So many words from second `start` on, at 150 words a minute."""
        chosen = self.random.choices(self.words, self._weights, k=count)
        return Transcript.from_words(
            Word(text, start + place * 0.4, start + place * 0.4 + 0.3, 0.95)
            for place, text in enumerate(chosen)
        )

    def judged(self, kind: AnswerKind, said: Transcript) -> Analysis:
        """An analysis with a verdict of every rule for the kind, each with a quote."""
        findings = tuple(
            Finding(rule.info.id, self.random.choice(_VERDICTS), "Drawn.", "", self._quote(said))
            for rule in RULES
            if rule.info.kind is kind and rule.info.label is not None
        )
        delivery = Delivery(len(said.words), self.random.uniform(110, 180), 3, 4, 1.4)
        return Analysis(kind, {}, findings, delivery, RULES_VERSION)

    def _quote(self, said: Transcript) -> tuple[Evidence, ...]:
        place = self.random.randrange(len(said.words) - 6)
        begin, end = said.offsets[place], said.offsets[place + 5] - 1
        first, last = said.words[place], said.words[place + 4]
        return (Evidence(said.text[begin:end], begin, end, first.start, last.end),)


def make_sessions(data: Path, count: int = COUNT, seed: int = 1) -> str:
    """Fill the library in `data`; return the id of the one session that lasts an hour."""
    paths = Paths(data.absolute())
    library = Library(paths)
    library.prepare()
    speaker = Speaker(seed)
    hour = _hour(speaker, paths)
    library.add_session(hour)
    waiting = _sessions(speaker, paths, count)
    with open_database(paths.database) as database:
        for _ in range(0, count, BATCH):
            with write(database):
                for session in islice(waiting, BATCH):
                    database.table("sessions").insert(rows.new_session_row(session))
                    for recording in session.recordings:
                        queries.insert_recording(database, recording, paths.data)
                    queries.insert_derived(database, session)
    return hour.id


def _sessions(speaker: Speaker, paths: Paths, count: int) -> Iterator[Session]:
    for number in range(count):
        yield _session(speaker, paths, LAST_DAY - timedelta(hours=7 * number))


def _session(speaker: Speaker, paths: Paths, began: datetime) -> Session:
    seconds = ANSWER_WORDS * 0.4
    turns = []
    for place, kind in enumerate((AnswerKind.FRAMING, AnswerKind.PUSHBACK, AnswerKind.PUSHBACK)):
        said = speaker.say(ANSWER_WORDS, place * seconds)
        analysis = speaker.judged(kind, said)
        begin = place * seconds
        turns.append(Turn(kind, f"Question {place}", begin, begin + seconds, said, analysis))
    return _whole(speaker, paths, began, tuple(turns), 3 * seconds)


def _hour(speaker: Speaker, paths: Paths) -> Session:
    said = speaker.say(HOUR_WORDS, 0.0)
    analysis = speaker.judged(AnswerKind.FRAMING, said)
    turn = Turn(AnswerKind.FRAMING, "Design it in an hour.", 0.0, 3600.0, said, analysis)
    return _whole(speaker, paths, LAST_DAY + timedelta(days=1), (turn,), 3600.0)


def _whole(
    speaker: Speaker, paths: Paths, began: datetime, turns: tuple[Turn, ...], seconds: float
) -> Session:
    session_id = new_session_id(began, speaker.random.randbytes(RANDOM_BYTES))
    audio = paths.recordings / session_id / "01.wav"
    return Session(
        id=session_id,
        scenario_id="model-marketplace",
        scenario_title="Model marketplace",
        round=speaker.random.choice(_ROUNDS),
        mode=speaker.random.choice(list(Mode)),
        seed=1,
        started_at=began,
        state=SessionState.ANALYZED,
        model="tiny.en",
        turns=turns,
        recordings=(Recording(session_id, 1, audio, 0.0, seconds, "desk", finished=True),),
    )


if __name__ == "__main__":
    made = make_sessions(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else COUNT)
    print(f"made; the session of an hour is {made}")
