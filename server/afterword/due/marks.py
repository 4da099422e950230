"""What the person did with a step, written into the record.

The record that comes in stays as it is: keeping it is how a change is undone.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Literal, get_args

import msgspec
from msgspec.structs import replace

from afterword.due.errors import BadMark, NothingSaid, UnknownStep
from afterword.due.moments import written
from afterword.due.place import meeting
from afterword.due.plan import own_clock
from afterword.due.snooze import snooze_until, snoozed_to
from afterword.due.step import StepKind
from afterword.due.workdays import Workdays, workdays
from afterword.policy import Policy, load
from afterword.profile import Profile
from afterword.record.model import Interview, Mark, MarkState, Promise, Record, Said, WrittenNote

__all__ = ["Change", "mark", "snooze_until"]

Outcome = Literal["spoke", "voicemail", "no_answer", "they_said", "no_show"]
KINDS = frozenset(get_args(StepKind)) | {"call_again"}
# The form of note that a step sends.
SENDS = {"email": "email", "card": "card", "call": "call", "call_again": "call", "check_in": "check_in",
         "second_check_in": "check_in"}  # fmt: skip
LONGEST_TEXT = 2000


class Change(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """What to do with a step: the body of `POST /api/steps/{id}`.

    `until` is RFC 3339 or a name (this_afternoon, tomorrow_morning, next_business_day, a_day);
    `text` with the outcome they_said is their new promise; the outcome no_show of a debrief says that
    the interview did not take place; `note` is the note that went out.
    """

    state: MarkState
    until: str | None = None
    outcome: Outcome | None = None
    reason: str | None = None
    text: str | None = None
    note: str | None = None
    channel: str | None = None


def mark(
    record: Record,
    step_id: str,
    change: Change | Mapping[str, Any],
    now: datetime,
    new_id: Callable[[], str] | None = None,
    *,
    policy: Policy | None = None,
    profile: Profile | None = None,
) -> Record:
    """A record like `record` in which the step was copied, done, put off, dropped or opened again.

    `now` is aware. Version and time of change are the store's to set.

    Raises:
        UnknownStep: the record has no interview, person or kind of step of that id.
        BadMark, BadSnooze, NothingSaid: the change says too little or nothing we know.
    """
    del new_id
    wanted = _change(change)
    interview, kind, person = _target(record, step_id)
    until = None
    if wanted.state == "snoozed":
        rules = policy or load()
        days = _days(record, interview, rules)
        until = snoozed_to(wanted.until, now, own_clock(profile or Profile()), days, rules)
    marks = {key: old for key, old in interview.marks.items() if key != step_id}
    if wanted.state != "open":
        marks[step_id] = _entry(wanted, until, now)
    changed = replace(interview, marks=marks, notes=_notes(interview, wanted, kind, person, now))
    if wanted.outcome == "they_said":
        changed = replace(changed, promise=_promised(interview.promise, wanted.text or "", now))
    others = [changed if other.id == interview.id else other for other in record.interviews]
    state = "closed" if kind == "stop" and wanted.state == "done" and record.state == "open" else record.state
    return replace(record, interviews=others, state=state)


def _change(change: Change | Mapping[str, Any]) -> Change:
    try:
        wanted = change if isinstance(change, Change) else msgspec.convert(dict(change), Change)
    except msgspec.ValidationError as error:
        raise BadMark(what=str(error)) from None
    if wanted.outcome == "they_said" and not (wanted.text or "").strip():
        raise NothingSaid
    return wanted


def _target(record: Record, step_id: str) -> tuple[Interview, str, str | None]:
    """The interview, the kind and the person that a step id names."""
    start, _, kind = step_id.rpartition(".")
    interview_id, _, person = start.rpartition(".")
    interview = next((found for found in record.interviews if found.id == interview_id), None)
    kind = kind.partition("-")[0]
    if interview is None or kind not in KINDS:
        raise UnknownStep
    if person != "-" and all(known.id != person for known in interview.people):
        raise UnknownStep
    return interview, kind, None if person == "-" else person


def _entry(change: Change, until: datetime | None, now: datetime) -> Mark:
    return Mark(
        state=change.state,
        at=written(now.astimezone(UTC)),
        until=written(until) if until else None,
        outcome=change.outcome,
        reason=(change.reason or "")[:LONGEST_TEXT] or None,
        text=(change.text or "").strip()[:LONGEST_TEXT] or None,
    )


def _days(record: Record, interview: Interview, policy: Policy) -> Workdays:
    held = meeting(interview, record, policy)
    return held.place.days if held else workdays(interview.country)


def _promised(old: Promise, words: str, now: datetime) -> Promise:
    """Their new words, said now; the old ones are kept."""
    earlier = [*old.earlier, Said(phrase=old.phrase, said_at=old.said_at)]
    return Promise(phrase=words.strip()[:LONGEST_TEXT], said_at=written(now.astimezone(UTC)), earlier=earlier)


def _notes(
    interview: Interview, change: Change, kind: str, person: str | None, now: datetime
) -> list[WrittenNote]:
    """The notes, with the one that went out, or did not after all, marked as such."""
    if change.state not in {"done", "open"} or kind not in SENDS:
        return interview.notes
    form = SENDS[kind]
    mine = [note for note in interview.notes if note.channel == form and person in {None, note.person}]
    named = [note for note in interview.notes if note.id == change.note]
    sent = (named or mine)[-1:]
    at = written(now.astimezone(UTC)) if change.state == "done" else None
    return [replace(note, sent_at=at) if note in sent else note for note in interview.notes]
