"""`make package-test`: the built program, run as on a machine without Python and without network.

    python packaging/program/smoke_test.py [PROGRAM]

PROGRAM is the program file, dist/hfprep/hfprep by default. Standard library only. Each check prints
a line; the first that fails ends the test with exit code 1. On Linux the network is taken away with
`unshare`, elsewhere it is only not used.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from build_contents import forbidden_files

ROOT: Final = Path(__file__).resolve().parents[2]
DEMO: Final = sorted((ROOT / "assets" / "demo").glob("marketplace-*.opus"))
FORMATS: Final = ("txt", "md", "html", "pdf", "docx", "srt", "vtt", "json", "csv", "zip")
PATIENCE_S: Final = 300
WINDOW_S: Final = 90
M4A_HEAD: Final = b"\0\0\0\x1cftypM4A \0\0\0\0M4A mp42isom" + bytes(100)
OF_THE_SYSTEM: Final = frozenset(
    {"fontconfig", "mesa_shader_cache", "mesa_shader_cache_db", "pulse"}
)
"""What the desktop's own libraries keep below .cache and .config in each home."""
NO_NETWORK: Final = ("unshare", "--net", "--map-root-user")


class SmokeError(Exception):
    """The built program does not do what it should."""


@dataclass(frozen=True)
class Bench:
    """A program and the empty machine it is run on."""

    program: Path
    home: Path
    prefix: tuple[str, ...]

    @property
    def environment(self) -> dict[str, str]:
        """Nothing of ours: a home, and a PATH on which nothing is."""
        of_windows = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
        return {"HOME": str(self.home), "PATH": str(self.home / "no-programs"), **of_windows}

    def start(self, *arguments: str, **more: str) -> subprocess.Popen[str]:
        """Start the program; `more` is added to its environment."""
        return subprocess.Popen(
            [*self.prefix, str(self.program), *arguments],
            env={**self.environment, **more},
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str, code: int | None = 0, **more: str) -> tuple[str, str]:
        """What the program wrote; raises `SmokeError` where it ends with another code."""
        process = self.start("--data-dir", str(self.home / "data"), *arguments, **more)
        try:
            told, faults = process.communicate(timeout=PATIENCE_S)
        except subprocess.TimeoutExpired as error:
            process.kill()
            raise SmokeError(f"{arguments[0]} did not end") from error
        expect(
            code is None or process.returncode == code,
            f"{' '.join(arguments)}: exit code {process.returncode}\n{told[-500:]}{faults[-2000:]}",
        )
        return told, faults


def expect(holds: bool, otherwise: str) -> None:
    """Go on only where it holds."""
    if not holds:
        raise SmokeError(otherwise)


def check_files(bench: Bench) -> str:
    """No library that must not be shipped is there."""
    folder = bench.program.resolve().parent
    unwanted = [str(path.relative_to(folder)) for path in forbidden_files(folder)]
    expect(not unwanted, f"must not be shipped: {', '.join(unwanted)}")
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files)
    return f"{len(files)} files, {size / 1e6:.0f} MB, none that must not be shipped"


def check_version(bench: Bench) -> str:
    """It knows the version of the project."""
    told, _ = bench.run("--version")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    expect(told.strip().endswith(project["version"]), told)
    return told.strip()


def check_round(bench: Bench) -> str:
    """A whole round on spoken answers: recorded, transcribed, judged, by processes of its own."""
    answers = [part for answer in DEMO for part in ("--replay", str(answer))]
    told, _ = bench.run("practice", "model-marketplace", *answers, "--pace", "max", "--json")
    done = json.loads(told)
    framing, first, _ = turns = done["turns"]
    expect([turn["kind"] for turn in turns] == ["framing", "pushback", "pushback"], told[:500])
    expect(len(framing["text"].split()) > 100, f"too few words: {framing['text']}")
    labels = framing["labels"]
    expect(labels["goal_restated"] and labels["three_metrics"], str(labels))
    expect(labels["metrics_before_architecture"] == "pass", str(labels))
    expect(first["labels"]["acknowledged"] and first["labels"]["mitigated"], str(first["labels"]))
    findings = [finding for turn in turns for finding in turn["findings"]]
    quoted = [one for one in findings if one["evidence"]]
    expect(all(e["quote"] and e["end"] for one in quoted for e in one["evidence"]), "no times")
    expect(len(quoted) >= 10, f"only {len(quoted)} findings quote words")
    return f"{len(findings)} findings, {done['timing']['audio_s']:.0f} s of audio"


def check_exports(bench: Bench) -> str:
    """The session of that round in each format."""
    told, _ = bench.run("sessions", "list", "--json")
    session = json.loads(told)[0]["id"]
    for form in FORMATS:
        file = bench.home / f"export.{form}"
        bench.run("export", session, "--format", form, "--out", str(file))
        expect(file.stat().st_size > 100, f"{form} is empty")
    return ", ".join(FORMATS)


