"""A3, T3: the power goes: only what was synced is sure to be on the disk, the rest is anything."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from hfprep_desktop.audio import wav
from hfprep_desktop.audio.segments import SegmentWriter
from hfprep_desktop.audio.wav import repair_wav
from hfprep_desktop.model import SAMPLE_RATE
from tests.faults.sounds import counter, read_wav
from tests.faults.trials import Figure, Trials

MOST_LOST_S = 1.5
PAGE = 4096
BLOCK = 512


class Disk:
    """Remembers what each file held when it was last synced."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.synced: dict[str, bytes] = {}
        self.named: set[str] = set()
        really = os.fdatasync

        def sync(descriptor: int) -> None:
            really(descriptor)
            path = Path(f"/proc/self/fd/{descriptor}").readlink()
            self.synced[str(path)] = path.read_bytes()

        def sync_folder(folder: Path) -> None:
            self.named.update(str(file) for file in folder.iterdir())

        monkeypatch.setattr(os, "fdatasync", sync)
        monkeypatch.setattr(os, "fsync", sync)
        monkeypatch.setattr(wav, "sync_folder", sync_folder)

    def after_the_cut(self, path: Path, chance: random.Random) -> bytes:
        """What is found: synced pages, and of those written later some, in any order."""
        assert str(path) in self.named, "the file has no name that is sure to be there"
        now, kept = path.read_bytes(), bytearray(self.synced[str(path)])
        length = chance.choice([len(kept), len(now), chance.randint(len(kept), len(now))])
        kept.extend(bytes(length - len(kept)))
        for first in range(0, length, PAGE):
            if chance.random() < 0.5:
                kept[first : first + PAGE] = now[first : min(first + PAGE, length)]
        return bytes(kept)


@pytest.mark.skipif(os.name != "posix", reason="asks the system for the name of a descriptor")
def test_a_power_cut_costs_a_second_and_a_half_at_most(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    trials: Callable[[int, int], Trials],
    measured: Callable[[Figure], None],
) -> None:
    disk = Disk(monkeypatch)
    sound = counter(12.0)
    tried = trials(20, 200)
    for trial in tried:
        chance = random.Random(trial)
        path = tmp_path / f"{trial}" / "01.wav"
        path.parent.mkdir()
        written = chance.randrange(BLOCK, len(sound) - BLOCK, BLOCK)
        writer = SegmentWriter(path, 0.0)
        for first in range(0, written, BLOCK):
            writer.append(sound[first : first + BLOCK].tobytes(), first / SAMPLE_RATE)
        found = disk.after_the_cut(path, chance)
        writer.close()
        path.write_bytes(found)
        repair_wav(path)
        kept = read_wav(path)
        same = int(np.argmin(kept == sound[: len(kept)])) if len(kept) else 0
        whole = len(kept) if np.array_equal(kept, sound[: len(kept)]) else same
        lost_s = (written - whole) / SAMPLE_RATE
        assert lost_s <= MOST_LOST_S
        tried.note(lost_s=lost_s)
    measured(
        Figure(
            "A3, T3",
            "power cut simulated: only synced pages are sure, later ones come in any order",
            tried.count,
            f"{tried.worst['lost_s']:.2f} s lost (asked {MOST_LOST_S})",
        )
    )
