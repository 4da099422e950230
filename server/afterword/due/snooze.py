"""Later: the moments people mean by it."""

from datetime import datetime, time, timedelta, tzinfo
from typing import Literal, get_args

from afterword.due.errors import BadSnooze
from afterword.due.moments import parse
from afterword.due.workdays import Workdays
from afterword.policy import Policy

Later = Literal["this_afternoon", "tomorrow_morning", "next_business_day", "a_day"]
NAMES = frozenset(get_args(Later))
OFFICE_CLOSES = time(17)
HOUR = timedelta(hours=1)
ONE_DAY = timedelta(days=1)


def snooze_until(name: str, now: datetime, clock: tzinfo, days: Workdays, policy: Policy) -> datetime:
    """The moment `name` means to a person whose clock is `clock`; `days` are the interviewer's.

    "This afternoon" after it has begun is an hour from now, and tomorrow morning once offices
    have closed. A day is a day on the clock: the same time tomorrow, also across daylight saving.
    """
    here = now.astimezone(clock)
    afternoon = datetime.combine(here.date(), policy.show.afternoon, clock)
    if name == "this_afternoon" and here.time() < OFFICE_CLOSES:
        return afternoon if here < afternoon else here + HOUR
    if name == "a_day":
        return datetime.combine(here.date() + ONE_DAY, here.time(), clock)
    day = here.date() + ONE_DAY
    if name == "next_business_day":
        day = days.add(here.date(), 1)
    return datetime.combine(day, policy.show.morning, clock)


def snoozed_to(until: str | None, now: datetime, clock: tzinfo, days: Workdays, policy: Policy) -> datetime:
    """The moment to put a step off to: a name, or RFC 3339.

    Raises:
        BadSnooze: it is no moment, not after `now`, or further away than anybody means.
    """
    named = until is not None and until in NAMES
    moment = snooze_until(until or "", now, clock, days, policy) if named else parse(until, clock)
    if moment is None or not now < moment <= now + timedelta(days=policy.show.longest_snooze_days):
        raise BadSnooze
    return moment
