"""Recognition slips read as what was said: "red is" as redis, "see dee en" as cdn.

The transcript is never changed. A repaired token only reads differently (`norm`) and spans the
words it was heard as, so quotes stay exact. What may be repaired is data (slips.toml).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from hfprep_desktop.analysis.phrases import SLIPS_FILE, read_tables
from hfprep_desktop.analysis.text import Token, normalize
from hfprep_desktop.errors import UserError

_LETTER_NAMES: Final = {
    "ay": "a", "bee": "b", "be": "b", "see": "c", "sea": "c", "dee": "d", "ee": "e", "ef": "f",
    "eff": "f", "gee": "g", "jee": "g", "aitch": "h", "eye": "i", "jay": "j", "kay": "k",
    "el": "l", "ell": "l", "em": "m", "en": "n", "oh": "o", "pee": "p", "pea": "p", "cue": "q",
    "queue": "q", "are": "r", "ar": "r", "ess": "s", "es": "s", "tee": "t", "tea": "t",
    "you": "u", "yew": "u", "vee": "v", "ex": "x", "why": "y", "zee": "z", "zed": "z",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slips:
    """`heard`: words as heard -> word meant; `acronyms`: what spelt letters may join to."""

    heard: Mapping[tuple[str, ...], str]
    acronyms: frozenset[str]

    @property
    def longest(self) -> int:
        """The most tokens one repair can span."""
        return max((len(words) for words in self.heard), default=0)


def load_slips(folder: Path) -> Slips:
    """Read slips.toml: `phrases = ["red is = redis", ...]` in [heard], words in [acronyms]."""
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
    return Slips(heard, frozenset(tables.get("acronyms", [])))


def repair(tokens: tuple[Token, ...], slips: Slips) -> tuple[Token, ...]:
    """The tokens with known slips joined to the word that was meant."""
    repaired: list[Token] = []
    longest = max(slips.longest, 4)
    index = 0
    while index < len(tokens):
        found = _longest_slip(tokens, index, longest, slips)
        if found is None:
            repaired.append(tokens[index])
            index += 1
            continue
        meant, length = found
        repaired.append(_joined(tokens[index : index + length], meant))
        index += length
    return tuple(repaired)


def _longest_slip(
    tokens: tuple[Token, ...], index: int, longest: int, slips: Slips
) -> tuple[str, int] | None:
    for length in range(min(longest, len(tokens) - index), 0, -1):
        part = tokens[index : index + length]
        if any(token.border for token in part[1:]):
            continue
        norms = tuple(token.norm for token in part)
        if norms in slips.heard:
            return slips.heard[norms], length
        if length > 1:
            spelt = _spelt(norms)
            if spelt in slips.acronyms:
                return spelt, length
    return None


def _spelt(norms: tuple[str, ...]) -> str:
    letters = [norm if len(norm) == 1 else _LETTER_NAMES.get(norm, "") for norm in norms]
    return "".join(letters) if all(letters) else ""


def _joined(part: tuple[Token, ...], meant: str) -> Token:
    known = [token.probability for token in part if token.probability is not None]
    ends = [token.end for token in part if token.end is not None]
    return replace(
        part[0],
        norm=meant,
        char_end=part[-1].char_end,
        end=max(ends) if ends else None,
        probability=sum(known) / len(known) if known else None,
    )
