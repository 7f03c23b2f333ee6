"""The report at work: played, judged anew, corrected, marked; its keys and its sizes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hfprep_desktop.app import App, Outside, build_app
from hfprep_desktop.audio.devices import Listing
from hfprep_desktop.audio.wav import WavWriter
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import SAMPLE_RATE, Moment, PastAnalysis, SearchHit, Session
from hfprep_desktop.report.quote_stretch import quote_stretch
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.pages.report_page import ReportPage
from hfprep_desktop.ui.playback import Playback
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.views.report_view import ReportView
from hfprep_desktop.ui.widgets.finding_item import FindingItem
from tests.samples import full_session
from tests.ui.conftest import Desk, settle
from tests.ui.stored import store_takes
from tests.ui.test_playback import Loudspeaker

WAIT_MS = 20_000
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Bench:
    """A page over a real library, with a loudspeaker that a test moves by hand."""

    qtbot: QtBot
    app: App
    page: ReportPage
    loudspeaker: Loudspeaker
    session: Session
    faults: list[UserError]

    @property
    def view(self) -> ReportView:
        return self.page.view

    def item(self, rule: str) -> FindingItem:
        return next(item for item in self.view.items if item.entry.info.id == rule)

    def stored(self) -> Session:
        return self.app.library.get_session(self.session.id)

    def open(self, hit: SearchHit | None = None) -> None:
        with self.qtbot.waitSignal(self.page.opened, timeout=WAIT_MS):
            self.page.open(self.session.id, hit)
        self.qtbot.waitUntil(self.view.tabs.isEnabled, timeout=WAIT_MS)
        settle()

    def judged(self, rule: str, *, wrong: bool) -> None:
        """Press the button that says so, and wait until everything is drawn anew."""
        self.item(rule).set_open(True)
        settle()
        with self.qtbot.waitSignal(self.page.rescored, timeout=WAIT_MS):
            self.item(rule).dispute_button.click()
        assert self.item(rule).entry.finding.disputed is wrong
        settle()


@pytest.fixture
def session(tmp_path: Path) -> Session:
    session = full_session(tmp_path / "data")
    analysis = session.turns[0].analysis
    assert analysis is not None
    sound = session.recordings[0].path
    sound.parent.mkdir(parents=True)
    writer = WavWriter(sound, 0.0)
    writer.append(b"\0\x40" * SAMPLE_RATE, 0.0)
    writer.close()
    older = PastAnalysis(0, session.started_at, replace(analysis, rules_version="0"))
    return replace(session, past=(older,))


@pytest.fixture
def bench(
    qtbot: QtBot, stage: QWidget, theme: Theme, tmp_path: Path, session: Session
) -> Iterator[Bench]:
    outputs = Listing((), outputs=("Speakers", "Headphones"))
    app = build_app(tmp_path / "data", replace(Outside(), list_microphones=lambda: outputs))
    app.library.add_session(session)
    background = Background()
    loudspeaker = Loudspeaker()
    playback = Playback(background, loudspeaker)
    page = ReportPage(theme, Choices(background, app), background, playback)
    page.view.setParent(stage)
    page.view.resize(1196, 800)
    page.view.show()
    page.opened.connect(page.show)
    faults: list[UserError] = []
    page.failed.connect(faults.append)
    bench = Bench(qtbot, app, page, loudspeaker, session, faults)
    bench.open()
    yield bench
    page.leave()
    background.shut_down()


def labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


# Judged anew


def test_a_finding_marked_as_wrong_scores_everything_anew_at_once(bench: Bench) -> None:
    assert bench.view.verdict.text() == "5 of 11 pass, 1 partial, 5 missing"
    before = [item.entry.info.id for item in bench.view.items]
    bench.judged("roadmap-stated", wrong=True)
    assert bench.view.verdict.text() == "5 of 10 pass, 1 partial, 4 missing"
    words = [button.text() for button in bench.view.filter.findChildren(QPushButton)]
    assert words == ["All 13", "To fix 5"]
    after = [item.entry.info.id for item in bench.view.items]
    assert before.index("roadmap-stated") < after.index("roadmap-stated") == 12
    assert "2 of 2 pass" in labels(bench.view)
    (summary,) = bench.app.library.list_sessions()
    assert (summary.passed, summary.partial, summary.missing) == (5, 1, 4)


def test_what_was_said_of_it_first_stays_to_be_seen(bench: Bench) -> None:
    bench.judged("roadmap-stated", wrong=True)
    item = bench.item("roadmap-stated")
    assert item.is_open
    assert item.head.accessibleName() == "Order of delivery: Missing, marked wrong by you"
    assert item.dispute_button.text() == "Take that back"
    bench.judged("roadmap-stated", wrong=False)
    assert item is not bench.item("roadmap-stated")
    assert bench.item("roadmap-stated").head.accessibleName() == "Order of delivery: Missing"
    assert bench.view.verdict.text() == "5 of 11 pass, 1 partial, 5 missing"


def test_the_open_finding_keeps_its_place_on_the_screen(bench: Bench) -> None:
    """Marked, and the mark taken back: the second time the whole column has been laid out."""
    bench.item("roadmap-stated").set_open(True)
    settle()
    column = bench.view.findings
    bench.judged("roadmap-stated", wrong=True)
    bar = column._scroll.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    settle()
    before = bench.item("roadmap-stated").mapTo(column, QPoint()).y()
    bench.judged("roadmap-stated", wrong=False)

    def kept_its_place() -> bool:
        moved = bench.item("roadmap-stated").mapTo(column, QPoint()).y() - before
        # At an end of the column there may be no room left to keep it exactly.
        return bar.value() in {0, bar.maximum()} or abs(moved) <= 2

    bench.qtbot.waitUntil(kept_its_place, timeout=WAIT_MS)
    assert bench.item("roadmap-stated").isVisible()


def test_with_the_filter_what_was_just_marked_stays_until_the_filter_is_chosen_again(
    bench: Bench,
) -> None:
    bench.view.filter.choose(1)
    bench.judged("roadmap-stated", wrong=True)
    assert bench.view.filter.index == 1
    assert bench.item("roadmap-stated").isVisible()
    bench.view.filter.choose(0)
    bench.view.filter.choose(1)
    assert not bench.item("roadmap-stated").isVisible()


def test_the_mark_of_another_answer_can_be_taken_back(bench: Bench) -> None:
    bench.item("doubled-down").set_open(True)
    with bench.qtbot.waitSignal(bench.page.rescored, timeout=WAIT_MS):
        bench.item("doubled-down").dispute_button.click()
    settle()
    item = bench.item("doubled-down")
    # The other reply decides now, and that one did not double down.
    assert item.entry.turn == 1
    (button,) = item.take_back_buttons
    with bench.qtbot.waitSignal(bench.page.rescored, timeout=WAIT_MS):
        button.click()
    assert bench.item("doubled-down").entry.turn == 2
    assert bench.view.verdict.text() == "5 of 11 pass, 1 partial, 5 missing"


def test_what_earlier_rules_said_stands_in_the_finding(bench: Bench) -> None:
    item = bench.item("roadmap-stated")
    item.set_open(True)
    settle()
    assert "Judged before by rule set 0: Missing" in labels(item)
    # Replies to objections were judged once.
    bench.item("doubled-down").set_open(True)
    settle()
    assert not any(words.startswith("Judged before") for words in labels(bench.view.findings))


def test_todays_rules_can_be_run_again(bench: Bench) -> None:
    with bench.qtbot.waitSignal(bench.page.rescored, timeout=WAIT_MS):
        bench.page.run_rules_again()
    assert bench.view.banner.title.text() == "Today's rules have been run"
    past = {one.analysis.rules_version for one in bench.stored().past}
    assert past == {"0", "1"}
    bench.item("roadmap-stated").set_open(True)
    settle()
    assert "Judged before by rule set 1: Missing" in labels(bench.item("roadmap-stated"))


def test_a_corrected_word_is_judged_anew_and_what_is_played_goes_on(bench: Bench) -> None:
    bench.page.playback.play(5.0)
    bench.view.tabs.choose(1)
    with bench.qtbot.waitSignal(bench.page.rescored, timeout=WAIT_MS):
        bench.view.words.word_corrected.emit(0, 3, "aim")
    word = bench.stored().turns[0].transcript.words[3]
    assert (word.text, word.original and word.original.text) == ("aim", "is")
    assert bench.view.session == bench.stored()
    assert "aim" in bench.view.transcript.toPlainText()
    assert bench.page.playback.is_playing
    assert bench.view.tabs.index == 1


def test_moments_are_kept_the_newest_last(bench: Bench) -> None:
    kept = [(Moment(5.0, "slow down"),), (Moment(5.0, "slow down"), Moment(9.0, starred=True))]
    for moments in kept:
        bench.view.words.moments_changed.emit(moments)
    bench.qtbot.waitUntil(lambda: bench.stored().moments == kept[-1], timeout=WAIT_MS)


# Playing


def test_a_quote_plays_from_a_second_before_for_six_seconds_or_to_its_end() -> None:
    assert quote_stretch(10.0, 12.0) == (9.0, 6.0)
    assert quote_stretch(0.4, 2.0) == (0.0, 6.0)
    assert quote_stretch(10.0, 18.0) == (9.0, 10.0)
    assert quote_stretch(10.0, None) == (9.0, 6.0)


def test_hear_it_plays_the_quote_and_the_button_becomes_pause(bench: Bench) -> None:
    item = bench.item("three-metrics")
    item.set_open(True)
    item.hear_buttons[0].click()
    (route,) = bench.loudspeaker.routes
    start = item.entry.finding.evidence[0].start
    assert start is not None
    assert (route.start_s, route.until_s) == pytest.approx((start - 1.0, start + 5.0))
    assert bench.view.listening.player.is_playing


def test_bar_time_line_and_transcript_show_the_same_place(bench: Bench) -> None:
    bench.page.playback.play(5.0)
    bench.loudspeaker.moves[-1](17.6)
    settle()
    assert bench.view.listening.player.place.text() == "0:17"
    timeline = bench.view.listening.timeline
    grabbed = timeline.grab().toImage()
    x = round(timeline.scale.x_of(17.6))
    head = timeline.lanes_layout.lanes_end + 2
    tones = {grabbed.pixelColor(x + dx, head).lightness() for dx in (-1, 0, 1)}
    assert min(tones) < 80


def test_a_click_on_the_time_line_seeks_and_a_drag_does_not_flood_the_player(
    bench: Bench,
) -> None:
    bench.page.playback.play(0.0)
    timeline = bench.view.listening.timeline
    for second in range(10, 40):
        timeline.sought.emit(float(second))
    bench.qtbot.waitUntil(lambda: bench.page.playback.position == 39.0, timeout=WAIT_MS)
    assert len(bench.loudspeaker.routes) <= 4


def test_the_text_goes_where_one_jumps_whatever_was_done_to_it_before(bench: Bench) -> None:
    transcript = bench.view.transcript
    transcript.keep_hands_off()
    assert transcript.is_held()
    bench.view.listening.timeline.sought.emit(17.0)
    assert not transcript.is_held()
    transcript.keep_hands_off()
    bench.view.listening.player.step_asked.emit(5.0)
    assert not transcript.is_held()


def test_a_span_of_a_lane_is_heard_like_a_quote(bench: Bench) -> None:
    timeline = bench.view.listening.timeline
    report_lanes = bench.app.sessions.report(bench.stored()).lanes
    timeline.span_chosen.emit(report_lanes[0])
    assert bench.loudspeaker.routes[-1].start_s == pytest.approx(report_lanes[0].start - 1.0)
    bench.view.listening.order.times[-1].click()
    assert len(bench.loudspeaker.routes) == 2


def test_the_waveform_comes_from_the_recording(bench: Bench) -> None:
    timeline = bench.view.listening.timeline
    bench.qtbot.waitUntil(lambda: timeline.sound is not None, timeout=WAIT_MS)
    assert timeline.sound is not None
    assert min(timeline.sound.levels) > 128
    assert bench.faults == []


def test_loop_takes_the_open_findings_words_then_what_was_looped_last(bench: Bench) -> None:
    playback, flip = bench.page.playback, bench.view.listening.player.loop_button.click
    item = bench.item("three-metrics")
    item.set_open(True)
    start = item.entry.finding.evidence[0].start
    assert start is not None
    flip()
    assert playback.loop == pytest.approx((start - 1.0, start + 5.0))
    assert bench.view.listening.player.loop_button.isChecked()
    flip()
    assert playback.loop is None
    assert not bench.view.listening.player.loop_button.isChecked()
    bench.view.listening.timeline.loop_chosen.emit((20.0, 25.0))
    assert playback.is_playing
    flip()
    flip()
    assert playback.loop == (20.0, 25.0)


def test_speed_silences_and_output_reach_the_player(bench: Bench) -> None:
    player = bench.view.listening.player
    player.speeds.choose(3)
    assert bench.page.playback.rate == 1.5
    player.skip_button.click()
    assert bench.page.playback.skips_silences
    player.output_menu.aboutToShow.emit()
    bench.qtbot.waitUntil(lambda: len(player.output_menu.actions()) == 3, timeout=WAIT_MS)
    player.output_menu.actions()[2].trigger()
    bench.page.playback.play(0.0)
    manner = bench.loudspeaker.manners[-1]
    assert (manner.rate, manner.output) == (1.5, "Headphones")
    assert player.output_button.accessibleName() == "Output: Headphones"


def test_a_hit_of_a_search_opens_at_its_second(bench: Bench) -> None:
    said = bench.session.turns[1].transcript
    place = said.text.index("replication")
    second = said.words[said.offsets.index(place)].start
    bench.open(SearchHit(bench.session.id, 1, "", (), place, second))
    assert bench.page.playback.position == second
    assert not bench.page.playback.is_playing


# The window


def open_stored(desk: Desk, session: Session) -> MainWindow:
    window = desk.open()
    window.pages.open_session(session.id)
    desk.wait(
        lambda: window.screens.shown is Screen.REPORT and window.pages.report.tabs.isEnabled()
    )
    return window


def test_keys_seek_change_the_speed_loop_and_show_the_table(desk: Desk) -> None:
    session = full_session(desk.data)
    build_app(desk.data).library.add_session(session)
    window = open_stored(desk, session)
    playback, shift = window.pages.report_page.playback, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_Right, shift)
    QTest.keyClick(window, Qt.Key.Key_Right)
    assert playback.position == 15.0
    QTest.keyClick(window, Qt.Key.Key_Left, shift)
    QTest.keyClick(window, Qt.Key.Key_Left)
    assert playback.position == 0.0
    QTest.keyClick(window, Qt.Key.Key_Up, CTRL)
    assert playback.rate == 1.25
    QTest.keyClick(window, Qt.Key.Key_Down, CTRL)
    assert playback.rate == 1.0
    QTest.keyClick(window, Qt.Key.Key_S, shift)
    assert playback.skips_silences
    assert window.pages.report.listening.player.skip_button.isChecked()
    QTest.keyClick(window, Qt.Key.Key_L)
    assert playback.loop is not None
    QTest.keyClick(window, Qt.Key.Key_T, CTRL)
    assert window.pages.report.listening.shows_table
    assert window.focusWidget() is window.pages.report.listening.table
    with desk.qtbot.waitSignal(window.pages.report_page.compare_asked) as asked:
        QTest.keyClick(window, Qt.Key.Key_C)
    assert asked.args == [session.id]


def test_arrow_keys_on_a_choice_move_the_choice(desk: Desk) -> None:
    _, session = store_takes(desk.data)
    window = open_stored(desk, session)
    window.pages.report.tabs.focus_chosen()
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Right)
    assert window.pages.report.tabs.index == 1
    assert window.pages.report_page.playback.position == 0.0


def test_letters_are_letters_while_a_field_has_the_keys(desk: Desk) -> None:
    _, session = store_takes(desk.data)
    window = open_stored(desk, session)
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    field = window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "r c l[]S")
    assert field.property("text") == "r c l[]S"
    assert window.screens.shown is Screen.REPORT
    assert window.pages.report_page.playback.loop is None
    assert not window.pages.report_page.playback.skips_silences


def test_a_missing_recording_is_told_and_nothing_else_is_lost(desk: Desk) -> None:
    session = full_session(desk.data)
    build_app(desk.data).library.add_session(session)
    window = open_stored(desk, session)
    QTest.keyClick(window, Qt.Key.Key_Space)
    desk.wait(window.pages.report.banner.isVisible)
    told = f"{window.pages.report.banner.title.text()} {window.pages.report.banner.body.text()}"
    assert "text and findings" in told
    assert not window.pages.report.listening.player.is_playing
    assert "developers" in window.pages.report.transcript.toPlainText()


def test_everything_of_the_right_column_has_room(desk: Desk) -> None:
    session = full_session(desk.data)
    build_app(desk.data).library.add_session(session)
    window = open_stored(desk, session)
    for size in ((1120, 720), (1280, 800), (1280, 900)):
        window.resize(*size)
        settle()
        settle()
        assert_has_room(window)


def assert_has_room(window: MainWindow) -> None:
    report = window.pages.report
    parts = (
        report.listening.player,
        report.listening.timeline,
        report.listening.order,
        report.transcript,
        report.delivery,
    )
    boxes = [QRect(part.mapTo(window, QPoint()), part.size()) for part in parts]
    for above, below in pairwise(boxes):
        assert above.bottom() < below.top()
    assert boxes[-1].bottom() <= window.height() - 20
    assert report.transcript.height() >= 100
    assert report.listening.timeline.height() >= report.listening.timeline.sizeHint().height()
    for box in boxes:
        assert box.right() < window.width()
