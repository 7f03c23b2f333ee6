"""The house itself: lock files, what the wheel carries, import contracts, system libraries."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from elf import needed_libraries
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DATA_FOLDERS = ("assets", "scenarios")
LOCKS = ("run", "dev", "base", "package")

# glibc, the C++ runtime and zlib are part of every system that has Python from its packages.
ALWAYS_THERE = re.compile(
    r"(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|gcc_s|stdc\+\+|z|util|mvec))\.so(\.\d+)?"
)


def lock_text(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")


def pins(name: str) -> list[Requirement]:
    """Every pinned requirement of a lock file, with its environment marker."""
    lines = re.findall(r"^(\S.*?) ?\\?$", lock_text(name), flags=re.MULTILINE)
    return [Requirement(line) for line in lines if not line.startswith("#")]


def applies(requirement: Requirement, extra: str = "") -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": extra})


def requirements(lines: Iterable[str]) -> list[Requirement]:
    return [Requirement(line) for line in lines]


RUN = requirements([*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["build"]])
DEV = requirements(PROJECT["project"]["optional-dependencies"]["dev"])
BASE = requirements(PROJECT["project"]["optional-dependencies"]["base"])
PACKAGE = requirements(PROJECT["dependency-groups"]["package"])


@pytest.mark.parametrize("name", LOCKS)
def test_lock_names_no_host_and_no_folder(name: str) -> None:
    text = lock_text(name)
    assert "://" not in text
    for line in text.splitlines():
        assert not line.startswith("-"), f"an option of pip: {line}"
        assert " @ " not in line, f"a fixed address: {line}"
        assert not re.search(r"(^|[\s=])(/|~|[A-Z]:\\)", line), f"a machine's folder: {line}"


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_is_exact_and_hashed(name: str) -> None:
    blocks = re.split(r"^(?=[a-z0-9])", lock_text(name), flags=re.MULTILINE)
    entries = [block for block in blocks if block.strip()]
    assert len(entries) == len(pins(name)) > 0
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==[\w.]+( ; .+)? \\\n    --hash=sha256:[0-9a-f]{64}", entry), (
            f"not pinned by version and hash: {entry.splitlines()[0]}"
        )


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("run", RUN), ("dev", [*RUN, *DEV]), ("base", BASE), ("package", PACKAGE)],
    ids=LOCKS,
)
def test_lock_is_in_step_with_the_project(name: str, wanted: list[Requirement]) -> None:
    locked = {canonicalize_name(pin.name): pin for pin in pins(name) if applies(pin)}
    for requirement in wanted:
        pin = locked.get(canonicalize_name(requirement.name))
        assert pin is not None, f"{requirement.name} is not in {name}.lock: make lock"
        (version,) = pin.specifier
        assert requirement.specifier.contains(version.version), f"{pin} for {requirement}"


def test_dev_lock_contains_the_run_lock() -> None:
    assert set(map(str, pins("run"))) <= set(map(str, pins("dev")))


def test_build_tools_satisfy_the_build_system() -> None:
    locked = {canonicalize_name(pin.name): pin for pin in pins("run")}
    for requirement in requirements(PROJECT["build-system"]["requires"]):
        (version,) = locked[canonicalize_name(requirement.name)].specifier
        assert requirement.specifier.contains(version.version)


@pytest.mark.parametrize(("name", "roots"), [("run", RUN), ("dev", [*RUN, *DEV])])
def test_lock_holds_all_that_is_needed_and_nothing_else(
    name: str, roots: list[Requirement]
) -> None:
    locked = {canonicalize_name(pin.name) for pin in pins(name) if applies(pin)}
    assert locked == set(_reachable(roots))


def _reachable(roots: list[Requirement]) -> Iterator[str]:
    """The names that `roots` bring in here, read from what is installed."""
    seen: set[tuple[str, str]] = set()
    waiting = [
        (canonicalize_name(root.name), extra) for root in roots for extra in ("", *root.extras)
    ]
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        yield name
        for needed in requirements(importlib.metadata.requires(name) or []):
            if applies(needed, extra):
                waiting += [(canonicalize_name(needed.name), e) for e in ("", *needed.extras)]


def _hatch(source: Path, target: str, folder: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", folder],
        cwd=source,
        check=True,
        capture_output=True,
    )
    (built,) = folder.iterdir()
    return built


def _contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _data_files() -> dict[str, bytes]:
    return {
        f"hfprep_desktop/_data/{path.relative_to(ROOT).as_posix()}": path.read_bytes()
        for folder in DATA_FOLDERS
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    }


@pytest.mark.slow
def test_wheel_carries_code_assets_scenarios_and_licences(tmp_path: Path) -> None:
    wheel = _contents(_hatch(ROOT, "wheel", tmp_path / "wheel"))
    data = _data_files()
    assert data
    assert {name: wheel.get(name) for name in data} == data
    modules = {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "hfprep_desktop").rglob("*.py")
    }
    info = f"hfprep_desktop-{PROJECT['project']['version']}.dist-info"
    assert modules <= wheel.keys()
    assert f"{info}/licenses/LICENSE" in wheel
    assert b"hfprep = hfprep_desktop.__main__:main" in wheel[f"{info}/entry_points.txt"]
    strays = wheel.keys() - data.keys() - modules
    assert all(name.startswith(f"{info}/") for name in strays), strays


@pytest.mark.slow
def test_source_archive_builds_the_same_wheel(tmp_path: Path) -> None:
    archive = _hatch(ROOT, "sdist", tmp_path / "sdist")
    # As a process: how tarfile must be called without a warning differs from Python to Python.
    unpack: list[str | Path] = [
        sys.executable,
        "-m",
        "tarfile",
        "-e",
        archive,
        tmp_path / "unpacked",
    ]
    subprocess.run(unpack, check=True)
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    from_archive = _contents(_hatch(unpacked, "wheel", tmp_path / "second"))
    assert from_archive == _contents(_hatch(ROOT, "wheel", tmp_path / "first"))


def _lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("session", "import PySide6.QtCore", "Only ui/ knows Qt"),
        ("cli/main", "import PySide6.QtCore", "Only ui/ knows Qt"),
        ("speech/worker", "import faster_whisper", "Only speech/engine.py knows the recogniser"),
        ("doctor", "import http.client", "Only speech/hub_download.py knows the network"),
        ("doctor", "import sounddevice", "Only audio/ knows PortAudio"),
        ("session", "import sqlite_utils", "Only library/ knows the database"),
        ("audio/wav", "import hfprep_desktop.library", "Shells over app"),
        ("model/session", "import hfprep_desktop.session", "Shells over app"),
        ("model/transcript", "import hfprep_desktop.model.report", "Records of sessions"),
        ("captions", "import hfprep_desktop.model.report", "Records are imported from model"),
    ],
)
def test_import_contracts_catch(tmp_path: Path, module: str, line: str, contract: str) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(
        ROOT / "hfprep_desktop",
        tmp_path / "hfprep_desktop",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    with (tmp_path / "hfprep_desktop" / f"{module}.py").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    done = _lint_imports(tmp_path)
    assert done.returncode == 1
    assert re.search(rf"{re.escape(contract)}.* BROKEN", done.stdout), done.stdout


@pytest.mark.slow
def test_import_contracts_hold() -> None:
    done = _lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_one_version() -> None:
    version = PROJECT["project"]["version"]
    assert importlib.metadata.version("hfprep-desktop") == version
    headings = re.findall(
        r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    assert headings[0] == version


def test_continuous_integration_runs_make_test() -> None:
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o111 == 0o111
    assert script.read_text(encoding="utf-8").splitlines()[-1] == "exec make test"


@pytest.fixture(scope="module")
def system_libraries() -> ModuleType:
    path = ROOT / "packaging" / "system_libraries.py"
    spec = importlib.util.spec_from_file_location("system_libraries", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(sys.platform != "linux", reason="other systems need no system libraries")
def test_checked_libraries_are_those_that_qt_needs(system_libraries: ModuleType) -> None:
    found = importlib.util.find_spec("PySide6")
    assert found is not None
    assert found.submodule_search_locations is not None
    qt = Path(found.submodule_search_locations[0])
    plugins = qt / "Qt" / "plugins"
    waiting = [
        *(qt / f"{name}.abi3.so" for name in ("QtWidgets", "QtSvg", "QtTest")),
        *plugins.glob("platforms/libq[xwo]*.so"),
        *plugins.glob("xcbglintegrations/*.so"),
        *plugins.glob("iconengines/*.so"),
        *plugins.glob("wayland-*-client/*.so"),
        *plugins.glob("wayland-shell-integration/*.so"),
    ]
    outside: set[str] = set()
    seen: set[Path] = set()
    while waiting:
        file = waiting.pop()
        if file in seen:
            continue
        seen.add(file)
        for name in needed_libraries(file):
            carried = [
                folder / name
                for folder in (qt, qt / "Qt" / "lib", qt.with_name("shiboken6"))
                if (folder / name).exists()
            ]
            waiting += carried
            if not carried and not ALWAYS_THERE.fullmatch(name):
                outside.add(name)
    checked = {name for need in system_libraries.WINDOW for name in need.libraries}
    assert outside
    assert checked == outside | {"libportaudio.so.2"}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="other systems need no system libraries")
def test_this_machine_has_what_the_tests_need(system_libraries: ModuleType) -> None:
    needs = [*system_libraries.WINDOW, *system_libraries.TEST]
    assert system_libraries.missing_needs(needs) == []


def _tool(folder: Path, name: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (folder / name).chmod(0o755)


@pytest.mark.parametrize(
    ("tool", "command"),
    [
        ("apt-get", "sudo apt-get install -y --no-install-recommends deb-one deb-two"),
        ("dnf", "sudo dnf install -y rpm-one"),
        ("pacman", "sudo pacman -S --needed --noconfirm arch-one arch-two"),
    ],
)
def test_one_command_to_type(
    system_libraries: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    tool: str,
    command: str,
) -> None:
    _tool(tmp_path / "bin", tool)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    needs = [
        system_libraries.Need(("deb-one", "rpm-one", "arch-one"), libraries=("libone.so.9",)),
        system_libraries.Need(("deb-two", "rpm-one", "arch-two"), programs=("two",)),
    ]
    assert " ".join(system_libraries.install_command(needs, as_root=False)) == command


def test_missing_library_without_leave_to_install(
    system_libraries: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _tool(tmp_path / "bin", "dnf")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    there = system_libraries.Need(("x", "x", "x"), files=("/etc/*",))
    gone = system_libraries.Need(("d", "the-package", "a"), libraries=("libnot-here.so.1",))
    assert system_libraries.provide([there]) == 0
    assert system_libraries.provide([there, gone]) == 1
    told = capsys.readouterr().err
    assert "libnot-here.so.1" in told
    assert "dnf install -y the-package\n" in told


@pytest.mark.slow
def test_failed_installation_is_told(
    system_libraries: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for tool in ("apt-get", "sudo", "env"):
        _tool(tmp_path / "bin", tool)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    gone = system_libraries.Need(("the-package", "r", "a"), libraries=("libnot-here.so.1",))
    assert system_libraries.provide([gone]) == 1
    assert "apt-get install -y --no-install-recommends the-package\n" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a screen is taken for granted")
@pytest.mark.parametrize(
    ("environment", "code"), [({}, 1), ({"DISPLAY": ":0"}, 0), ({"WAYLAND_DISPLAY": "w"}, 0)]
)
def test_screen(
    system_libraries: ModuleType,
    capsys: pytest.CaptureFixture[str],
    environment: dict[str, str],
    code: int,
) -> None:
    assert system_libraries.check_screen(environment) == code
    assert ("make demo" in capsys.readouterr().err) == bool(code)
