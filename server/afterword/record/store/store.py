"""The one Storage class: everything kept, in memory and on the disk.

A write is in the journal, synced, before it is acknowledged; the snapshot follows when idle
and at close. One writer a folder, by file lock; any number of threads.
"""

import errno
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import msgspec

from afterword.profile import Profile
from afterword.record.errors import (
    ChangedMeanwhile,
    DataFolderUnusable,
    DiskFull,
    ReadOnly,
    RecordGone,
    StoreBusy,
)
from afterword.record.model import Record
from afterword.record.store import opening, snapshot
from afterword.record.store.changes import Changes
from afterword.record.store.journal import Head, Journal, checksum
from afterword.record.store.lookup import Lookup
from afterword.record.store.system import System
from afterword.record.store.tables import Operation, Settings, State, Token

LOCK = "afterword.lock"
KEPT_DELETED = timedelta(days=30)
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def _copied(record: Record) -> Record:
    """A record of the caller's own: what they do to it never reaches the store."""
    return msgspec.json.decode(msgspec.json.encode(record), type=Record)


class Store:
    """Open it with `Store.open` or `Store.read_only`; use it as a context manager.

    `notices` are sentences the person must be told about what was found at the opening.
    """

    def __init__(
        self,
        folder: Path,
        opened: opening.Opened,
        *,
        now: Callable[[], datetime],
        system: System,
        lock: IO[bytes] | None,
    ) -> None:
        self.folder, self.notices = folder, opened.notices
        self._now, self._system, self._lock = now, system, lock
        self._state: State = opened.state
        self._guard = threading.RLock()
        self._changes, self._lookup = Changes(), Lookup()
        self._journal: Journal | None = None

    @classmethod
    def open(cls, folder: Path, *, now: Callable[[], datetime], system: System | None = None) -> Self:
        """The store of `folder`, made where it is missing.

        Raises:
            DataFolderUnusable: it cannot be made, read or written.
            StoreBusy: another process keeps it.
            DataDamaged, DataTooNew: as `opening.read` says.
        """
        system = system or System()
        try:
            system.make_folder(folder)
            lock = system.lock(folder / LOCK)
            if lock is None:
                raise StoreBusy(folder=folder)
            try:
                opened = opening.read(folder, now(), system)
                store = cls(folder, opened, now=now, system=system, lock=lock)
                store._begin(opened)
            except BaseException:
                lock.close()
                raise
        except OSError as error:
            raise _unusable(folder, error) from error
        return store

    @classmethod
    def read_only(cls, folder: Path, *, now: Callable[[], datetime]) -> Self:
        """What is saved in `folder` at this moment, also while a companion keeps it."""
        system = System()
        try:
            opened = opening.read(folder, now(), system, mend=False) if folder.is_dir() else None
        except OSError as error:
            raise _unusable(folder, error) from error
        return cls(folder, opened or opening.Opened(State()), now=now, system=system, lock=None)

    def _begin(self, opened: opening.Opened) -> None:
        """Take up the journal where it ends, or start a new one; keep the day's backup."""
        if opened.content and not self._backed_up_today():
            snapshot.back_up(self.folder, opened.content, self._now(), self._system)
        if opened.good:
            self._journal = Journal(self.folder / snapshot.JOURNAL, self._system, opened.good)
        else:
            self._write_snapshot()

    def _backed_up_today(self) -> bool:
        return (self.folder / snapshot.BACKUPS / f"afterword-{self._now():%Y-%m-%d}.json").exists()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Write the snapshot, so that TinyDB reads all of it, and give the folder back."""
        with self._guard:
            if self._journal is not None:
                try:
                    self.compact()
                finally:
                    self._journal.close()
                    self._journal = None
            if self._lock is not None:
                self._lock.close()
                self._lock = None

    def compact(self, *, at_least: int = 0) -> bool:
        """Move the journal into the snapshot, where it holds `at_least` bytes; whether it did."""
        with self._guard:
            head = msgspec.json.encode(Head(generation=self._state.meta.generation, snapshot="0" * 8))
            if self._journal is None or self._journal.size <= max(at_least, len(head) + 16):
                return False
            self._write_snapshot()
            return True

    def _write_snapshot(self) -> None:
        horizon = (self._now() - KEPT_DELETED).isoformat()
        for gone in [r.id for r in self._state.records.values() if r.deleted_at and r.deleted_at < horizon]:
            del self._state.records[gone]
        self._state.meta.generation += 1
        content = snapshot.write(self.folder / snapshot.NAME, self._state.tables(), self._system)
        head = Head(generation=self._state.meta.generation, snapshot=checksum(content))
        old, self._journal = self._journal, None
        if old is not None:
            old.close()
        self._journal = Journal.start(self.folder / snapshot.JOURNAL, self._system, head)

    # Reading ----------------------------------------------------------------------------

    def view(self) -> Sequence[Record]:
        """Every record that is not deleted, oldest first: to look at, never to change."""
        with self._guard:
            return [record for record in self._state.records.values() if record.deleted_at is None]

    def records(self, state: str | None = None) -> list[Record]:
        """Copies of the records (of one `state`), newest change first."""
        chosen = [record for record in self.view() if state in {None, record.state}]
        return [_copied(r) for r in sorted(chosen, key=lambda r: (r.updated_at, r.created_at), reverse=True)]

    def record(self, record_id: str, *, deleted: bool = False) -> Record:
        """A copy of that record.

        Raises:
            RecordGone: there is none, or it was deleted and `deleted` does not ask for those.
        """
        with self._guard:
            found = self._state.records.get(record_id)
        if found is None or (found.deleted_at and not deleted):
            raise RecordGone
        return _copied(found)

    def version_of(self, record_id: str) -> int:
        """The version of a record, deleted or not; 0 where there is none."""
        with self._guard:
            found = self._state.records.get(record_id)
        return found.version if found else 0

    def search(self, words: str) -> list[Record]:
        """Copies of the records that hold every word, newest change first; plain words, never a pattern."""
        found = self._lookup.search(self.view(), words)
        return [_copied(record) for record in found]

    def capture_of(self, capture_id: str) -> Record | None:
        """The record that took that capture in, deleted or not."""
        with self._guard:
            found = self._lookup.capture(self._state.records, capture_id)
        return _copied(found) if found else None

    def profile(self) -> Profile:
        """The person."""
        return msgspec.structs.replace(self._state.profile)

    def settings(self) -> Settings:
        """Own templates and taught rules."""
        return msgspec.json.decode(msgspec.json.encode(self._state.settings), type=Settings)

    def tokens(self) -> list[Token]:
        """The paired browsers."""
        with self._guard:
            return list(self._state.tokens)

    # Writing ----------------------------------------------------------------------------

    def _commit(self, operation: Operation) -> None:
        if self._journal is None:
            raise ReadOnly
        try:
            self._journal.append(operation)
        except OSError as error:
            if error.errno in FULL:
                raise DiskFull from error
            raise _unusable(self.folder, error) from error
        self._state.apply(operation)
        self._lookup.changed(operation)

    def save(self, records: Iterable[Record], *, expected: Mapping[str, int]) -> str:
        """Keep `records` as one change; the id by which it can be undone.

        `expected` maps a record's id to the version seen, 0 for a new one. Versions and the time
        of the change are set here.

        Raises:
            ChangedMeanwhile: another change came first; nothing was saved.
            DiskFull: nothing was saved.
        """
        with self._guard:
            put, before = [], {}
            for given in records:
                old = self._state.records.get(given.id)
                if (old.version if old else 0) != expected.get(given.id, 0):
                    raise ChangedMeanwhile(_copied(old) if old else None)
                record = _copied(given)
                record.version = (old.version if old else 0) + 1
                record.updated_at = self._now().isoformat()
                record.created_at = record.created_at or record.updated_at
                put.append(record)
                before[record.id] = old
            self._commit(Operation(put=put))
            return self._changes.add(before, put)

    def delete(self, record_id: str) -> str:
        """Let the record rest where `restore` finds it for 30 days; the change's id."""
        record = self.record(record_id)
        record.deleted_at = self._now().isoformat()
        return self.save([record], expected={record_id: record.version})

    def restore(self, record_id: str) -> Record:
        """Bring a deleted record back; one that is not deleted stays as it is."""
        with self._guard:
            record = self.record(record_id, deleted=True)
            if record.deleted_at is None:
                return record
            record.deleted_at = None
            self.save([record], expected={record_id: record.version})
            return self.record(record_id)

    def undo(self, change: str) -> list[Record]:
        """Take a change back; the records as they are now.

        Raises:
            NotUndoable: that change is not known any more.
            ChangedMeanwhile: a record changed after it.
        """
        with self._guard:
            put = []
            for record_id, old, version in self._changes.of(change):
                current = self.record(record_id, deleted=True)
                if current.version != version:
                    raise ChangedMeanwhile(current)
                restored = _copied(old) if old else current
                restored.deleted_at = restored.deleted_at if old else self._now().isoformat()
                restored.version = current.version + 1
                put.append(restored)
            self._commit(Operation(put=put))
            self._changes.forget(change)
            return [_copied(record) for record in put]

    def save_profile(self, profile: Profile) -> Profile:
        """Keep the person; with its version counted up."""
        with self._guard:
            kept = msgspec.structs.replace(profile, version=self._state.profile.version + 1)
            self._commit(Operation(profile=kept))
            return kept

    def save_settings(self, settings: Settings) -> None:
        """Keep own templates and taught rules."""
        with self._guard:
            self._commit(Operation(settings=msgspec.convert(msgspec.to_builtins(settings), Settings)))

    def save_tokens(self, tokens: Sequence[Token]) -> None:
        """Keep the paired browsers."""
        with self._guard:
            self._commit(Operation(tokens=list(tokens)))

    def content(self) -> bytes:
        """Everything as one TinyDB file: what a backup holds."""
        with self._guard:
            return snapshot.sealed(self._state.tables())

    def erase_everything(self) -> None:
        """Remove data, journal, backups and what was put aside; the store goes on, empty."""
        with self._guard:
            if self._journal is None:
                raise ReadOnly
            self._journal.close()
            self._journal = None
            for path in sorted(self.folder.rglob("*"), reverse=True):
                if path.is_dir():
                    path.rmdir()
                elif path.name != LOCK:
                    self._system.unlink(path)
            self._state, self._changes, self._lookup = State(), Changes(), Lookup()
            self._write_snapshot()


def _unusable(folder: Path, error: OSError) -> DataFolderUnusable | DiskFull:
    if error.errno in FULL:
        return DiskFull()
    return DataFolderUnusable(folder=folder, why=error.strerror or type(error).__name__)
