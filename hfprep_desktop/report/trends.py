"""How findings and delivery come on from session to session. Counts and shares, never a grade."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from hfprep_desktop.model import (
    WEAKEST_FIRST,
    AnswerKind,
    Delivery,
    History,
    Opportunity,
    RoundKind,
    RuleInfo,
    SpokenAnswer,
    Status,
)
from hfprep_desktop.report.agreement import agreement, session_statuses
from hfprep_desktop.report.delivery_figures import PACE_BAND, minutes_spoken

RECENT: Final = 5
"""A rate is told over so many chances, up to and with those of its column."""

FEWEST_DAYS: Final = 3
"""From so many days of practice on a column is a day; before that it is a session."""


class TrendKind(StrEnum):
    """What trends there are, as they are called."""

    FRAMING = "Framing"
    PUSHBACK = "Push-back"
    OFFER = "Offer"
    DELIVERY = "Delivery"
    AGREEMENT = "Agreement"


ANSWER_KINDS: Final[Mapping[TrendKind, AnswerKind]] = {
    TrendKind.FRAMING: AnswerKind.FRAMING,
    TrendKind.PUSHBACK: AnswerKind.PUSHBACK,
    TrendKind.OFFER: AnswerKind.NEGOTIATION,
}


@dataclass(frozen=True, slots=True)
class TrendColumn:
    """A session, or a day of which this is the last session."""

    session_id: str
    started_at: datetime
    scenario_id: str
    round: RoundKind


@dataclass(frozen=True, slots=True)
class TrendCell:
    """One figure: `words` tell it ("2 of 5", "148"), `value` is where it is plotted.

    `status` is what decided of a rule in the column's session.
    """

    words: str
    value: float
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class TrendRow:
    """A finding or measure; a cell is None where the column's session tells nothing of it.

    `unit` says what is counted. Of a share `value` is from 0 to 1. `zone` is the range that is
    aimed at, where one is stated, and `zone_words` tells it.
    """

    id: str
    title: str
    unit: str
    cells: tuple[TrendCell | None, ...]
    is_share: bool = False
    zone: tuple[float, float] | None = None
    zone_words: str = ""


@dataclass(frozen=True, slots=True)
class TrendTable:
    """Rows over columns, the latest column last.

    `sessions` of the kind were looked at; where `is_cut` there may be earlier ones that were not.
    """

    kind: TrendKind
    columns: tuple[TrendColumn, ...]
    rows: tuple[TrendRow, ...]
    by_day: bool
    sessions: int
    is_cut: bool

    @property
    def is_trend(self) -> bool:
        """Whether there is anything to compare."""
        return len(self.columns) > 1


@dataclass(frozen=True, slots=True)
class Trends:
    """A table of each kind."""

    tables: Mapping[TrendKind, TrendTable]

    @property
    def first(self) -> TrendKind:
        """The first kind of which there is a trend; the first of all where there is none."""
        kinds = list(TrendKind)
        return next((kind for kind in kinds if self.tables[kind].is_trend), kinds[0])


def build_trends(history: History, rules: Sequence[RuleInfo]) -> Trends:
    """The trends of what the latest sessions say, by the rules in `rules`."""
    tables: dict[TrendKind, TrendTable] = {}
    for kind, answers in ANSWER_KINDS.items():
        judging = [info for info in rules if info.kind is answers and info.label is not None]
        tables[kind] = _rule_table(kind, history, judging)
    tables[TrendKind.DELIVERY] = _delivery_table(history)
    tables[TrendKind.AGREEMENT] = _agreement_table(history)
    return Trends(tables)


@dataclass(frozen=True, slots=True)
class _Axis:
    """All sessions of a kind, the oldest first, and which of them end a column."""

    sessions: tuple[TrendColumn, ...]
    ends: tuple[int, ...]
    by_day: bool

    @property
    def columns(self) -> tuple[TrendColumn, ...]:
        return tuple(self.sessions[end] for end in self.ends)


def _axis(met: Iterable[Opportunity | SpokenAnswer]) -> _Axis:
    found = {
        one.session_id: TrendColumn(one.session_id, one.started_at, one.scenario_id, one.round)
        for one in met
    }
    sessions = tuple(sorted(found.values(), key=lambda one: (one.started_at, one.session_id)))
    last = {_day(one): place for place, one in enumerate(sessions)}
    if len(last) < FEWEST_DAYS:
        return _Axis(sessions, tuple(range(len(sessions))), by_day=False)
    return _Axis(sessions, tuple(last.values()), by_day=True)


def _day(column: TrendColumn) -> date:
    """The day of the person's own calendar."""
    return column.started_at.astimezone().date()


def _table(kind: TrendKind, history: History, axis: _Axis, rows: Iterable[TrendRow]) -> TrendTable:
    return TrendTable(
        kind=kind,
        columns=axis.columns,
        rows=tuple(row for row in rows if any(row.cells)),
        by_day=axis.by_day,
        sessions=len(axis.sessions),
        is_cut=len(axis.sessions) >= history.sessions,
    )


