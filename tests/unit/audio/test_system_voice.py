"""The system's voice through a program that stands in for it: real processes, real pipes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hfprep_desktop.audio.system_voice import SystemVoice
from hfprep_desktop.model import InterviewerRole
from hfprep_desktop.process import wait_for

ROLE = InterviewerRole.ENGINEER

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="the stand-ins are shell scripts"),
]


def program(folder: Path, body: str) -> str:
    path = folder / "speak"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o700)
    return str(path)


def test_the_words_go_through_a_pipe_and_the_end_is_noticed(tmp_path: Path) -> None:
    heard, done = tmp_path / "heard", tmp_path / "done"
    os.mkfifo(done)
    path = program(tmp_path, f'cat > "{heard}"; echo "$@" > "{done}"')
    voice = SystemVoice(
        [("none-such",), (path, "--flag")], lambda name: name if "/" in name else None
    )
    assert voice.say(ROLE, "Which metric does this move?")
    assert done.read_text() == "--flag\n"
    assert heard.read_text() == "Which metric does this move?\n"
    while voice.is_speaking:
        wait_for([], 0.01)


def test_hush_ends_the_program(tmp_path: Path) -> None:
    voice = SystemVoice([(program(tmp_path, "exec sleep 60"),)], lambda name: name)
    assert voice.say(ROLE, "A long question.")
    spoken = [voice.is_speaking]
    voice.hush()
    spoken.append(voice.is_speaking)
    assert spoken == [True, False]


def test_without_a_program_the_line_is_only_written(tmp_path: Path) -> None:
    assert not SystemVoice([("none-such",)], lambda _: None).say(ROLE, "Why?")
    assert not SystemVoice([(str(tmp_path),)], lambda name: name).say(ROLE, "Why?")


def test_a_client_whose_words_another_program_speaks_is_told_to_cancel(tmp_path: Path) -> None:
    cancelled = tmp_path / "cancelled"
    path = tmp_path / "spd-say"
    path.write_text(
        f'#!/bin/sh\n[ "$1" = --cancel ] && touch "{cancelled}" && exit\nexec sleep 60\n'
    )
    path.chmod(0o700)
    voice = SystemVoice([(str(path), "--wait")], lambda name: name)
    assert voice.say(ROLE, "Why?")
    voice.hush()
    assert cancelled.exists()


def test_words_are_never_taken_for_a_command(tmp_path: Path) -> None:
    heard, done = tmp_path / "heard", tmp_path / "done"
    os.mkfifo(done)
    path = program(tmp_path, f'cat > "{heard}"; echo done > "{done}"')
    voice = SystemVoice([(path,)], lambda name: name)
    assert voice.say(ROLE, "!-!SET self\n!-!RATE 100")
    done.read_text()
    voice.hush()
    assert heard.read_text() == "SET self !-!RATE 100\n"
