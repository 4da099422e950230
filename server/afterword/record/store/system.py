"""Every system call of the store, behind one class: tests make them fail one by one."""

import os
from pathlib import Path
from typing import IO

FILE_MODE = 0o600
FOLDER_MODE = 0o700


class System:
    """The real file system. Raises OSError as the calls do."""

    def make_folder(self, folder: Path) -> None:
        """The folder and its parents, closed to others."""
        folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        folder.chmod(FOLDER_MODE)

    def open_append(self, path: Path) -> int:
        """A descriptor that appends; the file is made where it is missing."""
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), FILE_MODE)

    def open_new(self, path: Path) -> int:
        """A descriptor of an empty file of that name."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
        return os.open(path, flags, FILE_MODE)

    def write(self, descriptor: int, data: bytes) -> None:
        """All of `data`, however many calls it takes."""
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]

    def sync(self, descriptor: int) -> None:
        """On the disk when this returns."""
        getattr(os, "fdatasync", os.fsync)(descriptor)

    def sync_folder(self, folder: Path) -> None:
        """Names in `folder` are on the disk when this returns; Windows has no such call."""
        if os.name == "nt":
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def truncate(self, descriptor: int, size: int) -> None:
        """Cut the file to `size` bytes."""
        os.ftruncate(descriptor, size)

    def close(self, descriptor: int) -> None:
        """Give the descriptor back."""
        os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """`source` takes the place of `target` at once."""
        source.replace(target)

    def read(self, path: Path) -> bytes:
        """The bytes of the file."""
        return path.read_bytes()

    def unlink(self, path: Path) -> None:
        """Remove the file where it is there."""
        path.unlink(missing_ok=True)

    def lock(self, path: Path) -> IO[bytes] | None:
        """The one writer's lock on `path`, held while the file is open; None where another holds it."""
        file = path.open("a+b")
        path.chmod(FILE_MODE)
        try:
            _lock(file)
        except OSError:
            file.close()
            return None
        return file


def _lock(file: IO[bytes]) -> None:
    if os.name == "nt":  # pragma: no cover - not run on this system
        import msvcrt  # noqa: PLC0415 - exists on Windows only

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        return
    import fcntl  # noqa: PLC0415 - exists on POSIX only

    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
