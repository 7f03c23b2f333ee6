"""Practise: finding a scenario, starting it, and files that change while the window is open."""

from __future__ import annotations

import zipfile
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from hfprep_desktop.audio.devices import Listing
from hfprep_desktop.model import Mode, Pace, RoundKind
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.models.scenario_list_model import ROW_ROLE, RoundHead, ScenarioEntry
from hfprep_desktop.ui.views.scenarios_view import ScenariosView
from hfprep_desktop.ui.widgets.scenario_detail import READ_AFTER, STRONG, WEAK
from tests.ui.conftest import SENTENCE, Desk, speaking_into
from tests.unit.interview.scenario_files import GOOD, SHIPPED, names, write

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def own(desk: Desk) -> Path:
    folder = desk.data / "scenarios"
    folder.mkdir(parents=True)
    return folder


def practise_page(desk: Desk) -> tuple[MainWindow, ScenariosView]:
    window = desk.open()
    QTest.keyClick(window, Qt.Key.Key_5, CTRL)
    assert window.screens.shown is Screen.PRACTISE
    return window, window.pages.scenarios.view


def texts(view: ScenariosView) -> list[str]:
    return [label.text() for label in view.detail.findChildren(QLabel) if label.isVisible()]


def chosen_id(view: ScenariosView) -> str | None:
    return view.chosen.id if view.chosen else None


def chosen_title_is(view: ScenariosView, title: str) -> bool:
    return view.chosen is not None and view.chosen.title == title


def wait_for_words(desk: Desk, view: ScenariosView, *words: str) -> str:
    """The layout shows new labels a few events later; all that stands there then."""
    desk.wait(lambda: all(word in " ".join(texts(view)) for word in words))
    return " ".join(texts(view))


def test_every_scenario_stands_below_its_round_in_the_order_of_the_loop(desk: Desk) -> None:
    _, view = practise_page(desk)
    model = view.list.model()
    rows = [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]
    heads = [row.round for row in rows if isinstance(row, RoundHead)]
    assert heads == [kind for kind in RoundKind if kind in heads]
    assert len(heads) >= 3
    under: dict[RoundKind, int] = dict.fromkeys(heads, 0)
    here = heads[0]
    for row in rows:
        if isinstance(row, RoundHead):
            here = row.round
        else:
            assert row.scenario.round is here
            under[here] += 1
    assert under == {row.round: row.count for row in rows if isinstance(row, RoundHead)}
    assert len(view.shown_ids) == len(list(SHIPPED.glob("*.yaml")))


def test_arrow_keys_pass_over_headlines(desk: Desk) -> None:
    _, view = practise_page(desk)
    seen = []
    for _ in range(len(view.shown_ids) + 3):
        assert isinstance(view.list.currentIndex().data(ROW_ROLE), ScenarioEntry)
        assert view.chosen is not None
        seen.append(view.chosen.id)
        QTest.keyClick(view.list, Qt.Key.Key_Down)
    assert list(dict.fromkeys(seen)) == list(view.shown_ids)


def test_round_and_words_narrow_the_list_and_the_choice_stays_where_it_can(desk: Desk) -> None:
    window, view = practise_page(desk)
    view.choose("model-marketplace")
    view.rounds.setCurrentIndex(view.rounds.findData(RoundKind.SYSTEM_DESIGN))
    assert chosen_id(view) == "model-marketplace"
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    assert view.search.hasFocus()
    QTest.keyClicks(view.search, "TRANSFORMER fine-tune")
    assert "model-marketplace" in view.shown_ids
    assert "senior-pm-offer" not in view.shown_ids
    view.search.setText("no such words")
    assert view.shown_ids == ()
    assert chosen_id(view) is None
    assert not view.start_button.isEnabled()
    assert not view.copy_button.isEnabled()
    view.start()
    assert window.screens.shown is Screen.PRACTISE
    view.choose("senior-pm-offer")
    assert chosen_id(view) == "senior-pm-offer"
    assert view.rounds.currentIndex() == 0


