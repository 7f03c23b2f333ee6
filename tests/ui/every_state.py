"""Every screen of the window, with something on it."""

from __future__ import annotations

from collections.abc import Iterator

from hfprep_desktop.errors import UserError
from hfprep_desktop.events import (
    CaptureLost,
    CuesChanged,
    DiskRoom,
    InterviewerSpoke,
    LevelMeasured,
    Progress,
    RoundStarted,
    TurnStarted,
    WordsCommitted,
    WordsTentative,
)
from hfprep_desktop.model import (
    Cue,
    CueState,
    Evidence,
    InterviewerLine,
    LineType,
    Mode,
    Scenario,
    Session,
    Word,
)
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.pages.report_page import load
from hfprep_desktop.ui.views.round_view import RoundView
from tests.ui.conftest import Desk

DESIGN, DRILL = "model-marketplace", "pushback-rapid-fire"


def every_state(desk: Desk, takes: tuple[Session, Session]) -> Iterator[str]:
    """Shows one after the other and yields its name."""
    window = desk.window
    assert window is not None
    yield from _browsing(desk, window, takes)
    yield from _rounds(window)
    yield from _rest(desk, window, takes[1])


def _browsing(desk: Desk, window: MainWindow, takes: tuple[Session, Session]) -> Iterator[str]:
    first, second = takes
    window.screens.show(Screen.HOME)
    desk.wait(lambda: len(window.pages.home.recent) > 0)
    yield "home"
    window.pages.open_session(second.id)
    desk.wait(
        lambda: window.screens.shown is Screen.REPORT and window.pages.report.tabs.isEnabled()
    )
    yield "report"
    (item, *_) = [one for one in window.pages.report.items if one.to_fix]
    item.set_open(on=True)
    yield "report, a finding open"
    item.set_open(on=False)
    window.screens.show(Screen.LIBRARY)
    desk.wait(lambda: window.pages.trends.panel.trends is not None)
    yield "library"
    window.pages.library.model.tick((0, 1), on=True)
    yield "library, two ticked"
    window.pages.library.model.tick((0, 1), on=False)
    window.pages.comparing.compare_ticked(first.id, second.id)
    desk.wait(lambda: window.screens.shown is Screen.COMPARE)
    yield "compare"
    for screen in (Screen.GUIDE, Screen.OFFER, Screen.PRACTISE):
        window.screens.show(screen)
        yield screen.value
    window.screens.show(Screen.PRIVACY)
    desk.wait(lambda: len(window.pages.privacy.view.rows) > 0)
    yield "privacy"


def _rounds(window: MainWindow) -> Iterator[str]:
    design, drill = (
        window.choices.app.scenarios.get(DESIGN),
        window.choices.app.scenarios.get(DRILL),
    )
    view = window.pages.round_view
    window.screens.show(Screen.ROUND)
    begin_round(view, design, Mode.COACH)
    said = [
        "the",
        "goal",
        "is",
        "that",
        "small",
        "teams",
        "ship",
        "a",
        "model",
        "without",
        "hiring",
        "for",
        "operations",
    ]
    view.handle(WordsCommitted(tuple(Word(one, 20.0, 20.3) for one in said)))
    view.handle(WordsTentative(("and", "the", "latency"), 3))
    view.handle(CuesChanged(_cues()))
    yield "round"
    metric = design.cut_ins.metric
    assert metric is not None
    view.handle(
        InterviewerSpoke(
            InterviewerLine(
                104.0,
                LineType.CUT_IN,
                metric.prompts[0],
                "90 seconds of architecture without a metric",
                quote="a replicated key value store",
            )
        )
    )
    yield "round, cut in"
    view.cut_in.clear()
    view.toggle_facts()
    yield "round, facts"
    view.toggle_facts()
    view.ask_before_leaving()
    yield "round, asked before leaving"
    begin_round(view, design, Mode.EXAM)
    yield "round, exam"
    begin_round(view, drill, Mode.COACH)
    yield "round, push-back"
    begin_round(view, design, Mode.COACH)
    reason = "The microphone Headset microphone was disconnected or switched off."
    view.handle(CaptureLost(43.0, reason, waits=True))
    view.messages.offer_microphones(["Built-in microphone"])
    yield "round, microphone lost"
    begin_round(view, design, Mode.COACH)
    view.handle(DiskRoom(9))
    yield "round, disk low"


def _rest(desk: Desk, window: MainWindow, session: Session) -> Iterator[str]:
    window.pages.progress.begin_again()
    window.screens.show(Screen.PROGRESS)
    window.pages.progress.handle(Progress("transcribing", 31.0, 54.0))
    yield "progress"
    window.choices.flip("self_mark")
    window.reports.show_fresh(load(window.choices.app, session.id))
    assert window.screens.shown is Screen.SELF_MARK
    yield "self-mark"
    window.screens.show(Screen.PRACTISE)
    window.pages.scenarios.view.new_asked.emit()
    desk.wait(lambda: window.screens.shown is Screen.EDITOR)
    yield "editor"
    window.pages.scenarios.editor.view.leave()
    error = UserError(
        "The library was written by a newer version.", "Install that version, or choose a folder."
    )
    window.refuse(error)
    refusal = window.refusal
    assert refusal is not None
    desk.wait(lambda: len(refusal.view.kept) > 0)
    yield "refused"


def begin_round(view: RoundView, scenario: Scenario, mode: Mode) -> None:
    """The first answer has begun; nothing is recorded."""
    view.begin(scenario.title, mode)
    view.handle(RoundStarted("", scenario, "Headset microphone"))
    view.handle(InterviewerSpoke(InterviewerLine(0.0, LineType.PROMPT, scenario.opening.prompt)))
    view.handle(TurnStarted(0, len(scenario.turns), scenario.opening, 12.0))
    view.handle(LevelMeasured(55.0, -22.0, -13.0))


def _cues() -> tuple[Cue, ...]:
    quote = Evidence("monthly active developers", 0, 10, 14.0, 15.0)
    return (
        Cue("goal-restated", "Goal restated", CueState.HEARD, detail="small teams ship a model"),
        Cue("metrics", "Three metrics", CueState.IN_PART, count="1 of 3", slots=(quote,), wanted=3),
        Cue("constraints", "Constraints first", CueState.NOT_YET),
        Cue("tied", "Design tied to impact", CueState.NOT_YET),
    )
