"""The time line: what is drawn where, and what pointer and keys choose."""

from __future__ import annotations

import time
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hfprep_desktop.model import Lane, LaneSpan
from hfprep_desktop.ui.theme import Theme, ThemeChoice
from hfprep_desktop.ui.widgets.lane_picture import span_box
from hfprep_desktop.ui.widgets.lane_table import LaneTable
from hfprep_desktop.ui.widgets.lane_timeline import LaneTimeline
from hfprep_desktop.ui.widgets.order_line import OrderLine
from hfprep_desktop.ui.widgets.time_scale import TimeScale
from tests.ui.conftest import settle

GOAL = LaneSpan(Lane.GOAL, 20.0, 26.0, "help small teams ship", 0)
FIRST_METRIC = LaneSpan(Lane.METRICS, 40.0, 44.0, "monthly active developers", 0)
METRIC = LaneSpan(Lane.METRICS, 100.0, 104.0, "p95 latency", 0)
COMPONENT = LaneSpan(Lane.ARCHITECTURE, 75.0, 95.0, "a stateless gateway", 0)
LANES = (GOAL, FIRST_METRIC, METRIC, COMPONENT)


@dataclass(frozen=True, slots=True)
class Sound:
    levels: bytes
    bucket_s: float = 0.05


@pytest.fixture
def timeline(stage: QWidget, theme: Theme) -> LaneTimeline:
    timeline = LaneTimeline(theme)
    timeline.setParent(stage)
    timeline.resize(720, timeline.sizeHint().height())
    timeline.show_session(200.0, LANES)
    timeline.show_waveform(Sound(bytes([0] * 2000 + [255] * 2000)))
    timeline.show()
    settle()
    return timeline


def picture(timeline: LaneTimeline) -> QImage:
    return timeline.grab().toImage()


def place_of(timeline: LaneTimeline, span: LaneSpan) -> QPoint:
    return span_box(timeline.lanes_layout, timeline.scale, span).center().toPoint()


def wave_at(timeline: LaneTimeline, second: float) -> QPoint:
    layout = timeline.lanes_layout
    x = timeline.scale.x_of(second)
    return QPoint(round(x), layout.wave_top + layout.wave_height // 2)


def colours_near(timeline: LaneTimeline, second: float) -> set[str]:
    at = wave_at(timeline, second)
    image = picture(timeline)
    return {image.pixelColor(at.x() + dx, at.y()).name() for dx in range(-3, 4)}


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_every_span_has_the_colour_of_its_lane_in_both_themes(
    timeline: LaneTimeline, theme: Theme, choice: ThemeChoice
) -> None:
    theme.choose(choice)
    image = picture(timeline)
    for span in LANES:
        assert image.pixelColor(place_of(timeline, span)) == theme.color(span.lane.value)


def test_the_played_part_of_the_waveform_is_in_the_accent(
    timeline: LaneTimeline, theme: Theme
) -> None:
    timeline.show_second(150.0)
    assert theme.color("accent").name() in colours_near(timeline, 130.0)
    assert theme.color("strong").name() in colours_near(timeline, 180.0)
    timeline.show_second(120.0)
    assert theme.color("strong").name() in colours_near(timeline, 130.0)


@pytest.mark.parametrize("target", [10.0, 150.0])
def test_the_playhead_leaves_nothing_behind(
    timeline: LaneTimeline, stage: QWidget, target: float
) -> None:
    """What was painted anew, as it stands on the screen: a picture of it would paint all."""

    def on_screen(second: float) -> int:
        settle()
        top, _ = timeline.lanes_layout.bar(Lane.ROADMAP)
        at = timeline.mapTo(stage, QPoint(wave_at(timeline, second).x(), round(top) + 2))
        shown = stage.screen().grabWindow(stage.winId()).toImage()
        return min(shown.pixelColor(at.x() + dx, at.y()).lightness() for dx in (-1, 0, 1))

    timeline.show_second(30.0)
    assert on_screen(30.0) < 120
    timeline.show_second(target)
    assert on_screen(target) < 120
    assert on_screen(30.0) > 150


def test_a_click_goes_to_its_second_and_a_drag_follows(
    timeline: LaneTimeline, qtbot: QtBot
) -> None:
    sought: list[float] = []
    timeline.sought.connect(sought.append)
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=wave_at(timeline, 50.0))
    QTest.mouseMove(timeline, wave_at(timeline, 90.0))
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=wave_at(timeline, 90.0))
    assert sought[0] == pytest.approx(50.0, abs=0.3)
    assert sought[-1] == pytest.approx(90.0, abs=0.3)
    QTest.mouseMove(timeline, wave_at(timeline, 10.0))
    assert sought[-1] == pytest.approx(90.0, abs=0.3)


