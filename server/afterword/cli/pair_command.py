"""`afterword pair`: a code to pair a browser with."""

import json

import click

from afterword import config
from afterword.catalogue import say
from afterword.cli import client
from afterword.cli.options import everywhere


@click.command("pair")
@click.option("--json", "as_json", is_flag=True, help="Print code, expires_at and url as JSON.")
@everywhere
def command(*, as_json: bool, data: str | None, port: int | None) -> None:
    """Open the pairing window of the running companion, and print its code."""
    del port
    opened = client.ask(config.data_folder(data), "POST", "pair/window")
    click.echo(json.dumps(opened) if as_json else say("serve.pair_window", code=opened["code"]))
