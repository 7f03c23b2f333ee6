"""The states of the program that one hopes not to see, and those of a first day.

Rounds under way are staged, from the events that such a round tells.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from screen_camera import Camera, app_over, open_window, show_window, somebodys_home

from hfprep_desktop.app import App
from hfprep_desktop.audio.devices import Listing
from hfprep_desktop.disk_room import NoRoomError
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import (
    CaptureLost,
    CaptureNoticed,
    DiskRoom,
    Event,
    InterviewerSpoke,
    LevelMeasured,
    Progress,
    RecordingPaused,
    RoundStarted,
    TranscriberRestarted,
    TranscriptionFailed,
    TurnStarted,
)
from hfprep_desktop.model import InterviewerLine, LineType, Mode, Scenario, Session
from hfprep_desktop.notices import Notice, NoticeKind
from hfprep_desktop.recovery import Recovery
from hfprep_desktop.report.agreement import questions
from hfprep_desktop.speech.model_list import ModelCheck, Wholeness
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.theme import ThemeChoice

PART_MB, WHOLE_MB = 41, 148


def take_first_day(application: QApplication, choice: ThemeChoice, target: Path) -> None:
    """Nothing was practised, and no microphone is there."""
    with somebodys_home("robin") as home:
        app = app_over(home / "hfprep-desktop", microphones=Listing(()))
        camera = open_window(application, app, choice, target, sessions=False)
        window = camera.window
        camera.wait(lambda: bool(window.pages.home.checklist.rows))
        camera.take("home-empty")
        window.screens.show(Screen.LIBRARY)
        camera.wait(lambda: window.pages.trends.panel.trends is not None)
        camera.take("library-empty")
        window.screens.show(Screen.COMPARE)
        camera.take("compare-empty")
        window.screens.show(Screen.FIRST_RUN)
        camera.settle()
        missing = UserError("No speech model is here.", "Install one, or record without.")
        check = ModelCheck("tiny.en", Wholeness.MISSING, 0.0, missing)
        window.pages.first_run.view.model.show_check(check)
        camera.take("first-run-nothing-there")
        camera.close()


def take_full(application: QApplication, choice: ThemeChoice, target: Path) -> None:
    """A disk without room for a minute, once the person asks for another folder."""
    with somebodys_home("robin") as home:
        app = app_over(home / "hfprep-desktop")
        camera = open_window(application, app, choice, target, sessions=False)
        window = camera.window
        room = app.paths.recordings
        window.rounds.tell_failed(
            NoRoomError(
                f"The disk is full: in {room} there is no room for a minute of recording. What "
                "was recorded before is safe.",
                "Free some space, or choose another folder with --data-dir.",
            )
        )
        window.pages.home.banner.buttons[0].click()
        camera.wait(lambda: window.refusal is not None and len(window.refusal.view.kept) > 0)
        camera.take("refused-full")
        camera.close()


def take_refused(application: QApplication, choice: ThemeChoice, target: Path) -> None:
    """A library that a newer version has changed."""
    with somebodys_home("robin") as home:
        app = app_over(home / "hfprep-desktop")
        recording = app.paths.recordings / "20260420T184200-KEPT" / "01.wav"
        recording.parent.mkdir()
        recording.write_bytes(bytes(23_000_000))
        with closing(sqlite3.connect(app.paths.database)) as connection, connection:
            connection.execute(
                "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
                "VALUES ('hfprep', 'm999_later', '2026')"
            )
        camera = show_window(application, app, choice, target)
        window = camera.window
        camera.wait(lambda: window.refusal is not None and len(window.refusal.view.kept) > 0)
        camera.take("refused")
        camera.close()


def take_rounds(camera: Camera, window: MainWindow, app: App) -> None:
    """Rounds under way, as they should be."""
    design, drill = app.scenarios.get("model-marketplace"), app.scenarios.get("pushback-rapid-fire")
    window.screens.show(Screen.ROUND)
    _begin(window, design, Mode.COACH)
    cut_in = InterviewerLine(
        104.0,
        LineType.CUT_IN,
        design.cut_ins.metric.prompts[0] if design.cut_ins.metric else "",
        "90 seconds of architecture without a metric",
        quote="a replicated key value store",
    )
    window.pages.round_view.handle(InterviewerSpoke(cut_in))
    window.pages.round_view.handle(LevelMeasured(107.2, -22.0, -13.0))
    camera.take("round-cut-in")
    window.pages.round_view.toggle_facts()
    camera.take("round-facts")
    window.pages.round_view.toggle_facts()
    _begin(window, design, Mode.EXAM)
    camera.take("round-exam")
    _begin(window, drill, Mode.COACH)
    camera.take("round-pushback")
    _begin(window, design, Mode.COACH)
    window.pages.round_view.handle(RecordingPaused(55.0))
    camera.take("round-paused")
    window.pages.progress.begin_again()
    window.screens.show(Screen.PROGRESS)
    window.pages.progress.handle(Progress("transcribing", 31.0, 54.0))
    camera.take("making-report")


def take_troubled_rounds(camera: Camera, window: MainWindow, app: App) -> None:
    """Rounds in which something goes wrong around the recording."""
    design = app.scenarios.get("model-marketplace")
    lost = "The microphone Headset microphone was disconnected or switched off."
    troubles: dict[str, Event] = {
        "microphone-lost": CaptureLost(43.0, lost, waits=True),
        "silence": CaptureNoticed(Notice(NoticeKind.SILENT, 55.0)),
        "disk-low": DiskRoom(9),
        "transcriber-restarted": TranscriberRestarted("The transcriber ended unexpectedly"),
        "without-model": TranscriptionFailed(
            "No speech model is here.", "Install one, then have the report made."
        ),
    }
    for name, event in troubles.items():
        window.screens.show(Screen.ROUND)
        _begin(window, design, Mode.COACH)
        window.pages.round_view.handle(event)
        if name == "silence":
            window.pages.round_view.handle(LevelMeasured(55.0, -120.0, -120.0))
        window.pages.round_view.messages.offer_microphones(["Built-in microphone"])
        camera.take(f"round-{name}")


def take_home(camera: Camera, window: MainWindow, session: Session) -> None:
    """The start behind a crash, where what was interrupted can go on; and the pages behind."""
    window.screens.show(Screen.HOME)
    window.news.tell(Recovery((replace(session, recovered=True),), ()), None)
    camera.take("home-adopted")
    window.pages.home.banner.hide()
    window.pages.home.show_plan()
    camera.take("plan")
    window.pages.home.step_back()
    window.pages.home._show_committee()
    camera.take("committee")
    window.pages.home.step_back()


def take_rest(camera: Camera, window: MainWindow, app: App, session: Session) -> None:
    """Writing a scenario, marking oneself before the findings, a model that is being fetched."""
    window.pages.scenarios.editor.open_new()
    camera.wait(lambda: window.screens.shown is Screen.EDITOR)
    camera.take("editor")
    window.pages.scenarios.editor.view.ask_before_leaving()
    window.pages.self_mark.view.ask(session.scenario_title, questions(session, app.rules()))
    window.screens.show(Screen.SELF_MARK)
    camera.take("self-mark")
    window.screens.show(Screen.MODELS)
    camera.settle()
    card = window.pages.models.view.card
    card.show_begun("base.en")
    card.show_progress(PART_MB * 10**6, WHOLE_MB * 10**6, "about 2 minutes left")
    camera.take("models-installing")
    card.hide()
    window.screens.show(Screen.LIBRARY)
    view = window.pages.library
    view.ask_before_erasing(view.model.summaries[:1], lambda: None)
    camera.take("library-erase")
    view.banner.hide()


def _begin(window: MainWindow, scenario: Scenario, mode: Mode) -> None:
    view = window.pages.round_view
    view.begin(scenario.title, mode)
    view.handle(RoundStarted("", scenario, "Headset microphone"))
    view.handle(InterviewerSpoke(InterviewerLine(0.0, LineType.PROMPT, scenario.opening.prompt)))
    view.handle(TurnStarted(0, len(scenario.turns), scenario.opening, 12.0))
    view.handle(LevelMeasured(55.0, -22.0, -13.0))
