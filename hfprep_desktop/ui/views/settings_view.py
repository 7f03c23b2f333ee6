"""Settings: the sections at the left, all their cards in one column beside them."""

from __future__ import annotations

from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hfprep_desktop.model import Mode
from hfprep_desktop.settings import TEXT_SIZES, Settings
from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme, ThemeChoice
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.data_settings import DataSettings
from hfprep_desktop.ui.widgets.key_button import KeyButton
from hfprep_desktop.ui.widgets.layouts import make_card, make_row
from hfprep_desktop.ui.widgets.settings_card import SettingControl, SettingsCard
from hfprep_desktop.ui.widgets.sound_settings import SoundSettings
from hfprep_desktop.ui.widgets.speech_settings import SpeechSettings
from hfprep_desktop.ui.widgets.switch import Switch
from hfprep_desktop.ui.widgets.text import line_label
from hfprep_desktop.ui.widgets.value_choice import ValueCombo, ValueSegments
from hfprep_desktop.ui.widgets.vertical_scroll import vertical_scroll

LIST_WIDTH: Final = 200
COLUMN_WIDTH: Final = 860
"""Wider, and the eye would lose the way from a label to its control."""
_CAPTION_STEPS: Final = (16, 19, 22, 25, 28)


class SettingsView(QWidget):
    """Shows what holds; tells what was chosen by hand, and what was asked for."""

    picked = Signal(str, str)
    """The name of a setting and its new value."""
    keys_asked = Signal()
    first_check_asked = Signal()
    models_asked = Signal()
    privacy_asked = Signal()
    folder_asked = Signal()
    reset_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shipped = Settings()
        self._is_jumping = False
        self.banner = Banner(theme)
        self.sound = SoundSettings(theme)
        self.speech = SpeechSettings(theme)
        self.speech.models_asked.connect(self.models_asked)
        self.data = DataSettings(theme)
        self.data.privacy_asked.connect(self.privacy_asked)
        self.data.folder_asked.connect(self.folder_asked)
        self.keys_button = KeyButton(theme, tr("All keys"), icon="keyboard", keys=("F1",))
        self.check_button = KeyButton(theme, tr("Run the first check again"), icon="mic")
        self.reset_button = KeyButton(theme, tr("Put all back as shipped"), icon="rotate-ccw")
        self.cards: tuple[SettingsCard, ...] = (
            self.sound,
            self.speech,
            self._rounds_card(),
            self._look_card(),
            self._keys_card(),
            self.data,
            self._start_card(),
        )
        self.sections = _SectionList(self._theme, self)
        self._content = QWidget()
        self._scroll = vertical_scroll(self._content)
        self._lay_out()
        for name, control in self.controls.items():
            control.picked.connect(partial(self.picked.emit, name))
        self.show_settings(self._shipped)

    @property
    def controls(self) -> dict[str, SettingControl]:
        """What shows each setting, by its name."""
        return {name: one for card in self.cards for name, one in card.controls.items()}

    def show_settings(self, settings: Settings) -> None:
        """Show what holds."""
        for name, control in self.controls.items():
            control.show_value(getattr(settings, name))
        self.sound.microphone.choose(settings.microphone)

    def show_section(self, row: int) -> None:
        """Bring a section to the upper edge, as far as there is something below it."""
        if 0 <= row < len(self.cards):
            self._is_jumping = True
            top = self.cards[row].mapTo(self._content, QPoint(0, 0)).y()
            self._scroll.verticalScrollBar().setValue(top)
            self._is_jumping = False

    def enter_section(self) -> None:
        """Enter on a section: bring the keys to its first control."""
        card = self.cards[max(0, self.sections.currentRow())]
        stops = (one for one in card.findChildren(QWidget) if one.isVisible() and one.isEnabled())
        first = next((one for one in stops if one.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(first)

    # The cards that are nothing but their rows

    def _rounds_card(self) -> SettingsCard:
        card, shipped = SettingsCard(self._theme, tr("Rounds")), self._shipped
        modes = [(Mode.COACH.value, tr("Coach")), (Mode.EXAM.value, tr("Exam"))]
        card.bind(
            "mode",
            tr("Mode"),
            tr(
                "Of the next round. Coach shows what was heard; an exam shows nothing until the "
                "end."
            ),
            ValueSegments(modes, tr("Mode"), shipped.mode),
        )
        card.bind(
            "timers",
            tr("Practice timers"),
            tr("More time for every answer. Sessions with more time are tagged so."),
            ValueSegments(
                [("1", tr("As written")), ("1.5", "1.5x")], tr("Practice timers"), shipped.timers
            ),
        )
        card.bind(
            "self_mark",
            tr("Mark yourself before the report"),
            tr("Say what you think you did, then see how far the findings agree."),
            Switch(self._theme),
        )
        return card

    def _look_card(self) -> SettingsCard:
        card, shipped = SettingsCard(self._theme, tr("Appearance")), self._shipped
        themes = [
            (ThemeChoice.SYSTEM.value, tr("System")),
            (ThemeChoice.LIGHT.value, tr("Light")),
            (ThemeChoice.DARK.value, tr("Dark")),
        ]
        card.bind(
            "theme",
            tr("Theme"),
            tr("System follows what the computer is set to."),
            ValueSegments(themes, tr("Theme"), shipped.theme),
        )
        sizes = [(str(size), f"{size} %") for size in TEXT_SIZES]
        card.bind(
            "text_size",
            tr("Text size"),
            tr("Of everything but the captions."),
            ValueSegments(sizes, tr("Text size"), shipped.text_size),
        )
        captions = [(str(size), tr("{size} px", size=size)) for size in _CAPTION_STEPS]
        card.bind(
            "caption_size",
            tr("Caption size"),
            tr("Of your words while you speak."),
            ValueSegments(captions, tr("Caption size"), shipped.caption_size),
        )
        card.bind(
            "reduce_motion",
            tr("Reduce motion"),
            tr("Whatever slides or fades is there at once."),
            Switch(self._theme),
        )
        languages = [("system", tr("As the system")), ("en", tr("English")), ("de", tr("Deutsch"))]
        card.bind(
            "language",
            tr("Language"),
            tr("Of menus, pages and findings, from the next start on. Questions stay English."),
            ValueCombo(self._theme, languages, tr("Language"), shipped.language),
        )
        return card

    def _keys_card(self) -> SettingsCard:
        card = SettingsCard(self._theme, tr("Keys"))
        card.bind(
            "letter_keys",
            tr("Letter keys in rounds"),
            tr("N, P, M, C and K act at once. Off, only keys with Ctrl, Space and Esc do."),
            Switch(self._theme),
        )
        self.keys_button.clicked.connect(self.keys_asked)
        card.add(
            tr("Every key"), tr("What can be done without a mouse, page by page."), self.keys_button
        )
        return card

    def _start_card(self) -> SettingsCard:
        card = SettingsCard(self._theme, tr("First steps"))
        self.check_button.clicked.connect(self.first_check_asked)
        card.add(
            tr("First check"),
            tr("Microphone, speech model and where your data lies, as at the first start."),
            self.check_button,
        )
        self.reset_button.clicked.connect(self.reset_asked)
        card.add(
            tr("All settings"),
            tr("Those on this page. Sessions, plan and models stay as they are."),
            self.reset_button,
        )
        return card

    # Layout

    def _lay_out(self) -> None:
        self.setProperty("page", "true")
        self.setFocusProxy(self.sections)
        self.sections.currentRowChanged.connect(self.show_section)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 20, 12, 0)
        outer.setSpacing(14)
        hint = line_label(tr("Every change holds at once"), "small", "text_3")
        outer.addLayout(make_row(line_label(tr("Settings"), "title"), hint, None, spacing=14))
        outer.addWidget(self.banner)
        names, column = make_card(12, 0)
        names.setFixedWidth(LIST_WIDTH)
        column.addWidget(self.sections)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(names, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._scroll, 1)
        outer.addLayout(row, 1)
        self._fill()

    def _fill(self) -> None:
        self._content.setProperty("clear", "true")
        self._content.setMaximumWidth(COLUMN_WIDTH)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(4, 0, 8, 24)
        column.setSpacing(14)
        for card in self.cards:
            column.addWidget(card)
        column.addStretch(1)
        self._scroll.verticalScrollBar().valueChanged.connect(self._follow)

    def _follow(self, top: int) -> None:
        """The section that is read stands out in the list."""
        if self._is_jumping:
            return
        bar = self._scroll.verticalScrollBar()
        tops = [card.mapTo(self._content, QPoint(0, 0)).y() for card in self.cards]
        middle = top + self._scroll.viewport().height() // 3
        row = max((n for n, y in enumerate(tops) if y <= middle), default=0)
        self.sections.blockSignals(True)
        self.sections.setCurrentRow(len(tops) - 1 if top == bar.maximum() > 0 else row)
        self.sections.blockSignals(False)


class _SectionList(QListWidget):
    """Up and down go to a section, Enter into it."""

    OWN_KEYS: ClassVar = (OwnKey("Go into the section", ("Enter",)),)

    def __init__(self, theme: Theme, view: SettingsView) -> None:
        super().__init__()
        self._view = view
        self.setProperty("list", "pages")
        self.setAccessibleName(tr("Sections"))
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for card in view.cards:
            self.addItem(QListWidgetItem(card.title))
        self.setCurrentRow(0)
        theme.changed.connect(self._fit)
        self._fit()
        self.clicked.connect(lambda place: view.show_section(place.row()))

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHintForRow(0) * self.count() + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._view.enter_section()
            return
        super().keyPressEvent(event)
