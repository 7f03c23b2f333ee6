"""Lucide icons, recoloured and drawn at the size asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer


class Icons:
    """Draws icons of one folder; each file is read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._renderers: dict[tuple[str, str], QSvgRenderer] = {}

    def paint(self, painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
        """Draw icon `name` into `rect`."""
        key = (name, color.name())
        renderer = self._renderers.get(key)
        if renderer is None:
            source = self._source(name).replace("currentColor", color.name())
            renderer = QSvgRenderer(QByteArray(source.encode()))
            self._renderers[key] = renderer
        renderer.render(painter, rect)

    def _source(self, name: str) -> str:
        if name not in self._sources:
            text = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
            # The design asks for a finer stroke than Lucide's own.
            self._sources[name] = text.replace('stroke-width="2"', 'stroke-width="1.75"')
        return self._sources[name]