def check_imports(bench: Bench) -> str:
    """Audio of others is read without FFmpeg; what cannot be read is told."""
    bench.run("sessions", "import", str(DEMO[0]))
    film = bench.home / "phone.m4a"
    film.write_bytes(M4A_HEAD)
    _, faults = bench.run("sessions", "import", str(film), code=1)
    expect("M4A or MP4 file, which this build of HFPrep Desktop cannot read" in faults, faults)
    expect("Convert it to WAV, FLAC, MP3 or Ogg" in faults, faults)
    return "Opus read, M4A refused with advice"


def check_doctor(bench: Bench) -> str:
    """All but the microphone is there; a machine that builds programs seldom has one."""
    told, _ = bench.run("doctor", "--json", code=None, QT_QPA_PLATFORM="offscreen")
    checks: list[Mapping[str, Any]] = json.loads(told)["checks"]
    bad = [one for one in checks if not one["ok"] and one["name"] != "microphone"]
    expect(not bad, f"not ok: {bad}")
    names = {one["name"] for one in checks}
    expect({"PortAudio", "speech model", "database", "Qt"} <= names, str(names))
    return f"{len(checks)} checks"


def check_window(bench: Bench) -> str:
    """The window opens, shows its first page, and closes when it is told to end."""
    if sys.platform == "win32":
        return "left out: Windows has no signal that asks a program to end"
    took = _open_and_end(bench, QT_QPA_PLATFORM="offscreen")
    return f"open after {took:.1f} s"


def check_window_on_x11(bench: Bench) -> str:
    """The same on an X server, with the libraries that only this needs."""
    if not shutil.which("Xvfb"):
        return "left out: there is no Xvfb"
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            display = f":{answer.readline().strip()}"
        took = _open_and_end(bench, DISPLAY=display, QT_QPA_PLATFORM="xcb")
    finally:
        server.terminate()
        server.wait()
    return f"open after {took:.1f} s"


def _open_and_end(bench: Bench, **more: str) -> float:
    data = bench.home / f"window-{more['QT_QPA_PLATFORM']}"
    began = time.monotonic()
    process = bench.start("--data-dir", str(data), **more)
    try:
        # The library is opened behind the first picture, and makes its database then.
        while not any(data.glob("*.db")):
            expect(process.poll() is None, "the window ended by itself")
            expect(time.monotonic() - began < WINDOW_S, "the window did not open")
            time.sleep(0.05)
        took = time.monotonic() - began
        process.send_signal(signal.SIGTERM)
        _, faults = process.communicate(timeout=WINDOW_S)
    finally:
        process.kill()
        process.wait()
    expect(process.returncode == 0, f"exit code {process.returncode}: {faults[-1000:]}")
    expect(not faults.strip(), faults)
    return took


def check_home(bench: Bench) -> str:
    """Beside the data folders and what was asked for nothing is written, by no library either."""
    hidden = (".cache", ".config")
    ours = ("data", "window-", "export.", "phone.m4a", *hidden)
    strays = [path.name for path in bench.home.iterdir() if not path.name.startswith(ours)]
    kept = {path.name for place in hidden for path in (bench.home / place).glob("*")}
    strays += sorted(kept - OF_THE_SYSTEM)
    expect(not strays, f"left in the home: {strays}")
    return f"data folders, and what the system's libraries keep: {', '.join(sorted(kept)) or '-'}"


CHECKS: Final[Sequence[tuple[str, Callable[[Bench], str]]]] = (
    ("files", check_files),
    ("version", check_version),
    ("round", check_round),
    ("exports", check_exports),
    ("imports", check_imports),
    ("doctor", check_doctor),
    ("window", check_window),
    ("window on X11", check_window_on_x11),
    ("home", check_home),
)


def _without_network() -> tuple[str, ...]:
    if not shutil.which(NO_NETWORK[0]):
        return ()
    works = subprocess.run([*NO_NETWORK, "true"], capture_output=True, check=False).returncode == 0
    # By its path: the program is run with a PATH on which nothing is.
    return (str(shutil.which(NO_NETWORK[0])), *NO_NETWORK[1:]) if works else ()


def main(arguments: Sequence[str]) -> int:
    """Return the exit code."""
    program = Path(arguments[0]) if arguments else ROOT / "dist" / "hfprep" / "hfprep"
    prefix = _without_network()
    print(f"{program}, {'without a network' if prefix else 'WITH the network of this machine'}")
    with tempfile.TemporaryDirectory(prefix="hfprep-smoke-") as home:
        bench = Bench(program.absolute(), Path(home), prefix)
        for name, check in CHECKS:
            try:
                print(f"ok    {name}: {check(bench)}", flush=True)
            except SmokeError as error:
                print(f"FAIL  {name}: {error}", flush=True)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
