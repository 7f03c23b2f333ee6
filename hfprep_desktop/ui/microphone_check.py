"""The live level, and a few seconds recorded to be heard back: one microphone open at a time, and
never beside a round.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.errors import UserError
from hfprep_desktop.events import CaptureLost, CaptureNoticed, LevelMeasured
from hfprep_desktop.notices import Notice
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.translation import tr

if TYPE_CHECKING:
    from hfprep_desktop.microphone_trial import Trial
    from hfprep_desktop.preview import Preview


class _Source(Protocol):
    """A preview or a trial."""

    def stop(self) -> None: ...
    def events(self) -> Generator[LevelMeasured | CaptureLost | CaptureNoticed | Trial]: ...


class MicrophoneCheck(QObject):
    """Opens the next microphone only when the one before is closed: some can be opened once."""

    measured = Signal(LevelMeasured)
    noticed = Signal(Notice)
    """Something about the sound, which goes on."""
    recorded = Signal(object)
    """The `Trial` that was asked for; who gets it removes it."""
    failed = Signal(UserError)

    def __init__(
        self, background: Background, open_preview: Callable[[str | None], Preview]
    ) -> None:
        super().__init__(background)
        self._background = background
        self._open_preview = open_preview
        self._source: _Source | None = None
        self._next: Callable[[], None] | None = None

    @property
    def is_listening(self) -> bool:
        """Whether a microphone is open, or about to be."""
        return self._source is not None

    def listen(self, device: str | None) -> None:
        """Measure this microphone from now on."""
        self.stop(partial(self._begin, partial(self._open_preview, device)))

    def record(self, start_trial: Callable[[], _Source]) -> None:
        """Record a trial, whose levels are told, too."""
        self.stop(partial(self._begin, start_trial))

    def stop(self, then: Callable[[], None] | None = None) -> None:
        """Let go of the microphone; `then` is called when it is closed."""
        self._next = then
        if self._source is not None:
            self._source.stop()
        else:
            self._go_on()

    def _begin(self, start: Callable[[], _Source]) -> None:
        self._source = start()
        self._background.stream(
            self._source.events, self._handle, self._ended, may_leave=lambda _: True
        )

    def _handle(self, event: LevelMeasured | CaptureLost | CaptureNoticed | Trial) -> None:
        match event:
            case CaptureLost(_, reason):
                self.failed.emit(UserError(reason, tr("Choose another microphone, or press F5.")))
            case LevelMeasured() if self._next is None:
                self.measured.emit(event)
            case CaptureNoticed(notice) if self._next is None:
                self.noticed.emit(notice)
            case LevelMeasured() | CaptureNoticed():
                pass
            case _:
                self.recorded.emit(event)

    def _ended(self, error: UserError | None) -> None:
        self._source = None
        if error is not None and self._next is None:
            self.failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        step, self._next = self._next, None
        if step is not None:
            step()
