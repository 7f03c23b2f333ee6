"""How the time of an opening answer was shared out."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rule import Rule, Verdict, note
from hfprep_desktop.model import AnswerKind, Example, RuleInfo, Status

INFO: Final = RuleInfo(
    id="time-per-part",
    title="Time per part",
    kind=AnswerKind.FRAMING,
    label=None,
    pillar=None,
    why=(
        "Goal, metrics, constraints, then the design, then the order of delivery: when one part "
        "eats the answer the others are missing, and it is nearly always the design."
    ),
    listened_for="Which part each stretch of the answer belongs to, by what is said in it.",
    say_instead="",
    bad=(
        Example(
            "I'd measure p95 latency under 800 milliseconds. I'd put an API gateway in front.",
            Status.NOTE,
        ),
    ),
    good=(Example("Thank you, that is a good question, let me think about it.", None),),
)


def _check(reading: Reading) -> Verdict | None:
    """Each mention rules from where it begins to where one of another part does."""
    parts = {
        "goal": (*reading.served, *reading.wanted),
        "metrics": (*reading.metrics, *reading.targets),
        "constraints": reading.constraints,
        "architecture": (*reading.components, *reading.links),
        "roadmap": reading.roadmap,
        "cost and trade-offs": (*reading.costs, *reading.tradeoffs),
    }
    begins = sorted((one.first, name) for name, found in parts.items() for one in found)
    if len({name for _, name in begins}) < 2:
        return None
    ends = [first for first, _ in begins[1:]] + [len(reading.answer.tokens)]
    spent = dict.fromkeys(parts, 0.0)
    for (first, name), end in zip(begins, ends, strict=True):
        seconds = reading.answer.seconds(first, end)
        spent[name] += end - first if seconds is None else seconds
    total = sum(spent.values()) or 1.0
    shares = [f"{name} {share / total:.0%}" for name, share in spent.items() if share]
    return note(f"Share of the answer: {', '.join(shares)}.", ())


TIME_PER_PART: Final = Rule(INFO, _check)
