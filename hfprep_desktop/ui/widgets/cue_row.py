"""One line of the coach: how far something is heard, when, and in which words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import ClassVar, Final

from PySide6.QtCore import (
    QPoint,
    QRectF,
    QSequentialAnimationGroup,
    QSize,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip

from hfprep_desktop.model import Cue, CueState, Evidence
from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.cue_legend import CUE_GLYPHS
from hfprep_desktop.ui.widgets.status_glyph import paint_glyph
from hfprep_desktop.ui.widgets.text import name_it, paint_line, wrapped_lines
from hfprep_desktop.ui.wording import CUE_WORDS, SIDE_WORDS, live_time, spoken_time

SIZED: Final = "quantified"
"""The rule whose slots are the two sides of a trade-off."""

FADE_MS: Final = 180
LIT_MS: Final = 3000

_PAD: Final = 14
_TOP: Final = 11
_GLYPH: Final = 18
_TEXT_LEFT: Final = _PAD + _GLYPH + 12
_DETAIL_GAP: Final = 1
_SLOT_GAP: Final = 4
_SLOT_PAD: Final = 4
_TITLE_LINES: Final = 2

_RANKS: Final[Mapping[CueState, int]] = {
    CueState.NOT_YET: 0,
    CueState.IN_PART: 1,
    CueState.HEARD: 2,
}
_TINTS: Final[Mapping[CueState, str]] = {
    CueState.IN_PART: "partial_tint",
    CueState.HEARD: "pass_tint",
}
_ORDINALS: Final = ("First", "Second", "Third", "Fourth", "Fifth")
_TABBED: Final = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Slot:
    """One of several wanted things: the words that named it, or what is still open."""

    text: str
    time: str = ""
    filled: bool = True


def open_slot_text(number: int) -> str:
    """What stands in the box of a metric that was not named yet; `number` counts from 0."""
    ordinal = tr(_ORDINALS[number]) if number < len(_ORDINALS) else tr("Another")
    return tr("{ordinal} metric, with a target", ordinal=ordinal)


class CueRow(QLabel):
    """Lights up when more is heard than before. Arrow keys go to the rows beside it."""

    OWN_KEYS: ClassVar = (
        OwnKey("Next cue", ("Down",)),
        OwnKey("Previous cue", ("Up",)),
    )

    step_asked = Signal(int)
    focused = Signal()

    def __init__(self, theme: Theme, cue: Cue) -> None:
        super().__init__()
        self._theme = theme
        self._cue = Cue(cue.rule, cue.title, CueState.NOT_YET)
        # Not when it is painted: in another language it takes a search.
        self._title, self._count, self._detail = tr(cue.title), "", ""
        self._begun = 0.0
        self._glow = 0.0
        self.lighting = self._make_lighting()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._describe()

    @property
    def cue(self) -> Cue:
        """What is shown."""
        return self._cue

    @property
    def glow(self) -> float:
        """How much of the tint shows, 0 to 1."""
        return self._glow

    @property
    def mark(self) -> str:
        """What stands at the right: how many of how many, or the time."""
        return self._count or self._time(self._cue.at)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """One for each thing named, then the open ones up to what is wanted."""
        if not self._cue.wanted:
            return ()
        named = [Slot(one.quote, self._time(one.start)) for one in self._cue.slots]
        return (*named, *(Slot(text, filled=False) for text in self._still_open()))

    def show_cue(self, cue: Cue, begun: float = 0.0) -> bool:
        """Show what is heard now, in an answer begun at second `begun`. Whether it is more."""
        if cue == self._cue and begun == self._begun:
            return False
        before, now = _RANKS.get(self._cue.state), _RANKS.get(cue.state)
        self._cue = cue
        self._title, self._count = tr(cue.title), tr(cue.count)
        # All others quote the person.
        self._detail = tr(cue.detail) if cue.state is CueState.NEUTRAL else cue.detail
        self._begun = begun
        self._describe()
        self.updateGeometry()
        self.update()
        if before is None or now is None or before == now:
            return False
        self.lighting.stop()
        self._set_glow(0.0)
        if now > before:
            self._set_glow(1.0 if self._theme.reduces_motion else 0.0)
            self.lighting = self._make_lighting()
            self.lighting.start()
        return now > before

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._theme.scaled(self._height_in(self._theme.unscaled(width)))

    def _height_in(self, width: float) -> int:
        height = _TOP + len(self._title_lines(width)) * self._theme.line_height("subheading")
        if self._detail:
            height += _DETAIL_GAP + self._theme.line_height("small")
        return height + len(self.slots) * (_SLOT_GAP + self._slot_height) + _TOP

    def sizeHint(self) -> QSize:
        width = self._theme.across(self) if self._theme.across(self) > _TEXT_LEFT else 319
        return self._theme.size(width, self._height_in(width))

    def minimumSizeHint(self) -> QSize:
        return self._theme.size(160, self._height_in(2**15))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.step_asked.emit(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
        if event.reason() in _TABBED and self.toolTip():
            place = self.mapToGlobal(QPoint(self._theme.scaled(_TEXT_LEFT), self.height()))
            QToolTip.showText(place, self.toolTip(), self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QToolTip.hideText()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_tint(painter)
        line = self._theme.line_height("subheading")
        middle = _TOP + line / 2
        self._paint_glyph(painter, QRectF(_PAD, middle - _GLYPH / 2, _GLYPH, _GLYPH))
        right = self._theme.across(self) - _PAD
        mark = QRectF(_TEXT_LEFT, _TOP, right - _TEXT_LEFT, line)
        paint_line(painter, self._theme, mark, self.mark, "small", "text_2", at_right=True)
        top = float(_TOP)
        role, tone = self._title_looks
        for text in self._title_lines(self._theme.across(self)):
            box = QRectF(_TEXT_LEFT, top, right - _TEXT_LEFT, line)
            paint_line(painter, self._theme, box, text, role, tone)
            top += line
        if self._detail:
            small = self._theme.line_height("small")
            box = QRectF(_TEXT_LEFT, top + _DETAIL_GAP, right - _TEXT_LEFT, small)
            paint_line(painter, self._theme, box, self._detail, "small", "text_3")
            top = box.bottom()
        for slot in self.slots:
            box = QRectF(_TEXT_LEFT, top + _SLOT_GAP, right - _TEXT_LEFT, self._slot_height)
            self._paint_slot(painter, box, slot)
            top = box.bottom()

    def _still_open(self) -> list[str]:
        cue = self._cue
        if cue.rule == SIZED:
            return [
                tr("{words}: a number", words=tr(words))
                for side, words in SIDE_WORDS.items()
                if side not in cue.sides
            ]
        return [open_slot_text(number) for number in range(len(cue.slots), cue.wanted)]

    @property
    def _slot_height(self) -> int:
        return self._theme.line_height("small") + 2 * _SLOT_PAD

    @property
    def _title_looks(self) -> tuple[str, str]:
        if self._cue.state is CueState.NOT_YET:
            return "button", "text_2"
        return "subheading", "text"

    def _make_lighting(self) -> QSequentialAnimationGroup:
        """The tint comes, stays and goes; without motion it stays and is gone."""
        group = QSequentialAnimationGroup(self)
        group.addPause(LIT_MS)
        if not self._theme.reduces_motion:
            group.insertAnimation(0, self._fade(0.0, 1.0))
            group.addAnimation(self._fade(1.0, 0.0))
        group.finished.connect(lambda: self._set_glow(0.0))
        return group

    def _fade(self, start: float, end: float) -> QVariantAnimation:
        fade = QVariantAnimation()
        fade.setStartValue(start)
        fade.setEndValue(end)
        fade.setDuration(FADE_MS)
        fade.valueChanged.connect(self._set_glow)
        return fade

    def _set_glow(self, glow: float) -> None:
        self._glow = glow
        self.update()

    def _time(self, at: float | None) -> str:
        return "" if at is None else live_time(at - self._begun)

    def _title_lines(self, width: float) -> list[str]:
        """A long title goes on below itself; the mark stays beside its first line."""
        taken = QFontMetricsF(self._theme.font("small")).horizontalAdvance(self.mark)
        room = width - _TEXT_LEFT - _PAD - (taken + 8 if self.mark else 0)
        font = self._theme.font(self._title_looks[0])
        return wrapped_lines(self._title, font, room, _TITLE_LINES)

    def _describe(self) -> None:
        cue = self._cue
        self.setText(self._title)
        when = (
            ""
            if cue.at is None
            else tr("at {spoken_time}", spoken_time=spoken_time(cue.at - self._begun))
        )
        parts = (self._title, tr(CUE_WORDS[cue.state]), self._count, when)
        quotes = [self._spoken(one) for one in cue.slots] if cue.wanted else []
        quotes += [slot.text for slot in self.slots if not slot.filled]
        name_it(
            self,
            ", ".join(filter(None, parts)),
            "; ".join(part for part in (self._detail, *quotes) if part),
        )
        # Only one line of each is shown.
        shortened = (self._detail, *(slot.text for slot in self.slots))
        whole = "<br>".join(escape(part, quote=False) for part in shortened if part)
        # A paragraph is wrapped, a plain line would be as long as the quote.
        self.setToolTip(f"<p>{whole}</p>" if whole else "")

    def _spoken(self, piece: Evidence) -> str:
        if piece.start is None:
            return piece.quote
        return tr(
            "{quote}, at {spoken_time}",
            quote=piece.quote,
            spoken_time=spoken_time(piece.start - self._begun),
        )

    def _paint_tint(self, painter: QPainter) -> None:
        token = _TINTS.get(self._cue.state)
        if token is None or not self._glow:
            return
        tint = self._theme.color(token)
        tint.setAlphaF(self._glow)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(self._theme.area(self), 8, 8)

    def _paint_glyph(self, painter: QPainter, box: QRectF) -> None:
        glyph = CUE_GLYPHS.get(self._cue.state)
        if glyph is not None:
            paint_glyph(painter, box, glyph, self._theme)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("architecture"))
        painter.drawRoundedRect(box, 4, 4)
        font = self._theme.font("note")
        font.setPixelSize(font.pixelSize() - 1)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.color("surface"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "A")

    def _paint_slot(self, painter: QPainter, box: QRectF, slot: Slot) -> None:
        if not slot.filled:
            pen = QPen(self._theme.color("strong"), 1)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            paint_line(
                painter, self._theme, box.adjusted(10, 0, -9, 0), slot.text, "small", "text_3"
            )
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("pass_tint"))
        painter.drawRoundedRect(box, 4, 4)
        check = QRectF(box.left() + 9, box.center().y() - 6, 13, 13)
        self._theme.icons.paint(painter, "check", check, self._theme.color("pass"))
        inside = box.adjusted(29, 0, -9, 0)
        taken = paint_line(painter, self._theme, inside, slot.time, "small", "pass", at_right=True)
        inside.setRight(inside.right() - (taken + 8 if slot.time else 0))
        paint_line(painter, self._theme, inside, slot.text, "small_medium", "pass")
