"""Speech models in the window: what is told of each, and what can be done with it."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Generator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from hfprep_desktop.settings import read_settings
from hfprep_desktop.speech.catalogue import CATALOGUE, CatalogueEntry
from hfprep_desktop.speech.hub_download import hub_source
from hfprep_desktop.speech.model_list import ListedModel, Presence
from hfprep_desktop.speech.model_source import ModelFile, ModelSource
from hfprep_desktop.speech.models import Models
from hfprep_desktop.speech.speed import Speed
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.pages.models_page import ModelsPage, time_left
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.views.models_view import ModelsView
from hfprep_desktop.ui.widgets.model_row import ModelRow, ModelState
from hfprep_desktop.ui.widgets.status_glyph import Glyph
from tests.ui.conftest import LONG_MS, Desk, settle
from tests.ui.test_privacy import action
from tests.unit.speech.model_files import CONTENT, SIZE, is_whole, known, leave_after, write_model


def opened(
    desk: Desk,
    *catalogue: CatalogueEntry,
    open_home: Callable[[CatalogueEntry], ModelSource] = hub_source,
) -> ModelsPage:
    """The page over the model that came with the program, and what else a test knows."""
    window = desk.open()
    app = window.choices.app
    models = Models(app.paths.models, (CATALOGUE[0], *catalogue), open_home=open_home)
    window.choices._app = replace(app, models=models)
    window.screens.show(Screen.MODELS)
    page = window.pages.models
    desk.wait(lambda: settled(page))
    return page


def settled(page: ModelsPage) -> bool:
    rows = page.view.rows
    is_shown = len(rows) > 0 and rows[-1].isVisible()
    return is_shown and not any(row.state.is_checking for row in rows) and not page.is_installing


def window_of(desk: Desk) -> MainWindow:
    assert desk.window is not None
    return desk.window


def own_models(desk: Desk) -> Path:
    return desk.data / "models"


def visible(row: ModelRow) -> list[str]:
    return [button.text() for button in row.buttons if button.isVisible()]


def gated(gate: threading.Event) -> Callable[[CatalogueEntry], ModelSource]:
    """A far home that stops in the middle of the weights until the gate opens."""

    def read(name: str, offset: int) -> Generator[bytes]:
        content = CONTENT[name][offset:]
        if name == "model.bin" and not gate.is_set():
            yield content[: SIZE // 2]
            gate.wait(LONG_MS / 1000)
            content = content[SIZE // 2 :]
        yield content

    def source(entry: CatalogueEntry) -> ModelSource:
        files = tuple(
            ModelFile(name, len(content), partial(read, name)) for name, content in CONTENT.items()
        )
        return ModelSource(entry.name, entry.name, "1", files, entry, host="far.example")

    return source


def test_the_menu_leads_there_and_escape_back(desk: Desk) -> None:
    window = desk.open()
    window.screens.show(Screen.LIBRARY)
    action(window, "&View", "Speech models").trigger()
    assert window.windowTitle() == "Speech models - HFPrep Desktop"
    action(window, "&Go", "Back from the speech models").trigger()
    assert window.screens.shown is Screen.LIBRARY
    window.screens.show(Screen.MODELS)
    window.pages.models.view.back.click()
    assert window.screens.shown is Screen.LIBRARY


def test_each_model_is_told_with_its_state(desk: Desk) -> None:
    write_model(own_models(desk) / "mine")
    broken = write_model(own_models(desk) / "broken")
    (broken / "tokenizer.json").unlink()
    page = opened(desk, replace(known(), name="far.en"))
    tiny, far, mine, broken_row = page.view.rows
    assert tiny.words.text() == "Verified, every file is what it should be"
    assert tiny.glyph.glyph is Glyph.PASS
    assert tiny.in_use.isVisible()
    assert visible(tiny) == ["Verify"]
    assert far.words.text() == "Can be installed"
    assert visible(far) == ["Install"]
    assert broken_row.words.text() == "Missing: tokenizer.json"
    assert broken_row.glyph.glyph is Glyph.MISSING
    assert visible(broken_row) == ["Remove"]
    # Known by its hashes, whatever its folder is called.
    assert mine.glyph.glyph is Glyph.PASS
    assert visible(mine) == ["Use", "Verify", "Remove"]


def test_a_damaged_model_is_named_by_its_file_and_not_used(desk: Desk) -> None:
    folder = write_model(own_models(desk) / "small.en")
    page = opened(desk, known())
    row = page.view.row("small.en")
    assert row.glyph.glyph is Glyph.PASS
    (folder / "vocabulary.txt").write_bytes(b"others")
    row.use.setFocus()
    QTest.keyClick(row.use, Qt.Key.Key_Return)
    desk.wait(lambda: row.glyph.glyph is Glyph.MISSING)
    assert "vocabulary.txt" in row.words.text()
    assert visible(row) == ["Verify", "Remove"]
    assert row.check.hasFocus()
    assert window_of(desk).choices.app.settings.model == "tiny.en"


def test_a_model_is_compared_and_then_used(desk: Desk) -> None:
    write_model(own_models(desk) / "mine")
    page = opened(desk)
    row = page.view.row("mine")
    assert row.glyph.glyph is Glyph.UNSURE
    row.use.click()
    desk.wait(row.in_use.isVisible)
    assert page.view.banner.title.text() == "From now on mine is used"
    assert not page.view.row("tiny.en").in_use.isVisible()
    desk.wait(lambda: read_settings(desk.data / "settings.toml").model == "mine")


def test_a_removed_model_comes_back_until_the_page_is_left(desk: Desk) -> None:
    write_model(own_models(desk) / "mine")
    page = opened(desk)
    view = page.view
    view.row("mine").use.click()
    desk.wait(view.row("mine").in_use.isVisible)
    view.row("mine").remove.click()
    desk.wait(lambda: len(view.rows) == 1)
    desk.wait(view.row("tiny.en").in_use.isVisible)
    (undo,) = view.banner.buttons
    assert undo.hasFocus()
    undo.click()
    desk.wait(lambda: len(view.rows) == 2)
    assert is_whole(own_models(desk) / "mine")
    desk.wait(view.row("mine").in_use.isVisible)
    view.row("mine").remove.click()
    desk.wait(lambda: len(view.rows) == 1)
    assert list((desk.data / "tmp").iterdir()) != []
    window_of(desk).screens.show(Screen.HOME)
    desk.wait(lambda: list((desk.data / "tmp").iterdir()) == [])


@pytest.mark.parametrize("kind", ["folder", "archive"])
def test_a_chosen_model_is_installed_and_offered(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    page = opened(desk, known())
    view = page.view
    folder = write_model(tmp_path / "new-model")
    if kind == "folder":
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
        view.from_folder.click()
    else:
        packed = shutil.make_archive(str(tmp_path / "packed"), "gztar", tmp_path, "new-model")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (packed, ""))
        view.from_archive.click()
    desk.wait(lambda: view.banner.isVisible() and settled(page))
    assert view.banner.title.text() == "new-model is installed"
    assert view.banner.body.text() == "Every file is what it should be."
    assert not view.card.isVisible()
    (use,) = view.banner.buttons
    assert use.hasFocus()
    use.click()
    desk.wait(lambda: view.banner.title.text() == "From now on new-model is used")
    desk.wait(view.rows[-1].in_use.isVisible)
    assert view.rows[-1].state.model.name == "new-model"


def test_what_cannot_be_installed_is_told_and_tried_again(desk: Desk, tmp_path: Path) -> None:
    page = opened(desk)
    folder = write_model(tmp_path / "new-model")
    weights = folder / "model.bin"
    weights.rename(tmp_path / "elsewhere")
    page.install(str(folder))
    card = page.view.card
    desk.wait(card.again.isVisible)
    assert "lacks model.bin" in card.title.text()
    assert card.glyph.glyph is Glyph.MISSING
    (tmp_path / "elsewhere").rename(weights)
    card.again.click()
    desk.wait((own_models(desk) / "new-model").is_dir)
    desk.wait(lambda: not card.isVisible())


def test_no_room_is_told(desk: Desk, tmp_path: Path) -> None:
    page = opened(desk)
    folder = write_model(tmp_path / "huge")
    with (folder / "model.bin").open("r+b") as file:
        file.truncate(8 * 1000**4)
    page.install(str(folder))
    desk.wait(page.view.card.again.isVisible)
    assert page.view.card.title.text().startswith("There is no room for the speech model huge")
    page.view.card.close_button.click()
    assert not page.view.card.isVisible()


def test_a_connection_is_opened_only_after_one_agreed(desk: Desk) -> None:
    opened_for: list[str] = []
    gate = threading.Event()
    gate.set()
    home = gated(gate)

    def open_home(entry: CatalogueEntry) -> ModelSource:
        opened_for.append(entry.name)
        source = home(entry)

        def read(offset: int, file: ModelFile) -> Generator[bytes]:
            read_files.append(file.name)
            yield from file.read(offset)

        files = tuple(replace(file, read=partial(read, file=file)) for file in source.files)
        return replace(source, files=files)

    read_files: list[str] = []
    page = opened(desk, known(), open_home=open_home)
    view = page.view
    view.row("small.en").install.click()
    desk.wait(view.card.isVisible)
    assert view.card.title.text() == "Fetch A small one?"
    assert "5.1 MB come from far.example" in view.card.text.text()
    view.card.decline.click()
    assert not view.card.isVisible()
    assert read_files == []
    view.row("small.en").install.click()
    desk.wait(view.card.isVisible)
    view.card.agree.click()
    desk.wait(lambda: view.banner.isVisible() and settled(page))
    assert view.banner.title.text() == "small.en is installed"
    assert set(read_files) == set(CONTENT)


def test_an_installation_is_cancelled_and_gone_on_with(desk: Desk) -> None:
    gate = threading.Event()
    page = opened(desk, known(), open_home=gated(gate))
    view = page.view
    view.row("small.en").install.click()
    desk.wait(view.card.isVisible)
    view.card.agree.click()
    desk.wait(lambda: view.card.text.text() == "2.6 MB of 5.1 MB")
    assert view.card.bar.value() == 500
    assert view.card.cancel.hasFocus()
    view.card.cancel.click()
    assert not view.card.cancel.isEnabled()
    gate.set()
    desk.wait(lambda: not page.is_installing)
    row = view.row("small.en")
    desk.wait(lambda: "Go on" in visible(row))
    assert row.glyph.glyph is Glyph.PARTIAL
    assert "of 5.1 MB are here" in row.words.text()
    row.go_on.click()
    desk.wait(view.card.agree.isVisible)
    view.card.agree.click()
    desk.wait(lambda: view.banner.isVisible() and settled(page))
    assert is_whole(own_models(desk) / "small.en")


def test_what_came_of_one_is_discarded(desk: Desk, tmp_path: Path) -> None:
    models = Models(own_models(desk), ())
    leave_after(models.install(write_model(tmp_path / "begun")), SIZE // 2)
    page = opened(desk)
    row = page.view.row("begun")
    assert visible(row) == ["Go on", "Discard"]
    row.discard.click()
    desk.wait(lambda: len(page.view.rows) == 1)
    assert models.unfinished() == ()


def test_closing_the_window_ends_an_installation_and_keeps_what_came(desk: Desk) -> None:
    gate = threading.Event()
    page = opened(desk, known(), open_home=gated(gate))
    page.view.row("small.en").install.click()
    desk.wait(page.view.card.isVisible)
    page.view.card.agree.click()
    desk.wait(lambda: page.view.card.bar.value() == 500)
    threading.Timer(0.05, gate.set).start()
    desk.close()
    (left,) = Models(own_models(desk), (known(),)).unfinished()
    assert left.done_bytes >= SIZE // 2


def test_measured_models_say_so(desk: Desk) -> None:
    page = opened(desk)
    page.view.measure.click()
    assert not page.view.measure.isEnabled()
    desk.wait(page.view.measure.isEnabled)
    row = page.view.row("tiny.en")
    desk.wait(row.speed.isVisible)
    assert row.speed.text().startswith("Captions take about ")
    assert "1 model measured" in page.view.measured.text()


def test_without_any_model_that_is_told(theme: Theme, stage: QWidget) -> None:
    view = ModelsView(theme)
    view.setParent(stage)
    view.show()
    far = ListedModel("small.en", Presence.NOT_HERE, SIZE, known())
    view.show_states([ModelState(far)])
    assert view.empty.isVisible()
    view.show_states([ModelState(replace(far, presence=Presence.INSTALLED))])
    assert not view.empty.isVisible()


def test_tab_goes_through_the_page_as_one_reads(desk: Desk) -> None:
    write_model(own_models(desk) / "mine")
    view = opened(desk, known()).view
    tiny, small, mine = view.rows
    stops: list[QWidget] = [
        view.back,
        tiny.check,
        small.install,
        mine.use,
        mine.check,
        mine.remove,
        view.from_folder,
        view.from_archive,
        view.measure,
    ]
    view.setFocus()
    for stop in stops:
        QTest.keyClick(view.window().focusWidget() or view, Qt.Key.Key_Tab)
        assert view.window().focusWidget() is stop


@pytest.mark.parametrize("size", [(1196, 830), (1036, 720)])
def test_nothing_is_wider_than_the_window(
    theme: Theme, stage: QWidget, size: tuple[int, int]
) -> None:
    view = ModelsView(theme)
    view.setParent(stage)
    view.resize(*size)
    view.show()
    long = ListedModel("a-very-long-name-of-a-model" * 4, Presence.INSTALLED, 3_000_000_000)
    speed = Speed(long.name, 1.0, 0.05)
    view.show_states([ModelState(long, is_used=True, is_best=True, speed=speed)])
    settle()
    (row,) = view.rows
    assert row.speed.text() == (
        "Captions take about 22% of one processor, the report at most 1.0 s after you stop."
    )
    right = row.remove.mapTo(view, row.remove.rect().topRight()).x()
    assert right < view.measure.mapTo(view, view.measure.rect().topLeft()).x()
    assert view.back.mapTo(view, view.back.rect().topRight()).x() < view.width()


def test_the_time_left_is_told_in_words() -> None:
    assert [time_left(seconds) for seconds in (0.2, 20.4, 59, 61, 200)] == [
        "about 1 s left",
        "about 20 s left",
        "about 59 s left",
        "about 1 min left",
        "about 3 min left",
    ]
