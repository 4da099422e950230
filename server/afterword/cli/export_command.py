"""`afterword export`: everything out."""

from pathlib import Path

import click

from afterword import clock, config, policy
from afterword.catalogue import say
from afterword.cli.options import everywhere


@click.command("export")
@click.option("--format", "kind", type=click.Choice(["json", "csv", "ics", "vcard"]), default="json")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write; else printed.")
@everywhere
def command(*, kind: str, out: Path | None, data: str | None, port: int | None) -> None:
    """Write everything you keep as JSON, a table, a calendar, or address cards."""
    from afterword.exchange.outgoing import export
    from afterword.record.store import Store

    del port
    store = Store.read_only(config.data_folder(data), now=clock.now)
    text = export(kind, store, policy.load(), clock.now())
    if out is None:
        click.echo(text.encode("utf-8", "replace"), nl=False)
        return
    out.write_bytes(text.encode("utf-8", "replace"))
    click.echo(say("exchange.exported", file=out))
