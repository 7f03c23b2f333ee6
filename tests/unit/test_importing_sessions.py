"""Bundles and JSON exports, taken to another machine: nothing lost, nothing let in that harms."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.export import from_zip
from hfprep_desktop.export.to_json import encoded, portable_session_json, sidecar_json
from hfprep_desktop.export.to_zip import write_bundle
from hfprep_desktop.importing_sessions import (
    ImportedSessions,
    import_exported,
    is_exported,
    remove_stale_imports,
)
from hfprep_desktop.library.identity import new_session_id
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Session, SessionState
from hfprep_desktop.paths import Paths
from tests.samples import SESSION_ID, full_session, rich_session
from tests.unit.test_safe_names import HOSTILE

OTHER_ID = "01JZ8Q4M7T5X9V2C3B6N8K0H2F"
NOW = datetime(2026, 8, 1, tzinfo=UTC)


class Machine:
    """A library with its recordings."""

    def __init__(self, data: Path) -> None:
        self.paths = Paths(data)
        self.library = Library(self.paths, sidecar_json)
        self.library.prepare()

    def add(self, session: Session, size: int = 20_000) -> Session:
        folder = self.paths.recordings / session.id
        folder.mkdir(mode=0o700)
        recordings = tuple(
            replace(one, session_id=session.id, path=folder / one.path.name)
            for one in session.recordings
        )
        for number, one in enumerate(recordings):
            one.path.write_bytes(b"RIFF" + bytes([number]) + os.urandom(size + number))
        added = replace(session, recordings=recordings)
        self.library.add_session(added)
        return added

    def bundle(self, target: Path, *ids: str) -> Path:
        list(write_bundle(target, map(self.library.get_session, ids)))
        return target

    def take_in(self, path: Path) -> ImportedSessions:
        def new_id() -> str:
            return new_session_id(NOW, os.urandom(10))

        return import_exported(path, self.library, self.paths, new_id)

    def holds_nothing(self) -> bool:
        left = [*self.paths.recordings.iterdir(), *self.paths.temporary.iterdir()]
        return not left and not self.library.list_sessions()


@pytest.fixture
def here(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "here")


@pytest.fixture
def there(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "there")


@pytest.fixture
def bundle(here: Machine, tmp_path: Path) -> Path:
    here.add(rich_session(here.paths.data))
    return here.bundle(tmp_path / "b.zip", SESSION_ID)


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


# What somebody else made


class Forged:
    """A bundle whose entries can be changed before it is written."""

    def __init__(self, bundle: Path) -> None:
        with zipfile.ZipFile(bundle) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}

    def manifest(self, change: Callable[[dict[str, object]], None]) -> None:
        value = json.loads(self.files["manifest.json"])
        change(value)
        self.files["manifest.json"] = json.dumps(value).encode()

    def session(self, old: bytes, new: bytes) -> None:
        """Changed with a manifest that agrees."""
        name = f"{SESSION_ID}/session.json"
        content = self.files[name].replace(old, new)
        assert content != self.files[name]
        self.files[name] = content

        def agree(value: dict[str, object]) -> None:
            files = value["files"]
            assert isinstance(files, list)
            (one,) = (f for f in files if f["name"] == name)
            one.update(bytes=len(content), sha256=hashlib.sha256(content).hexdigest())

        self.manifest(agree)

    def write(
        self, path: Path, *extra: tuple[zipfile.ZipInfo, bytes], packed: bool = False
    ) -> Path:
        method = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        with zipfile.ZipFile(path, "w", method) as archive:
            for name, content in self.files.items():
                archive.writestr(name, content)
            for info, content in extra:
                archive.writestr(info, content)
        return path


def refused(there: Machine, path: Path) -> str:
    with pytest.raises(UserError) as told:
        there.take_in(path)
    assert there.holds_nothing()
    return told.value.what


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("honest")
    sender = Machine(folder / "data")
    sender.add(rich_session(sender.paths.data))
    return sender.bundle(folder / "b.zip", SESSION_ID)


@pytest.fixture
def forged(honest: Path) -> Forged:
    return Forged(honest)


@pytest.fixture
def target(tmp_path: Path) -> Iterator[Path]:
    outside = set(tmp_path.iterdir())
    yield tmp_path / "forged.zip"
    assert set(tmp_path.iterdir()) - outside <= {tmp_path / "forged.zip"}


def entry(name: str, content: bytes = b"harm") -> tuple[zipfile.ZipInfo, bytes]:
    """An entry whose name is written as it is given, whatever it holds."""
    info = zipfile.ZipInfo("placeholder")
    info.filename = name
    return info, content


@pytest.mark.parametrize("name", [n for n in HOSTILE if "\udcff" not in n], ids=ascii)
def test_s6_a_hostile_name_refuses_the_whole_bundle(
    forged: Forged, there: Machine, target: Path, name: str
) -> None:
    assert "entry" in refused(there, forged.write(target, entry(name)))


@pytest.mark.parametrize("name", [n for n in HOSTILE if n.isprintable()][::6], ids=ascii)
def test_s6_a_hostile_name_of_a_recording_is_refused(
    forged: Forged, there: Machine, target: Path, name: str
) -> None:
    forged.session(
        b'"segment-01.wav",\n      "offset_s"', json.dumps(name).encode() + b',\n"offset_s"'
    )
    assert "recordings[0].file" in refused(there, forged.write(target))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_s6_links_and_devices_are_refused(
    forged: Forged, there: Machine, target: Path, kind: int
) -> None:
    info, content = entry("a.wav", b"/etc/passwd")
    info.create_system = 3
    info.external_attr = (kind | 0o777) << 16
    assert "link or a device" in refused(there, forged.write(target, (info, content)))


def test_s6_names_that_differ_by_case_alone_are_refused(
    forged: Forged, there: Machine, target: Path
) -> None:
    made = forged.write(target, entry(f"{SESSION_ID}/SEGMENT-01.WAV"))
    assert "stands in it twice" in refused(there, made)


def test_s6_too_many_entries_are_refused(
    forged: Forged, there: Machine, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(from_zip, "MAX_ENTRIES", 10)
    made = forged.write(target, *(entry(f"{number}.txt") for number in range(10)))
    assert "more than 10 files" in refused(there, made)


def test_s6_a_list_of_entries_beyond_measure_is_not_read(
    forged: Forged, there: Machine, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(from_zip, "MAX_LIST_BYTES", 100_000)
    made = forged.write(target, *(entry("x" * 200 + f"{number}.txt") for number in range(500)))
    assert "damaged" in refused(there, made)


def test_s6_what_grows_beyond_measure_is_refused(
    forged: Forged, there: Machine, target: Path
) -> None:
    forged.files[f"{SESSION_ID}/segment-01.wav"] = bytes(200_000_000)
    made = forged.write(target, packed=True)
    assert made.stat().st_size < 250_000
    assert "far more room" in refused(there, made)


def test_s6_audio_longer_than_the_manifest_says_is_cut_off(
    forged: Forged, there: Machine, target: Path
) -> None:
    name = f"{SESSION_ID}/segment-01.wav"
    forged.files[name] += b"more"
    assert "not what the manifest says" in refused(there, forged.write(target))


@pytest.mark.parametrize("name", ["session.json", "segment-01.wav", "segment-02.wav"])
def test_s6_one_changed_byte_refuses_the_bundle(
    forged: Forged, there: Machine, target: Path, name: str
) -> None:
    content = bytearray(forged.files[f"{SESSION_ID}/{name}"])
    content[len(content) // 2] ^= 1
    forged.files[f"{SESSION_ID}/{name}"] = bytes(content)
    assert "not what the manifest says" in refused(there, forged.write(target))


@pytest.mark.parametrize("name", ["session.json", "segment-01.wav"])
def test_s6_a_missing_file_refuses_the_bundle(
    forged: Forged, there: Machine, target: Path, name: str
) -> None:
    del forged.files[f"{SESSION_ID}/{name}"]
    assert "is missing" in refused(there, forged.write(target))


def test_s6_a_session_under_another_ones_name_is_refused(
    forged: Forged, there: Machine, target: Path
) -> None:
    forged.session(f'"session": "{SESSION_ID}"'.encode(), f'"session": "{OTHER_ID}"'.encode())
    assert "of another session" in refused(there, forged.write(target))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"schema": 2}, "newer version"),
        ({"schema": True}, "none of a bundle"),
        ({"format": "zip"}, "none of a bundle"),
        ({"sessions": "all"}, "none of a bundle"),
        ({"sessions": ["../up"]}, "none of a bundle"),
        ({"sessions": [SESSION_ID, SESSION_ID]}, "twice"),
        ({"sessions": [OTHER_ID]}, "is missing"),
        ({"files": []}, "is missing"),
        ({"files": [{"name": "a", "bytes": -1, "sha256": "0" * 64}]}, "none of a bundle"),
    ],
)
def test_s14_a_manifest_that_does_not_fit_is_refused(
    forged: Forged, there: Machine, target: Path, change: dict[str, object], why: str
) -> None:
    forged.manifest(lambda value: value.update(change))
    assert why in refused(there, forged.write(target))


def test_another_zip_is_told_as_such(there: Machine, tmp_path: Path) -> None:
    other = tmp_path / "photos.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a.jpg", b"x")
    assert "no bundle" in refused(there, other)
    with zipfile.ZipFile(other, "w"):
        pass
    assert is_exported(other)
    assert "no bundle" in refused(there, other)


def test_s14_a_session_that_was_being_recorded_is_refused(
    forged: Forged, there: Machine, target: Path
) -> None:
    forged.session(b'"state": "analyzed"', b'"state": "recording"')
    assert "while it was being recorded" in refused(there, forged.write(target))


def test_s6_no_damage_is_a_mistake_of_ours(bundle: Path, there: Machine, target: Path) -> None:
    """Every cut, and a wrong byte in each of the places that tell of entries."""
    whole = bundle.read_bytes()
    places = [*range(0, len(whole), len(whole) // 40), *range(len(whole) - 400, len(whole), 7)]
    for place in places:
        target.write_bytes(whole[:place])
        if place >= 4:
            refused(there, target)
        wrong = bytearray(whole)
        wrong[place] ^= 0x15
        target.write_bytes(wrong)
        try:
            there.take_in(target)
        except UserError:
            assert there.holds_nothing()
        else:
            # A byte that nobody reads, such as a time of day.
            there.library.erase(SESSION_ID)


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
