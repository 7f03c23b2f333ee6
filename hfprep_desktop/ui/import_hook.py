"""Takes PySide's import hook out again: it is not safe where several threads import."""

from __future__ import annotations

import builtins


def remove_import_hook() -> None:
    """Give Python its own import back; call it before the first thread that may import.

    PySide replaces `builtins.__import__` to serve `from __feature__ import ...`, which we do not
    use, and keeps the original as `__orig_import__` (its documentation, "The __feature__
    import"). The hook reads the source of everything imported, and to do so swaps
    `__import__` for all threads at once. When two threads import at the same time it inspects
    modules that are half made: loading pydantic in the background failed in about one start
    in a hundred on a busy machine, and the home page stayed empty.
    """
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
