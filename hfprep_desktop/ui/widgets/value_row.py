"""What one offer adds up to over four years: base solid, equity outlined, sign-on hatched."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hfprep_desktop.interview.offer import TERM_NAMES, FourYearValue, Term
from hfprep_desktop.interview.offer_figures import FigureKind, short_figure
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr, within
from hfprep_desktop.ui.widgets.text import name_it

HEIGHT: Final = 46
_LEFT: Final = 128
_RIGHT: Final = 92
_BAR: Final = 30
_GAP: Final = 2


class ValueRow(QWidget):
    """Name and note, the bar, the sum. `accented` for the person's own counter."""

    def __init__(self, theme: Theme, name: str, *, accented: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._accented = accented
        self._note = ""
        self._value = FourYearValue(None, None, None)
        self._most = 0.0
        self._theme.fix(self, height=HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, value: FourYearValue, note: str, most: float) -> None:
        """`most` is the largest sum of all rows, in dollars: the full length."""
        self._value, self._note, self._most = value, note, most
        parts = [
            f"{within(tr(TERM_NAMES[term]))} {_short(value.part(term))}" for term in value.parts
        ]
        said = ", ".join([_short(value.total), *parts]) if value.total else tr("not entered")
        name_it(self, tr("{name}, four-year value: {said}", name=self._name, said=said), note)
        self.update()

    def sizeHint(self) -> QSize:
        return self._theme.size(600, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self._theme.size(_LEFT + _RIGHT + 160, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        painter.setFont(self._theme.font("subheading"))
        painter.setPen(color("text"))
        painter.drawText(QRectF(0, 2, _LEFT, 20), Qt.AlignmentFlag.AlignVCenter, self._name)
        painter.setFont(self._theme.font("note"))
        painter.setPen(color("text_2"))
        painter.drawText(QRectF(0, 23, _LEFT, 18), Qt.AlignmentFlag.AlignVCenter, self._note)
        total = self._value.total
        right = QRectF(self._theme.across(self) - _RIGHT, 0, _RIGHT, HEIGHT)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        if total is None:
            painter.setFont(self._theme.font("small"))
            painter.setPen(color("text_3"))
            painter.drawText(right, flags, tr("not entered"))
            return
        painter.setFont(self._theme.font("heading"))
        painter.setPen(color("accent" if self._accented else "text"))
        painter.drawText(right, flags, _short(total))
        self._paint_parts(painter)

    def _paint_parts(self, painter: QPainter) -> None:
        room = self._theme.across(self) - _LEFT - _RIGHT - 2 * _GAP
        left = float(_LEFT)
        for term in self._value.parts:
            worth = self._value.part(term) or 0.0
            width = room * worth / self._most if self._most else 0.0
            if width < 1:
                continue
            self._paint_part(painter, term, QRectF(left, (HEIGHT - _BAR) / 2, width, _BAR), worth)
            left += width + _GAP

    def _paint_part(self, painter: QPainter, term: Term, box: QRectF, worth: float) -> None:
        color = self._theme.color
        edge = color("accent" if self._accented else "text_2")
        inside = box.adjusted(0.75, 0.75, -0.75, -0.75)
        if term is Term.BASE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_fill" if self._accented else "text_2"))
            painter.drawRoundedRect(box, 3, 3)
            ink = color("on_accent" if self._accented else "surface")
        else:
            painter.setPen(QPen(edge, 1.5))
            painter.setBrush(color("tint" if self._accented else "track"))
            if term is Term.SIGN_ON:
                painter.setBrush(hatching(edge))
            painter.drawRoundedRect(inside, 3, 3)
            ink = color("text")
        if term is not Term.SIGN_ON:
            self._paint_worth(painter, term, box, worth, ink)

    def _paint_worth(
        self, painter: QPainter, term: Term, box: QRectF, worth: float, ink: QColor
    ) -> None:
        """The words where they fit, else the figure alone where that does."""
        font = self._theme.font("small_medium")
        metrics = QFontMetricsF(font)
        for words in (f"{tr(TERM_NAMES[term])} {_short(worth)}", _short(worth)):
            if metrics.horizontalAdvance(words) + 20 <= box.width():
                painter.setFont(font)
                painter.setPen(ink)
                painter.drawText(box.adjusted(11, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
                return


def hatching(color: QColor) -> QBrush:
    """Slanted lines, for what is paid once."""
    return QBrush(color, Qt.BrushStyle.BDiagPattern)


class HatchSign(QWidget):
    """The hatching in a legend."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._theme.fix(self, width=16, height=12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self._theme.painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._theme.color("text_2")
        painter.setPen(QPen(edge, 1.2))
        painter.setBrush(hatching(edge))
        painter.drawRoundedRect(QRectF(0.6, 0.6, 14.8, 10.8), 2, 2)


def _short(value: float | None) -> str:
    return tr("not entered") if value is None else short_figure(value, FigureKind.BASE)
