"""The usual way to read a job page or an invite, behind the same `--batch` as `afterword capture`.

Job pages: extruct with all its syntaxes and `uniform=True`, the first JobPosting found, else the
page's title as the job's. Invites: icalendar, the first event, ORGANIZER's CN as the interviewer.
Run as `python tests/accuracy/peer_capture.py capture --batch FILE`, so the same scorer measures both.
"""

import contextlib
import json
import re
import sys
import warnings
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import extruct
import icalendar

SYNTAXES = ["json-ld", "microdata", "opengraph", "rdfa", "microformat", "dublincore"]


def postings(found: Any) -> list[dict[str, Any]]:
    """All JobPosting items in extruct's uniform output, depth first."""
    if isinstance(found, list):
        return [posting for item in found for posting in postings(item)]
    if not isinstance(found, dict):
        return []
    kinds = found.get("@type")
    mine = [found] if "JobPosting" in (kinds if isinstance(kinds, list) else [kinds]) else []
    return mine + [posting for value in found.values() for posting in postings(value)]


def text(value: Any, key: str = "name") -> str | None:
    """A plain text from a schema.org value, its `key` where it is an object."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get(key)
    return str(value).strip() or None if value else None


def job(page: bytes, url: str | None) -> dict[str, Any]:
    """A job page as extruct reads it, its title where extruct finds no posting."""
    html = page.decode("utf-8", "replace")
    found: Any = {}
    with contextlib.suppress(Exception):
        found = extruct.extract(html, base_url=url, syntaxes=SYNTAXES, uniform=True, errors="ignore")
    posting = next(iter(postings(found)), None)
    if posting is None:
        title = re.search(r"<title[^>]*>(.*?)</title>", html, re.DOTALL | re.IGNORECASE)
        return {"kind": "job_posting", "title": title and title[1].strip(), "people": []}
    address = posting.get("jobLocation")
    address = address[0] if isinstance(address, list) and address else address
    address = address.get("address") if isinstance(address, dict) else None
    address = address if isinstance(address, dict) else {}
    place = [text(address.get(part)) for part in ("addressLocality", "addressRegion", "addressCountry")]
    return {
        "kind": "job_posting",
        "title": text(posting.get("title") or posting.get("name")),
        "company": text(posting.get("hiringOrganization")),
        "location": ", ".join(part for part in place if part) or None,
        "company_address": text(address.get("streetAddress")),
        "date_posted": (text(posting.get("datePosted")) or "")[:10] or None,
        "people": [],
    }


def calendar_of(file: Path) -> bytes:
    """The iCalendar bytes of a file, or of a mail's first calendar part."""
    data = file.read_bytes()
    if file.suffix != ".eml":
        return data
    for part in message_from_bytes(data, policy=policy.default).walk():
        if part.get_content_type() == "text/calendar":
            payload = part.get_payload(decode=True)
            return payload if isinstance(payload, bytes) else b""
    return b""


def invite(file: Path) -> dict[str, Any]:
    """An invite as icalendar reads it: ORGANIZER's name is the interviewer."""
    nothing: dict[str, Any] = {"kind": "none", "people": []}
    with contextlib.suppress(ValueError, IndexError, KeyError):
        event = icalendar.Calendar.from_ical(calendar_of(file)).walk("VEVENT")[0]
        organizer = event.get("ORGANIZER")
        start = event.decoded("DTSTART", None)
        aware = getattr(start, "tzinfo", None)
        utc = start.astimezone(UTC) if isinstance(start, datetime) and aware else None
        person = {
            "name": str(organizer.params["CN"]) if organizer and "CN" in organizer.params else None,
            "email": re.sub("(?i)^mailto:", "", str(organizer)) if organizer else None,
            "role": "interviewer",
        }
        return {
            "kind": "invite",
            "summary": str(event.get("SUMMARY") or "") or None,
            "location": str(event.get("LOCATION") or "") or None,
            "start_utc": f"{utc:%Y-%m-%dT%H:%M:%SZ}" if utc else None,
            "cancelled": str(event.get("STATUS") or "").upper() == "CANCELLED",
            "is_interview": "interview" in str(event.get("SUMMARY") or "").lower(),
            "people": [person] if organizer else [],
        }
    return nothing


def main() -> None:
    """Answer each line of the batch file on stdout."""
    warnings.simplefilter("ignore")
    batch = Path(sys.argv[-1])
    for line in batch.read_text("utf-8").splitlines():
        given = json.loads(line)
        file = batch.parent / given["file"]
        answer = job(file.read_bytes(), given.get("url")) if file.suffix == ".html" else invite(file)
        print(json.dumps({"id": given["id"], **answer}))


if __name__ == "__main__":
    main()
