"""The guide: every page is there, leads to rounds that exist, and holds the subject's figures."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from hfprep_desktop.cli.main import run
from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.guide import (
    CHAPTERS,
    LinkKind,
    find_chapter,
    load_guide,
    parse_link,
    with_plain_links,
)
from hfprep_desktop.interview.scenario_file import load_folder
from hfprep_desktop.model import RoundKind
from hfprep_desktop.resources import find_resources

RESOURCES = find_resources()
GUIDE = RESOURCES.asset("guide")
PAGES = load_guide(GUIDE)
ROOT = Path(__file__).resolve().parents[3]

FIGURES = (
    *("$120k", "$130k", "three to five years", "three weeks", "Five rounds"),
    *("95%", "half the cost", "800 ms", "30%", "two sprints"),
    *("$12k", "15%", "$45k"),
    *("$165k", "$180k", "0.04%", "0.07%", "$172k", "0.055%", "four years", "$22k"),
    *("0.06%", "$300k", "six months"),
)
"""The figures of the subject that a person should have read once."""


def test_the_seven_subjects_are_there_and_nothing_else() -> None:
    assert {page.id for page in PAGES} == {
        "pillars",
        "framing",
        "patterns",
        "pushback",
        "offer",
        "mistakes",
        "loop",
    }
    assert {file.stem for file in GUIDE.iterdir()} == set(CHAPTERS)
    assert [page.id for page in PAGES] == list(CHAPTERS)


@pytest.mark.parametrize("page", PAGES, ids=CHAPTERS)
def test_a_page_has_a_title_and_substance(page) -> None:
    assert page.text.startswith(f"# {page.title}\n")
    assert len(page.text.split()) > 150


@pytest.mark.parametrize("page", PAGES, ids=CHAPTERS)
def test_a_page_leads_to_rounds_and_pages_that_exist(page) -> None:
    scenarios = {one.id: one for one in load_folder(RESOURCES.scenarios, built_in=True).scenarios}
    rounds = [link for link in page.links if link.kind.is_round]
    assert rounds, "each subject is linked to its drill"
    for link in rounds:
        assert link.target in scenarios, f"{page.id}: {link.kind}:{link.target}"
        is_drill = scenarios[link.target].round is RoundKind.DRILL
        assert is_drill or link.kind is LinkKind.SCENARIO
    assert {link.target for link in page.links if not link.kind.is_round} <= set(CHAPTERS)


@pytest.mark.parametrize("page", PAGES, ids=CHAPTERS)
def test_a_page_names_nothing_outside_the_app(page) -> None:
    assert "://" not in page.text
    assert "![" not in page.text
    assert "<" not in page.text
    # Whatever looks like a link is one that the app can follow.
    assert len(re.findall(r"\]\(", page.text)) == len(page.links)


@pytest.mark.parametrize("figure", FIGURES)
def test_every_main_figure_stands_in_some_page(figure: str) -> None:
    assert any(figure in page.text for page in PAGES)


def test_the_index_in_the_docs_lists_the_pages_in_order() -> None:
    index = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\d+\. \[(.+?)\]\(\.\./assets/guide/(\w+)\.md\)", index, re.MULTILINE)
    assert listed == [(page.title, page.id) for page in PAGES]


@pytest.mark.parametrize("damage", ["missing", "untitled", "no text"])
def test_a_broken_page_is_told_by_name(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "guide"
    shutil.copytree(GUIDE, folder)
    file = folder / "offer.md"
    if damage == "missing":
        file.unlink()
    else:
        file.write_bytes(b"Only words\n" if damage == "untitled" else b"# \xff\n")
    with pytest.raises(UserError, match=r"offer\.md"):
        load_guide(folder)


def test_links_are_read_from_their_address() -> None:
    link = parse_link("drill:framing-90-seconds")
    assert link is not None
    assert (link.kind, link.target) == (LinkKind.DRILL, "framing-90-seconds")
    for address in ("https://example.org", "drill:", "framing", "file:///etc/passwd", ""):
        assert parse_link(address) is None


def test_a_terminal_gets_commands_in_place_of_links() -> None:
    told = dict.fromkeys(LinkKind, "hfprep practice") | {LinkKind.GUIDE: "hfprep guide"}
    text = "[A drill](drill:one), [more](guide:offer), [site](https://example.org)"
    assert with_plain_links(text, told) == (
        "A drill (hfprep practice one), more (hfprep guide offer), [site](https://example.org)"
    )


def test_the_command_lists_the_pages_and_prints_one(capsys: pytest.CaptureFixture[str]) -> None:
    def no_window(_app: object) -> int:
        raise AssertionError

    assert run(["--temp", "guide"], no_window) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in listed] == list(CHAPTERS)
    assert run(["--temp", "guide", "framing"], no_window) == 0
    printed = capsys.readouterr().out
    page = find_chapter(PAGES, "framing")
    assert page is not None
    assert printed.startswith(f"# {page.title}")
    assert "(hfprep practice framing-90-seconds)" in printed
    assert run(["--temp", "guide", "nowhere"], no_window) == 1
    assert "no page called nowhere" in capsys.readouterr().err
