"""Phrases as data: the pattern language of `assets/lexicons/*.toml` and its matcher.

A phrase is words in order, written as one says them (contractions are taken apart like those
of the answer). Beside plain words a phrase may hold:

    fast|quick       one of these words
    cache+           the word with its usual endings (caches, cached, caching)
    really?          a word that may be missing
    *                any one word
    ...              up to four words, not across the end of a sentence
    #                any amount; #money #percent #duration #multiple #ratio for that kind only

A file holds tables of phrases: `[purpose] phrases = [...]` is the group "purpose". All groups are
compared in one pass over the tokens: each phrase is looked up by its first word, so the work
grows with the text and hardly with the number of phrases.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final

from hfprep_desktop.analysis.quantities import Quantity, Unit
from hfprep_desktop.analysis.text import SENTENCE, Token, normalize
from hfprep_desktop.errors import UserError

GAP: Final = 4
"""The most words that `...` may stand for."""

NOTES_FILE: Final = "notes.toml"
SLIPS_FILE: Final = "slips.toml"
TERMS_FILE: Final = "terms.toml"


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of `group` stands at tokens `first` up to but without `last`."""

    group: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Element:
    """One place of a phrase: words, an amount, any word, or a gap."""

    words: frozenset[str] = frozenset()
    amount: bool = False
    unit: Unit | None = None
    any_word: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class _Phrase:
    group: str
    elements: tuple[_Element, ...]


class PhraseBook:
    """Every phrase of one lexicon, ready to be compared."""

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        self._by_word: dict[str, list[_Phrase]] = defaultdict(list)
        self._by_amount: list[_Phrase] = []
        for group, phrases in groups.items():
            for phrase in phrases:
                for elements in _compile(phrase):
                    self._add(_Phrase(group, elements))

    def _add(self, phrase: _Phrase) -> None:
        head = phrase.elements[0]
        if head.amount:
            self._by_amount.append(phrase)
        elif head.gap or head.any_word:
            message = f"a phrase of {phrase.group} begins with a gap"
            raise ValueError(message)
        for word in head.words:
            self._by_word[word].append(phrase)

    def find(
        self, tokens: tuple[Token, ...], quantities: tuple[Quantity, ...]
    ) -> dict[str, tuple[Hit, ...]]:
        """Hits by group, each in order; of several at one place only the longest is kept."""
        amounts = {quantity.first: quantity for quantity in quantities}
        found: dict[str, list[Hit]] = defaultdict(list)
        for index, token in enumerate(tokens):
            phrases = self._by_word.get(token.norm, ())
            for phrase in phrases:
                self._match(phrase, tokens, amounts, index, found)
            if index in amounts:
                for phrase in self._by_amount:
                    self._match(phrase, tokens, amounts, index, found)
        return {group: tuple(hits) for group, hits in found.items()}

    @staticmethod
    def _match(
        phrase: _Phrase,
        tokens: tuple[Token, ...],
        amounts: Mapping[int, Quantity],
        index: int,
        found: dict[str, list[Hit]],
    ) -> None:
        last = _end(phrase.elements, 0, tokens, amounts, index, index)
        if last is None:
            return
        hits = found[phrase.group]
        if hits and hits[-1].first == index:
            if last > hits[-1].last:
                hits[-1] = Hit(phrase.group, index, last)
            return
        if hits and last <= hits[-1].last:
            return  # inside a longer phrase that began earlier
        hits.append(Hit(phrase.group, index, last))


def _end(
    elements: tuple[_Element, ...],
    at: int,
    tokens: tuple[Token, ...],
    amounts: Mapping[int, Quantity],
    index: int,
    begin: int,
) -> int | None:
    """Where the phrase ends when element `at` stands at token `index`; None when it does not."""
    while at < len(elements):
        element = elements[at]
        if element.gap:
            for skipped in range(GAP + 1):
                place = index + skipped
                if skipped and (place > len(tokens) or tokens[place - 1].border == SENTENCE):
                    return None
                last = _end(elements, at + 1, tokens, amounts, place, begin)
                if last is not None:
                    return last
            return None
        if index >= len(tokens) or (index > begin and tokens[index].border == SENTENCE):
            return None
        if element.amount:
            quantity = amounts.get(index)
            if quantity is None or quantity.unit is Unit.NAME:
                return None
            if element.unit is not None and quantity.unit is not element.unit:
                return None
            index = quantity.last
        elif element.any_word or tokens[index].norm in element.words:
            index += 1
        else:
            return None
        at += 1
    return index


def _compile(phrase: str) -> list[tuple[_Element, ...]]:
    """Every form of a phrase, optional words spelled out with and without."""
    places: list[list[tuple[_Element, ...]]] = []
    for part in phrase.split():
        optional = part.endswith("?") and len(part) > 1
        elements = _elements(part.removesuffix("?") if optional else part)
        places.append([elements, ()] if optional else [elements])
    forms = [tuple(e for part in combination for e in part) for combination in product(*places)]
    return [form for form in forms if form]


def _elements(part: str) -> tuple[_Element, ...]:
    if part == "...":
        return (_Element(gap=True),)
    if part == "*":
        return (_Element(any_word=True),)
    if part.startswith("#"):
        return (_Element(amount=True, unit=Unit(part[1:]) if part[1:] else None),)
    if "|" not in part and not part.endswith("+"):
        return tuple(_Element(words=frozenset({norm})) for norm in normalize(part))
    words: set[str] = set()
    for choice in part.split("|"):
        if choice.endswith("+"):
            words |= inflections(choice[:-1])
        else:
            words.add(choice)
    return (_Element(words=frozenset(words)),)


def inflections(word: str) -> frozenset[str]:
    """The word with the regular endings of English; a form too many does no harm."""
    stem = word.removesuffix("e")
    forms = {word, word + "s", stem + "ed", stem + "ing", stem + "es"}
    if word.endswith("y"):
        forms |= {word[:-1] + "ies", word[:-1] + "ied"}
    elif word[-1] not in "aeiouwxy":
        forms |= {word + word[-1] + "ed", word + word[-1] + "ing"}
    return frozenset(forms)


def read_tables(path: Path) -> dict[str, list[str]]:
    """The tables of one lexicon file: name -> phrases (or words)."""
    try:
        with path.open("rb") as file:
            data = tomllib.load(file)
        return {name: list(table["phrases"]) for name, table in data.items()}
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise UserError(
            f"The phrase list {path.name} cannot be read: {error}.",
            "Install HFPrep Desktop again; your recordings are untouched.",
        ) from error


def load_phrase_book(path: Path) -> PhraseBook:
    """The phrases of one lexicon; raise `UserError` where it is missing or broken."""
    try:
        return PhraseBook(read_tables(path))
    except ValueError as error:
        raise UserError(
            f"A phrase list of the analyzer is broken: {error}.",
            "Install HFPrep Desktop again; your recordings are untouched.",
        ) from error
