"""D1, T10: two programs that write at the same time wait for each other and lose nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths
from tests.faults.library_programs import begun, go, numbered
from tests.faults.trials import Figure, is_long

FAST_S, LONG_S = 5, 60


def test_two_programs_that_read_and_write_never_meet_a_lock(
    tmp_path: Path, measured: Callable[[Figure], None]
) -> None:
    paths = Paths(tmp_path / "data")
    library = Library(paths)
    library.prepare()
    session = numbered(paths.data, 0)
    library.add_session(session)
    library.set_notes(session.id, "")
    seconds = LONG_S if is_long() else FAST_S
    with ExitStack() as stack:
        writers = [
            stack.enter_context(begun("mark", paths.data, letter, str(seconds))) for letter in "ab"
        ]
        for writer in writers:
            go(writer)
        said = [writer.communicate(timeout=seconds + 60) for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0], said
    acknowledged = Counter("".join(out.replace("\n", "") for out, _ in said))
    assert min(acknowledged["a"], acknowledged["b"]) > 10, acknowledged
    assert Counter(library.get_session(session.id).notes) == acknowledged
    writes = acknowledged.total()
    what = f"two programs read and wrote for {seconds} s"
    measured(Figure("D1", what, writes, "0 locked, 0 writes lost"))
