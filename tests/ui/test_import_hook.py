"""What the window's threads import is not looked into by PySide while it is half made."""

from __future__ import annotations

import builtins
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hfprep_desktop.app import assemble_app
from hfprep_desktop.ui.main import build_window
from tests.ui.conftest import KeepingReporter

FRAGILE = """
def __getattr__(name):
    # pydantic's modules do so: they import, which fails while they are half made themselves.
    raise ImportError(f"asked for {name} while it was imported")
"""


def test_importing_a_module_does_not_ask_it_for_anything(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As `import PySide6` leaves it; a window of an earlier test may have taken it out.
    hook = builtins.__feature_import__  # type: ignore[attr-defined]
    monkeypatch.setattr(builtins, "__import__", hook)
    (tmp_path / "fragile_module.py").write_text(FRAGILE)
    monkeypatch.syspath_prepend(tmp_path)
    # Not started: it has no threads yet.
    window = build_window(assemble_app(tmp_path / "data"), KeepingReporter([]))
    # Not importlib's function, which never goes through the hook.
    module = builtins.__import__("fragile_module")
    assert Path(module.__file__ or "") == tmp_path / "fragile_module.py"
    window.leave_and_close()
    window.deleteLater()
