"""Signals of the operating system: Ctrl+C in the terminal and a polite kill end the program."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSocketNotifier


@contextmanager
def on_termination(call: Callable[[], None]) -> Iterator[None]:
    """Have `call` run in the UI thread when the process is asked to end.

    While Qt waits for events no Python code runs, so the signal's number is sent through a
    socket that Qt watches.
    """
    reading, writing = socket.socketpair()
    reading.setblocking(False)
    writing.setblocking(False)
    notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read)

    def arrived() -> None:
        if set(reading.recv(64)) & {signal.SIGINT, signal.SIGTERM}:
            call()

    notifier.activated.connect(arrived)
    kept_handlers = {
        number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGTERM)
    }
    kept_descriptor = signal.set_wakeup_fd(writing.fileno())
    try:
        yield
    finally:
        signal.set_wakeup_fd(kept_descriptor)
        for number, handler in kept_handlers.items():
            signal.signal(number, handler)
        notifier.setEnabled(False)
        reading.close()
        writing.close()
