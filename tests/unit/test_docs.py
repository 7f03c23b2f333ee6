"""The documentation: made pages are up to date, links lead somewhere, quoted commands exist."""

from __future__ import annotations

import re
import runpy
import shlex
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from hfprep_desktop.export.exporters import EXPORTERS
from hfprep_desktop.interview.scenario_file import load_folder
from hfprep_desktop.model import RoundKind
from tests.contract import contract

ROOT = Path(__file__).resolve().parents[2]
MAKE_DOCS = runpy.run_path(str(ROOT / "packaging" / "make_docs.py"))
COMMANDS: dict[tuple[str, ...], click.Command] = dict(MAKE_DOCS["commands"]())
MADE: dict[Path, str] = MAKE_DOCS["pages"]()
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
WRITTEN = [page for page in PAGES if "sample-export" not in page.parts]
TARGETS = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

OFFER, DRILL = RoundKind.OFFER, RoundKind.DRILL

FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def prose(page: Path) -> str:
    """The page without its blocks of code."""
    return FENCE.sub("", page.read_text("utf-8"))


def anchors(page: Path) -> set[str]:
    """What a link may name in a page, as the usual viewers of Markdown make it from headings."""
    plain = (re.sub(r"\[([^\]]*)\]\([^)]*\)|`", r"\1", one) for one in HEADING.findall(prose(page)))
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in plain}


def links(page: Path) -> Iterator[tuple[str, str]]:
    """Path and anchor of every link that leads to a file."""
    for link in LINK.findall(re.sub(r"`[^`\n]*`", "", prose(page))):
        if not link.startswith("https://"):
            path, _, anchor = link.partition("#")
            yield path, anchor


@pytest.mark.parametrize("path", MADE, ids=name_of)
def test_a_made_page_is_what_the_code_says(path: Path) -> None:
    assert path.exists(), "make docs"
    assert path.read_text("utf-8") == MADE[path], "make docs"


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    left = set((ROOT / "docs" / "rules").iterdir()) - MADE.keys()
    assert not left, "make docs"


@pytest.mark.parametrize("page", WRITTEN, ids=name_of)
def test_links_lead_to_something(page: Path) -> None:
    for path, anchor in links(page):
        target = page.parent / path if path else page
        assert target.exists(), f"{path} is not there"
        if anchor:
            assert anchor in anchors(target), f"{path or page.name} has no heading #{anchor}"


