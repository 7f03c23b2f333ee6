"""Names of files in archives: what is refused, and what must not be."""

from __future__ import annotations

import pytest

from hfprep_desktop.safe_names import is_device_name, refusal, shown_name

HOSTILE = (
    "../evil.yaml",
    "../../.bashrc.yaml",
    "a/../../evil.yaml",
    "a/../evil.yaml",
    "..",
    "../",
    ".",
    "./evil.yaml",
    "",
    "a//evil.yaml",
    "/",
    "/etc/evil.yaml",
    "//server/share/evil.yaml",
    "\\\\server\\share\\evil.yaml",
    "\\\\?\\C:\\evil.yaml",
    "..\\evil.yaml",
    "a\\..\\..\\evil.yaml",
    "a\\evil.yaml",
    "C:\\evil.yaml",
    "C:/evil.yaml",
    "C:evil.yaml",
    "c:../evil.yaml",
    "..%2fevil.yaml",
    "..%2Fevil.yaml",
    "%2e%2e/evil.yaml",
    "%2e%2e%2fevil.yaml",
    "..%252fevil.yaml",
    "..%5cevil.yaml",
    "..%c0%afevil.yaml",
    "%00.yaml",
    "a\x00.yaml",
    "a.yaml\x00.txt",
    "a\nb.yaml",
    "a\rb.yaml",
    "a\x1b[2Jb.yaml",
    "a\x7fb.yaml",
    "a\x85b.yaml",
    "evil\u202elmay.yaml",
    "evil\u2066.yaml",
    "a\u200bb.yaml",
    "\ufeffa.yaml",
    "a\u2028b.yaml",
    "a\ue000b.yaml",
    "a\udcffb.yaml",
    "\uff0e\uff0e/evil.yaml",
    "\u2025/evil.yaml",
    "..\uff0fevil.yaml",
    "..\uff3cevil.yaml",
    "a:evil.yaml",
    "a.yaml:stream",
    "CON",
    "con.yaml",
    "a/NUL.yaml",
    "aux.anything.yaml",
    "PRN .yaml",
    "COM1.yaml",
    "com\u00b9.yaml",
    "lpt9.yaml",
    "CONIN$",
    "clock$.yaml",
    "a.yaml.",
    "a.yaml ",
    " a.yaml",
    "a./b.yaml",
    "a /b.yaml",
    "a*.yaml",
    "a?.yaml",
    "a|b.yaml",
    "<a>.yaml",
    'a"b.yaml',
    "a" * 300 + ".yaml",
    "a/" * 150 + "b.yaml",
)


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_a_name_that_could_do_harm_is_refused_with_a_reason(name: str) -> None:
    assert refusal(name)


@pytest.mark.parametrize(
    "name",
    [
        "one.yaml",
        "pack/one.yaml",
        "pack/",
        "Übung für morgen.yml",
        "練習.yaml",
        "50% cheaper.yaml",
        "a..b.yaml",
        "What now….yaml",
        "console.yaml",
        "com.yaml",
        "com10.yaml",
        "nullable/auxiliary.yaml",
        ".DS_Store",
        "__MACOSX/._one.yaml",
        "a" * 235 + ".yaml",
    ],
)
def test_an_ordinary_name_is_taken(name: str) -> None:
    assert refusal(name) == ""


def test_what_is_shown_of_a_name_moves_no_cursor_and_turns_no_text() -> None:
    assert shown_name("a\x1b[2J\u202eb\n.yaml") == "a\\x1b[2J\\u202eb\\n.yaml"
    assert shown_name("x\udcff") == "x\\udcff"
    assert len(shown_name("\x00" * 100_000)) == 80
    assert shown_name("Übung.yaml") == "Übung.yaml"


def test_device_names_are_known_with_any_ending() -> None:
    names = ("con", "nul.yaml", "COM1", "Aux .b.c", "conx", "com0x", "x.con")
    assert [is_device_name(name) for name in names] == [True] * 4 + [False] * 3
