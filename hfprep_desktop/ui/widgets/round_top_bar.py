"""The bar above a round: what is practised, into which microphone, in which mode."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from hfprep_desktop.disk_room import LOW_MINUTES, room_words
from hfprep_desktop.model import Mode
from hfprep_desktop.ui.announcement import announce
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import begun, tr
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.logo import Logo
from hfprep_desktop.ui.widgets.tag import Tag
from hfprep_desktop.ui.widgets.text import line_label, set_tone
from hfprep_desktop.ui.wording import MODE_NAMES
from hfprep_desktop.wording import clock

MARK_SHOWN_MS: Final = 4000


class RoundTopBar(QFrame):
    """The coach's button shows where the coach has none of its own."""

    coach_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title = ElidedLine(theme, "", "subheading")
        self._device = ElidedLine(theme, "", "note", "text_3")
        self._mode_tag = Tag(theme, tr("Coach mode"), "eye", "accent", "tint")
        self.recording_tag = Tag(theme, tr("Recording"), "", "rec", "missing_tint")
        self.coach_button = KeyButton(theme, "", keys=("K",), kind=ButtonKind.QUIET, height=30)
        self.coach_button.clicked.connect(self.coach_asked)
        self.offer_coach(is_open=False)
        self.marked = line_label("", "small_strong", "text_2")
        self.marked.hide()
        self.room = line_label("", "small", "text_2")
        self.room.hide()
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.setInterval(MARK_SHOWN_MS)
        self._fading.timeout.connect(self.marked.hide)
        self.setProperty("bar", "top")
        self.setMinimumHeight(60)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        stays = ElidedLine(theme, "", "small", "text_2")
        stays.say(tr("Stays on this computer"))
        names = QVBoxLayout()
        names.setSpacing(0)
        for line in (self._title, self._device):
            # Else the shorter of them would bound both.
            line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        names.addWidget(self._title)
        names.addWidget(self._device)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 24, 6)
        row.setSpacing(14)
        row.addWidget(Logo(theme))
        row.addLayout(names)
        row.addStretch(1)
        row.addWidget(self.marked)
        row.addWidget(self.room)
        row.addWidget(Icon(theme, "lock", "text_3", 14))
        row.addWidget(stays)
        row.addWidget(self.coach_button)
        row.addWidget(self._mode_tag)
        row.addWidget(self.recording_tag)

    def begin(self, title: str, mode: Mode) -> None:
        """A round is about to start; nothing is recorded yet."""
        self._title.say(title)
        self._device.say(tr("Opening the microphone"))
        self.marked.hide()
        self.room.hide()
        icon = "eye" if mode is Mode.COACH else "eye-off"
        self._mode_tag.change(tr(MODE_NAMES[mode]), icon, "accent", "tint")
        self.recording_tag.hide()

    def show_device(self, name: str) -> None:
        """The microphone that is recorded from now on."""
        self._device.say(name)
        self.recording_tag.show()

    def show_room(self, minutes: int) -> None:
        """How much longer the disk can take what is said."""
        self.room.setText(begun(tr(room_words(minutes))))
        set_tone(self.room, "partial" if minutes < LOW_MINUTES else "text_2")
        self.room.show()

    def show_marked(self, at: float) -> None:
        """Second `at` was marked: said quietly, and for a moment only."""
        words = tr("Marked {clock}", clock=clock(at))
        self.marked.setText(words)
        self.marked.show()
        self._fading.start()
        announce(self, words)

    def show_paused(self, paused: bool) -> None:
        """The recording stands still, or goes on."""
        if paused:
            self.recording_tag.change(tr("Paused"), "pause", "text_2", "track")
        else:
            self.recording_tag.change(tr("Recording"), "", "rec", "missing_tint")

    def offer_coach(self, *, is_open: bool) -> None:
        """Name what the coach's button does."""
        words = tr("Hide coach") if is_open else tr("Show coach")
        self.coach_button.relabel(words, "")
        self.coach_button.setToolTip(f"{words} (K)")
