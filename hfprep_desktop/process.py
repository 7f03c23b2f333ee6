"""Child processes: how each is started, spoken to and ended. Messages are pickled records.

Children are spawned (never forked: the parent may hold Qt and threads). The parent talks to
them through one pipe each; a pipe cannot be blocked or corrupted for others when a child
is killed, which a shared queue can.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any, Final

from hfprep_desktop.hardening import harden
from hfprep_desktop.log import describe_bug

log = logging.getLogger(__name__)

END_WITHIN_S: Final = 2.0


@dataclass(frozen=True, slots=True)
class Broke:
    """The last thing that a child says which met a mistake of ours; `where` holds no words."""

    where: str


class Child:
    """A spawned process and the pipe to it; used by one thread at a time."""

    def __init__(
        self, name: str, target: Callable[..., None], arguments: tuple[object, ...]
    ) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(
            target=_guarded, args=(target, theirs, arguments), name=name, daemon=True
        )
        self._process.start()
        self._name = name
        self._ended = False
        # Without this the pipe would never report its end when the child dies.
        theirs.close()

    @property
    def pid(self) -> int | None:
        """Process id."""
        return self._process.pid

    @property
    def sentinel(self) -> int:
        """Becomes ready for `connection.wait` when the process has ended."""
        return self._process.sentinel

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return not self._ended and self._process.is_alive()

    def send(self, message: object) -> bool:
        """Send a record; False when the child is gone."""
        try:
            self.connection.send(message)
        except OSError:
            return False
        return True

    def received(self) -> list[object]:
        """All messages that have arrived; what a dying child left half-sent is dropped."""
        messages: list[object] = []
        try:
            while self.connection.poll():
                message = self.connection.recv()
                if isinstance(message, Broke):
                    log.warning("the %s process broke: %s", self._name, message.where)
                else:
                    messages.append(message)
        except (EOFError, OSError):
            return messages
        return messages

    def outcome(self) -> str:
        """In words, how the process ended."""
        code = self._process.exitcode
        if code is None:
            return "is still running"
        if code >= 0:
            return f"ended with exit code {code}"
        # Real-time signals have a number and no name.
        names = {one.value: one.name for one in signal.Signals}
        return f"was ended by signal {names.get(-code, str(-code))}"

    def kill(self) -> None:
        """End the process at once, whatever state it is in."""
        if not self._ended:
            self._process.kill()
            self._process.join()

    def end(self, within_s: float = END_WITHIN_S) -> None:
        """Wait for the process to end, then make it; the pipe is closed. May be called twice."""
        if self._ended:
            return
        self._ended = True
        self._process.join(within_s)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self.connection.close()
        with suppress(ValueError):
            # While the program ends Python waits for it as well; who comes second is told it runs.
            self._process.close()


def _guarded(
    target: Callable[..., None], connection: Connection, arguments: tuple[object, ...]
) -> None:
    """Entry of each child: what goes wrong in it is for the log, not for somebody's terminal."""
    try:
        target(connection, *arguments)
    except Exception as error:  # noqa: BLE001  (the last line of this process)
        with suppress(OSError, ValueError, MemoryError):
            connection.send(Broke(describe_bug(error)))
        sys.exit(1)


def single_threaded_numpy() -> None:
    """To be called before numpy is imported: OpenBLAS's idle threads spin for longer than our small
    matrices take (measured: half as much processor time again for a whole transcriber).
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def bounded_memory() -> None:
    """To be called before the speech libraries are loaded, and in the parent of their process.

    oneDNN keeps code for each of 1,024 shapes, and every chunk brings new ones; glibc keeps a heap
    for each thread. (tiny.en, live, 200 s of speech three times: 347, 443, 455 MB; with 40 shapes
    and one heap 239, 243, 246, for the same processor time and the same words. The real process,
    without drafts, after an hour: 278 MB, with 100 shapes 304.) glibc reads its setting when a
    process starts.
    """
    os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "40")
    os.environ.setdefault("MALLOC_ARENA_MAX", "1")


def begin_child() -> None:
    """First thing in each child: private files, and Ctrl+C is the parent's business."""
    harden()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def send_or_end(connection: Connection, message: object) -> None:
    """Send to the parent; when it has hung up, end this process without a word."""
    try:
        connection.send(message)
    except OSError:
        sys.exit(0)


def parent_sentinel() -> int:
    """Ready for `connection.wait` when the parent has died."""
    parent = multiprocessing.parent_process()
    if parent is None:
        raise RuntimeError("parent_sentinel is for child processes")
    return parent.sentinel


class Outbox:
    """Sends from a thread of its own, so that the child's work never waits for the parent.

    Of messages of the type `replaceable` that wait in line only the newest is sent.
    """

    def __init__(self, connection: Connection, replaceable: type) -> None:
        self._connection = connection
        self._replaceable = replaceable
        self._waiting: deque[object] = deque()
        self._changed = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="outbox", daemon=True)
        self._thread.start()

    def post(self, message: object) -> None:
        """Put a message in line."""
        with self._changed:
            newest = self._waiting[-1] if self._waiting else None
            if isinstance(message, self._replaceable) and isinstance(newest, self._replaceable):
                self._waiting[-1] = message
            else:
                self._waiting.append(message)
            self._changed.notify()

    def close(self, within_s: float = 1.0) -> None:
        """Send what waits, for at most `within_s` seconds."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join(within_s)

    def _run(self) -> None:
        while True:
            with self._changed:
                while not self._waiting and not self._closing:
                    self._changed.wait()
                if not self._waiting:
                    return
                message = self._waiting.popleft()
            try:
                self._connection.send(message)
            except OSError:
                # The parent is gone; the child's own watch on it ends the work.
                return


def wait_for(ready: list[Any], timeout_s: float | None) -> list[Any]:
    """`multiprocessing.connection.wait`, typed: the members of `ready` that can be read."""
    return list(wait(ready, timeout_s))
