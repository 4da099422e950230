"""Two records of one application become one: a posting, and the invitation that came of it."""

from afterword.record.model import Record

FIELDS = ("company", "role", "location", "address", "url", "lang", "date_posted", "agency", "via")


def join(record: Record, other: Record) -> Record:
    """`record` with everything of `other` in it: its own words first, the other's interviews after."""
    for name in FIELDS:
        if not getattr(record, name):
            setattr(record, name, getattr(other, name))
    empty = [i for i in record.interviews if not (i.at or i.uid or i.notes or i.marks or i.promise.phrase)]
    incoming = list(other.interviews)
    if empty and incoming:
        first, contacts = incoming[0], empty[0].people
        known = {(p.email or p.name or "").casefold() for p in first.people}
        first.people += [p for p in contacts if (p.email or p.name or "").casefold() not in known]
        record.interviews.remove(empty[0])
    record.interviews += incoming
    record.interviews.sort(key=lambda interview: interview.at or "9999")
    for number, interview in enumerate(record.interviews, 1):
        interview.round = number
    record.boundaries += [code for code in other.boundaries if code not in record.boundaries]
    record.sources = {**other.sources, **record.sources}
    record.captured += [capture for capture in other.captured if capture not in record.captured]
    record.urls += [url for url in other.urls if url not in record.urls]
    return record
