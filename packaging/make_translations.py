"""`make i18n`: what the program says, as Qt's catalogues, and these compiled.

    python packaging/make_translations.py [--check]

Reads the program's own code: all that goes through `tr` and `counted`, and the sentences of the
core that a window shows. What a translator wrote stays; what is new is added as unfinished, what
the program says no more goes. With `--check` nothing is written: it fails where a catalogue is not
what the code says.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from hfprep_desktop.ui.translation import CONTEXT, PATTERNS, plural_source

ROOT: Final = Path(__file__).resolve().parents[1]
PACKAGE: Final = ROOT / "hfprep_desktop"
CATALOGUES: Final = ROOT / "assets" / "translations"
_UI: Final = "ui"
_UNSHOWN: Final = ("cli", "export")
"""Shells and files that speak English."""
_SHOWN_TABLES: Final = ("export/exporters.py",)
"""Tables in them that the window shows, too."""
_VALUE: Final = re.compile(r"\{\w+[^{}]*\}")
_WORDLESS: Final = frozenset(
    {"translation.py", "theme.py", "style_sheet.py", "icons.py", "yaml_highlighter.py"}
)
_SAYING: Final = frozenset(
    {"UserError", "UsageError", "NoRoomError", "NoticeWords", "Verdict", "heard", "note"}
)
"""Calls of the core whose texts a person reads."""
_SAYING_FIELDS: Final = frozenset({"title", "why", "listened_for", "does_not_count", "what"})
"""Of a rule's own page; what to say instead is said in English."""
_SAYING_MODULES: Final = (
    "wording.py",
    "comparison_wording.py",
    "disk_room.py",
    "storage.py",
    "rebuilding.py",
    "settings.py",
    "preparation.py",
    "ledger_wording.py",
    "pushback_wording.py",
    "library_check.py",
    "backing_up.py",
    "notices.py",
    "report",
    "interview/checklist.py",
    "interview/director.py",
    "interview/drills.py",
    "interview/offer_figures.py",
    "interview/loop.py",
    "analysis/rules",
    "analysis/coach.py",
)
"""Modules of the core whose every sentence is shown."""


@dataclass
class Said:
    """What the program says. Sources by where they are said first."""

    texts: dict[str, str] = field(default_factory=dict)
    nouns: dict[str, str] = field(default_factory=dict)
    patterns: set[str] = field(default_factory=set)

    def say(self, text: str, place: str) -> None:
        """Add a text, unless it holds no word."""
        if re.search(r"[^\W\d_]{2}", _VALUE.sub("", text)):
            self.texts.setdefault(text, place)


class _Module:
    """One file of the program, with the names that stand for texts in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.place = path.relative_to(ROOT).as_posix()
        self.tree = ast.parse(path.read_text("utf-8"))
        self.constants: dict[str, ast.expr] = {}
        self.imported: dict[str, str] = {}
        for node in self.tree.body:
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
                self.constants[node.target.id] = node.value
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                self.constants[node.targets[0].id] = node.value
            elif isinstance(node, ast.ImportFrom) and node.module:
                self.imported |= {
                    alias.asname or alias.name: f"{node.module}:{alias.name}"
                    for alias in node.names
                }
            elif isinstance(node, ast.ClassDef):
                self._take_members(node)

    def _take_members(self, owner: ast.ClassDef) -> None:
        """Members of an enumeration are shown by their values, class attributes by themselves."""
        for node in owner.body:
            target = node.targets[0] if isinstance(node, ast.Assign) else None
            if isinstance(target, ast.Name) and isinstance(node, ast.Assign):
                self.constants[f"{owner.name}.{target.id}"] = node.value


def texts_in(node: ast.expr) -> Iterator[str]:
    """All texts of an expression: a literal, a choice between some, the values of a table."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield pattern_of(node)
    else:
        for value in _parts(node):
            yield from texts_in(value)


def _parts(node: ast.expr) -> Sequence[ast.expr]:
    """What an expression is made of, as far as it may be shown."""
    match node:
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            return one, other
        case ast.BoolOp(values=values) | ast.Dict(values=values):
            return values
        case ast.Tuple(elts=values) | ast.List(elts=values):
            return values
        case ast.Call(args=args, keywords=keywords):
            return *args, *(keyword.value for keyword in keywords)
        case _:
            return ()


