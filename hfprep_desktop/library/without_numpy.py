"""Loads sqlite-utils without numpy, which it would load to know numpy's numbers as columns.

No such number is ever handed to it, and loading numpy takes longer than the rest of opening the
library. Who imports numpy itself gets it as ever.
"""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType


class _NoNumpy(MetaPathFinder):
    """Finds no numpy for the thread that made it."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()

    def find_spec(
        self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name == "numpy" and threading.get_ident() == self._thread:
            raise ModuleNotFoundError(f"{name} is not wanted here", name=name)
        return None


@contextmanager
def _no_numpy() -> Iterator[None]:
    finder = _NoNumpy()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


def load_sqlite_utils() -> None:
    """Import it, where that has not been done; `from sqlite_utils import` is quick from then on."""
    with _no_numpy():
        importlib.import_module("sqlite_utils")
