"""The shape of a scenario file, version 1. Import it late: pydantic is slow to load."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from hfprep_desktop.interview import manners
from hfprep_desktop.interview.counts import LABELS, default_counts
from hfprep_desktop.interview.topics import TOPICS
from hfprep_desktop.model import (
    AnswerKind,
    CutIn,
    CutIns,
    InterviewerRole,
    Phase,
    PlannedTurn,
    RoundKind,
    Scenario,
)

RoundName = Literal[
    "phone-screen",
    "product-case",
    "system-design",
    "cross-functional",
    "committee-debrief",
    "offer",
    "drill",
]
KindName = Literal["framing", "pushback", "negotiation", "open"]
RoleName = Literal["recruiter", "hiring-manager", "engineer", "partner", "committee-chair"]
if TYPE_CHECKING:
    LabelName: TypeAlias = str
    TopicName: TypeAlias = str
else:
    LabelName = Literal[tuple(label for labels in LABELS.values() for label in labels)]
    TopicName = Literal[tuple(TOPICS)]

_Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
_Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
_Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=600)]
_Prompt = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
_Answer = Annotated[str, StringConstraints(strip_whitespace=True, max_length=8000)]
_Hotword = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
_Seconds = Annotated[float, Field(ge=5, le=3600)]
_Minutes = Annotated[float, Field(ge=0.5, le=180)]


def _no_truth(value: object) -> object:
    """To Python true equals 1; as a version it is a slip of the pen."""
    return str(value) if isinstance(value, bool) else value


class _Block(BaseModel):
    model_config: ClassVar[ConfigDict] = ConfigDict(
        strict=True, extra="forbid", frozen=True, allow_inf_nan=False
    )


class OpeningBlock(_Block):
    """The first question of the round and the seconds meant for its answer.

    `counts` names the labels that count in the answer; the round's own where it is absent.
    """

    kind: KindName
    prompt: _Prompt
    seconds: _Seconds
    counts: list[LabelName] | None = Field(default=None, max_length=18)


class ObjectionBlock(_Block):
    """A later question; it is push-back unless `kind` says otherwise.

    It comes up when the candidate speaks of a topic in `about`, or says a phrase in `heard`. One
    without either fits any answer, and comes when nothing else does. With `presumes` the prompt
    says what the candidate is supposed to have said: it never comes otherwise while another can.
    """

    topic: _Line
    prompt: _Prompt
    seconds: _Seconds
    kind: KindName = "pushback"
    about: list[TopicName] = Field(default=[], max_length=12)
    heard: list[_Hotword] = Field(default=[], max_length=20)
    presumes: bool = False
    counts: list[LabelName] | None = Field(default=None, max_length=18)


class MetricBlock(_Block):
    """Cut in when the architecture has gone on for `after` seconds without a metric."""

    after: _Seconds = manners.METRIC_AFTER_S
    prompts: list[_Line] | None = Field(default=None, min_length=1, max_length=6)


class RoadmapBlock(_Block):
    """Stop the candidate at component number `parts`, or `after` seconds of architecture, and ask
    for an order of delivery.
    """

    after: _Seconds = manners.ROADMAP_AFTER_S
    parts: Annotated[int, Field(ge=1, le=20)] = manners.ROADMAP_PARTS
    prompts: list[_Line] | None = Field(default=None, min_length=1, max_length=6)


class NumberBlock(_Block):
    """Ask for a number, once, where a reply to an objection has none."""

    prompts: list[_Line] | None = Field(default=None, min_length=1, max_length=6)


class CutInsBlock(_Block):
    """What the interviewer cuts in for: only what stands here."""

    metric: MetricBlock | None = None
    roadmap: RoadmapBlock | None = None
    number: NumberBlock | None = None

    def to_cut_ins(self, role: InterviewerRole) -> CutIns:
        """The record the director works with; prompts that are not given are the interviewer's."""
        metric, roadmap, number = self.metric, self.roadmap, self.number
        manner = manners.MANNERS[role]
        return CutIns(
            CutIn(tuple(metric.prompts or manner.metric), metric.after) if metric else None,
            CutIn(tuple(roadmap.prompts or manner.roadmap), roadmap.after, roadmap.parts)
            if roadmap
            else None,
            CutIn(tuple(number.prompts or manner.number)) if number else None,
        )


