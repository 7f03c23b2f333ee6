from __future__ import annotations

import csv
import io
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from hfprep_desktop.app import build_app
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import AnswerKind, Delivery, RoundKind, SpokenAnswer, Status
from hfprep_desktop.report.trends import TrendKind, Trends, build_trends
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.pages.trends_page import FILTERS, TrendsPage
from hfprep_desktop.ui.theme import Theme, ThemeChoice
from hfprep_desktop.ui.trend_picture import png_picture, svg_picture
from hfprep_desktop.ui.widgets.trends_panel import NARROWEST, TrendsPanel
from tests.samples import RULES
from tests.ui.conftest import Desk, settle
from tests.ui.stored import store_takes
from tests.unit.report.test_trends import NOON, chance, days, history

PASS, PARTIAL, MISSING = Status.PASS, Status.PARTIAL, Status.MISSING


def some_trends() -> Trends:
    """Twelve days of two findings and of delivery."""
    met = [
        chance(f"S{day:02d}", NOON + timedelta(days=day), status, rule)
        for day in range(12)
        for rule, status in (
            ("goal-restated", PASS),
            ("three-metrics", PASS if day in {8, 11} else PARTIAL),
        )
    ]
    answers = [
        SpokenAnswer(
            *(f"S{day:02d}", NOON + timedelta(days=day), "m", RoundKind.DRILL, 0),
            *(AnswerKind.FRAMING, Delivery(150, 110.0 + 5 * day, 3, 2, 1.5)),
        )
        for day in range(12)
    ]
    return build_trends(history(met, answers=answers), RULES)


@pytest.fixture
def panel(stage: QWidget, theme: Theme) -> TrendsPanel:
    panel = TrendsPanel(theme)
    panel.setParent(stage)
    panel.setGeometry(10, 10, 444, 646)
    panel.show()
    return panel


@pytest.fixture
def shown(panel: TrendsPanel) -> TrendsPanel:
    panel.show_trends(some_trends())
    settle()
    return panel


