"""`afterword serve`: the companion."""

import logging
from pathlib import Path

import click

from afterword import config
from afterword.catalogue import say
from afterword.cli.options import everywhere

EXTENSION = Path(__file__).parents[3] / "extension"


@click.command("serve")
@everywhere
def command(*, data: str | None, port: int | None) -> None:
    """Start the companion: it listens on 127.0.0.1 and keeps your interviews."""
    from afterword.web import serving
    from afterword.web.pairing import shown

    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    folder = config.data_folder(data)
    with serving.desk_at(folder, config.port(port)) as (desk, made):

        def ready() -> None:
            for notice in desk.store.notices:
                click.echo(notice, err=True)
            click.echo(say("serve.listening", url=f"http://{config.HOST}:{desk.port}", folder=folder))
            if not desk.store.tokens():
                extension = EXTENSION if EXTENSION.is_dir() else "extension"
                click.echo(say("serve.load", extension=extension))
                click.echo(say("serve.pair", code=shown(desk.pairing.open().code)))

        serving.serve(desk, made, ready)
    click.echo(say("serve.stopped"))
