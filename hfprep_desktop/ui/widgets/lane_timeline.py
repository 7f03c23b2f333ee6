"""A session's time line: its waveform over the lanes, with one playhead through both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from hfprep_desktop.model import Lane, LaneSpan
from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import begun, tr
from hfprep_desktop.ui.widgets.lane_marks import LaneMarks
from hfprep_desktop.ui.widgets.lane_picture import (
    COMPACT,
    LABELS_WIDTH,
    NOTHING_HEARD,
    ROOMY,
    LaneLayout,
    Levels,
    Loudness,
)
from hfprep_desktop.ui.widgets.lane_spans import is_on, next_lane, span_at, spans_of
from hfprep_desktop.ui.widgets.lane_still import LaneStill
from hfprep_desktop.ui.widgets.time_scale import TimeScale
from hfprep_desktop.ui.wording import spoken_time
from hfprep_desktop.wording import LANE_NAMES, clock, quoted

STEP_S: Final = 5.0
LONG_STEP_S: Final = 10.0
SHORTEST_LOOP_S: Final = 0.3
"""Less than this is a hand that shook."""

_RIGHT_ROOM: Final = 4
_ZOOM: Final = 0.8
_OWN_KEYS: Final = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Plus,
        Qt.Key.Key_Equal,
        Qt.Key.Key_Minus,
    }
)

_PLAIN: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class LaneTimeline(QWidget):
    """Click or drag to go to a second; with Shift a drag chooses a stretch to be looped.

    Arrow keys step through the seconds and the spans of the lanes, Enter plays a span, `+` and `-`
    (or Ctrl and the wheel) show less or more of it.
    """

    OWN_KEYS: ClassVar = (
        OwnKey("Time line: 5 seconds back or on", ("Left", "Right")),
        OwnKey("Time line: 10 seconds back or on", ("Shift+Left", "Shift+Right")),
        OwnKey("Time line: start or end", ("Home", "End")),
        OwnKey("Time line: another lane", ("Up", "Down")),
        OwnKey("Time line: closer or wider", ("+", "-")),
        OwnKey("Time line: play what is under the cursor", ("Enter",)),
    )

    sought = Signal(float)
    """A second of the time line was chosen."""
    span_chosen = Signal(object)
    """A `LaneSpan` is to be heard."""
    loop_chosen = Signal(object)
    """From and to, in seconds, of what is to be looped."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._layout = ROOMY
        self._spans: tuple[LaneSpan, ...] = ()
        self._loudness: Loudness | None = None
        self._scale = TimeScale()
        self._second: float | None = None
        self._loop: tuple[float, float] | None = None
        self._drawn: tuple[float, float] | None = None
        self._mark: tuple[float, str] | None = None
        self._span: LaneSpan | None = None
        self._pressed_at: float | None = None
        self._pressed_span: LaneSpan | None = None
        self._selecting = False
        self._still = LaneStill(theme, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Time line"))
        self._describe()
        theme.changed.connect(self._place_anew)

    @property
    def scale(self) -> TimeScale:
        """The seconds that are shown, and where."""
        return self._scale

    @property
    def lanes_layout(self) -> LaneLayout:
        """The heights of its parts."""
        return self._layout

    @property
    def sound(self) -> Levels | None:
        """How loud it is, where that is known."""
        return None if self._loudness is None else self._loudness.sound

    @property
    def span(self) -> LaneSpan | None:
        """The span that arrow keys have reached."""
        return self._span

    def show_session(self, duration_s: float, lanes: Sequence[LaneSpan]) -> None:
        """Show another session, from its beginning to its end."""
        self._spans = tuple(lanes)
        self._loudness = None
        self._second = self._loop = self._drawn = self._mark = self._span = None
        self._scale = self._placed(TimeScale.whole(duration_s))
        self._redraw()
        self._describe()

    def show_lanes(self, lanes: Sequence[LaneSpan]) -> None:
        """The same session, whose lanes have changed."""
        self._spans = tuple(lanes)
        self._span = None
        self._redraw()
        self._describe()

    def show_waveform(self, sound: Levels | None) -> None:
        """How loud it is; None while that is not known."""
        self._loudness = None if sound is None else Loudness.of(sound)
        self._redraw()

    def show_second(self, second: float | None) -> None:
        """Where the playhead stands; what is shown follows it."""
        before, self._second = self._second, second
        followed = self._scale if second is None else self._scale.following(second)
        if followed != self._scale:
            self._show(followed)
            return
        if before is None or second is None:
            self.update()
            return
        left, right = sorted((self._scale.x_of(before), self._scale.x_of(second)))
        scaled = self._theme.scaled
        self.update(QRect(scaled(left - 9), 0, scaled(right - left + 18), self.height()))

    def show_loop(self, loop: tuple[float, float] | None) -> None:
        """The stretch that is looped, in seconds."""
        self._loop = loop
        self.update()

    def mark(self, second: float | None, words: str = "") -> None:
        """A dashed line at a second, with words beside it; None takes it away."""
        self._mark = None if second is None else (second, words)
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Be lower: for low windows."""
        self._layout = COMPACT if compact else ROOMY
        self.updateGeometry()
        self._redraw()

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Show `factor` times as many seconds around one; around the playhead without it."""
        middle = self._second if self._second is not None else self._scale.begin
        self._show(self._scale.zoomed(factor, middle if around is None else around))

    def told(self, span: LaneSpan) -> str:
        """A span in words."""
        return tr(
            "{lane_names} at {clock}, {quoted}",
            lane_names=tr(LANE_NAMES[span.lane]),
            clock=clock(span.start),
            quoted=quoted(span.quote),
        )

    def span_at(self, place: QPointF) -> LaneSpan | None:
        """The span below a place in pixels of the design; the nearest one of several."""
        return span_at(self._layout, self._scale, self._spans, place)

    def sizeHint(self) -> QSize:
        return self._theme.size(520, self._layout.height)

    def minimumSizeHint(self) -> QSize:
        return self._theme.size(LABELS_WIDTH + 120, self._layout.height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scale = self._placed(self._scale)
        self._redraw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        layout, scale = self._layout, self._scale
        painter = self._theme.painter(self)
        self._still.paint(painter, layout, scale, self._spans, self._loudness)
        if self._loudness is not None and self._second is not None:
            self._still.paint_played(painter, layout, scale.x_of(self._second))
        painter.setClipRect(QRectF(scale.left - 7, 0, scale.width + 14, self._theme.down(self)))
        marks = LaneMarks(painter, self._theme, layout, scale)
        loop = self._drawn or self._loop
        if loop is not None:
            marks.paint_loop(*loop)
        if self._mark is not None:
            marks.paint_mark(*self._mark)
        if self._span is not None and self.hasFocus():
            marks.paint_reached(self._span, self.told(self._span))
        if self._second is not None:
            marks.paint_playhead(self._second)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            span = self.span_at(self._theme.place(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), self.told(span) if span else "", self)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # While it has the focus these are its own, not the window's.
            event.setAccepted(event.key() in _OWN_KEYS and not event.modifiers() & ~_PLAIN)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._describe()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = LONG_STEP_S if shifted else STEP_S
        match event.key():
            case Qt.Key.Key_Left:
                self._step(-step)
            case Qt.Key.Key_Right:
                self._step(step)
            case Qt.Key.Key_Home:
                self._seek(0.0)
            case Qt.Key.Key_End:
                self._seek(self._scale.duration)
            case Qt.Key.Key_Up:
                self._change_lane(-1)
            case Qt.Key.Key_Down:
                self._change_lane(1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(_ZOOM)
            case Qt.Key.Key_Minus:
                self.zoom(1 / _ZOOM)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._span is not None:
                self.span_chosen.emit(self._span)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        second = self._scale.second_at(self._theme.place(event.position()).x())
        self._pressed_at = second
        self._selecting = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._pressed_span = (
            None if self._selecting else self.span_at(self._theme.place(event.position()))
        )
        if not self._selecting and self._pressed_span is None:
            self._seek(second)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            over = self.span_at(self._theme.place(event.position())) is not None
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            )
            return
        second = self._scale.second_at(self._theme.place(event.position()).x())
        if self._selecting:
            self._drawn = _ordered(self._pressed_at, second)
            self.update()
        elif self._has_left(self._theme.place(event.position())):
            self._pressed_span = None
            self._seek(second)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        begin, self._pressed_at = self._pressed_at, None
        if self._selecting:
            # Until the player says that it loops it, what was looped before is.
            self._selecting, self._drawn = False, None
            self.update()
            loop = _ordered(begin, self._scale.second_at(self._theme.place(event.position()).x()))
            if loop[1] - loop[0] >= SHORTEST_LOOP_S:
                self.loop_chosen.emit(loop)
        elif self._pressed_span is not None:
            self._reach(self._pressed_span)
            self.span_chosen.emit(self._pressed_span)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            around = self._scale.second_at(self._theme.place(event.position()).x())
            self.zoom(_ZOOM ** (turned / 120), around)
        elif self._scale.is_zoomed:
            moved = self._scale.begin - turned / 120 * 0.1 * self._scale.span
            self._show(self._scale.from_second(moved))
        else:
            event.ignore()

    def _placed(self, scale: TimeScale) -> TimeScale:
        return scale.placed(LABELS_WIDTH, self._theme.across(self) - LABELS_WIDTH - _RIGHT_ROOM)

    def _place_anew(self) -> None:
        self._scale = self._placed(self._scale)
        self._redraw()

    def _show(self, scale: TimeScale) -> None:
        if scale != self._scale:
            self._scale = scale
            self._redraw()

    def _redraw(self) -> None:
        self._still.forget()
        self.update()

    def _has_left(self, place: QPointF) -> bool:
        """Whether the pointer left the span on which it was pressed."""
        pressed = self._pressed_span
        return pressed is None or not is_on(self._layout, self._scale, pressed, place)

    def _step(self, seconds: float) -> None:
        self._seek((self._second or 0.0) + seconds)

    def _seek(self, second: float) -> None:
        target = min(max(second, 0.0), self._scale.duration)
        self.show_second(target)
        self._describe()
        self.sought.emit(target)

    def _change_lane(self, step: int) -> None:
        """To the next lane that has a span; there to the one nearest to the playhead."""
        lane = None if self._span is None else self._span.lane
        found = next_lane(self._spans, lane, step, self._second or 0.0)
        if found is not None:
            self._reach(found)

    def _reach(self, span: LaneSpan) -> None:
        self._span = span
        self._show(self._scale.following(span.start))
        self._describe()
        self.update()

    def _describe(self) -> None:
        if self._span is not None:
            self.setAccessibleDescription(self.told(self._span))
            return
        silent = [tr(LANE_NAMES[lane]) for lane in Lane if not spans_of(self._spans, lane)]
        at = spoken_time(self._second or 0.0)
        words = tr(
            "At {at} of {spoken_time}.", at=at, spoken_time=spoken_time(self._scale.duration)
        )
        if silent:
            words += f" {begun(tr(NOTHING_HEARD))}: {', '.join(silent)}."
        self.setAccessibleDescription(words)


def _ordered(one: float, other: float) -> tuple[float, float]:
    return min(one, other), max(one, other)