def pattern_of(node: ast.JoinedStr) -> str:
    """A text with `{names}` where values stand."""
    used: list[str] = []
    made = ""
    for part in node.values:
        if isinstance(part, ast.Constant):
            made += str(part.value).replace("{", "{{").replace("}", "}}")
        elif isinstance(part, ast.FormattedValue):
            name = _value_name(part.value, used)
            made += "{" + name + "}"
    return made


def _value_name(node: ast.expr, used: list[str]) -> str:
    while isinstance(node, (ast.Call, ast.Subscript)):
        if isinstance(node, ast.Subscript):
            node = node.value
        else:
            node = node.args[0] if node.args else node.func
    name = node.id if isinstance(node, ast.Name) else "value"
    name = node.attr if isinstance(node, ast.Attribute) else name
    name = name.strip("_").lower() or "value"
    numbered = name if name not in used else f"{name}_{used.count(name) + 1}"
    used.append(name)
    return numbered


def gather(package: Path = PACKAGE) -> Said:
    """Everything that the program says in its windows."""
    said = Said()
    modules = {
        path.relative_to(ROOT).with_suffix("").as_posix().replace("/", "."): _Module(path)
        for path in sorted(package.rglob("*.py"))
    }
    for module in modules.values():
        parts = module.path.relative_to(package).parts
        if parts[0] in _UNSHOWN:
            if "/".join(parts) in _SHOWN_TABLES:
                _gather_tables(module, said)
            continue
        if parts[0] == _UI and module.path.name not in _WORDLESS:
            _gather_marked(module, modules, said)
            _gather_tables(module, said)
        elif parts[0] != _UI:
            _gather_core(module, "/".join(parts), said)
        _gather_nouns(module, said)
    return said


def _gather_marked(module: _Module, modules: dict[str, _Module], said: Said) -> None:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and _name(node.func) == "tr" and node.args:
            for text in _resolved(node.args[0], module, modules):
                said.say(text, module.place)


def _gather_tables(module: _Module, said: Said) -> None:
    """Texts that stand outside of any function: they go through `tr` where they are used."""
    for node in module.constants.values():
        for text in texts_in(node):
            if _reads_like_words(text):
                said.say(text, module.place)


def _resolved(node: ast.expr, module: _Module, modules: dict[str, _Module]) -> Iterator[str]:
    if isinstance(node, ast.Name):
        if node.id in module.constants:
            yield from texts_in(module.constants[node.id])
        elif node.id in module.imported:
            origin, _, name = module.imported[node.id].partition(":")
            held = modules[origin].constants.get(name) if origin in modules else None
            if held is not None:
                yield from texts_in(held)
    elif isinstance(node, ast.Subscript):
        yield from _resolved(node.value, module, modules)
    elif isinstance(node, ast.Attribute):
        yield from _members(node, module, modules)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        # `TABLE.get(key, …)`
        if node.func.attr == "get":
            yield from _resolved(node.func.value, module, modules)
            for value in node.args[1:]:
                yield from _resolved(value, module, modules)
    elif isinstance(node, ast.IfExp):
        yield from _resolved(node.body, module, modules)
        yield from _resolved(node.orelse, module, modules)
    else:
        yield from texts_in(node)


def _members(node: ast.Attribute, module: _Module, modules: dict[str, _Module]) -> Iterator[str]:
    """`Page.HOME.value`, or the value of any member where the enumeration's name is annotated."""
    path = ast.unparse(node).removesuffix(".value")
    if path in module.constants:
        yield from texts_in(module.constants[path])
    owner, _, member = path.partition(".")
    origin = module.imported.get(owner, "").partition(":")[0]
    if origin in modules:
        held = modules[origin].constants.get(f"{owner}.{member}")
        if held is not None:
            yield from texts_in(held)


