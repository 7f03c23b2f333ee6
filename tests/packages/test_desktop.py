"""What desktops and shells read: menu entry, AppStream page, manual, completions, recipes."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml
from debian_package import (
    COMPLETIONS,
    UnknownLibraryError,
    changelog,
    completion,
    control,
    dependencies,
)
from manual_page import manual_page

from hfprep_desktop.cli.main import hfprep

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
ENTRY = PACKAGING / "desktop" / "hfprep.desktop"
PAGE = PACKAGING / "desktop" / "org.hfprep.HFPrep.metainfo.xml"
FLATPAK = PACKAGING / "flatpak" / "org.hfprep.HFPrep.yaml"
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]


def test_menu_entry_names_what_the_package_installs() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(ENTRY, encoding="utf-8")
    told = entry["Desktop Entry"]
    assert (told["Exec"], told["Icon"], told["Type"]) == ("hfprep", "hfprep", "Application")
    code = (ROOT / "hfprep_desktop" / "ui" / "main.py").read_text(encoding="utf-8")
    (name,) = re.findall(r'setDesktopFileName\(.*"(\w+)"\)', code)
    assert told["StartupWMClass"] == name == ENTRY.stem


def test_appstream_page_is_in_step() -> None:
    page = ET.fromstring(PAGE.read_text(encoding="utf-8"))
    assert page.findtext("id") == PAGE.name.removesuffix(".metainfo.xml") == FLATPAK.stem
    assert page.findtext("launchable") == ENTRY.name
    newest = page.find("releases/release")
    assert newest is not None
    assert newest.get("version") == VERSION
    assert page.findtext("project_license") == "MIT"


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="no appstreamcli here")
def test_appstream_page_is_valid() -> None:
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", PAGE], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_flatpak_and_windows_and_macos_name_the_same_program() -> None:
    manifest = yaml.safe_load(FLATPAK.read_text(encoding="utf-8"))
    assert manifest["id"] == FLATPAK.stem
    assert manifest["command"] == "hfprep"
    assert manifest["rename-desktop-file"] == ENTRY.name
    assert not any("network" in given or "filesystem" in given for given in manifest["finish-args"])
    paths = [
        FLATPAK.parent / source["path"]
        for module in manifest["modules"]
        for source in module["sources"]
        if "path" in source
    ]
    assert all(path.exists() for path in paths if "dist" not in path.parts)
    spec = (PACKAGING / "program" / "hfprep.spec").read_text(encoding="utf-8")
    assert f'bundle_identifier="{FLATPAK.stem}"' in spec
    assert "NSMicrophoneUsageDescription" in spec
    installer = (PACKAGING / "windows" / "hfprep.iss").read_text(encoding="utf-8")
    for program in ("hfprep", "hfprep-window"):
        assert f'"{program}"' in spec
    assert installer.count("hfprep-window.exe") >= 3


def commands(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield f"{path} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")


def test_manual_page_has_every_command_and_option() -> None:
    page = manual_page(VERSION).replace(r"\-", "-")
    found = list(commands(hfprep, "hfprep"))
    assert len(found) > 20
    for path, command in found:
        section = re.search(
            rf"^\.SS {re.escape(path)} .*?(?=^\.S|\Z)", page, re.MULTILINE | re.DOTALL
        )
        assert section, path
        for option in command.params:
            if isinstance(option, click.Option) and not option.hidden:
                assert all(name in section[0] for name in option.opts), (path, option.opts)


@pytest.mark.skipif(not shutil.which("man"), reason="no man here")
def test_manual_page_is_well_formed(tmp_path: Path) -> None:
    file = tmp_path / "hfprep.1"
    file.write_text(manual_page(VERSION), encoding="utf-8")
    done = subprocess.run(
        ["man", "--warnings", "-l", file], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert "EXIT STATUS" in done.stdout


@pytest.mark.parametrize("shell", COMPLETIONS)
def test_completions_ask_the_program(shell: str) -> None:
    assert f"_HFPREP_COMPLETE={shell}_complete" in completion(shell)


def test_no_package_is_built_with_a_library_that_nobody_knows() -> None:
    with pytest.raises(UnknownLibraryError, match=r"libstrange\.so\.7"):
        dependencies({"libc.so.6", "libstrange.so.7"})


def test_changes_have_the_form_that_debian_reads() -> None:
    assert re.fullmatch(
        rf"hfprep \({re.escape(VERSION)}\) unstable; urgency=medium\n\n  \* .*\n\n"
        r" -- .* <\S+@\S+>  \w{3}, \d\d \w{3} \d{4} [\d:]{8} \+0000\n",
        changelog(VERSION),
    )
    with pytest.raises(ValueError, match=r"does not know release 99\.0"):
        changelog("99.0")


@pytest.mark.skipif(not shutil.which("dpkg"), reason="no dpkg here")
def test_debian_control_file() -> None:
    told = control(VERSION, 500_000, ["libc6 (>= 2.36)", "libportaudio2"])
    fields = dict(re.findall(r"^(\S+): (.*)$", told, re.MULTILINE))
    assert fields["Package"] == "hfprep"
    assert fields["Version"] == VERSION
    assert fields["Depends"] == "libc6 (>= 2.36), libportaudio2"
    assert told.endswith("\n")
    assert all(line.startswith(" ") for line in told.split("Description: ")[1].splitlines()[1:])
