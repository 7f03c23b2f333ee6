"""Icons can be recoloured, fonts are fonts, and everything foreign has its licence beside it."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

ASSETS = Path(__file__).resolve().parents[2] / "assets"


def test_icons_are_svg_that_takes_its_colour_from_outside() -> None:
    icons = [path for path in (ASSETS / "icons").glob("*.svg") if not path.stem.startswith("app")]
    assert len(icons) >= 50
    for path in icons:
        root = ElementTree.parse(path).getroot()
        assert root.get("viewBox") == "0 0 24 24", path.name
        assert (root.get("stroke"), root.get("stroke-width")) == ("currentColor", "1.75"), path.name


def test_the_app_icon_is_square() -> None:
    root = ElementTree.parse(ASSETS / "icons" / "app.svg").getroot()
    assert root.get("width") == root.get("height")


def test_fonts_are_static_truetype_files() -> None:
    fonts = {path.name: path.read_bytes() for path in (ASSETS / "fonts").glob("*.ttf")}
    assert set(fonts) == {
        "IBMPlexSans-Light.ttf",
        "IBMPlexSans-Regular.ttf",
        "IBMPlexSans-Medium.ttf",
        "IBMPlexSans-SemiBold.ttf",
        "IBMPlexSerif-Regular.ttf",
        "IBMPlexSerif-Italic.ttf",
    }
    for name, content in fonts.items():
        assert content[:4] == b"\0\1\0\0", name
        assert b"fvar" not in content[:1000], f"{name} is a variable font"


def test_the_licence_list_names_every_licence_file() -> None:
    folder = ASSETS / "licenses"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    files = [path.name for path in folder.iterdir() if path.name != "README.md"]
    assert len(files) >= 7
    assert [name for name in files if f"`{name}`" not in listed] == []
