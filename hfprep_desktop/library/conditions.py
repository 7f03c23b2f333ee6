"""A filter as the conditions of a query: our own text, the person's values as parameters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from hfprep_desktop.session_filter import SessionFilter

RULE_TO_FIX: Final = (
    "EXISTS (SELECT 1 FROM turns JOIN findings ON findings.turn_id = turns.id "
    "LEFT JOIN disputes ON disputes.session_id = turns.session_id "
    "AND disputes.position = turns.position AND disputes.rule = findings.rule "
    "WHERE turns.session_id = sessions.id AND findings.rule = :rule AND turns.text != '' "
    "AND findings.status IN ('partial', 'missing', 'fail') AND disputes.rule IS NULL)"
)


def conditions(wanted: SessionFilter) -> tuple[str, dict[str, object]]:
    """` AND …` over columns of `sessions` (empty where all are wanted), and its parameters."""
    pieces = list(_pieces(wanted))
    text = "".join(f" AND {condition}" for condition, _ in pieces)
    return text, {name: value for _, values in pieces for name, value in values.items()}


def _pieces(wanted: SessionFilter) -> Iterator[tuple[str, dict[str, object]]]:
    if wanted.round is not None:
        yield "sessions.round = :round", {"round": wanted.round.value}
    if wanted.scenario_id:
        yield "sessions.scenario_id = :scenario_id", {"scenario_id": wanted.scenario_id}
    if wanted.mode is not None:
        yield "sessions.mode = :mode", {"mode": wanted.mode.value}
    if wanted.rule:
        yield RULE_TO_FIX, {"rule": wanted.rule}
    if wanted.to_fix:
        yield "sessions.partial + sessions.missing > 0", {}
    if wanted.since is not None:
        yield "sessions.started_unix >= :since", {"since": wanted.since.timestamp()}
    if wanted.until is not None:
        yield "sessions.started_unix < :until", {"until": wanted.until.timestamp()}
    if wanted.starred:
        yield "sessions.starred", {}
    if wanted.tag:
        tagged = "EXISTS (SELECT 1 FROM json_each(sessions.tags) WHERE value = :tag)"
        yield tagged, {"tag": wanted.tag}
