"""Everything that the menus offer, in their order: the window's own commands and the pages'."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.key_help import KeyHelp
from hfprep_desktop.ui.menus import BROWSING, Command, Screen
from hfprep_desktop.ui.text_sizes import TextSizes
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.window.microphones import LISTENING, Microphones
from hfprep_desktop.ui.window.pages import Pages
from hfprep_desktop.ui.window.rounds import Rounds
from hfprep_desktop.ui.window.screens import Screens
from hfprep_desktop.ui.window.theme_switch import ThemeSwitch


@dataclass(frozen=True, slots=True)
class WindowCommands:
    """What the commands act on."""

    pages: Pages
    screens: Screens
    rounds: Rounds
    microphones: Microphones
    choices: Choices
    themes: ThemeSwitch
    sizes: TextSizes
    keys: KeyHelp
    toggle_full_screen: Callable[[], None]
    quit: Callable[[], None]

    def all(self) -> tuple[Command, ...]:
        """Makes every page that is not there yet."""
        return (
            *self._before_a_round(),
            *self._in_a_round(),
            *self._of_rounds(),
            *self.pages.report_page.commands(),
            *self._self_mark(),
            *self._places(),
            *self._of_pages(),
            *self._view(),
            *self._rare_pages(),
            Command("&Help", tr("Guide"), (), self._show(Screen.GUIDE), BROWSING),
        )

    def _before_a_round(self) -> tuple[Command, ...]:
        looks = LISTENING - {Screen.SETTINGS}
        return (
            Command("&Round", tr("Start the round"), ("Ctrl+N",), self.rounds.start, BROWSING),
            Command("&Round", tr("Look for microphones"), ("F5",), self.microphones.find, looks),
        )

    def _in_a_round(self) -> tuple[Command, ...]:
        here, view = frozenset({Screen.ROUND}), self.pages.round_view
        return (
            Command("&Round", tr("Pause or go on"), ("Space",), view.toggle_pause, here),
            Command("&Round", tr("Next question"), ("N",), view.ask_next, here),
            Command("&Round", tr("Skip the objection"), ("S",), view.skip_objection, here),
            Command("&Round", tr("Hear the question again"), ("P",), view.ask_again, here),
            Command("&Round", tr("Mark this moment"), ("M",), view.mark_moment, here),
            Command("&Round", tr("Show or hide the facts"), ("F",), view.toggle_facts, here),
            Command("&Round", tr("Show or hide captions"), ("C",), view.toggle_captions, here),
            Command("&Round", tr("Show or hide the coach"), ("K",), view.toggle_coach, here),
            Command(
                "&Round",
                tr("Finish the round"),
                ("Ctrl+Return", "Ctrl+Enter"),
                self.rounds.finish,
                here,
            ),
            Command("&Round", tr("Leave the round"), ("Esc",), view.leave_or_go_on, here),
        )

    def _of_rounds(self) -> tuple[Command, ...]:
        """What holds for every round from now on."""
        return (
            self._switch(tr("Mark yourself before the report"), "self_mark"),
            self._switch(tr("Speak the questions"), "voice"),
            self._switch(tr("I use headphones: speak cut-ins, too"), "headphones"),
            Command("&Round", tr("Quit"), ("Ctrl+Q",), self.quit),
        )

    def _switch(self, text: str, name: str) -> Command:
        """Switches the setting of that name on or off."""
        choices = self.choices
        is_on = partial(choices.is_on, name)
        return Command("&Round", text, (), partial(choices.flip, name), checked=is_on)

    def _self_mark(self) -> tuple[Command, ...]:
        view, here = self.pages.self_mark.view, frozenset({Screen.SELF_MARK})
        return (
            Command(
                "R&eport",
                tr("Show the findings"),
                ("Ctrl+Return", "Ctrl+Enter"),
                view.hand_in,
                here,
            ),
            Command("R&eport", tr("Skip marking yourself"), ("Esc",), view.skip, here),
            Command("R&eport", tr("Yes"), ("Y",), partial(view.answer, 0), here),
            Command("R&eport", tr("No"), ("N",), partial(view.answer, 1), here),
            Command("R&eport", tr("Not sure"), ("U",), partial(view.answer, 2), here),
        )

    def _places(self) -> tuple[Command, ...]:
        show = self._show
        return (
            Command("&Go", tr("Home"), ("Ctrl+1",), show(Screen.HOME), BROWSING),
            Command("&Go", tr("Library"), ("Ctrl+2",), show(Screen.LIBRARY), BROWSING),
            Command("&Go", tr("Guide"), ("Ctrl+3",), show(Screen.GUIDE), BROWSING),
        )

    def _of_pages(self) -> tuple[Command, ...]:
        pages, screens = self.pages, self.screens
        steps_back = BROWSING - {Screen.HOME, Screen.MODELS}
        return (
            *pages.library_page.commands(),
            *pages.imports.commands(),
            *pages.trends.commands(),
            *pages.comparing.commands(screens.show_latest_takes),
            *pages.offer.commands(self._show(Screen.OFFER)),
            *pages.scenarios.commands(),
            Command("&Go", tr("Back"), ("Esc",), screens.step_back, steps_back),
            *pages.home_page.commands(),
        )

    def _view(self) -> tuple[Command, ...]:
        flip_letters = partial(self.choices.flip, "letter_keys")
        return (
            *self.keys.commands(lambda: self.screens.shown, flip_letters),
            *self.themes.commands(),
            *self.sizes.commands(),
            Command("&View", tr("Full screen"), ("F11",), self.toggle_full_screen),
        )

    def _rare_pages(self) -> tuple[Command, ...]:
        pages, show = self.pages, self._show
        return (
            *pages.privacy.commands(show(Screen.PRIVACY)),
            *pages.models.commands(show(Screen.MODELS)),
            *pages.settings.commands(show(Screen.SETTINGS)),
            *pages.first_run.commands(show(Screen.FIRST_RUN)),
        )

    def _show(self, screen: Screen) -> Callable[[], None]:
        return partial(self.screens.show, screen)
