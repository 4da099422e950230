"""`afterword note`: the notes for one interview, from a file of JSON."""

# ruff: noqa: E501 - lists of words and patterns are read as lines

import json
from pathlib import Path
from typing import Any

import click
import msgspec

from afterword.cli import batch
from afterword.cli.options import everywhere
from afterword.errors import BadInput


def answer(given: dict[str, Any], folder: Path) -> dict[str, Any]:
    """The notes for one input, and when the next step is due; `folder` plays no part."""
    from afterword.due.plan import due_for_note
    from afterword.note.occasion import Occasion
    from afterword.note.write import Writer

    del folder
    try:
        occasion = msgspec.convert({k: v for k, v in given.items() if v is not None}, Occasion, strict=False)
    except msgspec.ValidationError as error:
        raise BadInput(what=str(error)) from None
    writer = Writer(occasion)
    written = writer.everything()
    notes = [
        {
            "idx": text.idx,
            "channel": text.channel,
            "to": {"name": text.to_name, "email": text.to_email},
            "subject": text.subject,
            "body": text.body,
            "ready": text.ready,
            "warnings": [finding.code for finding in text.findings],
        }
        for text in written
    ]
    result: dict[str, Any] = {"notes": notes, "warnings": sorted(writer.general_codes())}
    if occasion.interview.at:
        via = msgspec.to_builtins(occasion.via) if occasion.via else None
        result["due"] = due_for_note(
            occasion.promise or "", interview_at=occasion.interview.at, locale=occasion.locale,
            boundaries=occasion.boundaries, via={"name": via["contact"], "email": via["email"]} if via else None,
        )  # fmt: skip
    return result


@click.command("note")
@click.argument("source", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option(
    "--batch", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="JSON lines."
)
@everywhere
def command(
    *, source: Path | None, as_json: bool, file: Path | None, data: str | None, port: int | None
) -> None:
    """The notes for the interview in SOURCE (JSON): one distinct note for each interviewer."""
    del data, port
    if file is not None:
        batch.run(file, answer)
        return
    if source is None:
        raise BadInput(what="name a file with the interview as JSON, or --batch")
    try:
        given = json.loads(source.read_text("utf-8"))
    except (ValueError, RecursionError):
        raise BadInput(what=f"{source.name} is not JSON") from None
    if not isinstance(given, dict):
        raise BadInput(what=f"{source.name} holds no object")
    result = answer(given, source.parent)
    if as_json:
        click.echo(json.dumps(result, ensure_ascii=False))
        return
    for note in result["notes"]:
        if note["channel"] == "email":
            click.echo(
                f"{note['to']['email'] or note['to']['name'] or ''}\n{note['subject']}\n\n{note['body']}\n"
            )