def test_a_click_on_a_span_asks_for_its_words(timeline: LaneTimeline, qtbot: QtBot) -> None:
    with (
        qtbot.waitSignal(timeline.span_chosen) as chosen,
        qtbot.assertNotEmitted(timeline.sought),
    ):
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=place_of(timeline, FIRST_METRIC))
    assert chosen.args == [FIRST_METRIC]


def test_a_drag_with_shift_chooses_what_is_looped_whichever_way(
    timeline: LaneTimeline, qtbot: QtBot
) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(timeline.loop_chosen) as chosen:
        QTest.mousePress(timeline, Qt.MouseButton.LeftButton, shift, wave_at(timeline, 90.0))
        QTest.mouseMove(timeline, wave_at(timeline, 60.0))
        QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, shift, wave_at(timeline, 60.0))
    assert chosen.args is not None
    assert chosen.args[0] == pytest.approx((60.0, 90.0), abs=0.4)
    with qtbot.assertNotEmitted(timeline.loop_chosen):
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, shift, wave_at(timeline, 90.0))


def test_a_drag_too_short_to_be_looped_leaves_nothing_drawn(timeline: LaneTimeline) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    timeline.zoom(0.05, 60.0)
    before = timeline.grab().toImage()
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, shift, wave_at(timeline, 60.0))
    QTest.mouseMove(timeline, wave_at(timeline, 60.2))
    assert timeline.grab().toImage() != before
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, shift, wave_at(timeline, 60.2))
    assert timeline.grab().toImage() == before


