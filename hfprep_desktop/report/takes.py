"""Takes: the same question answered more than once, and what changed from one to the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from hfprep_desktop.model import Report, RuleInfo, Session, SessionState, Status
from hfprep_desktop.report.build import build_report

REACHED: Final[Mapping[Status, int]] = {
    Status.FAIL: 0,
    Status.MISSING: 0,
    Status.PARTIAL: 1,
    Status.PASS: 2,
}
"""How far a finding came; of two that failed in different ways neither came further."""


@dataclass(frozen=True, slots=True)
class Change:
    """One rule in two takes of the same question."""

    info: RuleInfo
    before: Status
    after: Status

    @property
    def words(self) -> str:
        """The rule's name; said as well where it came halfway only."""
        return f"{self.info.title} (in part)" if self.after is Status.PARTIAL else self.info.title


@dataclass(frozen=True, slots=True)
class TakeDiff:
    """What a later take gained and lost. Rules that one of the two could not judge are left out."""

    gained: tuple[Change, ...] = ()
    lost: tuple[Change, ...] = ()
    same: tuple[Change, ...] = ()

    @property
    def words(self) -> str:
        """`gained: Metrics have targets; lost: none`; empty where nothing can be compared."""
        if not (self.gained or self.lost or self.same):
            return ""
        return f"gained: {_names(self.gained)}; lost: {_names(self.lost)}"


@dataclass(frozen=True, slots=True)
class Take:
    """One take, numbered from 1 in the order they were spoken.

    `answered` questions hold a word. `is_reply`: only one answer of the round was taken again.
    """

    number: int
    session_id: str
    started_at: datetime
    passed: int
    partial: int
    missing: int
    answered: int
    is_reply: bool = False

    @property
    def total(self) -> int:
        """Findings that count."""
        return self.passed + self.partial + self.missing


@dataclass(frozen=True, slots=True)
class ReplyTakes:
    """The takes of the question of answer `turn` (counted from 0) of the session that is shown.

    `changes` is against the take before this one, None where there is none.
    """

    turn: int
    prompt: str
    takes: tuple[Take, ...]
    best: str
    changes: TakeDiff | None


@dataclass(frozen=True, slots=True)
class Takes:
    """All takes of a session's questions, the oldest first.

    `best` is the session id of the best take of the round, empty where no take is one of the whole
    round. `changes` is against the take before this one over the `shared` answers of this one whose
    question both were asked; None where there is no take before.
    """

    current: str
    takes: tuple[Take, ...]
    best: str
    changes: TakeDiff | None
    shared: int
    replies: tuple[ReplyTakes, ...]


def collect_takes(session: Session, others: Iterable[Session], rules: Sequence[RuleInfo]) -> Takes:
    """The takes of what `session` was asked, among it and `others`.

    A session is a take where it answered at least one of the same prompts.
    """
    book = tuple(rules)
    prompts = {turn.prompt for turn in session.turns}
    related = [
        one
        for one in others
        if one.id != session.id
        and one.state is SessionState.ANALYZED
        and any(turn.prompt in prompts for turn in one.turns)
    ]
    found = sorted([session, *related], key=_age)
    takes = tuple(
        _take(number, one, book, is_reply=_is_reply(one, found))
        for number, one in enumerate(found, 1)
    )
    before = _before(session, found)
    return Takes(
        current=session.id,
        takes=takes,
        best=best_take([one for one in takes if not one.is_reply]),
        changes=None if before is None else diff_takes(before, session, book),
        shared=0 if before is None else len(_only(session, _shared(before, session)).turns),
        replies=tuple(_reply(session, turn, found, book) for turn in range(len(session.turns))),
    )


def best_take(takes: Iterable[Take]) -> str:
    """The session id of the best: most questions answered, most passed, fewest missing, fewest
    half there, the latest.

    Takes are of the same questions, so the most answered is the largest share of them, too.
    """
    best = max(
        takes,
        key=lambda one: (one.answered, one.passed, -one.missing, -one.partial, one.number),
        default=None,
    )
    return "" if best is None else best.session_id


def diff_takes(before: Session, after: Session, rules: Sequence[RuleInfo]) -> TakeDiff:
    """What changed in the answers to the questions that both were asked."""
    shared = _shared(before, after)
    return _diff(
        build_report(_only(before, shared), tuple(rules)),
        build_report(_only(after, shared), tuple(rules)),
        rules,
    )


def _diff(before: Report, after: Report, rules: Sequence[RuleInfo]) -> TakeDiff:
    old, new = _statuses(before), _statuses(after)
    changes = [
        Change(info, old[info.id], new[info.id])
        for info in rules
        if old.get(info.id) in REACHED and new.get(info.id) in REACHED
    ]

    def moved(sign: int) -> tuple[Change, ...]:
        return tuple(
            one for one in changes if _sign(REACHED[one.after] - REACHED[one.before]) == sign
        )

    return TakeDiff(gained=moved(1), lost=moved(-1), same=moved(0))


def _reply(
    session: Session, turn: int, found: Sequence[Session], rules: tuple[RuleInfo, ...]
) -> ReplyTakes:
    prompt = session.turns[turn].prompt
    asked = [one for one in found if any(other.prompt == prompt for other in one.turns)]
    answers = [_only(one, {prompt}) for one in asked]
    takes = tuple(_take(number, one, rules) for number, one in enumerate(answers, 1))
    before = _before(session, answers)
    after = _only(session, {prompt})
    return ReplyTakes(
        turn=turn,
        prompt=prompt,
        takes=takes,
        best=best_take(takes),
        changes=None if before is None else diff_takes(before, after, rules),
    )


def _take(
    number: int, session: Session, rules: tuple[RuleInfo, ...], *, is_reply: bool = False
) -> Take:
    report = build_report(session, rules)
    return Take(
        number,
        session.id,
        session.started_at,
        report.passed,
        report.partial,
        report.missing,
        session.answered,
        is_reply,
    )


def _is_reply(session: Session, found: Iterable[Session]) -> bool:
    """Whether it takes one of several answers again; in a round of one answer that is the round."""
    if not session.retake_of or len(session.turns) != 1:
        return False
    origin = next((one for one in found if one.id == session.retake_of), None)
    return origin is None or len(origin.turns) > 1


def _before(session: Session, found: Sequence[Session]) -> Session | None:
    """The take before this one; `found` is in order."""
    return next((one for one in reversed(found) if _age(one) < _age(session)), None)


def _age(session: Session) -> tuple[float, str]:
    return session.started_at.timestamp(), session.id


def _shared(one: Session, other: Session) -> set[str]:
    return {turn.prompt for turn in one.turns} & {turn.prompt for turn in other.turns}


def _only(session: Session, prompts: set[str]) -> Session:
    return replace(session, turns=tuple(t for t in session.turns if t.prompt in prompts))


def _statuses(report: Report) -> dict[str, Status]:
    return {e.info.id: e.finding.status for e in report.entries if not e.finding.disputed}


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _names(changes: Iterable[Change]) -> str:
    return ", ".join(one.words for one in changes) or "none"
