"""Every screen as a screen reader and a keyboard meet it, and what is said by itself."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Final

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QImage,
    QPainter,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QMenuBar,
    QTextBrowser,
    QWidget,
)

from hfprep_desktop.errors import UserError
from hfprep_desktop.events import (
    CaptureLost,
    InterviewerAnswered,
    InterviewerSpoke,
    RecordingResumed,
    RoundStarted,
)
from hfprep_desktop.model import InterviewerLine, LineType, Mode
from hfprep_desktop.ui import announcement
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.panes import panes_of, tab_stops
from hfprep_desktop.ui.theme import LIGHT, Theme
from hfprep_desktop.ui.views.round_view import RoundView
from hfprep_desktop.ui.widgets.focus_ring import FocusRing
from hfprep_desktop.ui.widgets.icon import Icon, IconTile
from hfprep_desktop.ui.widgets.logo import Logo
from hfprep_desktop.ui.widgets.status_glyph import Glyph, paint_glyph
from tests.rounds import METRIC, design_round
from tests.ui.access_tree import Heard, heard_of, walk
from tests.ui.conftest import Desk, settle
from tests.ui.every_screen import SHOWN, EveryScreen

Role: Final = QAccessible.Role
FITTING: Final = frozenset(
    {
        *(Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.PushButton),
        *(Role.EditableText, Role.SpinBox, Role.Slider, Role.List, Role.Table, Role.Tree),
        *(Role.Document, Role.Paragraph, Role.ButtonMenu, Role.ScrollBar, Role.PageTab),
    }
)
PAINTED: Final = frozenset({Role.Client, Role.StaticText, Role.Graphic, Role.ProgressBar})
"""Qt knows no better role for what is painted: there a description says how it stands."""
LINKS: Final = 200
DECORATION: Final = (Icon, IconTile, Logo, FocusRing, QMenuBar, QMenu)


@pytest.fixture
def screens(desk: Desk) -> EveryScreen:
    return EveryScreen(desk)


def controls(window: MainWindow) -> list[Heard]:
    return [heard_of(stop) for stop in tab_stops(window)]


def labels_of(window: MainWindow, widget: QWidget) -> list[QLabel]:
    """The labels that stand beside it for it; others Qt does not look at."""
    found = [one for one in window.findChildren(QLabel) if one.buddy() is widget and one.text()]
    return [one for one in found if one.parentWidget() is widget.parentWidget()]


def test_every_control_has_a_name_and_a_fitting_role(screens: EveryScreen) -> None:
    wrong = []
    for screen in SHOWN:
        screens.show(screen)
        for one in controls(screens.window):
            fits = one.role in FITTING or (one.role in PAINTED and bool(one.description))
            if isinstance(one.widget, QComboBox):
                # Its name is what is chosen, on Linux: one label says what it is for.
                fits = len(labels_of(screens.window, one.widget)) == 1
            if not one.name.strip() or not fits:
                wrong.append((screen.value, one.kind, one.name, one.role.name, one.description))
    assert wrong == []


def test_no_two_controls_beside_each_other_sound_the_same(screens: EveryScreen) -> None:
    wrong = []
    for screen in SHOWN:
        screens.show(screen)
        found = walk(screens.window)
        told = Counter(
            (one.parent, one.role, one.name, one.description)
            for one in found
            if one.takes_focus and one.widget is not None and one.name
        )
        wrong += [(screen.value, key) for key, count in told.items() if count > 1]
    assert wrong == []


def test_every_text_that_is_seen_is_heard(screens: EveryScreen) -> None:
    wrong = []
    for screen in SHOWN:
        screens.show(screen)
        heard = walk(screens.window)
        told = {one.widget: one for one in heard if one.widget is not None}
        for label in screens.window.findChildren(QLabel):
            if label.isVisible() and label.text().strip():
                one = told.get(label)
                if one is None or not one.name.strip():
                    wrong.append((screen.value, type(label).__name__, label.text()))
    assert wrong == []


def test_what_is_painted_is_told_in_words(screens: EveryScreen) -> None:
    wrong = set()
    for screen in SHOWN:
        screens.show(screen)
        for widget in screens.window.findChildren(QWidget):
            if widget.isVisible() and _paints(widget) and not _is_told(widget):
                wrong.add((screen.value, type(widget).__name__))
    assert wrong == set()


def _paints(widget: QWidget) -> bool:
    """Whether a class of ours draws it."""
    owner = next(one for one in type(widget).__mro__ if "paintEvent" in vars(one))
    return owner.__module__.startswith("hfprep_desktop") and not isinstance(widget, DECORATION)


def _words_at(widget: QWidget) -> list[QLabel]:
    parent = widget.parentWidget()
    inside = widget.findChildren(QLabel)
    beside = [] if parent is None else [one for one in parent.children() if one is not widget]
    return [*inside, *(one for one in beside if isinstance(one, QLabel) and one.isVisible())]


def _is_told(widget: QWidget) -> bool:
    """By itself, by the words in it or beside it, or by what it is a part of."""
    if any(label.text() for label in _words_at(widget)):
        return True
    while not widget.property("ground"):
        if heard_of(widget).name.strip():
            return True
        parent = widget.parentWidget()
        if parent is None:
            return False
        widget = parent
    return False


def test_tab_goes_everywhere_comes_back_and_shows_where_it_is(screens: EveryScreen) -> None:
    window = screens.window
    (ring,) = (one for one in window.findChildren(FocusRing) if one.parent() is window)
    for screen in SHOWN:
        if screen is Screen.EDITOR:
            continue  # there Tab indents: F6 leads on
        screens.show(screen)
        stops = list(tab_stops(window))
        stops[0].setFocus(Qt.FocusReason.TabFocusReason)
        seen: list[QWidget] = []
        while (at := QApplication.focusWidget()) is not None and at not in seen:
            seen.append(at)
            settle()
            if at.property("ground") != "true":
                box = QRect(at.mapTo(window, QPoint(0, 0)), at.size())
                assert ring.isVisible(), (screen, at, at.accessibleName())
                assert ring.geometry().intersects(box), (screen, at)
            for _ in range(LINKS):
                QTest.keyClick(at, Qt.Key.Key_Tab)
                # In a text Tab goes from link to link first.
                if not isinstance(at, QTextBrowser) or QApplication.focusWidget() is not at:
                    break
        assert QApplication.focusWidget() is seen[0], screen
        # Of a choice between words one word has the keys; the arrows reach the others.
        stops = list(tab_stops(window))  # some came only on the way
        missed = [one for one in stops if one not in seen and not _is_in_choice(one)]
        assert missed == [], screen


def _is_in_choice(widget: QWidget) -> bool:
    group = getattr(widget, "group", None)
    return group is not None and group() is not None and group().exclusive()


def test_tab_goes_down_a_pane_never_up(screens: EveryScreen) -> None:
    window, wrong = screens.window, []
    for screen in SHOWN:
        screens.show(screen)
        for pane in panes_of(window):
            boxes = [QRect(one.mapTo(window, QPoint(0, 0)), one.size()) for one in pane]
            for number, (one, following) in enumerate(pairwise(boxes)):
                goes_up = following.bottom() < one.top() and following.left() < one.right()
                if goes_up:
                    names = [pane[number].accessibleName(), pane[number + 1].accessibleName()]
                    wrong.append((screen.value, *names))
    assert wrong == []


# What is said by itself


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What Qt is asked to have said: it hands it to screen readers alone."""
    words: list[str] = []

    class Listening(QAccessible):
        @staticmethod
        def updateAccessibility(event: QAccessibleEvent) -> None:  # noqa: N802
            assert isinstance(event, QAccessibleAnnouncementEvent)
            words.append(event.message())
            QAccessible.updateAccessibility(event)

    monkeypatch.setattr(announcement, "QAccessible", Listening)
    return words


