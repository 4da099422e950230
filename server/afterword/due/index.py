"""The due list without planning everything anew: what was computed holds until a known moment.

Equal to `agenda` for the same records, policy, profile and now; a property test says so.
"""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from msgspec.structs import replace

from afterword.due.agenda import Agenda, Assembled, agenda_at, assemble
from afterword.due.segment import Layout, Segment, lay_out, segment
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
        self._kept: dict[str, _Kept] = {}
        self._parts: list[Segment] = []
        self._assembled: Assembled | None = None

    def agenda(self, records: Iterable[Record], policy: Policy, profile: Profile, now: datetime) -> Agenda:
        """The due list of `records` at `now` (aware), as `afterword.due.agenda.agenda` gives it."""
        with self._guard:
            if self._rules is None or self._rules[0] is not policy or self._rules[1] != profile:
                self._rules = (policy, replace(profile))
                self._kept, self._parts, self._assembled = {}, [], None
            parts = self._follow(records, policy, profile, now)
            if self._assembled is None or not _identical(parts, self._parts):
                self._parts, self._assembled = parts, assemble(parts, profile)
            return agenda_at(self._assembled, policy, profile, now)

    def _follow(
        self, records: Iterable[Record], policy: Policy, profile: Profile, now: datetime
    ) -> list[Segment]:
        """What the list says of each open application; planned anew only where the record changed."""
        kept: dict[str, _Kept] = {}
        parts: list[Segment] = []
        for record in records:
            if record.state != "open" or record.deleted_at:
                continue
            known = self._kept.get(record.id)
            if known is None or not known.is_of(record):
                layout = lay_out(record, policy, profile)
                known = _Kept(record, record.version, layout, segment(layout, policy, profile, now))
            elif not known.segment.holds(now):
                known = _Kept(
                    known.record, known.version, known.layout, segment(known.layout, policy, profile, now)
                )
            kept[record.id] = known
            parts.append(known.segment)
        self._kept = kept
        return parts


@dataclass(frozen=True, slots=True)
class _Kept:
    record: Record
    version: int
    layout: Layout
    segment: Segment

    def is_of(self, record: Record) -> bool:
        """Whether `record` is the one this was computed from, unchanged."""
        return self.version == record.version and (self.record is record or self.record == record)


def _identical(some: list[Segment], others: list[Segment]) -> bool:
    return len(some) == len(others) and all(a is b for a, b in zip(some, others, strict=True))
