"""What a note is written from: the candidate, the interview, and one addressee at a time."""

import msgspec


class Candidate(msgspec.Struct, kw_only=True):
    """Who signs."""

    name: str = ""
    email: str = ""
    phone: str = ""


class Via(msgspec.Struct, kw_only=True):
    """Through whom everything goes: an agency's or the employer's contact."""

    kind: str = ""
    contact: str = ""
    agency: str = ""
    email: str = ""
    name: str = ""


class Addressee(msgspec.Struct, kw_only=True):
    """One interviewer, with what only the candidate knows about the meeting."""

    name: str | None = ""
    role: str | None = ""
    email: str | None = None
    memorable: str | None = ""
    connection: str | None = ""
    question: str | None = ""
    answer: str | None = ""


class Meeting(msgspec.Struct, kw_only=True):
    """Kind and time (RFC 3339) of the interview."""

    kind: str | None = None
    at: str | None = None


class Occasion(msgspec.Struct, kw_only=True):
    """Everything a set of notes is written from: the input of `afterword note`."""

    lang: str | None = "en"
    locale: str | None = None
    tone: str | None = "warm"
    candidate: Candidate = msgspec.field(default_factory=Candidate)
    company: str | None = ""
    role_applied: str | None = ""
    interview: Meeting = msgspec.field(default_factory=Meeting)
    via: Via | None = None
    boundaries: list[str] = []
    interviewers: list[Addressee] = []
    promise: str | None = ""
    id: str | None = None
