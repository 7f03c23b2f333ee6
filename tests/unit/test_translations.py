"""The catalogues hold what the program says, whole, with the same values in every language."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from hfprep_desktop.export.exporters import EXPORTERS

ROOT = Path(__file__).parents[2]
CATALOGUES = ROOT / "assets" / "translations"
LANGUAGES = sorted(CATALOGUES.glob("*.ts"))
PLACEHOLDER = re.compile(r"\{\w+[^{}]*\}|%n")
MOST_WAITING = 12
"""So many texts may wait, shown in English: who adds a rule need not know German."""
UNMARKED = {"setObjectName", "setProperty", "property", "startswith", "endswith", "strip"}


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "make_translations", ROOT / "packaging" / "make_translations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def messages(path: Path) -> Iterator[tuple[str, list[str]]]:
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation] or [translation.text or ""]
        yield message.findtext("source", ""), forms


@pytest.mark.slow
def test_the_catalogues_hold_what_the_program_says(maker: ModuleType) -> None:
    said = maker.gather()
    assert (CATALOGUES / "patterns.json").read_text("utf-8") == maker.patterns_file(said)
    for path in LANGUAGES:
        made = maker.written(maker.catalogue(said, ET.parse(path).getroot(), path.stem))
        assert path.read_text("utf-8") == made, "run make i18n"


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_formats_are_offered_in_every_language(path: Path) -> None:
    known = {source for source, _ in messages(path)}
    shown = {text for one in EXPORTERS.values() for text in (one.name, one.about)}
    assert shown - known == set()


@pytest.mark.slow
@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_what_is_loaded_was_made_of_the_catalogue(maker: ModuleType, path: Path) -> None:
    assert path.with_suffix(".qm").read_bytes() == maker.compiled(path)


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_few_texts_wait_for_a_translator(path: Path) -> None:
    waiting = [source for source, forms in messages(path) if not any(forms)]
    told = "\n".join(waiting)
    assert len(waiting) <= MOST_WAITING, f"translate these in {path.name}, then make i18n:\n{told}"


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_every_text_is_translated_with_its_values_and_edges(path: Path) -> None:
    wrong = []
    for source, forms in messages(path):
        if not any(forms):
            continue
        values = sorted(PLACEHOLDER.findall(source))
        for form in forms:
            same_edges = (form[:1] == " ", form[-1:] == " ") == (
                source[:1] == " ",
                source[-1:] == " ",
            )
            if not form or sorted(PLACEHOLDER.findall(form)) != values or not same_edges:
                wrong.append((source, form))
    assert wrong == []


@pytest.mark.slow
def test_texts_are_taken_from_calls_tables_and_choices(maker: ModuleType, tmp_path: Path) -> None:
    package = maker.PACKAGE
    said = maker.gather(package)
    assert "Start the round" in said.texts
    assert "Speech models" in said.texts
    assert "Interrupted recording recovered, {clock}" in said.texts
    assert "session" in said.nouns
    assert any(one.startswith("The data folder {") for one in said.patterns)


def bare_words(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Literals in functions that a person would read, and that no `tr` stands around."""
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if not re.match(r"[A-Z][a-z]+ [a-z]", node.value):
            continue
        above: ast.AST = node
        while above in parents:
            above = parents[above]
            if isinstance(above, ast.Expr) or (isinstance(above, ast.Call) and is_exempt(above)):
                break
            if isinstance(above, ast.Compare | ast.match_case):
                break
            if isinstance(above, ast.FunctionDef):
                yield node.lineno, node.value
                break


def is_exempt(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in UNMARKED | {"tr", "counted", "warning", "error", "info", "TypeVar"}


def test_no_words_of_the_window_miss_their_translation() -> None:
    found = []
    for path in sorted((ROOT / "hfprep_desktop" / "ui").rglob("*.py")):
        if path.name in {"theme.py", "translation.py"}:
            continue
        tree = ast.parse(path.read_text("utf-8"))
        found += [f"{path.name}:{line}: {words}" for line, words in bare_words(tree)]
    assert found == []