def test_every_page_is_reached_from_the_readme() -> None:
    seen: set[Path] = set()
    waiting = [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in seen or page.suffix != ".md":
            continue
        seen.add(page)
        waiting += [(page.parent / path).resolve() for path, _ in links(page) if path]
    assert [name_of(page) for page in WRITTEN if page not in seen] == []


@pytest.mark.parametrize("page", WRITTEN, ids=name_of)
def test_no_page_names_a_folder_of_the_machine_it_was_written_on(page: Path) -> None:
    assert not re.search(r"(?<![\w.])/(work|root|home|tmp)/", page.read_text("utf-8"))


# Commands


def quoted(page: Path, program: str) -> Iterator[str]:
    """What stands behind `program` in code, inline or on a line of a block of shell."""
    text = page.read_text("utf-8")
    lines = [
        line for kind, block in FENCE.findall(text) if kind == "sh" for line in block.split("\n")
    ]
    spans = re.findall(r"`([^`]+)`", FENCE.sub("", text))
    for code in (*lines, *(" ".join(span.split()) for span in spans)):
        found = re.match(rf"(?:\$ )?(?:\S*/)?{program}(?: +([^#|>]*))?(?=$|[#|>])", code.strip())
        if found:
            yield (found[1] or "").strip()


@pytest.mark.parametrize("page", WRITTEN, ids=name_of)
def test_quoted_commands_exist(page: Path) -> None:
    assert [line for line in quoted(page, "hfprep") if not is_right(line)] == []


@pytest.mark.parametrize("page", WRITTEN, ids=name_of)
def test_quoted_targets_of_make_exist(page: Path) -> None:
    for line in quoted(page, "make"):
        names = [word for word in shlex.split(line) if "=" not in word]
        assert set(names) <= TARGETS, f"make {line}"


@pytest.mark.parametrize(
    "line",
    ["recrod", "rules --jsn", "export ID --format odt", "sessions list extra", "models fly x"],
)
def test_a_command_that_does_not_exist_is_noticed(line: str) -> None:
    with pytest.raises((AssertionError, click.UsageError)):
        parse(line)


def is_right(line: str) -> bool:
    try:
        parse(line)
    except (AssertionError, click.UsageError):
        return False
    return True


def parse(line: str) -> None:
    """Raise where `hfprep` would call this wrong usage; words in capitals stand for any value."""
    words = [word for word in re.sub(r"[\[\]]|\.\.\.", "", line).split() if word != "--help"]
    words = shlex.split(" ".join(words))
    while words and words[0].startswith("-"):
        taken = 2 if words[0] == "--data-dir" else 1
        assert words[0] in {o for param in COMMANDS[()].params for o in param.opts}, line
        words = words[taken:]
    path: tuple[str, ...] = ()
    while words and (*path, words[0]) in COMMANDS:
        path = (*path, words.pop(0))
    command = COMMANDS[path]
    if isinstance(command, click.Group):
        assert not words, f"hfprep {line}: there is no such command"
        return
    try:
        command.make_context(path[-1], _filled(command, words))
    except click.MissingParameter:
        # The name of a command in a sentence, not a line to type.
        assert not any(word.startswith("-") for word in words), line


def _filled(command: click.Command, words: list[str]) -> list[str]:
    """The words with a value that is allowed where a word in capitals stands for one."""
    values = {o: param.type for param in command.params for o in param.opts}
    return [
        kind.choices[0]
        if word.isupper() and isinstance(kind := values.get(before), click.Choice)
        else word
        for before, word in zip(["", *words], words, strict=False)
    ]


# What the pages say of the code


def test_every_command_that_prints_json_stands_in_the_schema() -> None:
    printing = {
        " ".join(path)
        for path, command in COMMANDS.items()
        if any("--json" in param.opts or "--jsonl" in param.opts for param in command.params)
    }
    named = {" ".join(re.findall(r"^[a-z ]+\b", line)).strip() for line in contract()["commands"]}
    assert named == printing | {"transcribe"}


def test_every_export_format_is_told() -> None:
    page = (ROOT / "docs" / "exports.md").read_text("utf-8")
    assert [
        name for name in EXPORTERS if f"`{name}`" not in page and f"format {name}`" not in page
    ] == []


def test_the_architecture_page_names_every_module() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    modules = {name for layer in layers for name in re.split(r" [|:] ", layer)}
    named = set(re.findall(r"`(\w+)(?:\.py|/)?`", page))
    assert modules - named == set()


MEASURED = re.findall(
    r"^\| [^|]*\((docs/[\w-]+\.md)\)\) \| ([^|]*) \|",
    (ROOT / "README.md").read_text("utf-8"),
    re.MULTILINE,
)


@pytest.mark.parametrize(("page", "figure"), MEASURED)
def test_a_figure_of_the_readme_stands_in_the_page_it_links_to(page: str, figure: str) -> None:
    measured = re.findall(r"\d[\d.]*", (ROOT / page).read_text("utf-8"))
    for number in re.findall(r"(?<!F)\d[\d.]*", figure):
        assert number in measured, f"{number} is not in {page}: take over what was measured last"


def test_the_readme_counts_what_is_there() -> None:
    text = " ".join((ROOT / "README.md").read_text("utf-8").split())
    counts = Counter(one.round for one in load_folder(ROOT / "scenarios", built_in=True).scenarios)
    rounds = sum(number for kind, number in counts.items() if kind not in (OFFER, DRILL))
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    assert f"{rounds} rounds" in text, "README says how many there are"
    assert f"{words[counts[OFFER]]} offer talks and {words[counts[DRILL]]} drills" in text, (
        "README says how many there are"
    )


def test_the_licence_is_mit() -> None:
    assert (ROOT / "LICENSE").read_text("utf-8").startswith("MIT License\n")