def test_what_would_spoil_the_round_is_closed_until_asked_for(desk: Desk) -> None:
    _, view = practise_page(desk)
    view.choose("model-marketplace")
    scenario = view.chosen
    assert scenario is not None
    wanted = (scenario.title, scenario.summary, "an engineer", "2 of 5", "Coach mode")
    shown = wait_for_words(desk, view, *wanted, scenario.opening.prompt.split(".")[0])
    assert [phase.name for phase in scenario.phases if phase.name not in shown] == []
    assert scenario.facts[0] not in shown
    assert READ_AFTER not in shown
    facts = view.detail.sections[f"Show facts ({len(scenario.facts)})"]
    facts.set_open(True)
    wait_for_words(desk, view, *scenario.facts)
    for title in (STRONG, WEAK):
        view.detail.sections[title].set_open(True)
    wait_for_words(desk, view, READ_AFTER, scenario.weak_answer[:40], scenario.strong_answer[:40])
    # Looked at again it is still open; of another scenario it is closed.
    view.show_mode(Mode.EXAM)
    wait_for_words(desk, view, "Exam mode", scenario.facts[0])
    view.choose("senior-pm-offer")
    view.choose("model-marketplace")
    assert scenario.facts[0] not in wait_for_words(desk, view, scenario.title)


def test_enter_starts_the_chosen_round_and_the_row_says_when_it_was_practised(desk: Desk) -> None:
    desk.open(open_recorder=speaking_into(SENTENCE, Pace.MAX))
    window = desk.window
    assert window is not None
    desk.wait(lambda: window.pages.home.has_microphone)
    window.pages.home.modes.choose(1)
    window.screens.show(Screen.PRACTISE)
    view = window.pages.scenarios.view
    wait_for_words(desk, view, "Exam mode")
    view.choose("senior-pm-offer")
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert window.screens.shown is Screen.ROUND
    desk.wait(lambda: window.screens.shown in {Screen.REPORT, Screen.SELF_MARK})
    (summary,) = window.pages.scenarios._choices.app.library.list_sessions()
    assert (summary.scenario_id, summary.mode) == ("senior-pm-offer", Mode.EXAM)
    window.screens.show(Screen.PRACTISE)

    def practised() -> bool:
        entry = view.list.currentIndex().data(ROW_ROLE)
        return isinstance(entry, ScenarioEntry) and entry.when != ""

    desk.wait(practised)


def test_a_click_chooses_and_only_a_double_click_starts(desk: Desk) -> None:
    window, view = practise_page(desk)
    desk.wait(lambda: window.pages.home.has_microphone)
    view.choose("senior-pm-offer")
    place = view.list.visualRect(view.list.currentIndex()).center()
    started: list[str] = []
    view.start_asked.disconnect()
    view.start_asked.connect(started.append)
    QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert started == []
    QTest.mouseDClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert started == ["senior-pm-offer"]


def test_without_a_microphone_a_start_leads_to_where_one_is_chosen(desk: Desk) -> None:
    window = desk.open(list_microphones=lambda: Listing(()))
    window.screens.show(Screen.PRACTISE)
    window.pages.scenarios.view.start()
    assert window.screens.shown is Screen.HOME


def test_files_that_change_are_there_shortly_after_and_the_choice_is_kept(
    desk: Desk, own: Path
) -> None:
    window, view = practise_page(desk)
    view.choose("model-marketplace")
    window.pages.home.choose_scenario("senior-pm-offer")
    write(own, GOOD, "mine.yaml")
    desk.wait(lambda: "tiny-round" in view.shown_ids)
    assert view.chosen is not None
    assert view.chosen.id == "model-marketplace"
    assert window.pages.home.scenario is not None
    assert window.pages.home.scenario.id == "senior-pm-offer"
    view.choose("tiny-round")
    # Written in place, which changes the file but not the folder.
    write(own, GOOD.replace("A tiny round", "A small round"), "mine.yaml")
    desk.wait(partial(chosen_title_is, view, "A small round"))
    # Exchanged for another file, as editors do; and changed in place after that.
    for title in ("A third round", "A fourth round"):
        write(own, GOOD.replace("A tiny round", title), "mine.tmp").replace(own / "mine.yaml")
        desk.wait(partial(chosen_title_is, view, title))
    write(own, GOOD.replace("A tiny round", "A fifth round"), "mine.yaml")
    desk.wait(partial(chosen_title_is, view, "A fifth round"))
    (own / "mine.yaml").unlink()
    desk.wait(lambda: "tiny-round" not in view.shown_ids)
    assert view.chosen is not None


