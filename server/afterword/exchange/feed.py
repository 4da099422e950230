"""iCalendar: the interviews, and the steps that are open."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from afterword.due.agenda import agenda
from afterword.exchange.contacts import folded, text
from afterword.policy import Policy
from afterword.profile import Profile
from afterword.record.model import Record

CLOSED = {"done", "dropped"}
LENGTH = timedelta(hours=1)
REMINDER = timedelta(minutes=15)


def written(records: list[Record], policy: Policy, profile: Profile, now: datetime) -> str:
    """A calendar of `records` at `now`."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Afterword//Afterword//EN", "METHOD:PUBLISH"]
    for record in records:
        lines += _interviews(record, now)
    for step in agenda(records, policy, profile, now).steps:
        if step.state not in CLOSED:
            begin = datetime.fromisoformat(step.snoozed_until or step.from_)
            title = " · ".join(filter(None, (step.title, step.company)))
            lines += _event(
                f"{step.id}@afterword", begin, begin + REMINDER, title, about=step.why, where=None, now=now
            )
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _interviews(record: Record, now: datetime) -> Iterable[str]:
    for interview in record.interviews:
        if not interview.at or interview.cancelled:
            continue
        begin = datetime.fromisoformat(interview.at)
        if begin.tzinfo is None:
            continue
        end = datetime.fromisoformat(interview.end) if interview.end else begin + LENGTH
        title = interview.summary or " · ".join(filter(None, (record.company, record.role)))
        names = ", ".join(p.name for p in interview.people if p.name)
        where = interview.location or interview.video_link
        yield from _event(f"{interview.id}@afterword", begin, end, title, about=names, where=where, now=now)


def _event(
    uid: str,
    begin: datetime,
    end: datetime,
    title: str,
    *,
    about: str,
    where: str | None,
    now: datetime,
) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{text(uid)}",
        f"DTSTAMP:{_stamp(now)}",
        f"DTSTART:{_stamp(begin)}",
        f"DTEND:{_stamp(end)}",
        f"SUMMARY:{text(title)}",
    ]
    lines += [f"DESCRIPTION:{text(about)}"] if about else []
    lines += [f"LOCATION:{text(where)}"] if where else []
    return [*lines, "END:VEVENT"]


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
