"""Models are taken in whole or not at all, from folders and archives that anybody may have made."""

from __future__ import annotations

import io
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from hfprep_desktop.disk_room import NoRoomError
from hfprep_desktop.errors import UserError
from hfprep_desktop.file_lock import try_lock
from hfprep_desktop.speech.model_list import (
    Presence,
    Wholeness,
    check_model,
    list_models,
)
from hfprep_desktop.speech.models import Models, remove_put_aside, verify
from tests.unit.speech.model_files import (
    CONTENT,
    SIZE,
    done,
    is_whole,
    known,
    leave_after,
    write_model,
)


@pytest.fixture
def models(tmp_path: Path) -> Models:
    return Models(tmp_path / "own", (known(),))


def zipped(path: Path, top: str = "my-model/", weights: bytes = CONTENT["model.bin"]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("README.md", "hello")
        for name, content in (CONTENT | {"model.bin": weights}).items():
            archive.writestr(top + name, content)
    return path


def tarred(path: Path, mode: str, top: str = "my-model/") -> Path:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, content in CONTENT.items():
            member = tarfile.TarInfo(top + name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return path


def nothing_installed(tmp_path: Path) -> bool:
    own = tmp_path / "own"
    return not own.exists() or all(path.name.startswith(".") for path in own.iterdir())


def test_a_folder_is_copied_whole(models: Models, tmp_path: Path) -> None:
    source = write_model(tmp_path / "other-model.en")
    (source / "model.bin").write_bytes(CONTENT["model.bin"][::-1])
    installed = done(models.install(source))
    assert (installed.folder / "model.bin").read_bytes() == CONTENT["model.bin"][::-1]
    assert not verify(installed)
    assert models.find("other-model.en") == installed
    assert installed.english_only
    assert sorted(path.name for path in installed.folder.iterdir()) == sorted(CONTENT)
    with pytest.raises(UserError, match="installed already"):
        done(models.install(source))


def test_a_folder_that_is_no_model_is_refused_by_file_name(models: Models, tmp_path: Path) -> None:
    source = write_model(tmp_path / "half")
    (source / "tokenizer.json").unlink()
    with pytest.raises(UserError, match=r"lacks tokenizer\.json"):
        done(models.install(source))
    assert not (tmp_path / "own").exists()


@pytest.mark.parametrize(
    ("name", "mode"),
    [("my-model.zip", ""), ("a.tar", "w"), ("a.tar.gz", "w:gz"), ("no-ending", "w:gz")],
)
@pytest.mark.parametrize("top", ["my-model/", "deep/my-model/", "./my-model/"])
def test_archives_are_told_by_their_bytes(
    models: Models, tmp_path: Path, name: str, mode: str, top: str
) -> None:
    path = tmp_path / name
    if not mode and top.startswith("."):
        top = top[2:]
    archive = tarred(path, mode, top) if mode else zipped(path, top)
    installed = done(models.install(archive))
    assert installed.name == "my-model"
    assert is_whole(installed.folder)


def test_an_archive_without_a_folder_lends_its_own_name(models: Models, tmp_path: Path) -> None:
    assert done(models.install(tarred(tmp_path / "mine.v2.tar.gz", "w:gz", ""))).name == "mine.v2"


def test_what_is_known_by_its_hashes_is_verified_under_any_name(
    models: Models, tmp_path: Path
) -> None:
    installed = done(models.install(write_model(tmp_path / "renamed")))
    assert installed.entry == known()
    assert verify(models.find("renamed"))
    (installed.folder / "vocabulary.txt").write_bytes(b"others")
    check = check_model(models, "renamed")
    assert check.wholeness is Wholeness.DAMAGED
    assert check.fault is not None
    assert "vocabulary.txt" in check.fault.what


def test_a_folder_put_there_by_hand_is_recognised_when_it_is_compared(
    models: Models, tmp_path: Path
) -> None:
    write_model(tmp_path / "own" / "by-hand")
    assert not verify(models.find("by-hand"))
    assert check_model(models, "by-hand").wholeness is Wholeness.VERIFIED
    assert verify(models.find("by-hand"))


def test_a_known_name_is_not_given_to_another_model(models: Models, tmp_path: Path) -> None:
    source = write_model(tmp_path / "small.en")
    (source / "model.bin").write_bytes(b"another")
    with pytest.raises(UserError, match="is the name of a known speech model"):
        list(models.install(source))
    assert nothing_installed(tmp_path)
    assert models.unfinished() == ()


def test_one_that_was_left_is_gone_on_with(models: Models, tmp_path: Path) -> None:
    source = write_model(tmp_path / "mine")
    leave_after(models.install(source), SIZE // 2)
    (left,) = models.unfinished()
    assert left.origin == str(source)
    assert SIZE // 2 <= left.done_bytes < SIZE
    assert left.total_bytes == SIZE
    assert models.available() == ()
    kept = tmp_path / "own" / ".mine.partial" / "model.bin"
    inode = kept.stat().st_ino
    installed = done(models.install(source))
    assert (installed.folder / "model.bin").stat().st_ino == inode
    assert is_whole(installed.folder)
    assert models.unfinished() == ()


def test_an_archive_is_gone_on_with(models: Models, tmp_path: Path) -> None:
    archive = tarred(tmp_path / "mine.tgz", "w:gz")
    leave_after(models.install(archive), SIZE // 2)
    (left,) = models.unfinished()
    assert left.origin == str(archive)
    assert is_whole(done(models.install(archive)).folder)


def test_what_a_power_cut_left_wrong_is_mended(models: Models, tmp_path: Path) -> None:
    source = write_model(tmp_path / "mine")
    leave_after(models.install(source), SIZE // 2)
    kept = tmp_path / "own" / ".mine.partial" / "model.bin"
    size = kept.stat().st_size
    with kept.open("r+b") as file:
        file.seek(size // 3)
        file.write(bytes(size // 3))
    assert is_whole(done(models.install(source)).folder)


def test_what_came_of_another_source_is_not_mixed_in(models: Models, tmp_path: Path) -> None:
    source = write_model(tmp_path / "mine")
    leave_after(models.install(source), SIZE // 2)
    other = write_model(tmp_path / "elsewhere" / "mine")
    (other / "model.bin").write_bytes(b"short")
    installed = models.install(other)
    assert list(installed)[-1] == models.find("mine")
    assert (models.find("mine").folder / "model.bin").read_bytes() == b"short"


def test_what_came_can_be_forgotten(models: Models, tmp_path: Path) -> None:
    leave_after(models.install(write_model(tmp_path / "mine")), SIZE // 2)
    models.forget_unfinished("mine")
    assert models.unfinished() == ()
    assert nothing_installed(tmp_path)


def test_no_room_is_told_before_anything_is_copied(models: Models, tmp_path: Path) -> None:
    source = write_model(tmp_path / "huge")
    with (source / "model.bin").open("r+b") as file:
        file.truncate(8 * 1000**4)
    with pytest.raises(NoRoomError, match=r"it takes 8000 GB"):
        list(models.install(source))
    assert nothing_installed(tmp_path)


def test_two_do_not_install_the_same_at_once(models: Models, tmp_path: Path) -> None:
    source = write_model(tmp_path / "mine")
    (tmp_path / "own").mkdir()
    held = try_lock(tmp_path / "own" / ".mine.lock")
    assert held is not None
    with pytest.raises(UserError, match="being installed already"):
        list(models.install(source))
    held.close()
    done(models.install(source))


@pytest.mark.parametrize("name", [".hidden", "con", "a b ", "x:y"])
def test_names_that_no_folder_may_have_are_refused(
    models: Models, tmp_path: Path, name: str
) -> None:
    source = write_model(tmp_path / name)
    with pytest.raises(UserError, match="cannot be called"):
        list(models.install(source))
    assert nothing_installed(tmp_path)


def test_entries_that_lead_out_are_refused(models: Models, tmp_path: Path) -> None:
    archive = zipped(tmp_path / "evil.zip", "../../escape/")
    with pytest.raises(UserError, match="does not stay inside it"):
        list(models.install(archive))
    assert not (tmp_path / "escape").exists()
    assert nothing_installed(tmp_path)


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE])
def test_links_in_an_archive_are_never_followed(
    models: Models, tmp_path: Path, kind: bytes
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("words")
    path = tarred(tmp_path / "links.tar", "w")
    with tarfile.open(path, "w") as archive:
        for name in CONTENT:
            member = tarfile.TarInfo(f"m/{name}")
            if name == "vocabulary.txt":
                member.type, member.linkname = kind, str(secret)
                archive.addfile(member)
            else:
                member.size = 2
                archive.addfile(member, io.BytesIO(b"{}"))
    with pytest.raises(UserError, match="is a link or a device"):
        list(models.install(path))
    assert nothing_installed(tmp_path)


def test_links_in_a_zip_are_never_followed(models: Models, tmp_path: Path) -> None:
    path = zipped(tmp_path / "links.zip")
    with zipfile.ZipFile(path, "w") as archive:
        for name in CONTENT:
            info = zipfile.ZipInfo(f"m/{name}")
            info.external_attr = 0o120777 << 16
            archive.writestr(info, "/etc/passwd")
    with pytest.raises(UserError, match="is a link or a device"):
        list(models.install(path))


def test_an_archive_that_grows_beyond_measure_is_refused(models: Models, tmp_path: Path) -> None:
    bomb = bytes(120_000_000)
    zip_bomb = zipped(tmp_path / "bomb.zip", weights=bomb)
    with pytest.raises(UserError, match="far more room unpacked"):
        list(models.install(zip_bomb))
    path = tmp_path / "bomb.tgz"
    with tarfile.open(path, "w:gz", compresslevel=9) as archive:
        member = tarfile.TarInfo("m/model.bin")
        member.size = len(bomb)
        archive.addfile(member, io.BytesIO(bomb))
    with pytest.raises(UserError, match="damaged"):
        list(models.install(path))
    assert nothing_installed(tmp_path)


def test_a_list_that_would_fill_the_memory_is_not_read(models: Models, tmp_path: Path) -> None:
    path = tmp_path / "pax.tar"
    with tarfile.open(path, "w", format=tarfile.PAX_FORMAT) as archive:
        for name, content in CONTENT.items():
            member = tarfile.TarInfo(f"m/{name}")
            member.size = len(content)
            member.pax_headers = {"comment": "a" * 17 * 1024 * 1024}
            archive.addfile(member, io.BytesIO(content))
    with pytest.raises(UserError, match="no archive of the kinds"):
        list(models.install(path))


def test_archives_that_hold_no_one_model_are_told(models: Models, tmp_path: Path) -> None:
    two = tmp_path / "two.zip"
    with zipfile.ZipFile(two, "w") as archive:
        for folder in ("one", "two"):
            for name in CONTENT:
                archive.writestr(f"{folder}/{name}", "x")
    with pytest.raises(UserError, match="holds 2 speech models"):
        list(models.install(two))
    less = tmp_path / "less.zip"
    with zipfile.ZipFile(less, "w") as archive:
        archive.writestr("m/model.bin", "x")
        archive.writestr("m/config.json", "x")
    with pytest.raises(UserError, match=r"tokenizer\.json, vocabulary\.txt is missing"):
        list(models.install(less))
    twice = tmp_path / "twice.tar"
    tarred(twice, "w")
    with tarfile.open(twice, "a") as tar:
        member = tarfile.TarInfo("my-model/model.bin")
        member.size = 4
        tar.addfile(member, io.BytesIO(b"evil"))
    with pytest.raises(UserError, match="stands in it twice"):
        list(models.install(twice))
    assert nothing_installed(tmp_path)


def test_a_damaged_archive_is_told_and_nothing_stays_usable(models: Models, tmp_path: Path) -> None:
    archive = zipped(tmp_path / "cut.zip")
    content = bytearray(archive.read_bytes())
    content[5_000] ^= 0xFF
    archive.write_bytes(content)
    with pytest.raises(UserError, match="damaged"):
        list(models.install(archive))
    assert models.available() == ()
    (tmp_path / "text.zip").write_text("no archive at all")
    with pytest.raises(UserError, match="no archive of the kinds"):
        list(models.install(tmp_path / "text.zip"))


def test_a_file_that_grows_meanwhile_is_not_installed(models: Models, tmp_path: Path) -> None:
    source = write_model(tmp_path / "growing")
    steps = models.install(source)
    next(steps)
    with (source / "vocabulary.txt").open("ab") as file:
        file.write(b"more")
    with pytest.raises(UserError, match="not as long as it should be"):
        list(steps)
    assert nothing_installed(tmp_path)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file where the folder should be")
    with pytest.raises(UserError, match="could not be installed"):
        list(Models(tmp_path / "own", ()).install(write_model(tmp_path / "mine")))


def test_the_list_tells_what_is_where(models: Models, tmp_path: Path) -> None:
    write_model(tmp_path / "own" / "mine")
    write_model(tmp_path / "own" / "broken")
    (tmp_path / "own" / "broken" / "model.bin").unlink()
    leave_after(models.install(write_model(tmp_path / "begun")), SIZE // 2)
    listed = {one.name: one for one in list_models(models)}
    assert list(listed) == ["small.en", "mine", "broken", "begun"]
    assert listed["small.en"].presence is Presence.NOT_HERE
    assert listed["small.en"].size == SIZE
    assert listed["mine"].presence is Presence.INSTALLED
    assert listed["mine"].size == SIZE
    assert listed["broken"].missing == ("model.bin",)
    assert not listed["broken"].is_usable
    assert listed["begun"].unfinished is not None
    assert check_model(models, "broken").wholeness is Wholeness.DAMAGED


def test_a_removed_model_comes_back_until_it_is_deleted(models: Models, tmp_path: Path) -> None:
    write_model(tmp_path / "own" / "mine")
    aside = tmp_path / "tmp"
    aside.mkdir()
    gone = models.put_aside("mine", aside)
    assert models.available() == ()
    remove_put_aside(aside, older_than_s=3600)
    models.put_back(gone)
    assert is_whole(models.find("mine").folder)
    assert list(aside.iterdir()) == []
    models.put_aside("mine", aside)
    remove_put_aside(aside)
    assert list(aside.iterdir()) == []
    for name in ("mine", "..", "", ".mine.partial"):
        with pytest.raises(UserError, match="no speech model of your own"):
            models.put_aside(name, aside)


def test_files_are_for_their_owner_alone(models: Models, tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        source = write_model(tmp_path / "mine")
        for name in CONTENT:
            (source / name).chmod(0o666)
        folder = done(models.install(source)).folder
    finally:
        os.umask(before)
    assert {path.stat().st_mode & 0o077 for path in (folder, *folder.iterdir())} == {0}
