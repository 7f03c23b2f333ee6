"""Settings of what is kept, and the ways to where it lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from hfprep_desktop.retention import Retention
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.settings_card import SettingsCard
from hfprep_desktop.ui.widgets.switch import Switch
from hfprep_desktop.ui.widgets.value_choice import ValueCombo


class DataSettings(SettingsCard):
    """Nothing here deletes anything."""

    folder_asked = Signal()
    privacy_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Your data"))
        self.open_button = KeyButton(theme, tr("Open folder"), icon="folder")
        self.open_button.clicked.connect(self.folder_asked)
        self.add(tr("Data folder"), "", self.open_button)
        self.bind(
            "backup_audio",
            tr("Backups hold recordings"),
            tr("Off, a backup holds words and findings alone, and needs less room."),
            Switch(theme),
        )
        label = tr("Remind me of sessions older than")
        self.bind(
            "retention",
            label,
            tr("The library points them out. Nothing is deleted unless you do it."),
            ValueCombo(theme, _retentions(), label, Retention.NEVER.value),
        )
        self.privacy_button = KeyButton(theme, tr("Privacy and storage"), icon="lock")
        self.privacy_button.clicked.connect(self.privacy_asked)
        self.add(
            tr("What lies where"),
            tr("Sizes, what removes what, and a check of the library."),
            self.privacy_button,
        )

    def show_folder(self, folder: Path) -> None:
        """Say where everything is."""
        self.explain(self.open_button, str(folder))


def _retentions() -> list[tuple[str, str]]:
    return [
        (Retention.NEVER.value, tr("Never remind me")),
        (Retention.HALF_A_YEAR.value, tr("6 months")),
        (Retention.A_YEAR.value, tr("1 year")),
        (Retention.TWO_YEARS.value, tr("2 years")),
    ]
