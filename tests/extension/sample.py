"""A panel interview as the companion would answer it, for tests of what the popup makes of it."""

import copy
from typing import Any

from tests.extension.scripted import ScriptedCompanion, Seen

PING = {"companion": "afterword", "version": "0.1.0", "api": 1, "paired": True}
PROFILE: dict[str, Any] = {
    "name": "Robin Castle", "email": "robin@example.org", "phone": "+44 20 7946 0000", "addresses": [],
    "country": "GB", "subdivision": None, "tz": "Europe/London", "lang": "en", "tone": "warm",
    "call_offset": 0, "discreet": False,
}  # fmt: skip
DANA = {
    "id": "p1", "name": "Dana Reyes", "email": "dana@northwind.example", "phone": None,
    "title": "Head of Data", "role": "interviewer",
    "memorable": "", "connection": "", "question": "", "answer": "",
}  # fmt: skip
SAM = {**DANA, "id": "p2", "name": "Sam Okafor", "email": None, "title": None}
RECORD: dict[str, Any] = {
    "id": "r1", "version": 1, "state": "open", "company": "Northwind Analytics", "role": "Data analyst",
    "location": "London", "address": "1 Fetter Lane, London", "url": "https://jobs.northwind.example/42",
    "lang": "en", "agency": None, "boundaries": [],
    "interviews": [{
        "id": "i1", "uid": "u1", "summary": "Interview: Data analyst", "at": "2026-10-22T14:00:00+01:00",
        "end": "2026-10-22T15:00:00+01:00", "tz": "Europe/London", "country": "GB", "subdivision": None,
        "location": "1 Fetter Lane, 4th floor", "phone": None, "video_link": None, "kind": "panel",
        "round": 1,
        "cancelled": False, "people": [DANA, SAM], "promise": {"phrase": ""}, "notes": [], "marks": {},
    }],
    "sources": {
        "company": {"reader": "schema.org", "path": "hiringOrganization"},
        "role": {"reader": "schema.org", "path": "title"},
        "interviews.i1.at": {"reader": "invitation", "path": "DTSTART"},
        "interviews.i1.people.p1.name": {"reader": "labels", "path": "Interviewer"},
    },
}  # fmt: skip
BODY = (
    "Dear Dana,\n\nThank you for your time on Thursday. I keep coming back to {moment}.\n\n"
    "I look forward to hearing from you.\n\nRobin Castle\nrobin@example.org"
)
STEP: dict[str, Any] = {
    "id": "i1.p1.email", "record": "r1", "interview": "i1", "person": "p1", "person_name": "Dana Reyes",
    "company": "Northwind Analytics", "role": "Data analyst", "kind": "email", "channel": "email",
    "from": "2026-10-22T15:30:00+01:00", "until": "2026-10-22T23:59:00+01:00", "state": "now",
    "title": "Write to Dana Reyes, Northwind Analytics", "tel": None, "via": None, "warning": None,
    "why": "The interview was today; a note the same day is still fresh.", "snoozed_until": None,
}  # fmt: skip
CALL = {
    **STEP, "id": "i1.p1.call", "kind": "call", "channel": "call", "state": "waiting",
    "from": "2026-10-30T16:00:00+00:00", "until": "2026-10-30T17:00:00+00:00", "tel": "+44 20 7946 0123",
    "title": "Call Dana Reyes, Northwind Analytics", "why": "They said “by next Friday”: that is Fri 30 Oct.",
}  # fmt: skip


def note(seen: Seen) -> dict[str, Any]:
    """A note that holds the moment; not ready without one."""
    moment = (seen.body.get("fields") or {}).get("memorable") or ""
    warnings = [] if moment else [{"code": "empty_moment", "say": "What do you remember best?", "span": None}]
    body = BODY.format(moment=moment or "our talk")
    return {
        "id": "n1", "person": seen.body["person"], "channel": seen.body["channel"],
        "subject": "Data analyst: thank you", "body": body, "ready": not warnings, "warnings": warnings,
    }  # fmt: skip


