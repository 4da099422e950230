"""One application as the due list sees it, and for how long it stays that way.

The list of an application changes only at known moments (a step opens, is overdue, lapses, a
day ends), so what was computed at one moment holds until the next of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

import msgspec

from afterword.catalogue import say
from afterword.due.moments import spoken_day, written
from afterword.due.plan import meetings_of, own_clock, planned
from afterword.due.state import View, look
from afterword.due.step import Step, StepState
from afterword.due.steps.planned import Planned
from afterword.policy import Policy
from afterword.profile import Profile
from afterword.record.model import Record

RANK: dict[StepState, int] = {
    "overdue": 0, "now": 1, "today": 2, "copied": 3, "soon": 4, "waiting": 5, "done": 6, "dropped": 7,
}  # fmt: skip
AHEAD: frozenset[StepState] = frozenset({"today", "soon", "waiting"})
CHAIN = frozenset({"call", "check_in", "second_check_in", "stop"})


class Past(msgspec.Struct, kw_only=True, frozen=True):
    """An interview that was over before Afterword heard of it. `at` is RFC 3339; `say` one sentence."""

    record: str
    interview: str
    company: str | None
    role: str | None
    at: str
    say: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A step as listed, with what the list is sorted by; `opens` is set while it is still ahead."""

    step: Step
    key: tuple[int, float, float, str]
    counts: bool
    opens: float | None


@dataclass(frozen=True, slots=True)
class Segment:
    """What the list says of an application from `since` until `changes_at` (None: for ever)."""

    listed: tuple[Listed, ...]
    past: tuple[Past, ...]
    since: datetime
    changes_at: datetime | None

    def holds(self, now: datetime) -> bool:
        """Whether the list is the same at `now`; a clock set back ends it too."""
        return self.since <= now and (self.changes_at is None or now < self.changes_at)


@dataclass(frozen=True, slots=True)
class Layout:
    """All that is planned for an application, whatever the time. `past` are the interviews to name
    as past, each with the moments between which to do so.
    """

    steps: tuple[Planned, ...]
    past: tuple[tuple[datetime, datetime, Past], ...]


def lay_out(record: Record, policy: Policy, profile: Profile) -> Layout:
    """The plan of `record` apart from the time, computed from nothing but these."""
    steps = tuple(planned(record, policy, profile))
    return Layout(steps, tuple(_past(record, steps, policy, own_clock(profile))))


def segment(layout: Layout, policy: Policy, profile: Profile, now: datetime) -> Segment:
    """What the list says of an application at `now`, and until when."""
    clock = own_clock(profile)
    views = [(step, view) for step in layout.steps if (view := look(step, now, clock, policy))]
    moments = [view.changes_at for _, view in views if view.changes_at]
    moments += [step.shown for step in layout.steps if step.shown]
    moments += [moment for starts, ends, _ in layout.past for moment in (starts, ends)]
    return Segment(
        tuple(_listed(step, view) for step, view in _shown(views, now)),
        tuple(entry for starts, ends, entry in layout.past if starts <= now < ends),
        now,
        min((moment for moment in moments if moment > now), default=None),
    )


def _shown(views: list[tuple[Planned, View]], now: datetime) -> Iterator[tuple[Planned, View]]:
    """What a list names: not what follows an interview still to come, what was closed on an earlier
    day, or the later steps of the wait while an earlier one is ahead.
    """
    waiting = False
    for step, view in views:
        if (step.shown and now < step.shown) or _closed_long_ago(view):
            continue
        if view.step.kind in CHAIN and not step.withheld and view.step.state not in {"done", "dropped"}:
            if waiting:
                continue
            waiting = True
        yield step, view


def _closed_long_ago(view: View) -> bool:
    return view.step.state in {"done", "dropped"} and view.changes_at is None


def _listed(step: Planned, view: View) -> Listed:
    opens = step.snoozed if view.step.snoozed_until and step.snoozed else step.window.opens
    key = (RANK[view.step.state], step.window.until.timestamp(), opens.timestamp(), view.step.id)
    ahead = view.step.state in AHEAD and not step.quiet
    return Listed(view.step, key, view.counts, opens.timestamp() if ahead else None)


def _past(
    record: Record, steps: tuple[Planned, ...], policy: Policy, clock: tzinfo
) -> Iterator[tuple[datetime, datetime, Past]]:
    """The interviews that were over when they were added and left nothing to do, for some days."""
    with_steps = {step.step.interview for step in steps if not step.withheld}
    ended = record.state != "open" or record.deleted_at
    if ended or all(interview.id in with_steps for interview in record.interviews):
        return
    for held in meetings_of(record, policy):
        if held.added is None or held.added < held.end or held.interview.id in with_steps:
            continue
        where = record.company or say("due.somewhere")
        yield held.added, held.added.astimezone(clock) + timedelta(days=policy.show.past_days), Past(
            record=record.id, interview=held.interview.id, company=record.company, role=record.role,
            at=written(held.start), say=say("due.past", company=where, day=spoken_day(held.start)),
        )  # fmt: skip
