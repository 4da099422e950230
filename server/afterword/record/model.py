"""A record: one application, with any number of interviews.

These are the shapes of the HTTP contract and of the stored documents alike. Steps are never
stored: `due` computes them from the record; only what the person did with a step is kept,
as a `Mark` under the step's id.
"""

from typing import Literal

import msgspec

from afterword.capture.draft import Role, Source

Boundary = Literal["no_thank_you", "no_calls", "no_email", "via_agency_only", "in_writing_only"]
Channel = Literal["email", "card", "call", "voicemail", "check_in", "linkedin"]
RecordState = Literal["open", "offer", "rejected", "withdrawn", "closed"]
MarkState = Literal["copied", "done", "snoozed", "dropped", "open"]


class Person(msgspec.Struct, kw_only=True):
    """Somebody in an interview, and what only the job seeker knows about the meeting.

    `added_at` (RFC 3339) is set on who was added after the interview was: their steps count from it.
    """

    id: str
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    title: str | None = None
    role: Role = "interviewer"
    added_at: str = ""
    memorable: str = ""
    connection: str = ""
    question: str = ""
    answer: str = ""


class Said(msgspec.Struct, kw_only=True, frozen=True):
    """A promise that a newer one took the place of."""

    phrase: str
    said_at: str | None = None


class Promise(msgspec.Struct, kw_only=True):
    """What the employer said about answering, in their own words, and when they said it.

    `said_at` (RFC 3339) is null for "at the interview". `earlier` are the promises this one
    took the place of, oldest first: each new one starts a new round of call and check-ins,
    while a correction of the phrase leaves the round as it is.
    """

    phrase: str = ""
    said_at: str | None = None
    earlier: list[Said] = []


class Warned(msgspec.Struct, kw_only=True):
    """A finding about a note: code, one sentence, and the characters it is about."""

    code: str
    say: str
    span: tuple[int, int] | None = None


class WrittenNote(msgspec.Struct, kw_only=True):
    """A note as it was written, and as it went out where it did.

    `written_at` and `sent_at` are RFC 3339 in UTC. `edited` says that the person changed it.
    """

    id: str
    person: str | None = None
    channel: Channel = "email"
    subject: str = ""
    body: str = ""
    ready: bool = False
    warnings: list[Warned] = []
    lang: str = "en"
    tone: str = "warm"
    written_at: str = ""
    edited: bool = False
    sent_at: str | None = None


class Mark(msgspec.Struct, kw_only=True):
    """What the person did with a step: the last word on it. `at` and `until` are RFC 3339."""

    state: MarkState
    at: str
    until: str | None = None
    outcome: str | None = None
    reason: str | None = None
    text: str | None = None


class Interview(msgspec.Struct, kw_only=True):
    """One meeting. `at` and `end` are RFC 3339 with offset; `tz` the interviewer's IANA zone;
    `kind` is on-site, phone, video, panel or screening; `round` counts from 1; `added_at`
    (RFC 3339) is when Afterword first knew of it, empty for "with the record".
    """

    id: str
    uid: str | None = None
    sequence: int = 0
    summary: str | None = None
    at: str | None = None
    end: str | None = None
    tz: str | None = None
    country: str | None = None
    subdivision: str | None = None
    location: str | None = None
    phone: str | None = None
    video_link: str | None = None
    kind: str | None = None
    round: int = 1
    added_at: str = ""
    cancelled: bool = False
    people: list[Person] = []
    promise: Promise = msgspec.field(default_factory=Promise)
    notes: list[WrittenNote] = []
    marks: dict[str, Mark] = {}


class Record(msgspec.Struct, kw_only=True):
    """One application at one company. `version` grows by one with every change.

    `via` is the agency or coordinator through whom everything goes, where there is one;
    `captured` lists capture ids already taken in; `deleted_at` marks a record that is waiting
    to be restored or forgotten.
    """

    id: str
    version: int = 1
    state: RecordState = "open"
    company: str | None = None
    role: str | None = None
    location: str | None = None
    address: str | None = None
    url: str | None = None
    lang: str | None = None
    date_posted: str | None = None
    agency: str | None = None
    via: Person | None = None
    interviews: list[Interview] = []
    boundaries: list[Boundary] = []
    sources: dict[str, Source] = {}
    captured: list[str] = []
    urls: list[str] = []
    created_at: str = ""
    updated_at: str = ""
    deleted_at: str | None = None
