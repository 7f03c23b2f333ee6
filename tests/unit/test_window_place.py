"""The window comes back where it was, and where that is nowhere any more, onto a screen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.window_place import GRIP, Rectangle, WindowPlace, read_place, write_place

SMALLEST = (1120, 720)
LAPTOP = Rectangle(0, 28, 1440, 872)
BESIDE = Rectangle(1440, 0, 2560, 1400)

sides = st.integers(-5000, 5000)
lengths = st.integers(1, 5000)
rectangles = st.builds(Rectangle, sides, sides, lengths, lengths)
screens = st.lists(
    st.builds(Rectangle, sides, sides, st.integers(800, 4000), st.integers(600, 3000)),
    min_size=1,
    max_size=3,
)


@given(rectangles, st.booleans())
def test_what_is_kept_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, rectangle: Rectangle, maximised: bool
) -> None:
    file = tmp_path_factory.mktemp("window") / "window.json"
    place = WindowPlace(rectangle, maximised)
    write_place(file, place)
    assert read_place(file) == place
    assert [one.name for one in file.parent.iterdir()] == ["window.json"]
    assert file.stat().st_mode & 0o077 == 0


@given(st.binary(max_size=60))
def test_bytes_of_any_kind_are_no_place(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = tmp_path_factory.mktemp("window") / "window.json"
    file.write_bytes(content)
    assert read_place(file) is None


@given(
    st.fixed_dictionaries(
        {},
        optional={
            name: st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3)
            for name in ("x", "y", "width", "height", "is_maximised")
        },
    )
)
def test_values_of_any_kind_never_raise(
    tmp_path_factory: pytest.TempPathFactory, kept: dict[str, object]
) -> None:
    file = tmp_path_factory.mktemp("window") / "window.json"
    file.write_text(json.dumps(kept))
    found = read_place(file)
    if found is not None:
        assert found.rectangle.width > 0
        assert type(found.rectangle.x) is int


def test_a_file_cut_anywhere_is_a_place_or_none(tmp_path: Path) -> None:
    file = tmp_path / "window.json"
    place = WindowPlace(Rectangle(10, 20, 1300, 800), is_maximised=True)
    write_place(file, place)
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert read_place(file) is None


def test_no_folder_to_write_to_holds_nobody_up(tmp_path: Path) -> None:
    write_place(tmp_path / "gone" / "window.json", WindowPlace(LAPTOP))
    assert list(tmp_path.iterdir()) == []


@given(rectangles, screens)
def test_a_window_can_always_be_taken_hold_of(found: Rectangle, there: list[Rectangle]) -> None:
    placed = WindowPlace(found).fitted(there, SMALLEST).rectangle
    assert placed.width >= SMALLEST[0]
    assert placed.height >= SMALLEST[1]
    assert max(one.shared_width(placed) for one in there) >= min(GRIP[0], found.width)
    again = WindowPlace(placed).fitted(there, SMALLEST).rectangle
    assert again == placed


def test_where_it_can_stay_it_stays() -> None:
    for rectangle in (
        Rectangle(100, 60, 1280, 830),
        Rectangle(1300, 100, 1280, 830),  # across both screens
        Rectangle(-700, 100, 1280, 830),  # partly to the left of all
    ):
        place = WindowPlace(rectangle, is_maximised=True)
        assert place.fitted([LAPTOP, BESIDE], SMALLEST) == place


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # The second screen is gone: onto the first, at its edge.
        (Rectangle(2000, 200, 1280, 830), Rectangle(160, 70, 1280, 830)),
        # Larger than what is left.
        (Rectangle(1500, 100, 2400, 1300), Rectangle(0, 28, 1440, 872)),
        # The title above the upper edge.
        (Rectangle(50, -300, 1280, 830), Rectangle(50, 28, 1280, 830)),
    ],
)
def test_without_its_screen_it_comes_onto_the_other(before: Rectangle, after: Rectangle) -> None:
    assert WindowPlace(before).fitted([LAPTOP], SMALLEST).rectangle == after
