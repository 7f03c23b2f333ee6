"""How it was spoken, in four figures; only what has a band carries a status."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hfprep_desktop.model import Status
from hfprep_desktop.report.delivery_figures import (
    DESIGN_BOUND_S,
    LONG_PAUSE_S,
    PACE_BAND,
    DeliveryFigures,
)
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import counted, decimal, tr
from hfprep_desktop.ui.widgets.elided_line import ElidedLine
from hfprep_desktop.ui.widgets.layouts import empty_layout, make_row
from hfprep_desktop.ui.widgets.status_glyph import STATUS_GLYPHS, StatusGlyph
from hfprep_desktop.ui.widgets.text import line_label, upright_hairline
from hfprep_desktop.wording import clock

_NONE = "none"


@dataclass(frozen=True, slots=True)
class _Figure:
    name: str
    figure: str
    unit: str
    note: str
    fits: bool | None = None


class DeliveryRow(QWidget):
    """Below the transcript; hidden where nothing was judged."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._figures: DeliveryFigures | None = None
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Delivery"))

    def show_figures(self, figures: DeliveryFigures | None) -> None:
        """Show another session's."""
        self._figures = figures
        self._fill()

    def set_compact(self, *, compact: bool) -> None:
        """One line: for low windows. The rest is in the tool tips."""
        if compact != self._compact:
            self._compact = compact
            self._fill()

    def _fill(self) -> None:
        empty_layout(self._row)
        self.setHidden(self._figures is None)
        if self._figures is None:
            return
        for place, figure in enumerate(_figures(self._figures)):
            if place:
                self._row.addWidget(upright_hairline())
            holder = QFrame()
            holder.setLayout(self._line(figure) if self._compact else self._column(figure))
            words = f"{figure.name}: {figure.figure} {figure.unit}, {figure.note}"
            if figure.fits is not None:
                words += tr(", within") if figure.fits else tr(", outside")
            holder.setAccessibleName(words)
            holder.setToolTip(words)
            self._row.addWidget(holder, 0 if self._compact else 1)

    def _line(self, one: _Figure) -> QHBoxLayout:
        row = make_row(ElidedLine(self._theme, one.name, "note", "text_2"), spacing=5)
        row.addWidget(line_label(one.figure, "small_strong"))
        if one.fits is not None:
            row.addWidget(self._glyph(one.fits))
        row.addStretch(1)
        return row

    def _column(self, one: _Figure) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line_label(one.name, "note", "text_2"))
        unit = ElidedLine(self._theme, one.unit, "small", "text_2")
        column.addLayout(make_row(line_label(one.figure, "figure"), unit, None, spacing=6))
        note = make_row(spacing=5)
        if one.fits is not None:
            note.addWidget(self._glyph(one.fits))
        note.addWidget(ElidedLine(self._theme, one.note, "note", "text_2"))
        note.addStretch(1)
        column.addLayout(note)
        return column

    def _glyph(self, fits: bool) -> StatusGlyph:
        status = Status.PASS if fits else Status.MISSING
        return StatusGlyph(self._theme, STATUS_GLYPHS[status], 13)


def _figures(figures: DeliveryFigures) -> tuple[_Figure, ...]:
    return (_pace(figures), _fillers(figures), _pauses(figures), _designing(figures))


def _pace(figures: DeliveryFigures) -> _Figure:
    low, high = PACE_BAND
    if figures.words_per_minute is None:
        return _Figure(
            tr("Pace"),
            tr(_NONE),
            "",
            tr("{words} without times", words=counted(figures.words, "word")),
        )
    pace = f"{figures.words_per_minute:.0f}"
    return _Figure(
        tr("Pace"),
        pace,
        tr("words a min"),
        tr("band {low} to {high}", low=low, high=high),
        figures.pace_fits,
    )


def _fillers(figures: DeliveryFigures) -> _Figure:
    note = tr(
        "at least {fillers_at_least}; {hedges}",
        fillers_at_least=figures.fillers_at_least,
        hedges=counted(figures.hedges, "hedge"),
    )
    if figures.fillers_per_minute is None:
        return _Figure(tr("Fillers"), str(figures.fillers_at_least), tr("at least"), note)
    rate = decimal(figures.fillers_per_minute, 1)
    return _Figure(tr("Fillers"), rate, tr("a min, at least"), note)


def _pauses(figures: DeliveryFigures) -> _Figure:
    name = tr("Pauses over {long_pause_s:g} s", long_pause_s=LONG_PAUSE_S)
    if figures.pauses is None or figures.longest_pause_s is None:
        return _Figure(name, tr(_NONE), "", tr("no times of words"))
    return _Figure(
        name,
        str(figures.pauses),
        "",
        tr("longest {longest_pause_s:.1f} s", longest_pause_s=figures.longest_pause_s),
    )


def _designing(figures: DeliveryFigures) -> _Figure:
    name = tr("Design, no metric")
    stretch = figures.designing
    if stretch is None:
        return _Figure(name, tr(_NONE), "", tr("no component heard"))
    where = tr("{clock} to {clock_2}", clock=clock(stretch.start), clock_2=clock(stretch.end))
    unit = tr("of {clock} at most", clock=clock(DESIGN_BOUND_S))
    return _Figure(name, clock(stretch.length), unit, where, figures.designing_fits)
