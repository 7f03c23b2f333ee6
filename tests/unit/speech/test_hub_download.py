"""A known model is fetched from its home: here a server of this machine stands for it."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import hfprep_desktop
from hfprep_desktop.errors import UserError
from hfprep_desktop.speech.hub_download import HOME, hub_source
from hfprep_desktop.speech.models import Models, verify
from tests.unit.speech.model_files import (
    CONTENT,
    SIZE,
    done,
    is_whole,
    known,
    leave_after,
)

LENGTH = len(CONTENT["model.bin"])


@dataclass
class Home:
    """What the server does, and what it was asked."""

    files: dict[str, bytes] = field(default_factory=lambda: dict(CONTENT))
    cut_after: int = 0
    """So many bytes of a large file are sent before the connection breaks; 0: all."""
    knows_ranges: bool = True
    status: int = 200
    leads_to: str = ""
    asked: list[tuple[str, str]] = field(default_factory=list)
    url: str = ""


def handler_of(home: Home) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range", "")
            home.asked.append((self.path, wanted))
            prefix = "/somebody/small/resolve/abc123/"
            if home.leads_to and self.path.startswith(prefix):
                self.send_response(302)
                self.send_header("Location", home.leads_to + self.path.removeprefix(prefix))
                self.end_headers()
                return
            if home.status != 200:
                self.send_error(home.status)
                return
            content = home.files[self.path.rsplit("/", 1)[-1]]
            offset = int(wanted[6:-1]) if wanted and home.knows_ranges else 0
            self.send_response(206 if offset else 200)
            self.send_header("Content-Length", str(len(content) - offset))
            self.end_headers()
            rest = content[offset:]
            if home.cut_after and len(rest) > home.cut_after:
                rest = rest[: home.cut_after]
            try:
                self.wfile.write(rest)
            except OSError:
                return

        def log_message(self, *_: object) -> None:
            pass

    return Handler


@pytest.fixture
def home() -> Iterator[Home]:
    home = Home()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler_of(home))
    home.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield home
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def models(tmp_path: Path, home: Home) -> Models:
    return Models(tmp_path / "own", (known(),), open_home=partial(hub_source, home=home.url))


def test_a_known_model_is_fetched_and_verified(models: Models, home: Home) -> None:
    assert models.host_of("small.en") == home.url.removeprefix("http://")
    installed = done(models.install_known("small.en"))
    assert is_whole(installed.folder)
    assert verify(models.find("small.en"))
    assert {path for path, _ in home.asked} == {
        f"/somebody/small/resolve/abc123/{name}" for name in CONTENT
    }
    with pytest.raises(UserError, match="installed already"):
        done(models.install_known("small.en"))


def test_a_connection_that_is_cut_is_taken_up_where_it_was(models: Models, home: Home) -> None:
    home.cut_after = 1_000_000
    assert is_whole(done(models.install_known("small.en")).folder)
    ranges = [wanted for path, wanted in home.asked if path.endswith("model.bin")]
    assert ranges == ["" if at == 0 else f"bytes={at}-" for at in range(0, LENGTH, home.cut_after)]


def test_a_server_that_knows_no_ranges_begins_anew(models: Models, home: Home) -> None:
    leave_after(models.install_known("small.en"), LENGTH // 2)
    home.knows_ranges = False
    assert is_whole(done(models.install_known("small.en")).folder)


def test_what_came_before_it_was_cancelled_is_not_fetched_again(models: Models, home: Home) -> None:
    leave_after(models.install_known("small.en"), LENGTH // 2)
    (left,) = models.unfinished()
    assert (left.name, left.origin, left.total_bytes) == ("small.en", "small.en", SIZE)
    assert left.done_bytes >= LENGTH // 2
    home.asked.clear()
    assert is_whole(done(models.install_known("small.en")).folder)
    (again,) = [wanted for path, wanted in home.asked if path.endswith("model.bin")]
    assert int(again[6:-1]) >= LENGTH // 2


def test_wrong_bytes_are_refused_and_fetched_anew_alone(
    models: Models, home: Home, tmp_path: Path
) -> None:
    home.files["vocabulary.txt"] = CONTENT["vocabulary.txt"][::-1]
    with pytest.raises(UserError, match=r"vocabulary\.txt that came is not the one"):
        list(models.install_known("small.en"))
    assert not (tmp_path / "own" / "small.en").exists()
    home.files["vocabulary.txt"] = CONTENT["vocabulary.txt"]
    home.asked.clear()
    assert is_whole(done(models.install_known("small.en")).folder)
    assert [path.rsplit("/", 1)[-1] for path, _ in home.asked] == ["vocabulary.txt"]


@pytest.mark.parametrize("change", [b"x", b""])
def test_a_file_of_another_length_is_refused(models: Models, home: Home, change: bytes) -> None:
    content = CONTENT["vocabulary.txt"]
    home.files["vocabulary.txt"] = content + change if change else content[:3]
    with pytest.raises(UserError):
        list(models.install_known("small.en"))
    assert models.available() == ()


def test_without_a_network_it_is_told_what_to_do(tmp_path: Path) -> None:
    # Nobody listens on the port of a server that is gone.
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    nobody = f"http://127.0.0.1:{server.server_port}"
    server.server_close()
    models = Models(tmp_path / "own", (known(),), open_home=partial(hub_source, home=nobody))
    with pytest.raises(UserError, match="cannot be reached") as told:
        list(models.install_known("small.en"))
    assert "from a folder or an archive" in told.value.remedy


@pytest.mark.parametrize(
    ("status", "words"), [(404, "is not to be had where it was"), (503, "server is busy")]
)
def test_what_a_server_refuses_is_told(models: Models, home: Home, status: int, words: str) -> None:
    home.status = status
    with pytest.raises(UserError, match=words):
        list(models.install_known("small.en"))
    assert len(home.asked) == 1


def test_other_servers_hand_out_files_but_not_in_the_clear(models: Models, home: Home) -> None:
    home.leads_to = f"{home.url}/elsewhere/"
    home.cut_after = 1_000_000
    assert is_whole(done(models.install_known("small.en")).folder)
    # A range is asked for there, too.
    assert ("/elsewhere/model.bin", "bytes=1000000-") in home.asked
    home.leads_to = "ftp://127.0.0.1/"
    with pytest.raises(UserError, match="not encrypted"):
        list(hub_source(known(), home.url).files[0].read(0))


def test_nothing_is_fetched_that_is_not_asked_for_by_a_known_name(
    models: Models, home: Home
) -> None:
    assert models.available() == ()
    for name in ("small.en", "other"):
        with pytest.raises(UserError):
            models.find(name)
    with pytest.raises(UserError, match="no known model called other"):
        list(models.install_known("other"))
    assert home.asked == []


def test_its_home_is_named_and_opened_in_one_module_alone() -> None:
    root = Path(hfprep_desktop.__file__).parent
    opens = re.compile(r"urllib\.request|create_connection|AF_INET|https?://(?!json-schema\.org)")
    found = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if opens.search(path.read_text(encoding="utf-8"))
    }
    assert found == {"speech/hub_download.py"}
    assert HOME.startswith("https://")
