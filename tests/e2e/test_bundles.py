"""A session taken to another machine, and a damaged library, by the command line."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.e2e.hfprep import SENTENCE, Hfprep, practise

pytestmark = pytest.mark.e2e


def test_a_bundle_goes_to_another_machine_and_a_damaged_library_comes_back(tmp_path: Path) -> None:
    here, there = Hfprep(tmp_path / "here"), Hfprep(tmp_path / "there")
    session = practise(here, SENTENCE)["session"]
    bundle, alone = tmp_path / "b.zip", tmp_path / "s.json"
    packed = here("export", session[:8], session, "--format", "zip", "--out", bundle)
    assert packed.code == 0, packed.err
    assert f"Written: {bundle}" in packed.err
    assert here("export", session, "--format", "zip").code == 2
    assert here("export", session, "--format", "json", "--out", alone).code == 0

    done = there("sessions", "import", bundle)
    assert (done.code, done.out) == (0, f"{session}\n"), done.err
    again = there("sessions", "import", alone)
    assert (again.code, again.out) == (0, "")
    assert "here already, unchanged" in again.err
    sent, got = (one("sessions", "show", session, "--json").json for one in (here, there))
    old, new = (Path(one.pop("audio_paths")[0]) for one in (sent, got))
    assert got == sent
    assert new.is_relative_to(there.data)
    assert hashlib.sha256(new.read_bytes()).digest() == hashlib.sha256(old.read_bytes()).digest()

    (there.data / "library.db").write_bytes(b"%PDF-1.7 " * 1000)
    listed = there("sessions", "list", "--json")
    assert [one["id"] for one in listed.json] == [session]
    assert "Library rebuilt from 1 recording." in listed.err
    assert "library-damaged-" in listed.err
    checked = there("sessions", "check", "--json").json
    assert [one["session"] for one in checked["problems"]] == ["library"]
    assert there("sessions", "show", session, "--json").json["turns"] == sent["turns"]

    bundle.write_bytes(bundle.read_bytes()[:-10])
    refused = there("sessions", "import", bundle)
    assert (refused.code, refused.out) == (1, "")
    assert "damaged" in refused.err
