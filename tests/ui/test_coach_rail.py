"""The coach beside a round: what is heard, when it lights up, and where it stands."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hfprep_desktop.events import CuesChanged, RecordingPaused, TurnStarted
from hfprep_desktop.model import AnswerKind, Cue, CueState, Evidence, Mode, PlannedTurn
from hfprep_desktop.ui import announcement
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.views.round_view import RoundView
from hfprep_desktop.ui.widgets import coach_rail, cue_row
from hfprep_desktop.ui.widgets.coach_rail import CoachRail
from hfprep_desktop.ui.widgets.cue_row import FADE_MS, LIT_MS, CueRow
from tests.ui.conftest import Desk, settle

TURN = PlannedTurn(AnswerKind.FRAMING, "Where do you start?", 120)
GOAL = Cue("goal", "Goal restated", CueState.NOT_YET)
COST = Cue("cost", "Cost weighed", CueState.NOT_YET)
ARCHITECTURE = Cue("order", "Architecture began", CueState.NEUTRAL, 133, "After 2 metrics")
RUNNING = QAbstractAnimation.State.Running


def named(quote: str, start: float | None) -> Evidence:
    return Evidence(quote, 0, len(quote), start, start)


METRICS = Cue(
    "metrics",
    "Metrics",
    CueState.IN_PART,
    count="2 of 3",
    slots=(named("Monthly active devs, 40k", 34), named("p95 latency, under 800 ms", None)),
    wanted=3,
)


@pytest.fixture
def rail(stage: QWidget, theme: Theme) -> CoachRail:
    rail = CoachRail(theme)
    rail.setParent(stage)
    rail.resize(rail.width(), 660)
    rail.show()
    return rail


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(coach_rail, "announce", lambda _widget, words: said.append(words))
    return said


def heard(cue: Cue, at: float | None = None, state: CueState = CueState.HEARD) -> Cue:
    return replace(cue, state=state, at=at)


def color_at(rail: CoachRail, row: CueRow, x: int, y: int) -> QColor:
    """What shows at a place in a row; the ground is the rail's."""
    settle()
    return rail.grab().toImage().pixelColor(row.mapTo(rail, QPoint(x, y)))


def place_in(widget: QWidget, view: QWidget) -> QRect:
    return QRect(widget.mapTo(view, QPoint(0, 0)), widget.size())


def test_a_row_tells_state_time_or_count_and_words(rail: CoachRail) -> None:
    detail = "Small teams shipping their own models"
    goal = replace(GOAL, state=CueState.HEARD, at=89, detail=detail)
    rail.show_cues((goal, METRICS, COST, ARCHITECTURE, heard(replace(COST, rule="x"))))
    assert [row.mark for row in rail.rows] == ["01:29", "2 of 3", "", "02:13", ""]
    first, metrics, cost, architecture, uncommitted = rail.rows
    assert first.accessibleName() == "Goal restated, heard, at 1 minute 29 seconds"
    assert first.accessibleDescription() == detail
    assert first.toolTip() == f"<p>{detail}</p>"
    assert metrics.accessibleName() == "Metrics, in part, 2 of 3"
    assert cost.accessibleName() == "Cost weighed, not yet"
    assert cost.toolTip() == ""
    assert architecture.accessibleName() == "Architecture began, at 2 minutes 13 seconds"
    assert uncommitted.accessibleName() == "Cost weighed, heard"
    # A line for the words below the title.
    assert cost.heightForWidth(319) < first.heightForWidth(319) < metrics.heightForWidth(319)


def test_each_state_has_its_shape_in_its_colour(rail: CoachRail, theme: Theme) -> None:
    in_part = heard(COST, state=CueState.IN_PART)
    rail.show_cues((heard(GOAL), in_part, ARCHITECTURE, replace(GOAL, rule="other")))
    for row in rail.rows:
        row.lighting.stop()
    # Left of the check; in the lower half; beside the letter; the middle of an empty ring.
    spots = ((17, 21), (23, 24), (16, 21), (23, 21))
    tokens = ("pass", "partial", "architecture", "surface")
    seen = [color_at(rail, row, *spot).name() for row, spot in zip(rail.rows, spots, strict=True)]
    assert seen == [theme.color(token).name() for token in tokens]


