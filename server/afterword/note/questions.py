"""What the writer still needs, as questions in plain words."""

import msgspec

from afterword.catalogue import say
from afterword.note.names import read
from afterword.profile import Profile
from afterword.record.model import Interview, Record

ASKED = ("memorable", "connection", "question")


class Asked(msgspec.Struct, kw_only=True):
    """A question: whom it is about, which field it fills, and how it is put."""

    person: str | None
    field: str
    say: str


def questions_for(record: Record, interview: Interview, profile: Profile) -> list[Asked]:
    """The open questions about `interview`, at most three an interviewer, and those about the person."""
    del record
    found = []
    if not (profile.name and profile.email):
        found.append(Asked(person=None, field="profile", say=say("note.question.profile")))
    for person in (p for p in interview.people if p.role in {"interviewer", "contact", "recruiter"}):
        name = read(person.name)
        if not name.known:
            found.append(Asked(person=person.id, field="name", say=say("note.question.name")))
        called = name.first or name.full or say("note.somebody")
        fields = [f for f in ASKED if not getattr(person, f).strip()]
        if person.question.strip() and not person.answer.strip():
            fields.append("answer")
        found += [
            Asked(person=person.id, field=f, say=say(f"note.question.{f}", name=called)) for f in fields
        ]
    return found
