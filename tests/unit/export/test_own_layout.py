from __future__ import annotations

from pathlib import Path

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.export import own_layout
from hfprep_desktop.export.debrief_page import DebriefPage
from hfprep_desktop.export.own_layout import LARGEST_TEMPLATE, find_layouts, load_layout
from tests.unit.export.readers import html_tree
from tests.unit.export.reviewed import reviewed_report, reviewed_session, saying

SESSION = reviewed_session()
REPORT = reviewed_report(SESSION)


def layout(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def made(path: Path) -> str:
    return load_layout(path).export(SESSION, REPORT).decode("utf-8")


def test_layouts_are_found_by_their_names(tmp_path: Path) -> None:
    for name in ("weekly.md.j2", "coach.html.j2", "notes.txt", "b.txt.j2"):
        layout(tmp_path, name, "x")
    assert list(find_layouts(tmp_path)) == ["b", "coach", "weekly"]
    assert find_layouts(tmp_path / "nowhere") == {}


def test_a_layout_gets_the_page_and_the_whole_session(tmp_path: Path) -> None:
    text = "{{ page.title }}|{{ page.verdict }}|{{ session.turns[0].words|length }}\n"
    path = layout(tmp_path, "weekly.md.j2", text)
    words = len(SESSION.turns[0].transcript.words)
    assert made(path) == f"{SESSION.title}|{REPORT.verdict}|{words}\n"
    assert load_layout(path).suffix == ".md"


def test_in_html_everything_said_is_text_unasked(tmp_path: Path) -> None:
    path = layout(
        tmp_path, "coach.html.j2", "<!DOCTYPE html><title>x</title><p>{{ page.title }}</p>"
    )
    content = load_layout(path).export(*saying("<script>alert(1)</script>"))
    assert b"<script" not in content
    assert "script" not in {str(one.tag).rpartition("}")[2] for one in html_tree(content).iter()}


def test_a_filter_makes_text_safe_for_markdown(tmp_path: Path) -> None:
    path = layout(tmp_path, "weekly.md.j2", "{{ page.title|md }}")
    content = load_layout(path).export(*saying("# <b>*x*</b>"))
    assert content == rb"\# \<b\>\*x\*\</b\>"


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("ok\n{% if %}", "line 2", "Expected"),
        ("ok\n\n{{ page.titel }}", "line 3", "titel"),
        ("{{ nothing }}", "line 1", "nothing"),
        ("{{ 1 / 0 }}", "line 1", "division"),
        ("{{ page.title.foo() }}", "line 1", "foo"),
        ("{% include 'other' %}", "line 1", "loader"),
        ("{{ page.__class__.__mro__ }}", "line 1", "unsafe"),
        ("{{ ''.__class__ }}", "line 1", "unsafe"),
        ("{{ page.title.format.__globals__ }}", "line 1", "unsafe"),
        ("{% for a in range(999999999) %}x{% endfor %}", "line 1", "Range too big"),
        ("{{ 'x' * 1000000000 }}", "line 1", "repeated"),
        ("{{ 1000000000 * [1] }}", "line 1", "repeated"),
        ("{{ 9 ** 9999999 }}", "line 1", "power"),
        ("{{ page.title|nofilter }}", "line 1", "filter"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, place: str, what: str) -> None:
    path = layout(tmp_path, "weekly.md.j2", text)
    with pytest.raises(UserError) as caught:
        made(path)
    assert f"weekly.md.j2, {place}" in caught.value.what
    assert what in caught.value.what


def test_what_a_layout_writes_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_layout, "LARGEST_OUTPUT", 1000)
    path = layout(tmp_path, "weekly.md.j2", "{% for a in range(2000) %}x{{ a }}{% endfor %}")
    with pytest.raises(UserError, match="more than 32 MB"):
        made(path)


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("weekly.md", b"x", "no layout"),
        ("weekly.md.j2", b"\xff\xfe", "cannot be read"),
        ("weekly.md.j2", b"x" * (LARGEST_TEMPLATE + 1), "larger"),
    ],
)
def test_what_is_no_layout_is_told(tmp_path: Path, name: str, content: bytes, what: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UserError, match=what):
        load_layout(path)


ROOT = Path(__file__).resolve().parents[3]


def test_the_example_that_is_shipped_shows_the_debrief() -> None:
    text = made(ROOT / "assets" / "templates" / "example.md.j2")
    assert text.startswith(f"# {SESSION.title}\n")
    assert f"**{REPORT.verdict}.**" in text
    assert "- Pass: **Goal restated**. The goal was put in one sentence." in text
    assert "  - “help small teams ship a model” 0:03" in text


def test_the_page_of_the_guide_names_all_that_a_page_holds() -> None:
    guide = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    missing = [
        name
        for name in DebriefPage.__slots__
        if f"`{name}`" not in guide and f"`{name}[]`" not in guide
    ]
    assert missing == []
