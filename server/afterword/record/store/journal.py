"""The journal: one checksummed line a commit, on the disk before the answer goes out.

The first line names the snapshot that the journal continues, by generation and checksum. A
torn last line was never acknowledged: it is cut off. Anything wrong before it is damage.
"""

import contextlib
import zlib
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from afterword.record.store.system import System
from afterword.record.store.tables import Operation


class Head(msgspec.Struct, kw_only=True):
    """Which snapshot this journal continues."""

    generation: int
    snapshot: str


class Broken(Exception):
    """A line inside the journal does not match its checksum."""


def checksum(data: bytes) -> str:
    """CRC-32 in eight hexadecimal digits."""
    return f"{zlib.crc32(data):08x}"


def line(data: bytes) -> bytes:
    """`data` as a line of the journal."""
    return b"%s %d %s\n" % (checksum(data).encode(), len(data), data)


def _checked(raw: bytes) -> bytes | None:
    """The data of a line, None where it is not whole."""
    crc, _, rest = raw.partition(b" ")
    length, _, data = rest.partition(b" ")
    whole = length.isdigit() and int(length) == len(data) and checksum(data).encode() == crc
    return data if whole else None


class Parsed(NamedTuple):
    """Head and operations as far as they are whole: `good` bytes; `cut` says what follows."""

    head: Head | None
    operations: list[Operation]
    good: int
    cut: Literal["", "torn", "damaged"]


def parse(content: bytes) -> Parsed:
    """What the journal holds.

    A last line without its end was torn by a crash before it was acknowledged; one with its
    end but a wrong checksum may have been acknowledged, so it is told apart. Where only the end
    itself is wrong, the line counts.

    Raises:
        Broken: a line that others follow is damaged, or the head is no head.
    """
    head: Head | None = None
    operations: list[Operation] = []
    good = 0
    lines = content.split(b"\n")
    ended = len(lines) - 1
    for number, raw in enumerate(lines if lines[-1] else lines[:-1]):
        data = _checked(raw)
        if data is None and number == ended:
            data = _checked(raw[:-1])
        if data is None:
            if number < ended - 1 or (number < ended and lines[-1]):
                raise Broken
            return Parsed(head, operations, good, "damaged" if number < ended else "torn")
        try:
            if head is None:
                head = msgspec.json.decode(data, type=Head)
            else:
                operations.append(msgspec.json.decode(data, type=Operation))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise Broken from error
        good += len(raw) + (1 if number < ended else 0)
    return Parsed(head, operations, good, "torn" if lines[-1] else "")


class Journal:
    """The open journal of one writer."""

    def __init__(self, path: Path, system: System, size: int) -> None:
        self.path, self.system = path, system
        self.descriptor = system.open_append(path)
        self.size = size
        self.unsure = False
        system.truncate(self.descriptor, size)

    @classmethod
    def start(cls, path: Path, system: System, head: Head) -> "Journal":
        """A new journal in place of the old one, at once."""
        content = line(msgspec.json.encode(head))
        fresh = path.with_suffix(".new")
        descriptor = system.open_new(fresh)
        try:
            system.write(descriptor, content)
            system.sync(descriptor)
        finally:
            system.close(descriptor)
        system.replace(fresh, path)
        system.sync_folder(path.parent)
        return cls(path, system, len(content))

    def append(self, operation: Operation) -> None:
        """On the disk when this returns; taken back where it cannot be.

        Raises:
            OSError: nothing of the operation is in the journal.
        """
        data = line(msgspec.json.encode(operation))
        if self.unsure:
            self._take_back()
        try:
            self.system.write(self.descriptor, data)
            self.system.sync(self.descriptor)
        except OSError:
            self.unsure = True
            with contextlib.suppress(OSError):
                self._take_back()
            raise
        self.size += len(data)

    def _take_back(self) -> None:
        """Cut off what a failed write may have left; until that worked nothing more is written."""
        self.system.truncate(self.descriptor, self.size)
        self.system.sync(self.descriptor)
        self.unsure = False

    def close(self) -> None:
        """Give the file back."""
        self.system.close(self.descriptor)
