"""JSON lines in, JSON lines out, in the same order with the same ids, and never a stop."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from afterword.errors import AfterwordError, BadInput, Unexpected

type_of_answer = dict[str, Any]


def lines(file: Path) -> Iterator[tuple[int, str]]:
    """The non-empty lines of `file`, numbered from 1; undecodable bytes are replaced."""
    with file.open(encoding="utf-8", errors="replace") as open_file:
        for number, line in enumerate(open_file, 1):
            if line.strip():
                yield number, line


def run(file: Path, answer: Callable[[dict[str, Any], Path], type_of_answer]) -> None:
    """Answer each line of `file` on stdout.

    `answer` gets the input and the folder that paths are relative to; an error it raises
    becomes that line's `{"id", "error": {"code", "say", "remedy", "help"}}`.
    """
    for number, line in lines(file):
        given: Any = None
        try:
            given = _object(line, number)
            result = {"id": given.get("id"), **answer(given, file.parent)}
        except AfterwordError as error:
            result = _failed(given, number, error)
        except Exception:  # noqa: BLE001 - a batch never stops: one bad line is that line's error
            result = _failed(given, number, Unexpected())
        click.echo(json.dumps(result, ensure_ascii=False).encode("utf-8", "replace"))


def _object(line: str, number: int) -> dict[str, Any]:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        raise BadInput(what=f"line {number} is not JSON") from None
    if not isinstance(given, dict):
        raise BadInput(what=f"line {number} is not a JSON object")
    return given


def _failed(given: Any, number: int, error: AfterwordError) -> type_of_answer:
    known = isinstance(given, dict) and "id" in given
    return {"id": given["id"] if known else f"line {number}", "error": error.body()}
