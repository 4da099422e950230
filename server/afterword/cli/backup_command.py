"""`afterword backup`: everything in one file."""

from pathlib import Path

import click

from afterword import clock, config
from afterword.catalogue import say
from afterword.cli.options import everywhere


@click.command("backup")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write.")
@everywhere
def command(*, out: Path | None, data: str | None, port: int | None) -> None:
    """Write one file with everything: profile, interviews, notes; also while the companion runs."""
    from afterword.record.store import Store, System, snapshot

    del port
    folder = config.data_folder(data)
    store = Store.read_only(folder, now=clock.now)
    now = clock.now()
    if out is None:
        out = snapshot.back_up(folder, store.content(), now, System(), label=f"-{now:%H%M%S}-asked")
    else:
        snapshot.put(out.absolute(), store.content(), System())
    click.echo(say("exchange.backed_up", file=out))
