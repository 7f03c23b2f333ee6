"""What pages ask of the window, in one place for all of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.errors import UserError
from hfprep_desktop.ui.menus import Screen


class Wishes(QObject):
    """A page that is made joins its signals to these; whoever can do it listens from the start."""

    screen_asked = Signal(Screen)
    failed = Signal(UserError)
    """To be told on the page that shows."""
    exported = Signal(str)
    """What was written, in words."""
    imported = Signal(object)
    """The `ImportNotice` of what was taken in, or not."""
    sessions_added = Signal()
    """Some were taken in from elsewhere."""
    scenarios_loaded = Signal(object)
    """The `ScenarioSet` that is there now; the home page shows it already."""
    practise_asked = Signal(str)
    """A round of this scenario is to begin."""
    sample_asked = Signal(object)
    """The `RoundRequest` of the round that needs no microphone."""
    retake_asked = Signal(str, object)
    """A session, and which of its answers to give again (from 0; None: the whole round)."""
    round_happened = Signal(object)
    """An `Event` of the round that runs."""
    round_failed = Signal(UserError)
    """The round could not begin, or ended so."""
    round_ended = Signal(object)
    """The `Session` that it gave, or None."""
    report_opened = Signal(object)
    """What was asked for has been read (`Loaded`)."""
    marked = Signal(object)
    """The person has marked themselves, or has not: this report (`Loaded`) may be shown."""
    report_asked = Signal(str)
    """What was only recorded, this session, is to be transcribed and judged."""
    report_put_off = Signal()
    """The report that is being made is not wanted now."""
    refresh_asked = Signal()
    """Look for microphones again."""
    microphones_found = Signal(object)
    """A tuple of `Microphone`."""
    keys_asked = Signal()
    left = Signal()
    """The window is to close."""
