"""The window's words in the person's language: everything a person reads goes through `tr`.

The program is written in English, and its core knows nothing else: sentences that come from there,
an error for one, are translated where the window shows them. Where such a sentence holds a value
it is found by its pattern, which `make i18n` takes from the core's own code.
"""

from __future__ import annotations

import json
import re
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from hfprep_desktop.wording import counted as counted_in_english

CONTEXT: Final = "hfprep"
PATTERNS: Final = "patterns.json"
_PLACEHOLDER: Final = re.compile(r"\{(\w+)[^{}]*\}")
_BETWEEN: Final = re.compile(r"(?<=[.!?]) (?=[A-Z])|; ")
_ENDS: Final = (".", "!", "?")
_DECIMALS: Final = re.compile(r"\.(\d)f")


class Language(StrEnum):
    """What a person may choose."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


class _LocalFormatter(string.Formatter):
    """Figures as they are written where the person lives."""

    def format_field(self, value: object, format_spec: str) -> str:
        decimals = _DECIMALS.fullmatch(format_spec)
        if isinstance(value, (int, float)) and decimals is not None:
            return decimal(value, int(decimals[1]))
        return str(super().format_field(value, format_spec))


def tr(text: str, /, **values: object) -> str:
    """The text in the person's language, with `values` in place of its `{names}`."""
    shown = QCoreApplication.translate(CONTEXT, text)
    return _LocalFormatter().vformat(shown, (), values) if values else shown


def counted(number: int, noun: str) -> str:
    """`1 session`, `2 sessions`, in the person's language."""
    source = plural_source(noun)
    shown = QCoreApplication.translate(CONTEXT, source, None, number)
    if shown == source.replace("%n", str(number)):
        return counted_in_english(number, noun)
    return shown


def begun(words: str) -> str:
    """The words at the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def within(words: str) -> str:
    """The words in the midst of a sentence; a language whose nouns have capitals keeps them."""
    if QLocale().language() == QLocale.Language.German or not words[1:2].islower():
        return words
    return words[:1].lower() + words[1:]


def plural_source(noun: str) -> str:
    """How the catalogue calls a number of these."""
    return f"%n {noun}(s)"


def decimal(value: float, digits: int) -> str:
    """A figure with so many decimals, and no marks between thousands."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "f", digits)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence of the core that holds values: `{names}` in `source` stand for them."""

    source: str

    @property
    def expression(self) -> re.Pattern[str]:
        """What finds it; a value may be of any length, but not empty."""
        parts = _PLACEHOLDER.split(self.source)
        # Every second part is a placeholder's name; one that comes twice is the same words twice.
        seen: set[str] = set()
        made = ""
        for place, part in enumerate(parts):
            if place % 2 == 0:
                made += re.escape(part.replace("{{", "{").replace("}}", "}"))
            else:
                made += f"(?P={part})" if part in seen else f"(?P<{part}>.+?)"
                seen.add(part)
        return re.compile(made, re.DOTALL)

    @property
    def weight(self) -> int:
        """How many letters are given: of two patterns that fit, the heavier one is meant."""
        return len(_PLACEHOLDER.sub("", self.source))


class CoreSentences(QTranslator):
    """A catalogue that knows sentences with values in them, too."""

    def __init__(self, patterns: Sequence[Pattern], nouns: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        ranked = sorted(patterns, key=lambda pattern: -pattern.weight)
        self._patterns = [(one.source, one.expression) for one in ranked]
        self._nouns = {counted_in_english(2, noun)[2:]: noun for noun in nouns}
        self._nouns |= {noun: noun for noun in nouns}

    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        found = super().translate(context, sourceText, disambiguation, n)
        if not found and context == CONTEXT:
            found = (
                self._by_number(sourceText)
                or self._by_pattern(sourceText)
                or self._by_sentences(sourceText)
            )
        # None lets Qt ask the next catalogue; an empty text would be shown.
        return found or None

    def _by_number(self, text: str) -> str | None:
        number, _, noun = text.partition(" ")
        if not number.isdecimal() or noun not in self._nouns:
            return None
        source = plural_source(self._nouns[noun])
        shown = super().translate(CONTEXT, source, None, int(number))
        return shown.replace("%n", number) if shown else None

    def _by_pattern(self, text: str) -> str | None:
        for source, expression in self._patterns:
            values = expression.fullmatch(text)
            if values is None:
                continue
            shown = super().translate(CONTEXT, source, None, -1)
            if shown:
                return self._filled(shown, values)
        return None

    def _by_sentences(self, text: str) -> str | None:
        """Several sentences that the core has put together; a clause becomes one of its own."""
        sentences = [one for one in _BETWEEN.split(text) if one]
        if len(sentences) < 2:
            return None
        shown = [self._sentence(one) for one in sentences]
        if all(one is None for one in shown):
            return None
        told = (one or begun(own) for one, own in zip(shown, sentences, strict=True))
        return " ".join(one if one.endswith(_ENDS) else f"{one}." for one in told)

    def _sentence(self, text: str) -> str | None:
        """Known with or without its full stop, and by its own beginning."""
        bare = begun(text).removesuffix(".")
        for one in (text, bare, f"{bare}."):
            if (shown := self.translate(CONTEXT, one)) is not None:
                return shown
        return None

    def _filled(self, shown: str, values: re.Match[str]) -> str:
        return _PLACEHOLDER.sub(lambda one: self._value(values[one[1]]), shown)

    def _value(self, text: str) -> str:
        """What stands in a sentence may be words of the core itself."""
        return self.translate(CONTEXT, text) or text


def read_patterns(folder: Path) -> tuple[tuple[Pattern, ...], tuple[str, ...]]:
    """The core's sentences with values, and the nouns that are counted."""
    held: Mapping[str, Sequence[str]] = json.loads((folder / PATTERNS).read_text("utf-8"))
    return tuple(map(Pattern, held["patterns"])), tuple(held["nouns"])


def speak(application: QCoreApplication, folder: Path, choice: str) -> QLocale:
    """Show everything in the chosen language from now on; what is drawn already stays as it is.

    `folder` holds the catalogues. Returns the locale that figures and days are written in.
    """
    for spoken in application.findChildren(QTranslator):
        application.removeTranslator(spoken)
        spoken.deleteLater()
    locale = locale_of(choice)
    QLocale.setDefault(locale)
    code = QLocale.languageToCode(locale.language())
    catalogue = folder / f"{code}.qm"
    if not catalogue.is_file():
        return locale
    sentences = CoreSentences(*read_patterns(folder), application)
    sentences.load(str(catalogue))
    application.installTranslator(sentences)
    # Qt's own words: the menu of a text field, the buttons of a file chooser.
    of_qt = QTranslator(application)
    if of_qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(of_qt)
    return locale


def locale_of(choice: str) -> QLocale:
    """The system's habits where it speaks the language, else those of the language's home."""
    system = QLocale.system()
    if choice == Language.GERMAN:
        wanted = QLocale(QLocale.Language.German, QLocale.Country.Germany)
    elif choice == Language.ENGLISH or system.language() != QLocale.Language.German:
        wanted = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    else:
        return system
    return system if system.language() == wanted.language() else wanted
