"""Applications: looked at, typed in, corrected, joined, deleted, brought back."""

import msgspec

from afterword.capture.evidence import MAX_META
from afterword.errors import BadInput
from afterword.record import edit, identity
from afterword.record.join import join as joined
from afterword.record.missing import missing
from afterword.record.model import Record
from afterword.record.new import NewPerson
from afterword.record.new import new as new_record
from afterword.record.patch import RecordPatch
from afterword.web.api.capture import Captured
from afterword.web.api.here import Nothing
from afterword.web.routes import Answer, Call, Route, undoable


class Records(msgspec.Struct, kw_only=True):
    """Records, newest change first."""

    records: list[Record]


class NewRecord(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """A new interview typed in; only the company is required."""

    request_id: str
    company: str
    role: str | None = None
    at: str | None = None
    tz: str | None = None
    kind: str | None = None
    people: list[NewPerson] = []


class Joined(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """Which record to take in, and both versions seen."""

    other: str
    version: int
    other_version: int


class Undo(msgspec.Struct, kw_only=True):
    """The change to take back."""

    change: str


def records(call: Call) -> Answer:
    """All records, or those that hold every word of `q`, or those of one `state`."""
    words, state = call.query.get("q", ""), call.query.get("state") or None
    found = call.desk.store.search(words) if words.strip() else call.desk.store.records(state)
    return Answer(Records(records=[record for record in found if state in {None, record.state}]))


def record(call: Call) -> Answer:
    """One record."""
    return Answer(call.desk.store.record(call.path["record"]))


def add(call: Call) -> Answer:
    """Keep an interview typed in, once per request id."""
    asked: NewRecord = call.body
    store, desk = call.desk.store, call.desk
    if len(asked.people) > MAX_META or not 8 <= len(asked.request_id) <= 64:
        raise BadInput(what="request_id is not an id" if len(asked.people) <= MAX_META else "too many people")
    if (known := store.capture_of(asked.request_id)) is not None:
        return Answer(_captured(call, known), 200)
    made = new_record(asked.company, capture_id=asked.request_id, now=desk.now(), new_id=desk.new_id)
    (interview,) = made.interviews
    fields = {name: value for name in ("at", "tz", "kind") if (value := getattr(asked, name))}
    people = [
        {k: v for k, v in msgspec.to_builtins(p).items() if v} for p in asked.people if p.name or p.email
    ]
    change = {
        "company": asked.company,
        **({"role": asked.role} if asked.role else {}),
        "interviews": [{"id": interview.id, **fields, "people": people}],
    }
    edit.apply(made, msgspec.convert(change, RecordPatch), now=desk.now(), new_id=desk.new_id)
    for person in interview.people:
        person.added_at = ""
    undo = store.save([made], expected={})
    return Answer(_captured(call, store.record(made.id)), 201, undoable(undo))


def _captured(call: Call, kept: Record) -> Captured:
    similar = identity.similar(call.desk.store.view(), kept)
    return Captured(record=kept, missing=missing(kept), similar=similar)


def change(call: Call) -> Answer:
    """Edit a record, from the version seen."""
    store, desk = call.desk.store, call.desk
    found = store.record(call.path["record"])
    assert call.version is not None  # noqa: S101 - the route is versioned
    edit.apply(found, call.body, now=desk.now(), new_id=desk.new_id)
    undo = store.save([found], expected={found.id: call.version})
    return Answer(store.record(found.id), headers=undoable(undo))


def delete(call: Call) -> Answer:
    """Let a record rest; it can be brought back."""
    undo = call.desk.store.delete(call.path["record"])
    return Answer(status=204, headers=undoable(undo))


def restore(call: Call) -> Answer:
    """Bring a deleted record back."""
    return Answer(call.desk.store.restore(call.path["record"]))


def join(call: Call) -> Answer:
    """Make one record of two."""
    asked: Joined = call.body
    store = call.desk.store
    kept, other = store.record(call.path["record"]), store.record(asked.other)
    if kept.id == other.id:
        raise BadInput(what="a record cannot be joined with itself")
    one = joined(kept, other)
    other = store.record(asked.other)
    other.deleted_at = call.desk.now().isoformat()
    other.captured = []
    for interview in other.interviews:
        interview.uid = None
    undo = store.save([one, other], expected={kept.id: asked.version, other.id: asked.other_version})
    return Answer(store.record(kept.id), headers=undoable(undo))


def undo(call: Call) -> Answer:
    """Take a change back."""
    return Answer(Records(records=call.desk.store.undo(call.body.change)))


ONE = "/api/records/{record}"
ROUTES = [
    Route("GET", "/api/records", "list_records", records, gives=Records, query=("q", "state")),
    Route(
        "POST", "/api/records", "add_record", add, takes=NewRecord, gives=Captured, statuses=(200, 201, 422)
    ),
    Route("GET", ONE, "get_record", record, gives=Record, statuses=(200, 404)),
    Route(
        "PATCH",
        ONE,
        "change_record",
        change,
        takes=RecordPatch,
        gives=Record,
        statuses=(200, 404, 412, 422, 428),
        versioned=True,
    ),
    Route("DELETE", ONE, "delete_record", delete, statuses=(204, 404)),
    Route(
        "POST", ONE + "/restore", "restore_record", restore, takes=Nothing, gives=Record, statuses=(200, 404)
    ),
    Route(
        "POST", ONE + "/join", "join_records", join, takes=Joined, gives=Record, statuses=(200, 404, 412, 422)
    ),
    Route("POST", "/api/undo", "undo", undo, takes=Undo, gives=Records, statuses=(200, 404, 412)),
]
