"""Shows a folder of this computer in the system's file manager."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from hfprep_desktop.errors import UserError
from hfprep_desktop.ui.translation import tr


def open_folder(place: Path, failed: Callable[[UserError], None]) -> bool:
    """Open the folder `place`, the one a file lies in, or what there is of the way to it.

    Where no file manager does so, `failed` is told, and the answer is False.
    """
    folder = next((one for one in (place, *place.parents) if one.is_dir()), None)
    if folder is not None and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        return True
    failed(
        UserError(
            tr("The folder could not be shown; nothing in it was changed."),
            tr("Open it with a file manager: {value}", value=folder or place),
        )
    )
    return False
