"""What goes into the built program, and what never does."""

from __future__ import annotations

from pathlib import Path

import pytest
from build_contents import NEVER, forbidden_files, wanted_binaries, wanted_data

SITE = "/venv/lib/python3.11/site-packages"
QT = f"{SITE}/PySide6/Qt"

WANTED = [
    ("PySide6/Qt/lib/libQt6Core.so.6", f"{QT}/lib/libQt6Core.so.6"),
    ("PySide6/Qt/lib/libQt6XcbQpa.so.6", f"{QT}/lib/libQt6XcbQpa.so.6"),
    ("PySide6/QtWidgets.abi3.so", f"{SITE}/PySide6/QtWidgets.abi3.so"),
    ("PySide6/Qt/plugins/platforms/libqwayland.so", f"{QT}/plugins/platforms/libqwayland.so"),
    ("numpy.libs/libscipy_openblas64_-32a.so", f"{SITE}/numpy.libs/libscipy_openblas64_-32a.so"),
    ("libcrypto.so.3", "/lib/x86_64-linux-gnu/libcrypto.so.3"),
    ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0"),
    ("python3.11/lib-dynload/_json.so", "/usr/lib/python3.11/lib-dynload/_json.so"),
    ("PySide6\\Qt6Core.dll", "C:\\venv\\Lib\\site-packages\\PySide6\\Qt6Core.dll"),
    ("PySide6\\QtGui.pyd", "C:\\venv\\Lib\\site-packages\\PySide6\\QtGui.pyd"),
    ("python312.dll", "C:\\Python312\\python312.dll"),
]
UNWANTED = [
    ("PySide6/Qt/lib/libQt6Network.so.6", f"{QT}/lib/libQt6Network.so.6"),
    ("PySide6/Qt/lib/libQt6Quick.so.6", f"{QT}/lib/libQt6Quick.so.6"),
    ("PySide6/Qt/lib/libQt6WaylandCompositor.so.6", f"{QT}/lib/libQt6WaylandCompositor.so.6"),
    ("PySide6/QtCharts.abi3.so", f"{SITE}/PySide6/QtCharts.abi3.so"),
    ("PySide6/QtTest.abi3.so", f"{SITE}/PySide6/QtTest.abi3.so"),
    (
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        f"{QT}/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
    ),
    ("PySide6/Qt/plugins/imageformats/libqpdf.so", f"{QT}/plugins/imageformats/libqpdf.so"),
    ("PySide6\\Qt6VirtualKeyboard.dll", "C:\\x\\site-packages\\PySide6\\Qt6VirtualKeyboard.dll"),
    ("libX11.so.6", "/lib/x86_64-linux-gnu/libX11.so.6"),
    ("libreadline.so.8", "/lib/x86_64-linux-gnu/libreadline.so.8"),
    ("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6"),
]


def entries(pairs: list[tuple[str, str]]) -> list[tuple[str, str, str]]:
    return [(target, source, "BINARY") for target, source in pairs]


def test_only_what_the_program_needs_goes_in() -> None:
    kept = wanted_binaries(entries([*WANTED, *UNWANTED]))
    assert [entry[:2] for entry in kept] == WANTED


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("hfprep_desktop/_data/assets/fonts/IBMPlexSans-Light.ttf", True),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtdeclarative_de.qm", False),
        ("PySide6/Qt/qml/QtQuick/qmldir", False),
        ("click-8.1.dist-info/METADATA", True),
        ("hfprep_desktop-0.1.0.dist-info/direct_url.json", False),
        ("hfprep_desktop-0.1.0.dist-info/RECORD", False),
        ("pyqtgraph/Qt/QtTest.pyi", False),
    ],
)
def test_of_data_nothing_goes_in_that_names_this_machine(place: str, kept: bool) -> None:
    assert bool(wanted_data([(place, "/anywhere", "DATA")])) is kept


@pytest.mark.parametrize(("name", "kept"), [("libQt6Core.so.6", True), ("libQt6Sql.so.6", False)])
def test_no_link_is_left_to_what_stayed_out(name: str, kept: bool) -> None:
    assert bool(wanted_data([(name, f"PySide6/Qt/lib/{name}", "SYMLINK")])) is kept


BAD = (
    *("libx264-d6533a8d.so.165", "libx265-f5385bb8.so.216", "libavcodec-5e6b81c2.so.62.28.102"),
    *("libswresample-f0bc92fc.so.6", "libQt6VirtualKeyboard.so.6", "Qt6Charts.dll"),
    *("QtDataVisualization.abi3.so", "libQt6WaylandCompositor.so.6", "libreadline.so.8"),
    *("readline.cpython-311-x86_64-linux-gnu.so", "_gdbm.cpython-311.so", "libdb-5.3.so"),
    *("libcudnn.so.9", "libQt6Network.so.6", "DarkGarden.pfb"),
)


def test_what_must_not_be_shipped_is_found_in_a_built_program(tmp_path: Path) -> None:
    good = {Path(target.replace("\\", "/")).name for target, _ in WANTED}
    for number, name in enumerate((*BAD, *sorted(good))):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / name).touch()
    (tmp_path / "av").mkdir()
    (tmp_path / "av" / "__init__.py").touch()
    found = {path.name for path in forbidden_files(tmp_path)}
    assert found == {*BAD, "av", "__init__.py"}
    assert not any(NEVER.match(name) for name in good)