def near(image: QImage, color: QColor) -> int:
    """How many pixels have about a colour."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1)
    pixels = rows[:, : 3 * plain.width()].reshape(-1, 3).astype(int)
    wanted = (color.red(), color.green(), color.blue())
    return int((np.abs(pixels - wanted).max(axis=1) < 12).sum())


def test_nothing_is_claimed_of_a_single_session(panel: TrendsPanel) -> None:
    panel.show_trends(build_trends(history(days(PASS)), RULES))
    settle()
    assert "Two sessions of a kind make a trend." in [
        one.text()
        for one in panel.findChildren(QWidget)
        if hasattr(one, "text") and one.isVisible()
    ]
    assert not panel.matrix.isVisible()
    assert not panel.export_button.isEnabled()


def test_the_latest_columns_that_have_room_are_shown(shown: TrendsPanel) -> None:
    assert shown.matrix.shown == 8
    shown.resize(NARROWEST, 566)
    settle()
    assert 4 <= shown.matrix.shown < 8
    box = shown.matrix.cell_box(0, shown.matrix.shown - 1)
    assert box.right() <= shown.matrix.width()
    assert min(box.width(), box.height()) >= 30


@pytest.mark.parametrize("height", [646, 566, 480])
def test_nothing_is_cut_off_at_the_smallest_window(panel: TrendsPanel, height: int) -> None:
    met = [
        chance(f"S{day}", NOON + timedelta(days=day), PASS, info.id)
        for day in range(9)
        for info in RULES
        if info.kind is AnswerKind.FRAMING and info.label
    ]
    panel.resize(NARROWEST, height)
    panel.show_trends(build_trends(history(met), RULES))
    settle()
    parts = (panel.kinds, panel._scroll, panel.plot)
    boxes = [one.rect().translated(one.mapTo(panel, QPoint(0, 0))) for one in parts]
    assert panel.table is not None
    assert len(panel.table.rows) == 9
    for upper, lower in pairwise(boxes):
        assert upper.bottom() < lower.top()
    assert all(panel.rect().contains(box) for box in boxes)
    # The rows that have no room scroll to where the keys are.
    panel.matrix.setFocus()
    for _ in range(8):
        QTest.keyClick(panel.matrix, Qt.Key.Key_Down)
    last = panel.matrix.cell_box(8, 0).toRect()
    assert panel.matrix.visibleRegion().boundingRect().contains(last)


def test_the_finding_with_most_to_gain_is_plotted_first(shown: TrendsPanel) -> None:
    assert shown.table is not None
    assert shown.table.rows[shown.matrix.row].id == "three-metrics"
    assert "2 of 5" in shown.plot.accessibleDescription()


def test_arrow_keys_walk_through_the_cells_and_say_where_they_are(shown: TrendsPanel) -> None:
    matrix = shown.matrix
    matrix.setFocus()
    told = matrix.accessibleDescription()
    assert told.startswith("Three metrics, ")
    assert told.endswith(": Pass, passed 2 of 5 of the last chances")
    QTest.keyClick(matrix, Qt.Key.Key_Left)
    assert matrix.accessibleDescription().endswith(": Partial, passed 1 of 5 of the last chances")
    QTest.keyClick(matrix, Qt.Key.Key_Up)
    assert matrix.accessibleDescription().startswith("Goal restated, ")
    # The plot follows.
    assert shown.plot.accessibleDescription().startswith("Goal restated")


def test_a_session_opens_from_its_column_and_its_cell(shown: TrendsPanel, qtbot: QtBot) -> None:
    matrix = shown.matrix
    head = matrix.cell_box(-1, 0).center().toPoint()
    with qtbot.waitSignal(shown.session_opened) as opened:
        QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=head)
    assert opened.args == ["S04"]
    cell = matrix.cell_box(0, 2).center().toPoint()
    with qtbot.waitSignal(shown.session_opened) as opened:
        QTest.mouseDClick(matrix, Qt.MouseButton.LeftButton, pos=cell)
    assert opened.args == ["S06"]
    matrix.setFocus()
    QTest.keyClick(matrix, Qt.Key.Key_End)
    with qtbot.waitSignal(shown.session_opened) as opened:
        QTest.keyClick(matrix, Qt.Key.Key_Return)
    assert opened.args == ["S11"]


def test_a_click_on_a_row_plots_it_and_opens_nothing(shown: TrendsPanel, qtbot: QtBot) -> None:
    cell = shown.matrix.cell_box(0, 2).center().toPoint()
    with qtbot.assertNotEmitted(shown.session_opened):
        QTest.mouseClick(shown.matrix, Qt.MouseButton.LeftButton, pos=cell)
    assert shown.plot.accessibleDescription().startswith("Goal restated")
    QTest.mouseClick(shown.matrix, Qt.MouseButton.LeftButton, pos=QPoint(30, cell.y() + 30))
    assert shown.plot.accessibleDescription().startswith("Three metrics")


def test_what_was_chosen_stays_when_newer_trends_come(shown: TrendsPanel) -> None:
    shown.kinds.choose(list(TrendKind).index(TrendKind.DELIVERY))
    shown.matrix.choose(2)
    shown.show_trends(some_trends())
    assert shown.kind is TrendKind.DELIVERY
    assert shown.plot.accessibleDescription().startswith("Hedges a minute")


def test_pace_is_plotted_over_its_zone(shown: TrendsPanel, theme: Theme) -> None:
    shown.kinds.choose(list(TrendKind).index(TrendKind.DELIVERY))
    settle()
    image = shown.plot.grab().toImage()
    assert near(image, theme.color("pass_tint")) > 2000
    shown.matrix.choose(1)
    settle()
    assert near(shown.plot.grab().toImage(), theme.color("pass_tint")) < 400


def test_the_plot_is_drawn_in_the_colours_of_both_themes(shown: TrendsPanel, theme: Theme) -> None:
    light = shown.plot.grab().toImage()
    assert near(light, theme.color("accent")) > 100
    theme.choose(ThemeChoice.DARK)
    settle()
    assert near(shown.plot.grab().toImage(), theme.color("accent")) > 100


def test_the_table_twin_tells_every_session_in_words(shown: TrendsPanel, qtbot: QtBot) -> None:
    shown.toggle_table()
    settle()
    twin = shown.twin
    assert twin.isVisible()
    assert not shown.matrix.isVisible()
    assert twin.rowCount() == 12
    headers = [twin.horizontalHeaderItem(column).text() for column in range(3)]  # type: ignore[union-attr]
    assert headers == ["Session", "Goal restated", "Three metrics"]
    first = twin.item(0, 2)
    assert first is not None
    assert first.text() == "Pass, passed 2 of 5 of the last chances"
    with qtbot.waitSignal(shown.session_opened) as opened:
        QTest.keyClick(twin, Qt.Key.Key_Return)
    assert opened.args == ["S11"]
    shown.toggle_table()
    assert shown.matrix.isVisible()


def test_the_picture_shows_matrix_and_plot(shown: TrendsPanel, theme: Theme) -> None:
    data = png_picture(shown.picture_size(), shown.paint_picture)
    image = QImage.fromData(QByteArray(data))
    assert image.width() == 2 * shown.picture_size().width()
    middle = image.height() // 3
    upper, lower = (
        image.copy(0, 0, image.width(), middle),
        image.copy(0, middle, image.width(), image.height() - middle),
    )
    assert near(upper, theme.color("pass")) > 500
    assert near(lower, theme.color("accent")) > 500


def test_the_drawing_is_valid_xml_and_not_blank(shown: TrendsPanel, theme: Theme) -> None:
    shown.toggle_table()  # behind the table the pictures are the same
    data = svg_picture(shown.picture_size(), "Trends: Framing", shown.paint_picture)
    root = ET.fromstring(data)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    words = [" ".join(one.itertext()) for one in root.iter("{http://www.w3.org/2000/svg}text")]
    assert any("Three metrics" in one for one in words)
    assert any("2 of 5" in one for one in words)
    renderer = QSvgRenderer(QByteArray(data))
    assert renderer.isValid()
    image = QImage(shown.picture_size(), QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert near(image, theme.color("pass")) > 200
    assert near(image, theme.color("accent")) > 100


def test_behind_the_table_a_picture_has_the_size_of_the_panel(shown: TrendsPanel) -> None:
    shown.toggle_table()
    before = shown.picture_size()
    shown.resize(400, 700)
    settle()
    assert shown.picture_size().width() == before.width() + 400 - 444


@pytest.fixture
def page(qtbot: QtBot, stage: QWidget, theme: Theme, tmp_path: Path):
    data = tmp_path / "data"
    store_takes(data)
    background = Background()
    page = TrendsPage(theme, Choices(background, build_app(data)), background)
    page.panel.setParent(stage)
    page.panel.setGeometry(10, 10, 444, 646)
    page.panel.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.panel.trends is not None)
    settle()
    yield page
    background.shut_down()


def test_trends_are_read_once_until_sessions_change(page: TrendsPage, qtbot: QtBot) -> None:
    assert page.panel.table is not None
    assert page.panel.table.sessions == 2
    before = page.panel.trends
    page._choices.app.library.trash(page.panel.table.columns[0].session_id)
    page.refresh()
    qtbot.waitUntil(lambda: page._background.is_idle)
    settle()
    assert page.panel.trends is before
    page.forget()
    qtbot.waitUntil(lambda: page.panel.trends is not before)
    assert page.panel.table is None


@pytest.mark.parametrize(("words", "suffix"), FILTERS)
def test_trends_are_exported_as_what_was_chosen(
    page: TrendsPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: str,
    suffix: str,
) -> None:
    chosen = str(tmp_path / "mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, words))
    with qtbot.waitSignal(page.exported) as told:
        page.panel.export_button.click()
    written = Path(f"{chosen}{suffix}")
    assert told.args == [str(written)]
    data = written.read_bytes()
    if suffix == ".png":
        assert not QImage.fromData(QByteArray(data)).isNull()
    elif suffix == ".svg":
        assert ET.fromstring(data).tag.endswith("svg")
    else:
        lines = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
        assert {line["trend"] for line in lines} == {"Framing", "Push-back", "Delivery"}
        assert any(line["figure"] == "1 of 2" for line in lines)


def test_e1_that_a_file_could_not_be_written_is_told(
    page: TrendsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(page.failed) as told:
        page.write(tmp_path / "nowhere" / "mine.csv")
    error = told.args[0] if told.args else None
    assert isinstance(error, UserError)
    assert "could not be written" in str(error)


def test_the_pointer_is_told_what_a_cell_is(shown: TrendsPanel) -> None:
    told = shown.matrix._told_at(QPointF(shown.matrix.cell_box(1, 7).center()))
    assert told.endswith("Pass, passed 2 of 5 of the last chances. Double-click to open it.")


@pytest.mark.slow
def test_plots_are_loaded_by_nobody_before_the_first_is_drawn() -> None:
    code = (
        "import sys, hfprep_desktop.ui.main_window, hfprep_desktop.ui.pages.trends_page; "
        "sys.exit('pyqtgraph' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_library_shows_trends_and_they_open_sessions(desk: Desk, tmp_path: Path) -> None:
    store_takes(tmp_path / "data")
    window = desk.open()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    panel = window.pages.trends.panel
    desk.wait(lambda: panel.table is not None)
    settle()
    assert panel.isVisible()
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert panel.twin.isVisible()
    QTest.keyClick(panel.twin, Qt.Key.Key_Return)
    desk.wait(window.pages.report.isVisible)
    assert panel.table is not None
    shown = window.pages.report.session
    assert shown is not None
    assert shown.id == panel.table.columns[-1].session_id
