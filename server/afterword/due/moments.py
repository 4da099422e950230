"""Moments as they are written: RFC 3339 in and out, and spoken."""

from datetime import UTC, date, datetime, time, tzinfo
from functools import lru_cache

ALL_DAY_STARTS = time(9)
LONGEST = 64
YEARS = range(1990, 2100)


def parse(text: str | None, zone: tzinfo | None = None) -> datetime | None:
    """The moment `text` names, aware; None where it names none of these years.

    A moment without offset is read on the clock of `zone` (UTC without one); a day alone
    is its 09:00.
    """
    if not text or len(text) > LONGEST:
        return None
    try:
        moment = datetime.fromisoformat(text)
        if len(text) == len("2026-11-17"):
            moment = datetime.combine(moment, ALL_DAY_STARTS)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=zone or UTC)
    except ValueError:
        return None
    return moment if moment.year in YEARS else None


def written(moment: datetime) -> str:
    """RFC 3339 to the second, with its offset."""
    return moment.isoformat(timespec="seconds")


@lru_cache(maxsize=4096)
def spoken_day(day: date) -> str:
    """A day as people say it: "Fri 20 Nov"."""
    return f"{day:%a} {day.day} {day:%b}"


def spoken(moment: datetime) -> str:
    """A moment as people say it: "Fri 20 Nov, 16:00"."""
    return f"{spoken_day(moment)}, {moment:%H:%M}"
