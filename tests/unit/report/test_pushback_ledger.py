from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hfprep_desktop.model import (
    Analysis,
    AnswerKind,
    Delivery,
    Finding,
    PushbackLedger,
    Session,
    Status,
    Tally,
    Transcript,
    Turn,
)
from hfprep_desktop.pushback_wording import pushback_lines, pushback_note
from hfprep_desktop.report.build import build_report
from hfprep_desktop.report.pushback_ledger import build_pushback_ledger
from tests.samples import RULES, finding, full_session

ALL = ("acknowledged", "quantified", "mitigated", "doubled_down")
P, S, M, F = Status.PASS, Status.PARTIAL, Status.MISSING, Status.FAIL


def reply(
    acknowledged: Status = P,
    quantified: Status = P,
    mitigated: Status = P,
    doubled_down: Status = P,
    *,
    counts: tuple[str, ...] | None = ALL,
    said: str = "that's fair",
    kind: AnswerKind = AnswerKind.PUSHBACK,
    disputed: str = "",
) -> Turn:
    statuses = {
        "acknowledged": acknowledged,
        "quantified": quantified,
        "mitigated": mitigated,
        "doubled-down": doubled_down,
    }
    findings = tuple(
        replace(found, disputed=found.rule == disputed)
        for found in (finding(rule, status) for rule, status in statuses.items())
    )
    analysis = Analysis(kind, {}, findings, Delivery(2, None, 0, 0, None), "1")
    return Turn(kind, "Why?", 0.0, 9.0, Transcript.from_text(said), analysis, counts)


def session(*turns: Turn) -> Session:
    return replace(full_session(Path("/data")), turns=turns)


def ledger(*turns: Turn) -> PushbackLedger:
    found = build_pushback_ledger(session(*turns), RULES)
    assert found is not None
    return found


def test_every_step_is_counted_over_all_replies() -> None:
    found = ledger(
        reply(P, P, P, P),
        reply(P, S, M, P),
        reply(M, S, P, P),
        reply(M, M, M, F),
        reply(M, M, M, F),
    )
    assert found == PushbackLedger(
        replies=5,
        acknowledged=Tally(2, 5),
        quantified=Tally(3, 5),
        both_sides=1,
        mitigated=Tally(2, 5),
        doubled_down=Tally(2, 5),
    )
    assert pushback_lines(found) == (
        ("2 of 5", "acknowledged"),
        ("3 of 5", "quantified, 1 on both sides"),
        ("2 of 5", "mitigated"),
        ("2 of 5", "doubled down"),
    )
    assert pushback_note(found) == "5 answers to objections."


def test_unsure_not_asked_and_disputed_are_left_out_label_by_label() -> None:
    found = ledger(
        reply(quantified=Status.UNSURE, mitigated=Status.NOT_APPLICABLE),
        reply(quantified=S, doubled_down=F, disputed="doubled-down"),
        reply(acknowledged=M, disputed="acknowledged"),
    )
    assert found.replies == 3
    assert found.acknowledged == Tally(2, 2)
    assert found.quantified == Tally(2, 2)
    assert found.both_sides == 1
    assert found.mitigated == Tally(2, 2)
    assert found.doubled_down == Tally(0, 2)
    assert "Where a step counts fewer" in pushback_note(found)


def test_a_label_that_the_round_does_not_count_is_left_out() -> None:
    found = ledger(reply(counts=("quantified",)), reply(quantified=M, counts=("quantified",)))
    assert found.quantified == Tally(1, 2)
    assert found.acknowledged == Tally(0, 0)
    assert pushback_lines(found) == (("1 of 2", "quantified, 1 on both sides"),)
    # Without a list of its own a reply counts all labels of its kind.
    assert ledger(reply(counts=None), reply(counts=None)).mitigated == Tally(2, 2)


def test_no_number_on_both_sides_is_said_and_nothing_without_a_number() -> None:
    assert ("1 of 2", "quantified, none on both sides") in pushback_lines(
        ledger(reply(quantified=S), reply(quantified=M))
    )
    assert ("0 of 2", "quantified") in pushback_lines(
        ledger(reply(quantified=M), reply(quantified=M))
    )


def test_one_reply_is_no_ledger_nor_are_silent_ones_or_other_answers() -> None:
    others = (
        reply(said=""),
        reply(kind=AnswerKind.FRAMING),
        replace(reply(), analysis=None),
    )
    assert build_pushback_ledger(session(reply(), *others), RULES) is None
    assert ledger(reply(), reply(), *others).replies == 2


def test_findings_of_unknown_rules_do_not_count() -> None:
    odd = replace(
        reply(),
        analysis=Analysis(
            AnswerKind.PUSHBACK,
            {},
            (Finding("something-else", P, "", ""),),
            Delivery(2, None, 0, 0, None),
            "1",
        ),
    )
    assert ledger(odd, reply()).acknowledged == Tally(1, 1)


def test_the_report_has_the_ledger() -> None:
    turns = (reply(), reply(quantified=S))
    report = build_report(session(*turns), RULES)
    assert report.pushback == ledger(*turns)
    assert build_report(session(reply()), RULES).pushback is None
