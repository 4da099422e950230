"""A person's own edit of a record: field by field, and what they said wins over every reader."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec import UNSET

from afterword.capture.draft import Source
from afterword.catalogue import say
from afterword.errors import BadInput
from afterword.record.from_draft import moment
from afterword.record.model import Interview, Person, Promise, Record, Said
from afterword.record.patch import InterviewPatch, PersonPatch, PromisePatch, RecordPatch, given

TYPED = Source(reader="you")
LONG = {"memorable", "connection", "question", "answer"}
NEVER_NULL = LONG | {"phrase"}
MAX_LINE, MAX_TEXT = 2_000, 100_000
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]")


def apply(record: Record, patch: RecordPatch, *, now: datetime, new_id: Callable[[], str]) -> Record:
    """`record` with the changes of `patch`, in place.

    Raises:
        BadInput: a value cannot be kept; nothing of the patch is saved then.
    """
    for name, value in given(patch, but=("interviews", "via", "boundaries", "state")).items():
        _put(record, record, name, value, name)
    if patch.state is not UNSET:
        record.state = patch.state
    if patch.boundaries is not UNSET:
        record.boundaries = list(dict.fromkeys(patch.boundaries))
    if patch.via is not UNSET:
        record.via = _via(record, patch.via, new_id)
    for change in patch.interviews if patch.interviews is not UNSET else ():
        _interview(record, change, now, new_id)
    if not record.company:
        raise BadInput(what=say("record.company_empty"))
    return record


def _clean(name: str, value: Any) -> Any:
    if value is None:
        return "" if name in NEVER_NULL else None
    if not isinstance(value, str):
        return value
    text = CONTROL.sub(" ", value.replace("\r\n", "\n").replace("\r", "\n"))
    if name not in LONG:
        text = " ".join(text.split())
    if len(text) > (MAX_TEXT if name in LONG else MAX_LINE):
        raise BadInput(what=say("record.too_long", field=name))
    return text if text or name in NEVER_NULL else None


def _put(record: Record, target: Any, name: str, value: Any, path: str) -> None:
    cleaned = _clean(name, value)
    if cleaned == getattr(target, name):
        return
    setattr(target, name, cleaned)
    if name not in LONG:
        record.sources[path] = TYPED


def _via(record: Record, patch: PersonPatch | None, new_id: Callable[[], str]) -> Person | None:
    if patch is None or patch.remove:
        return None
    via = record.via or Person(id=new_id(), role="coordinator")
    for name, value in given(patch).items():
        setattr(via, name, _clean(name, value))
    return via


def _interview(record: Record, patch: InterviewPatch, now: datetime, new_id: Callable[[], str]) -> None:
    interview = _found(record.interviews, patch.id)
    if interview is None:
        number = 1 + max((i.round for i in record.interviews), default=0)
        interview = Interview(id=new_id(), round=number, added_at=now.isoformat())
        record.interviews.append(interview)
    elif patch.remove:
        record.interviews.remove(interview)
        return
    base = f"interviews.{interview.id}"
    values = given(patch, but=("people", "promise"))
    if "tz" in values:
        values["tz"] = _zone(values["tz"])
    for name in ("at", "end"):
        if values.get(name):
            values[name] = _moment(values[name], values.get("tz", interview.tz))
    for name, value in values.items():
        _put(record, interview, name, value, f"{base}.{name}")
    if patch.promise is not UNSET:
        _promise(interview, patch.promise, now)
    for change in patch.people if patch.people is not UNSET else ():
        _person(record, interview, change, now, new_id)


def _promise(interview: Interview, patch: PromisePatch, now: datetime) -> None:
    """A promise with a time of its own starts a new round; a corrected phrase does not."""
    old = interview.promise
    phrase = _clean("phrase", patch.phrase) if patch.phrase is not UNSET else old.phrase
    if patch.said_at is UNSET:
        interview.promise = Promise(phrase=phrase, said_at=old.said_at, earlier=old.earlier)
        return
    said = _moment(patch.said_at, interview.tz) if patch.said_at else now.isoformat()
    before = [Said(phrase=old.phrase, said_at=old.said_at)] if old.phrase else []
    interview.promise = Promise(phrase=phrase, said_at=said, earlier=[*old.earlier, *before])


def _person(
    record: Record, interview: Interview, patch: PersonPatch, now: datetime, new_id: Callable[[], str]
) -> None:
    person = _found(interview.people, patch.id)
    if person is None:
        person = Person(id=new_id(), added_at=now.isoformat())
        interview.people.append(person)
    elif patch.remove:
        interview.people.remove(person)
        return
    for name, value in given(patch).items():
        _put(record, person, name, value, f"interviews.{interview.id}.people.{person.id}.{name}")


def _found(items: list[Any], wanted: Any) -> Any:
    if wanted is UNSET:
        return None
    found = next((item for item in items if item.id == wanted), None)
    if found is None:
        raise BadInput(what=say("record.no_such_item", id=str(wanted)[:40]))
    return found


def _moment(value: str, tz: str | None) -> str:
    kept = moment(value, tz)
    if kept is None:
        raise BadInput(what=say("record.no_moment", value=value[:40]))
    return kept


def _zone(value: str | None) -> str | None:
    if not value:
        return None
    try:
        return ZoneInfo(value).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadInput(what=say("record.no_zone", value=value[:40])) from None
