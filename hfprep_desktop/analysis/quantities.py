"""Amounts in speech: digits or words, percent, money, durations, multiples, rates, fractions.

`text2num` reads the number words (it has no digits, units or spoken prices); what a number
means is decided here by the words around it. Numbers that only name something (a version, a
year, a percentile, an hour of the day) are kept with kind NAME, so that no rule takes them for
an amount.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from hfprep_desktop.analysis.text import Token


class Unit(StrEnum):
    """What an amount counts."""

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    DURATION = "duration"
    MULTIPLE = "multiple"
    RATIO = "ratio"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Quantity:
    """Tokens `first` up to but without `last`; `value` in the unit as spoken."""

    first: int
    last: int
    value: float
    unit: Unit


_SCALES: Final = {
    "hundred": 1e2,
    "k": 1e3, "kay": 1e3, "grand": 1e3, "thousand": 1e3,
    "lakh": 1e5, "lakhs": 1e5,
    "m": 1e6, "mil": 1e6, "million": 1e6, "millions": 1e6, "mm": 1e6,
    "crore": 1e7, "crores": 1e7,
    "b": 1e9, "bn": 1e9, "billion": 1e9, "billions": 1e9,
}  # fmt: skip
_PERCENT: Final = frozenset({"percent", "percentage", "pct", "%", "points", "bps"})
_MONEY: Final = frozenset(
    {
        "dollar", "dollars", "buck", "bucks", "euro", "euros", "pound", "pounds", "cent", "cents",
        "usd", "eur", "gbp", "grand", "rupee", "rupees", "quid", "pence", "francs", "yen", "reais",
        "krona", "kronor", "$", "€", "£", "₹",
    }
)  # fmt: skip
_DURATION: Final = frozenset(
    {
        "millisecond", "milliseconds", "millis", "milli", "ms", "second", "seconds", "sec", "secs",
        "minute", "minutes", "min", "mins", "hour", "hours", "day", "days", "week", "weeks",
        "month", "months", "quarter", "quarters", "year", "years", "sprint", "sprints",
    }
)  # fmt: skip
_MULTIPLE: Final = frozenset({"x", "times", "fold"})
_DIGITS: Final = {
    "oh": 0, "o": 0, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_NAMED: Final = frozenset(
    {
        "version", "article", "phase", "wave", "chapter", "section", "level", "tier", "q",
        "p", "v", "step", "option", "point", "part", "week", "month", "day", "quarter", "page",
        "slide", "soc", "iso", "gen", "stage", "round", "bullet", "number", "appendix",
    }
)  # fmt: skip
"""Words before a number that make it a name: "phase two", "version three", "p fifty"."""

_AMOUNT_WORDS: Final = {
    "double": 2.0, "doubles": 2.0, "doubled": 2.0, "doubling": 2.0, "twice": 2.0,
    "triple": 3.0, "triples": 3.0, "tripled": 3.0, "tripling": 3.0, "treble": 3.0,
    "quadruple": 4.0, "quadruples": 4.0, "tenfold": 10.0, "halve": 0.5, "halves": 0.5,
    "halved": 0.5, "halving": 0.5,
}  # fmt: skip
_FRACTIONS: Final = {
    "half": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25,
    "fifth": 0.2, "sixth": 1 / 6, "eighth": 0.125, "tenth": 0.1, "tenths": 0.1,
    "hundredth": 0.01, "hundredths": 0.01, "thousandth": 0.001,
}  # fmt: skip
_WRITTEN: Final = re.compile(r"^([$€£₹]?)(\d[\d,]*(?:\.\d+)?|\.\d+)(%?)([a-z]*)$")


class _Spoken:
    """A token as text2num's protocol wants it."""

    def __init__(self, token: Token) -> None:
        self._token = token

    def text(self) -> str:
        return self._token.norm

    def nt_separated(self, previous: _Spoken) -> bool:
        return previous is not None and self._token.border > 0

    def not_a_number_part(self) -> bool:
        return False


def find_quantities(tokens: tuple[Token, ...]) -> tuple[Quantity, ...]:
    """Every amount, in order, none overlapping another."""
    numbers = _merge(tokens, _plain_numbers(tokens))
    taken = {index for number in numbers for index in range(number.first, number.last)}
    found = [_with_unit(tokens, number) for number in numbers]
    found.extend(_amount_words(tokens, taken))
    found.sort(key=lambda quantity: quantity.first)
    return tuple(_without_overlaps(_ratios(tokens, _put_together(tokens, found))))


def _plain_numbers(tokens: tuple[Token, ...]) -> list[Quantity]:
    from text_to_num import find_numbers  # noqa: PLC0415  (a compiled library, wanted only here)

    numbers = []
    for index, token in enumerate(tokens):
        written = _WRITTEN.match(token.norm)
        if written:
            numbers.append(_written(index, written))
    spoken = [_Spoken(token) for token in tokens]
    numbers += [
        Quantity(seen.start, seen.end, float(seen.value), Unit.NUMBER)
        for seen in find_numbers(spoken, "en", 0)
        if not seen.is_ordinal
    ]
    numbers.extend(_point_numbers(tokens))
    numbers.sort(key=lambda number: (number.first, -number.last))
    return _without_overlaps(numbers)


