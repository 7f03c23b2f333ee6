"""Guards for every test, and the fixtures that several kinds of test share."""

from __future__ import annotations

import logging
import multiprocessing
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

from hfprep_desktop.audio.portaudio import quiet_stderr
from tests.virtual_microphone import VirtualMicrophone, tools_missing

pytest_plugins = ("tests.fast_tests", "tests.shuffled_order")

DATA = Path(__file__).parent / "data"
SPEECH = DATA / "speech"

# Machines are shared: how long an example takes says nothing about the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_configure() -> None:
    """Whatever started the tests in the background has Ctrl+C ignored in all that they start."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """A test that leaves a thread or a child process running has not cleaned up."""
    before = set(threading.enumerate())
    yield
    left = [t for t in threading.enumerate() if t not in before and t.is_alive() and not t.daemon]
    assert not left, f"threads left running: {left}"
    children = multiprocessing.active_children()
    assert not children, f"processes left running: {children}"


@pytest.fixture(autouse=True)
def no_logged_errors(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """An error in our log is a bug that something hid."""
    yield
    errors = [
        record.getMessage()
        for record in caplog.get_records("call")
        if record.levelno >= logging.ERROR and record.name.startswith("hfprep_desktop")
    ]
    assert not errors


def look_for_devices_again() -> None:
    """PortAudio freezes its list of devices when it begins, which a test before may have done."""
    sounddevice = sys.modules.get("sounddevice")
    if sounddevice is not None:
        with quiet_stderr():
            sounddevice._terminate()
            sounddevice._initialize()


@contextmanager
def plugged_in(
    folder: Path, patch: pytest.MonkeyPatch, *, second: bool = False
) -> Iterator[VirtualMicrophone]:
    """Real PortAudio over a private PulseAudio; child processes inherit the environment."""
    missing = tools_missing()
    if missing:
        pytest.fail(f"{missing} not installed; make test installs what the tests need")
    microphone = VirtualMicrophone(folder, second=second)
    for name, value in microphone.environment.items():
        patch.setenv(name, value)
    look_for_devices_again()
    try:
        yield microphone
    finally:
        microphone.close()


@pytest.fixture
def virtual_microphone(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[VirtualMicrophone]:
    """The one microphone there is."""
    with plugged_in(tmp_path_factory.mktemp("microphone"), monkeypatch) as microphone:
        yield microphone