@pytest.fixture
def running(round_view: RoundView, said: list[str]) -> RoundView:
    round_view.begin("Model marketplace", Mode.COACH)
    round_view.handle(RoundStarted("01", design_round(), "USB microphone"))
    said.clear()
    return round_view


def test_a_cut_in_and_its_answer_are_said(running: RoundView, said: list[str]) -> None:
    line = InterviewerLine(104.0, LineType.CUT_IN, METRIC.prompts[0], "no metric yet")
    running.handle(InterviewerSpoke(line))
    assert len(said) == 1
    assert METRIC.prompts[0] in said[0]
    running.handle(InterviewerAnswered(line))
    assert said[1:] == ["Answered"]


def test_a_lost_microphone_and_its_return_are_said(running: RoundView, said: list[str]) -> None:
    running.handle(CaptureLost(43.0, "The microphone was unplugged.", waits=True))
    assert any("unplugged" in words for words in said)
    said.clear()
    running.handle(RecordingResumed(43.0))
    assert said == ["Recording goes on"]


def test_errors_are_said_once_they_are_to_be_seen(screens: EveryScreen, said: list[str]) -> None:
    window = screens.window
    screens.show(Screen.LIBRARY)
    said.clear()
    window.pages.home.banner.tell_problem(UserError("It broke.", "Mend it."), "file-x-corner")
    assert said == []
    window.screens.show(Screen.HOME)
    settle()
    assert said == ["It broke. Mend it."]
    window.screens.show(Screen.LIBRARY)
    window.screens.show(Screen.HOME)
    settle()
    assert said == ["It broke. Mend it."]
    window.pages.home.banner.tell_problem(UserError("It broke again.", "Mend it."), "file-x-corner")
    assert said[1:] == ["It broke again. Mend it."]


def test_that_the_report_is_ready_is_said(screens: EveryScreen, said: list[str]) -> None:
    window = screens.window
    window.reports.reveal((screens.second, window.choices.app.sessions.report(screens.second)))
    assert "The report is ready" in said


# Never by colour alone


def test_every_status_has_a_shape_of_its_own(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    black = dict.fromkeys(LIGHT, "#000000") | {"surface": "#FFFFFF", "bg": "#FFFFFF"}
    monkeypatch.setattr(theme, "_tokens", black)
    pictures = []
    for glyph in Glyph:
        picture = QImage(40, 40, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        paint_glyph(painter, QRect(0, 0, 40, 40).toRectF(), glyph, theme)
        painter.end()
        pictures.append((glyph, picture))
    for number, (one, first) in enumerate(pictures):
        for other, second in pictures[number + 1 :]:
            differing = sum(
                first.pixel(x, y) != second.pixel(x, y) for x in range(40) for y in range(40)
            )
            assert differing > 40, (one, other)
