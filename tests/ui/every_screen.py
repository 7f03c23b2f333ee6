"""A window that can show each of its screens with something real on it."""

from __future__ import annotations

from typing import Final

from hfprep_desktop.app import App
from hfprep_desktop.interview.counter_offer import ask
from hfprep_desktop.interview.offer import practice_case
from hfprep_desktop.model import Mode, Session
from hfprep_desktop.report.agreement import questions
from hfprep_desktop.resources import find_resources
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from tests.ui.conftest import Desk, settle
from tests.ui.every_state import begin_round
from tests.ui.stored import store_takes

SHOWN: Final = tuple(screen for screen in Screen if screen is not Screen.REFUSED)
"""Where the library cannot be used there are no menus: tests/ui/test_refused.py."""


class EveryScreen:
    """Two takes of one round are in the library."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.first, self.second = store_takes(desk.data)
        self.window: MainWindow = desk.open()
        self._app: App = self.window.choices.app
        desk.wait(lambda: bool(self.window.pages.home.recent))

    def show(self, screen: Screen) -> None:
        """Show a screen as it is after it was used."""
        window = self.window
        match screen:
            case Screen.REPORT:
                # From a page that is left for one: a round is not.
                window.screens.show(Screen.LIBRARY)
                window.pages.open_session(self.second.id)
                self._desk.wait(
                    lambda: window.screens.shown is screen and window.pages.report.tabs.isEnabled()
                )
            case Screen.COMPARE:
                window.pages.comparing.compare_ticked(self.first.id, self.second.id)
                self._desk.wait(lambda: window.screens.shown is screen)
            case Screen.EDITOR:
                window.pages.scenarios.editor.open_new()
                self._desk.wait(lambda: window.screens.shown is screen)
            case Screen.SELF_MARK:
                window.pages.self_mark.view.ask("Sample", questions(self.second, self._app.rules()))
                window.screens.show(screen)
            case Screen.ROUND:
                self.show_round("model-marketplace")
            case Screen.PROGRESS:
                window.pages.progress.begin_again()
                window.screens.show(screen)
            case _:
                window.screens.show(screen)
        if screen is Screen.LIBRARY:
            self._desk.wait(lambda: bool(window.pages.library.model.rowCount()))
            self._desk.wait(lambda: window.pages.trends.panel.trends is not None)
        if screen is Screen.PRIVACY:
            self._desk.wait(lambda: len(window.pages.privacy.view.rows) > 0)
        if screen is Screen.FIRST_RUN:
            page = window.pages.first_run
            self._desk.wait(lambda: page.view.microphone.has_microphone)
            self._desk.wait(lambda: page._sample is not None and not page._is_checking_model)
        settle()

    def show_round(self, scenario_id: str, mode: Mode = Mode.COACH) -> None:
        """A round in which the first answer has begun; nothing is recorded."""
        self.window.screens.show(Screen.ROUND)
        begin_round(self.window.pages.round_view, self._app.scenarios.get(scenario_id), mode)
        settle()

    def content(self) -> str:
        """What is the person's own or a scenario's, and so stands in no catalogue."""
        scenarios = self._app.scenarios.read().scenarios
        told = [str(scenario) for scenario in scenarios]
        told += [str(chapter) for chapter in self._app.guide()]
        told += [spoken(session) for session in (self.first, self.second)]
        told += [str(row.place.path) for row in self.window.pages.privacy.view.rows]
        told += [str(self._desk.data), *info_words(self._app), *written_in_english()]
        return " ".join(told)


def spoken(session: Session) -> str:
    """What was asked and said, and how the session is called; its findings are the program's."""
    asked = [f"{turn.prompt} {turn.transcript}" for turn in session.turns]
    lines = [line.text for line in session.interviewer]
    called = (session.scenario_title, session.title, session.notes, *session.tags)
    advice = [
        finding.advice
        for turn in session.turns
        if turn.analysis is not None
        for finding in turn.analysis.findings
    ]
    return " ".join((*called, *asked, *lines, *advice))


def written_in_english() -> list[str]:
    """What one is to say aloud in an English interview, and the scenario that one begins with."""
    worksheet = practice_case()
    template = find_resources().asset("templates/scenario.yaml").read_text(encoding="utf-8")
    return [ask(worksheet), str(worksheet), template]


def info_words(app: App) -> list[str]:
    """What rules would have a person say."""
    return [info.say_instead for info in app.rules()]
