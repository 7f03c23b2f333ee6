"""Names, links and sizes in the bundles of others: nothing is let in that harms."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from hfprep_desktop.export import from_zip
from tests.samples import SESSION_ID
from tests.unit.importing_sessions.forging import Forged, entry, refused
from tests.unit.importing_sessions.machine import Machine
from tests.unit.test_safe_names import HOSTILE


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
