"""The levers of an offer, and which of them an answer names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hfprep_desktop.analysis.quantities import Unit
from hfprep_desktop.analysis.readings import Reading

LEVERS: Final[Mapping[str, str]] = {
    "base": "base salary",
    "equity": "equity",
    "signon": "sign-on or bonus",
}
"""Group of phrases (notes.toml) -> how it is called to a person."""


def levers_named(reading: Reading) -> frozenset[str]:
    """The levers whose words were said; a percentage is equity without them, too."""
    answer = reading.answer
    named = {lever for lever in LEVERS if answer.said(lever)}
    if reading.equity or any(amount.unit is Unit.PERCENT for amount in answer.amounts):
        named.add("equity")
    return frozenset(named)
