"""Speech models in the window: lists and compares them, installs, removes and measures them."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from hfprep_desktop.disk_room import NoRoomError
from hfprep_desktop.errors import UserError
from hfprep_desktop.settings import DEFAULT_MODEL
from hfprep_desktop.speech.model_install import InstallProgress
from hfprep_desktop.speech.model_list import ListedModel, ModelCheck
from hfprep_desktop.speech.models import ModelFolder
from hfprep_desktop.speech.speed import Speed, recommended
from hfprep_desktop.ui.bridge import Background, Stream
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import BROWSING, Command, Screen
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.views.models_view import ModelsView
from hfprep_desktop.ui.widgets.model_row import ModelState

TITLE: Final = "Speech models"
_RATE_AFTER_S: Final = 1.0
"""Before this the speed of an installation is not known well enough to speak of time."""


class ModelsPage(QObject):
    """Owns the view."""

    done = Signal(Screen)
    """Go back to this screen."""

    def __init__(
        self,
        theme: Theme,
        choices: Choices,
        background: Background,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(background)
        self._choices = choices
        self._background = background
        self._clock = clock
        self._came_from = Screen.HOME
        self._listed: tuple[ListedModel, ...] = ()
        self._checks: dict[str, ModelCheck] = {}
        self._to_check: list[str] = []
        self._checking = ""
        self._used_when_checked = ""
        self._speeds: dict[str, Speed] = {}
        self._best = ""
        self._asked_for = ""
        self._origin = ""
        self._installing: Stream[InstallProgress | ModelFolder] | None = None
        self._installed: ModelFolder | None = None
        self._first: tuple[float, int] | None = None
        self._folder = Path.home()
        self.view = ModelsView(theme)
        self._connect()

    @property
    def is_installing(self) -> bool:
        """Whether a model is being taken in; no other one can be meanwhile."""
        return self._installing is not None

    def commands(self, show: Callable[[], None]) -> tuple[Command, ...]:
        """What the menus offer; `show` goes to the page."""
        here = frozenset({Screen.MODELS})
        return (
            Command("&View", tr(TITLE), (), show, BROWSING),
            Command("&Go", tr("Back from the speech models"), ("Esc",), self._go_back, here),
        )

    def enter(self, came_from: Screen) -> None:
        """The page is shown: look anew which models there are."""
        if came_from is not Screen.MODELS:
            self._came_from = came_from
            self.view.banner.hide()
        self.refresh()

    def refresh(self) -> None:
        """List the models, and compare the files of those that were not compared yet."""
        self._background.run(self._choices.app.speech.listed_models, self._show_list, self._tell)

    def hide(self) -> None:
        """Another page is shown: what was removed cannot be put back any more."""
        self.view.banner.hide()
        # What cannot be deleted now is when the program starts next.
        self._background.run(
            self._choices.app.speech.delete_removed_models, lambda _: None, lambda _error: None
        )

    def leave(self) -> None:
        """The window closes."""
        self.hide()

    def install(self, origin: str) -> None:
        """Take in a folder, an archive, or a known model by its name."""
        if self.is_installing:
            return
        self._origin = origin
        self._installed = None
        self._first = None
        self.view.banner.hide()
        self.view.card.show_begun(Path(origin).name)
        self._installing = self._background.stream(
            partial(self._choices.app.speech.install_model, origin),
            self._on_step,
            self._on_end,
            # What came is kept, and taken up again.
            may_leave=lambda _: True,
        )
        self._draw()

    def _connect(self) -> None:
        view = self.view
        view.leave_asked.connect(self._go_back)
        view.use_asked.connect(self._use)
        view.check_asked.connect(self._check)
        view.remove_asked.connect(self._remove)
        view.install_asked.connect(self._ask_or_install)
        view.go_on_asked.connect(self._go_on)
        view.discard_asked.connect(self._discard)
        view.from_folder.clicked.connect(self._choose_folder)
        view.from_archive.clicked.connect(self._choose_archive)
        view.measure.clicked.connect(self._measure)
        view.card.agreed.connect(lambda: self.install(self._asked_for))
        view.card.declined.connect(self._close_card)
        view.card.cancel_asked.connect(self._cancel)
        view.card.again_asked.connect(lambda: self.install(self._origin))
        view.card.closed.connect(self._close_card)

    def _go_back(self) -> None:
        self.done.emit(self._came_from)

    # The list

    def _show_list(self, listed: tuple[ListedModel, ...]) -> None:
        self._listed = listed
        names = {one.name for one in listed if one.is_usable}
        self._checks = {name: check for name, check in self._checks.items() if name in names}
        waiting = {*self._checks, *self._to_check, self._checking}
        # Parts are joined, and take room, only when somebody asks for that.
        self._to_check += [
            one.name
            for one in listed
            if one.is_usable and not one.is_in_parts and one.name not in waiting
        ]
        self._check_next()
        self._draw()

    def _draw(self) -> None:
        used = self._choices.app.settings.model
        self.view.show_states(
            [
                ModelState(
                    model=one,
                    is_used=one.name == used,
                    is_best=one.name == self._best and one.is_usable,
                    is_checking=one.name == self._checking or one.name in self._to_check,
                    is_installing=self.is_installing and self._is_origin(one),
                    check=self._checks.get(one.name),
                    speed=self._speeds.get(one.name),
                )
                for one in self._listed
            ]
        )

    def _is_origin(self, one: ListedModel) -> bool:
        origin = one.unfinished.origin if one.unfinished is not None else one.name
        return origin == self._origin

    def _check(self, name: str) -> None:
        if name != self._checking and name not in self._to_check:
            self._to_check.append(name)
            self._check_next()
            self._draw()

    def _check_next(self) -> None:
        """One after the other: they are read from one disk."""
        if self._checking or not self._to_check:
            return
        self._checking = self._to_check.pop(0)
        work = partial(self._choices.app.speech.check_model, self._checking)
        self._background.run(work, self._checked, self._tell)

    def _checked(self, check: ModelCheck) -> None:
        self._checking = ""
        self._checks[check.name] = check
        if self._used_when_checked == check.name:
            self._used_when_checked = ""
            self._use_checked(check)
        self._check_next()
        if any(one.name == check.name and one.is_in_parts for one in self._listed):
            # They are joined now, and its own.
            self.refresh()
        self._draw()

    # What is done with one

    def _use(self, name: str) -> None:
        """Its files are compared first, so that no round fails for them."""
        self._used_when_checked = name
        self._check(name)

    def _use_checked(self, check: ModelCheck) -> None:
        if not check.is_usable:
            return
        self._choices.remember(model=check.name)
        self.view.banner.tell(
            "pass",
            "check",
            tr("From now on {name} is used", name=check.name),
            tr("Rounds and reports are transcribed with it. Earlier transcripts stay as they are."),
        )

    def _remove(self, name: str) -> None:
        was_used = self._choices.app.settings.model == name
        work = partial(self._choices.app.speech.remove_model, name)
        self._background.run(work, partial(self._removed, name, was_used), self._tell)

    def _removed(self, name: str, was_used: bool, aside: Path) -> None:
        if was_used:
            self._choices.remember(model=DEFAULT_MODEL)
        self._checks.pop(name, None)
        text = tr("Its files are deleted when you leave this page.")
        if was_used:
            text = tr(
                "{words} {default_model} is used from now on.",
                words=text,
                default_model=DEFAULT_MODEL,
            )
        self.view.banner.tell("accent", "trash-2", tr("{name} was removed", name=name), text)
        undo = partial(self._undo, name, was_used, aside)
        self.view.banner.offer(tr("Undo"), "rotate-ccw", undo).setFocus()
        self.refresh()

    def _undo(self, name: str, was_used: bool, aside: Path) -> None:
        self.view.banner.hide()

        def back(_: None) -> None:
            if was_used:
                self._choices.remember(model=name)
            self.refresh()

        self._background.run(partial(self._choices.app.models.put_back, aside), back, self._tell)

    def _discard(self, name: str) -> None:
        work = partial(self._choices.app.models.forget_unfinished, name)
        self._background.run(work, lambda _: self.refresh(), self._tell)

    # Installing

    def _ask_or_install(self, name: str) -> None:
        look = partial(self._choices.app.models.host_of, name)
        self._background.run(look, partial(self._begin_known, name), self._tell)

    def _begin_known(self, name: str, host: str) -> None:
        entry = next((one.entry for one in self._listed if one.name == name), None)
        if self.is_installing or entry is None:
            return
        if host:
            # With the card: what is agreed to is what it names, whoever was looked up meanwhile.
            self._asked_for = name
            self.view.card.ask(entry.title, entry.size, host)
        else:
            self.install(name)

    def _go_on(self, name: str) -> None:
        one = next((one for one in self._listed if one.name == name), None)
        if one is None or one.unfinished is None:
            return
        if one.entry is not None and one.unfinished.origin == name:
            self._ask_or_install(name)
        else:
            self.install(one.unfinished.origin)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self.view, tr("Choose the folder of a speech model"), str(self._folder)
        )
        self._take(chosen)

    def _choose_archive(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self.view,
            tr("Choose the archive of a speech model"),
            str(self._folder),
            tr("Archives (*.zip *.tar *.tar.gz *.tgz);;All files (*)"),
        )
        self._take(chosen)

    def _take(self, chosen: str) -> None:
        if chosen:
            self._folder = Path(chosen).parent
            self.install(chosen)

    def _cancel(self) -> None:
        if self._installing is not None:
            self._installing.leave()
            self.view.card.show_stopping()

    def _close_card(self) -> None:
        self.view.card.hide()
        self.view.setFocus()

    def _on_step(self, step: InstallProgress | ModelFolder) -> None:
        if isinstance(step, ModelFolder):
            self._installed = step
            return
        now = self._clock()
        if self._first is None:
            self._first = (now, step.done_bytes)
        if self._installing is not None and self._installing.is_stopping:
            return
        self.view.card.show_progress(step.done_bytes, step.total_bytes, self._left(now, step))

    def _left(self, now: float, step: InstallProgress) -> str:
        """How long it will take at the speed of this attempt."""
        began, done_before = self._first or (now, step.done_bytes)
        fetched = step.done_bytes - done_before
        if now - began < _RATE_AFTER_S or fetched <= 0:
            return ""
        return time_left((step.total_bytes - step.done_bytes) * (now - began) / fetched)

    def _on_end(self, error: UserError | None) -> None:
        self._installing = None
        installed = self._installed
        if error is not None:
            self.view.card.show_failed(error)
        else:
            self.view.card.hide()
        if installed is not None:
            self._checks.pop(installed.name, None)
            self._tell_installed(installed)
        self.refresh()

    def _tell_installed(self, installed: ModelFolder) -> None:
        is_known = installed.entry is not None
        self.view.banner.tell(
            "pass",
            "check",
            tr("{name} is installed", name=installed.name),
            tr("Every file is what it should be.")
            if is_known
            else tr("The catalogue does not know its files, so they could not be verified."),
        )
        use = partial(self._use, installed.name)
        self.view.banner.offer(tr("Use it"), "check", use, primary=True).setFocus()

    # Measuring

    def _measure(self) -> None:
        self.view.show_measuring()
        self._background.run(
            self._choices.app.speech.measure_models, self._show_speeds, self._not_measured
        )

    def _show_speeds(self, speeds: tuple[Speed, ...]) -> None:
        self._speeds = {speed.name: speed for speed in speeds}
        best = recommended(speeds)
        self._best = best.name if best is not None and best.is_enough else ""
        words = tr("{models} measured.", models=counted(len(speeds), "model"))
        if best is not None and not best.is_enough:
            words = tr(
                "{words} None keeps up with your voice here: captions will come late.", words=words
            )
        self.view.show_measured(words)
        self.refresh()

    def _not_measured(self, error: UserError) -> None:
        self.view.show_measured("")
        self._tell(error)

    def _tell(self, error: UserError) -> None:
        is_disk = isinstance(error, NoRoomError)
        self.view.banner.tell_problem(error, "hard-drive" if is_disk else "file-x-corner")


def time_left(seconds: float) -> str:
    """`about 20 s left`, `about 3 min left`."""
    if seconds < 60:
        return tr("about {max} s left", max=max(1, round(seconds)))
    return tr("about {round} min left", round=round(seconds / 60))
