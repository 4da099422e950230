"""The snapshot: one TinyDB file, replaced as a whole, and the backups beside it."""

from datetime import datetime
from pathlib import Path

import msgspec

from afterword.record.store.journal import checksum
from afterword.record.store.system import System
from afterword.record.store.tables import Tables

NAME = "afterword.json"
JOURNAL = "afterword.journal"
BACKUPS = "backups"
KEPT_BACKUPS = 7


def write(path: Path, tables: Tables, system: System) -> bytes:
    """Replace the file at `path` by `tables`; what was written. The old one stays until the new is whole."""
    content = sealed(tables)
    put(path, content, system)
    return content


def sealed(tables: Tables) -> bytes:
    """`tables` as the file has them, with its own checksum inside."""
    tables.meta["1"].check = ""
    open_seal = msgspec.json.encode(tables)
    return open_seal.replace(b'"check":""', b'"check":"%s"' % checksum(open_seal).encode(), 1)


def intact(content: bytes, check: str) -> bool:
    """Whether the file is as it was written: a hand edit and a flipped bit both show."""
    seal = b'"check":"%s"' % check.encode()
    return not content or checksum(content.replace(seal, b'"check":""', 1)) == check


def put(path: Path, content: bytes, system: System) -> None:
    """Replace the file at `path` by `content`, at once."""
    fresh = path.with_suffix(".new")
    descriptor = system.open_new(fresh)
    try:
        system.write(descriptor, content)
        system.sync(descriptor)
    finally:
        system.close(descriptor)
    system.replace(fresh, path)
    system.sync_folder(path.parent)


def back_up(folder: Path, content: bytes, now: datetime, system: System, *, label: str = "") -> Path:
    """Keep `content` as a backup of the day; only the newest of the days are kept."""
    backups = folder / BACKUPS
    system.make_folder(backups)
    path = backups / f"afterword-{now:%Y-%m-%d}{label}.json"
    put(path, content, system)
    if not label:
        daily = sorted(p for p in backups.glob("afterword-????-??-??.json"))
        for old in daily[:-KEPT_BACKUPS]:
            system.unlink(old)
    return path


def last_good(folder: Path) -> Path | None:
    """The newest backup that can be read."""
    for path in sorted((folder / BACKUPS).glob("afterword-*.json"), reverse=True):
        try:
            msgspec.json.decode(path.read_bytes(), type=Tables)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            continue
        return path
    return None


def put_aside(path: Path, now: datetime, system: System) -> Path:
    """Keep a copy of the file under a name that says when; never over another one."""
    number = 0
    while True:
        aside = path.with_name(f"{path.name}.{now:%Y%m%d-%H%M%S}{f'-{number}' if number else ''}.kept")
        if not aside.exists():
            put(aside, system.read(path), system)
            return aside
        number += 1
