"""The window in German: what the core puts together of its own words, and what a person said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hfprep_desktop.model import Cue, CueState
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import Language, speak
from hfprep_desktop.ui.widgets.cue_row import CueRow

CATALOGUES = Path(__file__).parents[2] / "assets" / "translations"
ARCHITECTURE = Cue("order", "Architecture began", CueState.NOT_YET)


@pytest.fixture(autouse=True)
def german(qtbot: QtBot) -> Iterator[None]:
    application = QCoreApplication.instance()
    assert application is not None
    before = QLocale()
    speak(application, CATALOGUES, Language.GERMAN)
    yield
    speak(application, CATALOGUES, Language.ENGLISH)
    QLocale.setDefault(before)


@pytest.fixture
def row(stage: QWidget, theme: Theme) -> CueRow:
    row = CueRow(theme, ARCHITECTURE)
    row.setParent(stage)
    return row


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("Before any metric", "Vor jeder Metrik"),
        ("After 1 metric", "Nach 1 Metrik"),
        ("After 2 metrics and 1 constraint", "Nach 2 Metriken und 1 Bedingung"),
    ],
)
def test_what_came_before_the_architecture(row: CueRow, told: str, shown: str) -> None:
    row.show_cue(Cue("order", "Architecture began", CueState.NEUTRAL, 133.0, told))
    assert row.accessibleDescription() == shown


def test_a_quote_stays_as_it_was_said(row: CueRow) -> None:
    row.show_cue(Cue("order", "Architecture began", CueState.HEARD, 133.0, "After 2 metrics"))
    assert row.accessibleDescription() == "After 2 metrics"
