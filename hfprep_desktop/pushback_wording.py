"""The ledger of push-back in words, alike on the screen and in exports."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.model import PushbackLedger, Tally
from hfprep_desktop.wording import counted

PUSHBACK_TITLE: Final = "Ledger of the push-back"


def pushback_lines(ledger: PushbackLedger) -> tuple[tuple[str, str], ...]:
    """Each step as `3 of 5` and `quantified, 1 on both sides`; what never counted is left out."""
    lines = (
        (ledger.acknowledged, "acknowledged"),
        (ledger.quantified, f"quantified{_both_sides(ledger)}"),
        (ledger.mitigated, "mitigated"),
        (ledger.doubled_down, "doubled down"),
    )
    return tuple((_of(tally), words) for tally, words in lines if tally.total)


def pushback_note(ledger: PushbackLedger) -> str:
    """How many replies there were, and why a step may count fewer of them."""
    totals = [
        tally.total
        for tally in (
            ledger.acknowledged,
            ledger.quantified,
            ledger.mitigated,
            ledger.doubled_down,
        )
    ]
    said = f"{counted(ledger.replies, 'answer')} to objections."
    if all(total == ledger.replies for total in totals):
        return said
    return f"{said} Where a step counts fewer, it was not asked, unsure or marked as wrong."


def _both_sides(ledger: PushbackLedger) -> str:
    if not ledger.quantified.done:
        return ""
    return f", {ledger.both_sides or 'none'} on both sides"


def _of(tally: Tally) -> str:
    return f"{tally.done} of {tally.total}"
