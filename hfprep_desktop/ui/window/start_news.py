"""What the home page tells when the program starts: how the last run ended, what was saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from hfprep_desktop.model import Session
from hfprep_desktop.ui.choices import Choices
from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.open_folder import open_folder
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.window.banners import Banners
from hfprep_desktop.ui.window.pages import Pages
from hfprep_desktop.ui.window.screens import Screens
from hfprep_desktop.wording import clock

if TYPE_CHECKING:
    from pathlib import Path

    from hfprep_desktop.rebuilding import Rebuilt
    from hfprep_desktop.recovery import Failure, Recovery


class StartNews:
    """One banner tells one thing: what matters most."""

    def __init__(
        self,
        pages: Pages,
        screens: Screens,
        banners: Banners,
        choices: Choices,
        go_on: Callable[[Session], None],
    ) -> None:
        """`go_on` takes up a round where it was interrupted."""
        self._pages = pages
        self._screens = screens
        self._banners = banners
        self._choices = choices
        self._go_on = go_on
        self._banner = pages.home.banner
        self.crash: Path | None = None
        """Where it is noted that the last run ended in C code."""

    def tell(self, recovery: Recovery, rebuilt: Rebuilt | None) -> None:
        """The library is open, rebuilt if need be, and unfinished recordings are taken up."""
        if recovery.adopted:
            self._pages.refresh_sessions()
        if rebuilt is not None:
            self._tell_rebuilt(rebuilt)
        elif recovery.adopted:
            self._tell_recovered(recovery)
        elif recovery.failed:
            self._tell_left(recovery.failed)
        else:
            self.tell_last_run()

    def tell_last_run(self) -> None:
        """Settings that could not be read, an end in C code, or both in one message."""
        reset = self._choices.app.reset
        if self.crash is not None:
            text = tr(
                "Recordings are safe. Where it happened is noted in the folder of logs, "
                "without a word of yours."
            )
            if reset is not None:
                text = f"{text} {tr(reset.title)}. {tr(reset.details)}"
            title = tr("HFPrep ended unexpectedly last time")
            self._banner.tell("partial", "history", title, text)
            show = partial(open_folder, self._choices.app.paths.logs, self._banners.tell)
            self._banner.offer(tr("Open the folder"), "folder", show)
        elif reset is not None:
            self._banner.tell("partial", "history", tr(reset.title), tr(reset.details))

    def _tell_recovered(self, recovery: Recovery) -> None:
        recovered = recovery.adopted
        latest = recovered[-1]
        title = tr("Interrupted recording recovered, {clock}", clock=clock(latest.duration_s))
        if len(recovered) > 1:
            title = tr(
                "{interrupted_recordings} recovered",
                interrupted_recordings=counted(len(recovered), "interrupted recording"),
            )
        text = tr("Everything up to the interruption is safe and stands in the library.")
        if recovery.failed:
            text = f"{text} {_left_words(recovery.failed)}"
        self._banner.tell("accent", "history", title, text)
        if latest.scenario_id:
            self._banner.offer(tr("Go on"), "play", partial(self._go_on, latest), primary=True)
        show = partial(self._pages.open_session, latest.id)
        self._banner.offer(tr("Open"), "arrow-right", show)

    def _tell_left(self, failed: Sequence[Failure]) -> None:
        title = tr("An interrupted recording waits")
        self._banner.tell("partial", "file-x-corner", title, _left_words(failed))
        show = partial(open_folder, self._choices.app.paths.recordings, self._banners.tell)
        self._banner.offer(tr("Open the folder"), "folder", show)

    def _tell_rebuilt(self, rebuilt: Rebuilt) -> None:
        self._banner.tell("partial", "history", tr(rebuilt.title), tr(rebuilt.details))
        look = partial(self._screens.show, Screen.LIBRARY)
        self._banner.offer(tr("Look"), "arrow-right", look)


def _left_words(failed: Sequence[Failure]) -> str:
    """How many recordings could not be taken up, why, and what becomes of them."""
    return tr(
        "{interrupted_recordings} could not be recovered ({reasons}). Nothing was changed; the "
        "next start tries again.",
        interrupted_recordings=counted(len(failed), "interrupted recording"),
        reasons=", ".join(dict.fromkeys(tr(one.reason).removesuffix(".") for one in failed)),
    )
