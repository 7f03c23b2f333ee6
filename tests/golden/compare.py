"""Golden files: what an export looked like when a person last approved of it."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

REWRITE = "HFPREP_REWRITE_GOLDEN"
"""Set this in the environment to write the files anew, then read the change in git diff."""

FILES = Path(__file__).parent / "files"


def assert_golden(name: str, content: bytes) -> None:
    """`content` must be that of the golden file `name`; else show the difference line by line."""
    file = FILES / name
    if os.environ.get(REWRITE):
        FILES.mkdir(exist_ok=True)
        file.write_bytes(content)
        return
    assert file.exists(), f"no golden file {name}: set {REWRITE}=1 to write it"
    approved = file.read_bytes()
    if content == approved:
        return
    difference = "\n".join(
        difflib.unified_diff(
            approved.decode("utf-8").splitlines(),
            content.decode("utf-8").splitlines(),
            f"{name} as approved",
            f"{name} now",
            lineterm="",
        )
    )
    raise AssertionError(f"{difference or 'line ends differ'}\n\nSet {REWRITE}=1 to accept it.")
