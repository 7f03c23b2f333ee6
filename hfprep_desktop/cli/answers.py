"""`hfprep transcribe` and `hfprep analyze`: single answers, spoken or typed."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final

import click

from hfprep_desktop.analysis.engine import Analyzer
from hfprep_desktop.app import build_text_analyzer, rule_pages
from hfprep_desktop.cli.shell import (
    Shell,
    changed,
    json_option,
    pass_shell,
    print_json,
    print_json_line,
    tell,
    tell_event,
)
from hfprep_desktop.errors import UserError
from hfprep_desktop.events import TranscriptReady
from hfprep_desktop.export.answer_text import answer_text
from hfprep_desktop.export.to_json import analysis_json, transcript_json
from hfprep_desktop.export.to_srt import words_srt
from hfprep_desktop.export.to_vtt import words_vtt
from hfprep_desktop.model import AnswerKind, Transcript, Word
from hfprep_desktop.wording import counted

AUDIO_SUFFIXES: Final = frozenset(
    {
        *(".aif", ".aiff", ".au", ".caf", ".flac", ".m4a", ".mp3", ".mp4"),
        *(".oga", ".ogg", ".opus", ".wav", ".webm"),
    }
)
KINDS: Final = [AnswerKind.FRAMING.value, AnswerKind.PUSHBACK.value, AnswerKind.NEGOTIATION.value]


@click.command()
@click.argument("audio", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["txt", "json", "srt", "vtt"]),
    default="txt",
    show_default=True,
    help="What to print.",
)
@pass_shell
def transcribe(shell: Shell, audio: Path, form: str) -> None:
    """Turn the speech in AUDIO into text with word times."""
    ready = heard(shell, audio)
    match form:
        case "json":
            print_json(transcript_json(ready.model, ready.duration_s, ready.transcript))
        case "srt":
            click.echo(words_srt(ready.transcript.words), nl=False)
        case "vtt":
            click.echo(words_vtt(ready.transcript.words), nl=False)
        case _:
            click.echo(ready.transcript.text)


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    default=AnswerKind.FRAMING.value,
    show_default=True,
    help="What the answer is to: an opening question, an objection, an offer.",
)
@click.option("--prompt", default="", help="What the interviewer said.")
@click.option("--jsonl", is_flag=True, help="FILE holds one JSON object a line.")
@json_option
@pass_shell
def analyze(shell: Shell, file: Path, kind: str, prompt: str, jsonl: bool, as_json: bool) -> int:
    """Findings for one answer. FILE is text or audio, `-` is standard input (text).

    With --jsonl each line of FILE is one answer and gives one line, in the same order; a line
    that cannot be read gives an error in its place, and exit code 1 at the end.
    """
    if jsonl:
        return _analyze_lines(file, build_text_analyzer())
    spoken = str(file) != "-" and file.suffix.lower() in AUDIO_SUFFIXES
    transcript = heard(shell, file).transcript if spoken else Transcript.from_text(read_text(file))
    analysis = build_text_analyzer().analyze(transcript, AnswerKind(kind), prompt)
    if as_json:
        print_json(analysis_json(analysis, text=transcript.text if spoken else None))
    else:
        click.echo(answer_text(analysis, rule_pages()))
    return 0


def heard(shell: Shell, audio: Path) -> TranscriptReady:
    """Transcribe a file, telling progress."""
    for event in changed(shell.app.speech.transcribe(audio)):
        if isinstance(event, TranscriptReady):
            return event
        tell_event(event)
    raise RuntimeError("transcription ended without a transcript")


def read_text(file: Path) -> str:
    """A typed answer. Raises `UserError` when the file is no text."""
    try:
        data = standard_input().read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise UserError(
            f"{file} cannot be read: {error.strerror or error}.", "Check the path and try again."
        ) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            f"{file} is neither UTF-8 text nor named like an audio file.",
            "Save it as UTF-8, or give it its ending, such as .wav, .flac, .ogg or .mp3.",
        ) from error


def standard_input() -> BinaryIO:
    """Bytes from standard input. Raises `UserError` when it is closed."""
    if sys.stdin is None:
        raise UserError("There is no standard input.", "Name a file instead.")
    return sys.stdin.buffer


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of JSONL input."""

    id: str | None
    kind: AnswerKind
    prompt: str
    transcript: Transcript


def _analyze_lines(file: Path, analyzer: Analyzer) -> int:
    broken = 0
    for number, line in enumerate(_lines(file), 1):
        if not line.strip():
            continue
        try:
            answer = parse_answer(line)
        except ValueError as error:
            print_json_line({"line": number, "error": str(error)})
            broken += 1
            continue
        analysis = analyzer.analyze(answer.transcript, answer.kind, answer.prompt)
        print_json_line(analysis_json(analysis, answer_id=answer.id))
    if broken:
        tell(
            f"{counted(broken, 'line')} could not be read, the others were answered. "
            "Mend those with an error in the output."
        )
    return 1 if broken else 0


def _lines(file: Path) -> Iterable[bytes]:
    if str(file) == "-":
        yield from standard_input()
        return
    try:
        with file.open("rb") as opened:
            yield from opened
    except OSError as error:
        raise UserError(
            f"{file} cannot be read: {error.strerror or error}.", "Check the path and try again."
        ) from error


def parse_answer(line: bytes) -> Answer:
    """One JSONL line. Raises `ValueError` that says what is wrong with it.

    NaN and Infinity are no JSON, but many programs write them: such a time counts as not known.
    """
    try:
        found = json.loads(line.decode("utf-8-sig"), parse_constant=float)
    except UnicodeDecodeError as error:
        raise ValueError("the line is not UTF-8") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"the line is not JSON: {error}") from error
    except (ValueError, RecursionError) as error:
        raise ValueError("the line is nested too deeply or holds too long a number") from error
    if not isinstance(found, dict):
        raise ValueError("the line is not a JSON object")
    kind = found.get("kind", AnswerKind.FRAMING.value)
    if kind not in list(AnswerKind):
        raise ValueError(f"kind is not one of {', '.join(AnswerKind)}")
    prompt = found.get("prompt") or ""
    if not isinstance(prompt, str):
        raise ValueError("prompt is not a text")
    answer_id = found.get("id")
    if not (answer_id is None or isinstance(answer_id, str)):
        raise ValueError("id is not a text")
    return Answer(answer_id, AnswerKind(kind), prompt, _transcript(found))


def _transcript(found: Mapping[str, Any]) -> Transcript:
    words = found.get("words")
    if isinstance(words, list) and words:
        return Transcript.from_words(_word(word) for word in words)
    text = found.get("text")
    if not isinstance(text, str):
        raise ValueError("there is neither a text nor a list of words")
    return Transcript.from_text(text)


def _word(found: object) -> Word:
    if not isinstance(found, dict) or not isinstance(found.get("text"), str):
        raise ValueError("a word has no text")
    return Word(
        found["text"],
        _number(found.get("start")),
        _number(found.get("end")),
        _number(found.get("probability")),
    )


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return float(value)
    except OverflowError:
        return None
