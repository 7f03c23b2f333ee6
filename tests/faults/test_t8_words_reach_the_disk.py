"""T8: what a person types or corrects is on disk when the call returns."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

from hfprep_desktop.correcting import with_word
from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths
from tests.faults.library_programs import begun, go, killed
from tests.faults.trials import Figure, Trials
from tests.samples import SESSION_ID, full_session

MOST_S = 1.0


def test_notes_and_corrected_words_outlive_a_kill(
    tmp_path: Path,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
) -> None:
    all_of_them = trials(10, 200)
    for trial in all_of_them:
        paths = Paths(tmp_path / f"data-{trial}")
        library = Library(paths)
        library.prepare()
        library.add_session(full_session(paths.data))
        chance = random.Random(trial)
        with begun("edit", paths.data) as program:
            go(program)
            said = killed(program, behind=chance.randrange(1, 6), after_s=chance.uniform(0, 0.02))
        library.prepare()
        kept = library.get_session(SESSION_ID)
        last = int(said[-1])
        assert kept.notes in (f"note {last}", f"note {last + 1}")
        word = kept.turns[0].transcript.words[3]
        assert word.text in (f"word{last}", f"word{last + 1}")
        assert word.original is not None
        assert word.original.text == "is"
    measured(Figure("T8", "a note and a word changed, then killed", all_of_them.count, "0 lost"))


def test_a_change_takes_no_second(
    tmp_path: Path,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
) -> None:
    """A call that has returned has synced (see above): how long it takes is how long it takes."""
    paths = Paths(tmp_path / "data")
    library = Library(paths)
    library.prepare()
    library.add_session(full_session(paths.data))
    all_of_them = trials(20, 200)
    for trial in all_of_them:
        begin = time.monotonic()
        library.save_session(with_word(library.get_session(SESSION_ID), 0, 3, f"word{trial}"))
        all_of_them.note(seconds=time.monotonic() - begin)
    slowest = all_of_them.worst["seconds"]
    assert slowest <= MOST_S
    measured(Figure("T8", "a corrected word saved", all_of_them.count, f"{slowest * 1000:.0f} ms"))
