"""A finding turns round when what decides it is taken away, moved or hollowed out.

Each case is one answer in two forms that differ in the deciding words only.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from hfprep_desktop.analysis.rules import RULES
from hfprep_desktop.app import build_text_analyzer
from hfprep_desktop.model import LabelValue, Transcript

ANALYZER = build_text_analyzer()
EVAL = Path(__file__).parents[1] / "data" / "eval" / "answers.jsonl"


class Mutation(NamedTuple):
    """`before` has the label's value `holds`, `after` has `gone`."""

    label: str
    before: str
    holds: LabelValue
    after: str
    gone: LabelValue
    prompt: str = ""


WHO = "So this is for application developers without an ML team, and they want a live model today."
METRIC = "I'd judge it by p95 latency under 800 milliseconds and by monthly active developers."
BARE_METRIC = "I'd judge it by p95 latency and by monthly active developers."
LIMIT = "One hard limit: customer data from the EU must stay in the EU."
PARTS = "I'd put a stateless API gateway in front, then a model registry service, then Redis."
LINK = "Redis takes about thirty percent off the latency, the gateway is what keeps us under 800."
ROAD = "Sprint one is the gateway and the registry, Redis comes in sprint two."
COST = "All of it costs about 40,000 dollars a month, most of it GPUs, and that fits the budget."
TRADE = (
    "One big bucket would be cheaper to run but slow for everyone far away, while replicas are "
    "fast everywhere and triple the bill."
)

CONCERN = "You're right, that is a real cost and I would worry about it, too."
THANKS = "Great question, but the plan is right as it is."
COST_SIDE = "It adds about 12,000 dollars a month to the bill."
GAIN_SIDE = "It brings back 45,000 dollars a month that we now lose to churn."
CHANGE = "So we start with one region only, and we stop if the bill goes over 10,000."
KEEP = "I would keep it exactly as designed, I'm not changing it."
OBJECTION = "Replicating every model to every region is expensive. Why should we pay for it?"

MARKET = "The Radford survey puts this role at 185."
BASE = "On base I'd like 182."
SHARES = "On equity I'd ask for 0.06 percent."
MORE_SHARES = "On equity I'd like to see more."
RESULT = "I'd tie it to a marketplace launch with 300,000 dollars of new revenue in six months."
ENERGY = "I'd bring a lot of energy and passion to the team."
YES = "I accept the offer as it stands, send me the contract."
WAIT = "Thank you. I'd like to think about it, can I get back to you on Friday?"
OFFER = "We can offer you 172 base, 0.05 percent and a sign-on of 20."


def said(*sentences: str) -> str:
    return " ".join(sentences)


