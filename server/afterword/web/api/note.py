"""Notes: previewed while typing, written, edited by hand; and the questions still open."""

from typing import Any

import msgspec

from afterword.errors import BadInput
from afterword.note import Asked, NoteText, from_record, questions
from afterword.note.forms import FORMS
from afterword.record.errors import RecordGone
from afterword.record.model import Channel, Interview, Person, Record, WrittenNote
from afterword.web.routes import Answer, Call, Route, undoable

MAX_VARIED = 20


class Fields(msgspec.Struct, kw_only=True):
    """What is in the popup's questions at this moment."""

    memorable: str = ""
    connection: str = ""
    question: str = ""
    answer: str = ""


class Wanted(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """Which note: for whom, in which form; `vary` asks for other words, by part."""

    interview: str
    person: str | None = None
    channel: Channel = "email"
    tone: str | None = None
    lang: str | None = None
    vary: dict[str, int] = {}


class Previewed(Wanted, kw_only=True, forbid_unknown_fields=True):
    """A note to look at, with the fragments as typed so far."""

    record: str
    fields: Fields | None = None


class Edited(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """The person's own text."""

    subject: str
    body: str


class One(msgspec.Struct, kw_only=True):
    """A note."""

    note: NoteText


class Questions(msgspec.Struct, kw_only=True):
    """What the writer still needs, in plain words."""

    questions: list[Asked]


def preview(call: Call) -> Answer:
    """The note as it would be now; nothing is saved."""
    asked: Previewed = call.body
    record = call.desk.store.record(asked.record)
    interview, person = _who(record, asked.interview, asked.person)
    if asked.fields and person:
        for name in Fields.__struct_fields__:
            setattr(person, name, getattr(asked.fields, name))
    return Answer(One(note=_written(call, record, interview, person, asked)))


def write(call: Call) -> Answer:
    """Write the note and keep it with its interview; written again it replaces the one before."""
    asked: Wanted = call.body
    record = call.desk.store.record(call.path["record"])
    interview, person = _who(record, asked.interview, asked.person)
    text = _written(call, record, interview, person, asked)
    old = next((n for n in interview.notes if (n.person, n.channel) == (asked.person, asked.channel)), None)
    if old and not old.sent_at:
        text.id = old.id
        interview.notes.remove(old)
    interview.notes.append(text.kept())
    change = call.desk.store.save([record], expected={record.id: record.version})
    return Answer(One(note=text), 201, undoable(change))


def edit(call: Call) -> Answer:
    """Keep the person's own words, checked by the same rules."""
    asked: Edited = call.body
    record = call.desk.store.record(call.path["record"])
    for interview in record.interviews:
        for number, note in enumerate(interview.notes):
            if note.id != call.path["note"]:
                continue
            person = next((p for p in interview.people if p.id == note.person), None)
            text = from_record.checked(
                note, asked.subject, asked.body, record, interview, person, call.desk.store.profile(),
                earlier=_earlier(call, record, note.id),
            )  # fmt: skip
            interview.notes[number] = text.kept()
            change = call.desk.store.save([record], expected={record.id: record.version})
            return Answer(One(note=text), headers=undoable(change))
    raise RecordGone


def open_questions(call: Call) -> Answer:
    """What is still to be asked about that interview."""
    record = call.desk.store.record(call.path["record"])
    interview, _ = _who(record, call.path["interview"], None)
    return Answer(Questions(questions=questions.questions_for(record, interview, call.desk.store.profile())))


def _who(record: Record, interview_id: str, person_id: str | None) -> tuple[Interview, Person | None]:
    interview = next((i for i in record.interviews if i.id == interview_id), None)
    if interview is None:
        raise RecordGone
    person = next((p for p in interview.people if p.id == person_id), None)
    if person_id is not None and person is None:
        raise RecordGone
    return interview, person


def _earlier(call: Call, record: Record, but: str = "") -> list[WrittenNote]:
    """Notes of this company and its people that are written already."""
    company = (record.company or "").casefold()
    return [
        note
        for other in call.desk.store.view()
        if other.id == record.id or (other.company or "").casefold() == company
        for interview in other.interviews
        for note in interview.notes
        if note.id != but
    ]


def _written(
    call: Call, record: Record, interview: Interview, person: Person | None, asked: Wanted
) -> NoteText:
    if asked.channel not in FORMS or len(asked.vary) > MAX_VARIED:
        raise BadInput(what="there is no such form of note")
    mine = {n.id for n in interview.notes if (n.person, n.channel) == (asked.person, asked.channel)}
    earlier: list[Any] = [n for n in _earlier(call, record) if n.id not in mine]
    return from_record.note_for(
        record, interview, person, call.desk.store.profile(),
        channel=asked.channel, tone=asked.tone, lang=asked.lang, vary=asked.vary, earlier=earlier,
        new_id=call.desk.new_id, now=call.desk.now(),
    )  # fmt: skip


ONE = "/api/records/{record}"
ROUTES = [
    Route(
        "POST",
        "/api/notes/preview",
        "preview_note",
        preview,
        takes=Previewed,
        gives=One,
        statuses=(200, 404, 422),
    ),
    Route(
        "POST", ONE + "/notes", "write_note", write, takes=Wanted, gives=One, statuses=(201, 404, 412, 422)
    ),
    Route(
        "PUT",
        ONE + "/notes/{note}",
        "edit_note",
        edit,
        takes=Edited,
        gives=One,
        statuses=(200, 404, 412, 422),
    ),
    Route(
        "GET",
        ONE + "/interviews/{interview}/questions",
        "open_questions",
        open_questions,
        gives=Questions,
        statuses=(200, 404),
    ),
]
