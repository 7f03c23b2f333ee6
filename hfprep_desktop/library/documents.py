"""JSON texts that belong to no session: a plan, a worksheet."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def read_document(database: Database, name: str) -> str | None:
    """The text kept under a name; None when there is none."""
    row = database.execute("SELECT content FROM documents WHERE name = ?", [name]).fetchone()
    return None if row is None else str(row[0])


def write_document(database: Database, name: str, content: str) -> None:
    """Keep a text under a name in place of what stood there."""
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    row = {"name": name, "content": content, "changed_at": now}
    database.table("documents").insert(row, replace=True)
