"""`afterword add`: an interview without a page, such as a telephone screen."""

import re
import uuid
from typing import Any

import click
import msgspec

from afterword import clock, config
from afterword.catalogue import say
from afterword.cli import client
from afterword.cli.options import everywhere
from afterword.errors import BadInput
from afterword.web.errors import CompanionAway

WITH = re.compile(r"^\s*([^<>]*?)\s*(?:<([^<>\s]+@[^<>\s]+)>)?\s*$")


def somebody(text: str) -> dict[str, str]:
    """`Dana Reyes <dana@example.org>` as a person.

    Raises:
        BadInput: neither name nor address.
    """
    found = WITH.match(text)
    if not found or not (found[1] or found[2]):
        raise BadInput(what=f"{text[:60]} is no name")
    return {key: value for key, value in (("name", found[1]), ("email", found[2])) if value}


@click.command("add")
@click.option("--company", required=True, help="The company; the only thing that is needed.")
@click.option("--role", help="The job.")
@click.option("--at", help="When: 2026-11-24T10:00.")
@click.option("--tz", help="The interviewer's time zone: Europe/London.")
@click.option("--kind", type=click.Choice(["on-site", "phone", "video", "panel", "screening"]))
@click.option("--with", "people", multiple=True, help='Who interviews you: "Dana Reyes <dana@example.org>".')
@everywhere
def command(
    *, company: str, people: tuple[str, ...], data: str | None, port: int | None, **more: Any
) -> None:
    """Keep an interview that has no page."""
    del port
    body = {
        "request_id": str(uuid.uuid4()),
        "company": company,
        "people": [somebody(text) for text in people],
        **{name: value for name, value in more.items() if value},
    }
    folder = config.data_folder(data)
    try:
        client.ask(folder, "POST", "records", body)
    except CompanionAway:
        _without_companion(folder, body)
    click.echo(say("serve.added", company=company))


def _without_companion(folder: Any, body: dict[str, Any]) -> None:
    """Nobody keeps the folder: keep it ourselves, by the same call."""
    from afterword.record.store import Store
    from afterword.web.api.record import NewRecord, add
    from afterword.web.desk import Desk
    from afterword.web.routes import Call

    with Store.open(folder, now=clock.now) as store:
        desk = Desk(store, config.port(), clock.now, clock.new_id)
        asked = msgspec.convert(body, NewRecord)
        add(Call(desk=desk, path={}, query={}, body=asked, version=None, origin="", who="owner"))
