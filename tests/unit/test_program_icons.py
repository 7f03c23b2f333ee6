"""The icons that packages install: every size is there, and is what its name says."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

ICONS = Path(__file__).parents[2] / "packaging" / "icons"
PNG = b"\x89PNG\r\n\x1a\n"


def side_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(PNG)
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize("side", [16, 22, 24, 32, 48, 64, 128, 256, 512])
def test_each_size_of_the_icon_themes_is_there(side: int) -> None:
    assert side_of((ICONS / f"hfprep-{side}.png").read_bytes()) == (side, side)


def test_the_windows_icon_holds_pictures_of_the_sizes_it_lists() -> None:
    held = (ICONS / "hfprep.ico").read_bytes()
    reserved, kind, count = struct.unpack_from("<HHH", held)
    assert (reserved, kind) == (0, 1)
    sides = []
    for place in range(count):
        width, height, _, _, _, _, length, at = struct.unpack_from(
            "<BBBBHHII", held, 6 + 16 * place
        )
        picture = held[at : at + length]
        assert side_of(picture) == ((width or 256), (height or 256))
        sides.append(width or 256)
    assert {16, 32, 48, 256} <= set(sides)


def test_the_mac_icon_holds_pictures_up_to_1024() -> None:
    held = (ICONS / "hfprep.icns").read_bytes()
    name, length = struct.unpack_from(">4sI", held)
    assert (name, length) == (b"icns", len(held))
    at, sides = 8, []
    while at < len(held):
        _, part = struct.unpack_from(">4sI", held, at)
        sides.append(side_of(held[at + 8 : at + part])[0])
        at += part
    assert sides[0] == 16
    assert sides[-1] == 1024
