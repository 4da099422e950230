"""Business days of a place: weekends by country, public holidays by country and subdivision.

The library `holidays` knows the days; it is imported when the first place is asked for, and
each place is built once. Its year tables fill themselves as days are looked up.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Literal

DayOff = Literal["weekend", "holiday"]
Weekend = frozenset[int]
SATURDAY_SUNDAY: Weekend = frozenset({5, 6})
FRIDAY_SATURDAY: Weekend = frozenset({4, 5})
# Where the library's weekend is not the one that offices keep (Monday is 0).
WEEKENDS: dict[str, Weekend] = {
    "IR": frozenset({3, 4}),
    "LY": FRIDAY_SATURDAY,
    "NP": frozenset({5}),
    "PS": FRIDAY_SATURDAY,
}
# Countries whose own list is what offices keep: the subdivisions' lists hold government-office days.
COUNTRY_LIST_ONLY = frozenset({"US"})
# The list of a country that has none of its own for what nearly everybody there has off.
USUAL_SUBDIVISION = {"GB": "ENG"}
LONGEST_SEARCH = 400
ONE_DAY = timedelta(days=1)


@lru_cache(maxsize=256)
def _calendar(country: str, subdivision: str | None) -> Any:
    """The library's holidays of a place, or None for a country it does not know.

    Names are asked for in English; a subdivision it does not know gives the country's list.
    """
    import holidays  # noqa: PLC0415 - 60 ms that only a plan or a promise should pay

    if country in COUNTRY_LIST_ONLY:
        subdivision = None
    usual = USUAL_SUBDIVISION.get(country)
    for part in dict.fromkeys((subdivision or usual, usual, None)):
        for language in ("en_US", None):
            try:
                return holidays.country_holidays(country, subdiv=part, language=language)
            except (NotImplementedError, ValueError):
                continue
    return None


class Workdays:
    """The calendar that offices keep in a place.

    `country` is ISO 3166-1 alpha-2, `subdivision` the part after the dash of ISO 3166-2.
    `known` is False where no holidays are known (no country, or not one the library has):
    then Monday to Friday are the business days, and the caller should say so.
    """

    def __init__(self, country: str | None, subdivision: str | None = None) -> None:
        self.country = (country or "").strip().upper()
        self.subdivision = (subdivision or "").strip().upper() or None
        self._holidays = _calendar(self.country, self.subdivision) if self.country else None
        self.known = self._holidays is not None
        library = SATURDAY_SUNDAY if self._holidays is None else frozenset(self._holidays.weekend)
        self.weekend: Weekend = WEEKENDS.get(self.country, library)

    def is_weekend(self, day: date) -> bool:
        """Whether offices are closed on that day of every week."""
        return day.weekday() in self.weekend

    def holiday(self, day: date) -> str | None:
        """The public holiday's name in English where it has one, or None."""
        name: str | None = self._holidays.get(day) if self._holidays is not None else None
        return name

    def is_business(self, day: date) -> bool:
        """Neither weekend nor public holiday."""
        return not self.is_weekend(day) and self.holiday(day) is None

    def why_not(self, day: date) -> tuple[DayOff, str] | None:
        """Why `day` is no business day: ("holiday", its name) or ("weekend", weekday); None if it is one."""
        name = self.holiday(day)
        if name is not None:
            return "holiday", name
        return ("weekend", f"{day:%A}") if self.is_weekend(day) else None

    def bridge(self, day: date) -> str | None:
        """Why many are away though `day` is a business day, as a catalogue key's end; None mostly.

        The day after American Thanksgiving, 24 December to 1 January, and a single business
        day between a holiday and a weekend.
        """
        if not self.is_business(day):
            return None
        if (day.month, day.day) >= (12, 24):
            return "turn_of_the_year"
        before, after = self._off_around(day)
        if before and after and (self.holiday(day - ONE_DAY) or self.holiday(day + ONE_DAY)):
            return "bridge_day"
        return None

    def _off_around(self, day: date) -> tuple[bool, bool]:
        return not self.is_business(day - ONE_DAY), not self.is_business(day + ONE_DAY)

    def roll_forward(self, day: date) -> date:
        """`day`, or the first business day after it."""
        return self._roll(day, ONE_DAY)

    def roll_back(self, day: date) -> date:
        """`day`, or the last business day before it."""
        return self._roll(day, -ONE_DAY)

    def _roll(self, day: date, step: timedelta) -> date:
        return _first(day, step, self.is_business)

    def add(self, day: date, n: int) -> date:
        """The n-th business day after `day` (before it when n < 0), which itself never counts.

        `add(day, 0)` is `day`, whatever day it is.
        """
        step = ONE_DAY if n > 0 else -ONE_DAY
        for _ in range(abs(n)):
            day = self._roll(day + step, step)
        return day

    def count(self, a: date, b: date) -> int:
        """Business days after `a` up to and with `b`; negative when `b` is before `a`."""
        if b < a:
            return -self.count(b - ONE_DAY, a - ONE_DAY)
        return sum(self.is_business(a + timedelta(days=n)) for n in range(1, (b - a).days + 1))

    def first_of_week(self, day: date) -> date:
        """The first day of the working week that `day` is in, or that starts after its weekend.

        Weeks are Monday to Sunday; where the weekend does not end on Sunday the week starts
        on the day after it.
        """
        start = self.week_start
        first = day - timedelta(days=(day.weekday() - start) % 7)
        return first + timedelta(days=7) if self.is_weekend(day) else first

    @property
    def week_start(self) -> int:
        """The weekday on which the working week starts (Monday is 0)."""
        starts = [d for d in range(7) if d not in self.weekend and (d - 1) % 7 in self.weekend]
        return starts[0] if starts else 0


def _first(day: date, step: timedelta, fits: Callable[[date], bool]) -> date:
    """`day` or the next one in steps that fits; `day` itself where none does within a year."""
    here = day
    for _ in range(LONGEST_SEARCH):
        if fits(here):
            return here
        here += step
    return day


@lru_cache(maxsize=256)
def workdays(region: str | None) -> Workdays:
    """The calendar of a region such as "US-NY" or "DE"; one object for each."""
    country, _, subdivision = (region or "").partition("-")
    return Workdays(country, subdivision)
