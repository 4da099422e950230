"""The due list without planning everything anew: what was computed holds until a known moment.

Equal to `agenda` for the same records, policy, profile and now; a property test says so.
"""

import threading
from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from afterword.due.agenda import Agenda, Assembled, agenda_at, assemble
from afterword.due.segment import Segment, segment
from afterword.policy import Policy
from afterword.profile import Profile
from afterword.record.model import Record


class DueIndex:
    """Keeps the list of each open application until the moment at which it changes.

    A record counts as unchanged while it is the same object or an equal one, at the same
    version; who changes a record in place must count its version up. Any number of threads.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._rules: tuple[Policy, Profile] | None = None
        self._kept: dict[str, tuple[Record, int, Segment]] = {}
        self._parts: list[Segment] = []
        self._assembled: Assembled | None = None

    def agenda(self, records: Iterable[Record], policy: Policy, profile: Profile, now: datetime) -> Agenda:
        """The due list of `records` at `now` (aware), as `afterword.due.agenda.agenda` gives it."""
        with self._guard:
            if self._rules is None or self._rules[0] is not policy or self._rules[1] != profile:
                self._rules = (policy, replace(profile))
                self._kept, self._parts, self._assembled = {}, [], None
            return self._agenda(records, policy, profile, now)

    def _agenda(self, records: Iterable[Record], policy: Policy, profile: Profile, now: datetime) -> Agenda:
        parts: list[Segment] = []
        kept: dict[str, tuple[Record, int, Segment]] = {}
        for record in records:
            if record.state != "open" or record.deleted_at:
                continue
            known = self._kept.get(record.id)
            if known is None or not _same(known, record) or not known[2].holds(now):
                known = (record, record.version, segment(record, policy, profile, now))
            kept[record.id] = known
            parts.append(known[2])
        self._kept = kept
        if self._assembled is None or not _identical(parts, self._parts):
            self._parts, self._assembled = parts, assemble(parts, profile)
        return agenda_at(self._assembled, policy, profile, now)


def _same(known: tuple[Record, int, Segment], record: Record) -> bool:
    return known[1] == record.version and (known[0] is record or known[0] == record)


def _identical(some: list[Segment], others: list[Segment]) -> bool:
    return len(some) == len(others) and all(a is b for a, b in zip(some, others, strict=True))
