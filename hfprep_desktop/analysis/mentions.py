"""Mentions of an opening answer: what was named where, after context has had its say.

A phrase alone is no mention: "latency" may be asked for, postponed, assumed as load, part of a
past job or of the interviewer's own words. Each kind names the context that confirms it and
the context that blocks it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hfprep_desktop.analysis.answer import Answer
from hfprep_desktop.analysis.phrases import Hit

ANNOUNCED: Final = 24
"""How many tokens an announcement ("I'd judge it by") reaches."""

TARGET_AFTER: Final = 10
LINK_REACH: Final = 24


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` up to but without `last`; `name` tells distinct things apart."""

    first: int
    last: int
    name: str = ""


def metrics(answer: Answer) -> list[Mention]:
    """Success metrics, in order."""
    named = [hit for hit in answer.of("metric.name") if not _blocked_metric(answer, hit)]
    named += [
        Hit("metric.measure", index, index + 1)
        for index in answer.members("measure")
        if not _blocked_metric(answer, Hit("metric.measure", index, index + 1))
    ]
    found = [
        Mention(hit.first, hit.last, answer.tokens[hit.last - 1].norm)
        for hit in sorted(named, key=lambda hit: (hit.first, -hit.last))
        if _announced(answer, hit) or target_of(answer, Mention(hit.first, hit.last)) is not None
    ]
    return apart(found)


def target_of(answer: Answer, metric: Mention) -> Mention | None:
    """The number a metric is bound to: close behind it, or just before it."""
    on = answer.reach_on(metric.last, TARGET_AFTER)
    back = answer.reach_back(metric.first, 5)
    for hit in answer.between(back, on, "target.bound", "target.aim"):
        if not metric.first <= hit.first < metric.last:
            amount = answer.amount_in(hit.first, hit.last + 2)
            if amount is not None and (amount.last <= metric.first or amount.first >= metric.last):
                return Mention(min(hit.first, amount.first), max(hit.last, amount.last))
    return None


def _announced(answer: Answer, hit: Hit) -> bool:
    return bool(answer.between(hit.first - ANNOUNCED, hit.first + 1, "metric.announce"))


def _blocked_metric(answer: Answer, hit: Hit) -> bool:
    if hit.first in answer.questions:
        return True
    return answer.near(hit.first, hit.last, ("metric.deferral",), 6, 6) or answer.near(
        hit.first, hit.last, ("metric.load", "asides.biography"), 8, 0
    )


def components(answer: Answer) -> list[Mention]:
    """Architecture decisions, each at its first mention."""
    found = [
        Mention(hit.first, hit.last, _stem(answer.tokens[hit.last - 1].norm))
        for hit in answer.of("component.pattern")
    ]
    for name, needs_build in (("technology", False), ("part", True), ("weak_part", True)):
        for index in answer.members(name):
            if needs_build and not _built(answer, index, weak=name == "weak_part"):
                continue
            found.append(Mention(index, index + 1, _stem(answer.tokens[index].norm)))
    kept = [mention for mention in found if not _blocked_component(answer, mention)]
    return _first_of_each(apart(kept, gap=1))


def _built(answer: Answer, index: int, *, weak: bool) -> bool:
    if answer.near(index, index + 1, ("component.build",), 4 if weak else 7, 0 if weak else 4):
        return True
    if weak:
        return False
    around = index - 6, index + 7
    parts = (len(answer.members_between(*around, name)) for name in ("part", "technology"))
    return sum(parts) >= 3


def _blocked_component(answer: Answer, mention: Mention) -> bool:
    first, last = mention.first, mention.last
    if first in answer.questions:
        return True
    inside = answer.overlapping(first, last, "component.other_sense")
    if inside or answer.near(first, last, ("component.refused",), 3, 0):
        return True
    if answer.near(first, last, ("component.deferral",), 8, 5):
        return True
    return answer.near(first, last, ("component.background", "asides.biography"), 10, 0)


