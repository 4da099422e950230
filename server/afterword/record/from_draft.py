"""The parts of a record as a draft has them."""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from afterword.capture.draft import Draft, DraftPerson
from afterword.record.model import Interview, Person

NEVER_KEPT = {"resource"}


def moment(text: str | None, tz: str | None) -> str | None:
    """RFC 3339 with offset from an ISO time as written; None for a day without a time.

    A floating time is read on the clock of `tz`; without one it stays floating.
    """
    if not text:
        return None
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) == len(date.min.isoformat()):
        return None
    if when.tzinfo is None and tz:
        try:
            when = when.replace(tzinfo=ZoneInfo(tz))
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return None
    return when.isoformat()


def person(draft: DraftPerson, new_id: Callable[[], str]) -> Person:
    """Somebody of the draft, with an id."""
    return Person(
        id=new_id(), name=draft.name, email=draft.email, phone=draft.phone, title=draft.title, role=draft.role
    )


def people(draft: Draft, new_id: Callable[[], str]) -> list[Person]:
    """Everybody of the draft but rooms and resources."""
    return [person(p, new_id) for p in draft.people if p.role not in NEVER_KEPT]


def interview(draft: Draft, *, new_id: Callable[[], str], round_number: int, added_at: str) -> Interview:
    """The draft's meeting as an interview."""
    return Interview(
        id=new_id(),
        uid=draft.uid,
        sequence=draft.sequence,
        summary=draft.summary,
        at=moment(draft.start, draft.timezone),
        end=moment(draft.end, draft.timezone),
        tz=draft.timezone,
        country=draft.country,
        subdivision=draft.subdivision,
        location=draft.location if draft.kind == "invite" else None,
        phone=draft.phone,
        video_link=draft.video_link,
        kind=draft.interview_kind,
        round=round_number,
        added_at=added_at,
        cancelled=draft.cancelled,
        people=people(draft, new_id),
    )


def merge_people(known: list[Person], draft: Draft, new_id: Callable[[], str], added_at: str) -> None:
    """Add whom the draft names and `known` lacks; fill what is empty in whom it has."""
    for found in people(draft, new_id):
        same = next((p for p in known if _same(p, found)), None)
        if same is None:
            found.added_at = added_at
            known.append(found)
            continue
        for name in ("name", "email", "phone", "title"):
            if not getattr(same, name):
                setattr(same, name, getattr(found, name))


def _same(one: Person, other: Person) -> bool:
    if one.email and other.email:
        return one.email.lower() == other.email.lower()
    return bool(one.name and other.name) and (one.name or "").casefold() == (other.name or "").casefold()
