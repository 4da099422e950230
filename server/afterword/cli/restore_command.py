"""`afterword restore FILE`: a backup takes the place of what is there; that is kept aside."""

from pathlib import Path

import click
import msgspec

from afterword import clock, config
from afterword.catalogue import say
from afterword.cli.options import everywhere
from afterword.exchange.errors import UnreadableFile


@click.command("restore")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@everywhere
def command(*, file: Path, data: str | None, port: int | None) -> None:
    """Bring back a backup. Stop the companion first; what is there now is kept beside it."""
    from afterword.record.errors import StoreBusy
    from afterword.record.store import System, snapshot
    from afterword.record.store.store import LOCK
    from afterword.record.store.tables import Tables

    del port
    folder, system, content = config.data_folder(data), System(), file.read_bytes()
    try:
        msgspec.json.decode(content, type=Tables)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise UnreadableFile from None
    system.make_folder(folder)
    lock = system.lock(folder / LOCK)
    if lock is None:
        raise StoreBusy(folder=folder)
    with lock:
        present = [folder / name for name in (snapshot.NAME, snapshot.JOURNAL) if (folder / name).exists()]
        kept = [snapshot.put_aside(path, clock.now(), system).name for path in present]
        system.unlink(folder / snapshot.JOURNAL)
        snapshot.put(folder / snapshot.NAME, content, system)
    click.echo(say("exchange.restored", file=file, kept=", ".join(kept) or "-"))
