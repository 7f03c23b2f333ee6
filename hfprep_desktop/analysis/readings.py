"""An answer with its mentions, read once for all rules of its kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from hfprep_desktop.analysis.answer import Answer
from hfprep_desktop.analysis.mentions import Mention, distinct, find_mentions, naming, trimmed
from hfprep_desktop.analysis.roles import Roles

BRIEF: Final = 12
"""In fewer words than this the weighing of a whole answer is a guess."""

NEVER: Final = 10**9
"""A place behind every answer: where what was not said begins."""


@dataclass(frozen=True)
class Reading:
    """Mentions in order, those of other kinds of answer stay empty."""

    answer: Answer
    roles: Roles = field(default_factory=lambda: Roles({}, {}), repr=False)
    # An opening answer.
    metrics: tuple[Mention, ...] = ()
    metrics_again: tuple[Mention, ...] = ()
    """Metrics, those named a second time included."""
    targets: tuple[Mention, ...] = ()
    components: tuple[Mention, ...] = ()
    links: tuple[Mention, ...] = ()
    served: tuple[Mention, ...] = ()
    wanted: tuple[Mention, ...] = ()
    constraints: tuple[Mention, ...] = ()
    roadmap: tuple[Mention, ...] = ()
    costs: tuple[Mention, ...] = ()
    tradeoffs: tuple[Mention, ...] = ()
    # An answer to an objection.
    acknowledgements: tuple[Mention, ...] = ()
    cost_numbers: tuple[Mention, ...] = ()
    benefit_numbers: tuple[Mention, ...] = ()
    mitigations: tuple[Mention, ...] = ()
    defences: tuple[Mention, ...] = ()
    # An answer to an offer.
    market: tuple[Mention, ...] = ()
    levers: tuple[Mention, ...] = ()
    equity: tuple[Mention, ...] = ()
    deliverables: tuple[Mention, ...] = ()
    acceptances: tuple[Mention, ...] = ()

    def value(self, label: str, otherwise: str = "false") -> str:
        """The likeliest value of a label; `otherwise` where nothing was said."""
        values = self.roles.labels.get(label, {})
        return max(values, key=lambda value: values[value], default=otherwise)

    @property
    def is_brief(self) -> bool:
        """Whether so little was said that only what was clearly found counts."""
        return len(self.answer.tokens) < BRIEF

    def holds(self, label: str, found: tuple[Mention, ...]) -> bool:
        """Whether a label that is true or false is true; `found` are the mentions it rests on."""
        return self.value(label) == "true" and bool(found or not self.is_brief)

    def chance(self, label: str, value: str = "true") -> float:
        """How likely the value of a label is, 0 to 1."""
        return self.roles.labels.get(label, {}).get(value, 0.0)

    def only_late(self, found: tuple[Mention, ...]) -> bool:
        """Whether this was said, and only after the first component."""
        return bool(found) and not self.before_architecture(found)

    def best(self, role: str, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """`found`; where that is empty, the one stretch that comes nearest to the role."""
        chances = self.roles.words.get(role)
        if found or chances is None or not len(chances):
            return found
        return find_mentions(chances, float(chances.max()))[:1]

    @property
    def sized_cost(self) -> tuple[Mention, ...]:
        """The number on what a choice costs or risks: one or none."""
        return self.best("cost_number", self.cost_numbers)[:1]

    @property
    def sized_gain(self) -> tuple[Mention, ...]:
        """The number on what a choice brings: one or none."""
        return self.best("benefit_number", self.benefit_numbers)[:1]

    @property
    def architecture(self) -> int:
        """The token at which the first component begins."""
        return self.components[0].first if self.components else NEVER

    def before_architecture(self, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Those said before the first component; all where there is none."""
        return tuple(one for one in found if one.first < self.architecture)

    def quote(self, mention: Mention) -> str:
        """The words of a mention as they stand in the transcript."""
        return self.quote_between(mention.first, mention.last)

    def quote_between(self, first: int, last: int) -> str:
        """The words of tokens [first, last) as they stand in the transcript."""
        tokens = self.answer.tokens[first:last]
        return self.answer.text[tokens[0].char_start : tokens[-1].char_end]


_PLACES: Final[Mapping[str, str]] = {
    "metric": "metrics",
    "target": "targets",
    "component": "components",
    "link": "links",
    "goal_who": "served",
    "goal_want": "wanted",
    "constraint": "constraints",
    "roadmap": "roadmap",
    "cost": "costs",
    "tradeoff": "tradeoffs",
    "acknowledgement": "acknowledgements",
    "cost_number": "cost_numbers",
    "benefit_number": "benefit_numbers",
    "mitigation": "mitigations",
    "defence": "defences",
    "market": "market",
    "lever": "levers",
    "equity": "equity",
    "deliverable": "deliverables",
    "acceptance": "acceptances",
}
"""Role -> where its mentions stand in a reading. The traps the network knows stand nowhere."""


def read(
    answer: Answer,
    roles: Roles,
    thresholds: Mapping[str, float],
) -> Reading:
    """The mentions that rules look at; a thing named again is no second one."""
    found = {
        _PLACES[role]: tuple(
            trimmed(mention, answer, roles.words[role])
            for mention in find_mentions(roles.words[role], least, roles.words.get(f"begin_{role}"))
        )
        for role, least in thresholds.items()
    }
    if "metrics" in found:
        found["metrics_again"] = naming(found["metrics"], answer)
        found["metrics"] = distinct(found["metrics_again"], answer)
    if "components" in found:
        found["components"] = distinct(found["components"], answer)
    return Reading(answer, roles, **found)
