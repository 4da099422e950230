"""Station two: is what was captured new, or do we know it?"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import get_args

import msgspec

from afterword.capture.draft import Draft, Source
from afterword.record import from_draft, identity
from afterword.record.missing import missing
from afterword.record.model import Boundary, Interview, Record
from afterword.record.store import Store

JOB_FIELDS = {"company": "company", "title": "role", "location": "location", "company_address": "address",
              "date_posted": "date_posted", "url": "url", "lang": "lang", "agency": "agency"}  # fmt: skip
MEETING_FIELDS = {"summary": "summary", "start": "at", "end": "end", "timezone": "tz", "country": "country",
                  "subdivision": "subdivision", "location": "location", "phone": "phone",
                  "video_link": "video_link", "interview_kind": "kind"}  # fmt: skip
YOURS = "you"


class Kept(msgspec.Struct, kw_only=True):
    """What became of a capture: the record, whether it is new, what it lacks, and what may be the same."""

    record: Record
    created: bool
    missing: list[str]
    similar: list[str]
    change: str | None = None


def keep(
    draft: Draft,
    store: Store,
    *,
    capture_id: str,
    now: datetime,
    new_id: Callable[[], str],
    own: Sequence[str] = (),
) -> Kept:
    """Keep a draft that says something (kind job_posting or invite), once per `capture_id`.

    The same event (by UID) moves or cancels the interview it is, the same page or the same
    meeting adds nothing twice, a later round of an open application is added to it, and
    everything else is a new record. What the person corrected is never overwritten.
    """
    del own
    if (seen := store.capture_of(capture_id)) is not None:
        return _kept(store, seen, created=False)
    known = store.view()
    created, record = False, _known_record(draft, known)
    if record is None:
        created, record = True, Record(id=new_id(), created_at=now.isoformat())
    else:
        record = store.record(record.id)
    _take_job(record, draft)
    if draft.kind == "invite":
        _take_meeting(record, draft, now, new_id)
    elif not record.interviews or created:
        _take_contacts(record, draft, now, new_id)
    record.boundaries += [b for b in _boundaries(draft) if b not in record.boundaries]
    record.captured = [*record.captured, capture_id][-100:]
    expected = {} if created else {record.id: record.version}
    change = store.save([record], expected=expected)
    kept = _kept(store, store.record(record.id), created=created)
    kept.change = change
    return kept


def _kept(store: Store, record: Record, *, created: bool) -> Kept:
    similar = identity.similar(store.view(), record)
    return Kept(record=record, created=created, missing=missing(record), similar=similar)


def _known_record(draft: Draft, known: Sequence[Record]) -> Record | None:
    if draft.kind == "invite":
        if pair := identity.by_uid(known, draft.uid) or identity.by_meeting(known, draft):
            return pair[0]
        return identity.by_application(known, draft)
    return identity.by_url(known, draft.url)


def _boundaries(draft: Draft) -> list[Boundary]:
    return [code for code in get_args(Boundary) if code in draft.boundaries]


def _take_job(record: Record, draft: Draft) -> None:
    """Fill in what the draft says about the application; the person's own words stay."""
    for name, target in JOB_FIELDS.items():
        if name == "location" and draft.kind == "invite":
            continue
        value = getattr(draft, name)
        source = draft.sources.get(name)
        if not value or (getattr(record, target) and (draft.kind == "invite" or _is_yours(record, target))):
            continue
        setattr(record, target, value)
        if source:
            record.sources[target] = source
    if draft.url and draft.url not in record.urls:
        record.urls = [*record.urls, draft.url][-20:]


def _is_yours(record: Record, path: str) -> bool:
    source = record.sources.get(path)
    return source is not None and source.reader == YOURS


def _take_meeting(record: Record, draft: Draft, now: datetime, new_id: Callable[[], str]) -> None:
    known = identity.by_uid([record], draft.uid) or identity.by_meeting([record], draft)
    if known is None:
        empty = next((i for i in record.interviews if not i.at and not i.uid and not i.cancelled), None)
        if empty is None:
            number = 1 + max((i.round for i in record.interviews), default=0)
            fresh = from_draft.interview(draft, new_id=new_id, round_number=number, added_at=now.isoformat())
            record.interviews.append(fresh)
            _note_sources(record, fresh, draft)
            return
        known = (record, empty)
    interview = known[1]
    if draft.uid and interview.uid == draft.uid and draft.sequence < interview.sequence:
        return
    _move(record, interview, draft)
    from_draft.merge_people(interview.people, draft, new_id, now.isoformat())


def _move(record: Record, interview: Interview, draft: Draft) -> None:
    """Let a newer word on the same event change time and place; notes, marks and promise stay."""
    for name, target in MEETING_FIELDS.items():
        value = getattr(draft, name)
        if name in {"start", "end"}:
            value = from_draft.moment(value, draft.timezone)
        path = f"interviews.{interview.id}.{target}"
        if value and not _is_yours(record, path):
            setattr(interview, target, value)
            if name in draft.sources:
                record.sources[path] = draft.sources[name]
    interview.uid = interview.uid or draft.uid
    interview.sequence = max(interview.sequence, draft.sequence)
    interview.cancelled = draft.cancelled


def _note_sources(record: Record, interview: Interview, draft: Draft) -> None:
    for name, target in MEETING_FIELDS.items():
        if name in draft.sources:
            record.sources[f"interviews.{interview.id}.{target}"] = draft.sources[name]
    named: dict[str, Source] = {k: v for k, v in draft.sources.items() if k.startswith("people.")}
    kept = [number for number, p in enumerate(draft.people) if p.role not in from_draft.NEVER_KEPT]
    for place, number in enumerate(kept):
        for path, source in named.items():
            if path.startswith(f"people.{number}."):
                field = path.rpartition(".")[2]
                person = interview.people[place]
                record.sources[f"interviews.{interview.id}.people.{person.id}.{field}"] = source


def _take_contacts(record: Record, draft: Draft, now: datetime, new_id: Callable[[], str]) -> None:
    """A posting's contact is kept with the first interview, which has no time yet."""
    if not draft.people:
        return
    if not record.interviews:
        record.interviews.append(Interview(id=new_id(), country=draft.country, added_at=now.isoformat()))
    from_draft.merge_people(record.interviews[0].people, draft, new_id, "")
