"""What an own scenario begins with can be used at once, and never takes another's place."""

from __future__ import annotations

from pathlib import Path

import pytest

from hfprep_desktop.interview.scenario_draft import copied, new_file, with_free_id
from hfprep_desktop.interview.scenario_file import check_text, load_folder, load_folders
from tests.unit.interview.scenario_files import ROOT, SHIPPED

TEMPLATE = (ROOT / "assets" / "templates" / "scenario.yaml").read_text(encoding="utf-8")


def test_the_template_can_be_used_as_it_is(tmp_path: Path) -> None:
    checked = check_text(TEMPLATE, tmp_path / "new.yaml", load_folders(SHIPPED, tmp_path))
    assert checked.faults == ()
    assert checked.scenario is not None
    assert checked.scenario.facts


def test_what_the_template_offers_behind_a_number_sign_can_be_used(tmp_path: Path) -> None:
    lines = TEMPLATE.splitlines()
    keys = ("interviewer", "counts", "about", "heard", "asks", "cut_ins", "  ")
    offered = [
        line.replace("# ", "", 1)
        if line.strip().startswith(tuple(f"# {k}" for k in keys))
        else line
        for line in lines
    ]
    assert sum(one != other for one, other in zip(lines, offered, strict=True)) >= 10
    checked = check_text("\n".join(offered), tmp_path / "new.yaml")
    assert checked.faults == ()
    assert checked.scenario is not None
    assert checked.scenario.cut_ins.roadmap is not None


@pytest.mark.parametrize("file", sorted(SHIPPED.glob("*.yaml")), ids=lambda file: file.stem)
def test_every_shipped_scenario_can_be_copied(tmp_path: Path, file: Path) -> None:
    known = load_folder(SHIPPED, built_in=True)
    text = copied(file.read_text(encoding="utf-8"), known.files)
    assert "yaml-language-server" not in text
    checked = check_text(text, tmp_path / "copy.yaml", known)
    assert checked.faults == ()
    assert checked.scenario is not None
    assert checked.scenario.id == f"{file.stem}-2"


def test_an_id_is_numbered_until_it_is_free_and_never_too_long() -> None:
    assert with_free_id("id: a  # note\n", {"a", "a-2"}) == "id: a-3  # note\n"
    assert with_free_id("id: 'a'\n", {"a"}) == "id: 'a-2'\n"
    assert with_free_id("id: a\n", set()) == "id: a\n"
    assert with_free_id("id: No Slug\n", {"a"}) == "id: No Slug\n"
    long = "x" * 64
    assert with_free_id(f"id: {long}\n", {long}) == f"id: {'x' * 62}-2\n"


def test_a_new_file_is_named_for_its_id_and_takes_no_place(tmp_path: Path) -> None:
    assert new_file(tmp_path, "schema: 1\nid: mine\n") == tmp_path / "mine.yaml"
    (tmp_path / "mine.yaml").touch()
    assert new_file(tmp_path, "id: mine\n") == tmp_path / "mine-2.yaml"
    assert new_file(tmp_path, "id: con\n") == tmp_path / "scenario-con.yaml"
    assert new_file(tmp_path, "id: ../up\n") == tmp_path / "draft.yaml"
    assert new_file(tmp_path, "") == tmp_path / "draft.yaml"