def _written(index: int, match: re.Match[str]) -> Quantity:
    sign, digits, percent, suffix = match.groups()
    value = float(digits.replace(",", "")) * _SCALES.get(suffix, 1.0)
    unit = Unit.MONEY if sign else Unit.PERCENT if percent else Unit.NUMBER
    return Quantity(index, index + 1, value, unit)


def _point_numbers(tokens: tuple[Token, ...]) -> list[Quantity]:
    """Such as "point oh six", "zero point one two": decimals said digit by digit."""
    found = []
    for index, token in enumerate(tokens):
        if token.norm != "point":
            continue
        last, digits = index + 1, ""
        while last < len(tokens) and tokens[last].norm in _DIGITS and tokens[last].border == 0:
            digits += str(_DIGITS[tokens[last].norm])
            last += 1
        if not digits:
            continue
        whole = _DIGITS.get(tokens[index - 1].norm, 0) if index else 0
        first = index - 1 if index and tokens[index - 1].norm in _DIGITS else index
        if (
            first == index
            and "0" not in digits
            and len(digits) == 1
            and not _percent_at(tokens, last)
        ):
            continue  # "point three" is an item of a list
        found.append(Quantity(first, last, float(f"{whole}.{digits}"), Unit.NUMBER))
    return found


def _percent_at(tokens: tuple[Token, ...], index: int) -> bool:
    return index < len(tokens) and tokens[index].norm in _PERCENT


def _merge(tokens: tuple[Token, ...], numbers: list[Quantity]) -> list[Quantity]:
    """Put together what is said in parts: "1.5 million", "one fifty five", "two and a half"."""
    merged: list[Quantity] = []
    for number in numbers:
        current = _scaled(tokens, number)
        before = merged[-1] if merged else None
        if before is not None and _is_spoken_price(tokens, before, current):
            # "One fifty five", or with its thousands: "one fifty five thousand".
            hundred = 100_000 if current.value >= 1000 else 100
            value = before.value * hundred + current.value
            merged[-1] = Quantity(before.first, current.last, value, current.unit)
        elif before is None or current.first >= before.last:
            merged.append(current)
    return merged


def _scaled(tokens: tuple[Token, ...], number: Quantity) -> Quantity:
    value, last = number.value, number.last
    ahead = [token.norm for token in tokens[last : last + 3]]
    if ahead == ["and", "a", "half"]:
        value, last = value + 0.5, last + 3
    if last < len(tokens) and tokens[last].border == 0 and tokens[last].norm in _SCALES:
        money = tokens[last].norm == "grand"
        scaled = replace(number, value=value * _SCALES[tokens[last].norm], last=last + 1)
        return replace(scaled, unit=Unit.MONEY) if money else scaled
    return replace(number, value=value, last=last)


def _is_spoken_price(tokens: tuple[Token, ...], before: Quantity, after: Quantity) -> bool:
    """So "one fifty five" is 155; "five forty" never stands for two amounts in a row."""
    return (
        before.last == after.first
        and tokens[after.first].border == 0
        and before.last - before.first == 1
        and 1 <= before.value <= 9
        and before.unit is Unit.NUMBER
        and tokens[before.first].norm.isalpha()
        and (10 <= after.value <= 99 or 10_000 <= after.value <= 99_000)
    )


def _with_unit(tokens: tuple[Token, ...], number: Quantity) -> Quantity:
    first, last = number.first, number.last
    ahead = [token.norm for token in tokens[last : last + 3]]
    behind = tokens[first - 1].norm if first else ""
    after = ahead[0] if ahead else ""
    if number.unit in (Unit.MONEY, Unit.PERCENT):
        return number
    if after in {"percent", "pct", "bps"} or ahead[:2] in (["per", "cent"], ["basis", "points"]):
        return replace(number, last=last + (1 if after in _PERCENT else 2), unit=Unit.PERCENT)
    if after in {"points", "nines"} or ahead[:2] == ["percentage", "points"]:
        return replace(number, last=last + 1, unit=Unit.PERCENT)
    if after in _MONEY or behind in {"$", "€", "£", "₹"}:
        return replace(number, last=last + (after in _MONEY), unit=Unit.MONEY)
    if after in _MULTIPLE:
        return replace(number, last=last + 1, unit=Unit.MULTIPLE)
    if _names_something(tokens, number, behind, ahead):
        return replace(number, unit=Unit.NAME)
    if after in _DURATION:
        return replace(number, last=last + 1, unit=Unit.DURATION)
    return number


