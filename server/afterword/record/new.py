"""A new interview typed in by hand: a telephone screen has no page."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import msgspec

from afterword.capture.draft import Role, Source
from afterword.record.errors import NothingToKeep
from afterword.record.model import Interview, Person, Record

TYPED = Source(reader="you")


class NewPerson(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """Somebody typed in."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    title: str | None = None
    role: Role = "interviewer"


def new(
    company: str,
    *,
    capture_id: str,
    now: datetime,
    new_id: Callable[[], str],
    role: str | None = None,
    at: str | None = None,
    tz: str | None = None,
    kind: str | None = None,
    people: Sequence[NewPerson] = (),
) -> Record:
    """A record with one interview; only the company is required.

    Raises:
        NothingToKeep: the company is empty.
    """
    company = " ".join(company.split())
    if not company:
        raise NothingToKeep
    persons = [Person(id=new_id(), **_given(p)) for p in people if p.name or p.email]
    meeting = Interview(id=new_id(), at=at, tz=tz, kind=kind, people=persons, added_at=now.isoformat())
    typed = {
        "company": company,
        "role": role,
        f"interviews.{meeting.id}.at": at,
        f"interviews.{meeting.id}.tz": tz,
    }
    return Record(
        id=new_id(),
        company=company,
        role=role or None,
        interviews=[meeting],
        sources={path: TYPED for path, value in typed.items() if value},
        captured=[capture_id],
        created_at=now.isoformat(),
    )


def _given(person: NewPerson) -> dict[str, Any]:
    given: dict[str, Any] = msgspec.to_builtins(person)
    return {name: value or None if name != "role" else value for name, value in given.items()}
