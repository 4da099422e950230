"""From a phrase to a Reading."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from afterword.catalogue import say
from afterword.due.promise.call import call_day, call_moment
from afterword.due.promise.reading import Reading
from afterword.due.workdays import Workdays, workdays

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "couple": 2}
AMOUNT = re.compile(
    r"\b(\d{1,2}|an?|one|two|three|four|five|couple)(?: of)?(?: business| working)? (day|week)s?\b"
)
GUESS_DAYS = 5


def _latest(phrase: str, said: date, days: Workdays) -> date | None:
    if found := AMOUNT.search(phrase):
        count = NUMBERS.get(found[1]) or int(found[1])
        return days.add(said, count * (5 if found[2] == "week" else 1))
    for number, name in enumerate(DAYS):
        if name in phrase:
            ahead = (number - said.weekday() - 1) % 7 + 1
            return said + timedelta(
                days=ahead + (7 if "next" in phrase and ahead + said.weekday() < 7 else 0)
            )
    if "tomorrow" in phrase:
        return said + timedelta(days=1)
    if "next week" in phrase:
        return days.roll_back(said + timedelta(days=11 - said.weekday()))
    return None


def read(
    phrase: str,
    *,
    interview_at: datetime,
    region: str | None,
    tz: str,
    lang: str | None = None,
    call_offset: int = 0,
) -> Reading:
    """What `phrase`, said at `interview_at` (aware), promises at that place."""
    del lang
    zone = ZoneInfo(tz)
    here = interview_at.astimezone(zone)
    days, words = workdays(region), " ".join(phrase.split())[:200]
    latest = _latest(words.casefold(), here.date(), days)
    status = "ok" if latest else "guessed"
    if not words:
        return Reading(status="not_understood", why=say("promise.not_understood"))
    last = latest or days.add(here.date(), GUESS_DAYS)
    call = call_day(last, here, days, after_hours=False, offset=call_offset)
    earliest = min(days.add(here.date(), 1), last)
    return Reading(
        status="ok" if latest else "guessed",
        earliest=earliest.isoformat(),
        latest=last.isoformat(),
        call_due_date=call.isoformat(),
        call_due_at=call_moment(call, zone).isoformat(),
        ambiguous=latest is None,
        why=say(
            f"promise.{status}", words=words, said=f"{here:%a %-d %b}", earliest=f"{earliest:%a %-d %b}",
            latest=f"{last:%a %-d %b}", call=f"{call:%a %-d %b} 16:00", zone=tz,
        ),
        rests_on=words,
    )  # fmt: skip
