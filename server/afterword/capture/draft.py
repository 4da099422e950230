"""What the reader makes of the evidence: a draft, each field with its source.

The field names are those of `afterword capture`. Null where the page does not say it.
"""

from typing import Literal

import msgspec

Kind = Literal["job_posting", "invite", "none"]
Role = Literal["interviewer", "organizer", "coordinator", "recruiter", "contact", "resource"]


class Source(msgspec.Struct, kw_only=True, frozen=True):
    """Where a value came from: `reader` (invitation, schema.org, a site, labels, meta, title,
    you) and `path`, a short place inside it: never more than 120 characters.
    """

    reader: str
    path: str = ""


class DraftPerson(msgspec.Struct, kw_only=True):
    """Somebody on the other side; the job seeker is never among them."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    title: str | None = None
    role: Role = "contact"


class Draft(msgspec.Struct, kw_only=True):
    """A page or an invitation as read.

    `title` is the job's, `summary` the event's; `date_posted` is YYYY-MM-DD; `start` and `end`
    are ISO 8601 as written (local where the source is local, date only where all-day);
    `start_utc` ends in Z and is null where the event floats or lasts all day; `timezone` is an
    IANA zone; `interview_kind` is on-site, phone, video, panel or screening; `sources` maps a
    field (`company`, `people.0.name`) to where it came from. `uid` and `sequence` identify an
    event across updates.
    """

    kind: Kind = "none"
    title: str | None = None
    company: str | None = None
    location: str | None = None
    company_address: str | None = None
    date_posted: str | None = None
    summary: str | None = None
    start: str | None = None
    end: str | None = None
    start_utc: str | None = None
    timezone: str | None = None
    country: str | None = None
    subdivision: str | None = None
    interview_kind: str | None = None
    phone: str | None = None
    video_link: str | None = None
    cancelled: bool = False
    is_interview: bool = False
    people: list[DraftPerson] = []
    sources: dict[str, Source] = {}
    uid: str | None = None
    sequence: int = 0
    url: str | None = None
    lang: str | None = None
    agency: str | None = None
    warnings: list[str] = []
    boundaries: list[str] = []
