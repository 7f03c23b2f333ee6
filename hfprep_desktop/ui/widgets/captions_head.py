"""The captions' headline: what their looks mean, how far they are behind, how to hide them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.icon import Icon
from hfprep_desktop.ui.widgets.key_button import ButtonKind, KeyButton
from hfprep_desktop.ui.widgets.layouts import make_row
from hfprep_desktop.ui.widgets.text import hairline, line_label, name_it, paint_dotted_line

_SAFE: Final = "Recording goes on"
_DOTS_ROOM: Final = 6


class CaptionsHead(QWidget):
    """One row over a line; it stays where it is while the captions are hidden.

    `beside` is the place of what the page wants to stand in it.
    """

    toggle_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._is_open = True
        self._committed = line_label(tr("committed"), "small", "text_3")
        self._tentative = _TentativeSample(theme, tr("tentative, may still change"))
        self._behind = line_label("", "small_medium", "partial")
        self._behind_note = QWidget()
        self._behind_note.setLayout(make_row(Icon(theme, "history", "partial", 14), self._behind))
        self._behind_note.setToolTip(tr(_SAFE))
        self.toggle_button = KeyButton(
            theme, tr("Hide"), keys=("C",), kind=ButtonKind.QUIET, height=30
        )
        self.toggle_button.clicked.connect(self.toggle_asked)
        self.beside = make_row()
        self._row = row = make_row(
            line_label(tr("Live captions"), "subheading"),
            self._committed,
            self._tentative,
            None,
            self._behind_note,
            6,
            self.toggle_button,
            spacing=14,
        )
        row.insertLayout(row.indexOf(self.toggle_button), self.beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(hairline())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_behind(0.0)
        self.show_open(True)

    @property
    def behind(self) -> QLabel:
        """How far the captions are behind; without words while they are not."""
        return self._behind

    @property
    def behind_note(self) -> QWidget:
        """That line with its icon; hidden while there is nothing to say."""
        return self._behind_note

    @property
    def legend(self) -> tuple[QWidget, ...]:
        """The samples of what committed and tentative words look like."""
        return self._committed, self._tentative

    def show_open(self, is_open: bool) -> None:
        """The captions are shown, or hidden."""
        self._is_open = is_open
        self._fit()
        verb = tr("Hide") if is_open else tr("Show")
        self.toggle_button.relabel(verb, "")
        self.toggle_button.setAccessibleName(tr("{verb} captions", verb=verb))
        self.toggle_button.setToolTip(tr("{verb} captions (C)", verb=verb))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The samples give way to what has to be said."""
        least = super().minimumSizeHint()
        return QSize(least.width() - self._legend_width(shown=True), least.height())

    def _legend_width(self, *, shown: bool) -> int:
        samples = [one for one in self.legend if one.isHidden() is not shown]
        return sum(one.sizeHint().width() + self._row.spacing() for one in samples)

    def _fit(self) -> None:
        needed = super().minimumSizeHint().width() + self._legend_width(shown=False)
        for sample in self.legend:
            sample.setVisible(self._is_open and needed <= self.width())

    def show_behind(self, seconds: float) -> None:
        """The transcriber is behind the voice; 0 when it has caught up."""
        words = tr("Catching up, {max} s behind", max=max(1, round(seconds))) if seconds > 0 else ""
        self._behind.setText(words)
        name_it(self._behind, words, tr(_SAFE) if words else "")
        self._behind_note.setVisible(bool(words))


class _TentativeSample(QLabel):
    """Words drawn as tentative ones are, at the size of the headline."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self._slanted()).horizontalAdvance(self.text())
        return self._theme.size(int(width + 4), self._theme.line_height("small") + _DOTS_ROOM)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        font = self._slanted()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.color("text_3"))
        baseline = (self._theme.down(self) + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(0, baseline), self.text())
        width = metrics.horizontalAdvance(self.text())
        paint_dotted_line(painter, 0, width, baseline + 5, self._theme.color("strong"))

    def _slanted(self) -> QFont:
        font = self._theme.font("small")
        font.setItalic(True)
        return font
