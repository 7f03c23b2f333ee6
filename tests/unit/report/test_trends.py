from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from hfprep_desktop.app import build_app
from hfprep_desktop.cli.main import hfprep
from hfprep_desktop.errors import UserError
from hfprep_desktop.export.to_csv import table_csv
from hfprep_desktop.model import (
    AnswerKind,
    Delivery,
    History,
    Opportunity,
    RoundKind,
    SpokenAnswer,
    Status,
)
from hfprep_desktop.report.trend_lines import COLUMNS, trend_lines
from hfprep_desktop.report.trends import TrendKind, TrendTable, build_trends
from tests.samples import RULES, full_session

NOON = datetime(2026, 4, 2, 12, 0, tzinfo=UTC)
PASS, PARTIAL, MISSING = Status.PASS, Status.PARTIAL, Status.MISSING


def chance(
    session: str, began: datetime, status: Status, rule: str = "goal-restated", turn: int = 0
) -> Opportunity:
    return Opportunity(session, began, "market", RoundKind.SYSTEM_DESIGN, turn, rule, status)


def spoken(session: str, began: datetime, delivery: Delivery, turn: int = 0) -> SpokenAnswer:
    kind = AnswerKind.FRAMING
    return SpokenAnswer(session, began, "market", RoundKind.DRILL, turn, kind, delivery)


def history(
    met: Iterable[Opportunity] = (),
    *,
    kind: AnswerKind = AnswerKind.FRAMING,
    answers: Iterable[SpokenAnswer] = (),
    marks: Mapping[str, Mapping[str, bool]] | None = None,
    sessions: int = 200,
) -> History:
    """As the library gives it: the latest first."""
    found = tuple(reversed(tuple(met)))
    empty: dict[AnswerKind, tuple[Opportunity, ...]] = {
        AnswerKind.FRAMING: (),
        AnswerKind.PUSHBACK: (),
        AnswerKind.NEGOTIATION: (),
    }
    return History(sessions, {**empty, kind: found}, tuple(answers), marks or {}, found)


def framing(met: Iterable[Opportunity]) -> TrendTable:
    return build_trends(history(met), RULES).tables[TrendKind.FRAMING]


def days(*statuses: Status) -> list[Opportunity]:
    """One session a day."""
    return [
        chance(f"S{day}", NOON + timedelta(days=day), status) for day, status in enumerate(statuses)
    ]


def test_a_rate_is_the_share_of_passes_among_the_last_five_chances() -> None:
    row = framing(days(MISSING, PARTIAL, PASS, PASS, PASS, PASS, PASS)).rows[0]
    told = [cell.words for cell in row.cells if cell]
    assert told == ["0 of 1", "0 of 2", "1 of 3", "2 of 4", "3 of 5", "4 of 5", "5 of 5"]
    assert [round(cell.value, 2) for cell in row.cells if cell] == [0, 0, 0.33, 0.5, 0.6, 0.8, 1]


def test_half_done_is_no_pass() -> None:
    row = framing(days(PARTIAL, PARTIAL)).rows[0]
    assert [cell.value for cell in row.cells if cell] == [0.0, 0.0]


def test_a_column_is_a_day_and_its_last_session_decides_what_it_shows() -> None:
    evening = timedelta(hours=2)
    met = days(PASS, MISSING, PASS)
    met.insert(2, chance("late", NOON + timedelta(days=1) + evening, PASS))
    table = framing(met)
    assert table.by_day
    assert [column.session_id for column in table.columns] == ["S0", "late", "S2"]
    assert [cell.status for cell in table.rows[0].cells if cell] == [PASS, PASS, PASS]
    # What came earlier that day was a chance all the same.
    assert [cell.words for cell in table.rows[0].cells if cell] == ["1 of 1", "2 of 3", "3 of 4"]
    assert table.sessions == 4


def test_before_there_are_three_days_each_session_is_a_column() -> None:
    met = [chance(f"S{n}", NOON + timedelta(minutes=n), PASS) for n in range(4)]
    table = framing(met)
    assert not table.by_day
    assert [column.session_id for column in table.columns] == ["S0", "S1", "S2", "S3"]


def test_of_several_replies_the_weakest_decides_and_each_is_a_chance() -> None:
    met = [
        chance(f"S{day}", NOON + timedelta(days=day), status, "quantified", turn)
        for day, replies in enumerate(((PASS, MISSING), (PASS, PARTIAL)))
        for turn, status in enumerate(replies, 1)
    ]
    found = build_trends(history(met, kind=AnswerKind.PUSHBACK), RULES)
    row = found.tables[TrendKind.PUSHBACK].rows[0]
    assert [(cell.status, cell.words) for cell in row.cells if cell] == [
        (MISSING, "1 of 2"),
        (PARTIAL, "2 of 4"),
    ]


def test_a_session_that_gave_no_chance_is_a_hole_and_not_a_miss() -> None:
    met = [*days(PASS, PASS, PASS), chance("S0", NOON, PASS, "three-metrics")]
    rows = {row.id: row for row in framing(met).rows}
    assert [cell is None for cell in rows["three-metrics"].cells] == [False, True, True]
    assert "constraints-first" not in rows


def test_one_session_is_no_trend() -> None:
    assert not framing(days(PASS)).is_trend
    assert framing(days(PASS, PASS)).is_trend
    found = build_trends(history(days(PASS), kind=AnswerKind.PUSHBACK), RULES)
    assert found.first is TrendKind.FRAMING


