"""From the files of a data folder to the state in memory, and what the person must be told."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

from afterword.catalogue import say
from afterword.record.errors import DataDamaged, DataTooNew
from afterword.record.store import snapshot
from afterword.record.store.journal import Broken, Head, Parsed, checksum, parse
from afterword.record.store.system import System
from afterword.record.store.tables import SCHEMA, Meta, State, Tables


@dataclass
class Opened:
    """`good` is the size of the whole part of the journal, 0 where a new one is to be started."""

    state: State
    good: int = 0
    content: bytes = b""
    notices: list[str] = field(default_factory=list)


def _damaged(folder: Path, path: Path, now: datetime, system: System) -> DataDamaged:
    aside = snapshot.put_aside(path, now, system)
    good = snapshot.last_good(folder)
    return DataDamaged(file=path.name, aside=aside.name, good=good.name if good else "")


class _Peek(msgspec.Struct):
    """As much of a file as any version has."""

    meta: dict[str, Meta] = {}


def _tables(folder: Path, content: bytes, now: datetime, system: System) -> Tables:
    if not content:
        return Tables()
    try:
        meta = msgspec.json.decode(content, type=_Peek).meta.get("1")
        if meta and meta.schema > SCHEMA:
            raise DataTooNew
        return msgspec.json.decode(content, type=Tables)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise _damaged(folder, folder / snapshot.NAME, now, system) from None


def read(folder: Path, now: datetime, system: System, *, mend: bool = True) -> Opened:
    """The state as the files tell it. With `mend` copies of what is wrong are put aside.

    Raises:
        DataDamaged: the files cannot be read; they stay, and a copy is kept.
        DataTooNew: a newer Afterword wrote them.
    """
    file, journal = folder / snapshot.NAME, folder / snapshot.JOURNAL
    content = system.read(file) if file.exists() else b""
    state = State(_tables(folder, content, now, system))
    whole = snapshot.intact(content, state.meta.check)
    opened = Opened(state, content=content)
    parsed = _journal(folder, journal, now, system)
    waiting = parsed is not None and bool(parsed.operations)
    if not whole and waiting:
        names = [snapshot.put_aside(p, now, system).name if mend else p.name for p in (file, journal)]
        opened.notices.append(say("store.edited_outside", kept=" and ".join(names)))
    elif not whole:
        opened.notices.append(say("store.changed_outside", file=file.name))
    elif parsed is not None and parsed.head is not None:
        if parsed.cut == "damaged":
            kept = snapshot.put_aside(journal, now, system).name if mend else journal.name
            opened.notices.append(say("store.last_line_damaged", kept=kept))
        if not _follow(opened, parsed, parsed.head):
            raise _damaged(folder, journal, now, system)
    return opened


def _journal(folder: Path, journal: Path, now: datetime, system: System) -> Parsed | None:
    try:
        return parse(system.read(journal)) if journal.exists() else None
    except Broken:
        raise _damaged(folder, journal, now, system) from None


def _follow(opened: Opened, parsed: Parsed, head: Head) -> bool:
    """Let the journal's commits happen; False where it continues another file than this.

    A journal of an earlier generation is all in the snapshot already: a crash came between the two.
    """
    if head.generation < opened.state.meta.generation:
        return True
    if head.snapshot != checksum(opened.content):
        return False
    for operation in parsed.operations:
        opened.state.apply(operation)
    opened.good = 0 if parsed.cut else parsed.good
    return True
