"""E2: settings that are cut short, of the wrong types or from the future never stop the program."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Final

from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths
from hfprep_desktop.settings import Settings, read_settings, write_settings
from tests.faults.library_programs import numbered
from tests.faults.programs import hfprep
from tests.faults.trials import Figure, Trials

CHOSEN: Final = Settings(model="base.en", microphone='Über "Mic" \\ 2', theme="dark", voice="off")

VALUES: Final = (
    "3",
    "true",
    "[]",
    "{a = 1}",
    "nan",
    "9" * 5_000,
    "[" * 2_000 + "]" * 2_000,
    "2026-01-01T00:00:00Z",
    '"\\u0000"',
    '"' + "x" * 100_000 + '"',
    '"no such thing"',
    '"\\ud800"',
    "",
)


def test_cut_at_every_byte(tmp_path: Path, measured: Callable[[Figure], None]) -> None:
    path = tmp_path / "settings.toml"
    write_settings(path, CHOSEN)
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        found = read_settings(path)
        # What is read is what was chosen, or nobody's choice at all.
        for name in Settings.__dataclass_fields__:
            assert getattr(found, name) in (getattr(CHOSEN, name), getattr(Settings(), name))
        assert any(kept.read_bytes() == whole[:length] for kept in tmp_path.iterdir())
        for kept in tmp_path.iterdir():
            kept.unlink()
    measured(Figure("E2", "settings cut at every byte", len(whole), "read or kept aside"))


def test_fuzzed_values_and_bytes(
    tmp_path: Path,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
) -> None:
    names = [*Settings.__dataclass_fields__, "from_the_future", "__class__", '"a b"', "a.b"]
    all_of_them = trials(200, 20_000)
    for trial in all_of_them:
        chance = random.Random(trial)
        path = tmp_path / "settings.toml"
        write_settings(path, CHOSEN)
        content = path.read_bytes()
        if trial % 2:
            line = f"{chance.choice(names)} = {chance.choice(VALUES)}\n".encode()
            content = b"".join(chance.sample([line, *content.splitlines(keepends=True)], 6))
        else:
            at = chance.randrange(len(content))
            content = content[:at] + chance.randbytes(chance.randrange(1, 4)) + content[at + 1 :]
        path.write_bytes(content)
        found = read_settings(path)
        assert all(isinstance(getattr(found, name), str) for name in Settings.__dataclass_fields__)
        assert found.chosen_mode
        # Whole again afterwards, and what was damaged is still there.
        assert any(kept.read_bytes() == content for kept in tmp_path.iterdir())
        write_settings(path, CHOSEN)
        assert read_settings(path) == CHOSEN
        for kept in tmp_path.iterdir():
            kept.unlink()
    measured(Figure("E2", "settings with fuzzed values and bytes", all_of_them.count, "0 failures"))


def test_the_program_starts_and_the_library_is_there(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "data")
    library = Library(paths)
    library.prepare()
    session = numbered(paths.data, 0)
    library.add_session(session)
    broken = b'theme = "dark\nmodel = [[['
    paths.settings.write_bytes(broken)
    run = hfprep("sessions", "list", data=paths.data)
    assert run.returncode == 0, run.stderr
    assert session.id in run.stdout
    assert "Traceback" not in run.stderr
    assert "Settings reset. They could not be read; the old ones are kept as" in run.stderr
    assert "Settings reset" not in hfprep("sessions", "list", data=paths.data).stderr
    assert paths.settings.with_name("settings.toml.damaged").read_bytes() == broken
