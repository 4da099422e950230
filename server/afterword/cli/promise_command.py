"""`afterword promise`: what the employer said, as a day and an hour to call."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import click
import msgspec

from afterword import clock
from afterword.cli import batch
from afterword.cli.options import everywhere
from afterword.errors import BadInput


def _moment(text: object) -> datetime:
    if not isinstance(text, str):
        raise BadInput(what="interview_at is missing; it is a time such as 2026-10-20T10:00:00-04:00")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BadInput(what="interview_at is not a time such as 2026-10-20T10:00:00-04:00") from None
    if moment.tzinfo is None:
        raise BadInput(what="interview_at has no offset, such as -04:00")
    return moment


def _text(given: dict[str, Any], field: str) -> str | None:
    value = given.get(field)
    if value is not None and not isinstance(value, str):
        raise BadInput(what=f"{field} is not a text")
    return value


def answer(given: dict[str, Any], folder: Path) -> dict[str, Any]:
    """The reading of one line of a batch, or of the arguments; `folder` plays no part."""
    from afterword.due import promise

    del folder
    reading = promise.read(
        _text(given, "phrase") or "",
        interview_at=_moment(given.get("interview_at")),
        region=_text(given, "region"),
        tz=_text(given, "tz") or "",
        lang=_text(given, "lang"),
    )
    return msgspec.to_builtins(reading)  # type: ignore[no-any-return]  # a Struct becomes a dict


@click.command("promise")
@click.argument("phrase", required=False)
@click.option("--at", help="When the interview was (RFC 3339); now when left out.")
@click.option("--region", help="Where the interviewer is: US-NY, DE, GB-SCT.")
@click.option("--tz", help="The interviewer's time zone: Europe/London.")
@click.option("--lang", help="The language of the words, when it is not to be guessed.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option(
    "--batch", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="JSON lines."
)
@everywhere
def command(
    *,
    phrase: str | None,
    at: str | None,
    region: str | None,
    tz: str | None,
    lang: str | None,
    as_json: bool,
    file: Path | None,
    data: str | None,
    port: int | None,
) -> None:
    """When to call, from what they said: PHRASE in their own words."""
    del data, port
    if file is not None:
        batch.run(file, answer)
        return
    interview_at = at or clock.now().astimezone().isoformat()
    given = {"phrase": phrase, "interview_at": interview_at, "region": region, "tz": tz, "lang": lang}
    result = answer(given, Path())
    click.echo(json.dumps(result, ensure_ascii=False) if as_json else result["why"])
