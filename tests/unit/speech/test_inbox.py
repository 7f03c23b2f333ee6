from __future__ import annotations

import threading

from hfprep_desktop.speech.inbox import Inbox
from hfprep_desktop.speech.messages import Boundary, Command, Finish, Grown


def test_of_sizes_that_wait_only_the_newest_is_kept_and_nothing_overtakes() -> None:
    inbox = Inbox()
    commands: list[Command] = [Grown(1), Grown(2), Boundary(2), Grown(3), Grown(4), Finish(4)]
    for command in commands:
        inbox.put(command)
    assert not inbox.is_empty
    taken = [inbox.take() for _ in range(4)]
    assert taken == [Grown(2), Boundary(2), Grown(4), Finish(4)]
    assert inbox.is_empty


def test_closing_wakes_who_waits() -> None:
    inbox = Inbox()
    taken: list[Command | None] = []
    reader = threading.Thread(target=lambda: taken.append(inbox.take()))
    reader.start()
    inbox.close()
    reader.join(10)
    assert taken == [None]
