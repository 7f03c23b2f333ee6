"""A person's own layouts: Jinja templates in their data folder become formats of their own.

A template gets the page of a session and nothing else. It runs in Jinja's sandbox, loads no
other file, and what it writes is bounded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from hfprep_desktop.errors import UserError
from hfprep_desktop.export.debrief_page import build_page
from hfprep_desktop.export.exporters import Exporter
from hfprep_desktop.export.printable import printable
from hfprep_desktop.export.to_json import exported_session_json
from hfprep_desktop.export.to_markdown import escaped
from hfprep_desktop.model import Report, Session

ENDINGS: Final = {".md.j2": ".md", ".html.j2": ".html", ".txt.j2": ".txt"}
"""What a template's name ends with, and what the files it makes end with."""

LARGEST_TEMPLATE: Final = 256 * 1024
LARGEST_OUTPUT: Final = 32 * 1024 * 1024


def find_layouts(folder: Path) -> Mapping[str, Path]:
    """The templates in a folder by name (`weekly.md.j2` is `weekly`), in order of name."""
    if not folder.is_dir():
        return {}
    named = ((_name(path), path) for path in sorted(folder.iterdir()) if path.is_file())
    return {name: path for name, path in named if name}


def load_layout(path: Path) -> Exporter:
    """The format that a template makes.

    Raises `UserError` where it cannot be read; faults inside it are told when it is used.
    """
    ending = _ending(path)
    if not ending:
        raise UserError(
            f"{path.name} is no layout: its name must end with {', '.join(ENDINGS)}.",
            "Rename it: the ending says what kind of file it makes.",
        )
    try:
        if path.stat().st_size > LARGEST_TEMPLATE:
            raise UserError(
                f"The layout {path.name} is larger than 256 KB.", "Make it smaller; no more helps."
            )
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"The layout {path.name} cannot be read as text.",
            "Save it as UTF-8, or mend its rights.",
        ) from error
    suffix = ENDINGS[ending]
    return Exporter(
        f"Own layout: {_name(path)}", suffix, partial(_render, path.name, text, suffix), "Yours."
    )


def _render(name: str, text: str, suffix: str, session: Session, report: Report) -> bytes:
    # Loaded with the first page: the window and the other commands do without.
    import jinja2  # noqa: PLC0415

    from hfprep_desktop.export.bounded_sandbox import BoundedSandbox  # noqa: PLC0415

    environment = BoundedSandbox(
        autoescape=suffix == ".html",
        undefined=jinja2.StrictUndefined,
        finalize=lambda value: printable(value) if type(value) is str else value,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["md"] = escaped
    try:
        pieces = environment.from_string(text).generate(
            page=build_page(session, report), session=exported_session_json(session)
        )
        return "".join(_bounded(pieces, name)).encode("utf-8", "replace")
    except jinja2.TemplateSyntaxError as error:
        raise _fault(name, error.lineno, error.message or "it cannot be read") from error
    except (jinja2.TemplateError, ArithmeticError, TypeError, ValueError, LookupError) as error:
        raise _fault(name, _line_of(error), str(error) or type(error).__name__) from error
    except (AttributeError, RecursionError, MemoryError) as error:
        raise _fault(name, _line_of(error), type(error).__name__) from error


def _bounded(pieces: Iterator[str], name: str) -> Iterator[str]:
    written = 0
    for piece in pieces:
        written += len(piece)
        if written > LARGEST_OUTPUT:
            raise UserError(
                f"The layout {name} writes more than 32 MB for one session.",
                "Look for a loop that does not end where it should.",
            )
        yield piece


def _fault(name: str, line: int | None, what: str) -> UserError:
    place = f", line {line}" if line else ""
    return UserError(
        f"The layout {name}{place} cannot be used: {what[:200]}.",
        "Mend that line; docs/exports.md names what a layout may use.",
    )


def _line_of(error: BaseException) -> int | None:
    """Jinja writes the template's own lines into the traceback."""
    line = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _ending(path: Path) -> str:
    return next((ending for ending in ENDINGS if path.name.endswith(ending)), "")


def _name(path: Path) -> str:
    ending = _ending(path)
    return path.name.removesuffix(ending) if ending else ""
