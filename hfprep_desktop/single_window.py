"""One window over a data folder: a lock that the system frees, and a file that asks it forward."""

from __future__ import annotations

from pathlib import Path

from hfprep_desktop.file_lock import Held, try_lock


def claim_window(data: Path) -> Held | None:
    """The right to show a window over this folder; None where another program has it.

    Held until it is closed or the process ends, however it ends. May raise `OSError`.
    """
    return try_lock(data / "window.lock")


def forward_file(data: Path) -> Path:
    """Written to by a second start: whoever has the window comes forward then."""
    return data / "window.forward"


def ask_forward(data: Path) -> None:
    """Have the window over this folder come forward; no more is told. May raise `OSError`."""
    forward_file(data).write_bytes(b".")
