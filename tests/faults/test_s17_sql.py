"""S17: no SQL is put together from what people typed, and a hostile database runs nothing."""

from __future__ import annotations

import ast
import sqlite3
from pathlib import Path

import pytest

from hfprep_desktop.library.store import Library
from hfprep_desktop.paths import Paths
from tests.faults.programs import ROOT, hfprep

REVIEWED = {
    # Names of settings and columns that stand in the code itself.
    "hfprep_desktop/library/connection.py",
    "hfprep_desktop/library/damage.py",
    "hfprep_desktop/library/migrations.py",
    "hfprep_desktop/library/queries.py",
    "hfprep_desktop/library/listing.py",
    "hfprep_desktop/library/opportunities.py",
    "hfprep_desktop/library/history.py",
    "hfprep_desktop/library/search.py",
    "hfprep_desktop/library/daily_copies.py",
}
"""Files whose built SQL was read: only names and question marks are put into it."""


def built_sql(tree: ast.AST) -> list[int]:
    """Lines where something is executed that is put together on the spot."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        if node.func.attr in {"execute", "executescript", "executemany", "query"} and node.args:
            first = node.args[0]
            if isinstance(first, ast.JoinedStr | ast.BinOp) or (
                isinstance(first, ast.Call)
                and isinstance(first.func, ast.Attribute)
                and first.func.attr == "format"
            ):
                found.append(node.lineno)
    return found


def test_sql_is_built_only_where_it_was_read() -> None:
    guilty = set()
    for path in sorted((ROOT / "hfprep_desktop").rglob("*.py")):
        if built_sql(ast.parse(path.read_text(encoding="utf-8"))):
            guilty.add(path.relative_to(ROOT).as_posix())
    assert guilty <= REVIEWED


def test_a_database_with_triggers_of_somebody_else_runs_none(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "data")
    Library(paths).prepare()
    with sqlite3.connect(paths.database) as database:
        database.execute("CREATE TABLE loot (word TEXT)")
        database.execute(
            "CREATE TRIGGER spy AFTER INSERT ON documents BEGIN "
            "INSERT INTO loot SELECT load_extension('/tmp/evil.so'); END"
        )
    database.close()
    done = hfprep("sessions", "list", data=paths.data)
    assert "Traceback" not in done.stderr
    with pytest.raises(sqlite3.OperationalError, match="unsafe use of load_extension"):
        Library(paths).write_document("plan", "{}")
    with sqlite3.connect(paths.database) as database:
        (count,) = database.execute("SELECT count(*) FROM loot").fetchone()
    database.close()
    assert count == 0


@pytest.mark.parametrize("setting", ["trusted_schema", "cell_size_check", "foreign_keys"])
def test_the_settings_are_stated(setting: str) -> None:
    text = (ROOT / "hfprep_desktop/library/connection.py").read_text(encoding="utf-8")
    assert setting in text
