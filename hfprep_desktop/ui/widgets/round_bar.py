"""The bar below a round: what can be done in it, each with its key."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QSizePolicy

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row


class RoundBar(QFrame):
    """Five buttons; the page decides what they do."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.pause = self._button(tr("Pause"), "pause", ("Space",))
        self.repeat = self._button(tr("Repeat"), "volume-2", ("P",))
        self.repeat.setToolTip(tr("Hear the question again (P)"))
        self.facts = self._button(tr("Facts"), "book-open", ("F",))
        self.facts.setToolTip(tr("What the interviewer would tell you if you asked (F)"))
        self.next = self._button(tr("Next question"), "skip-forward", ("N",))
        self.finish = self._button(
            tr("Finish round"), "square-check-big", ("Ctrl", "Enter"), ButtonKind.PRIMARY
        )
        self.setProperty("bar", "bottom")
        self.setMinimumHeight(72)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = make_row(
            self.pause, self.repeat, self.facts, None, self.next, self.finish, spacing=10
        )
        row.setContentsMargins(24, 6, 24, 6)
        self.setLayout(row)

    def follow(self, *, reply: bool, last: bool, objections: bool = False) -> None:
        """Name the buttons for what is under way: a `reply` to an objection, or another answer.

        After the `last` one finishing is what comes next. `objections`: nothing else is asked.
        """
        is_next = reply and not last
        self.repeat.relabel(tr("Hear objection again") if reply else tr("Repeat"), "volume-2")
        if is_next:
            done = tr("Done, next objection") if objections else tr("Done, next question")
            self.next.relabel(done, "arrow-right")
            self.next.restyle(ButtonKind.PRIMARY, ("Enter",))
            self.next.setToolTip(tr("{done} (Enter or N)", done=done))
        else:
            self._next_quietly(tr("Next objection") if objections else tr("Next question"))
        self.finish.restyle(
            ButtonKind.SECONDARY if is_next else ButtonKind.PRIMARY, ("Ctrl", "Enter")
        )
        self.next.setEnabled(not last)

    def offer_skipping(self) -> None:
        """A question is being asked; who has read it need not hear its end."""
        self._next_quietly(tr("Skip the question"))
        self.next.setEnabled(True)

    def _next_quietly(self, text: str) -> None:
        self.next.relabel(text, "skip-forward")
        self.next.restyle(ButtonKind.SECONDARY, ("N",))
        self.next.setToolTip("")

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
