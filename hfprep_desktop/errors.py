"""Two kinds of error. What is not a `UserError` is ours: a bug, logged, data kept."""

from __future__ import annotations


class UserError(Exception):
    """Something in the world stands in the way; the person can do something about it.

    `what` says what happened and what is safe, `remedy` says what to do. Both are whole
    sentences that a person can read; neither holds words that were spoken.
    """

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} {remedy}")
        self.what = what
        self.remedy = remedy


class UsageError(UserError):
    """The request itself was wrong (exit code 2 on the command line)."""
