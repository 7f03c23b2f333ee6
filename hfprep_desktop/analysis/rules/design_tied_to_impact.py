"""How many components are linked to a metric or a measurable effect."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="design-tied-to-impact",
    title="Design tied to impact",
    kind=AnswerKind.FRAMING,
    label="design_tied_to_impact",
    pillar=Pillar.DATA_DRIVEN,
    why=(
        "What counts is the impact of each component on the metrics, not the number of "
        "components. A part that moves no number is where interviewers cut in."
    ),
    listened_for="Behind each component: the metric it moves, or an effect with a size.",
    does_not_count=(
        "A benefit without a measure (“more robust”), a price alone, a constraint that is served."
    ),
    say_instead="An edge cache, because it takes about thirty percent off p95 latency.",
    bad=(
        Example(
            (
                "I'd put a gateway in front. There is a registry behind it. We use Kafka "
                "for the events."
            ),
            Status.MISSING,
        ),
        Example(
            (
                "I'd put a gateway in front. There is a registry behind it. We use Kafka "
                "for the events. And I'd add a cache, because it cuts latency by thirty "
                "percent."
            ),
            Status.PARTIAL,
        ),
    ),
    good=(
        Example(
            "I'd add an edge cache, because it cuts latency by thirty percent.",
            Status.PASS,
        ),
        Example(
            "I'd measure retention.",
            Status.NOT_APPLICABLE,
        ),
    ),
)


def _check(reading: Reading) -> Verdict:
    """At least half of the parts is most, one is few."""
    parts = reading.best("component", reading.components)[:3]
    links = reading.best("link", reading.links)[:4]
    value = reading.value("design_tied_to_impact", "not_applicable")
    if reading.is_brief and not reading.components:
        value = "not_applicable"
    match value:
        case "most":
            message = "At least half of the components are tied to a metric or an effect."
            return Verdict("most", Status.PASS, message, links)
        case "few":
            message = "Fewer than half of the components are tied to a metric or an effect."
            return Verdict("few", Status.PARTIAL, message, links)
        case "none":
            message = "No component is tied to a metric or an effect."
            return Verdict("none", Status.MISSING, message, parts)
        case _:
            return Verdict("not_applicable", Status.NOT_APPLICABLE, "No component was named.")


DESIGN_TIED_TO_IMPACT: Final = Rule(INFO, _check)
