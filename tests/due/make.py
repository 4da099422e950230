"""Records to plan: a usual interview in Chicago, to be varied by keyword."""

from datetime import datetime
from typing import Any

from afterword.due.plan import plan
from afterword.due.step import Step
from afterword.policy import load
from afterword.profile import Profile
from afterword.record.model import Interview, Person, Promise, Record

POLICY = load()
PROFILE = Profile(name="Dana Whitfield", email="dana@mail.example", tz="America/Chicago")
# A Tuesday, with Thanksgiving on Thursday of the next week.
START = "2026-11-17T10:00:00-06:00"
END = "2026-11-17T11:00:00-06:00"
PRIYA = {"id": "priya", "name": "Priya Natarajan", "email": "priya@north.example", "phone": "+1 312 555 0100"}


def at(text: str) -> datetime:
    """A moment: RFC 3339, or "17 16:30" for a day of November 2026 in Chicago."""
    if "T" in text:
        return datetime.fromisoformat(text)
    day, _, clock = text.partition(" ")
    return datetime.fromisoformat(f"2026-11-{int(day):02}T{clock}:00-06:00")


def person(**fields: Any) -> Person:
    return Person(**(PRIYA | fields))


def interview(promise: str = "three days", **fields: Any) -> Interview:
    """That interview with a promise in these words; `promise_` is a whole Promise."""
    known: dict[str, Any] = {
        "id": "i",
        "at": START,
        "end": END,
        "tz": "America/Chicago",
        "country": "US",
        "subdivision": "IL",
        "kind": "video",
        "people": [person()],
        "promise": Promise(phrase=promise),
    }
    if "promise_" in fields:
        fields["promise"] = fields.pop("promise_")
    return Interview(**(known | fields))


def record(
    promise: str = "three days", *, interviews: list[Interview] | None = None, **fields: Any
) -> Record:
    """An application with one interview; `fields` of the interview start with `i_`."""
    inner = {name[2:]: fields.pop(name) for name in list(fields) if name.startswith("i_")}
    known: dict[str, Any] = {
        "id": "r",
        "company": "Northwind",
        "role": "Analyst",
        "created_at": "2026-11-10T10:00:00Z",
        "interviews": [interview(promise, **inner)] if interviews is None else interviews,
    }
    return Record(**(known | fields))


def steps(given: Record, when: str | datetime, profile: Profile = PROFILE) -> dict[str, Step]:
    """The plan at a moment, by kind; of several of a kind the first."""
    found: dict[str, Step] = {}
    for step in plan(given, POLICY, profile, at(when) if isinstance(when, str) else when):
        found.setdefault(step.kind, step)
    return found


def states(given: Record, when: str, profile: Profile = PROFILE) -> dict[str, str]:
    """The state of each kind of step at a moment."""
    return {kind: step.state for kind, step in steps(given, when, profile).items()}
