"""An answer with its mentions, read once for all rules of its kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hfprep_desktop.analysis import mentions, replies
from hfprep_desktop.analysis.answer import Answer
from hfprep_desktop.analysis.mentions import Mention
from hfprep_desktop.analysis.replies import Sides
from hfprep_desktop.model import AnswerKind


@dataclass(frozen=True)
class Reading:
    """Mentions by kind of answer; those of other kinds stay empty.

    `targets` and `links` are by index of the metric or component they belong to.
    """

    answer: Answer
    metrics: tuple[Mention, ...] = ()
    targets: Mapping[int, Mention] = field(default_factory=dict)
    components: tuple[Mention, ...] = ()
    links: Mapping[int, Mention] = field(default_factory=dict)
    goals: tuple[Mention, ...] = ()
    constraints: tuple[Mention, ...] = ()
    roadmap: tuple[Mention, ...] = ()
    costs: tuple[Mention, ...] = ()
    tradeoffs: tuple[Mention, ...] = ()
    acknowledgements: tuple[Mention, ...] = ()
    sides: Sides = field(default_factory=lambda: Sides((), ()))
    mitigations: tuple[Mention, ...] = ()
    defences: tuple[Mention, ...] = ()
    market: tuple[Mention, ...] = ()
    levers: Mapping[str, Mention] = field(default_factory=dict)
    equity: tuple[Mention, ...] = ()
    deliverables: tuple[Mention, ...] = ()
    acceptances: tuple[Mention, ...] = ()

    def before_architecture(self, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Those said before the first component; all where there is none."""
        if not self.components:
            return found
        return tuple(one for one in found if one.first < self.components[0].first)


def read(answer: Answer, kind: AnswerKind) -> Reading:
    """The mentions that the rules of this kind look at."""
    match kind:
        case AnswerKind.FRAMING:
            return _framing(answer)
        case AnswerKind.PUSHBACK:
            return Reading(
                answer,
                acknowledgements=tuple(replies.acknowledgements(answer)),
                sides=replies.sides(answer),
                mitigations=tuple(replies.mitigations(answer)),
                defences=tuple(replies.defences(answer)),
            )
        case AnswerKind.NEGOTIATION:
            return Reading(
                answer,
                market=tuple(replies.market_evidence(answer)),
                levers=replies.levers(answer),
                equity=tuple(replies.equity_figures(answer)),
                deliverables=tuple(replies.deliverables(answer)),
                acceptances=tuple(replies.acceptances(answer)),
            )
        case AnswerKind.OPEN:
            return Reading(answer)


def _framing(answer: Answer) -> Reading:
    metrics = mentions.metrics(answer)
    components = mentions.components(answer)
    targets = {
        index: target
        for index, metric in enumerate(metrics)
        if (target := mentions.target_of(answer, metric)) is not None
    }
    return Reading(
        answer,
        metrics=tuple(metrics),
        targets=targets,
        components=tuple(components),
        links=mentions.links(answer, components),
        goals=tuple(mentions.goals(answer)),
        constraints=tuple(mentions.constraints(answer)),
        roadmap=tuple(mentions.roadmaps(answer)),
        costs=tuple(mentions.costs(answer)),
        tradeoffs=tuple(mentions.tradeoffs(answer)),
    )
