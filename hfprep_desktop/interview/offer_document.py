"""The worksheet as a JSON document, and back. What cannot be read is told, never replaced."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.offer import Deliverable, MarketRange, OfferWorksheet, Terms

VERSION: Final = 1
"""Grows when an older program would misread the document."""

_REMEDY: Final = "It is kept as it is. Keep it aside to start a new one."


def worksheet_to_json(worksheet: OfferWorksheet) -> str:
    """The document; figures that were not entered are null."""
    document = {
        "version": VERSION,
        "offer": _terms_out(worksheet.offer),
        "counter": _terms_out(worksheet.counter),
        "peer": _terms_out(worksheet.peer),
        "base_range": _range_out(worksheet.base_range),
        "equity_range": _range_out(worksheet.equity_range),
        "sign_on_range": _range_out(worksheet.sign_on_range),
        "company_value": worksheet.company_value,
        "dilution": worksheet.dilution,
        "evidence": worksheet.evidence,
        "deliverable": {
            "what": worksheet.deliverable.what,
            "figure": worksheet.deliverable.figure,
            "by": worksheet.deliverable.by,
        },
        "own_words": worksheet.own_words,
    }
    return json.dumps(document, ensure_ascii=False)


def worksheet_from_json(text: str) -> OfferWorksheet:
    """The worksheet; what a document does not hold counts as not entered.

    Raises `UserError` for one that is broken or was made by a newer program.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _broken() from error
    if not isinstance(document, dict):
        raise _broken()
    version = document.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise _broken()
    if version > VERSION:
        raise UserError("A newer HFPrep Desktop made the offer worksheet.", _REMEDY)
    return _read(document)


def _read(document: Mapping[str, object]) -> OfferWorksheet:
    deliverable = _block(document, "deliverable")
    return OfferWorksheet(
        offer=_terms_in(_block(document, "offer")),
        counter=_terms_in(_block(document, "counter")),
        peer=_terms_in(_block(document, "peer")),
        base_range=_range_in(_block(document, "base_range")),
        equity_range=_range_in(_block(document, "equity_range")),
        sign_on_range=_range_in(_block(document, "sign_on_range")),
        company_value=_figure(document, "company_value"),
        dilution=_figure(document, "dilution"),
        evidence=_text(document, "evidence"),
        deliverable=Deliverable(
            _text(deliverable, "what"), _text(deliverable, "figure"), _text(deliverable, "by")
        ),
        own_words=_text(document, "own_words"),
    )


def _broken() -> UserError:
    return UserError("The offer worksheet cannot be read: it is damaged.", _REMEDY)


def _terms_out(terms: Terms) -> dict[str, float | None]:
    return {"base": terms.base, "equity": terms.equity, "sign_on": terms.sign_on}


def _terms_in(block: Mapping[str, object]) -> Terms:
    return Terms(_figure(block, "base"), _figure(block, "equity"), _figure(block, "sign_on"))


def _range_out(found: MarketRange) -> dict[str, float | None]:
    return {"low": found.low, "high": found.high}


def _range_in(block: Mapping[str, object]) -> MarketRange:
    return MarketRange(_figure(block, "low"), _figure(block, "high"))


def _block(document: Mapping[str, object], key: str) -> Mapping[str, object]:
    block = document.get(key, {})
    if not isinstance(block, dict):
        raise _broken()
    return block


def _figure(document: Mapping[str, object], key: str) -> float | None:
    value = document.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise _broken()
    try:
        figure = float(value)
    except OverflowError as error:
        raise _broken() from error
    if not math.isfinite(figure) or figure < 0:
        raise _broken()
    return figure


def _text(document: Mapping[str, object], key: str) -> str:
    value = document.get(key, "")
    if not isinstance(value, str):
        raise _broken()
    return value
