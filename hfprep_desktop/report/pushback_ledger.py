"""The ledger of push-back: in how many replies each step was heard. Counts, never a grade."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.model import (
    COUNTED,
    AnswerKind,
    PushbackLedger,
    RuleInfo,
    Session,
    Status,
    Tally,
    Turn,
)

LEAST_REPLIES: Final = 2
"""One reply alone is told by its findings."""

_PASSED: Final = frozenset({Status.PASS})
_SIZED: Final = frozenset({Status.PASS, Status.PARTIAL})
_DUG_IN: Final = frozenset({Status.FAIL})


def build_pushback_ledger(session: Session, rules: tuple[RuleInfo, ...]) -> PushbackLedger | None:
    """The answered replies to objections taken together; None where there are not several.

    Of a label only the replies count in which the round counts it and whose finding is neither
    unsure nor marked as wrong by the person.
    """
    replies = [turn for turn in session.turns if _is_reply(turn)]
    if len(replies) < LEAST_REPLIES:
        return None
    ids = {info.label: info.id for info in rules if info.label is not None}

    def tally(label: str, done: frozenset[Status]) -> Tally:
        statuses = [
            status for turn in replies for status in _statuses(turn, label, ids.get(label, ""))
        ]
        return Tally(sum(status in done for status in statuses), len(statuses))

    return PushbackLedger(
        replies=len(replies),
        acknowledged=tally("acknowledged", _PASSED),
        quantified=tally("quantified", _SIZED),
        both_sides=tally("quantified", _PASSED).done,
        mitigated=tally("mitigated", _PASSED),
        doubled_down=tally("doubled_down", _DUG_IN),
    )


def _is_reply(turn: Turn) -> bool:
    return turn.kind is AnswerKind.PUSHBACK and turn.is_answered and turn.analysis is not None


def _statuses(turn: Turn, label: str, rule: str) -> list[Status]:
    """What the rule said of one reply; empty where that does not count."""
    if turn.analysis is None or not turn.asks_for(label):
        return []
    return [
        finding.status
        for finding in turn.analysis.findings
        if finding.rule == rule and finding.status in COUNTED and not finding.disputed
    ]
