"""The first success metric comes before the first component."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict
from hfprep_desktop.model import AnswerKind, Example, Pillar, RuleInfo, Status

INFO: Final = RuleInfo(
    id="metrics-before-architecture",
    title="Metrics before architecture",
    kind=AnswerKind.FRAMING,
    label="metrics_before_architecture",
    pillar=Pillar.DATA_DRIVEN,
    why=(
        "Interviewers cut off candidates who draw first: a component can only be judged "
        "by the number it should move, so the numbers come first."
    ),
    listened_for=(
        "A success metric by name, said before the first service, store or pattern of the solution."
    ),
    does_not_count=(
        "Saying that metrics matter or come later, asking for them, load assumptions; "
        "announcing the design, the system of today, a past job."
    ),
    say_instead=(
        "Before I draw anything: I'd judge this by monthly active developers and by p95 "
        "latency under 800 milliseconds."
    ),
    bad=(
        Example(
            (
                "I'd put a stateless API gateway in front and a Redis cache behind it. "
                "Then I'd measure monthly active developers."
            ),
            Status.FAIL,
        ),
        Example(
            "We use Kafka and Postgres, and there is a scheduler on Kubernetes.",
            Status.FAIL,
        ),
    ),
    good=(
        Example(
            (
                "I'd measure monthly active developers and p95 latency under 800 "
                "milliseconds. Then I'd put a stateless API gateway in front."
            ),
            Status.PASS,
        ),
        Example(
            "Thank you, that is a good question, let me think about it.",
            Status.NOT_APPLICABLE,
        ),
    ),
)


SURE: Final = 0.7
"""Where no value is this likely, the order of what was found decides."""


def _check(reading: Reading) -> Verdict:
    """Word order decides, inside one sentence, too."""
    metrics, parts = reading.metrics[:1], reading.components[:1]
    value = reading.value("metrics_before_architecture", "not_applicable")
    if reading.is_brief and not metrics and not parts:
        value = "not_applicable"
    elif metrics and parts and reading.chance("metrics_before_architecture", value) < SURE:
        value = "pass" if metrics[0].first < parts[0].first else "fail"
    match value:
        case "pass":
            message = "The first success metric came before the first component."
            spans = reading.best("metric", metrics) + parts
            return Verdict("pass", Status.PASS, message, spans)
        case "fail":
            spans = reading.best("component", parts) + metrics
            message = (
                "The first component came before the first success metric."
                if metrics
                else "The design began and no success metric was named."
            )
            return Verdict("fail", Status.FAIL, message, spans)
        case _:
            message = "Neither a metric nor a component was named."
            return Verdict("not_applicable", Status.NOT_APPLICABLE, message)


METRICS_BEFORE_ARCHITECTURE: Final = Rule(INFO, _check)
