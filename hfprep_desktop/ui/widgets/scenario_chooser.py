"""The chosen scenario as a button that opens a menu of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy

from hfprep_desktop.model import RoundKind, Scenario
from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, tr
from hfprep_desktop.ui.widgets.enter_button import EnterButton
from hfprep_desktop.ui.widgets.text import paint_line
from hfprep_desktop.ui.wording import ROUND_ICONS, minutes_text
from hfprep_desktop.wording import ROUND_NAMES

_HEIGHT = 42
_TEXT_LEFT = 45
_ARROW = 16


class ScenarioChooser(EnterButton):
    """Shows what will be practised; its menu has a submenu for each kind of round."""

    OWN_KEYS: ClassVar = (OwnKey("Open the list of scenarios", ("Down",)),)

    chosen = Signal(object)
    """Another scenario is the chosen one now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._scenarios: tuple[Scenario, ...] = ()
        self._scenario: Scenario | None = None
        self._menu: QMenu | None = None
        self._theme.fix(self, height=_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Round to practise: none"))
        self.clicked.connect(self._open)

    @property
    def scenario(self) -> Scenario | None:
        """The chosen scenario."""
        return self._scenario

    def show_scenarios(self, scenarios: Sequence[Scenario], first: str) -> None:
        """Offer these. The chosen one stays while it is among them, else `first` is chosen, or
        the first of all.
        """
        self._scenarios = tuple(scenarios)
        wanted = first if self._scenario is None else self._scenario.id
        found = self._find(wanted) or self._find(first) or next(iter(scenarios), None)
        if found is not None:
            self._choose(found)

    def choose(self, scenario_id: str) -> None:
        """Choose a scenario, where it is offered."""
        if (found := self._find(scenario_id)) is not None:
            self._choose(found)

    def sizeHint(self) -> QSize:
        return self._theme.size(360, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self._theme.size(230, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        painter.setPen(QPen(color("strong"), 1))
        painter.setBrush(color("tint" if self.underMouse() else "surface"))
        painter.drawRoundedRect(self._theme.area(self).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        arrow = QRectF(self._theme.across(self) - 29, (_HEIGHT - _ARROW) / 2, _ARROW, _ARROW)
        self._theme.icons.paint(painter, "chevron-down", arrow, color("text_2"))
        if self._scenario is None:
            return
        icon = QRectF(14, (_HEIGHT - 20) / 2, 20, 20)
        self._theme.icons.paint(painter, ROUND_ICONS[self._scenario.round], icon, color("accent"))
        width = self._theme.across(self) - _TEXT_LEFT - 36
        paint_line(
            painter,
            self._theme,
            QRectF(_TEXT_LEFT, 3, width, 20),
            self.text(),
            "small_strong",
            "text",
        )
        size = _size(self._scenario)
        paint_line(painter, self._theme, QRectF(_TEXT_LEFT, 21, width, 18), size, "note", "text_2")

    def make_menu(self) -> QMenu:
        """A menu of all scenarios, by round; it lives until the next one is made."""
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu = QMenu(self)
        for kind in RoundKind:
            if any(one.round is kind for one in self._scenarios):
                self._fill(menu.addMenu(tr(ROUND_NAMES[kind])), kind)
        return menu

    def _open(self) -> None:
        self.make_menu().popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _fill(self, menu: QMenu, kind: RoundKind) -> None:
        for scenario in self._scenarios:
            if scenario.round is kind:
                words = f"{scenario.title}, {minutes_text(scenario.minutes)}"
                # An ampersand would mark a key of the menu.
                action = menu.addAction(words.replace("&", "&&"))
                action.triggered.connect(partial(self._pick, scenario))

    def _find(self, scenario_id: str) -> Scenario | None:
        return next((one for one in self._scenarios if one.id == scenario_id), None)

    def _pick(self, scenario: Scenario, _checked: bool = False) -> None:
        self._choose(scenario)

    def _choose(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self.setText(scenario.title)
        self.setAccessibleName(tr("Round to practise: {title}", title=scenario.title))
        self.setAccessibleDescription(f"{_size(scenario)}. {scenario.summary}")
        self.setToolTip(scenario.summary)
        self.update()
        self.chosen.emit(scenario)


def _size(scenario: Scenario) -> str:
    questions = counted(len(scenario.turns), "question")
    return f"{tr(ROUND_NAMES[scenario.round])} · {minutes_text(scenario.minutes)} · {questions}"