def _rule_table(kind: TrendKind, history: History, rules: Sequence[RuleInfo]) -> TrendTable:
    ids = {info.id for info in rules}
    met = [one for one in history.opportunities[ANSWER_KINDS[kind]] if one.rule in ids]
    axis = _axis(met)
    chances: dict[str, defaultdict[str, list[Status]]] = {id_: defaultdict(list) for id_ in ids}
    for one in met:
        chances[one.rule][one.session_id].append(one.status)
    return _table(kind, history, axis, (_rule_row(info, axis, chances[info.id]) for info in rules))


def _rule_row(info: RuleInfo, axis: _Axis, chances: Mapping[str, list[Status]]) -> TrendRow:
    """The rate at a column is that of the last chances up to then, whatever session they are of.

    Only a pass is a chance taken: half done is not yet done.
    """
    ends = set(axis.ends)
    recent: list[Status] = []
    cells: list[TrendCell | None] = []
    for place, session in enumerate(axis.sessions):
        here = chances.get(session.session_id, [])
        recent = [*recent, *here][-RECENT:]
        if place in ends:
            cells.append(_rate(here, recent))
    unit = f"passed, last {RECENT} chances"
    return TrendRow(info.id, info.title, unit, tuple(cells), is_share=True)


def _rate(here: Sequence[Status], recent: Sequence[Status]) -> TrendCell | None:
    if not here:
        return None
    passed = recent.count(Status.PASS)
    weakest = min(here, key=WEAKEST_FIRST.index)
    return TrendCell(f"{passed} of {len(recent)}", passed / len(recent), weakest)


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The delivery of a whole session; None where its words have no times."""

    pace: float | None
    fillers: float | None
    hedges: float | None
    pause: float | None


def _delivery_table(history: History) -> TrendTable:
    spoken: defaultdict[str, list[Delivery]] = defaultdict(list)
    for one in history.answers:
        if one.delivery.words:
            spoken[one.session_id].append(one.delivery)
    axis = _axis(one for one in history.answers if one.session_id in spoken)
    figures = [_spoken(spoken[column.session_id]) for column in axis.columns]

    def cells(
        value: Callable[[_Spoken], float | None], digits: int
    ) -> tuple[TrendCell | None, ...]:
        return tuple(_figure(value(one), digits) for one in figures)

    low, high = PACE_BAND
    rows = (
        TrendRow(
            *("pace", "Words a minute", "words a minute", cells(lambda one: one.pace, 0)),
            zone=(float(low), float(high)),
            zone_words=f"easily followed: {low} to {high}",
        ),
        TrendRow("fillers", "Fillers a minute", "at least", cells(lambda one: one.fillers, 1)),
        TrendRow("hedges", "Hedges a minute", "a minute", cells(lambda one: one.hedges, 1)),
        # The library does not know which pause was the interviewer's.
        TrendRow(
            *("pause", "Longest pause", "seconds, cut-ins included"),
            cells(lambda one: one.pause, 1),
        ),
    )
    return _table(TrendKind.DELIVERY, history, axis, rows)


def _spoken(answers: Sequence[Delivery]) -> _Spoken:
    pause = max((one.longest_pause_s for one in answers if one.longest_pause_s), default=None)
    timed = [one for one in answers if one.words_per_minute]
    minutes = minutes_spoken(timed)
    if not minutes:
        return _Spoken(None, None, None, pause)
    return _Spoken(
        pace=sum(one.words for one in timed) / minutes,
        fillers=sum(one.fillers_at_least for one in timed) / minutes,
        hedges=sum(one.hedges for one in timed) / minutes,
        pause=pause,
    )


def _figure(value: float | None, digits: int) -> TrendCell | None:
    return None if value is None else TrendCell(f"{value:.{digits}f}", value)


def _agreement_table(history: History) -> TrendTable:
    statuses = session_statuses(history.marked)
    agreed = {
        session_id: agreement(history.marks.get(session_id, {}), found)
        for session_id, found in statuses.items()
    }
    axis = _axis(one for one in history.marked if agreed[one.session_id].total)
    ids = [column.session_id for column in axis.columns]
    shares = [agreed[one] for one in ids]
    differences = [_differences(history.marks[one], statuses[one]) for one in ids]
    rows = (
        TrendRow(
            "agreed",
            "You and the rules agree",
            "share of the findings you marked",
            tuple(TrendCell(one.words, one.agreed / one.total) for one in shares),
            is_share=True,
        ),
        TrendRow(
            "only-you",
            "Only you said done",
            "findings",
            tuple(_figure(float(only_you), 0) for only_you, _ in differences),
        ),
        TrendRow(
            "only-rules",
            "Only the rules did",
            "findings",
            tuple(_figure(float(only_rules), 0) for _, only_rules in differences),
        ),
    )
    return _table(TrendKind.AGREEMENT, history, axis, rows)


def _differences(marks: Mapping[str, bool], statuses: Mapping[str, Status]) -> tuple[int, int]:
    """How often only the person said that it was done, and how often only the rules did."""
    compared = [
        (done, statuses[rule] is Status.PASS) for rule, done in marks.items() if rule in statuses
    ]
    return compared.count((True, False)), compared.count((False, True))
