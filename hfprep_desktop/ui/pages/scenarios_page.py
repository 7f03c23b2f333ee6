"""Practise: loads the scenarios and reloads them when files change; imports, opens the editor."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from hfprep_desktop.app import App
from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.scenario_file import ScenarioFault, ScenarioSet
from hfprep_desktop.interview.scenario_pack import ImportedPack, PackRefusedError
from hfprep_desktop.model import Mode, SessionSummary
from hfprep_desktop.safe_names import shown_name
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.fault_notice import FaultNotice, fault_lines
from hfprep_desktop.ui.menus import BROWSING, Command, Screen
from hfprep_desktop.ui.open_folder import open_folder
from hfprep_desktop.ui.pages.editor_page import DRAFT, EditorPage
from hfprep_desktop.ui.scenario_watch import ScenarioWatch
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.views.scenarios_view import ScenariosView

_NAMED: Final = 4
"""So many ignored files are named."""


class ScenariosPage(QObject):
    """Owns the view of the scenarios, and the editor that is opened from it."""

    loaded = Signal(object)
    """The `ScenarioSet` that is there now."""
    start_asked = Signal(str)
    """The id of the scenario to practise."""
    screen_asked = Signal(object)
    """The `Screen` that should be shown."""

    def __init__(
        self, theme: Theme, choices: Choices, background: Background, mode: Callable[[], Mode]
    ) -> None:
        super().__init__(background)
        self._choices = choices
        self._background = background
        self._mode = mode
        self._loading = False
        self._again = False
        self._choose = ""
        self._holds_draft = False
        self._broken: tuple[ScenarioFault, ...] = ()
        self.editor = EditorPage(theme, choices, background)
        self.view = ScenariosView(theme)
        self._notice = FaultNotice(self.view.banner, tr("Edit"), "pencil", self.edit_broken)
        self._watch = ScenarioWatch(background, choices.app.paths.scenarios)
        self._connect()

    @property
    def _app(self) -> App:
        return self._choices.app

    def start(self) -> None:
        """Load the scenarios, watch their folder, offer what was not saved last time."""
        self.load()
        self._watch.start()
        read = partial(self._app.library.read_document, DRAFT)
        self._background.run(read, self._offer_draft, self._tell)

    def load(self) -> None:
        """Read all scenarios anew: one reading at a time, and one more for what came meanwhile."""
        if self._loading:
            self._again = True
            return
        self._loading = True
        self._background.run(self._app.scenarios.read, self._show, self._load_failed)

    def leave(self) -> None:
        """The program ends: what was typed is kept."""
        self.editor.keep_unsaved()

    def edit_broken(self) -> None:
        """Open the first file that cannot be used."""
        if self._broken:
            self.editor.open_file(self._broken[0].file)

    def import_zip(self) -> None:
        """Ask for an archive and take its scenarios over."""
        path, _ = QFileDialog.getOpenFileName(
            self.view,
            tr("Import a pack of scenarios"),
            str(Path.home()),
            tr("Zip archives (*.zip)"),
        )
        self._import(path)

    def import_folder(self) -> None:
        """Ask for a folder and take its scenarios over."""
        path = QFileDialog.getExistingDirectory(
            self.view, tr("Import a folder of scenarios"), str(Path.home())
        )
        self._import(path)

    def open_folder(self) -> None:
        """Show the person's scenario folder in the system's own program."""
        open_folder(self._app.paths.scenarios, self._tell)

    def commands(self) -> tuple[Command, ...]:
        """The actions of both pages for the menus."""
        go = partial(self.screen_asked.emit, Screen.PRACTISE)
        here, editing = frozenset({Screen.PRACTISE}), frozenset({Screen.EDITOR})
        editor = self.editor.view
        return (
            Command("&Go", tr("Practise"), ("Ctrl+5",), go, BROWSING),
            Command("&Scenarios", tr("Search"), ("Ctrl+F",), self.view.search.setFocus, here),
            Command("&Scenarios", tr("New scenario"), (), self.editor.open_new, here),
            Command("&Scenarios", tr("Duplicate as my own"), (), self.view.copy, here),
            Command("&Scenarios", tr("Edit"), (), self.view.edit, here),
            Command("&Scenarios", tr("Import a zip archive"), (), self.import_zip, here),
            Command("&Scenarios", tr("Import a folder"), (), self.import_folder, here),
            Command("&Scenarios", tr("Open the folder"), (), self.open_folder, BROWSING),
            Command("&Scenarios", tr("Save"), ("Ctrl+S",), editor.save, editing),
            Command("&View", tr("Next pane"), ("F6",), partial(editor.step_pane, 1), editing),
            Command(
                "&View", tr("Previous pane"), ("Shift+F6",), partial(editor.step_pane, -1), editing
            ),
            Command("&Scenarios", tr("Close the editor"), ("Esc",), editor.leave, editing),
        )

    def _connect(self) -> None:
        view, editor = self.view, self.editor
        view.start_asked.connect(self.start_asked)
        view.shown.connect(self._refresh)
        view.copy_asked.connect(editor.open_copy)
        view.edit_asked.connect(self._edit)
        view.new_asked.connect(editor.open_new)
        view.import_zip_asked.connect(self.import_zip)
        view.import_folder_asked.connect(self.import_folder)
        view.folder_asked.connect(self.open_folder)
        editor.opened.connect(partial(self.screen_asked.emit, Screen.EDITOR))
        editor.left.connect(self._come_back)
        editor.failed.connect(self._tell)
        editor.saved.connect(self._take_saved)
        self._watch.changed.connect(self.load)
        self._watch.failed.connect(self._tell)

    def _show(self, found: ScenarioSet) -> None:
        self._loading = False
        self.editor.known = found
        self._broken = found.faults
        self.view.show_scenarios(found.scenarios)
        if self._choose and found.find(self._choose) is not None:
            self.view.choose(self._choose)
            self._choose = ""
        self._notice.tell(found.faults)
        self.loaded.emit(found)
        self._load_again()

    def _refresh(self) -> None:
        """The page comes to the front: a round may have been practised meanwhile."""
        self.view.show_mode(self._mode())
        self._background.run(self._app.library.list_sessions, self._show_practised, self._tell)

    def _show_practised(self, summaries: Sequence[SessionSummary]) -> None:
        """The newest session stands first."""
        self.view.show_practised({one.scenario_id: one.started_at for one in reversed(summaries)})

    def _load_failed(self, error: UserError) -> None:
        self._loading = False
        self._tell(error)
        self._load_again()

    def _load_again(self) -> None:
        again, self._again = self._again, False
        if again:
            self.load()

    def _edit(self, scenario_id: str) -> None:
        path = self.editor.known.files.get(scenario_id)
        if path is not None:
            self.editor.open_file(path)

    def _come_back(self) -> None:
        self._end_draft()
        self.screen_asked.emit(Screen.PRACTISE)

    def _take_saved(self, scenario_id: str) -> None:
        """The watch would notice as well, where the file system tells it."""
        self._end_draft()
        self._choose = scenario_id
        self.load()

    def _import(self, path: str) -> None:
        if path:
            work = partial(self._app.scenarios.import_pack, Path(path))
            self._background.run(work, self._tell_imported, self._tell)

    def _tell_imported(self, taken: ImportedPack) -> None:
        self._choose = taken.scenarios[0].id
        self.load()
        ignored = [shown_name(name) for name in taken.ignored[:_NAMED]]
        if len(taken.ignored) > _NAMED:
            ignored.append(tr("{value} more", value=len(taken.ignored) - _NAMED))
        names = ", ".join(file.name for file in taken.files[:_NAMED])
        rest = (
            tr(" Ignored, no scenario files: {join}.", join=", ".join(ignored)) if ignored else ""
        )
        title = tr("{scenarios} imported", scenarios=counted(len(taken.scenarios), "scenario"))
        self.view.banner.tell(
            "pass",
            "folder-input",
            title,
            tr("In your folder now: {names}.{rest}", names=names, rest=rest),
        )

    def _offer_draft(self, kept: str | None) -> None:
        if not kept:
            return
        draft = json.loads(kept)
        path = Path(draft["file"]) if draft["file"] else None
        named = path.name if path else tr("a new scenario")
        self.view.banner.tell(
            "accent",
            "history",
            tr("An edited scenario was not saved last time"),
            tr("What was typed in {named} is kept here until you save or discard it.", named=named),
        )
        open_it = partial(self.editor.open_draft, path, draft["text"])
        self.view.banner.offer(tr("Open"), "arrow-right", partial(self._take_up_draft, open_it))
        discard = partial(self._take_up_draft, self._end_draft)
        self.view.banner.offer(tr("Discard"), "trash-2", discard)

    def _take_up_draft(self, then: Callable[[], None]) -> None:
        self.view.banner.hide()
        self._holds_draft = True
        then()

    def _end_draft(self) -> None:
        """The draft that was taken up is saved, or not wanted any more."""
        if self._holds_draft:
            self._holds_draft = False
            forget = partial(self._app.library.write_document, DRAFT, "")
            self._background.run(forget, lambda _: None, self._tell)

    def _tell(self, error: UserError) -> None:
        self.view.banner.tell_problem(error, "file-x-corner")
        if isinstance(error, PackRefusedError) and error.faults:
            text = "\n".join((tr(error.remedy), *fault_lines(error.faults)))
            self.view.banner.tell("missing", "file-x-corner", tr(error.what), text)
