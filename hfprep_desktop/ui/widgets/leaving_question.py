"""Asks before a round is left: nothing is discarded, but what can be done is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.banner import Banner

_ASKED: Final = "The round is still being recorded"


class LeavingQuestion:
    """One message of a banner that others use as well."""

    def __init__(self, banner: Banner, finish: Callable[[], None]) -> None:
        """`finish` ends the round."""
        self._banner = banner
        self._finish = finish

    def ask(self) -> None:
        """Ask, and have the focus on going on."""
        self._banner.tell(
            "accent",
            "square-check-big",
            tr(_ASKED),
            tr(
                "Finish it to see the report. If you close the window, what you said so far is "
                "kept in the library."
            ),
        )
        go_on = self._banner.offer(tr("Go on"), "arrow-right", self._banner.hide)
        self._banner.offer(tr("Finish"), "square-check-big", self._finish)
        go_on.setFocus()

    def toggle(self) -> None:
        """Ask, or let it be where it is asked already."""
        if self._banner.isVisible() and self._banner.title.text() == tr(_ASKED):
            self._banner.hide()
        else:
            self.ask()
