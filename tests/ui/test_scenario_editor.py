"""The editor of own scenarios: what is typed is checked, and never lost without a word."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hfprep_desktop.app import build_app
from hfprep_desktop.interview.scenario_file import check_text
from hfprep_desktop.ui.main_window import MainWindow
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.pages.editor_page import DRAFT, EditorPage
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.views.editor_view import EditorView
from hfprep_desktop.ui.widgets.code_edit import CodeEdit
from tests.ui.conftest import Desk
from tests.unit.interview.scenario_files import GOOD, names, write

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def own(desk: Desk) -> Path:
    folder = desk.data / "scenarios"
    folder.mkdir(parents=True)
    return folder


def edit_file(desk: Desk, path: Path) -> tuple[MainWindow, EditorView]:
    window = desk.open()
    window.screens.show(Screen.PRACTISE)
    window.pages.scenarios.editor.open_file(path)
    desk.wait(lambda: window.screens.shown is Screen.EDITOR)
    view = window.pages.scenarios.editor.view
    desk.wait(lambda: view.verdict.text() != "")
    return window, view


def replace_text(view: EditorView, old: str, new: str) -> None:
    """As if it had been typed."""
    assert old in view.text
    place = view.edit.document().find(old)
    place.insertText(new)


def told(view: EditorView) -> list[tuple[int, str]]:
    return [(row.fault.line, row.fault.key) for row in view.faults]


def shows(window: MainWindow, screen: Screen) -> bool:
    return window.screens.shown is screen


def has_no_file(editor: EditorPage) -> bool:
    return editor.path is None


def save(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_S, CTRL)


def test_faults_come_while_one_types_and_lead_to_their_line(desk: Desk, own: Path) -> None:
    window, view = edit_file(desk, write(own, GOOD, "mine.yaml"))
    assert view.verdict.text() == "No faults: it can be practised"
    assert not view.has_changes
    replace_text(view, "minutes: 2.5", "minutes: soon")
    desk.wait(lambda: told(view) == [(5, "minutes")])
    assert view.edit.faulty_lines == {5}
    assert view.verdict.text() == "1 fault"
    assert view.state.text() == "Not saved"
    replace_text(view, "seconds: 30", "seconds: long")
    desk.wait(lambda: told(view) == [(5, "minutes"), (14, "objections[0].seconds")])
    view.faults[1].click()
    assert view.edit.line == 14
    assert view.edit.hasFocus()
    # What was there before the faults can still be seen.
    assert "Design it" in view.prompt.words.text()
    replace_text(view, "minutes: soon", "minutes: 2.5")
    replace_text(view, "seconds: long", "seconds: 30")
    desk.wait(lambda: told(view) == [])
    assert view.edit.faulty_lines == frozenset()
    assert not view.has_changes
    assert (own / "mine.yaml").read_text() == GOOD
    assert window.screens.shown is Screen.EDITOR


def test_the_preview_shows_each_question_as_it_will_be_asked(desk: Desk, own: Path) -> None:
    _, view = edit_file(desk, write(own, GOOD, "mine.yaml"))
    assert (view.prompt.head.text(), view.prompt.words.text()) == ("The opening", "“Design it.”")
    view.on_button.click()
    assert view.prompt.head.text() == "Objection 1, about cost"
    replace_text(view, "Too dear.", "Far too dear.")
    desk.wait(lambda: view.prompt.words.text() == "“Far too dear.”")
    view.back_button.click()
    assert view.prompt.head.text() == "The opening"


def test_saving_by_key_writes_the_file_and_the_list_shows_it(desk: Desk, own: Path) -> None:
    window, view = edit_file(desk, write(own, GOOD, "mine.yaml"))
    replace_text(view, "A tiny round", "A small round")
    save(window)
    desk.wait(lambda: "A small round" in (own / "mine.yaml").read_text())
    desk.wait(lambda: view.state.text() == "")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.screens.shown is Screen.PRACTISE
    page = window.pages.scenarios.view
    desk.wait(lambda: page.chosen is not None and page.chosen.title == "A small round")
    assert names(own) == ["mine.yaml"]


def test_a_text_with_faults_is_kept_as_a_draft_only_when_asked_for(desk: Desk, own: Path) -> None:
    write(own, GOOD.replace("tiny-round", "other-round"), "other.yaml")
    window, view = edit_file(desk, write(own, GOOD, "mine.yaml"))
    replace_text(view, "minutes: 2.5", "minutes: soon")
    # At once: the text is checked before anything is written.
    save(window)
    desk.wait(view.banner.isVisible)
    assert view.banner.title.text() == "The text has 1 fault"
    assert (own / "mine.yaml").read_text() == GOOD
    view.banner.buttons[1].click()
    assert not view.banner.isVisible()
    assert view.has_changes
    save(window)
    assert view.banner.isVisible()
    view.banner.buttons[0].click()
    desk.wait(lambda: "soon" in (own / "mine.yaml").read_text())
    desk.wait(lambda: not view.has_changes)
    view.leave()
    page = window.pages.scenarios.view
    desk.wait(page.banner.isVisible)
    assert "mine.yaml, line 5, minutes" in page.banner.body.text()
    assert "other-round" in page.shown_ids


def test_leaving_with_changes_asks(desk: Desk, own: Path) -> None:
    window, view = edit_file(desk, write(own, GOOD, "mine.yaml"))
    replace_text(view, "A tiny round", "A small round")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert shows(window, Screen.EDITOR)
    assert view.banner.title.text() == "Your changes are not saved"
    # Again: go on.
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not view.banner.isVisible()
    assert "A small round" in view.text
    view.leave()
    view.banner.buttons[0].click()
    desk.wait(lambda: window.screens.shown is Screen.PRACTISE)
    assert "A small round" in (own / "mine.yaml").read_text()

    window.pages.scenarios.editor.open_file(own / "mine.yaml")
    desk.wait(lambda: window.screens.shown is Screen.EDITOR)
    replace_text(view, "A small round", "A large round")
    view.leave()
    view.banner.buttons[1].click()
    assert shows(window, Screen.PRACTISE)
    assert "A small round" in (own / "mine.yaml").read_text()


def test_saving_a_draft_on_leaving_leaves(desk: Desk, own: Path) -> None:
    window, view = edit_file(desk, write(own, GOOD, "mine.yaml"))
    replace_text(view, "minutes: 2.5", "minutes: soon")
    view.leave()
    view.banner.buttons[0].click()
    desk.wait(lambda: view.banner.title.text() == "The text has 1 fault")
    assert window.screens.shown is Screen.EDITOR
    view.banner.buttons[0].click()
    desk.wait(lambda: window.screens.shown is Screen.PRACTISE)
    assert "soon" in (own / "mine.yaml").read_text()


def test_closing_the_window_asks_and_what_was_typed_is_offered_next_time(
    desk: Desk, own: Path
) -> None:
    path = write(own, GOOD, "mine.yaml")
    window, view = edit_file(desk, path)
    replace_text(view, "A tiny round", "A small round")
    window.close()
    assert window.isVisible()
    assert view.banner.title.text() == "Your changes are not saved"
    window.close()
    assert not window.isVisible()
    assert path.read_text() == GOOD

    window = desk.open()
    page = window.pages.scenarios.view
    desk.wait(lambda: page.banner.title.text() == "An edited scenario was not saved last time")
    assert "mine.yaml" in page.banner.body.text()
    page.banner.buttons[0].click()
    desk.wait(lambda: window.screens.shown is Screen.EDITOR)
    view = window.pages.scenarios.editor.view
    desk.wait(lambda: view.has_changes)
    assert "A small round" in view.text
    save(window)
    desk.wait(lambda: "A small round" in path.read_text())
    desk.wait(lambda: build_app(desk.data).library.read_document(DRAFT) == "")


def test_a_draft_of_a_new_scenario_can_be_discarded(desk: Desk) -> None:
    window = desk.open()
    window.pages.scenarios.editor.open_new()
    desk.wait(lambda: window.screens.shown is Screen.EDITOR)
    view = window.pages.scenarios.editor.view
    assert not view.has_changes
    replace_text(view, "title: My scenario", "title: Half a scenario")
    window = desk.open()
    page = window.pages.scenarios.view
    desk.wait(lambda: "a new scenario" in page.banner.body.text())
    page.banner.buttons[1].click()
    desk.wait(lambda: build_app(desk.data).library.read_document(DRAFT) == "")
    assert not page.banner.isVisible()


def test_no_other_text_takes_the_place_of_one_that_is_not_saved(desk: Desk, own: Path) -> None:
    window, view = edit_file(desk, write(own, GOOD, "mine.yaml"))
    replace_text(view, "A tiny round", "A small round")
    window.screens.show(Screen.HOME)
    for open_other in (
        window.pages.scenarios.editor.open_new,
        lambda: window.pages.scenarios.editor.open_copy("model-marketplace"),
        lambda: window.pages.scenarios.editor.open_file(own / "mine.yaml"),
    ):
        open_other()
        assert shows(window, Screen.EDITOR)
        assert view.banner.title.text() == "Your changes are not saved"
        assert "A small round" in view.text


def test_a_new_scenario_gets_a_file_named_for_its_id(desk: Desk) -> None:
    window = desk.open()
    window.screens.show(Screen.PRACTISE)
    page, editor = window.pages.scenarios.view, window.pages.scenarios.editor
    page.new_button.click()
    desk.wait(lambda: window.screens.shown is Screen.EDITOR)
    assert has_no_file(editor)
    replace_text(editor.view, "id: my-scenario", "id: my-first")
    replace_text(editor.view, "title: My scenario", "title: My first")
    save(window)
    desk.wait(lambda: editor.path is not None)
    assert editor.path == desk.data / "scenarios" / "my-first.yaml"
    desk.wait(lambda: not editor.view.has_changes)
    editor.view.leave()
    desk.wait(lambda: page.chosen is not None and page.chosen.title == "My first")
    # The next one does not stand in its way.
    page.new_button.click()
    desk.wait(lambda: window.screens.shown is Screen.EDITOR)
    assert "id: my-scenario " in editor.view.text


def test_a_copy_is_a_new_scenario_with_an_id_of_its_own(desk: Desk) -> None:
    window = desk.open()
    window.screens.show(Screen.PRACTISE)
    page, editor = window.pages.scenarios.view, window.pages.scenarios.editor
    page.choose("model-marketplace")
    page.copy_button.click()
    desk.wait(lambda: window.screens.shown is Screen.EDITOR)
    assert editor.path is None
    assert "id: model-marketplace-2\n" in editor.view.text
    desk.wait(lambda: editor.view.verdict.text().startswith("No faults"))
    replace_text(editor.view, "id: model-marketplace-2", "id: model-marketplace")
    desk.wait(lambda: [row.fault.key for row in editor.view.faults] == ["id"])
    assert "built-in" in editor.view.faults[0].fault.message


def test_what_another_program_wrote_is_not_replaced_unasked(desk: Desk, own: Path) -> None:
    path = write(own, GOOD, "mine.yaml")
    window, view = edit_file(desk, path)
    replace_text(view, "A tiny round", "Mine")
    write(own, GOOD.replace("A tiny round", "Theirs"), "mine.yaml")
    save(window)
    desk.wait(view.banner.isVisible)
    assert "changed by another program" in view.banner.title.text()
    assert "Theirs" in path.read_text()
    view.banner.buttons[0].click()
    desk.wait(lambda: "Mine" in path.read_text())
    desk.wait(lambda: not view.has_changes)
    replace_text(view, "Mine", "Mine again")
    write(own, GOOD.replace("A tiny round", "Theirs"), "mine.yaml")
    save(window)
    desk.wait(view.banner.isVisible)
    view.banner.buttons[1].click()
    desk.wait(lambda: "Theirs" in view.text)
    assert not view.has_changes


def test_saved_by_key_after_its_faults_are_mended_the_text_stays_open(
    desk: Desk, own: Path
) -> None:
    window, view = edit_file(desk, write(own, GOOD, "mine.yaml"))
    replace_text(view, "minutes: 2.5", "minutes: soon")
    view.leave()
    view.banner.buttons[0].click()
    desk.wait(lambda: view.banner.title.text() == "The text has 1 fault")
    replace_text(view, "minutes: soon", "minutes: 3")
    save(window)
    desk.wait(lambda: "minutes: 3" in (own / "mine.yaml").read_text())
    desk.wait(lambda: not view.has_changes)
    assert shows(window, Screen.EDITOR)


def test_a_save_that_failed_is_not_taken_for_the_question_whether_to_leave(
    desk: Desk, own: Path
) -> None:
    window, view = edit_file(desk, write(own, GOOD, "mine.yaml"))
    replace_text(view, "A tiny round", "Mine")
    shutil.rmtree(own)
    own.write_text("a file where the folder should be")
    view.leave()
    view.banner.buttons[0].click()
    desk.wait(lambda: "could not be written" in view.banner.title.text())
    window.close()
    assert window.isVisible()
    assert view.banner.title.text() == "Your changes are not saved"


def test_a_folder_that_cannot_be_written_is_told(desk: Desk, own: Path) -> None:
    window, view = edit_file(desk, write(own, GOOD, "mine.yaml"))
    replace_text(view, "A tiny round", "Mine")
    shutil.rmtree(own)
    own.write_text("a file where the folder should be")
    save(window)
    desk.wait(view.banner.isVisible)
    assert "could not be written" in view.banner.title.text()
    assert view.has_changes
    window.close()
    assert window.isVisible()


def test_panes_are_reached_by_a_key_though_tab_indents(desk: Desk, own: Path) -> None:
    window, view = edit_file(desk, write(own, GOOD.replace("2.5", "x"), "mine.yaml"))
    desk.wait(lambda: len(view.faults) == 1 and view.faults[0].isVisible())
    view.edit.setFocus()
    seen: list[QWidget | None] = []
    for _ in range(3):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F6)
        seen.append(window.focusWidget())
    assert seen == [view.faults[0], view.save_button, view.edit]
    QTest.keyClick(view.edit, Qt.Key.Key_F6, SHIFT)
    assert window.focusWidget() is view.save_button


def test_of_two_checks_only_that_of_the_text_that_stands_there_is_shown(
    stage: QWidget, theme: Theme, tmp_path: Path
) -> None:
    view = EditorView(theme)
    view.setParent(stage)
    view.show()
    view.open("Edit", "mine.yaml", GOOD)
    old = check_text("broken", tmp_path / "mine.yaml")
    view.show_check("broken", old)
    assert view.faults == []
    view.show_check(GOOD, check_text(GOOD, tmp_path / "mine.yaml"))
    assert view.verdict.text().startswith("No faults")


def test_tab_and_enter_keep_the_indentation(stage: QWidget, theme: Theme) -> None:
    edit = CodeEdit(theme)
    edit.setParent(stage)
    edit.show()
    QTest.keyClicks(edit, "a:")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    QTest.keyClicks(edit, "b: 1")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "c: 2")
    assert edit.toPlainText() == "a:\n  b: 1\n  c: 2"
    QTest.keyClick(edit, Qt.Key.Key_Backtab, SHIFT)
    assert edit.toPlainText() == "a:\n  b: 1\nc: 2"
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert edit.toPlainText() == "  a:\n    b: 1\n  c: 2"
    edit.undo()
    assert edit.toPlainText() == "a:\n  b: 1\nc: 2"


def colours(edit: CodeEdit, line: int) -> dict[str, str]:
    """The words of a line that are coloured, and how."""
    block = edit.document().findBlockByNumber(line)
    return {
        block.text()[part.start : part.start + part.length]: part.format.foreground().color().name()
        for part in block.layout().formats()
    }


def test_keys_and_comments_are_told_from_words(stage: QWidget, theme: Theme) -> None:
    edit = CodeEdit(theme)
    edit.setParent(stage)
    edit.setPlainText(
        "# note\n"
        "- topic: cost # why\n"
        "prompt: >-\n"
        "  Say: this # is speech\n"
        "\n"
        "  And: this\n"
        'title: "a # b: c" # end\n'
    )
    accent, quiet = theme.color("accent").name(), theme.color("text_3").name()
    assert colours(edit, 0) == {"# note": quiet}
    assert colours(edit, 1) == {"- topic:": accent, "# why": quiet}
    assert colours(edit, 2) == {"prompt:": accent}
    assert colours(edit, 3) == {}
    assert colours(edit, 5) == {}
    assert colours(edit, 6) == {"title:": accent, "# end": quiet}
