"""`afterword open`: the companion's own page, by a link that works once."""

import webbrowser

import click

from afterword import config
from afterword.catalogue import say
from afterword.cli import client
from afterword.cli.options import everywhere


@click.command("open")
@click.option("--print", "only_print", is_flag=True, help="Print the link instead of opening a browser.")
@everywhere
def command(*, only_print: bool, data: str | None, port: int | None) -> None:
    """Open your interviews and due list in the browser."""
    del port
    url = client.ask(config.data_folder(data), "POST", "link")["url"]
    if only_print or not webbrowser.open(url):
        click.echo(url)
    else:
        click.echo(say("serve.opened", url=url.partition("#")[0]))