def test_arrow_keys_step_and_walk_through_the_lanes(timeline: LaneTimeline, qtbot: QtBot) -> None:
    sought: list[float] = []
    timeline.sought.connect(sought.append)
    timeline.show_second(98.0)
    timeline.setFocus()
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    QTest.keyClick(timeline, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(timeline, Qt.Key.Key_Home)
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert sought == [103.0, 93.0, 0.0, 0.0]
    timeline.show_second(98.0)
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.span is GOAL
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.span is METRIC
    # Nothing of constraints: the next lane with something in it.
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.span is COMPONENT
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.span is COMPONENT
    QTest.keyClick(timeline, Qt.Key.Key_Up)
    assert timeline.accessibleDescription() == "Metrics at 1:40, “p95 latency”"
    with qtbot.waitSignal(timeline.span_chosen) as chosen:
        QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert chosen.args == [METRIC]


def test_readers_hear_the_place_and_which_lanes_are_silent(timeline: LaneTimeline) -> None:
    assert timeline.accessibleDescription() == (
        "At 0 seconds of 3 minutes 20 seconds."
        " Nothing heard: Constraints, Roadmap, Push-back, Interviewer."
    )


def test_plus_and_minus_show_less_and_more_around_the_playhead(timeline: LaneTimeline) -> None:
    timeline.setFocus()
    timeline.show_second(100.0)
    before = timeline.scale.x_of(100.0)
    QTest.keyClick(timeline, Qt.Key.Key_Plus)
    assert timeline.scale.span == pytest.approx(160.0)
    assert timeline.scale.x_of(100.0) == pytest.approx(before)
    for _ in range(5):
        QTest.keyClick(timeline, Qt.Key.Key_Minus)
    assert (timeline.scale.begin, timeline.scale.span) == (0.0, 200.0)


def turn_wheel(timeline: LaneTimeline, at: QPoint, notches: int, keys: Qt.KeyboardModifier) -> bool:
    place = QPointF(at)
    event = QWheelEvent(
        place,
        QPointF(timeline.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(timeline, event)
    return event.isAccepted()


def test_the_wheel_scrolls_what_is_zoomed_and_else_the_page(timeline: LaneTimeline) -> None:
    at = wave_at(timeline, 150.0)
    assert not turn_wheel(timeline, at, -1, Qt.KeyboardModifier.NoModifier)
    assert turn_wheel(timeline, at, 3, Qt.KeyboardModifier.ControlModifier)
    assert timeline.scale.x_of(150.0) == pytest.approx(at.x(), abs=1)
    begin = timeline.scale.begin
    assert turn_wheel(timeline, at, -1, Qt.KeyboardModifier.NoModifier)
    assert timeline.scale.begin > begin


def test_what_is_zoomed_follows_the_playhead(timeline: LaneTimeline) -> None:
    timeline.zoom(0.25, 10.0)
    timeline.show_second(120.0)
    assert timeline.scale.begin < 120.0 < timeline.scale.end


def test_an_hour_is_drawn_without_lag(timeline: LaneTimeline) -> None:
    spans = [
        LaneSpan(list(Lane)[number % 7], number * 6.0, number * 6.0 + 4.0, "words", 0)
        for number in range(600)
    ]
    timeline.show_session(3600.0, spans)
    timeline.show_waveform(Sound(bytes(number % 256 for number in range(72_000))))
    timeline.grab()
    image = QImage(timeline.size(), QImage.Format.Format_ARGB32_Premultiplied)
    taken = []
    for step in range(40):
        timeline.show_second(step * 80.0)
        began = time.perf_counter()
        timeline.render(image)
        taken.append(time.perf_counter() - began)
    assert sorted(taken)[len(taken) // 2] < 0.008


def test_a_session_without_a_second_of_sound_is_drawn(timeline: LaneTimeline) -> None:
    timeline.show_session(0.0, ())
    timeline.show_waveform(Sound(b""))
    timeline.show_second(0.0)
    assert not picture(timeline).isNull()


def test_a_scale_never_leaves_the_recording() -> None:
    scale = TimeScale.whole(100.0).placed(50.0, 500.0)
    assert [scale.second_at(x) for x in (0.0, 50.0, 550.0, 900.0)] == [0.0, 0.0, 100.0, 100.0]
    near_end = scale.zoomed(0.1, 99.0)
    assert near_end.end <= 100.0
    assert near_end.from_second(500.0).end == pytest.approx(100.0)
    assert scale.zoomed(1e-9, 50.0).span == 2.0
    assert list(scale.ticks(74.0)) == [0, 15, 30, 45, 60, 75, 90]


def test_the_table_tells_every_span_and_every_silent_lane(stage: QWidget, qtbot: QtBot) -> None:
    table = LaneTable()
    table.setParent(stage)
    table.resize(600, 300)
    table.show_lanes(LANES)
    table.show()

    def row(number: int) -> list[str]:
        cells = [table.item(number, column) for column in range(4)]
        return [cell.text() for cell in cells if cell is not None]

    assert table.rowCount() == 8
    assert row(0) == ["Goal", "0:20", "0:26", "help small teams ship"]
    assert row(3) == ["Constraints", "", "", "nothing heard"]
    assert row(7) == ["Interviewer", "", "", "nothing heard"]
    table.setCurrentCell(3, 0)
    with qtbot.assertNotEmitted(table.span_chosen):
        QTest.keyClick(table, Qt.Key.Key_Return)
    table.setCurrentCell(4, 0)
    with qtbot.waitSignal(table.span_chosen) as chosen:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert chosen.args == [COMPONENT]


def test_the_order_is_told_by_time_and_each_can_be_heard(
    stage: QWidget, theme: Theme, qtbot: QtBot
) -> None:
    line = OrderLine(theme)
    line.setParent(stage)
    line.show_lanes((METRIC, COMPONENT))
    assert line.words == "First component at 1:15, first metric at 1:40"
    with qtbot.waitSignal(line.first_chosen) as chosen:
        line.times[0].click()
    assert chosen.args == [COMPONENT]
    line.show_lanes((COMPONENT,))
    assert line.words == "First component at 1:15, no metric heard"
    line.show_lanes(())
    assert line.words == "No metric heard, no component heard"
    assert line.times == []