def test_that_older_sessions_were_left_out_is_said() -> None:
    met = days(PASS, PASS, PASS)
    assert build_trends(history(met, sessions=3), RULES).tables[TrendKind.FRAMING].is_cut
    assert not build_trends(history(met, sessions=4), RULES).tables[TrendKind.FRAMING].is_cut


def test_delivery_is_that_of_all_answers_of_a_session_and_pace_has_its_zone() -> None:
    answers = [
        spoken("S0", NOON, Delivery(100, 100.0, 4, 1, 1.5)),
        spoken("S0", NOON, Delivery(200, 200.0, 2, 0, 3.5), turn=1),
        spoken("S1", NOON + timedelta(days=1), Delivery(140, 140.0, 0, 0, 0.5)),
        spoken("typed", NOON + timedelta(days=2), Delivery(80, None, 1, 1, None)),
    ]
    table = build_trends(history(answers=answers), RULES).tables[TrendKind.DELIVERY]
    told = {row.id: [cell.words if cell else None for cell in row.cells] for row in table.rows}
    assert told == {
        "pace": ["150", "140", None],
        "fillers": ["3.0", "0.0", None],
        "hedges": ["0.5", "0.0", None],
        "pause": ["3.5", "0.5", None],
    }
    assert table.rows[0].zone == (120.0, 160.0)
    assert all(row.zone is None for row in table.rows[1:])


def test_agreement_counts_what_was_marked_and_where_the_two_differ() -> None:
    met = [
        chance("S0", NOON, PASS, "goal-restated"),
        chance("S0", NOON, MISSING, "three-metrics"),
        chance("S1", NOON + timedelta(days=1), PASS, "goal-restated"),
        chance("S1", NOON + timedelta(days=1), PARTIAL, "three-metrics"),
    ]
    marks = {
        "S0": {"goal-restated": True, "three-metrics": True},
        "S1": {"goal-restated": False, "three-metrics": False, "constraints-first": True},
    }
    table = build_trends(history(met, marks=marks), RULES).tables[TrendKind.AGREEMENT]
    told = {row.id: [cell.words for cell in row.cells if cell] for row in table.rows}
    assert told == {
        "agreed": ["1 of 2", "1 of 2"],
        "only-you": ["1", "0"],
        "only-rules": ["0", "1"],
    }


def test_the_table_of_figures_has_a_line_for_each() -> None:
    met = [*days(PASS, MISSING), chance("S0", NOON, PASS, "three-metrics")]
    lines = list(trend_lines(build_trends(history(met), RULES)))
    assert len(lines) == 3
    first = dict(zip(COLUMNS, lines[0], strict=True))
    assert first["trend"] == "Framing"
    assert first["measure"] == "Goal restated"
    assert first["session"] == "S0"
    assert (first["status"], first["figure"], first["value"]) == ("Pass", "1 of 1", 1.0)


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "-2"])
def test_s13_a_scenario_that_is_a_formula_stays_text(name: str) -> None:
    met = [replace(one, scenario_id=name) for one in days(PASS, PASS)]
    table = table_csv(COLUMNS, trend_lines(build_trends(history(met), RULES))).decode("utf-8-sig")
    assert f'"\'{name}"' in table


def test_the_library_gives_what_trends_are_made_of(tmp_path: Path) -> None:
    app = build_app(tmp_path)
    sample = replace(full_session(app.paths.data), recordings=())
    for day in range(3):
        session_id = f"{sample.id[:-1]}{day}"
        began = sample.started_at + timedelta(days=day)
        app.library.add_session(replace(sample, id=session_id, started_at=began))
    app.library.dispute(f"{sample.id[:-1]}2", 0, "three-metrics")
    app.library.trash(f"{sample.id[:-1]}0")
    app.library.set_self_marks(f"{sample.id[:-1]}1", {"goal-restated": True})
    found = app.library.history(200)
    framing_met = found.opportunities[AnswerKind.FRAMING]
    assert {one.session_id[-1] for one in framing_met} == {"1", "2"}
    disputed = [one for one in framing_met if one.rule == "three-metrics"]
    assert [one.session_id[-1] for one in disputed] == ["1"]
    assert not found.opportunities[AnswerKind.NEGOTIATION]
    assert [(one.session_id[-1], one.turn) for one in found.answers] == [
        *(("2", turn) for turn in range(3)),
        *(("1", turn) for turn in range(3)),
    ]
    assert found.marks == {f"{sample.id[:-1]}1": {"goal-restated": True}}
    assert {one.session_id[-1] for one in found.marked} == {"1"}
    # One session of a kind is enough to fill a limit of one.
    assert {one.session_id[-1] for one in app.library.history(1).answers} == {"2"}
    tables = app.progress.trends().tables
    assert tables[TrendKind.PUSHBACK].is_trend
    assert not tables[TrendKind.AGREEMENT].is_trend


def test_the_command_line_writes_the_figures_and_never_over_a_file(tmp_path: Path) -> None:
    sample = replace(full_session(tmp_path), recordings=())
    build_app(tmp_path).library.add_session(sample)
    target = tmp_path / "trends.csv"
    command = ["--data-dir", str(tmp_path), "trends", "--csv", str(target)]
    done = CliRunner().invoke(hfprep, command)
    assert done.exit_code == 0, done.output
    written = target.read_bytes()
    assert b'"Framing","Goal restated"' in written
    again = CliRunner().invoke(hfprep, command)
    assert isinstance(again.exception, UserError)
    assert target.read_bytes() == written