def constraints(answer: Answer) -> list[Mention]:
    """Bounds that may not be broken."""
    found = [Mention(*answer.phrase(h.first, h.last)) for h in answer.of("constraint.plain")]
    found += [
        Mention(*answer.phrase(hit.first, hit.last))
        for hit in answer.of("constraint.announce", "constraint.must")
        if answer.near(hit.first, hit.last, ("constraint.matter",), 8, 12)
    ]
    return [
        mention
        for mention in apart(found)
        if mention.first not in answer.questions
        and not answer.near(mention.first, mention.last, ("constraint.soft",), 1, 1)
    ]


def goals(answer: Answer) -> list[Mention]:
    """Places where both who is served and what they should get are said."""
    found: list[Mention] = []
    for hit in answer.of("goal.outcome", "goal.announce"):
        close = answer.members_between(hit.first - 16, hit.first + 17, "person")
        if close and hit.first not in answer.questions:
            found.append(Mention(min(hit.first, close[0]), max(hit.last, close[0] + 1)))
    return sorted(found, key=lambda mention: mention.first)


def links(answer: Answer, parts: list[Mention]) -> dict[int, Mention]:
    """By index of the component: the words that tie it to a metric or a measurable effect."""
    found: dict[int, Mention] = {}
    for index, part in enumerate(parts):
        end = parts[index + 1].first if index + 1 < len(parts) else len(answer.tokens)
        end = min(end, part.last + LINK_REACH)
        link = _link_between(answer, part.last, end)
        if link is not None:
            found[index] = link
    return found


def _link_between(answer: Answer, first: int, end: int) -> Mention | None:
    for hit in answer.between(first, end, "link.whole", "link.tie"):
        if hit.group == "link.whole":
            return Mention(*answer.phrase(hit.first, hit.last))
        reach = min(end, hit.last + 12)
        amount = answer.amount_in(hit.first, reach)
        named = answer.between(hit.first, reach, "metric.name")
        measured = answer.members_between(hit.first, reach, "measure")
        if amount is not None or named or measured:
            return Mention(*answer.phrase(hit.first, hit.last, 10))
    return None


def roadmaps(answer: Answer) -> list[Mention]:
    """Words that give an order of delivery."""
    strong = [
        hit
        for hit in answer.of("roadmap.strong")
        if not answer.overlapping(hit.first, hit.last, "roadmap.talk")
    ]
    return apart([Mention(*answer.phrase(hit.first, hit.last)) for hit in strong])


def costs(answer: Answer) -> list[Mention]:
    """Places where the cost of the solution is weighed, not only named as a measure."""
    found = [
        Mention(*answer.phrase(hit.first, hit.last, 10))
        for hit in answer.of("cost.announce")
        if answer.near(hit.first, hit.last, ("cost.amount",), 10, 12)
        and not answer.near(hit.first, hit.last, ("cost.metric_only",), 1, 1)
    ]
    return apart(found)


def tradeoffs(answer: Answer) -> list[Mention]:
    """Two sides set against each other, with what is gained and what is given up."""
    found = [Mention(*answer.phrase(h.first, h.last, 10)) for h in answer.of("tradeoff.both")]
    for hit in answer.of("tradeoff.frame"):
        around = hit.first - 16, hit.first + 17
        won = answer.members_between(*around, "gain")
        lost = [at for at in answer.members_between(*around, "loss") if at not in won]
        if won and lost and len(won) + len(lost) >= 3:
            found.append(Mention(*answer.phrase(hit.first, hit.last, 10)))
    return apart(found)


def _stem(word: str) -> str:
    for ending in ("ies", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word[: -len(ending)]
    return word


def apart(mentions: list[Mention], gap: int = 0) -> list[Mention]:
    """In order, without those that overlap or directly follow an earlier one."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda one: (one.first, -one.last)):
        if not kept or mention.first >= kept[-1].last + gap:
            kept.append(mention)
    return kept


def _first_of_each(mentions: list[Mention]) -> list[Mention]:
    firsts: dict[str, Mention] = {}
    for mention in mentions:
        firsts.setdefault(mention.name, mention)
    return list(firsts.values())
