"""The due list over all applications: what is overdue, now, today, and what happens next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

import msgspec

from afterword.catalogue import say
from afterword.due.moments import spoken, written
from afterword.due.plan import own_clock
from afterword.due.segment import Listed, Past, Segment, lay_out, segment
from afterword.due.step import Step
from afterword.policy import Policy
from afterword.profile import Profile
from afterword.record.model import Record


class Agenda(msgspec.Struct, kw_only=True):
    """The due list at a moment.

    `steps` are in the order of the list: overdue, now, today, copied, soon, waiting, done,
    dropped. `changes_at` is the next moment at which anything in it changes, null for never.
    `count` is for the badge: what is overdue or due now, with what was copied and may not have
    gone out. `say` is one sentence on what happens next. `past` are interviews that were over
    when they were added. `quiet_until` is the end of the quiet hours where `now` is in them.
    All moments are RFC 3339.
    """

    now: str
    steps: list[Step]
    changes_at: str | None
    count: int
    say: str
    past: list[Past]
    quiet_until: str | None


@dataclass(frozen=True, slots=True)
class Assembled:
    """The due list apart from the time of day: the same until `changes_at`."""

    steps: list[Step]
    changes_at: datetime | None
    count: int
    say: str
    past: list[Past]


def agenda(records: Iterable[Record], policy: Policy, profile: Profile, now: datetime) -> Agenda:
    """The due list of `records` at `now` (aware), computed afresh."""
    parts = [segment(lay_out(record, policy, profile), policy, profile, now) for record in records]
    return agenda_at(assemble(parts, profile), policy, profile, now)


def assemble(segments: Iterable[Segment], profile: Profile) -> Assembled:
    """The due list made of the lists of single applications, all of one moment."""
    listed: list[Listed] = []
    past: list[Past] = []
    changes: datetime | None = None
    for part in segments:
        listed += part.listed
        past += part.past
        if part.changes_at and (changes is None or part.changes_at < changes):
            changes = part.changes_at
    listed.sort(key=_key)
    steps = [entry.step for entry in listed]
    count = sum(entry.counts for entry in listed)
    return Assembled(steps, changes, count, _say(listed, own_clock(profile)), past)


def agenda_at(found: Assembled, policy: Policy, profile: Profile, now: datetime) -> Agenda:
    """The due list as it is sent at `now`."""
    return Agenda(
        now=written(now),
        steps=found.steps,
        changes_at=written(found.changes_at) if found.changes_at else None,
        count=found.count,
        say=found.say,
        past=found.past,
        quiet_until=_quiet_until(now.astimezone(own_clock(profile)), policy),
    )


def _key(entry: Listed) -> tuple[int, float, float, str]:
    return entry.key


def _say(listed: list[Listed], clock: tzinfo) -> str:
    overdue = sum(entry.counts and entry.step.state == "overdue" for entry in listed)
    due = sum(entry.counts for entry in listed) - overdue
    if overdue or due:
        key = "both" if overdue and due else "overdue" if overdue else "now"
        return say(f"due.say.{key}", overdue=overdue, now=due)
    ahead = min(
        (entry for entry in listed if entry.opens is not None), key=lambda e: e.opens or 0, default=None
    )
    if ahead is None:
        return say("due.say.nothing")
    step = ahead.step
    opens = datetime.fromisoformat(step.snoozed_until or step.from_)
    mine = opens.astimezone(clock)
    when = spoken(opens)
    if mine.replace(tzinfo=None) != opens.replace(tzinfo=None):
        when = say("due.say.in_two_clocks", theirs=when, mine=spoken(mine))
    company = step.company or say("due.somewhere")
    key = "next" if step.kind != "prepare" else "next_prepare"
    return say(f"due.say.{key}", title=step.title, company=company, when=when)


def _quiet_until(here: datetime, policy: Policy) -> str | None:
    """The end of the quiet hours on the person's own clock, where `here` is in them."""
    starts, ends = policy.show.quiet_from, policy.show.quiet_until
    if not _within(here.time(), starts, ends):
        return None
    day = here.date() + timedelta(days=1 if here.time() >= ends else 0)
    return written(datetime.combine(day, ends, here.tzinfo))


def _within(moment: time, starts: time, ends: time) -> bool:
    return starts <= moment < ends if starts < ends else moment >= starts or moment < ends
