"""B3: a child is killed in the middle of a message of ten megabytes: nobody waits for the rest."""

from __future__ import annotations

import os
import signal
from multiprocessing.connection import Connection

import pytest

from hfprep_desktop.process import Child, begin_child, wait_for

SIZE = 10 * 1024 * 1024


def say_much(connection: Connection) -> None:
    """Entry of the child: begin a message that the pipe cannot hold."""
    begin_child()
    connection.send("begun")
    connection.send(bytes(SIZE))


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_half_a_message_is_dropped_and_another_child_is_not_hurt() -> None:
    child, other = (Child("much", say_much, ()) for _ in range(2))
    assert wait_for([child.connection], 20)
    assert child.connection.recv() == "begun"
    assert child.pid is not None
    # Some of the message is in the pipe, and its end never will be.
    assert wait_for([child.connection], 20)
    os.kill(child.pid, signal.SIGKILL)
    assert child.received() == []
    while child.alive:
        wait_for([child.sentinel], 0.1)
    assert "SIGKILL" in child.outcome()
    child.end()
    messages: list[object] = []
    while len(messages) < 2:
        assert wait_for([other.connection], 20)
        messages += other.received()
    assert messages == ["begun", bytes(SIZE)]
    other.end()
