"""Texts that break careless exporters: markup, formulas, controls, directions, endless words."""

from __future__ import annotations

MARKUP = (
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</style><script>", "<b>x</b>"),
    *("&lt;script&gt;", "&#x3c;b&#x3e;", '" onmouseover="x', "' onclick='x", "<!--", "-->", "]]>"),
    *("<![CDATA[x]]>", "javascript:alert(1)", "data:text/html,x", "{{ 7 * 7 }}", "{% raw %}"),
    *("{{ page.__class__ }}", "${7*7}", "<a href='file:///etc/passwd'>x</a>", "<iframe src=x>"),
    *("<svg/onload=x>", "<meta http-equiv=refresh>", "<base href=x>", "<form action=x>", "<para>"),
    *(
        "<font color=red>x</font>",
        "<br/>",
        "<link href=x>",
        "<object data=x>",
        "<style>*{}</style>",
    ),
)
MARKDOWN = (
    *("# heading", "- item", "1. item", "> quote", "---", "```", "~~~", "`a`", "**b**", "_i_"),
    *("[a](b)", "![x](y)", "[ref]: http://x", "a | b", "https://x.example", "\\", "\\*", "[^1]"),
)
TABLES = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    '"',
    '""',
    "a;b",
    "a,b",
    "=cmd|' /C x'!A0",
)
CAPTIONS = ("-->", "00:00 --> 00:01", "WEBVTT", "NOTE x", "1\n\n2", "a\n\nb", "&amp;", "<c.x>y</c>")
CHARACTERS = (
    *("\x00", "a\x00b", "\x07", "\x1b[2J", "\x0b", "\x0c", "\x7f", "\x85", "\u2028", "\u2029"),
    *("\ud800", "\udfff", "\ufffe", "\uffff", "\ufeff", "\u202eevil", "\u200f", "\U0001f600"),
    *("e\u0301", "\u0628\u0627", "\u65e5\u672c\u8a9e", "\u0e2a\u0e27", "\U0001d54f", "\U0010ffff"),
    *("\u00a0", "\u3000", " ", "", "\n", "\r\n", "a" * 3000, "\u00e9" * 500, "x " * 800),
)
NAMES = ("CON", "nul.txt", "..", "../../etc/passwd", "C:\\x", "a/b", "trailing.", "x" * 300)

HOSTILE = (*MARKUP, *MARKDOWN, *TABLES, *CAPTIONS, *CHARACTERS, *NAMES)
