"""The live level of the home page: one preview at a time, and never beside a round."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.errors import UserError
from hfprep_desktop.events import CaptureLost, LevelMeasured
from hfprep_desktop.ui.bridge import Background

if TYPE_CHECKING:
    from hfprep_desktop.preview import Preview


class MicrophoneCheck(QObject):
    """Opens the next microphone only when the one before is closed: some can be opened once."""

    measured = Signal(LevelMeasured)
    failed = Signal(UserError)

    def __init__(
        self, background: Background, open_preview: Callable[[str | None], Preview]
    ) -> None:
        super().__init__(background)
        self._background = background
        self._open_preview = open_preview
        self._preview: Preview | None = None
        self._next: Callable[[], None] | None = None

    @property
    def is_listening(self) -> bool:
        """Whether a microphone is open, or about to be."""
        return self._preview is not None

    def listen(self, device: str | None) -> None:
        """Measure this microphone from now on."""
        self.stop(partial(self._begin, device))

    def stop(self, then: Callable[[], None] | None = None) -> None:
        """Let go of the microphone; `then` is called when it is closed."""
        self._next = then
        if self._preview is not None:
            self._preview.stop()
        else:
            self._go_on()

    def _begin(self, device: str | None) -> None:
        self._preview = self._open_preview(device)
        self._background.stream(
            self._preview.events, self._handle, self._ended, may_leave=lambda _: True
        )

    def _handle(self, event: LevelMeasured | CaptureLost) -> None:
        if isinstance(event, CaptureLost):
            self.failed.emit(UserError(event.reason, "Choose another microphone, or press F5."))
        elif self._next is None:
            self.measured.emit(event)

    def _ended(self, error: UserError | None) -> None:
        self._preview = None
        if error is not None and self._next is None:
            self.failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        step, self._next = self._next, None
        if step is not None:
            step()
