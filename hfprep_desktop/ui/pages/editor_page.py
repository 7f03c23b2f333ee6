"""Editing an own scenario: opens texts, has them checked, writes them, keeps what was not saved."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.scenario_draft import copied, new_file, with_free_id
from hfprep_desktop.interview.scenario_file import CheckedText, ScenarioSet, check_text
from hfprep_desktop.interview.scenario_folder import (
    ChangedMeanwhileError,
    OpenedFile,
    open_file,
    save_file,
)
from hfprep_desktop.model import Scenario
from hfprep_desktop.ui.bridge import Background
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.views.editor_view import EditorView

log = logging.getLogger(__name__)

DRAFT: Final = "scenario-draft"
"""Under this name the library keeps a text that was not saved when the program ended."""

_UNNAMED: Final = "not saved yet"


class EditorPage(QObject):
    """Owns the view of the editor."""

    opened = Signal()
    """A text is there to be edited."""
    left = Signal()
    saved = Signal(str)
    """The id of the scenario that was written; empty for a draft."""
    failed = Signal(UserError)
    """Nothing could be opened."""

    def __init__(self, theme: Theme, choices: Choices, background: Background) -> None:
        super().__init__(background)
        self._choices = choices
        self._background = background
        self._path: Path | None = None
        self._content: bytes | None = None
        self._checking = False
        self._waiting: str | None = None
        self.known = ScenarioSet((), ())
        """The scenarios whose ids are taken; whoever loads them puts them here."""
        self.view = EditorView(theme)
        self.view.check_asked.connect(self._check)
        self.view.save_asked.connect(self._save)
        self.view.left.connect(self.left)

    @property
    def path(self) -> Path | None:
        """The file that is edited; None for a text that was never saved."""
        return self._path

    def open_new(self) -> None:
        """Begin a scenario with the template."""
        if self._holds_changes():
            return
        template = self._choices.app.resources.assets / "templates" / "scenario.yaml"
        self._open(template, lambda file: with_free_id(file.text, self.known.files))

    def open_copy(self, scenario_id: str) -> None:
        """Begin a scenario as a copy of another."""
        source = self.known.files.get(scenario_id)
        if source is not None and not self._holds_changes():
            self._open(source, lambda file: copied(file.text, self.known.files))

    def open_file(self, path: Path) -> None:
        """Edit a file of the person's own, faulty or not."""
        if not self._holds_changes():
            self._reopen(path)

    def open_draft(self, path: Path | None, text: str) -> None:
        """Go on with what was not saved when the program ended."""
        if path is None or not path.exists():
            self._show_new(text, changed=True)
            return

        def show(file: OpenedFile) -> None:
            self._show_file(file)
            self.view.edit.setPlainText(text)

        self._background.run(partial(open_file, path), show, self.failed.emit)

    def keep_unsaved(self) -> None:
        """The program ends: keep what was typed, to be offered at the next start. Blocks."""
        if not self.view.has_changes:
            return
        kept = {"file": "" if self._path is None else str(self._path), "text": self.view.text}
        try:
            self._choices.app.library.write_document(DRAFT, json.dumps(kept))
        except UserError as error:
            log.warning("an unsaved scenario could not be kept: %s", type(error.__cause__).__name__)

    def _holds_changes(self) -> bool:
        """Whether there is a text to be asked about before another is opened."""
        if not self.view.has_changes:
            return False
        self.opened.emit()
        self.view.ask_before_leaving()
        return True

    def _reopen(self, path: Path) -> None:
        self._background.run(partial(open_file, path), self._show_file, self.failed.emit)

    def _open(self, source: Path, make: Callable[[OpenedFile], str]) -> None:
        self._background.run(
            partial(open_file, source), lambda file: self._show_new(make(file)), self.failed.emit
        )

    def _show_file(self, file: OpenedFile) -> None:
        self._path, self._content = file.path, file.content
        self.view.open(tr("Edit a scenario"), file.path.name, file.text)
        self.opened.emit()

    def _show_new(self, text: str, *, changed: bool = False) -> None:
        self._path, self._content = None, None
        self.view.open(tr("New scenario"), tr(_UNNAMED), "" if changed else text)
        if changed:
            self.view.edit.setPlainText(text)
        self.opened.emit()

    def _check(self, text: str) -> None:
        """One check at a time; of the texts that come meanwhile only the last counts."""
        if self._checking:
            self._waiting = text
            return
        self._checking = True
        file = self._path or self._choices.app.paths.scenarios / "new.yaml"
        work = partial(check_text, text, file, self.known)
        self._background.run(work, partial(self._checked, text), self._check_failed)

    def _checked(self, text: str, checked: CheckedText) -> None:
        self._checking = False
        waiting, self._waiting = self._waiting, None
        self.view.show_check(text, checked)
        if waiting is not None and waiting != text:
            self._check(waiting)

    def _check_failed(self, error: UserError) -> None:
        self._checking = False
        self.view.stop_saving()
        self.view.banner.tell_problem(error, "file-x-corner")

    def _save(self, text: str) -> None:
        folder = self._choices.app.paths.scenarios
        path, content = self._path or new_file(folder, text), text.encode("utf-8", "replace")
        opened, known = self._content, self.known

        def write() -> Scenario | None:
            save_file(path, content, opened)
            return check_text(text, path, known).scenario

        def show(scenario: Scenario | None) -> None:
            self._path, self._content = path, content
            self.saved.emit(scenario.id if scenario else "")
            self.view.title.setText(tr("Edit a scenario"))
            self.view.show_saved(path.name, text)

        self._background.run(write, show, partial(self._tell_unsaved, path, text))

    def _tell_unsaved(self, path: Path, text: str, error: UserError) -> None:
        self.view.stop_saving()
        self.view.banner.tell_problem(error, "file-x-corner")
        if isinstance(error, ChangedMeanwhileError):
            self.view.banner.offer(
                tr("Save all the same"), "check", partial(self._replace, path, text)
            )
            self.view.banner.offer(tr("Open what is there"), "folder", partial(self._reopen, path))

    def _replace(self, path: Path, text: str) -> None:
        """The person wants this text, whatever another program wrote."""

        def go_on(file: OpenedFile) -> None:
            self._content = file.content
            self._save(text)

        self._background.run(partial(open_file, path), go_on, self.failed.emit)
