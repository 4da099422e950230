"""From the last promised day to the moment of the call."""

from datetime import date, datetime, time, timedelta, tzinfo

from afterword.due.workdays import Workdays

OFFICE_OPENS, OFFICE_CLOSES = time(9), time(17)
CALL_TIME = time(16)
TOO_CLOSE = timedelta(hours=1)


def call_day(latest: date, interview: datetime, days: Workdays, *, after_hours: bool, offset: int) -> date:
    """The business day to call: `latest` or the next one, never before the promise has run out.

    `interview` is on the interviewer's clock. `after_hours` says that the promise runs out
    after the office has closed. `offset` business days are put on top.
    """
    day = days.roll_forward(latest)
    if after_hours and day == latest:
        day = days.add(day, 1)
    if call_moment(day, interview.tzinfo) - interview < TOO_CLOSE:
        day = days.add(max(day, interview.date()), 1)
    return days.add(day, max(0, offset))


def call_moment(day: date, zone: tzinfo | None) -> datetime:
    """16:00 of `day` in `zone`: an hour before the office closes."""
    return datetime.combine(day, CALL_TIME, zone)
