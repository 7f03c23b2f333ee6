"""The ledger of an offer talk: which figure was named by whom, what was asked for, what given up.

Only what is clearly heard stands in it: a figure needs a lever near it and a size that fits the
lever; one that is cited, restated, promised as a result or doubtfully recognised is no ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from hfprep_desktop.analysis.answer import Answer
from hfprep_desktop.analysis.ledger_figures import LEVER_GROUPS, Figure, OfferWords
from hfprep_desktop.analysis.mentions import Mention
from hfprep_desktop.analysis.phrases import Hit
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.taking import find_taking
from hfprep_desktop.model import (
    Concession,
    Evidence,
    FigureUnit,
    FigureUse,
    LedgerRow,
    Lever,
    NegotiationLedger,
    Side,
)


@dataclass(frozen=True, slots=True)
class Talk:
    """One answer of the talk: its place, its second, the question's words and the reply's."""

    turn: int
    start: float
    prompt: Answer
    reading: Reading


def build_ledger(talks: Sequence[Talk]) -> NegotiationLedger:
    """The ledger over all answers of a talk, in order."""
    rows: list[LedgerRow] = []
    accepted: Evidence | None = None
    for talk in talks:
        rows.extend(_their_rows(talk))
        mine = list(_own_rows(talk, rows))
        rows.extend(mine)
        asked = [row.evidence for row in mine if row.use is FigureUse.ASKED]
        accepted = accepted or find_taking(talk.reading, asked)
    return NegotiationLedger(tuple(rows), tuple(_concessions(rows)), accepted)


def _their_rows(talk: Talk) -> Iterator[LedgerRow]:
    """The figures of the question, all at the second in which it was asked."""
    words = OfferWords(talk.prompt)
    for figure in words.figures():
        use = FigureUse.CITED if words.near(figure, "cited") else FigureUse.OFFERED
        quote = replace(words.quote(figure.first, figure.last), start=talk.start, end=None)
        yield _row(talk, Side.THEY, use, figure, quote)


def _own_rows(talk: Talk, before: Sequence[LedgerRow]) -> Iterator[LedgerRow]:
    words = OfferWords(talk.reading.answer, _offered(before), _latest_base(before))
    asked: set[Lever] = set()
    rows: list[tuple[int, LedgerRow]] = []
    for figure in words.figures():
        use = _use(talk.reading, words, figure, before)
        if use is None:
            continue
        quote = words.quote(figure.first, figure.last)
        rows.append((figure.first, _row(talk, Side.YOU, use, figure, quote)))
        if use is FigureUse.ASKED:
            asked.add(figure.lever)
    rows.extend(_named(talk, words, asked))
    return iter([row for _, row in sorted(rows, key=lambda placed: placed[0])])


def _row(talk: Talk, side: Side, use: FigureUse, figure: Figure, quote: Evidence) -> LedgerRow:
    return LedgerRow(
        talk.turn, side, use, figure.lever, quote, figure.value, figure.upper, figure.unit
    )


def _use(
    reading: Reading, words: OfferWords, figure: Figure, before: Sequence[LedgerRow]
) -> FigureUse | None:
    """What the person names a figure for; None where that is not clear."""
    promised = figure.unit is FigureUnit.DOLLARS and _inside(figure, reading.deliverables)
    if promised or words.near(figure, "present_pay") or _is_no_wish(words, figure.first):
        return None
    if words.near(figure, "their_figure") and not figure.asked:
        return None
    if words.near(figure, "cited"):
        return FigureUse.CITED
    if _is_theirs(figure, before) and not (
        words.near(figure, "settle") and _asked_before(figure, before)
    ):
        return None
    spoken_of = figure.asked or _inside(figure, (*reading.levers, *reading.equity))
    return FigureUse.ASKED if spoken_of or words.asks(figure) else None


def _is_no_wish(words: OfferWords, place: int) -> bool:
    """Whether what stands at a token is the person's present pay, or said not to be asked for."""
    return words.is_present_pay(place) or words.denied(place)


def _offered(rows: Sequence[LedgerRow]) -> dict[Lever, float]:
    """Their latest figure for each lever."""
    return {row.lever: row.value for row in rows if row.side is Side.THEY and row.value is not None}


def _latest_base(rows: Sequence[LedgerRow]) -> float | None:
    """The base on the table; where there is none, the one the person asked for last."""
    bases = [row for row in rows if row.lever is Lever.BASE and row.use is not FigureUse.CITED]
    asked = next((row.value for row in reversed(bases) if row.value is not None), None)
    return _offered(rows).get(Lever.BASE, asked)


def _is_theirs(figure: Figure, before: Sequence[LedgerRow]) -> bool:
    """Whether it only says again what they had named last for the lever."""
    return _offered(before).get(figure.lever) == figure.value


def _asked_before(figure: Figure, before: Sequence[LedgerRow]) -> bool:
    return any(row.use is FigureUse.ASKED and row.lever is figure.lever for row in before)


def _inside(figure: Figure, mentions: Iterable[Mention]) -> bool:
    return any(one.first <= figure.first and figure.last <= one.last for one in mentions)


def _named(talk: Talk, words: OfferWords, asked: set[Lever]) -> Iterator[tuple[int, LedgerRow]]:
    """Levers that were spoken of without a figure to ask for, each once."""
    found = [hit for hit in words.lever_hits() if _remarked(hit, talk.reading)]
    found = [hit for hit in found if not _is_no_wish(words, hit.first)]
    found += [hit for hit in words.answer.said("other_lever") if words.asks_for(hit.first)]
    for hit in sorted(found, key=lambda one: one.first):
        lever = LEVER_GROUPS.get(hit.group, Lever.OTHER)
        if lever in asked:
            continue
        asked.add(lever)
        quote = words.quote(hit.first, hit.last)
        yield (
            hit.first,
            LedgerRow(talk.turn, Side.YOU, FigureUse.NAMED, lever, quote),
        )


def _remarked(hit: Hit, reading: Reading) -> bool:
    return any(one.first < hit.last and hit.first < one.last for one in reading.levers)


def _concessions(rows: Sequence[LedgerRow]) -> Iterator[Concession]:
    """Each ask against the one before for the same lever; going up is no concession."""
    last: dict[tuple[Lever, FigureUnit], LedgerRow] = {}
    for row in rows:
        if row.use is not FigureUse.ASKED or row.value is None:
            continue
        earlier = last.get((row.lever, row.unit))
        if earlier is not None and earlier.value is not None and row.value < earlier.value:
            yield Concession(earlier, row, earlier.value - row.value)
        last[row.lever, row.unit] = row
