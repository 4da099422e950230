"""Where the interviewer is: their clock, their business days, their customs."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from afterword.due.moments import parse
from afterword.due.workdays import Workdays, workdays
from afterword.due.zones import country_of, fixed, zone, zone_of
from afterword.policy import Locale, Policy
from afterword.record.model import Interview, Record

LONGEST_INTERVIEW = timedelta(days=4)


@lru_cache(maxsize=65536)
def _business(days: Workdays, day: date, n: int) -> date:
    return days.add(day, n) if n else days.roll_forward(day)


@dataclass(frozen=True, slots=True)
class Place:
    """The interviewer's side of the clock. `tz` is an IANA name for `clock`; `sure` says that the
    zone was given and not taken from the offset of the invitation.
    """

    clock: tzinfo
    tz: str
    country: str | None
    subdivision: str | None
    days: Workdays
    locale: Locale
    opens: time
    closes: time
    sure: bool

    @property
    def region(self) -> str | None:
        """ISO 3166-2 like "US-NY", the country alone, or None."""
        if not self.country:
            return None
        return f"{self.country}-{self.subdivision}" if self.subdivision else self.country

    def at(self, day: date, moment: time) -> datetime:
        """That time of that day on the interviewer's clock."""
        return datetime.combine(day, moment, self.clock)

    def business(self, day: date, n: int) -> date:
        """The n-th business day after `day`; for 0 `day` or the first business day after it."""
        return _business(self.days, day, n)

    def office(self, moment: datetime) -> datetime:
        """`moment`, or the first one after it at which their office is open."""
        here = moment.astimezone(self.clock)
        day = here.date()
        if here.time() >= self.closes:
            return self.at(self.days.add(day, 1), self.opens)
        if not self.days.is_business(day):
            return self.at(self.days.roll_forward(day), self.opens)
        return max(here, self.at(day, self.opens))


@dataclass(frozen=True, slots=True)
class Meeting:
    """An interview with its moments, on the interviewer's clock.

    `added` is when Afterword first knew of it, None where that is not known. `assumed` says that
    nobody told when it was: somebody wrote down what was said there, so it has been.
    """

    interview: Interview
    place: Place
    start: datetime
    end: datetime
    added: datetime | None
    assumed: bool = False


def place_of(interview: Interview, start: datetime, policy: Policy) -> Place:
    """The place of an interview that starts at `start` (aware): by its zone, else by its country,
    else by the offset of the invitation; never by where the job seeker is.
    """
    country = (interview.country or "").strip().upper() or country_of(interview.tz)
    clock: tzinfo | None = zone(interview.tz)
    name = interview.tz or ""
    sure = clock is not None
    if clock is None and (guess := zone_of(country, start)):
        clock, name = zone(guess), guess
    if clock is None:
        clock, name = fixed(start)
    subdivision = (interview.subdivision or "").strip().upper().rpartition("-")[2] or None
    region = f"{country}-{subdivision}" if country and subdivision else country
    hours = policy.call
    return Place(
        clock,
        name,
        country,
        subdivision,
        workdays(region),
        policy.locale(country),
        hours.opens,
        hours.closes,
        sure,
    )


def meeting(interview: Interview, record: Record, policy: Policy) -> Meeting | None:
    """The interview with its moments; None where it has no time and nothing tells that it was."""
    added = parse(interview.added_at or record.created_at)
    told = parse(interview.at, zone(interview.tz))
    start = told or _noted(interview, added)
    if start is None:
        return None
    place = place_of(interview, start, policy)
    start = start.astimezone(place.clock)
    end = _end(interview, start, place, policy) if told else start
    return Meeting(interview, place, start, end, added, assumed=told is None)


def _end(interview: Interview, start: datetime, place: Place, policy: Policy) -> datetime:
    """The end as told, else after the usual length of such an interview."""
    end = parse(interview.end, place.clock)
    if end and start < end <= start + LONGEST_INTERVIEW:
        return end.astimezone(place.clock)
    return start + timedelta(
        minutes=policy.around.minutes.get(interview.kind or "", policy.around.minutes_otherwise)
    )


def _noted(interview: Interview, added: datetime | None) -> datetime | None:
    """When an interview without a time was written down: what was promised or remembered tells that
    it has been. The moment a promise was said, else when the first person was added, else the interview.
    """
    if not interview.promise.phrase.strip() and not any(p.memorable.strip() for p in interview.people):
        return None
    people = [moment for person in interview.people if (moment := parse(person.added_at))]
    said = [said.said_at for said in interview.promise.earlier] + [interview.promise.said_at]
    return parse(said[0]) or min(people, default=added)
