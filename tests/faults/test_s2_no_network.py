"""S2, B6, T17: no socket of the internet, in any process, and nothing changes without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SPEECH
from tests.faults.programs import HFPREP, ROOT, hfprep, traced
from tests.faults.trials import Figure

pytestmark = pytest.mark.skipif(not shutil.which("strace"), reason="sockets are seen by strace")

SENTENCE = SPEECH / "framing-one-sentence.opus"
ROUND = ("practice", "model-marketplace", "--replay", str(SENTENCE), "--pace", "max", "--json")


def internet_sockets(log: Path) -> list[str]:
    return [line for line in log.read_text().splitlines() if "AF_INET" in line]


def test_no_command_opens_a_socket_of_the_internet(
    tmp_path: Path, measured: Callable[[Figure], None]
) -> None:
    data, log = tmp_path / "data", tmp_path / "calls"
    done = traced((*HFPREP, "--data-dir", data, *ROUND), calls="socket,connect", log=log)
    assert done.returncode == 0, done.stderr
    assert internet_sockets(log) == []
    session_id = next(path.name for path in (data / "recordings").iterdir())
    commands = [
        ("search", "goal"),
        ("doctor",),
        ("models", "list"),
        ("sessions", "check"),
        *(
            ("export", session_id, "--format", form, "--out", tmp_path / f"out.{form}")
            for form in ("html", "pdf", "docx", "zip")
        ),
    ]
    for command in commands:
        done = traced((*HFPREP, "--data-dir", data, *command), calls="socket,connect", log=log)
        assert "Traceback" not in done.stderr
        assert done.returncode == 0 or command == ("doctor",), done.stderr
        assert internet_sockets(log) == [], command
    measured(
        Figure(
            "S2, T17",
            f"a round and {len(commands)} commands under strace, all processes",
            1,
            "0 internet sockets",
        )
    )


def test_the_window_opens_none(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    script = (
        "from PySide6.QtCore import QTimer; import hfprep_desktop.ui.main_window as m;"
        "start = m.MainWindow.start;"
        "m.MainWindow.start = lambda w: (start(w), QTimer.singleShot(4000, w.leave_and_close));"
        "from hfprep_desktop.__main__ import main; import sys;"
        f"sys.argv = ['hfprep', '--data-dir', {str(tmp_path / 'data')!r}]; sys.exit(main())"
    )
    done = traced(
        (sys.executable, "-c", script),
        calls="socket,connect",
        log=log,
        env={"QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    assert internet_sockets(log) == []


def test_no_library_notes_for_others_what_is_done_here(tmp_path: Path) -> None:
    """onnxruntime would: not where it is tested, so nothing here looks like that."""
    home, data = tmp_path / "home", tmp_path / "data"
    home.mkdir()
    plain = {"HOME": str(home), "PATH": os.environ["PATH"], "XDG_CACHE_HOME": str(home / "cache")}
    done = subprocess.run(
        [*HFPREP, "--data-dir", str(data), *ROUND],
        cwd=ROOT,
        env=plain,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert list(home.rglob("*")) == []


@pytest.mark.skipif(not shutil.which("unshare"), reason="takes the network away with unshare")
def test_a_round_is_the_same_where_there_is_no_network_at_all(tmp_path: Path) -> None:
    command = [*HFPREP, "--data-dir", str(tmp_path / "alone"), *ROUND, "--seed", "7"]
    alone = subprocess.run(
        ["unshare", "--map-root-user", "--net", *command],
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
    )
    if "Operation not permitted" in alone.stderr:
        pytest.skip("this account may not make a network of its own")
    assert alone.returncode == 0, alone.stderr
    usual = hfprep(*ROUND, "--seed", "7", data=tmp_path / "usual")
    text = [one.stdout.split('"turns"')[1].split('"timing"')[0] for one in (alone, usual)]
    assert text[0] == text[1]
