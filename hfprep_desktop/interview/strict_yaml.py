"""Reads the harmless part of YAML: mappings, lists, text, plain numbers, true, false, null.

Files come from strangers. Depth, anchors, aliases and tags are judged on the parser's event
stream, before anything is built from it, so that a small file cannot grow into a large one.
Scalars that YAML 1.1 reads as something surprising (`no`, `1:30`, `2026-01-01`) are refused
instead of guessed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

MAX_DEPTH: Final = 20
"""Collections that may stand inside each other."""

MAX_VALUES: Final = 10_000
"""Texts, numbers, lists and blocks of a file; no scenario needs a tenth, and each takes time."""

KeyPath = tuple[str | int, ...]

_Loader = type[yaml.SafeLoader] | type[yaml.CSafeLoader]

_TRUE_FALSE_NULL: Final = {"true": True, "false": False, "null": None, "": None, "~": None}
_INTEGER: Final = re.compile(r"-?(0|[1-9][0-9]{0,14})")
_DECIMAL: Final = re.compile(r"-?[0-9]{1,15}\.[0-9]{1,15}")
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""With these a line reads otherwise than it is written."""
_TEXT_TAG: Final = "tag:yaml.org,2002:str"


class StrictYamlError(Exception):
    """The text is not YAML, or not the part of it that is read. `line` counts from 1."""

    def __init__(self, line: int, message: str, key: str = "") -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.key = key


@dataclass(frozen=True, slots=True)
class Document:
    """A read file: its plain Python value and the line (from 1) on which each key stands."""

    value: Any
    lines: dict[KeyPath, int] = field(default_factory=dict)

    def line_of(self, path: KeyPath) -> int:
        """The line of a key, or of the nearest block around it when the key is absent."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)


def show_key(path: KeyPath) -> str:
    """A path as people write it: `objections[1].seconds`."""
    shown = ""
    for part in path:
        if isinstance(part, int):
            shown += f"[{part}]"
        else:
            shown += f".{part}" if shown else part
    return shown


def read_strict_yaml(text: str) -> Document:
    """Read one document; raise `StrictYamlError` at the first thing that is refused."""
    if yaml.__with_libyaml__:
        try:
            return _read(text, yaml.CSafeLoader)
        except (StrictYamlError, yaml.YAMLError, ValueError, OverflowError):
            # Its words and lines for what is wrong are not those of the other one.
            return _read_and_explain(text)
    return _read_and_explain(text)


def _read_and_explain(text: str) -> Document:
    try:
        return _read(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise StrictYamlError(
            mark.line + 1 if mark else 1, f"This is not valid YAML: {error.problem}."
        ) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise StrictYamlError(line, "This line holds a character that YAML forbids.") from error
    except (ValueError, OverflowError) as error:
        # PyYAML turns escapes and version numbers into numbers without looking at them first.
        raise StrictYamlError(
            1, "The file holds a number or an escape that no YAML has."
        ) from error


def _read(text: str, loader: _Loader) -> Document:
    _check_events(text, loader)
    root = yaml.compose(text, Loader=loader)
    if root is None:
        raise StrictYamlError(1, "The file is empty.")
    lines: dict[KeyPath, int] = {}
    return Document(_build(root, (), lines), lines)


def _check_events(text: str, loader: _Loader) -> None:
    """Refuse what could expand, run or overflow. Parser and check stop at the first fault."""
    depth = 0
    documents = 0
    values = 0
    for event in _events(text, loader):
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise StrictYamlError(
                line, "Anchors (&name) and aliases (*name) are not allowed: write the text out."
            )
        if getattr(event, "tag", None) is not None:
            raise StrictYamlError(
                line, f"Tags (here {event.tag!r}) are not allowed: remove everything from the '!'."
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            values += 1
        if values > MAX_VALUES:
            raise StrictYamlError(line, f"The file holds more than {MAX_VALUES} values.")
        if depth > MAX_DEPTH:
            raise StrictYamlError(line, f"Lists and blocks are nested deeper than {MAX_DEPTH}.")
        if documents > 1:
            raise StrictYamlError(line, "A file holds one document: remove the second '---'.")


def _events(text: str, loader: _Loader) -> Iterator[Any]:
    return iter(yaml.parse(text, Loader=loader))


def _build(node: yaml.Node, path: KeyPath, lines: dict[KeyPath, int]) -> Any:  # noqa: ANN401
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*path, index), lines) for index, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _build_mapping(node, path, lines)
    return _scalar(node, path)


def _build_mapping(
    node: yaml.MappingNode, path: KeyPath, lines: dict[KeyPath, int]
) -> dict[str, Any]:
    built: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        key = _scalar(key_node, path) if isinstance(key_node, yaml.ScalarNode) else None
        if not isinstance(key, str):
            raise StrictYamlError(line, "A key must be a plain word.", show_key(path))
        here = (*path, key)
        if key in built:
            raise StrictYamlError(
                line,
                f"The key {key!r} stands here a second time; it was first on line {lines[here]}.",
                show_key(here),
            )
        lines[here] = line
        built[key] = _build(value_node, here, lines)
    return built


def _scalar(node: yaml.Node, path: KeyPath) -> str | int | float | bool | None:
    written = str(node.value)
    line = node.start_mark.line + 1
    if any(unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\t" for char in written):
        raise StrictYamlError(line, "The text holds a control character.", show_key(path))
    if not _TURNING.isdisjoint(written):
        raise StrictYamlError(
            line, "The text holds a character that turns text around: remove it.", show_key(path)
        )
    if node.tag == _TEXT_TAG:
        return written
    if written in _TRUE_FALSE_NULL:
        return _TRUE_FALSE_NULL[written]
    if _INTEGER.fullmatch(written):
        return int(written)
    if _DECIMAL.fullmatch(written):
        return float(written)
    raise StrictYamlError(
        line,
        f"{written[:40]!r} can be read in more than one way: put it in quotes if it is text; "
        "write numbers like 90 or 1.5, and yes or no as true or false.",
        show_key(path),
    )
