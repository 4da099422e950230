"""Stretches of days that words name, on a given calendar and seen from a given day."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from afterword.due.workdays import Workdays

FARTHEST_DAYS = 1100


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day named. `kind`: amount, day, period, holiday or weekend.

    `doubtful`: a second common reading moves the call. `late`: it ends after office hours.
    `start` is the day a bare "by" means where that is not the last one ("by March").
    `impossible`: the words name a day that does not exist or has passed.
    """

    first: date
    last: date
    kind: str = "day"
    doubtful: bool = False
    late: bool = False
    start: date | None = None
    impossible: bool = False
    unit: str = ""

    def but(self, **changes: object) -> "Span":
        """The same with some things changed."""
        return replace(self, **changes)  # type: ignore[arg-type]  # fields are checked by the dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """The day it was said on the interviewer's clock, the calendar, and whether 12/4 is in December."""

    today: date
    days: Workdays
    month_first: bool = False

    @property
    def soonest(self) -> date:
        """The first business day after the interview."""
        return self.days.add(self.today, 1)

    def week(self, shift: int, part: str = "") -> Span:
        """The working week `shift` weeks on; on a weekend this and next week are the coming one."""
        this, doubtful = self.days.first_of_week(self.today), False
        if self.days.is_weekend(self.today) and shift in {0, 1}:
            doubtful = this - self.today == timedelta(days=1)
            monday = this
        else:
            monday = this + timedelta(days=7 * (shift - (1 if self.days.is_weekend(self.today) else 0)))
        span = self.week_from(monday, part)
        return span.but(first=max(span.first, min(self.soonest, span.last)), doubtful=doubtful)

    def week_from(self, monday: date, part: str = "") -> Span:
        """Parts of the working week that starts on `monday`, holidays trimmed."""
        low, high = {
            "early": (0, 1),
            "mid": (2, 2),
            "late": (3, 4),
            "end": (4, 4),
            "first_half": (0, 2),
            "second_half": (2, 4),
        }.get(part, (0, 4))
        first, last = monday + timedelta(days=low), monday + timedelta(days=high)
        open_days = [
            d for n in range(high - low + 1) if self.days.is_business(d := first + timedelta(days=n))
        ]
        if not open_days:
            near = self.days.roll_back(last) if part == "end" else self.days.roll_forward(first)
            return Span(near, near, "period", unit="week")
        return Span(open_days[0], open_days[-1], "period", unit="week")

    def months(self, first: date, count: int, part: str = "") -> Span:
        """`count` whole months from the month of `first`, or a part of them."""
        end = months_on(first.replace(day=1), count) - timedelta(days=1)
        start = first.replace(day=1)
        opens, closes = self.days.roll_forward(start), self.days.roll_back(end)
        if count > 1 and part in {"early", "mid", "late", "first_half", "second_half"}:
            size = count // 3 if count % 3 == 0 and part in {"early", "mid", "late"} else max(1, count // 2)
            skip = {
                "early": 0,
                "first_half": 0,
                "mid": size,
                "late": count - size,
                "second_half": count - size,
            }[part]
            return self.months(months_on(start, skip), size).but(doubtful=True, start=None)
        low, high = {
            "early": (1, 10),
            "mid": (11, 15),
            "late": (21, 31),
            "first_half": (1, 15),
            "second_half": (16, 31),
        }.get(part, (1, 31))
        if part == "end":
            return Span(closes, closes, "period", unit="month")
        if part in {"", "later"}:
            return Span(max(opens, min(self.soonest, closes)), closes, "period", start=opens, unit="month")
        limit = end if high > 28 else start.replace(day=high)
        last = closes if limit == end else self.days.roll_forward(limit)
        return Span(
            self.days.roll_forward(start.replace(day=low)), last, "period", doubtful=True, unit="month"
        )

    def weekday(self, number: int, shift: str) -> Span:
        """The weekday as "on", "this" or "coming" (shift ""), or of the next week ("1")."""
        ahead = (number - self.today.weekday() - 1) % 7 + 1
        coming = self.today + timedelta(days=ahead)
        if shift == "2":
            return Span(coming + timedelta(days=7), coming + timedelta(days=7), doubtful=True)
        if shift == "1":
            week_start = self.days.week_start
            start = self.today - timedelta(days=(self.today.weekday() - week_start) % 7)
            day = start + timedelta(days=7 + (number - week_start) % 7)
            return Span(day, day, doubtful=start <= coming < start + timedelta(days=7))
        return Span(coming, coming, doubtful=ahead == 7)

    def amount(self, number: float, unit: str, *, calendar_from: date | None = None) -> Span:
        """`number` units after the interview, or in plain calendar after `calendar_from`."""
        size = {
            "fortnight": (2, "week"),
            "quarter": (3, "month"),
            "halfyear": (6, "month"),
            "year": (12, "month"),
        }
        factor, unit = size.get(unit, (1, unit))
        number *= factor
        if unit in {"day", "bday"} and number < 1:
            number, unit = 24 * number, "hour"
        if unit in {"minute", "hour"}:
            if unit == "minute" or number < 24:
                return Span(self.today, self.today, "amount", unit=unit)
            number, unit = -(-number // 24), "bday"
        if unit == "month":
            whole = int(number)
            day = months_on(calendar_from or self.today, whole) + timedelta(days=round(30 * (number - whole)))
            return Span(day, day, "amount", doubtful=number != whole, unit=unit)
        whole = -int(-number // 1)
        if calendar_from is not None:
            if unit == "bday":
                day = self.days.add(calendar_from, whole)
            else:
                day = calendar_from + timedelta(days=round(number * (7 if unit == "week" else 1)))
            return Span(day, day, "amount", unit=unit)
        if unit == "week":
            day = self.days.add(self.today, -int(-number * 5 // 1))
        elif unit == "bday" or whole <= 5:
            day = self.days.add(self.today, whole)
        else:
            day = max(self.today + timedelta(days=whole), self.days.add(self.today, 5))
            return Span(day, day, "amount", doubtful=True, unit=unit)
        return Span(day, day, "amount", unit=unit)

    def month_day(self, day: int, month: int, year: int | None) -> Span:
        """A day of a month, of the next year it has not passed in; impossible where there is none."""
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return self.nothing()
        for year_here in (
            (year,)
            if year
            else range(self.today.year, self.today.year + (9 if (month, day) == (2, 29) else 2))
        ):
            if not 1 <= day <= monthrange(year_here, month)[1]:
                continue
            found = date(year_here, month, day)
            if found >= self.today or year:
                passed = found < self.today or (found - self.today).days > FARTHEST_DAYS
                return Span(found, found, doubtful=found == self.today, impossible=passed)
        return self.nothing()

    def day_of_month(self, day: int) -> Span:
        """The next such day strictly after today; the month's last where it has no such day."""
        if not 1 <= day <= 31:
            return self.nothing()
        start = self.today.replace(day=1)
        for ahead in range(3):
            month = months_on(start, ahead)
            longest = monthrange(month.year, month.month)[1]
            found = month.replace(day=min(day, longest))
            if found > self.today:
                return Span(found, found, doubtful=day > longest or day == self.today.day)
        return self.nothing()

    def nothing(self) -> Span:
        """No such day."""
        return Span(self.today, self.today, impossible=True)


def months_on(day: date, count: int) -> date:
    """The same day `count` months on, or that month's last where it is shorter."""
    month = day.month - 1 + count
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
