"""Mentions of replies: to an objection, and to an offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hfprep_desktop.analysis.answer import Answer
from hfprep_desktop.analysis.mentions import Mention, apart
from hfprep_desktop.analysis.phrases import Hit
from hfprep_desktop.analysis.quantities import Quantity, Unit

SIDE_REACH: Final = 9
LEVERS: Final = ("base", "equity", "signon")


def acknowledgements(answer: Answer) -> list[Mention]:
    """Words that grant the concern, without those that are only polite."""
    return [
        Mention(hit.first, hit.last)
        for hit in answer.of("pushback.acknowledge")
        if not answer.overlapping(hit.first, hit.first + 1, "pushback.empty")
        and not _denied(answer, hit)
    ]


def mitigations(answer: Answer) -> list[Mention]:
    """Concrete actions that lower the concern."""
    found = [
        Mention(*answer.phrase(hit.first, hit.last))
        for hit in answer.of("pushback.mitigate")
        if not answer.near(hit.first, hit.last, ("pushback.only_watch",), 3, 1)
        and hit.first not in answer.questions
        and not _denied(answer, hit)
    ]
    return apart(found)


def defences(answer: Answer) -> list[Mention]:
    """Words that hold the original position."""
    return [
        Mention(hit.first, hit.last)
        for hit in answer.of("pushback.defend")
        if hit.first not in answer.questions
    ]


@dataclass(frozen=True, slots=True)
class Sides:
    """Numbers that size what the choice costs or risks, and what it brings."""

    cost: tuple[Mention, ...]
    benefit: tuple[Mention, ...]


def sides(answer: Answer) -> Sides:
    """Sort each amount of a reply by the words around it; echoes of the objection are left out."""
    cost: list[Mention] = []
    benefit: list[Mention] = []
    for amount in answer.amounts:
        if _echoed(answer, amount) or _counts_nothing(amount):
            continue
        mention = Mention(amount.first, amount.last)
        near_cost = _distance(answer, amount, "pushback.cost_side")
        near_benefit = _distance(answer, amount, "pushback.benefit_side")
        if near_cost is None and near_benefit is None:
            # Money that nothing near it explains is what is being argued about: the cost.
            if amount.unit is Unit.MONEY:
                cost.append(mention)
            continue
        if near_benefit is None or (near_cost is not None and near_cost <= near_benefit):
            cost.append(mention)
        else:
            benefit.append(mention)
    return Sides(tuple(cost), tuple(benefit))


def _distance(answer: Answer, amount: Quantity, group: str) -> int | None:
    low = answer.reach_back(amount.first, SIDE_REACH)
    high = answer.reach_on(amount.last, SIDE_REACH)
    gaps = [
        min(abs(hit.first - amount.last), abs(amount.first - hit.last))
        for hit in answer.between(low, high, group)
    ]
    return min(gaps, default=None)


def _echoed(answer: Answer, amount: Quantity) -> bool:
    norms = {answer.tokens[index].norm for index in range(amount.first, amount.last)}
    return bool(norms & answer.prompt) and norms <= answer.prompt | {"percent", "%"}


def _counts_nothing(amount: Quantity) -> bool:
    """A bare small number ("two ways", "one thing") sizes nothing."""
    return amount.unit is Unit.NUMBER and amount.value < 20 and amount.last - amount.first == 1


def _denied(answer: Answer, hit: Hit) -> bool:
    low = answer.reach_back(hit.first, 3)
    return any(answer.tokens[index].norm in {"not", "never"} for index in range(low, hit.first))


def market_evidence(answer: Answer) -> list[Mention]:
    """Outside evidence that comes with a figure."""
    return [
        Mention(hit.first, hit.last)
        for hit in answer.of("negotiation.market")
        if answer.amount_in(answer.reach_back(hit.first, 14), answer.reach_on(hit.last, 22))
        and not answer.near(hit.first, hit.last, ("negotiation.market_block",), 5, 5)
    ]


def levers(answer: Answer) -> dict[str, Mention]:
    """The first remark on each lever that is discussed by itself."""
    found: dict[str, Mention] = {}
    for lever in LEVERS:
        for hit in answer.of(f"negotiation.{lever}"):
            amount = answer.amount_in(answer.reach_back(hit.first, 8), hit.last + 10)
            asked = answer.near(hit.first, hit.last, ("negotiation.ask",), 10, 8)
            if asked or amount is not None:
                found.setdefault(lever, Mention(hit.first, hit.last))
    return found


def equity_figures(answer: Answer) -> list[Mention]:
    """Figures that the speaker asks for as equity, not those of the offer."""
    found: list[Mention] = []
    for amount in answer.amounts:
        close = answer.near(amount.first, amount.last, ("negotiation.equity",), 12, 8)
        small = amount.unit is Unit.PERCENT and amount.value < 2
        if (close or small) and amount.unit is not Unit.MONEY and not _echoed(answer, amount):
            found.append(Mention(amount.first, amount.last))
    return found


def deliverables(answer: Answer) -> list[Mention]:
    """Results, with a measure, that the ask is linked to."""
    return [
        Mention(hit.first, hit.last)
        for hit in answer.of("negotiation.deliverable")
        if answer.amount_in(answer.reach_back(hit.first, 6), answer.reach_on(hit.last, 20))
    ]


def acceptances(answer: Answer) -> list[Mention]:
    """Words that take the offer as made."""
    return [
        Mention(hit.first, hit.last)
        for hit in answer.of("negotiation.accept")
        if not answer.near(hit.first, hit.last, ("negotiation.not_accept",), 10, 6)
        and not _denied(answer, hit)
    ]


def asks(answer: Answer) -> list[Mention]:
    """Words that want something changed."""
    return [Mention(hit.first, hit.last) for hit in answer.of("negotiation.not_accept")]
