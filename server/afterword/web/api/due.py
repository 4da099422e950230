"""The due list, what was done with a step, and how a promise is read."""

from datetime import datetime

import msgspec

from afterword.due import promise
from afterword.due.agenda import Agenda
from afterword.due.errors import UnknownStep
from afterword.due.marks import Change, mark
from afterword.due.plan import plan
from afterword.due.promise.reading import Reading
from afterword.due.step import Step
from afterword.errors import BadInput
from afterword.record.model import Record
from afterword.web.routes import Answer, Call, Route, undoable

MAX_PHRASE = 10_000


class Promised(msgspec.Struct, kw_only=True):
    """Their words, when and where they were said."""

    phrase: str
    interview_at: str
    region: str | None = None
    tz: str | None = None
    lang: str | None = None
    id: str | None = None


def due(call: Call) -> Answer:
    """The due list at this moment."""
    desk = call.desk
    return Answer(desk.index.agenda(desk.store.view(), desk.policy, desk.store.profile(), desk.now()))


def do(call: Call) -> Answer:
    """Say what became of a step."""
    desk, step_id = call.desk, call.path["step"]
    found = desk.store.record(_record_of(call, step_id).id)
    profile = desk.store.profile()
    changed = mark(found, step_id, call.body, desk.now(), desk.new_id, policy=desk.policy, profile=profile)
    undo = desk.store.save([changed], expected={found.id: found.version})
    steps = plan(desk.store.record(found.id), desk.policy, profile, desk.now())
    step = next((s for s in steps if s.id == step_id), None) or _before(found, step_id, call)
    return Answer(step, headers=undoable(undo))


def _record_of(call: Call, step_id: str) -> Record:
    interview = step_id.partition(".")[0]
    found = (r for r in call.desk.store.view() if any(i.id == interview for i in r.interviews))
    record = next(found, None)
    if record is None:
        raise UnknownStep
    return record


def _before(found: Record, step_id: str, call: Call) -> Step:
    """A step that the change took out of the plan, as it was, with its new state."""
    steps = plan(found, call.desk.policy, call.desk.store.profile(), call.desk.now())
    step = next((s for s in steps if s.id == step_id), None)
    if step is None:
        raise UnknownStep
    step.state = "dropped" if call.body.state == "dropped" else "done"
    return step


def read_promise(call: Call) -> Answer:
    """How a promise is read."""
    asked: Promised = call.body
    try:
        at = datetime.fromisoformat(asked.interview_at)
    except ValueError:
        raise BadInput(what="interview_at is not a time such as 2026-10-20T10:00:00-04:00") from None
    if at.tzinfo is None:
        raise BadInput(what="interview_at has no offset, such as -04:00")
    reading = promise.read(
        asked.phrase[:MAX_PHRASE], interview_at=at, region=asked.region, tz=asked.tz or "", lang=asked.lang,
        call_offset=call.desk.store.profile().call_offset,
    )  # fmt: skip
    return Answer(reading)


ROUTES = [
    Route("GET", "/api/due", "list_due", due, gives=Agenda),
    Route(
        "POST", "/api/steps/{step}", "mark_step", do, takes=Change, gives=Step, statuses=(200, 404, 412, 422)
    ),
    Route(
        "POST",
        "/api/promise",
        "read_promise",
        read_promise,
        takes=Promised,
        gives=Reading,
        statuses=(200, 422),
    ),
]
