"""Recognition slips read as what was said: "red is" as redis, "see dee en" as cdn.

Three kinds, in this order: words known to be heard for others (slips.toml), letters spelt out
that join to a known acronym, and words that sound like a term of the field while the words
around them belong to the field, too (terms.toml). The transcript is never changed. A repaired
token only reads differently (`norm`) and spans the words it was heard as, so quotes stay exact.

Sound is compared by Metaphone keys (Philips 1990), spelling by Jaro-Winkler similarity, both as
jellyfish computes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from hfprep_desktop.analysis.phrases import SLIPS_FILE, TERMS_FILE, read_tables
from hfprep_desktop.analysis.text import Token, mean_probability, normalize
from hfprep_desktop.errors import UserError

_LETTER_NAMES: Final = {
    "ay": "a", "bee": "b", "be": "b", "see": "c", "sea": "c", "dee": "d", "ee": "e", "ef": "f",
    "eff": "f", "gee": "g", "jee": "g", "aitch": "h", "eye": "i", "jay": "j", "kay": "k",
    "el": "l", "ell": "l", "em": "m", "en": "n", "oh": "o", "pee": "p", "pea": "p", "cue": "q",
    "queue": "q", "are": "r", "ar": "r", "ess": "s", "es": "s", "tee": "t", "tea": "t",
    "you": "u", "yew": "u", "vee": "v", "ex": "x", "why": "y", "zee": "z", "zed": "z",
}  # fmt: skip
_LONGEST_SPELT: Final = 4
_LONGEST_SOUND: Final = 3
_NEIGHBOURS: Final = 8
"""How many tokens to either side may show that the field is being talked about."""

SHORTEST: Final = 6
LONGEST: Final = 18
"""Letters of what is compared by sound: shorter words are alike too often."""

_SMALL_WORDS: Final = frozenset(
    {
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "do", "for", "from", "had", "has",
        "have", "he", "her", "him", "his", "i", "if", "in", "is", "it", "its", "me", "my", "no",
        "not", "of", "off", "on", "or", "our", "out", "she", "so", "than", "that", "the", "their",
        "them", "then", "they", "this", "to", "too", "up", "us", "was", "we", "were", "what",
        "will", "with", "you", "your", "like", "just", "could", "would", "can", "did", "does",
    }
)  # fmt: skip
"""Words that begin or end no broken-up term."""


@dataclass(frozen=True)
class Slips:
    """`heard`: words as heard -> word meant; `acronyms`: what spelt letters may join to.

    `terms` are by their sound; `company` are the words that make a term likely.
    """

    heard: Mapping[tuple[str, ...], str]
    acronyms: frozenset[str]
    terms: Mapping[str, tuple[str, ...]]
    company: frozenset[str]
    sound: Callable[[str], str]
    likeness: Callable[[str, str], float]

    @cached_property
    def heads(self) -> frozenset[str]:
        """The words that what is heard begins with."""
        return frozenset(words[0] for words in self.heard)

    @cached_property
    def longest(self) -> int:
        """The most words that are heard for one."""
        return max((len(words) for words in self.heard), default=0)


def load_slips(folder: Path) -> Slips:
    """Read slips.toml: `phrases = ["red is = redis", ...]` in [heard], words in [acronyms]."""
    from jellyfish import (  # noqa: PLC0415  (a compiled library, wanted only here)
        jaro_winkler_similarity,
        metaphone,
    )

    def sound(word: str) -> str:
        return metaphone(word).replace(" ", "")

    tables = read_tables(folder / SLIPS_FILE)
    heard: dict[tuple[str, ...], str] = {}
    for line in tables.get("heard", []):
        said, sign, meant = line.partition("=")
        if not sign:
            raise UserError(
                f"The phrase list {SLIPS_FILE} has a line without '=': {line!r}.",
                "Install HFPrep Desktop again; your recordings are untouched.",
            )
        heard[normalize(said)] = meant.strip()
    field = read_tables(folder / TERMS_FILE)
    terms = field.get("terms", [])
    return Slips(
        heard,
        frozenset(tables.get("acronyms", [])),
        _by_sound(terms, sound),
        frozenset(terms) | frozenset(field.get("company", [])),
        sound,
        jaro_winkler_similarity,
    )


def _by_sound(terms: Iterable[str], sound: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    by_sound: dict[str, tuple[str, ...]] = {}
    for term in terms:
        by_sound[sound(term)] = (*by_sound.get(sound(term), ()), term)
    return by_sound


def repair(tokens: tuple[Token, ...], slips: Slips) -> tuple[Token, ...]:
    """The tokens with slips joined to the word that was meant."""
    repaired: list[Token] = []
    index = 0
    while index < len(tokens):
        found = _longest_slip(tokens, index, slips)
        if found is None:
            repaired.append(tokens[index])
            index += 1
            continue
        meant, length = found
        repaired.append(_joined(tokens[index : index + length], meant))
        index += length
    return tuple(repaired)


def _longest_slip(tokens: tuple[Token, ...], index: int, slips: Slips) -> tuple[str, int] | None:
    norm = tokens[index].norm
    longest = 0
    if norm in slips.heads:
        longest = slips.longest
    if len(norm) == 1 or norm in _LETTER_NAMES:
        longest = max(longest, _LONGEST_SPELT)
    if norm not in _SMALL_WORDS and norm.isalpha():
        longest = max(longest, _LONGEST_SOUND)
    norms = _unbroken(tokens, index, longest)
    for length in range(len(norms), 0, -1):
        part = norms[:length]
        meant = slips.heard.get(part) or _spelt(part, slips)
        if meant is None and length <= _LONGEST_SOUND:
            meant = _alike(part, slips)
            if meant is not None and not _in_company(tokens, index, index + length, slips):
                meant = None
        if meant is not None:
            return meant, length
    return None


def _unbroken(tokens: tuple[Token, ...], index: int, longest: int) -> tuple[str, ...]:
    """Up to `longest` words from `index` on that no break parts."""
    last = min(index + longest, len(tokens))
    for place in range(index + 1, last):
        if tokens[place].border:
            last = place
            break
    return tuple(token.norm for token in tokens[index:last])


def _spelt(norms: tuple[str, ...], slips: Slips) -> str | None:
    if not 1 < len(norms) <= _LONGEST_SPELT:
        return None
    letters = [norm if len(norm) == 1 else _LETTER_NAMES.get(norm, "") for norm in norms]
    spelt = "".join(letters) if all(letters) else ""
    return spelt if spelt in slips.acronyms else None


def _alike(norms: tuple[str, ...], slips: Slips) -> str | None:
    """The term these words sound like; None where they are words of the field as they stand."""
    if norms[0] in _SMALL_WORDS or norms[-1] in _SMALL_WORDS:
        return None
    joined = "".join(norms)
    if not SHORTEST <= len(joined) <= LONGEST or not slips.company.isdisjoint(norms):
        return None
    if not joined.isalpha():
        return None
    key = slips.sound(joined)
    if key not in slips.terms or len(key) < 4:
        return None
    # One word alone is nearly always meant as it stands: only a near misspelling is taken.
    least = 0.93 if len(norms) == 1 else 0.78
    alike = [
        (likeness, term)
        for term in slips.terms[key]
        if (likeness := slips.likeness(joined, term)) >= least
    ]
    return max(alike)[1] if alike else None


def _in_company(tokens: tuple[Token, ...], first: int, last: int, slips: Slips) -> bool:
    around = (*tokens[max(0, first - _NEIGHBOURS) : first], *tokens[last : last + _NEIGHBOURS])
    return any(token.norm in slips.company for token in around)


def _joined(part: tuple[Token, ...], meant: str) -> Token:
    ends = [token.end for token in part if token.end is not None]
    return part[0]._replace(
        norm=meant,
        char_end=part[-1].char_end,
        end=max(ends) if ends else None,
        probability=mean_probability(part),
    )
