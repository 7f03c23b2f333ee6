"""A plain text editor with line numbers, marks at faulty lines and YAML's indentation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from hfprep_desktop.ui.own_keys import OwnKey
from hfprep_desktop.ui.theme import Theme
from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.plain_key import is_plain
from hfprep_desktop.ui.widgets.status_glyph import Glyph, paint_glyph
from hfprep_desktop.ui.widgets.yaml_highlighter import YamlHighlighter

_PIXELS: Final = 13
_INDENT: Final = "  "
_GLYPH: Final = 13
_MARGIN: Final = 8


class _Gutter(QWidget):
    """Drawn by the editor, which knows where its lines are."""

    def __init__(self, editor: CodeEdit) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(self._editor.gutter_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_gutter(event)


class CodeEdit(QPlainTextEdit):
    """Tab indents by two spaces, Enter keeps the indentation, F6 leaves (the page sees to it)."""

    OWN_KEYS: ClassVar = (
        OwnKey("Further in", ("Tab",)),
        OwnKey("Further out", ("Shift+Tab",)),
        OwnKey("New line, as far in as this one", ("Enter",)),
    )

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._faulty: frozenset[int] = frozenset()
        self.setProperty("code", "true")
        self._code_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        # Most of a scenario is prose, so long lines are wrapped, not cut off.
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setAccessibleName(tr("Text of the scenario"))
        self._gutter = _Gutter(self)
        self._highlighter = YamlHighlighter(theme, self.document())
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        self.cursorPositionChanged.connect(self._mark_line)
        theme.changed.connect(self._draw_anew)
        self._draw_anew()

    @property
    def line(self) -> int:
        """The line of the cursor, from 1."""
        return self.textCursor().blockNumber() + 1

    @property
    def faulty_lines(self) -> frozenset[int]:
        """The lines that are marked, from 1."""
        return self._faulty

    def mark_faults(self, lines: Iterable[int]) -> None:
        """Mark lines, from 1."""
        self._faulty = frozenset(lines)
        self._gutter.update()

    def go_to(self, line: int) -> None:
        """Put the cursor at the first word of a line, from 1, and the keys with it."""
        block = self.document().findBlockByNumber(line - 1)
        if not block.isValid():
            block = self.document().lastBlock()
        text = block.text()
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + len(text) - len(text.lstrip()))
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = is_plain(event)
        if event.key() == Qt.Key.Key_Tab and plain:
            self._indent()
        elif event.key() == Qt.Key.Key_Backtab:
            self._dedent()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self._break_line()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._gutter.setGeometry(
            QRect(inside.left(), inside.top(), self.gutter_width(), inside.height())
        )

    def gutter_width(self) -> int:
        """Room for the numbers and the marks before them, in pixels."""
        digits = max(2, len(str(self.blockCount())))
        number = QFontMetricsF(self._code_font).horizontalAdvance("9") * digits
        return int(number) + _GLYPH + 3 * _MARGIN

    def paint_gutter(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines in sight."""
        painter = QPainter(self._gutter)
        painter.setFont(self._code_font)
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        usual = QFontMetricsF(self._code_font).lineSpacing()
        while block.isValid() and top <= event.rect().bottom():
            # Asked for first: it lays the block out where that has not been done yet.
            whole = self.blockBoundingRect(block).height()
            if block.isVisible():
                layout = block.layout()
                # Qt crashes over the height of a line that is not there.
                line = layout.lineAt(0).height() if layout.lineCount() else usual
                self._paint_number(painter, block.blockNumber() + 1, top, line)
            top += whole
            block = block.next()

    def _paint_number(self, painter: QPainter, line: int, top: float, height: float) -> None:
        width = self._gutter.width()
        faulty = line in self._faulty
        if faulty:
            mark = QRectF(_MARGIN / 2, top + (height - _GLYPH) / 2, _GLYPH, _GLYPH)
            paint_glyph(painter, mark, Glyph.MISSING, self._theme)
        painter.setPen(self._theme.color("missing" if faulty else "text_3"))
        box = QRectF(0, top, width - _MARGIN, height)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line)
        )

    def _draw_anew(self) -> None:
        font = self._code_font
        font.setPixelSize(self._theme.scaled(_PIXELS))
        font.setFixedPitch(True)
        self.document().setDefaultFont(font)
        # The style sheet of the application would put its own font over the document's.
        size = f"font-size: {font.pixelSize()}px"
        self.setStyleSheet(f'QPlainTextEdit {{ font-family: "{font.family()}"; {size}; }}')
        self.setTabStopDistance(QFontMetricsF(font).horizontalAdvance(" ") * 4)
        self._make_room()
        self._mark_line()

    def _indent(self) -> None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.insertText(_INDENT)
            return
        self._change_lines(lambda text: _INDENT + text if text else text)

    def _dedent(self) -> None:
        self._change_lines(lambda text: text[min(2, len(text) - len(text.lstrip(" "))) :])

    def _change_lines(self, change: Callable[[str], str]) -> None:
        """Change every line the selection touches, in one step for undo."""
        cursor = self.textCursor()
        document = self.document()
        first = document.findBlock(cursor.selectionStart()).blockNumber()
        last = document.findBlock(cursor.selectionEnd()).blockNumber()
        cursor.beginEditBlock()
        for number in range(first, last + 1):
            block = document.findBlockByNumber(number)
            place = QTextCursor(block)
            place.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            changed = change(block.text())
            if changed != block.text():
                place.insertText(changed)
        cursor.endEditBlock()

    def _break_line(self) -> None:
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        cursor.insertText("\n" + before[: len(before) - len(before.lstrip(" "))])
        self.ensureCursorVisible()

    def _make_room(self) -> None:
        self.setViewportMargins(self.gutter_width(), 0, 0, 0)

    def _follow(self, rect: QRect, moved: int) -> None:
        if moved:
            self._gutter.scroll(0, moved)
        else:
            self._gutter.update(0, rect.y(), self._gutter.width(), rect.height())

    def _mark_line(self) -> None:
        """A tint behind the line of the cursor."""
        line = QTextEdit.ExtraSelection()
        ground = QColor(self._theme.color("tint"))
        line.format.setBackground(ground)
        line.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        line.cursor = self.textCursor()
        line.cursor.clearSelection()
        self.setExtraSelections([line])
