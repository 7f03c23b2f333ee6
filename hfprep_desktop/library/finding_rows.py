"""What the rules said of an answer, now and before, as rows of the database, and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from hfprep_desktop.library.cells import Row, json_text, number
from hfprep_desktop.model import (
    Analysis,
    AnswerKind,
    Delivery,
    Evidence,
    Finding,
    PastAnalysis,
    Status,
)


def analysis_row(turn_id: int, analysis: Analysis) -> Row:
    """Labels and delivery of one answer."""
    delivery = analysis.delivery
    return {
        "turn_id": turn_id,
        "kind": analysis.kind.value,
        "rules_version": analysis.rules_version,
        "labels": json_text(dict(analysis.labels)),
        "words": delivery.words,
        "words_per_minute": delivery.words_per_minute,
        "fillers_at_least": delivery.fillers_at_least,
        "hedges": delivery.hedges,
        "longest_pause_s": delivery.longest_pause_s,
    }


def analysis_from(row: Row, findings: tuple[Finding, ...]) -> Analysis:
    """What the rules said of one answer."""
    return Analysis(
        kind=AnswerKind(row["kind"]),
        labels=json.loads(row["labels"]),
        findings=findings,
        delivery=_delivery_from(row),
        rules_version=row["rules_version"],
    )


def finding_row(turn_id: int, position: int, finding: Finding) -> Row:
    """A finding; its evidence is read with it only, hence JSON in one column."""
    return {
        "turn_id": turn_id,
        "position": position,
        "rule": finding.rule,
        "status": finding.status.value,
        "message": finding.message,
        "advice": finding.advice,
        "evidence": json_text(_evidence_cells(finding)),
    }


def finding_from(row: Row) -> Finding:
    """A finding with its evidence."""
    return Finding(
        rule=row["rule"],
        status=Status(row["status"]),
        message=row["message"],
        advice=row["advice"],
        evidence=_evidence_from(json.loads(row["evidence"])),
        disputed=bool(row["disputed"]),
    )


def past_row(session_id: str, number: int, past: PastAnalysis) -> Row:
    """An earlier analysis, whole."""
    analysis = past.analysis
    return {
        "session_id": session_id,
        "number": number,
        "position": past.turn,
        "replaced_at": past.replaced_at.isoformat(),
        "analysis": json_text(
            {
                "kind": analysis.kind.value,
                "rules_version": analysis.rules_version,
                "labels": dict(analysis.labels),
                "delivery": asdict(analysis.delivery),
                "findings": [
                    [
                        *(one.rule, one.status.value, one.message, one.advice),
                        *(_evidence_cells(one), one.disputed),
                    ]
                    for one in analysis.findings
                ],
            }
        ),
    }


def past_from(row: Row) -> PastAnalysis:
    """An earlier analysis, whole."""
    kept = json.loads(row["analysis"])
    findings = tuple(
        Finding(rule, Status(status), message, advice, _evidence_from(cells), disputed)
        for rule, status, message, advice, cells, disputed in kept["findings"]
    )
    analysis = Analysis(
        kind=AnswerKind(kept["kind"]),
        labels=kept["labels"],
        findings=findings,
        delivery=Delivery(**kept["delivery"]),
        rules_version=kept["rules_version"],
    )
    return PastAnalysis(row["position"], datetime.fromisoformat(row["replaced_at"]), analysis)


def _delivery_from(row: Row) -> Delivery:
    return Delivery(
        words=row["words"],
        words_per_minute=row["words_per_minute"],
        fillers_at_least=row["fillers_at_least"],
        hedges=row["hedges"],
        longest_pause_s=row["longest_pause_s"],
    )


def _evidence_cells(finding: Finding) -> list[Any]:
    return [
        [piece.quote, piece.char_start, piece.char_end, *_span(piece)] for piece in finding.evidence
    ]


def _evidence_from(cells: list[Any]) -> tuple[Evidence, ...]:
    return tuple(Evidence(*cell) for cell in cells)


def _span(piece: Evidence) -> tuple[float | None, float | None]:
    return number(piece.start), number(piece.end)
