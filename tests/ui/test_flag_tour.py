"""Through the findings by `]` and `[`: each is opened, played and told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hfprep_desktop.app import build_app
from hfprep_desktop.model import Evidence, Report
from hfprep_desktop.report.build import build_report
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.findings_panel import FIRST, LAST, NONE, FindingsPanel
from tests.samples import RULES, full_session
from tests.ui.conftest import Desk, settle


class Listener:
    """Keeps what a panel asks to be played and has to say."""

    def __init__(self, panel: FindingsPanel) -> None:
        self.played: list[Evidence] = []
        self.told: list[str] = []
        panel.hear_asked.connect(self.played.append)
        panel.announced.connect(self.told.append)


@pytest.fixture
def report(tmp_path: Path) -> Report:
    return build_report(full_session(tmp_path), RULES)


@pytest.fixture
def panel(stage: QWidget, theme: Theme, report: Report) -> FindingsPanel:
    panel = FindingsPanel(theme)
    panel.setParent(stage)
    panel.resize(400, 420)
    panel.show_report(report, ())
    panel.show()
    settle()
    return panel


@pytest.fixture
def listener(panel: FindingsPanel) -> Listener:
    return Listener(panel)


def opened(panel: FindingsPanel) -> Sequence[int]:
    return [number for number, item in enumerate(panel.items) if item.is_open]


def test_each_step_opens_plays_and_tells_the_next_finding(
    panel: FindingsPanel, listener: Listener
) -> None:
    at = next(n for n, one in enumerate(panel.items) if one.entry.info.id == "three-metrics")
    panel.items[at - 1].set_open(True)
    panel.step(1)
    assert opened(panel) == [at]
    assert [piece.quote for piece in listener.played] == ["p95 latency"]
    assert listener.told == [
        f"Three metrics, partial, {at + 1} of 13, “p95 latency”, plays from 0:09"
    ]
    assert panel.place.text() == f"{at + 1} of 13"


def test_the_finding_that_is_opened_comes_into_view(panel: FindingsPanel) -> None:
    for _ in range(len(panel.items)):
        panel.step(1)
        settle()
        (item,) = [item for item in panel.items if item.is_open]
        top = item.head.mapTo(panel, item.head.rect().topLeft()).y()
        assert 0 <= top < panel.height()


def test_what_has_no_quote_plays_nothing_and_says_so(
    panel: FindingsPanel, listener: Listener
) -> None:
    at = next(n for n, one in enumerate(panel.items) if one.entry.info.id == "roadmap-stated")
    panel.items[at - 1].set_open(True)
    panel.step(1)
    assert listener.played == []
    assert listener.told == [f"Order of delivery, missing, {at + 1} of 13, nothing to play"]


def test_at_both_ends_it_says_so_and_stays(panel: FindingsPanel, listener: Listener) -> None:
    panel.items[-1].set_open(True)
    panel.step(1)
    assert opened(panel) == [12]
    panel.items[0].set_open(True)
    panel.step(-1)
    assert opened(panel) == [0]
    assert listener.told == [f"{LAST}, 13 of 13", f"{FIRST}, 1 of 13"]
    assert listener.played == []
    assert panel.place.text() == f"{FIRST}, 1 of 13"


def test_the_tour_follows_the_filter(panel: FindingsPanel, listener: Listener) -> None:
    panel.filter.choose(1)
    to_fix = [number for number, item in enumerate(panel.items) if item.to_fix]
    seen = list(opened(panel))
    while len(seen) < len(to_fix):
        panel.step(1)
        seen += opened(panel)
    assert seen == to_fix
    panel.step(1)
    assert listener.told[-1] == f"{LAST}, {len(to_fix)} of {len(to_fix)}"


def test_a_finding_that_was_marked_as_wrong_is_told_with_that(
    panel: FindingsPanel, listener: Listener, report: Report
) -> None:
    first = report.entries[0]
    wrong = replace(first, finding=replace(first.finding, disputed=True))
    panel.redraw(replace(report, entries=(wrong, *report.entries[1:])), ())
    panel.items[0].set_open(False)
    panel.step(1)
    assert listener.told[-1].startswith(
        "Did not double down, missing, marked wrong by you, 1 of 13"
    )


def test_without_findings_it_says_that(panel: FindingsPanel, listener: Listener) -> None:
    panel.show_report(Report("", "", 0, 0, 0, (), ()), ())
    panel.step(1)
    assert listener.told == [NONE]


def test_the_keys_of_the_window_reach_player_and_screen_reader(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = full_session(desk.data)
    build_app(desk.data).library.add_session(session)
    window = desk.open()
    window.pages.open_session(session.id)
    desk.wait(lambda: window.screens.shown is Screen.REPORT)
    said: list[str] = []
    played: list[tuple[float, float]] = []

    def listen(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    # There is no recording to be played; what matters is which words are asked for.
    window.pages.report.play_asked.disconnect()
    window.pages.report.play_asked.connect(lambda start, length: played.append((start, length)))
    step_to(window, "three-metrics")
    assert played[-1] == pytest.approx((8.8, 6.0))
    assert said[-1].startswith("Three metrics, partial, ")
    QTest.keyClick(window, Qt.Key.Key_BracketLeft)
    assert not said[-1].startswith("Three metrics")


def step_to(window: MainWindow, rule: str) -> None:
    for _ in window.pages.report.items:
        QTest.keyClick(window, Qt.Key.Key_BracketRight)
        opened_item = window.pages.report.findings.opened_item
        if opened_item is not None and opened_item.entry.info.id == rule:
            return
    raise AssertionError(rule)
