"""What a screen reader gets of the running program: read and heard on an accessibility bus.

The desktop's own way, AT-SPI: a D-Bus on which programs show their windows as trees of objects
with names, roles, states and actions, and tell what changes. `busctl` reads it from outside.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import IO, Any, Final

from PySide6.QtDBus import QDBusConnection, QDBusMessage

PATIENCE_S: Final = 60
SERVICE: Final = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
"""How a session starts its accessibility bus: here on every distribution."""

_BUS: Final = ("org.a11y.Bus", "/org/a11y/bus")
_REGISTRY: Final = "org.a11y.atspi.Registry"
_OBJECT: Final = "org.a11y.atspi.Accessible"
_ACTION: Final = "org.a11y.atspi.Action"
_WANTED: Final = ("object:announcement", "object:state-changed:focused")
_SIGNAL: Final = "type='signal',interface='org.a11y.atspi.Event.Object'"
_MATCHES: Final = (
    f"--match={_SIGNAL},member='Announcement'",
    f"--match={_SIGNAL},member='StateChanged',arg0='focused'",
)


_LABELLED_BY: Final = 2
"""A relation, by its number in AT-SPI."""


class State(IntEnum):
    """The states that the tests ask for, by their numbers in AT-SPI."""

    ACTIVE = 1
    CHECKED = 4
    FOCUSABLE = 11
    FOCUSED = 12
    SHOWING = 25


@dataclass(frozen=True)
class Place:
    """Where an object is: its program's name on the bus, and its path within the program."""

    program: str
    path: str


@dataclass(frozen=True)
class Seen:
    """An object as it was when it was read."""

    place: Place
    role: str
    name: str
    states: frozenset[State]
    actions: tuple[str, ...]


def tools_missing() -> str:
    """Names of the programs this needs and this machine lacks."""
    missing = [name for name in ("dbus-daemon", "busctl") if not shutil.which(name)]
    return ", ".join(missing if SERVICE.exists() else [*missing, "at-spi2-core"])