CASES = [
    Mutation("goal_restated", said(WHO, METRIC, PARTS), True, said(METRIC, PARTS, WHO), False),
    Mutation("goal_restated", said(WHO, PARTS), True, said(PARTS), False),
    Mutation(
        "metrics_before_architecture",
        said(METRIC, PARTS),
        "pass",
        said(PARTS, METRIC),
        "fail",
    ),
    Mutation(
        "metrics_before_architecture",
        said(WHO, METRIC, LIMIT, PARTS, ROAD),
        "pass",
        said(WHO, LIMIT, PARTS, METRIC, ROAD),
        "fail",
    ),
    Mutation("metrics_before_architecture", said(METRIC, PARTS), "pass", said(METRIC), "pass"),
    Mutation("metrics_before_architecture", said(WHO, PARTS), "fail", said(WHO), "not_applicable"),
    Mutation("metrics_quantified", said(METRIC, PARTS), True, said(BARE_METRIC, PARTS), False),
    Mutation(
        "three_metrics",
        "We look at churn, at weekly active teams, and at the cost per call.",
        True,
        "We look at churn, and at the cost per call.",
        False,
    ),
    Mutation("constraints_first", said(METRIC, LIMIT, PARTS), True, said(METRIC, PARTS), False),
    Mutation(
        "constraints_first", said(METRIC, LIMIT, PARTS), True, said(METRIC, PARTS, LIMIT), False
    ),
    Mutation(
        "design_tied_to_impact", said(METRIC, PARTS, LINK), "most", said(METRIC, PARTS), "none"
    ),
    Mutation("roadmap_stated", said(METRIC, PARTS, ROAD), True, said(METRIC, PARTS), False),
    Mutation("cost_considered", said(METRIC, PARTS, COST), True, said(METRIC, PARTS), False),
    Mutation("tradeoff_stated", said(METRIC, PARTS, TRADE), True, said(METRIC, PARTS), False),
    Mutation(
        "acknowledged",
        said(CONCERN, COST_SIDE, CHANGE),
        True,
        said(THANKS, COST_SIDE, CHANGE),
        False,
        OBJECTION,
    ),
    Mutation("acknowledged", said(CONCERN, KEEP), True, said(THANKS, KEEP), False, OBJECTION),
    Mutation(
        "quantified",
        said(CONCERN, COST_SIDE, GAIN_SIDE, CHANGE),
        "both_sides",
        said(CONCERN, "It adds something to the bill.", GAIN_SIDE, CHANGE),
        "one_side",
        OBJECTION,
    ),
    Mutation(
        "quantified",
        said(CONCERN, COST_SIDE),
        "one_side",
        said(CONCERN, "It adds something to the bill."),
        "none",
        OBJECTION,
    ),
    Mutation(
        "mitigated",
        said(CONCERN, COST_SIDE, CHANGE),
        True,
        said(CONCERN, COST_SIDE, "We will keep an eye on it."),
        False,
        OBJECTION,
    ),
    Mutation("doubled_down", said(THANKS, KEEP), True, said(CONCERN, CHANGE), False, OBJECTION),
    Mutation(
        "market_anchor",
        said(MARKET, BASE),
        True,
        said("The market is higher than that.", BASE),
        False,
        OFFER,
    ),
    Mutation(
        "split_addressed", said(BASE, SHARES), True, "I'd like 182 base, please.", False, OFFER
    ),
    Mutation("equity_figure", said(BASE, SHARES), True, said(BASE, MORE_SHARES), False, OFFER),
    Mutation("deliverable_tied", said(SHARES, RESULT), True, said(SHARES, ENERGY), False, OFFER),
    Mutation("accepted_first_offer", YES, True, WAIT, False, OFFER),
    Mutation("accepted_first_offer", said(YES), True, said(MARKET, BASE), False, OFFER),
]


def label_of(label: str, text: str, prompt: str) -> LabelValue:
    kind = next(rule.info.kind for rule in RULES if rule.info.label == label)
    return ANALYZER.analyze(Transcript.from_text(text), kind, prompt).labels[label]


def test_every_label_has_a_mutation() -> None:
    labels = {rule.info.label for rule in RULES if rule.info.label is not None}
    assert {case.label for case in CASES} == labels


@pytest.mark.parametrize("spoken", [False, True], ids=["typed", "spoken"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.label)
def test_a_finding_turns_round(case: Mutation, spoken: bool) -> None:
    def told(text: str) -> LabelValue:
        heard = re.sub(r"[.,:](?=\s|$)", "", text).lower() if spoken else text
        return label_of(case.label, heard, case.prompt)

    assert (told(case.before), told(case.after)) == (case.holds, case.gone)


def test_labelled_answers_fail_when_their_metrics_move_behind_the_architecture() -> None:
    """Over all labelled openings that pass with a design: the metrics' sentences go last."""
    turned = moved = 0
    for line in EVAL.read_text("utf-8").splitlines():
        answer = json.loads(line)
        if answer["labels"].get("metrics_before_architecture") != "pass":
            continue
        sentences = re.split(r"(?<=[.?!;])\s+", answer["text"])
        kinds = {
            kind: [s["quote"] for s in answer["spans"] if s["type"] == kind]
            for kind in ("metric", "target", "component")
        }
        measured = [any(q in s for q in kinds["metric"] + kinds["target"]) for s in sentences]
        built = [any(q in s for q in kinds["component"]) for s in sentences]
        if (
            len(sentences) < 5
            or not any(built)
            or any(m and b for m, b in zip(measured, built, strict=True))
        ):
            continue
        last = [s for s, m in zip(sentences, measured, strict=True) if m]
        text = " ".join([s for s, m in zip(sentences, measured, strict=True) if not m] + last)
        moved += 1
        turned += label_of("metrics_before_architecture", text, answer["prompt"]) == "fail"
    assert moved >= 10
    assert turned == moved
