"""Bundles and JSON exports, taken to another machine: nothing is lost."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.export.to_json import encoded, portable_session_json
from hfprep_desktop.export.to_zip import write_bundle
from hfprep_desktop.importing_sessions import ImportedSessions, is_exported, remove_stale_imports
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Session, SessionState
from tests.samples import SESSION_ID, full_session, rich_session
from tests.unit.importing_sessions.forging import refused
from tests.unit.importing_sessions.machine import Machine

OTHER_ID = "01JZ8Q4M7T5X9V2C3B6N8K0H2F"


def plain(session: Session) -> Session:
    """All but where the audio lies."""
    recordings = tuple(replace(one, path=Path(one.path.name)) for one in session.recordings)
    return replace(session, recordings=recordings)


def test_a_bundle_is_taken_in_without_loss(here: Machine, there: Machine, tmp_path: Path) -> None:
    sent = [here.add(rich_session(here.paths.data))]
    sent.append(here.add(replace(full_session(here.paths.data), id=OTHER_ID)))
    bundle = here.bundle(tmp_path / "b.zip", *(one.id for one in sent))
    assert stat.S_IMODE(bundle.stat().st_mode) == 0o600
    assert there.take_in(bundle) == ImportedSessions(added=(SESSION_ID, OTHER_ID))
    for one in sent:
        got = there.library.get_session(one.id)
        assert plain(got) == plain(one)
        for old, new in zip(one.recordings, got.recordings, strict=True):
            assert new.path == there.paths.recordings / one.id / old.path.name
            assert new.path.read_bytes() == old.path.read_bytes()
    assert list(there.paths.temporary.iterdir()) == []


def test_a_bundle_opens_anywhere_and_tells_what_it_holds(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        assert archive.testzip() is None
        manifest = json.loads(archive.read("manifest.json"))
        assert manifest["sessions"] == [SESSION_ID]
        assert {one["name"] for one in manifest["files"]} == {
            name for name in archive.namelist() if name != "manifest.json"
        }
        for one in manifest["files"]:
            content = archive.read(one["name"])
            assert len(content) == one["bytes"]
            assert hashlib.sha256(content).hexdigest() == one["sha256"]


def test_s14_an_export_as_json_comes_in_without_its_audio(
    here: Machine, there: Machine, tmp_path: Path
) -> None:
    session = here.add(rich_session(here.paths.data))
    file = tmp_path / "s.json"
    file.write_bytes(b"\xef\xbb\xbf" + encoded(portable_session_json(session)))
    assert there.take_in(file) == ImportedSessions(added=(SESSION_ID,), silent=(SESSION_ID,))
    assert there.library.get_session(SESSION_ID) == replace(session, recordings=())
    assert here.take_in(file) == ImportedSessions(unchanged=(SESSION_ID,))


def test_what_is_there_unchanged_is_left_alone(here: Machine, bundle: Path) -> None:
    files = {f: f.stat().st_mtime_ns for f in here.paths.recordings.rglob("*")}
    assert here.take_in(bundle) == ImportedSessions(unchanged=(SESSION_ID,))
    assert files == {f: f.stat().st_mtime_ns for f in here.paths.recordings.rglob("*")}


@pytest.mark.parametrize("what", ["notes", "audio", "folder"])
def test_what_differs_comes_in_under_a_new_id(here: Machine, bundle: Path, what: str) -> None:
    sent = here.library.get_session(SESSION_ID)
    first = sent.recordings[0].path
    audio = first.read_bytes()
    if what == "notes":
        here.library.set_notes(SESSION_ID, "changed since")
    elif what == "audio":
        first.write_bytes(audio[:-1] + bytes([audio[-1] ^ 1]))
    else:
        # Erased by hand from the library, but its folder is still there.
        here = Machine(here.paths.data.with_name("bare"))
        (here.paths.recordings / SESSION_ID).mkdir()
    result = here.take_in(bundle)
    ((old, new),) = result.renamed
    assert (old, result.added) == (SESSION_ID, (new,))
    got = here.library.get_session(new)
    assert plain(replace(got, id=SESSION_ID)) == plain(
        replace(sent, recordings=tuple(replace(r, session_id=new) for r in sent.recordings))
    )
    assert got.recordings[0].path.read_bytes() == audio
    if what == "notes":
        assert here.library.get_session(SESSION_ID).notes == "changed since"


def test_a_retake_finds_its_first_take_under_the_new_id(
    here: Machine, there: Machine, tmp_path: Path
) -> None:
    here.add(full_session(here.paths.data))
    here.add(replace(full_session(here.paths.data), id=OTHER_ID, retake_of=SESSION_ID))
    bundle = here.bundle(tmp_path / "b.zip", OTHER_ID, SESSION_ID)
    there.add(replace(full_session(there.paths.data), notes="another one"))
    result = there.take_in(bundle)
    assert there.library.get_session(OTHER_ID).retake_of == dict(result.renamed)[SESSION_ID]


def test_a_session_in_the_trash_counts_as_there(here: Machine, bundle: Path) -> None:
    here.library.trash(SESSION_ID)
    assert here.take_in(bundle).unchanged == (SESSION_ID,)


def test_an_export_that_is_stopped_leaves_nothing(here: Machine, tmp_path: Path) -> None:
    here.add(rich_session(here.paths.data), 1_500_000)
    out = tmp_path / "out"
    out.mkdir()
    steps = write_bundle(out / "b.zip", [here.library.get_session(SESSION_ID)])
    step = next(steps)
    assert 0 < step.packed_bytes <= 1024 * 1024
    assert len(list(out.iterdir())) == 1
    assert not (out / "b.zip").exists()
    steps.close()
    assert list(out.iterdir()) == []


def test_an_export_with_missing_audio_is_told_and_leaves_nothing(
    here: Machine, tmp_path: Path
) -> None:
    session = here.add(rich_session(here.paths.data))
    session.recordings[1].path.unlink()
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(UserError, match=r"segment-02\.wav cannot be read"):
        list(write_bundle(out / "b.zip", [session]))
    assert list(out.iterdir()) == []


def test_what_is_being_recorded_is_not_exported(here: Machine, tmp_path: Path) -> None:
    session = replace(full_session(here.paths.data), state=SessionState.RECORDING)
    with pytest.raises(UserError, match="still being recorded"):
        list(write_bundle(tmp_path / "b.zip", [session]))
    assert not (tmp_path / "b.zip").exists()


def test_a_file_in_the_way_is_kept(here: Machine, bundle: Path) -> None:
    before = bundle.read_bytes()
    with pytest.raises(UserError, match="exists already"):
        here.bundle(bundle, SESSION_ID)
    assert bundle.read_bytes() == before
    list(write_bundle(bundle, [], overwrite=True))
    assert bundle.read_bytes() != before


def test_what_the_library_does_not_take_leaves_no_audio_behind(
    there: Machine, bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise UserError("The disk is full.", "Free some space.")

    monkeypatch.setattr(Library, "add_session", full)
    assert refused(there, bundle) == "The disk is full."


def test_a_disk_without_room_is_told_first(
    bundle: Path, there: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hfprep_desktop.importing_sessions._ROOM_LEFT", 1 << 60)
    assert "not enough room" in refused(there, bundle)


def test_the_kind_of_a_file_is_told_by_its_beginning(bundle: Path, tmp_path: Path) -> None:
    named_wrongly = bundle.rename(tmp_path / "b.wav")
    assert is_exported(named_wrongly)
    (tmp_path / "s").write_bytes(b"\xef\xbb\xbf \n {}")
    assert is_exported(tmp_path / "s")
    (tmp_path / "a.zip").write_bytes(b"RIFF....WAVE")
    assert not is_exported(tmp_path / "a.zip")
    (tmp_path / "empty").touch()
    assert not is_exported(tmp_path / "empty")
    os.mkfifo(tmp_path / "pipe")
    for nothing in (tmp_path / "gone", tmp_path, tmp_path / "pipe"):
        with pytest.raises(UserError, match="no file called"):
            is_exported(nothing)


def test_what_a_killed_import_left_goes_after_a_day(tmp_path: Path) -> None:
    old, new = tmp_path / "import-old", tmp_path / "import-new"
    for folder in (old, new):
        folder.mkdir()
        (folder / "01.wav").write_bytes(b"voice")
    os.utime(old, (0, 0))
    remove_stale_imports(tmp_path)
    assert list(tmp_path.iterdir()) == [new]
