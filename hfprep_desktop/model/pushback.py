"""The replies to objections of a session, counted together."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """In `done` of `total` replies something was heard."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class PushbackLedger:
    """The replies to objections of a session together: `replies` of them were answered.

    Each tally counts only the replies in which its label counts and was clearly judged. In those
    of `quantified` there is a number on one side at least, in `both_sides` of them on both.
    """

    replies: int
    acknowledged: Tally
    quantified: Tally
    both_sides: int
    mitigated: Tally
    doubled_down: Tally
