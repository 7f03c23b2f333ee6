"""The ask in sentences: evidence first, then lever by lever, the equity tied to a deliverable."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from hfprep_desktop.interview.offer import TERM_KINDS, OfferWorksheet, Term
from hfprep_desktop.interview.offer_figures import FigureKind, short_figure, spoken_figure
from hfprep_desktop.wording import listed

WORDS_A_MINUTE: Final = 150
"""A calm speaking pace."""

_THANKS: Final = "I'm glad to have this offer."
_OPENS_A_DATE: Final = frozenset(
    {"within", "in", "by", "before", "until", "after", "at", "during", "this", "next", "over"}
)
_COUNTS: Final = frozenset(
    {
        "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "eighteen",
    }
)  # fmt: skip
_SPAN: Final = re.compile(r"\b(?:days?|weeks?|months?|quarters?|sprints?|years?)\b")

_Figure = Callable[[float, FigureKind], str]


def built_ask(worksheet: OfferWorksheet) -> str:
    """The ask that the figures make, `$178k` as on the page; empty where none is asked for."""
    return " ".join(_sentences(worksheet, short_figure))


def ask(worksheet: OfferWorksheet) -> str:
    """What the person will say: their own words where they wrote some, else the built ask."""
    return worksheet.own_words.strip() or built_ask(worksheet)


def spoken_ask(worksheet: OfferWorksheet) -> str:
    """The same as it sounds, `178 thousand dollars`: what rules and a voice read."""
    return worksheet.own_words.strip() or " ".join(_sentences(worksheet, spoken_figure))


def ask_seconds(worksheet: OfferWorksheet) -> int:
    """How long the ask takes at a calm pace."""
    return round(len(spoken_ask(worksheet).split()) * 60 / WORDS_A_MINUTE)


def _sentences(worksheet: OfferWorksheet, say: _Figure) -> Iterator[str]:
    asked = worksheet.counter.entered
    if not asked:
        return
    yield _THANKS
    yield from _evidence(worksheet, say)
    yield from _levers(worksheet, say)
    yield from _tie(worksheet)


def _evidence(worksheet: OfferWorksheet, say: _Figure) -> Iterator[str]:
    parts = {
        Term.BASE: "{} base",
        Term.EQUITY: "{} equity",
        Term.SIGN_ON: "a sign-on of {}",
    }
    peer = worksheet.peer
    figures = [
        parts[term].format(say(value, TERM_KINDS[term]))
        for term in peer.entered
        if (value := peer.figure(term)) is not None
    ]
    if figures:
        yield f"I hold a peer offer at {listed(figures)}."
    if worksheet.evidence.strip():
        yield _ended(_capital(worksheet.evidence.strip()))
    own = worksheet.base_range.ends
    if own is not None and not figures and not worksheet.evidence.strip():
        kind = FigureKind.BASE
        yield f"The market range for this role is {say(own[0], kind)} to {say(own[1], kind)} base."


def _levers(worksheet: OfferWorksheet, say: _Figure) -> Iterator[str]:
    wanted = {
        Term.BASE: "On base I am asking for {}.",
        Term.EQUITY: "On equity I am asking for {}.",
        Term.SIGN_ON: "And I would like a sign-on of {}.",
    }
    settled = {
        Term.BASE: "The base can stay at {}.",
        Term.EQUITY: "The equity can stay at {}.",
        Term.SIGN_ON: "The sign-on can stay at {}.",
    }
    for term in worksheet.counter.entered:
        value = worksheet.counter.figure(term)
        if value is None:
            continue
        as_offered = worksheet.offer.figure(term) == value
        sentence = settled[term] if as_offered else wanted[term]
        yield sentence.format(say(value, TERM_KINDS[term]))


def _tie(worksheet: OfferWorksheet) -> Iterator[str]:
    """The deliverable; without one there is nothing to tie the equity to."""
    deliverable = worksheet.deliverable
    what, figure = deliverable.what.strip(" ."), deliverable.figure.strip(" .")
    if not what and not figure:
        return
    goal = f"{what}: {figure}" if what and figure else what or figure
    lead = "In return I commit to"
    if worksheet.counter.equity is not None:
        lead = "I tie that equity to"
    yield f"{lead} {goal}{_when(deliverable.by)}."


def _when(by: str) -> str:
    """` within six months`, ` by March`: with the word that fits where none was typed."""
    date = " ".join(by.strip(" .").split())
    if not date:
        return ""
    first = date.split()[0].lower()
    if first in _OPENS_A_DATE:
        return f" {date}"
    is_span = (first in _COUNTS or first[0].isdigit()) and _SPAN.search(date.lower())
    return f" within {date}" if is_span else f" by {date}"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _ended(text: str) -> str:
    return text if text[-1] in ".!?" else f"{text}."
