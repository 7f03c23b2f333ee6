"""Where the person stands and what to do next, read from the library as one record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final, TypeVar

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.checklist import (
    CHECKLIST_DOCUMENT,
    ChecklistItem,
    ItemId,
    Records,
    build_checklist,
    read_ticks,
    ticks_to_json,
)
from hfprep_desktop.interview.drills import DRILL_IDS, DRILL_OF_RULE, FRAMING, QUICK_DRILLS
from hfprep_desktop.interview.loop import (
    Loop,
    best_takes,
    build_loop,
    counts_as_take,
    unanswered,
)
from hfprep_desktop.interview.offer import OFFER_DOCUMENT, market_figures
from hfprep_desktop.interview.offer_document import worksheet_from_json
from hfprep_desktop.interview.plan import LOOP, PLAN_DOCUMENT, Plan, read_plan
from hfprep_desktop.interview.scenario_file import ScenarioSet
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import (
    Mode,
    Opportunity,
    RoundKind,
    RuleInfo,
    Scenario,
    SessionState,
    SessionSummary,
)
from hfprep_desktop.report.committee import CommitteeDebrief, build_committee
from hfprep_desktop.report.weakest import Weakest, find_weakest
from hfprep_desktop.wording import counted

T = TypeVar("T")

RECENT: Final = 12
"""The weakest finding is looked for in so many of the latest judged sessions."""
ALL: Final = 1_000_000
"""More sessions than anybody has: whatever was shown once stays shown."""
LOOKED_THROUGH: Final = 200
"""What was not shown is looked for in so many of the latest judged sessions."""
POINTS: Final = 6
"""So many sessions of one kind make a line of their shares passed."""

NOTHING_YET: Final = (
    "No answer has been judged yet. Framing comes first: the goal, three metrics with targets and "
    "the constraints are what every round builds on."
)


@dataclass(frozen=True, slots=True)
class NextDrill:
    """What to practise now, and why. `scenario` is None where the drill's file is missing.

    `weakest` is the finding it is for; None where nothing has been judged or nothing is weak.
    """

    drill_id: str
    scenario: Scenario | None
    weakest: Weakest | None
    reason: str


@dataclass(frozen=True, slots=True)
class QuickDrill:
    """A drill at hand. `last` is its latest judged session; None where there is none."""

    drill_id: str
    scenario: Scenario | None
    last: SessionSummary | None


@dataclass(frozen=True, slots=True)
class RecentSession:
    """A session and the shares of findings passed (0 to 1) in it and up to five of its kind
    before it, oldest first; empty where nothing in it is counted.
    """

    summary: SessionSummary
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Preparation:
    """Everything the home page tells, as of `today`.

    `problems` are kept documents that could not be read: the rest is told without them.
    """

    today: date
    next_drill: NextDrill
    loop: Loop
    plan: Plan | None
    committee: CommitteeDebrief
    checklist: tuple[ChecklistItem, ...]
    quick_drills: tuple[QuickDrill, ...]
    recent: tuple[RecentSession, ...]
    problems: tuple[UserError, ...] = ()


def prepare(
    library: Library, scenarios: ScenarioSet, rules: tuple[RuleInfo, ...], today: date
) -> Preparation:
    """Read where the person stands. Raises `UserError` where the library cannot be read."""
    summaries = library.list_sessions()
    problems: list[UserError] = []
    plan = _kept(library, PLAN_DOCUMENT, read_plan, problems)
    ticks = _kept(library, CHECKLIST_DOCUMENT, read_ticks, problems) or {}
    worksheet = _kept(library, OFFER_DOCUMENT, _market_figures, problems) or {}
    questions = {one.id: len(one.turns) for one in scenarios.scenarios}
    takes = best_takes(summaries, questions)
    sessions = [library.get_session(one.summary.id) for one in takes.values()]
    records = Records(
        summaries,
        library.opportunities(ALL, whole=LOOKED_THROUGH),
        _full_rounds(summaries, questions),
        plan is not None,
        worksheet,
    )
    return Preparation(
        today=today,
        next_drill=_next_drill(library.opportunities(RECENT), scenarios, rules),
        loop=build_loop(takes, plan, today),
        plan=plan,
        committee=build_committee(sessions, LOOP, rules),
        checklist=build_checklist(records, ticks),
        quick_drills=tuple(_quick_drill(one, scenarios, summaries) for one in QUICK_DRILLS),
        recent=tuple(_recent(one, summaries) for one in summaries[:POINTS]),
        problems=tuple(problems),
    )


def save_plan(library: Library, plan: Plan) -> None:
    """Keep the plan in place of an earlier one."""
    library.write_document(PLAN_DOCUMENT, plan.to_json())


def tick(library: Library, item: ItemId, day: date | None) -> None:
    """Keep that the person ticked an item on that day; None takes the tick back.

    Ticks that cannot be read are replaced: the person was told of them when they were shown.
    """
    ticks = _kept(library, CHECKLIST_DOCUMENT, read_ticks, []) or {}
    ticks.pop(item, None)
    if day is not None:
        ticks[item] = day
    library.write_document(CHECKLIST_DOCUMENT, ticks_to_json(ticks))


def _kept(
    library: Library,
    name: str,
    parse: Callable[[str | None], T],
    problems: list[UserError],
) -> T | None:
    """A document's content; what is wrong with it goes to `problems`."""
    text = library.read_document(name)
    try:
        return parse(text)
    except UserError as error:
        problems.append(error)
        return None


