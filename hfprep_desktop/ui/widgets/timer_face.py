"""The big timer of a round: seconds of the answer so far, never running backwards."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.text import line_label, set_tone
from hfprep_desktop.ui.wording import live_time, spoken_time


def make_timer(role: str) -> QLabel:
    """The label; `role` is timer or exam_timer."""
    label = line_label("00:00", role, "text")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


class TimerFace:
    """Steps a timer label once a second from positions on the recording."""

    def __init__(self, label: QLabel) -> None:
        self._label = label
        self._shown = -1
        self.restart()

    def restart(self) -> None:
        """Back to zero, for the next question."""
        self._shown = -1
        self.advance(0.0)

    def advance(self, elapsed: float) -> bool:
        """Show `elapsed` seconds; whether the shown second changed."""
        whole = max(0, int(elapsed))
        if whole <= self._shown:
            return False
        self._shown = whole
        self._label.setText(live_time(whole))
        self._label.setAccessibleName(tr("Timer: {spoken_time}", spoken_time=spoken_time(whole)))
        return True

    def set_standing(self, standing: bool) -> None:
        """A clock that stands still is drawn in the quietest text colour."""
        set_tone(self._label, "text_3" if standing else "text")
