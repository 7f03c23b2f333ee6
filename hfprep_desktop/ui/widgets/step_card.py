"""One step of an answer to an objection: dashed until it is heard, then tinted, with its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import ClassVar, Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip

from hfprep_desktop.model import Cue, CueState, Evidence, TradeSide
from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr, within
from hfprep_desktop.ui.widgets.cue_legend import CUE_GLYPHS
from hfprep_desktop.ui.widgets.status_glyph import GLYPH_TOKENS, Glyph, paint_glyph
from hfprep_desktop.ui.widgets.text import name_it, paint_line, wrapped_lines
from hfprep_desktop.ui.wording import SIDE_WORDS, spoken_time
from hfprep_desktop.wording import clock, quoted

FADE_MS: Final = 180
FULL_HEIGHT: Final = 188
SMALLEST_HEIGHT: Final = 106

_PAD: Final = 18
_NARROW_PAD: Final = 14
_TOP: Final = 15
_GLYPH: Final = 20
_SIDE_GLYPH: Final = 16
_SIDE_WORDS_LEFT: Final = 25
_SIDE_QUOTE_LEFT: Final = 110
_NARROW: Final = 360
"""In a narrower card quotes are set smaller, and nearer to what they stand for."""
_NARROW_QUOTE_LEFT: Final = 88
_FOOT: Final = 14
_BODY_GAP: Final = 7
_RADIUS: Final = 12
_TAIL_GAP: Final = 6
_TINTS: Final[Mapping[CueState, str]] = {
    CueState.IN_PART: "partial_tint",
    CueState.HEARD: "pass_tint",
}
_WORDS: Final[Mapping[CueState, str]] = {
    CueState.HEARD: "Heard",
    CueState.IN_PART: "In part",
    CueState.NOT_YET: "Not yet",
}
_TABBED: Final = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


@dataclass(frozen=True, slots=True)
class Step:
    """What a card stands for. `rule` is whose cue it shows; `hint` says what would do it.

    `part_word` is what it says when it is heard in part. `has_sides`: it wants a number on what the
    choice costs and one on what it brings.
    """

    rule: str
    title: str
    hint: str
    foot: str
    part_word: str = _WORDS[CueState.IN_PART]
    has_sides: bool = False


class StepCard(QLabel):
    """Lights up when more is heard. Blank in an exam: its title and nothing else."""

    OWN_KEYS: ClassVar = (
        OwnKey("Next step of a reply", ("Right", "Down")),
        OwnKey("Previous step of a reply", ("Left", "Up")),
    )

    step_asked = Signal(int)
    """An arrow key goes to the card before (-1) or behind (1)."""

    def __init__(self, theme: Theme, step: Step) -> None:
        super().__init__()
        self._theme = theme
        self._step = replace(
            step,
            title=tr(step.title),
            hint=tr(step.hint),
            foot=tr(step.foot),
            part_word=tr(step.part_word),
        )
        self._cue = Cue(step.rule, self._step.title, CueState.NOT_YET)
        self._begun = 0.0
        self._is_blank = False
        self._glow = 1.0
        self.lighting = QVariantAnimation(self)
        self.lighting.setStartValue(0.0)
        self.lighting.setEndValue(1.0)
        self.lighting.setDuration(FADE_MS)
        self.lighting.valueChanged.connect(self._set_glow)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._describe()

    @property
    def cue(self) -> Cue:
        """What is shown."""
        return self._cue

    @property
    def word(self) -> str:
        """The status in a word; empty while the card is blank."""
        if self._is_blank:
            return ""
        if self._cue.state is CueState.IN_PART:
            return self._step.part_word
        return tr(_WORDS[self._cue.state])

    @property
    def glow(self) -> float:
        """How much of the tint shows, 0 to 1."""
        return self._glow

    def set_blank(self, blank: bool) -> None:
        """Show nothing of what is heard, or what is."""
        self._is_blank = blank
        self._describe()
        self.update()

    def show_cue(self, cue: Cue, begun: float = 0.0) -> bool:
        """Show what is heard in an answer begun at second `begun`. Whether it is heard now."""
        before = self._cue.state
        self._cue, self._begun = cue, begun
        self._describe()
        self.update()
        if cue.state is before:
            return False
        self.lighting.stop()
        is_moving = cue.state in _TINTS and not self._theme.reduces_motion and self.isVisible()
        self._set_glow(0.0 if is_moving else 1.0)
        if is_moving:
            self.lighting.start()
        return cue.state is CueState.HEARD

    def sizeHint(self) -> QSize:
        return self._theme.size(384, FULL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self._theme.size(240, SMALLEST_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.step_asked.emit(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _TABBED and self.toolTip():
            QToolTip.showText(
                self.mapToGlobal(QPoint(self._theme.scaled(_PAD), self.height())),
                self.toolTip(),
                self,
            )

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QToolTip.hideText()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        body = self._paint_head(painter)
        foot = self._foot_box
        if foot is not None:
            body.setBottom(foot.top() - 4)
            paint_line(painter, self._theme, foot, self._foot_words, "note", "text_2")
        if self._is_blank:
            return
        if self._step.has_sides:
            self._paint_sides(painter, body)
        elif self._cue.detail:
            self._paint_quote(painter, body)
        else:
            self._paint_hint(painter, body)

    @property
    def _state(self) -> CueState:
        return CueState.NOT_YET if self._is_blank else self._cue.state

    @property
    def _foot_words(self) -> str:
        return tr("Told in the report.") if self._is_blank else self._step.foot

    @property
    def _foot_box(self) -> QRectF | None:
        """Where the note stands; None where the card is too low for it."""
        line = self._theme.line_height("note")
        lines = 2 * (self._theme.line_height("quote") + 4)
        above = _TOP + self._theme.line_height("heading") + _BODY_GAP + lines
        if above + line + _FOOT > self._theme.down(self) and not self._is_blank:
            return None
        return QRectF(
            self._pad,
            self._theme.down(self) - _FOOT - line,
            self._theme.across(self) - 2 * self._pad,
            line,
        )

    def _paint_ground(self, painter: QPainter) -> None:
        box = self._theme.area(self).adjusted(0.5, 0.5, -0.5, -0.5)
        tint = _TINTS.get(self._state)
        if tint is None:
            pen = QPen(self._theme.color("strong"), 1)
            pen.setDashPattern([3, 2])
            ground = self._theme.color("surface")
        else:
            pen = QPen(self._theme.color(GLYPH_TOKENS[CUE_GLYPHS[self._state]]), 1)
            ground = self._theme.between("surface", tint, self._glow)
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _paint_head(self, painter: QPainter) -> QRectF:
        """Shape, title and word; what is left for the body."""
        line = self._theme.line_height("heading")
        head = QRectF(self._pad, _TOP, self._theme.across(self) - 2 * self._pad, line)
        glyph = CUE_GLYPHS[self._state]
        shape = QRectF(head.left(), head.center().y() - _GLYPH / 2, _GLYPH, _GLYPH)
        paint_glyph(painter, shape, glyph, self._theme)
        taken = paint_line(
            painter,
            self._theme,
            head,
            self.word,
            "small_strong",
            GLYPH_TOKENS[glyph],
            at_right=True,
        )
        title = head.adjusted(_GLYPH + 10, 0, -taken - 8, 0)
        paint_line(painter, self._theme, title, self._step.title, "heading", "text")
        return QRectF(
            self._pad,
            head.bottom() + _BODY_GAP,
            head.width(),
            self._theme.down(self) - head.bottom() - _TOP,
        )

    def _paint_quote(self, painter: QPainter, body: QRectF) -> None:
        """As many lines of the words as have room; their second behind the last."""
        font = self._theme.font("quote")
        height = self._theme.line_height("quote")
        time = self._time(self._cue.at)
        note = QFontMetricsF(self._theme.font("small"))
        tail = note.horizontalAdvance(time) + _TAIL_GAP if time else 0.0
        most = max(1, int(body.height() // height))
        lines = wrapped_lines(quoted(self._cue.detail), font, body.width(), most, tail)
        last = 0.0
        for number, text in enumerate(lines):
            box = QRectF(body.left(), body.top() + number * height, body.width(), height)
            last = paint_line(painter, self._theme, box, text, "quote", "text")
        row = len(lines) - 1
        if last + tail > body.width():
            if len(lines) == most:
                return
            row, last = row + 1, -_TAIL_GAP
        box = QRectF(body.left() + last + _TAIL_GAP, body.top() + row * height, tail, height)
        paint_line(painter, self._theme, box, time, "small", "text_2")

    def _paint_hint(self, painter: QPainter, body: QRectF) -> None:
        font, height = self._theme.font("body"), self._theme.line_height("body")
        most = max(1, int(body.height() // height))
        for number, text in enumerate(wrapped_lines(self._step.hint, font, body.width(), most)):
            box = QRectF(body.left(), body.top() + number * height, body.width(), height)
            paint_line(painter, self._theme, box, text, "body", "text_2")

    def _paint_sides(self, painter: QPainter, body: QRectF) -> None:
        height = self._theme.line_height(self._side_role)
        gap = min(6.0, max(0.0, body.height() - 2 * height))
        spare = max(0, int((body.height() - gap) // height) - len(SIDE_WORDS))
        row = QRectF(body.left(), body.top(), body.width(), height)
        for side, words in SIDE_WORDS.items():
            lines = self._paint_side(painter, row, side, tr(words), 1 + min(1, spare))
            spare -= lines - 1
            row.translate(0, lines * height + gap)

    def _paint_side(
        self, painter: QPainter, row: QRectF, side: TradeSide, words: str, most: int
    ) -> int:
        """A side in at most `most` lines, the first of them in `row`; how many it took."""
        said = self._cue.on(side)
        glyph = Glyph.NOT_YET if said is None else Glyph.PASS
        middle = row.center().y()
        shape = QRectF(row.left(), middle - _SIDE_GLYPH / 2, _SIDE_GLYPH, _SIDE_GLYPH)
        paint_glyph(painter, shape, glyph, self._theme)
        left = _NARROW_QUOTE_LEFT if self._is_narrow else _SIDE_QUOTE_LEFT
        label = QRectF(row.left() + _SIDE_WORDS_LEFT, row.top(), left, row.height())
        paint_line(painter, self._theme, label, words, "button", "text")
        rest = row.adjusted(left, 0, 0, 0)
        if said is None:
            paint_line(painter, self._theme, rest, tr("not heard yet"), "body", "text_2")
            return 1
        time = self._time(said.start)
        taken = paint_line(painter, self._theme, rest, time, "small", "text_2", at_right=True)
        rest.setRight(rest.right() - taken - (_TAIL_GAP if taken else 0))
        font = self._theme.font(self._side_role)
        lines = wrapped_lines(quoted(said.quote), font, rest.width(), most)
        for text in lines:
            paint_line(painter, self._theme, rest, text, self._side_role, "text")
            rest.translate(0, row.height())
        return len(lines)

    @property
    def _is_narrow(self) -> bool:
        return self._theme.across(self) < _NARROW

    @property
    def _pad(self) -> int:
        return _NARROW_PAD if self._is_narrow else _PAD

    @property
    def _side_role(self) -> str:
        return "quote_list" if self._is_narrow else "quote"

    def _set_glow(self, glow: float) -> None:
        self._glow = glow
        self.update()

    def _time(self, at: float | None) -> str:
        return "" if at is None else clock(at - self._begun)

    def _describe(self) -> None:
        self.setText(self._step.title)
        if self._is_blank:
            name_it(self, self._step.title, self._foot_words)
            self.setToolTip("")
            return
        when = (
            ""
            if self._cue.at is None
            else tr("at {spoken_time}", spoken_time=spoken_time(self._cue.at - self._begun))
        )
        name_it(
            self,
            ", ".join(filter(None, (self._step.title, within(self.word), when))),
            "; ".join(self._told) or f"{self._step.hint} {self._step.foot}",
        )
        # What is said may be longer than the card.
        whole = "<br>".join(escape(part, quote=False) for part in self._told)
        self.setToolTip(f"<p>{whole}</p>" if whole else "")

    @property
    def _told(self) -> list[str]:
        """The words behind the status, whole."""
        if not self._step.has_sides:
            return [quoted(self._cue.detail)] if self._cue.detail else []
        if not self._cue.slots:
            return []
        return [
            f"{tr(words)}: {self._spoken(self._cue.on(side))}" for side, words in SIDE_WORDS.items()
        ]

    def _spoken(self, said: Evidence | None) -> str:
        if said is None:
            return tr("not heard yet")
        if said.start is None:
            return quoted(said.quote)
        return tr(
            "{quoted} at {spoken_time}",
            quoted=quoted(said.quote),
            spoken_time=spoken_time(said.start - self._begun),
        )
