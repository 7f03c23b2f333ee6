"""What the recording has to tell while a round goes on: in a banner, with what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.disk_room import LOW_MINUTES, room_words
from hfprep_desktop.events import (
    CaptureLost,
    CaptureNoticed,
    DiskRoom,
    Event,
    TranscriberRestarted,
    TranscriberSilent,
    TranscriptionFailed,
)
from hfprep_desktop.notices import ENDING, LASTING, Notice, NoticeKind, words_of
from hfprep_desktop.ui.announcement import announce
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.choice_menu import ChoiceMenu
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.wording import clock

_ICONS = {
    NoticeKind.STALLED: ("missing", "mic-off"),
    NoticeKind.SILENT: ("partial", "mic-off"),
    NoticeKind.MISSING: ("partial", "history"),
    NoticeKind.SLEPT: ("accent", "history"),
    NoticeKind.MOVED: ("accent", "mic"),
    NoticeKind.CALL_MODE: ("partial", "mic"),
    NoticeKind.DISK_FAULT: ("missing", "file-x-corner"),
}


class RecordingMessages(QObject):
    """Draws events; the buttons only ask."""

    resume_asked = Signal()
    finish_asked = Signal()
    microphone_asked = Signal(str)
    """Go on with the microphone of this name."""
    microphones_wanted = Signal()
    """Somebody may want another one: which are there?"""

    def __init__(self, banner: Banner) -> None:
        super().__init__(banner)
        self._banner = banner
        self._holds: NoticeKind | None = None
        self._is_lost = False
        self._told_minutes = LOW_MINUTES
        self._microphones: tuple[str, ...] = ()
        self._chooser: KeyButton | None = None
        self._menu = ChoiceMenu(banner)
        self._menu.chosen.connect(self._choose)

    @property
    def is_lost(self) -> bool:
        """Whether the round stands still because its microphone is gone."""
        return self._is_lost

    def begin(self) -> None:
        """A round begins: nothing of the one before holds."""
        self._holds = None
        self._is_lost = False
        self._told_minutes = LOW_MINUTES

    def went_on(self) -> None:
        """The recording goes on after a loss."""
        if self._is_lost:
            self._is_lost = False
            self._banner.hide()
            announce(self._banner, tr("Recording goes on"))

    def tell(self, event: Event) -> None:
        """Draw one event; those that say nothing of the recording are passed over."""
        match event:
            case CaptureLost(at, reason, waits):
                self._tell_lost(at, reason, waits=waits)
            case CaptureNoticed(notice):
                self._tell_notice(notice)
            case DiskRoom(minutes):
                self._tell_room(minutes)
            case TranscriberSilent():
                text = tr("Recording goes on. It is started again by itself where it stays so.")
                title = tr("Transcription is not responding")
                self._banner.tell("partial", "rotate-ccw", title, text)
            case TranscriberRestarted(reason):
                self._banner.tell(
                    "partial",
                    "rotate-ccw",
                    tr(reason),
                    tr("It was started again. Recording goes on."),
                )
            case TranscriptionFailed(what, remedy):
                title = tr("No captions: this round is recorded, and transcribed later")
                self._banner.tell("partial", "file-x-corner", title, f"{tr(what)} {tr(remedy)}")
            case _:
                pass

    def offer_microphones(self, names: Sequence[str]) -> None:
        """These are there; offered where the round waits for one."""
        self._microphones = tuple(names)
        waits = self._is_lost or self._holds is NoticeKind.STALLED
        if not waits or not self._microphones:
            return
        self._menu.show_lines(self._microphones, -1)
        if self._chooser not in self._banner.buttons:
            self._chooser = self._banner.offer(tr("Another microphone"), "mic", self._open_menu)

    def _open_menu(self) -> None:
        if self._chooser is not None:
            self._menu.open_below(self._chooser)

    def _choose(self, place: int) -> None:
        self.microphone_asked.emit(self._microphones[place])

    def _tell_lost(self, at: float, reason: str, *, waits: bool) -> None:
        self._is_lost = waits
        self._holds = None
        if not waits:
            text = tr("Everything up to {clock} is saved; the report follows.", clock=clock(at))
            self._banner.tell("missing", "unplug", tr(reason), text)
            return
        title = tr("Microphone lost at {clock}: the recording is saved", clock=clock(at))
        self._banner.tell(
            "missing", "unplug", title, tr("{reason} The clock stands still.", reason=tr(reason))
        )
        self._banner.offer(tr("Go on"), "play", self.resume_asked.emit, primary=True)
        self._banner.offer(tr("Finish"), "square-check-big", self.finish_asked.emit)
        self.microphones_wanted.emit()

    def _tell_notice(self, notice: Notice) -> None:
        if ENDING.get(notice.kind) is not None:
            if self._holds is ENDING[notice.kind]:
                self._holds = None
                self._banner.hide()
            return
        words = words_of(notice)
        if words is None or self._is_lost:
            return
        self._holds = notice.kind if notice.kind in LASTING else None
        tone, icon = _ICONS[notice.kind]
        self._banner.tell(tone, icon, tr(words.title), tr(words.text))
        if notice.kind is NoticeKind.STALLED:
            self.microphones_wanted.emit()

    def _tell_room(self, minutes: int) -> None:
        """At ten minutes, at five, and at each of the last ones."""
        if minutes >= self._told_minutes or self._is_lost:
            return
        self._told_minutes = min(5, minutes)
        title = tr("The disk is nearly full: {room_words}", room_words=tr(room_words(minutes)))
        text = tr(
            "Free some space meanwhile. Recording stops by itself before nothing fits any more, "
            "and keeps everything up to there."
        )
        self._banner.tell("partial", "hard-drive", title, text)
