"""Figures of an offer: read from what a person types, shown on the page, said aloud."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hfprep_desktop.errors import UserError


class FigureKind(StrEnum):
    """What a figure measures."""

    BASE = "base"
    """Dollars a year."""
    SIGN_ON = "sign_on"
    """Dollars, once."""
    EQUITY = "equity"
    """Percent of the company."""
    COMPANY_VALUE = "company_value"
    """Dollars; typed and shown in millions."""
    DILUTION = "dilution"
    """Percent of the share that is lost until it can be sold."""


@dataclass(frozen=True, slots=True)
class _Bounds:
    """What is taken for a slip of the hand outside of `least` and `most`."""

    least: float
    most: float
    example: str
    too_small: str
    too_large: str
    zero_fits: bool = False
    """Whether none at all is a figure, too."""


_BOUNDS: Final[Mapping[FigureKind, _Bounds]] = {
    FigureKind.BASE: _Bounds(
        10_000,
        10_000_000,
        "Write dollars a year, like 172,000 or 172k.",
        "That is too small for a year's base.",
        "That is too large for a year's base.",
    ),
    FigureKind.SIGN_ON: _Bounds(
        1_000,
        10_000_000,
        "Write dollars, like 22,000 or 22k, or 0 for none.",
        "That is too small for a sign-on.",
        "That is too large for a sign-on.",
        zero_fits=True,
    ),
    FigureKind.EQUITY: _Bounds(
        0,
        100,
        "Write percent of the company, like 0.055.",
        "A share cannot be negative.",
        "No share is larger than 100%.",
    ),
    FigureKind.COMPANY_VALUE: _Bounds(
        1_000_000,
        1e13,
        "Write millions of dollars, like 1,000, or with a unit, like 172m or 1b.",
        "That is too small for a company's value.",
        "That is too large for a company's value.",
    ),
    FigureKind.DILUTION: _Bounds(
        0,
        99.9,
        "Write percent, like 20.",
        "Dilution cannot be negative.",
        "Dilution must stay below 100%.",
    ),
}

_DOUBTFUL_MILLIONS: Final = 1e11
"""A bare number that comes to so much is more likely dollars than millions: 172,000."""

_PERCENT_KINDS: Final = frozenset({FigureKind.EQUITY, FigureKind.DILUTION})
_SCALES: Final[Mapping[str, float]] = {
    "": 1.0, "k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "million": 1e6,
    "b": 1e9, "bn": 1e9, "billion": 1e9,
}  # fmt: skip
_MONEY: Final = re.compile(
    r"\$?\s*(-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?)\s*([a-z]*?)\s*(?:dollars|usd)?",
)
_PERCENT: Final = re.compile(r"(-?\d{0,4}(?:[.,]\d{1,8})?)\s*(?:%|percent)?")


def read_figure(text: str, kind: FigureKind) -> float | None:
    """The figure that was typed; None for an empty field, which is "not entered" and never 0.

    Raises `UserError` for what is no figure of the kind.
    """
    typed = text.strip().lower()
    if not typed:
        return None
    bounds = _BOUNDS[kind]
    value = _percent(typed) if kind in _PERCENT_KINDS else _money(typed)
    if value is None:
        raise UserError("That is not a figure.", bounds.example)
    if kind is FigureKind.COMPANY_VALUE and typed[-1:].isdigit() and value < 1e6:
        value *= 1e6  # the field shows millions, so a bare number is taken for them
        if value >= _DOUBTFUL_MILLIONS:
            raise UserError(f"That would be {spoken_figure(value, kind)}.", bounds.example)
    if value == 0 and bounds.zero_fits:
        return value
    if value < bounds.least:
        raise UserError(bounds.too_small, bounds.example)
    if value > bounds.most:
        raise UserError(bounds.too_large, bounds.example)
    return value


def show_figure(value: float, kind: FigureKind) -> str:
    """`$172,000`, `0.055%`, `$1,000 M`: as a field shows it, and reads it back."""
    if kind in _PERCENT_KINDS:
        return f"{_trimmed(value, 6)}%"
    if kind is FigureKind.COMPANY_VALUE:
        return f"${_trimmed(value / 1e6, 3)} M"
    return f"${_trimmed(value, 2)}"


def short_figure(value: float, kind: FigureKind) -> str:
    """`$178k`, `$1.26 M`, `0.064%`: where there is little room."""
    if kind in _PERCENT_KINDS:
        return show_figure(value, kind)
    sign = "-" if value < 0 else ""
    size = abs(value)
    if size >= 999_500:
        return f"{sign}${size / 1e6:.3f} M"
    if size >= 1000:
        return f"{sign}${_trimmed(size / 1e3, 1)}k"
    return f"{sign}${_trimmed(size, 2)}"


def spoken_figure(value: float, kind: FigureKind) -> str:
    """`172 thousand dollars`, `0.055 percent`: as it is said."""
    if kind in _PERCENT_KINDS:
        return f"{_trimmed(value, 6)} percent"
    if value >= 1e9:
        return f"{_trimmed(value / 1e9, 3)} billion dollars"
    if value >= 1e6:
        return f"{_trimmed(value / 1e6, 3)} million dollars"
    if value >= 1000 and value % 100 == 0:
        return f"{_trimmed(value / 1e3, 1)} thousand dollars"
    return f"{_trimmed(value, 2)} dollars"


def _money(typed: str) -> float | None:
    match = _MONEY.fullmatch(typed)
    if match is None or match.group(2) not in _SCALES:
        return None
    return float(match.group(1).replace(",", "")) * _SCALES[match.group(2)]


def _percent(typed: str) -> float | None:
    match = _PERCENT.fullmatch(typed)
    digits = match.group(1).replace(",", ".") if match else ""
    return float(digits) if any(letter.isdigit() for letter in digits) else None


def _trimmed(value: float, places: int) -> str:
    """With thousands apart and without zeros that say nothing."""
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
