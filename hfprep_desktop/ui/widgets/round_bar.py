"""The bar below a round: what can be done in it, each with its key."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.bits import make_row
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton


class RoundBar(QFrame):
    """Five buttons; the page decides what they do."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.pause = self._button("Pause", "pause", ("Space",))
        self.repeat = self._button("Repeat", "volume-2", ("P",))
        self.repeat.setToolTip("Hear the question again (P)")
        self.facts = self._button("Facts", "book-open", ("F",))
        self.facts.setToolTip("What the interviewer would tell you if you asked (F)")
        self.next = self._button("Next question", "skip-forward", ("N",))
        self.finish = self._button(
            "Finish round", "square-check-big", ("Ctrl", "Enter"), ButtonKind.PRIMARY
        )
        self.setProperty("bar", "bottom")
        self.setFixedHeight(72)
        row = make_row(
            self.pause, self.repeat, self.facts, None, self.next, self.finish, spacing=10
        )
        row.setContentsMargins(24, 0, 24, 0)
        self.setLayout(row)

    def enable(self, on: bool) -> None:
        """Whether there is a recording that anything can be done with."""
        for button in (self.pause, self.repeat, self.facts, self.next, self.finish):
            button.setEnabled(on)

    def _button(
        self,
        text: str,
        icon: str,
        keys: tuple[str, ...],
        kind: ButtonKind = ButtonKind.SECONDARY,
    ) -> KeyButton:
        return KeyButton(self._theme, text, icon=icon, keys=keys, kind=kind, height=44)