def _next_drill(
    recent: Sequence[Opportunity], scenarios: ScenarioSet, rules: tuple[RuleInfo, ...]
) -> NextDrill:
    weakest = find_weakest(recent, rules)
    if weakest is not None:
        drill_id = DRILL_OF_RULE[weakest.info.id]
        return NextDrill(drill_id, scenarios.find(drill_id), weakest, weakest.reason)
    if not recent:
        return NextDrill(FRAMING, scenarios.find(FRAMING), None, NOTHING_YET)
    practised = {one.scenario_id for one in recent}
    fresh = next((one for one in DRILL_IDS if one not in practised), FRAMING)
    number = len({one.session_id for one in recent})
    sessions = "session" if number == 1 else counted(number, "session")
    reason = f"Every finding of your last {sessions} passed. This drill was not among them."
    if fresh in practised:
        reason = f"Every finding of your last {sessions} passed, each drill among them."
    return NextDrill(fresh, scenarios.find(fresh), None, reason)


def _quick_drill(
    drill_id: str, scenarios: ScenarioSet, summaries: Iterable[SessionSummary]
) -> QuickDrill:
    judged = (
        one
        for one in summaries
        if one.scenario_id == drill_id and one.state is SessionState.ANALYZED
    )
    return QuickDrill(drill_id, scenarios.find(drill_id), next(judged, None))


def _recent(summary: SessionSummary, summaries: Sequence[SessionSummary]) -> RecentSession:
    if not summary.total:
        return RecentSession(summary, ())
    older = islice(summaries, summaries.index(summary), None)
    kind = _kind(summary)
    alike = list(islice((one for one in older if _kind(one) == kind and one.total), POINTS))
    return RecentSession(summary, tuple(one.passed / one.total for one in reversed(alike)))


def _kind(summary: SessionSummary) -> tuple[RoundKind, str]:
    """Rounds are alike by their kind; of drills each is a kind of its own."""
    is_drill = summary.round is RoundKind.DRILL
    return summary.round, summary.scenario_id if is_drill else ""


def _full_rounds(
    summaries: Iterable[SessionSummary], questions: Mapping[str, int]
) -> frozenset[str]:
    """The exams of the loop in which every question was answered."""
    return frozenset(
        one.id
        for one in summaries
        if one.mode is Mode.EXAM
        and one.round in LOOP
        and counts_as_take(one)
        and not unanswered(one, questions)
    )


def _market_figures(text: str | None) -> Mapping[str, bool]:
    return {} if text is None else market_figures(worksheet_from_json(text))
