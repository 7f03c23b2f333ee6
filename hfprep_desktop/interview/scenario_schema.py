"""The shape of a scenario file, version 1. Import it late: pydantic is slow to load."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from hfprep_desktop.model import AnswerKind, Phase, PlannedTurn, RoundKind, Scenario

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
    """The first question of the round and the seconds meant for its answer."""

    kind: KindName
    prompt: _Prompt
    seconds: _Seconds


class ObjectionBlock(_Block):
    """A later question; it is push-back unless `kind` says otherwise."""

    topic: _Line
    prompt: _Prompt
    seconds: _Seconds
    kind: KindName = "pushback"


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
    opening: OpeningBlock
    objections: list[ObjectionBlock] = Field(default=[], max_length=12)
    phases: list[PhaseBlock] = Field(default=[], max_length=12)
    facts: list[_Sentence] = Field(default=[], max_length=40)
    hotwords: list[_Hotword] = Field(default=[], max_length=60)
    answers: AnswersBlock = AnswersBlock()

    def to_scenario(self, built_in: bool) -> Scenario:
        """The record the rest of the program works with."""
        opening = PlannedTurn(
            AnswerKind(self.opening.kind), self.opening.prompt, self.opening.seconds
        )
        objections = (
            PlannedTurn(AnswerKind(item.kind), item.prompt, item.seconds, item.topic)
            for item in self.objections
        )
        return Scenario(
            id=self.id,
            title=self.title,
            round=RoundKind(self.round),
            minutes=self.minutes,
            summary=self.summary,
            turns=(opening, *objections),
            phases=tuple(Phase(phase.name, phase.minutes * 60) for phase in self.phases),
            facts=tuple(self.facts),
            hotwords=tuple(self.hotwords),
            strong_answer=self.answers.strong,
            weak_answer=self.answers.weak,
            built_in=built_in,
        )


def json_schema() -> dict[str, Any]:
    """The JSON schema that editors can check a scenario file with."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **ScenarioBlock.model_json_schema(by_alias=True),
    }


def known_keys() -> tuple[str, ...]:
    """Every key that a scenario file may hold, for hints on misspelt ones."""
    blocks = (ScenarioBlock, OpeningBlock, ObjectionBlock, PhaseBlock, AnswersBlock)
    keys = (field.alias or name for block in blocks for name, field in block.model_fields.items())
    return tuple(dict.fromkeys(keys))
