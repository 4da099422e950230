"""What recent changes replaced, so that each can be taken back."""

import secrets
from collections import OrderedDict
from collections.abc import Mapping, Sequence

from afterword.record.errors import NotUndoable
from afterword.record.model import Record

KEPT = 200


class Changes:
    """The last changes: for each record the state before, and the version after."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, list[tuple[str, Record | None, int]]] = OrderedDict()

    def add(self, before: Mapping[str, Record | None], after: Sequence[Record]) -> str:
        """Remember a change; its id."""
        change = secrets.token_hex(8)
        self._kept[change] = [(record.id, before[record.id], record.version) for record in after]
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return change

    def of(self, change: str) -> list[tuple[str, Record | None, int]]:
        """Record id, the record before (None where it was new), and the version after.

        Raises:
            NotUndoable: not known any more.
        """
        if change not in self._kept:
            raise NotUndoable
        return self._kept[change]

    def forget(self, change: str) -> None:
        """It was taken back."""
        self._kept.pop(change, None)
