"""Loudness in bars and in words. Decibels are relative to full scale; peaks decide."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr

_NOTHING_DB: Final = -120.0
"""No sound at all."""
FLOOR_DB: Final = -60.0
QUIET_BELOW_DB: Final = -27.0
LOUD_FROM_DB: Final = -6.0
SILENT_BELOW_DB: Final = -66.0
"""Below this nothing but an unplugged or muted input is heard."""

FRAME_MS: Final = 33
PEAK_HOLD_S: Final = 1.5
JUDGED_S: Final = 4.0
"""Speech pauses; the word is judged by the loudest moment of this many seconds."""
FALL_DB_PER_S: Final = 40.0
_FRESH_S: Final = 0.15
"""A peak no older than this is still there: the bars do not fall below it."""


class LevelWord(StrEnum):
    """What the meter says."""

    NONE = "No signal"
    QUIET = "Too quiet"
    GOOD = "Good level"
    LOUD = "Too loud"


_ZONE_TONES: Final = {
    LevelWord.QUIET: "partial",
    LevelWord.GOOD: "pass",
    LevelWord.LOUD: "missing",
}


def judge_level(peak_db: float) -> LevelWord:
    """The word for the loudest peak of the last seconds."""
    if peak_db < SILENT_BELOW_DB:
        return LevelWord.NONE
    if peak_db < QUIET_BELOW_DB:
        return LevelWord.QUIET
    if peak_db < LOUD_FROM_DB:
        return LevelWord.GOOD
    return LevelWord.LOUD


def meter_share(level_db: float) -> float:
    """The share of the meter that a level fills, 0 to 1."""
    if math.isnan(level_db):
        return 0.0
    return min(1.0, max(0.0, (level_db - FLOOR_DB) / -FLOOR_DB))


class LevelMeter(QWidget):
    """Bars at 30 frames a second while sound arrives; still otherwise.

    `slim`: bars alone, for a place within a line of text.
    """

    word_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        *,
        zones: bool = False,
        slim: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._zones = zones
        self._slim = slim
        self._clock = clock
        self._shown_db = _NOTHING_DB
        self._peaks: deque[tuple[float, float]] = deque()
        self._last_frame = clock()
        self._word: LevelWord | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._step)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme.fix(self, height=44 if zones else 12 if slim else 32)
        self.setAccessibleName(tr("Microphone level"))
        self._tell(tr("Off"))

    @property
    def word(self) -> LevelWord | None:
        """The word shown now; None while the meter is off."""
        return self._word

    def set_level(self, peak_db: float) -> None:
        """Take the newest peak; the meter wakes up."""
        now = self._clock()
        if not self._timer.isActive():
            self._last_frame = now
            self._timer.start()
        self._peaks.append((now, peak_db))
        self._shown_db = max(self._shown_db, peak_db)
        self._judge(now)

    def clear(self) -> None:
        """No sound arrives any more: fall silent and still."""
        self._timer.stop()
        self._peaks.clear()
        self._shown_db = _NOTHING_DB
        if self._word is not None:
            self._word = None
            self._tell(tr("Off"))
            self.word_changed.emit(None)
        self.update()

    def sizeHint(self) -> QSize:
        return self._theme.size(330, self._theme.down(self))

    def minimumSizeHint(self) -> QSize:
        return self._theme.size(120 if self._slim else 160, self._theme.down(self))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar_height = 18.0 if self._zones else 12.0
        self._paint_bars(painter, bar_height)
        if self._zones:
            self._paint_zones(painter, bar_height + 6)
        elif not self._slim:
            self._paint_scale(painter, bar_height + 4)

    def _step(self) -> None:
        now = self._clock()
        elapsed = now - self._last_frame
        self._last_frame = now
        fallen = self._shown_db - FALL_DB_PER_S * elapsed
        newest = self._peaks[-1] if self._peaks else (0.0, _NOTHING_DB)
        floor = newest[1] if now - newest[0] < _FRESH_S else _NOTHING_DB
        self._shown_db = max(fallen, floor)
        self._judge(now)
        self.update()

    def _judge(self, now: float) -> None:
        while self._peaks and now - self._peaks[0][0] > JUDGED_S:
            self._peaks.popleft()
        word = judge_level(max((peak for _, peak in self._peaks), default=_NOTHING_DB))
        if word is not self._word:
            self._word = word
            self._tell(tr(word.value))
            self.word_changed.emit(word)

    def _tell(self, words: str) -> None:
        self.setAccessibleDescription(words)

    def _held_peak(self) -> float:
        now = self._clock()
        return max(
            (peak for at, peak in self._peaks if now - at <= PEAK_HOLD_S), default=_NOTHING_DB
        )

    def _paint_bars(self, painter: QPainter, height: float) -> None:
        pitch = 11.7 if self._zones else 6.1 if self._slim else 8.2
        count = max(12, int((self._theme.across(self) + 2) / pitch))
        pitch = (self._theme.across(self) + 2) / count
        lit = round(meter_share(self._shown_db) * count)
        held = round(meter_share(self._held_peak()) * count) - 1
        on = self._theme.color("partial" if self._word is LevelWord.QUIET else "pass")
        loud, loud_from = self._theme.color("missing"), round(meter_share(LOUD_FROM_DB) * count)
        track, peak = self._theme.color("track"), self._theme.color("text")
        painter.setPen(Qt.PenStyle.NoPen)
        for index in range(count):
            color = (loud if index >= loud_from else on) if index < lit else track
            if index == held and held >= lit:
                color = loud if index >= loud_from else peak
            painter.setBrush(color)
            painter.drawRoundedRect(QRectF(index * pitch, 0, pitch - 2, height), 1.5, 1.5)

    def _paint_scale(self, painter: QPainter, top: float) -> None:
        font = self._theme.font("note")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.color("text_3"))
        taken: list[tuple[float, float]] = []
        # Where not all have room, the ends do.
        for level in (-60, 0, -30, -18, -9):
            text = f"\N{MINUS SIGN}{-level}" if level else tr("0 dB")
            width = metrics.horizontalAdvance(text)
            centre = meter_share(level) * self._theme.across(self)
            left = min(max(0.0, centre - width / 2), self._theme.across(self) - width)
            if all(left + width + 4 < begin or left > end + 4 for begin, end in taken):
                painter.drawText(QPointF(left, top + metrics.ascent()), text)
                taken.append((left, left + width))

    def _paint_zones(self, painter: QPainter, top: float) -> None:
        edges = (FLOOR_DB, QUIET_BELOW_DB, LOUD_FROM_DB, 0.0)
        words = (LevelWord.QUIET, LevelWord.GOOD, LevelWord.LOUD)
        names = (tr("too quiet"), tr("good"), tr("too loud"))
        for word, name, low, high in zip(words, names, edges, edges[1:], strict=False):
            left = meter_share(low) * self._theme.across(self) + (0 if low == FLOOR_DB else 3)
            right = meter_share(high) * self._theme.across(self) - (0 if high == 0.0 else 3)
            is_now = word is self._word
            token = _ZONE_TONES[word] if is_now else "strong"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(token))
            painter.drawRect(QRectF(left, top, right - left, 2))
            painter.setFont(self._theme.font("note_strong" if is_now else "note"))
            painter.setPen(self._theme.color(token if is_now else "text_3"))
            box = QRectF(left - 12, top + 3, right - left + 24, 16)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