def test_several_wanted_things_have_a_slot_each(rail: CoachRail) -> None:
    rail.show_cues((METRICS,))
    (row,) = rail.rows
    assert [(slot.text, slot.time, slot.filled) for slot in row.slots] == [
        ("Monthly active devs, 40k", "00:34", True),
        ("p95 latency, under 800 ms", "", True),
        ("Third metric, with a target", "", False),
    ]
    assert "Monthly active devs, 40k, at 34 seconds" in row.accessibleDescription()
    assert "Third metric, with a target" in row.accessibleDescription()
    more = tuple(named(f"metric {number}", number) for number in range(4))
    rail.show_cues((replace(METRICS, slots=more),))
    assert [slot.filled for slot in row.slots] == [True] * 4
    rail.show_cues((replace(METRICS, slots=(), wanted=2),))
    assert [slot.text for slot in row.slots] == [
        "First metric, with a target",
        "Second metric, with a target",
    ]


def test_what_the_words_hold_is_not_taken_for_markup(rail: CoachRail) -> None:
    rail.show_cues((replace(GOAL, detail="p95 <b>below</b> 800"),))
    assert rail.rows[0].toolTip() == "<p>p95 &lt;b&gt;below&lt;/b&gt; 800</p>"


def test_more_than_before_lights_up_for_three_seconds(rail: CoachRail, theme: Theme) -> None:
    rail.show_cues((GOAL, ARCHITECTURE))
    row, neutral = rail.rows
    assert row.lighting.state() != RUNNING
    for state, tint in ((CueState.IN_PART, "partial_tint"), (CueState.HEARD, "pass_tint")):
        rail.show_cues((heard(GOAL, state=state), ARCHITECTURE))
        assert row.lighting.state() == RUNNING
        # On a busy machine it would go on while a place is looked at.
        row.lighting.pause()
        row.lighting.setCurrentTime(FADE_MS // 2)
        assert 0 < row.glow < 1
        row.lighting.setCurrentTime(FADE_MS + LIT_MS - 1)
        assert row.glow == 1
        assert color_at(rail, row, 160, 4) == theme.color(tint)
        row.lighting.setCurrentTime(FADE_MS + LIT_MS + FADE_MS // 2)
        assert 0 < row.glow < 1
        row.lighting.setCurrentTime(row.lighting.totalDuration())
        assert row.glow == 0
        assert color_at(rail, row, 160, 4) == theme.color("surface")
    assert row.lighting.totalDuration() == 2 * FADE_MS + LIT_MS
    assert neutral.lighting.state() != RUNNING


def test_the_same_state_or_less_does_not_light_up(rail: CoachRail) -> None:
    rail.show_cues((heard(GOAL),))
    (row,) = rail.rows
    row.lighting.setCurrentTime(FADE_MS + 1)
    row.lighting.pause()
    # The words are committed now: it goes on shining, and does not begin anew.
    rail.show_cues((heard(GOAL, at=3),))
    assert row.lighting.currentTime() == FADE_MS + 1
    assert row.mark == "00:03"
    rail.show_cues((GOAL,))
    assert row.glow == 0
    assert row.lighting.state() == QAbstractAnimation.State.Stopped
    rail.show_cues((heard(GOAL),))
    assert row.lighting.state() == RUNNING


def test_without_motion_it_shines_at_once(qtbot: QtBot, theme: Theme) -> None:
    theme.set_reduces_motion(True)
    rail = CoachRail(theme)
    qtbot.addWidget(rail)
    rail.show_cues((heard(GOAL),))
    (row,) = rail.rows
    assert row.glow == 1
    assert row.lighting.totalDuration() == LIT_MS
    row.lighting.setCurrentTime(LIT_MS)
    assert row.glow == 0


def test_what_is_freshly_heard_is_announced_once_an_answer(
    rail: CoachRail, announced: list[str]
) -> None:
    rail.show_cues((GOAL, COST, ARCHITECTURE))
    rail.show_cues((heard(GOAL, state=CueState.IN_PART), COST, ARCHITECTURE))
    assert announced == []
    rail.show_cues((heard(GOAL), heard(COST), ARCHITECTURE))
    assert announced == ["Heard: Goal restated, Cost weighed"]
    rail.show_cues((GOAL, heard(COST)))
    rail.show_cues((heard(GOAL), heard(COST)))
    assert len(announced) == 1
    rail.clear()
    rail.show_cues((heard(GOAL),))
    assert announced[1:] == ["Heard: Goal restated"]


def test_a_hidden_coach_is_silent(rail: CoachRail, announced: list[str]) -> None:
    rail.hide()
    rail.show_cues((heard(GOAL),))
    assert announced == []


def test_an_announcement_goes_to_screen_readers(
    rail: CoachRail, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[Any] = []

    def update(event: Any) -> None:
        sent.append((type(event).__name__, event.object(), event.message()))

    monkeypatch.setattr(announcement, "QAccessible", SimpleNamespace(updateAccessibility=update))
    rail.show_cues((heard(GOAL),))
    assert sent == [("QAccessibleAnnouncementEvent", rail, "Heard: Goal restated")]


def test_rows_keep_their_place_and_themselves(rail: CoachRail) -> None:
    rail.show_cues((GOAL, COST))
    goal, cost = rail.rows
    rail.show_cues((GOAL, ARCHITECTURE, COST))
    settle()
    assert rail.rows[0] is goal
    assert rail.rows[2] is cost
    tops = [row.y() for row in rail.rows]
    assert tops == sorted(tops)
    assert len(set(tops)) == 3
    rail.show_cues((COST,))
    assert rail.rows == (cost,)
    assert not goal.isVisible()


def test_arrow_keys_go_through_the_rows_and_tab_past_them(
    rail: CoachRail, monkeypatch: pytest.MonkeyPatch
) -> None:
    tips: list[str] = []
    # The offscreen platform cannot show a tool tip without a warning.
    fake = SimpleNamespace(showText=lambda _place, tip, _row: tips.append(tip), hideText=tips.clear)
    monkeypatch.setattr(cue_row, "QToolTip", fake)
    rail.show_cues((replace(GOAL, detail="Small teams"), COST, METRICS))
    settle()
    first, second, third = rail.rows
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert tips == ["<p>Small teams</p>"]
    QTest.keyClick(first, Qt.Key.Key_Up)
    assert rail.window().focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert rail.window().focusWidget() is second
    assert tips == []
    QTest.keyClick(second, Qt.Key.Key_Down)
    assert rail.window().focusWidget() is third
    policies = [row.focusPolicy() for row in rail.rows]
    nothing = Qt.FocusPolicy.NoFocus
    assert policies == [nothing, nothing, Qt.FocusPolicy.TabFocus]


def test_tab_takes_the_rows_between_captions_and_what_stands_below(round_view: RoundView) -> None:
    round_view.begin("System design", Mode.COACH)
    round_view.handle(CuesChanged((GOAL, COST)))
    round_view.handle(CuesChanged((GOAL, replace(ARCHITECTURE, detail=""), COST)))
    settle()
    rail, head = round_view.coach, round_view.captions_head
    rail.rows[1].setFocus()
    stops = [head.toggle_button, rail.rows[1], rail.hide_button]
    head.toggle_button.setFocus()
    for here, there in pairwise(stops):
        QTest.keyClick(here, Qt.Key.Key_Tab)
        assert round_view.window().focusWidget() is there
    QTest.keyClick(rail.hide_button, Qt.Key.Key_Backtab)
    assert round_view.window().focusWidget() is rail.rows[1]
    # Another answer: what had the focus goes, and leaves it near by.
    rail.clear()
    assert round_view.window().focusWidget() is rail.hide_button


def test_where_rows_have_no_room_they_scroll_and_stay_in_line(rail: CoachRail) -> None:
    rail.show_cues(tuple(replace(GOAL, rule=str(number)) for number in range(4)))
    settle()
    bar = rail.area.verticalScrollBar()
    assert bar.maximum() == 0
    width = rail.rows[0].width()
    assert width == 319
    rail.show_cues(tuple(replace(GOAL, rule=str(number)) for number in range(30)))
    settle()
    assert bar.maximum() > 0
    assert rail.rows[0].width() == width
    rail.rows[-1].setFocus()
    assert bar.value() > 0
    shown = rail.rows[-1].mapTo(rail.area.viewport(), QPoint(0, 0)).y()
    assert 0 <= shown <= rail.area.viewport().height() - rail.rows[-1].height()


def test_a_long_title_goes_on_below_itself(rail: CoachRail) -> None:
    long = replace(heard(GOAL, at=12), title="Metrics before any architecture is drawn")
    rail.show_cues((long, heard(GOAL, at=12)))
    settle()
    two_lines, one_line = rail.rows
    assert two_lines.height() == one_line.height() + 20
    assert one_line.y() == two_lines.y() + two_lines.height()
    rail.show_cues((replace(long, title="Metrics before architecture"), one_line.cue))
    settle()
    first, second = rail.rows
    assert first.height() == second.height()
    # What had room before goes on below itself in a narrow window.
    rail.fit_to(1120)
    settle()
    assert first.height() == second.height() + 20
    assert second.y() == first.y() + first.height()


@pytest.mark.parametrize(
    ("window", "rail_width"), [(1440, 348), (1280, 348), (1240, 308), (1120, 280)]
)
def test_in_a_narrow_window_the_rail_gives_way_first(
    round_view: RoundView, window: int, rail_width: int
) -> None:
    round_view.begin("System design", Mode.COACH)
    round_view.handle(TurnStarted(0, 2, TURN, 0.0))
    round_view.handle(CuesChanged((GOAL, METRICS)))
    round_view.resize(window, 690)
    settle()
    rail = round_view.coach
    assert round_view.size().toTuple() == (window, 690)
    # From the top bar to the bottom bar, at the right edge.
    assert place_in(rail, round_view) == QRect(window - rail_width, 60, rail_width, 690 - 60 - 72)
    button, legend = rail.hide_button, rail.legend
    assert not place_in(button, rail).intersects(place_in(legend, rail))
    for widget in (button, legend, *rail.rows):
        assert rail.rect().contains(place_in(widget, rail))
        assert widget.width() >= widget.minimumSizeHint().width()


def test_a_round_shows_cues_beside_the_timer_of_the_answer(round_view: RoundView) -> None:
    round_view.begin("System design", Mode.COACH)
    round_view.handle(TurnStarted(0, 2, TURN, 0.5))
    round_view.handle(CuesChanged((heard(GOAL, at=19),)))
    assert round_view.coach.rows[0].mark == "00:18"
    round_view.handle(RecordingPaused(60.0))
    assert len(round_view.coach.rows) == 1
    round_view.handle(TurnStarted(1, 2, TURN, 100.0))
    assert list(round_view.coach.rows) == []
    round_view.handle(CuesChanged((heard(replace(METRICS, count=""), at=189),)))
    assert round_view.coach.rows[0].mark == "01:29"
    round_view.begin("System design", Mode.COACH)
    assert list(round_view.coach.rows) == []


def test_an_exam_has_no_coach_whatever_comes(round_view: RoundView, announced: list[str]) -> None:
    round_view.begin("System design", Mode.EXAM)
    round_view.handle(TurnStarted(0, 2, TURN, 0.0))
    round_view.handle(CuesChanged((heard(GOAL),)))
    round_view.toggle_coach()
    settle()
    assert round_view.coach.rows == ()
    assert announced == []
    assert not round_view.coach.isVisible()
    assert not round_view.show_coach_button.isVisible()
    # Its place is taken by what is there.
    assert round_view.phases.width() == 1280 - 2 * 32
    round_view.begin("System design", Mode.COACH)
    assert round_view.coach.isVisible()
    # Hidden before an exam it cannot be brought back in it.
    round_view.toggle_coach()
    round_view.begin("System design", Mode.EXAM)
    assert not round_view.show_coach_button.isVisible()


def test_the_coach_can_be_hidden_and_brought_back_by_mouse(round_view: RoundView) -> None:
    round_view.begin("System design", Mode.COACH)
    round_view.handle(CuesChanged((GOAL,)))
    settle()
    assert round_view.phases.width() == 1280 - 348 - 2 * 32
    assert round_view.coach.hide_button.toolTip() == "Hide coach (K)"
    assert not round_view.show_coach_button.isVisible()
    round_view.coach.hide_button.setFocus()
    QTest.mouseClick(round_view.coach.hide_button, Qt.MouseButton.LeftButton)
    settle()
    assert not round_view.coach.isVisible()
    assert round_view.phases.width() == 1280 - 2 * 32
    assert round_view.window().focusWidget() is round_view.show_coach_button
    round_view.handle(CuesChanged((heard(GOAL),)))
    QTest.mouseClick(round_view.show_coach_button, Qt.MouseButton.LeftButton)
    assert round_view.coach.isVisible()
    assert not round_view.show_coach_button.isVisible()
    assert round_view.window().focusWidget() is round_view.coach.hide_button
    assert round_view.coach.rows[0].cue.state is CueState.HEARD


def test_the_key_k_hides_the_coach_and_brings_it_back(desk: Desk) -> None:
    window = desk.open()
    window.pages.round_view.begin("System design", Mode.COACH)
    window.screens.show(Screen.ROUND)
    QTest.keyClick(window, Qt.Key.Key_K)
    assert not window.pages.round_view.coach.isVisible()
    QTest.keyClick(window, Qt.Key.Key_K)
    assert window.pages.round_view.coach.isVisible()


def test_without_cues_the_rail_says_what_it_is_for(rail: CoachRail) -> None:
    assert rail.hint.isVisible()
    rail.show_cues((GOAL,))
    assert not rail.hint.isVisible()
    assert isinstance(rail.rows[0], CueRow)
    rail.clear()
    assert rail.hint.isVisible()
