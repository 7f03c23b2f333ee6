"""F1 and F6: looking keys up, and going through a page by them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from hfprep_desktop.ui.key_places import key_places
from hfprep_desktop.ui.menus import BROWSING, EVERYWHERE, Command, Menus, Screen
from hfprep_desktop.ui.panes import step_pane
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_sheet import KeySheet


class KeyHelp:
    """Owns the sheet, which lies over the window's pages."""

    def __init__(
        self, theme: Theme, menus: Menus, over: QWidget, page: Callable[[Screen], QWidget]
    ) -> None:
        """`page` gives what a screen shows."""
        self._theme = theme
        self._menus = menus
        self._over = over
        self._page = page
        self.sheet: KeySheet | None = None
        """Made when it is wanted."""

    def commands(
        self, shown: Callable[[], Screen], flip_letters: Callable[[], None]
    ) -> tuple[Command, ...]:
        """What the menus offer; `shown` tells the screen, `flip_letters` switches letter keys."""
        window = self._over.window()
        # In the editor Tab writes: it has steps of its own.
        paged = EVERYWHERE - {Screen.EDITOR}
        return (
            Command("&View", tr("Next pane"), ("F6",), partial(step_pane, window, 1), paged),
            Command(
                "&View", tr("Previous pane"), ("Shift+F6",), partial(step_pane, window, -1), paged
            ),
            Command("&Help", tr("All keys"), ("F1",), lambda: self.toggle(shown())),
            Command(
                "&Help",
                tr("Letters and digits alone are keys"),
                (),
                flip_letters,
                checked=lambda: self._menus.takes_letters,
            ),
        )

    def toggle(self, here: Screen) -> None:
        """Show all keys, those of `here` first; or take them away again."""
        if self.sheet is None:
            self.sheet = KeySheet(self._theme, self._over)
        if self.sheet.isVisible():
            self.sheet.leave()
            return
        letters = self._menus.takes_letters
        places = key_places(self._menus.commands, self._page, here, letters=letters)
        # The bar above a round says that it records: it stays to be seen.
        self.sheet.show_places(places, below_bar=here not in BROWSING)

    def hide(self) -> None:
        """Another page is shown."""
        if self.sheet is not None:
            self.sheet.hide()
