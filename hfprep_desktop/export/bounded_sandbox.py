"""Jinja's sandbox with its arithmetic bounded: a layout cannot ask for a text of a gigabyte."""

from __future__ import annotations

from typing import Final

from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

MOST_REPEATED: Final = 100_000
"""Items or letters that a text or a list may be multiplied to."""
LARGEST_POWER: Final = 64


class BoundedSandbox(ImmutableSandboxedEnvironment):
    """Refuses products of texts and powers that would fill the memory."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Called in place of the two operators; raises `SecurityError` for what is too large."""
        if operator == "**" and isinstance(right, int | float) and right > LARGEST_POWER:
            raise SecurityError(f"no power may be higher than {LARGEST_POWER}")
        if operator == "*" and max(_repeated(left, right), _repeated(right, left)) > MOST_REPEATED:
            raise SecurityError(f"no text may be repeated to more than {MOST_REPEATED} letters")
        return super().call_binop(context, operator, left, right)


def _repeated(what: object, times: object) -> int:
    if isinstance(what, str | list | tuple) and isinstance(times, int):
        return len(what) * times
    return 0