def test_a_fault_is_told_with_its_place_until_it_is_mended(desk: Desk, own: Path) -> None:
    window, view = practise_page(desk)
    write(own, GOOD.replace("minutes: 2.5", "minutes: soon"), "mine.yaml")
    desk.wait(view.banner.isVisible)
    assert view.banner.title.text() == "1 scenario file could not be used"
    assert view.banner.body.text().startswith("mine.yaml, line 5, minutes: This must be a number")
    assert len(view.shown_ids) == len(list(SHIPPED.glob("*.yaml")))
    window.screens.show(Screen.HOME)
    assert "mine.yaml, line 5" in window.pages.home.banner.body.text()
    window.pages.home.banner.buttons[0].click()
    assert window.screens.shown is Screen.PRACTISE
    view.banner.buttons[0].click()
    desk.wait(lambda: window.screens.shown is Screen.EDITOR)
    assert window.pages.scenarios.editor.path == own / "mine.yaml"
    window.pages.scenarios.editor.view.leave()
    write(own, GOOD, "mine.yaml")
    desk.wait(lambda: not view.banner.isVisible())
    assert "tiny-round" in view.shown_ids
    window.screens.show(Screen.HOME)
    assert not window.pages.home.banner.isVisible()


def test_the_folder_is_made_where_it_is_missing(desk: Desk) -> None:
    practise_page(desk)
    desk.wait((desk.data / "scenarios").is_dir)
    assert list((desk.data / "scenarios").iterdir()) == []


def test_a_pack_is_imported_or_refused_with_the_place(
    desk: Desk, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = tmp_path / "pack.zip"
    with zipfile.ZipFile(pack, "w") as archive:
        archive.writestr("a.yaml", GOOD)
        archive.writestr("readme.txt", "words")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(pack), ""))
    window, view = practise_page(desk)
    sources = view.import_button.menu().actions()
    assert [action.text() for action in sources] == ["A zip archive", "A folder"]
    sources[0].trigger()
    desk.wait(view.banner.isVisible)
    assert view.banner.title.text() == "1 scenario imported"
    assert "tiny-round.yaml" in view.banner.body.text()
    assert "readme.txt" in view.banner.body.text()
    desk.wait(lambda: view.chosen is not None and view.chosen.id == "tiny-round")
    sources[0].trigger()
    desk.wait(lambda: "not imported" in view.banner.title.text())
    assert "a.yaml, line 2, id: The id 'tiny-round' is taken" in view.banner.body.text()
    folder = tmp_path / "folder"
    folder.mkdir()
    write(folder, GOOD.replace("tiny-round", "other-round"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    sources[1].trigger()
    desk.wait(lambda: view.chosen is not None and view.chosen.id == "other-round")
    assert names(own) == ["other-round.yaml", "tiny-round.yaml"]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    sources[1].trigger()
    assert window.screens.shown is Screen.PRACTISE


def test_the_folder_opens_or_its_place_is_told(
    desk: Desk, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, view = practise_page(desk)
    opened: list[str] = []

    def open_url(url: object, works: bool) -> bool:
        opened.append(url.toLocalFile())  # type: ignore[attr-defined]
        return works

    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: open_url(url, True))
    view.folder_button.click()
    assert opened == [str(own)]
    assert not view.banner.isVisible()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: open_url(url, False))
    view.folder_button.click()
    assert view.banner.body.text() == f"Open it with a file manager: {own}"


def test_only_own_scenarios_can_be_edited(desk: Desk, own: Path) -> None:
    write(own, GOOD, "mine.yaml")
    window, view = practise_page(desk)
    view.choose("model-marketplace")
    assert not view.edit_button.isVisible()
    view.edit()
    view.choose("tiny-round")
    assert view.edit_button.isVisible()
    view.edit_button.click()
    desk.wait(lambda: window.screens.shown is Screen.EDITOR)
    assert window.pages.scenarios.editor.path == own / "mine.yaml"


def test_what_is_reachable_by_keys_has_a_name_and_room(desk: Desk, own: Path) -> None:
    write(own, GOOD, "mine.yaml")
    window, view = practise_page(desk)
    window.resize(1120, 720)
    view.choose("tiny-round")
    # Not the head of now: coming to the front builds the details anew.
    desk.wait(lambda: view.detail.sections[STRONG].head.isVisible())  # noqa: PLW0108
    seen: dict[QWidget, None] = {}
    view.list.setFocus()
    for _ in range(40):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        widget = window.focusWidget()
        if widget is None or widget in seen:
            break
        seen[widget] = None
        assert widget.accessibleName() or widget.property("text"), widget
        assert min(widget.width(), widget.height()) >= 28, widget
    facts, strong, weak = (section.head for section in view.detail.sections.values())
    right = [facts, strong, weak, view.start_button, view.edit_button, view.copy_button]
    left = [view.new_button, view.import_button, view.folder_button]
    assert list(seen)[: len(left) + len(right)] == [*left, *right]
    assert {view.search, view.rounds} <= set(seen)