class PhaseBlock(_Block):
    """A named stretch of the round."""

    name: _Line
    minutes: _Minutes


class AnswersBlock(_Block):
    """Worked answers to the opening: one to learn from, one to learn to hear."""

    strong: _Answer = ""
    weak: _Answer = ""


class ScenarioBlock(_Block):
    """One practice round."""

    schema_version: Annotated[Literal[1], BeforeValidator(_no_truth), Field(alias="schema")]
    id: _Slug
    title: _Line
    round: RoundName
    minutes: _Minutes
    summary: _Sentence
    interviewer: RoleName | None = None
    counts: list[LabelName] | None = Field(default=None, max_length=18)
    opening: OpeningBlock
    objections: list[ObjectionBlock] = Field(default=[], max_length=12)
    asks: Annotated[int, Field(ge=0, le=12)] | None = None
    cut_ins: CutInsBlock | None = None
    phases: list[PhaseBlock] = Field(default=[], max_length=12)
    facts: list[_Sentence] = Field(default=[], max_length=40)
    hotwords: list[_Hotword] = Field(default=[], max_length=60)
    answers: AnswersBlock = AnswersBlock()

    def to_scenario(self, built_in: bool) -> Scenario:
        """The record the rest of the program works with."""
        kind = RoundKind(self.round)
        most = len(self.objections)
        named = self.interviewer
        role = InterviewerRole(named) if named else manners.default_role(kind)
        cut_ins = (
            manners.default_cut_ins(kind, role)
            if self.cut_ins is None
            else self.cut_ins.to_cut_ins(role)
        )
        return Scenario(
            id=self.id,
            title=self.title,
            round=kind,
            minutes=self.minutes,
            summary=self.summary,
            opening=self._planned(self.opening),
            objections=tuple(self._planned(objection) for objection in self.objections),
            asks=most if self.asks is None else self.asks,
            cut_ins=cut_ins,
            interviewer=role,
            phases=tuple(Phase(phase.name, phase.minutes * 60) for phase in self.phases),
            facts=tuple(self.facts),
            hotwords=tuple(self.hotwords),
            strong_answer=self.answers.strong,
            weak_answer=self.answers.weak,
            built_in=built_in,
        )

    def _planned(self, block: OpeningBlock | ObjectionBlock) -> PlannedTurn:
        kind = AnswerKind(block.kind)
        if block.counts is not None:
            counts = tuple(block.counts)
        elif self.counts is not None:
            counts = tuple(label for label in self.counts if label in LABELS[kind])
        else:
            counts = default_counts(RoundKind(self.round), kind)
        if isinstance(block, OpeningBlock):
            return PlannedTurn(kind, block.prompt, block.seconds, counts=counts)
        return PlannedTurn(
            kind=kind,
            prompt=block.prompt,
            seconds=block.seconds,
            topic=block.topic,
            counts=counts,
            about=tuple(block.about),
            heard=tuple(block.heard),
            presumes=block.presumes,
        )


def json_schema() -> dict[str, Any]:
    """The JSON schema that editors can check a scenario file with."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **ScenarioBlock.model_json_schema(by_alias=True),
    }


def known_keys() -> tuple[str, ...]:
    """Every key that a scenario file may hold, for hints on misspelt ones."""
    blocks = (
        ScenarioBlock,
        OpeningBlock,
        ObjectionBlock,
        CutInsBlock,
        MetricBlock,
        RoadmapBlock,
        NumberBlock,
        PhaseBlock,
        AnswersBlock,
    )
    keys = (field.alias or name for block in blocks for name, field in block.model_fields.items())
    return tuple(dict.fromkeys(keys))