def _gather_core(module: _Module, place: str, said: Said) -> None:
    whole = any(place == one or place.startswith(f"{one}/") for one in _SAYING_MODULES)
    roots: list[ast.expr] = [
        value
        for name, value in module.constants.items()
        if "." in name and isinstance(value, ast.Constant) and str(value.value)[:1].isupper()
    ]
    if whole:
        roots += _sentences(module.tree)
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        if _name(node.func) in _SAYING:
            roots += [*node.args, *(keyword.value for keyword in node.keywords)]
        elif _name(node.func) == "RuleInfo":
            roots += [one.value for one in node.keywords if one.arg in _SAYING_FIELDS]
    for root in roots:
        for text in _resolved(root, module, {}):
            said.say(text, module.place)
            if _VALUE.search(text) and text in said.texts:
                said.patterns.add(text)


def _sentences(tree: ast.Module) -> Iterator[ast.expr]:
    """Literals that read like something a person is told."""
    passed: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) == "Example":
            passed.update(map(id, ast.walk(node)))
        elif isinstance(node, ast.keyword) and node.arg == "say_instead":
            passed.update(map(id, ast.walk(node.value)))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            passed.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            passed.update(map(id, node.values))
    for node in ast.walk(tree):
        if id(node) in passed:
            continue
        if (isinstance(node, ast.JoinedStr) and re.search("[a-z]{2}", pattern_of(node))) or (
            isinstance(node, ast.Constant) and _reads_like_words(node.value)
        ):
            yield node


def _reads_like_words(value: object) -> bool:
    return isinstance(value, str) and (" " in value.strip() or value.lstrip("&")[:1].isupper())


def _gather_nouns(module: _Module, said: Said) -> None:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and _name(node.func) == "counted" and len(node.args) == 2:
            for noun in texts_in(node.args[1]):
                said.nouns.setdefault(noun, module.place)


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def catalogue(said: Said, before: ET.Element | None, language: str) -> ET.Element:
    """A catalogue in Qt's form: the texts of `said` with the translations of the one before."""
    known: dict[str, ET.Element] = {}
    for message in before.iter("message") if before is not None else ():
        translation = message.find("translation")
        if translation is not None:
            known[message.findtext("source", "")] = translation
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    plural = {plural_source(noun): place for noun, place in said.nouns.items()}
    for source, place in sorted((said.texts | plural).items()):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=place)
        ET.SubElement(message, "source").text = source
        if source in plural:
            message.set("numerus", "yes")
        kept = known.get(source)
        if kept is not None:
            message.append(kept)
        else:
            translation = ET.SubElement(message, "translation", type="unfinished")
            if source in plural:
                ET.SubElement(translation, "numerusform")
                ET.SubElement(translation, "numerusform")
    ET.indent(root, "    ")
    return root


def written(root: ET.Element) -> str:
    """A catalogue as the text of its file."""
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def compiled(source: Path) -> bytes:
    """What the program loads, made by Qt's own tool; unfinished texts are left out."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.qm"
        tool = Path(sys.executable).with_name("pyside6-lrelease")
        command = [str(tool), "-silent", "-nounfinished", str(source), "-qm", str(made)]
        subprocess.run(command, check=True)
        return made.read_bytes()


def patterns_file(said: Said) -> str:
    """The core's sentences with values, and the nouns that are counted."""
    held = {"patterns": sorted(said.patterns), "nouns": sorted(said.nouns)}
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Bring every catalogue up to date, or tell which is not."""
    said, stale = gather(), []
    files = {CATALOGUES / PATTERNS: patterns_file(said)}
    for path in sorted(CATALOGUES.glob("*.ts")):
        before = ET.parse(path).getroot()
        files[path] = written(catalogue(said, before, path.stem))
    for path, text in files.items():
        if path.is_file() and path.read_text("utf-8") == text:
            continue
        stale.append(path.name)
        if "--check" not in sys.argv:
            path.write_text(text, "utf-8")
    if "--check" in sys.argv:
        sys.exit(f"Run make i18n: {', '.join(stale)}" if stale else 0)
    for path in sorted(CATALOGUES.glob("*.ts")):
        path.with_suffix(".qm").write_bytes(compiled(path))
        left = sum(one.get("type") == "unfinished" for one in ET.parse(path).iter("translation"))
        print(f"{path.name}: {len(said.texts) + len(said.nouns)} texts, {left} unfinished")


if __name__ == "__main__":
    main()
