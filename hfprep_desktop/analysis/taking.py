"""The words that take an offer; a yes under a condition, or to one's own ask, takes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from hfprep_desktop.analysis.answer import Answer
from hfprep_desktop.analysis.ledger_figures import LEVER_GROUPS
from hfprep_desktop.analysis.mentions import Mention
from hfprep_desktop.analysis.phrases import Hit
from hfprep_desktop.analysis.readings import Reading
from hfprep_desktop.analysis.rules.accepted_first_offer import ACCEPTED_FIRST_OFFER, NEAR
from hfprep_desktop.analysis.text import evidence, is_doubtful, sentence_around
from hfprep_desktop.model import Evidence

SURELY_TAKEN: Final = 0.7
"""From this probability on an offer counts as taken where no stretch of words says so by itself."""

_DENIES: Final = frozenset(
    {
        "if", "when", "before", "whether", "until", "once", "unless", "why", "should", "would",
        "could", "can", "may", "not", "never", "that", "after",
    }
)  # fmt: skip
"""Before the plain words of taking these make them something else: "before I accept"."""

_WEIGHS: Final = frozenset({"before", "whether", "should"})
"""Before or at the head of a yes these make it a thing to think about."""

_GOES_ON: Final = frozenset(
    {
        "and", "thank", "thanks", "gladly", "happily", "so", "please", "then", "but", "because",
        "maybe", "perhaps", "i", "we", "send", "where",
    }
)  # fmt: skip
"""What may follow them; "I'll take it to my family" takes nothing."""

_NEW_THOUGHT: Final = frozenset({"and", "so", "because"})
_SAME_YES: Final = frozenset(
    {"sign", "signing", "join", "start", "say", "take", "accept", "close", "commit", "be"}
)
"""Behind "and" these still belong to the yes: "accept and sign if the base is 176"."""

_PEOPLE: Final = frozenset({"you", "we", "they"})


def find_taking(reading: Reading, asked: Sequence[Evidence]) -> Evidence | None:
    """The first words that take the offer as it stands; `asked` is what the same answer asks for.

    A weighing that is barely for it is not enough.
    """
    answer = reading.answer
    for span in (*_judged(reading), *_plainly_said(answer)):
        said = answer.tokens[span.first : span.last]
        if is_doubtful(said) or _is_counter(answer, span, asked):
            continue
        if not has_condition(answer, span):
            return evidence(answer.text, answer.tokens, span.first, span.last)
    return None


def has_condition(answer: Answer, span: Mention) -> bool:
    """Whether a yes at `span` holds only under a condition, said behind it or before it."""
    return _condition_behind(answer, span) or _condition_before(answer, span)


def _judged(reading: Reading) -> tuple[Mention, ...]:
    answer = reading.answer
    verdict = ACCEPTED_FIRST_OFFER.check(reading)
    if verdict is None or verdict.value is not True:
        return ()
    if not reading.acceptances and reading.chance("accepted_first_offer") < SURELY_TAKEN:
        return ()
    spans = (Mention(span.first, span.last) for span in verdict.spans)
    heads = {span: answer.norms(max(0, span.first - 1), span.first + 1) for span in spans}
    return tuple(span for span, head in heads.items() if not _WEIGHS & set(head))


def _plainly_said(answer: Answer) -> Iterator[Mention]:
    """Such as "I'll take it": what needs no weighing."""
    tokens = answer.tokens
    for hit in answer.said("taking"):
        follows = tokens[hit.last] if hit.last < len(tokens) else None
        ends = follows is None or follows.border > 0 or follows.norm in _GOES_ON
        lead = tokens[hit.first - 1] if hit.first and not tokens[hit.first].border else None
        denied = lead is not None and lead.norm in _DENIES
        refused = any(
            one.first < hit.last + NEAR and hit.first < one.last + NEAR
            for one in answer.said("refusal")
        )
        if ends and not denied and not refused and hit.first not in answer.questions:
            yield Mention(hit.first, hit.last)


def _is_counter(answer: Answer, span: Mention, asked: Sequence[Evidence]) -> bool:
    """Whether it is their own ask that is said yes to: "make it 176 and I'll sign"."""
    first, last = sentence_around(answer.tokens, span.first)
    begin, end = answer.tokens[first].char_start, answer.tokens[last - 1].char_end
    return any(begin <= one.char_start < end for one in asked)


def _condition_behind(answer: Answer, span: Mention) -> bool:
    _, last = sentence_around(answer.tokens, span.first)
    for place in range(span.first + 1, last):
        if _starts_anew(answer, place, last):
            return False
        if any(hit.first == place for hit in _conditions(answer)):
            return True
    return False


def _condition_before(answer: Answer, span: Mention) -> bool:
    """So "if you get to 176, I accept"; "if that is final, I accept" takes it."""
    first, _ = sentence_around(answer.tokens, span.first)
    for hit in _conditions(answer):
        if not first <= hit.first < span.first:
            continue
        between = answer.norms(hit.last, span.first)
        if {"so", "but", "because", "not"} & set(between):
            continue
        sized = answer.amount_in(hit.last, span.first) is not None
        named = any(answer.said_in(hit.last, span.first, group) for group in LEVER_GROUPS)
        if sized or named or between[:1] in [(word,) for word in _PEOPLE]:
            return True
    return False


def _conditions(answer: Answer) -> Iterator[Hit]:
    """The words that open a condition, politeness and questions left out: "if I may"."""
    polite = {hit.first for hit in answer.said("no_condition")}
    return (hit for hit in answer.said("condition") if hit.first not in polite)


def _starts_anew(answer: Answer, place: int, last: int) -> bool:
    norm = answer.tokens[place].norm
    if norm not in _NEW_THOUGHT:
        return False
    follows = answer.tokens[place + 1].norm if place + 1 < last else ""
    return norm != "and" or follows not in _SAME_YES
