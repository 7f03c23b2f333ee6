"""Where the parts of a round's page stand, and who gives way where the window is low."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.widgets.banner import Banner
from hfprep_desktop.ui.widgets.caption_view import CaptionView
from hfprep_desktop.ui.widgets.captions_head import CaptionsHead
from hfprep_desktop.ui.widgets.clock_row import ClockRow
from hfprep_desktop.ui.widgets.coach_rail import CoachRail
from hfprep_desktop.ui.widgets.cut_in_card import CutInCard
from hfprep_desktop.ui.widgets.facts_sheet import FactsSheet
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.level_line import LevelLine
from hfprep_desktop.ui.widgets.page_area import PageArea
from hfprep_desktop.ui.widgets.phase_bar import PhaseBar
from hfprep_desktop.ui.widgets.pushback_stage import PushbackStage
from hfprep_desktop.ui.widgets.round_bar import RoundBar
from hfprep_desktop.ui.widgets.round_top_bar import RoundTopBar

_LOW: Final = 740
"""Of this height a message and the captions' headline have no room together."""
_MOST_WIDTH: Final = 1280
"""A wider line of captions is hard to follow."""
_FACTS_NEED: Final = 174
"""Facts scroll; lower than this one could not read them."""


@dataclass(frozen=True, slots=True)
class PageParts:
    """What stands on the page, from top to bottom."""

    top: RoundTopBar
    phases: PhaseBar
    clock: ClockRow
    stage: PushbackStage
    cut_in: CutInCard
    facts: FactsSheet
    banner: Banner
    level_line: LevelLine
    captions_head: CaptionsHead
    captions: CaptionView
    coach: CoachRail
    bar: RoundBar


class RoundRoom:
    """Lays the parts out on `page`; its owner says when one of them has come or gone."""

    def __init__(self, theme: Theme, page: QWidget, parts: PageParts) -> None:
        self._theme = theme
        self._page = page
        self._parts = parts
        self._has_helps = True
        self._captions_open = True
        self._body = QVBoxLayout()
        self._captions_box = QWidget()
        self._level_box = QWidget()
        self._level_row = make_row(None)
        self._area = self._lay_out()

    def show_helps(self, *, helps: bool, captions_open: bool) -> None:
        """Captions where the round helps (`helps`), as far as the person has them open."""
        self._has_helps, self._captions_open = helps, captions_open
        parts = self._parts
        # Facts are read, not spoken over: they take the captions' place.
        has_captions = helps and parts.facts.isHidden()
        is_reply = parts.stage.is_on
        self._captions_box.setVisible(has_captions)
        parts.captions.setVisible(helps and captions_open)
        beside = parts.captions_head.beside if has_captions else self._level_row
        beside.addWidget(parts.level_line)
        parts.level_line.setVisible(is_reply)
        self._level_box.setVisible(is_reply and not has_captions)
        self.share()

    def share(self) -> None:
        """In a low window a message takes the place of the captions' headline."""
        parts = self._parts
        if parts.stage.is_on:
            parts.captions_head.setVisible(self._has_helps)
            self._share_with_stage()
            return
        has_room = (
            parts.banner.isHidden()
            or self._page.height() >= self._theme.scaled(_LOW)
            or not self._captions_open
        )
        parts.captions_head.setVisible(self._has_helps and has_room)

    def show_message(self) -> None:
        """A message has come or gone."""
        self.share()
        QTimer.singleShot(0, self._page, self._bring_message)

    def _share_with_stage(self) -> None:
        """Objection and steps share what the rest leaves; captions give way to messages."""
        stage, captions = self._parts.stage, self._parts.captions
        captions.setVisible(self._has_helps and self._captions_open)
        if self._room_for_stage() < stage.least:
            captions.hide()
        stage.fit(self._room_for_stage())

    def _room_for_stage(self) -> int:
        parts, page = self._parts, self._page
        margins, gap = self._body.contentsMargins(), self._body.spacing()
        width = min(page.width(), self._theme.scaled(_MOST_WIDTH))
        width -= margins.left() + margins.right()
        room = page.height() - margins.top() - margins.bottom()
        room -= self._bars_height
        for beside in (parts.cut_in, parts.banner):
            if not beside.isHidden():
                room -= beside.heightForWidth(width) + gap
        if not parts.facts.isHidden():
            room -= self._theme.scaled(_FACTS_NEED) + gap
        if not self._level_box.isHidden():
            room -= self._level_box.sizeHint().height() + gap
        if not self._captions_box.isHidden():
            room -= self._least_captions
        return room

    @property
    def _bars_height(self) -> int:
        bars = (self._parts.top, self._parts.bar)
        return sum(max(bar.minimumHeight(), bar.sizeHint().height()) for bar in bars)

    @property
    def _least_captions(self) -> int:
        return self._captions_box.minimumSizeHint().height()

    def _share_height(self) -> None:
        """What stands above the captions has what it needs, as long as two lines of them do."""
        spare = self._page.height() - self._bars_height - self._area.needed_height
        self._captions_box.setMaximumHeight(max(self._least_captions, spare))

    def _bring_message(self) -> None:
        """Where the page is longer than its place, what came just now is seen."""
        for message in (self._parts.cut_in, self._parts.banner):
            if message.isVisible():
                self._area.ensureWidgetVisible(message, 0, 8)

    def _lay_out(self) -> PageArea:
        outer = QVBoxLayout(self._page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._parts.top)
        area = self._lay_out_body()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(area, 1)
        # However much stands above, what one says stays in sight.
        both.addLayout(self._lay_out_captions())
        middle.addLayout(both, 1)
        middle.addWidget(self._parts.coach)
        outer.addLayout(middle, 1)
        outer.addWidget(self._parts.bar)
        return area

    def _lay_out_captions(self) -> QHBoxLayout:
        captions = QVBoxLayout(self._captions_box)
        captions.setContentsMargins(32, 0, 32, 16)
        captions.setSpacing(0)
        captions.addWidget(self._parts.captions_head)
        captions.addWidget(self._parts.captions)
        self._theme.bound(self._captions_box, most_width=_MOST_WIDTH)
        return _centred(self._captions_box)

    def _lay_out_body(self) -> PageArea:
        """Everything above the captions, which scrolls where it has no room."""
        parts, body = self._parts, self._body
        self._level_box.setLayout(self._level_row)
        holder = QWidget()
        holder.setProperty("clear", "true")
        holder.setLayout(body)
        area = PageArea(self._theme, holder, _MOST_WIDTH)
        area.fitted.connect(self._share_height)
        body.setContentsMargins(32, 20, 32, 20)
        body.setSpacing(16)
        above = (parts.phases, parts.clock, parts.stage, parts.cut_in, parts.facts, parts.banner)
        for part in (*above, self._level_box):
            body.addWidget(part)
        body.addStretch(1)
        return area


def _centred(widget: QWidget) -> QHBoxLayout:
    """A row in whose middle the widget takes all the width that it may have."""
    row = make_row(None, None)
    row.insertWidget(1, widget, 1000)
    return row
