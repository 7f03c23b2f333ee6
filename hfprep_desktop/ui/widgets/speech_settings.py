"""Settings of the speech recogniser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hfprep_desktop.settings import Settings
from hfprep_desktop.speech.languages import ENGLISH, LANGUAGES
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.settings_card import SettingsCard
from hfprep_desktop.ui.widgets.text import line_label
from hfprep_desktop.ui.widgets.value_choice import ValueCombo
from hfprep_desktop.ui.widgets.words_field import WordsField

if TYPE_CHECKING:
    from hfprep_desktop.speech.models import ModelFolder


class SpeechSettings(SettingsCard):
    """The model is chosen on a page of its own."""

    models_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Speech"))
        self.model = ElidedLine(theme, "", "small_medium")
        self.models_button = KeyButton(theme, tr("Speech models…"))
        self.models_button.clicked.connect(self.models_asked)
        model = QWidget()
        model.setLayout(make_row(self.model, self.models_button, spacing=14))
        self.add(tr("Speech model"), tr("Turns what you say into text, on this computer."), model)
        self.languages = ValueCombo(
            theme, list(LANGUAGES.items()), tr("Language you speak"), ENGLISH
        )
        self.controls["speech_language"] = self.languages
        self.only_english = line_label(LANGUAGES[ENGLISH], "small_medium")
        self._language = QWidget()
        self._language.setLayout(make_row(self.languages, self.only_english))
        self.add(tr("Language you speak"), "", self._language)
        self.bind(
            "own_words",
            tr("Words to expect"),
            tr(
                "Names, products and terms that are often misheard in your voice, with commas "
                "between. They steer the spelling of every round."
            ),
            WordsField(tr("Kubernetes, Anneliese, Hugging Face Hub")),
            below=True,
        )
        self.show_model(Settings().model, None)

    def show_model(self, name: str, model: ModelFolder | None) -> None:
        """The model in use; None where it is not on this computer (or not looked for yet)."""
        if model is None:
            self.model.say(name)
        else:
            self.model.say(name if model.entry is None else model.entry.title)
        english_only = model is None or model.english_only
        self.languages.setVisible(not english_only)
        self.only_english.setVisible(english_only)
        self.explain(self._language, tr(_ENGLISH_ONLY) if english_only else tr(_MULTILINGUAL))

    def show_missing(self, name: str) -> None:
        """The model in use is not here."""
        self.show_model(name, None)
        self.model.say(tr("{name} is not installed", name=name))


_ENGLISH_ONLY = "This model knows only English. A multilingual one can hear others."
_MULTILINGUAL = "Text comes in this language; findings are looked for in English only."
