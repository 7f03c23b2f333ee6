"""A fault of a scenario's text: where, and what is wrong; pressed it leads there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from hfprep_desktop.interview.scenario_file import ScenarioFault
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.enter_button import EnterButton
from hfprep_desktop.ui.widgets.hover_tint import paint_tint
from hfprep_desktop.ui.widgets.status_glyph import Glyph, paint_glyph
from hfprep_desktop.ui.widgets.text import wrapped_lines

_LEFT = 34
_PADDING = 8


class FaultRow(EnterButton):
    """Line and key above, the message below, as high as it needs."""

    def __init__(self, theme: Theme, fault: ScenarioFault) -> None:
        super().__init__()
        self._theme = theme
        self.fault = fault
        key = f", {fault.key}" if fault.key else ""
        self.setText(tr("Line {line}{key}", line=fault.line, key=key))
        self.setAccessibleName(
            tr("Line {line}{key}: {message}", line=fault.line, key=key, message=fault.message)
        )
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._theme.scaled(self._height_in(self._theme.unscaled(width)))

    def _height_in(self, width: float) -> int:
        lines = len(self._lines(width))
        head, line = self._theme.line_height("small_strong"), self._theme.line_height("small")
        return 2 * _PADDING + head + lines * line

    def sizeHint(self) -> QSize:
        width = self._theme.across(self) if self._theme.across(self) > 100 else 320
        return self._theme.size(width, self._height_in(width))

    def minimumSizeHint(self) -> QSize:
        return self._theme.size(100, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            paint_tint(painter, self._theme, self)
        paint_glyph(painter, QRectF(10, _PADDING + 1, 16, 16), Glyph.MISSING, self._theme)
        head = self._theme.line_height("small_strong")
        font = self._theme.font("small_strong")
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        width = self._theme.across(self) - _LEFT - 10
        text = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(QRectF(_LEFT, _PADDING, width, head), Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color("text_2"))
        line = self._theme.line_height("small")
        for number, words in enumerate(self._lines(self._theme.across(self))):
            box = QRectF(_LEFT, _PADDING + head + number * line, width, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)

    def _lines(self, width: float) -> list[str]:
        return wrapped_lines(self.fault.message, self._theme.font("small"), width - _LEFT - 10)