def _names_something(
    tokens: tuple[Token, ...], number: Quantity, behind: str, ahead: list[str]
) -> bool:
    if behind in _NAMED and tokens[number.first].border == 0:
        return True
    if ahead[:1] == ["o'clock"] or ahead[:3] == ["in", "the", "morning"]:
        return True
    written = tokens[number.first].norm
    is_year = number.last - number.first == 1 and re.fullmatch(r"(19|20)\d\d", written) is not None
    if is_year or (behind in {"in", "of", "year"} and 1950 <= number.value <= 2049):
        return True
    # "one" alone is nearly always a pronoun: "that one", "one thing".
    return written == "one" and number.last - number.first == 1 and not _counts_as_one(ahead)


def _counts_as_one(ahead: list[str]) -> bool:
    after = ahead[0] if ahead else ""
    return after in _DURATION or (after in {"in", "out"} and len(ahead) > 1)


def _amount_words(tokens: tuple[Token, ...], taken: set[int]) -> list[Quantity]:
    found = []
    for index, token in enumerate(tokens):
        if index in taken:
            continue
        norm = token.norm
        ahead = [later.norm for later in tokens[index + 1 : index + 4]]
        behind = tokens[index - 1].norm if index else ""
        if norm in _AMOUNT_WORDS:
            if ahead[:1] not in (["entry"], ["down"], ["check"], ["click"]):
                found.append(Quantity(index, index + 1, _AMOUNT_WORDS[norm], Unit.MULTIPLE))
        elif norm in _FRACTIONS:
            if _is_fraction(norm, behind, ahead):
                found.append(Quantity(index, index + 1, _FRACTIONS[norm], Unit.RATIO))
        elif norm in {"order", "orders"} and ahead[:2] == ["of", "magnitude"]:
            found.append(Quantity(index, index + 3, 10.0, Unit.MULTIPLE))
    return found


def _is_fraction(norm: str, behind: str, ahead: list[str]) -> bool:
    if norm == "half":
        return ahead[:1] in (["a"], ["of"], ["the"], ["our"], ["my"], ["what"], ["as"]) or (
            behind in {"in", "by", "to", "about", "roughly", "a"}
        )
    if norm in {"thirds", "quarters", "tenths", "hundredth", "hundredths", "thousandth"}:
        return ahead[:1] in (["of"], ["the"])
    return behind in {"a", "one", "another", "roughly", "about"} and ahead[:1] in (
        ["of"],
        ["the"],
        ["less"],
        ["more"],
        ["as"],
        ["cheaper"],
        ["faster"],
        ["fewer"],
    )


def _put_together(tokens: tuple[Token, ...], found: list[Quantity]) -> list[Quantity]:
    """So "two thirds", "half a percent" and "a dollar ten" are one amount each."""
    joined: list[Quantity] = []
    for quantity in found:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.last == quantity.first
            and _is_many_parts(before, quantity)
        ):
            value = before.value * quantity.value
            joined[-1] = Quantity(before.first, quantity.last, value, Unit.RATIO)
            continue
        joined.append(_with_its_whole(tokens, quantity))
    return joined


def _is_many_parts(count: Quantity, part: Quantity) -> bool:
    return part.unit is Unit.RATIO and part.value < 0.5 and 2 <= count.value <= 9


def _with_its_whole(tokens: tuple[Token, ...], quantity: Quantity) -> Quantity:
    first, last = quantity.first, quantity.last
    ahead = [token.norm for token in tokens[last : last + 2]]
    if quantity.unit is Unit.RATIO and ahead == ["a", "percent"]:
        return replace(quantity, last=last + 2, unit=Unit.PERCENT)
    behind = [token.norm for token in tokens[max(0, first - 2) : first]]
    # Cents said without their name: "a dollar ten", "one pound fifty".
    if (
        quantity.unit is Unit.NUMBER
        and 10 <= quantity.value <= 99
        and len(behind) == 2
        and behind[0] in {"a", "one"}
        and behind[1] in {"dollar", "pound", "euro"}
    ):
        return Quantity(first - 1, last, 1 + quantity.value / 100, Unit.MONEY)
    return quantity


def _ratios(tokens: tuple[Token, ...], found: list[Quantity]) -> list[Quantity]:
    """So "nine in ten", "one in a thousand", "95 out of 100" are one amount each."""
    joined: list[Quantity] = []
    skip = -1
    for position, quantity in enumerate(found):
        if quantity.first < skip:
            continue
        nearest = found[position + 1] if position + 1 < len(found) else None
        if (
            nearest is not None
            and quantity.last < len(tokens)
            and nearest.value > quantity.value > 0
        ):
            between = [token.norm for token in tokens[quantity.last : nearest.first]]
            plain = {quantity.unit, nearest.unit} <= {Unit.NUMBER, Unit.NAME, Unit.RATIO}
            if plain and between in (["in"], ["out", "of"], ["in", "a"], ["in", "every"]):
                ratio = quantity.value / nearest.value
                joined.append(Quantity(quantity.first, nearest.last, ratio, Unit.RATIO))
                skip = nearest.last
                continue
        joined.append(quantity)
    return joined


def _without_overlaps(numbers: list[Quantity]) -> list[Quantity]:
    kept: list[Quantity] = []
    for number in numbers:
        if not kept or number.first >= kept[-1].last:
            kept.append(number)
    return kept
