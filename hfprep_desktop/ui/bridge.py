"""The only boundary between threads: work runs in workers, results arrive in the UI thread.

Callbacks are always called in the UI thread, in order, and never after `shut_down`.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from contextlib import closing
from typing import Final, Generic, TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal

from hfprep_desktop.errors import UserError
from hfprep_desktop.events import LevelMeasured
from hfprep_desktop.log import describe_bug

log = logging.getLogger(__name__)

T = TypeVar("T")

JOIN_LIMIT_S: Final = 2.5
"""How long closing waits for workers altogether; recordings survive a process that ends."""


class _Mailbox(QObject):
    """Takes calls from any thread, runs them in the thread it lives in."""

    _posted = Signal()

    def __init__(self, parent: Background) -> None:
        super().__init__(parent)
        self._crashed = parent.crashed
        self._lock = threading.Lock()
        self._calls: deque[tuple[Callable[[object], None], object]] = deque()
        self._scheduled = False
        self._open = True
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[object], None], value: object) -> bool:
        """Have `call(value)` run in the UI thread; False when nobody listens any more.

        Of waiting levels only the newest is kept.
        """
        with self._lock:
            if not self._open:
                return False
            if isinstance(value, LevelMeasured) and self._calls:
                last_call, last_value = self._calls[-1]
                if last_call == call and isinstance(last_value, LevelMeasured):
                    self._calls.pop()
            self._calls.append((call, value))
            if self._scheduled:
                return True
            self._scheduled = True
        self._posted.emit()
        return True

    def close(self) -> None:
        """Drop what waits and whatever comes later."""
        with self._lock:
            self._open = False
            self._calls.clear()

    def _deliver(self) -> None:
        """What waits now; what comes meanwhile has its own turn, so that the window breathes."""
        with self._lock:
            calls, self._calls = self._calls, deque()
            self._scheduled = False
        for call, value in calls:
            if not self._open:
                return
            try:
                call(value)
            except Exception as error:  # noqa: BLE001  (one bad call must not swallow the rest)
                self._crashed.emit(error)


class Stream(Generic[T]):
    """A running event stream."""

    def __init__(self) -> None:
        self._stopping = threading.Event()

    @property
    def is_stopping(self) -> bool:
        """Whether the stream should be left as soon as its events allow."""
        return self._stopping.is_set()

    def leave(self) -> None:
        """Leave the stream at the next event at which that is safe."""
        self._stopping.set()


class Background(QObject):
    """Runs blocking functions and event streams in worker threads."""

    crashed = Signal(object)
    """A bug: an exception that was no `UserError`, raised in a worker."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mailbox = _Mailbox(self)
        self._lock = threading.Lock()
        self._threads: set[threading.Thread] = set()
        self._streams: set[Stream[object]] = set()

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Run `work` in a worker; hand its result or its `UserError` back."""

        def body() -> None:
            try:
                result = work()
            except UserError as error:
                self._mailbox.post(cast("Callable[[object], None]", failed), error)
            except Exception as error:  # noqa: BLE001  (every bug must reach the dialog)
                self._report(error)
            else:
                self._mailbox.post(cast("Callable[[object], None]", done), result)

        self._start(body)

    def stream(
        self,
        events: Callable[[], Generator[T]],
        on_event: Callable[[T], None],
        on_end: Callable[[UserError | None], None],
        may_leave: Callable[[T], bool],
    ) -> Stream[T]:
        """Iterate `events()` in a worker, hand over each event, then call `on_end` once.

        `on_end` gets the `UserError` that ended the stream, or None. After `leave` (or at
        shut-down) the stream is closed behind the first event for which `may_leave` holds.
        """
        handle: Stream[T] = Stream()

        def iterate() -> None:
            with closing(events()) as source:
                for event in source:
                    self._mailbox.post(cast("Callable[[object], None]", on_event), event)
                    if handle.is_stopping and may_leave(event):
                        return

        def body() -> None:
            failure: UserError | None = None
            try:
                iterate()
            except UserError as error:
                failure = error
            except Exception as error:  # noqa: BLE001  (every bug must reach the dialog)
                self._report(error)
            finally:
                with self._lock:
                    self._streams.discard(cast("Stream[object]", handle))
            self._mailbox.post(cast("Callable[[object], None]", on_end), failure)

        with self._lock:
            self._streams.add(cast("Stream[object]", handle))
        self._start(body)
        return handle

    def post(self, call: Callable[[], None]) -> None:
        """Have `call` run in the UI thread; for callbacks that come from foreign threads."""
        self._mailbox.post(lambda _: call(), None)

    @property
    def is_idle(self) -> bool:
        """Whether no worker runs."""
        with self._lock:
            return not self._threads

    def shut_down(self) -> None:
        """Leave every stream and wait for the workers; no callback comes any more."""
        self._mailbox.close()
        with self._lock:
            threads = list(self._threads)
            for handle in self._streams:
                handle.leave()
        deadline = time.monotonic() + JOIN_LIMIT_S
        for thread in threads:
            thread.join(max(0.0, deadline - time.monotonic()))

    def _start(self, body: Callable[[], None]) -> None:
        def tracked() -> None:
            try:
                body()
            finally:
                with self._lock:
                    self._threads.discard(thread)

        thread = threading.Thread(target=tracked, name="hfprep-ui-worker", daemon=True)
        with self._lock:
            self._threads.add(thread)
        thread.start()

    def _report(self, error: Exception) -> None:
        """A bug while the window closes has nobody to tell, but it has a log."""
        if not self._mailbox.post(self.crashed.emit, error):
            log.error("bug while closing: %s", describe_bug(error))
