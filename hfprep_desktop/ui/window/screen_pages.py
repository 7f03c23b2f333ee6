"""Which page each screen of the window shows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hfprep_desktop.ui.menus import Screen
from hfprep_desktop.ui.window.pages import Pages


def page_of(pages: Pages, screen: Screen) -> QWidget:  # noqa: PLR0912  (one for each)
    """The page of a screen, made now where it is not there yet."""
    match screen:
        case Screen.HOME:
            return pages.home
        case Screen.LIBRARY:
            return pages.library
        case Screen.REPORT:
            return pages.report
        case Screen.ROUND:
            return pages.round_view
        case Screen.PROGRESS:
            return pages.progress
        case Screen.SELF_MARK:
            return pages.self_mark.view
        case Screen.GUIDE:
            return pages.guide.view
        case Screen.OFFER:
            return pages.offer.view
        case Screen.PRACTISE:
            return pages.scenarios.view
        case Screen.EDITOR:
            return pages.scenarios.editor.view
        case Screen.COMPARE:
            return pages.comparing.view
        case Screen.PRIVACY:
            return pages.privacy.view
        case Screen.MODELS:
            return pages.models.view
        case Screen.SETTINGS:
            return pages.settings.view
        case Screen.FIRST_RUN:
            return pages.first_run.view
        case Screen.REFUSED:
            return pages.home if pages.refusal is None else pages.refusal.view
