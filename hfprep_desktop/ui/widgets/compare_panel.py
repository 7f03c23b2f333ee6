"""One of two compared takes: which it is, its counts, its time line."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hfprep_desktop.model import Lane, LaneSpan, Report
from hfprep_desktop.report.compare import Side
from hfprep_desktop.report.quote_stretch import quote_stretch
from hfprep_desktop.report.takes import Take
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr, within
from hfprep_desktop.ui.widgets.choice_combo import ChoiceCombo
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.lane_picture import Levels
from hfprep_desktop.ui.widgets.lane_timeline import LaneTimeline
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.order_line import FIRSTS
from hfprep_desktop.ui.widgets.status_glyph import Glyph, StatusGlyph
from hfprep_desktop.ui.widgets.text import line_label
from hfprep_desktop.ui.wording import short_date
from hfprep_desktop.wording import clock

_WORDS: Final = {Glyph.PASS: "pass", Glyph.PARTIAL: "partial", Glyph.MISSING: "missing"}


class ComparePanel(QFrame):
    """`letter` A is the earlier one, outlined; B stands on the accent."""

    take_chosen = Signal(str)
    play_asked = Signal(str, float, float)
    """Session, second to begin at, seconds."""
    sought = Signal(str, float)
    """Session and second."""

    def __init__(self, theme: Theme, letter: str) -> None:
        super().__init__()
        self._letter = letter
        self._side: Side | None = None
        self._ids: list[str] = []
        self.takes = ChoiceCombo(theme, tr("Take {letter}", letter=letter), narrows=False)
        self.timeline = LaneTimeline(theme)
        self.timeline.setAccessibleName(tr("Time line of {letter}", letter=letter))
        self._length = line_label("", "small", "text_3")
        self._counts = [line_label("", "subheading") for _ in _WORDS]
        self._order = ElidedLine(theme, "", "note", "text_2")
        self.takes.activated.connect(self._choose)
        self.timeline.span_chosen.connect(self._play_span)
        self.timeline.sought.connect(self._seek)
        self._lay_out(theme)

    @property
    def side(self) -> Side | None:
        """What is shown."""
        return self._side

    @property
    def length_s(self) -> float:
        """How long the recording is."""
        if self._side is None:
            return 0.0
        spans = self._side.report.lanes
        return max([self._side.session.ends_at, *(span.end for span in spans)])

    def show_side(self, side: Side, takes: tuple[Take, ...]) -> None:
        """Show a session among its takes; its time line waits for `show_axis`."""
        self._side = side
        session, report = side.session, side.report
        self._show_takes(takes, session.id)
        self._length.setText(clock(self.length_s))
        numbers = (report.passed, report.partial, report.missing)
        for label, number, glyph in zip(self._counts, numbers, _WORDS, strict=True):
            label.setText(str(number))
            label.setAccessibleName(f"{number} {tr(_WORDS[glyph])}")
        self._order.say(_order_words(report))

    def show_axis(self, axis_s: float) -> None:
        """Draw the time line again over so many seconds."""
        if self._side is None:
            return
        sound = self.timeline.sound
        self.timeline.show_session(axis_s, self._side.report.lanes)
        self.timeline.show_waveform(sound)
        metric = self._side.report.first(Lane.METRICS)
        self.timeline.mark(None if metric is None else metric.start)

    def show_sound(self, session_id: str, sound: Levels) -> None:
        """How loud a session is; another one than is shown is let go."""
        if self._side is not None and self._side.session.id == session_id:
            self.timeline.show_waveform(sound)

    def clear_sound(self) -> None:
        """Another session is shown next."""
        self.timeline.show_waveform(None)

    def _show_takes(self, takes: tuple[Take, ...], session_id: str) -> None:
        self._ids = [take.session_id for take in takes]
        self.takes.clear()
        for take in takes:
            part = tr(", one answer") if take.is_reply else ""
            self.takes.addItem(
                tr(
                    "Take {number}, {short_date}{part}",
                    number=take.number,
                    short_date=short_date(take.started_at),
                    part=part,
                )
            )
        if session_id in self._ids:
            self.takes.setCurrentIndex(self._ids.index(session_id))
        self.takes.updateGeometry()

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._ids):
            self.take_chosen.emit(self._ids[index])

    def _play_span(self, span: LaneSpan) -> None:
        if self._side is not None:
            begin, length = quote_stretch(span.start, span.end)
            self.play_asked.emit(self._side.session.id, begin, length)

    def _seek(self, second: float) -> None:
        if self._side is not None:
            self.sought.emit(self._side.session.id, second)

    def _lay_out(self, theme: Theme) -> None:
        self.setProperty("card", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(6)
        head = make_row(_Letter(theme, self._letter), self.takes, self._length, None)
        for glyph, label in zip(_WORDS, self._counts, strict=True):
            head.addWidget(StatusGlyph(theme, glyph), 0, Qt.AlignmentFlag.AlignVCenter)
            head.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        column.addWidget(self.timeline)
        column.addLayout(make_row(_Dashes(theme), self._order, None))
        column.addStretch(1)


class _Letter(QWidget):
    """A or B on a tile of 26 px."""

    def __init__(self, theme: Theme, letter: str) -> None:
        super().__init__()
        self._theme = theme
        self._letter = letter
        self._theme.fix(self, width=26, height=26)
        self.setAccessibleName(letter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        is_later = self._letter == "B"
        painter.setPen(Qt.PenStyle.NoPen if is_later else QPen(color("strong"), 1))
        painter.setBrush(color("accent_fill" if is_later else "surface"))
        painter.drawRoundedRect(self._theme.area(self).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(self._theme.font("small_strong"))
        painter.setPen(color("on_accent" if is_later else "text"))
        painter.drawText(self._theme.area(self), Qt.AlignmentFlag.AlignCenter, self._letter)


class _Dashes(QWidget):
    """The line of the first metric, as the legend of it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._theme.fix(self, width=8, height=16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        pen = QPen(self._theme.color("text_2"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(4.5, 0), QPointF(4.5, 16))


def _order_words(report: Report) -> str:
    """`first metric 4:05, first component 1:04`."""
    parts = [
        within(tr(none) if (span := report.first(lane)) is None else _at(tr(first), span.start))
        for lane, first, none in FIRSTS
        if lane in {Lane.METRICS, Lane.ARCHITECTURE}
    ]
    return ", ".join(parts)


def _at(first: str, second: float) -> str:
    return f"{first} {clock(second)}"