class Desk:
    """A scripted companion with one record and two steps on its desk."""

    def __init__(self, scripted: ScriptedCompanion) -> None:
        self.record = copy.deepcopy(RECORD)
        self.steps = [copy.deepcopy(STEP), copy.deepcopy(CALL)]
        self.scripted = scripted
        answers = scripted.answers
        answers["GET /api/ping"] = (200, PING)
        answers["GET /api/profile"] = (200, PROFILE)
        answers["GET /api/rules"] = (200, {"rules": []})
        answers["GET /api/records"] = lambda _: (200, {"records": [self.record]})
        answers["GET /api/records/r1"] = lambda _: (200, self.record)
        answers["POST /api/captures"] = lambda _: (201, {"record": self.record, "missing": [], "similar": []})
        answers["POST /api/records"] = answers["POST /api/captures"]
        answers["PATCH /api/records/r1"] = self.change
        answers["POST /api/notes/preview"] = lambda seen: (200, {"note": note(seen)})
        answers["POST /api/records/r1/notes"] = self.write
        answers["POST /api/promise"] = self.read_promise
        answers["GET /api/due"] = self.due
        for step in ("i1.p1.email", "i1.p1.call"):
            answers[f"POST /api/steps/{step}"] = self.mark
        answers["POST /api/undo"] = lambda _: (200, {"records": [self.record]})

    def change(self, seen: Seen) -> tuple[int, Any]:
        """Merge the fields and the fields of list items known by their ids."""
        _merge(self.record, seen.body)
        self.record["version"] += 1
        return 200, self.record

    def write(self, seen: Seen) -> tuple[int, Any]:
        """The note, from what the record holds by now."""
        person = next(p for p in self.record["interviews"][0]["people"] if p["id"] == seen.body["person"])
        seen.body["fields"] = person
        return 201, {"note": note(seen)}

    def read_promise(self, seen: Seen) -> tuple[int, Any]:
        """Read as Friday 30 October, where anything is said."""
        known = "friday" in seen.body["phrase"].lower()
        reading = {
            "status": "ok" if known else "not_understood", "earliest": "2026-10-23" if known else None,
            "latest": "2026-10-30" if known else None, "ambiguous": "next" in seen.body["phrase"],
            "call_due_at": "2026-10-30T16:00:00+00:00" if known else None,
            "call_due_date": "2026-10-30" if known else None,
            "why": "Friday after the interview is 30 October." if known else "No day is named.",
        }  # fmt: skip
        return 200, reading

    def due(self, seen: Seen) -> tuple[int, Any]:
        """The steps as they are marked."""
        del seen
        count = len([s for s in self.steps if s["state"] in {"overdue", "now"}])
        answer = {"now": "2026-10-22T16:00:00+01:00", "steps": self.steps, "changes_at": None, "count": count}
        return 200, {**answer, "say": "" if count else "Nothing to do now. Next: call Dana on Fri 30 Oct."}

    def mark(self, seen: Seen) -> tuple[int, Any]:
        """Set the state of the step."""
        step = next(s for s in self.steps if seen.path.endswith(s["id"]))
        step["state"] = {"snoozed": "waiting", "open": "now"}.get(seen.body["state"], seen.body["state"])
        step["snoozed_until"] = seen.body.get("until")
        return 200, step


def _merge(target: dict[str, Any], changes: dict[str, Any]) -> None:
    for name, value in changes.items():
        known = target.get(name)
        if name in {"interviews", "people"} and isinstance(known, list):
            for item in value:
                found = next((k for k in known if k["id"] == item.get("id")), None)
                if found is None:
                    known.append({**DANA, "id": f"new{len(known)}", **item})
                elif item.get("remove"):
                    known.remove(found)
                else:
                    _merge(found, item)
        elif isinstance(known, dict) and isinstance(value, dict):
            _merge(known, value)
        else:
            target[name] = value
