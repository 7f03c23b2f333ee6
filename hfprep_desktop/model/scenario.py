"""A practice round as its file plans it: who asks, what, and when the interviewer cuts in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hfprep_desktop.model.rounds import AnswerKind, RoundKind


class InterviewerRole(StrEnum):
    """Who asks: no name, but a seat at the table, a voice and a manner."""

    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring-manager"
    ENGINEER = "engineer"
    PARTNER = "partner"
    COMMITTEE_CHAIR = "committee-chair"


@dataclass(frozen=True, slots=True)
class PlannedTurn:
    """A question of a scenario and the seconds meant for its answer.

    `counts` are the labels that count in this answer. An objection comes up when the candidate
    speaks of one of the topics in `about` or says one of the phrases in `heard`; one without
    either fits any answer. One that `presumes` says what the candidate is supposed to have said,
    and is no question for somebody who did not.
    """

    kind: AnswerKind
    prompt: str
    seconds: float
    topic: str = ""
    counts: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()
    presumes: bool = False


@dataclass(frozen=True, slots=True)
class Phase:
    """A named stretch of a round, in order."""

    name: str
    seconds: float


@dataclass(frozen=True, slots=True)
class CutIn:
    """When the interviewer cuts in: `after_s` seconds into the architecture, or (where `parts` is
    not 0) at that many components. `prompts` are ways to say it.
    """

    prompts: tuple[str, ...]
    after_s: float = 0.0
    parts: int = 0


@dataclass(frozen=True, slots=True)
class CutIns:
    """What the interviewer cuts in for; None where this round has no such thing.

    `metric`: architecture runs on without a metric. `roadmap`: the first picture stands.
    `number`: a reply to an objection has no number.
    """

    metric: CutIn | None = None
    roadmap: CutIn | None = None
    number: CutIn | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """One practice round as written in its file: the opening, then `asks` of the objections."""

    id: str
    title: str
    round: RoundKind
    minutes: float
    summary: str
    opening: PlannedTurn
    objections: tuple[PlannedTurn, ...]
    asks: int
    cut_ins: CutIns
    interviewer: InterviewerRole
    phases: tuple[Phase, ...]
    facts: tuple[str, ...]
    hotwords: tuple[str, ...]
    strong_answer: str
    weak_answer: str
    built_in: bool = True

    @property
    def turns(self) -> tuple[PlannedTurn, ...]:
        """The plan: the opening, then as many objections as are raised.

        Which of the objections those will be is decided by what is said.
        """
        return (self.opening, *self.objections[: self.asks])

    def question(self, prompt: str) -> PlannedTurn | None:
        """The question with these words, whether it is asked in a round or not."""
        known = (self.opening, *self.objections)
        return next((planned for planned in known if planned.prompt == prompt), None)
