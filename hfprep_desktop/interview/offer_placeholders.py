"""The person's own offer in the interviewer's mouth: `{base}`, `{equity}` and `{sign_on}`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from hfprep_desktop.interview.offer import TERM_KINDS, OfferWorksheet, Term
from hfprep_desktop.interview.offer_figures import spoken_figure
from hfprep_desktop.model import CutIn, CutIns, PlannedTurn, Scenario

_PLACEHOLDER: Final = re.compile(r"\{(base|equity|sign_on)\}")

_DEFAULTS: Final[Mapping[Term, str]] = {
    Term.BASE: "165 thousand dollars",
    Term.EQUITY: "0.04 percent",
    Term.SIGN_ON: "15 thousand dollars",
}
"""Said where nothing was entered: the lower end of what the guide gives, and a plain sign-on."""


def has_placeholders(scenario: Scenario) -> bool:
    """Whether the worksheet has a say in what this scenario asks."""
    prompts = [turn.prompt for turn in (scenario.opening, *scenario.objections)]
    cut_ins = scenario.cut_ins
    for cut_in in (cut_ins.metric, cut_ins.roadmap, cut_ins.number):
        prompts += cut_in.prompts if cut_in is not None else ()
    return any(_PLACEHOLDER.search(prompt) for prompt in prompts)


def fill_placeholders(scenario: Scenario, worksheet: OfferWorksheet) -> Scenario:
    """The scenario with the offered figures in its prompts; other braces stay as they are."""
    if not has_placeholders(scenario):
        return scenario
    words = {term.value: _words(term, worksheet) for term in Term}

    def filled(prompt: str) -> str:
        return _PLACEHOLDER.sub(lambda match: words[match.group(1)], prompt)

    def asked(turn: PlannedTurn) -> PlannedTurn:
        return replace(turn, prompt=filled(turn.prompt))

    def cut(cut_in: CutIn | None) -> CutIn | None:
        if cut_in is None:
            return None
        return replace(cut_in, prompts=tuple(filled(prompt) for prompt in cut_in.prompts))

    cut_ins = scenario.cut_ins
    return replace(
        scenario,
        opening=asked(scenario.opening),
        objections=tuple(asked(turn) for turn in scenario.objections),
        cut_ins=CutIns(cut(cut_ins.metric), cut(cut_ins.roadmap), cut(cut_ins.number)),
    )


def _words(term: Term, worksheet: OfferWorksheet) -> str:
    figure = worksheet.offer.figure(term)
    return _DEFAULTS[term] if figure is None else spoken_figure(figure, TERM_KINDS[term])