class ScreenReader:
    """Started on construction; `environment` makes programs show themselves to it."""

    def __init__(self, folder: Path) -> None:
        self._heard = folder / "heard"
        self._started: list[subprocess.Popen[str]] = []
        try:
            session = self._start_session(folder)
            # The question starts the bus, as on a desktop.
            (self._address,) = _ask(session, "call", *_BUS, _BUS[0], "GetAddress")
            # What Orca sets: programs that nobody reads show nothing.
            _ask(session, "set-property", *_BUS, "org.a11y.Status", "ScreenReaderEnabled", "b", "1")
            self._subscribe()
            self._listen()
        except BaseException:
            self.close()
            raise
        # Where there is an address of the person's own, programs do not ask the session for one.
        self.environment = {"DBUS_SESSION_BUS_ADDRESS": session, "AT_SPI_BUS_ADDRESS": ""}

    def programs(self) -> list[Seen]:
        """The programs that show themselves."""
        return self.children(Place(_REGISTRY, "/org/a11y/atspi/accessible/root"))

    def children(self, place: Place) -> list[Seen]:
        """What is to be seen of what an object consists of."""
        return [one for child in self._shown_children(place) if (one := self.read(child))]

    def focusable_in(self, place: Place) -> Iterator[Seen]:
        """All within an object that is to be seen and can have the keys."""
        for child, states in self._shown_children(place).items():
            if State.FOCUSABLE in states and (one := self.read(child)):
                yield one
            yield from self.focusable_in(child)

    def read(self, place: Place) -> Seen | None:
        """An object as it is now; None where it is gone."""
        at = (place.program, place.path)
        try:
            (role,) = _ask(self._address, "call", *at, _OBJECT, "GetRoleName")
            name = _ask(self._address, "get-property", *at, _OBJECT, "Name")
            (interfaces,) = _ask(self._address, "call", *at, _OBJECT, "GetInterfaces")
            actions: list[list[str]] = []
            if _ACTION in interfaces:
                (actions,) = _ask(self._address, "call", *at, _ACTION, "GetActions")
        except LookupError:
            return None
        return Seen(place, role, name, self._states(place), tuple(action for action, *_ in actions))

    def labels(self, seen: Seen) -> list[str]:
        """What stands beside an object to say what it is for."""
        (relations,) = _ask(
            self._address, "call", seen.place.program, seen.place.path, _OBJECT, "GetRelationSet"
        )
        places = [Place(*one) for kind, found in relations if kind == _LABELLED_BY for one in found]
        return [label.name for one in places if (label := self.read(one))]

    def announcements(self) -> list[str]:
        """What programs asked to have said, so far."""
        return [one["payload"]["data"][3]["data"] for one in self._events("Announcement")]

    def focused(self) -> Seen | None:
        """What got the keys last, as it is now."""
        told = self._events("StateChanged")
        places = [Place(one["sender"], one["path"]) for one in told if one["payload"]["data"][1]]
        return self.read(places[-1]) if places else None

    def close(self) -> None:
        """End the buses and all that they have started."""
        QDBusConnection.disconnectFromBus(str(self._heard))
        for one in self._started:
            # What a bus starts stays in its group; nobody else gets the number before wait().
            os.killpg(one.pid, signal.SIGKILL)
            one.communicate()

    def _start_session(self, folder: Path) -> str:
        own = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "GSETTINGS_BACKEND": "memory"}
        environment = {**os.environ, **own}
        # What it starts leaves its address on the screen that it finds: not on the person's.
        environment.pop("DISPLAY", None)
        address = f"--address=unix:path={folder}/session"
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address", address],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        self._started.append(bus)
        return _first_line(bus.stdout)

    def _subscribe(self) -> None:
        """Programs tell only what somebody asked for who is still there: a call alone is not."""
        connection = QDBusConnection.connectToBus(self._address, str(self._heard))
        for kind in _WANTED:
            call = QDBusMessage.createMethodCall(
                _REGISTRY, "/org/a11y/atspi/registry", _REGISTRY, "RegisterEvent"
            )
            call.setArguments([kind])
            answer = connection.call(call)
            if answer.type() is not QDBusMessage.MessageType.ReplyMessage:
                raise RuntimeError(f"{kind} cannot be asked for: {answer.errorMessage()}")

    def _listen(self) -> None:
        with self._heard.open("w") as heard:
            monitor = subprocess.Popen(
                ["busctl", f"--address={self._address}", "--json=short", *_MATCHES, "monitor"],
                stdout=heard,
                stderr=subprocess.PIPE,
                text=True,
                start_new_session=True,
            )
        self._started.append(monitor)
        _first_line(monitor.stderr)  # it says so when it listens

    def _events(self, member: str) -> list[dict[str, Any]]:
        lines = self._heard.read_text(encoding="utf-8").splitlines(keepends=True)
        # The last one may be half written.
        events = [json.loads(line) for line in lines if line.endswith("\n")]
        return [event for event in events if event["member"] == member]

    def _shown_children(self, place: Place) -> dict[Place, frozenset[State]]:
        at = (place.program, place.path)
        try:
            (found,) = _ask(self._address, "call", *at, _OBJECT, "GetChildren")
        except LookupError:
            return {}
        children = {Place(*one): self._states(Place(*one)) for one in found}
        return {one: states for one, states in children.items() if State.SHOWING in states}

    def _states(self, place: Place) -> frozenset[State]:
        """None at all where it is gone."""
        at = (place.program, place.path)
        try:
            ((low, high),) = _ask(self._address, "call", *at, _OBJECT, "GetState")
        except LookupError:
            return frozenset()
        return frozenset(state for state in State if (low | high << 32) >> state & 1)


def _ask(address: str, *question: str) -> Any:
    """What is answered on a bus; raises `LookupError` where nobody is there to answer."""
    done = subprocess.run(
        ["busctl", f"--address={address}", "--json=short", *question],
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    if done.returncode:
        raise LookupError(f"{question}: {done.stderr}")
    return json.loads(done.stdout)["data"] if done.stdout else None


def _first_line(stream: IO[str] | None) -> str:
    assert stream is not None
    return stream.readline().strip()
