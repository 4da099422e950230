"""When are two captures the same interview, or the same application?"""

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode, urlsplit

from afterword.capture.draft import Draft
from afterword.record.model import Interview, Record

TRACKING = re.compile(
    r"^(?:utm_\w+|gclid|fbclid|msclkid|mc_\w+|gh_src|lever-\w+|ref|refid|src|source|trk\w*|trackingid)$"
)
LEGAL_FORM = re.compile(
    r"\b(?:inc|incorporated|llc|llp|ltd|limited|plc|corp|corporation|company|co|gmbh|mbh|ag|se|kg|ohg|ug|sa|sas|sarl"
    r"|srl|spa|bv|nv|ab|as|oy|oyj|aps|pty|kk|holding|group)\b\.?"
)


def canonical_url(url: str | None) -> str:
    """The address without what only counts clicks: fragment, tracking, default port, trailing slash."""
    if not url:
        return ""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return ""
    query = [
        pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not TRACKING.match(pair[0].lower())
    ]
    host = parts.hostname.removeprefix("www.") + (f":{port}" if port and port not in {80, 443} else "")
    return f"{host}{parts.path.rstrip('/')}{'?' + urlencode(sorted(query)) if query else ''}"


def plain(text: str | None) -> str:
    """`text` for comparison: no case, accents, punctuation."""
    decomposed = unicodedata.normalize("NFKD", (text or "").casefold())
    return " ".join(re.findall(r"\w+", "".join(s for s in decomposed if not unicodedata.combining(s))))


def same_company(one: str | None, other: str | None) -> bool:
    """Whether two spellings name one company: "Acme GmbH" is "ACME"; nothing is never the same."""
    first, second = (
        " ".join(LEGAL_FORM.sub(" ", plain(name)).split()) or plain(name) for name in (one, other)
    )
    return bool(first) and first == second


def same_role(one: str | None, other: str | None) -> bool:
    """Whether two role titles could be one job: one's words are all in the other's."""
    first, second = set(plain(one).split()), set(plain(other).split())
    return bool(first and second) and (first <= second or second <= first)


def by_uid(records: Iterable[Record], uid: str | None) -> tuple[Record, Interview] | None:
    """The interview with that event UID."""
    if not uid:
        return None
    found = ((r, i) for r in records for i in r.interviews if i.uid == uid)
    return next(found, None)


def by_url(records: Iterable[Record], url: str | None) -> Record | None:
    """The application captured from that page."""
    wanted = canonical_url(url)
    if not wanted:
        return None
    return next((r for r in records if wanted in {canonical_url(u) for u in (r.url, *r.urls)}), None)


def by_meeting(records: Iterable[Record], draft: Draft) -> tuple[Record, Interview] | None:
    """The interview at that company, on that day, with one of those people."""
    day = (draft.start or "")[:10]
    people = {plain(p.name) for p in draft.people if p.name} | {(p.email or "").lower() for p in draft.people}
    people.discard("")
    if not day:
        return None
    for record in records:
        if not same_company(record.company, draft.company):
            continue
        for interview in record.interviews:
            known = {plain(p.name) for p in interview.people} | {
                (p.email or "").lower() for p in interview.people
            }
            if (interview.at or "")[:10] == day and people & known:
                return record, interview
    return None


def by_application(records: Iterable[Record], draft: Draft) -> Record | None:
    """The one open application this can belong to: same company, and a role that does not differ."""
    fits = [
        record
        for record in records
        if record.state == "open"
        and same_company(record.company, draft.company)
        and draft.title
        and record.role
        and same_role(record.role, draft.title)
    ]
    return fits[0] if len(fits) == 1 else None


def similar(records: Iterable[Record], record: Record) -> list[str]:
    """Other open applications that may be the same: same company, and no role that differs."""
    return [
        other.id
        for other in records
        if other.id != record.id
        and other.state == "open"
        and same_company(other.company, record.company)
        and (not other.role or not record.role or same_role(other.role, record.role))
    ]
