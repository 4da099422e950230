"""Generated records, moments and changes, for the properties of the plan."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st
from msgspec.structs import replace

from afterword.due.marks import Change, mark
from afterword.due.plan import planned
from afterword.policy import load
from afterword.profile import Profile
from afterword.record.model import Boundary, Interview, Person, Promise, Record

FIRST, LAST = datetime(2026, 2, 20, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC)
CLOCKS = [
    None,
    "America/Chicago",
    "Europe/Berlin",
    "Asia/Tokyo",
    "Pacific/Auckland",
    "America/St_Johns",
    "Nowhere/At_All",
]
PLACES = [
    ("America/New_York", "US", "NY"),
    ("America/Los_Angeles", "US", None),
    ("America/Toronto", "CA", "ON"),
    ("Europe/London", "GB", "SCT"),
    ("Europe/Berlin", "DE", "BY"),
    ("Europe/Paris", "FR", None),
    ("Asia/Tokyo", "JP", None),
    ("Asia/Jerusalem", "IL", None),
    ("Asia/Kolkata", None, None),
    (None, None, None),
]
PHRASES = [
    "three days",
    "by Friday",
    "two weeks",
    "",
    "next week",
    "tomorrow",
    "when the moon is blue",
    "a month",
]
BOUNDARIES: list[Boundary] = ["no_thank_you", "no_calls", "no_email", "via_agency_only", "in_writing_only"]
ROLES = ["interviewer", "recruiter", "coordinator", "organizer", "contact", "resource"]
KINDS = ["on-site", "phone", "video", "panel", "screening", None]


def moments() -> st.SearchStrategy[datetime]:
    """Aware moments of 2026 to the minute."""
    minutes = int((LAST - FIRST) / timedelta(minutes=1))
    return st.integers(0, minutes).map(lambda n: FIRST + timedelta(minutes=n))


@st.composite
def people(draw: st.DrawFn, ids: str) -> list[Person]:
    count = draw(st.integers(0, 3))
    return [
        Person(
            id=f"{ids}p{n}",
            name=draw(st.sampled_from(["Priya Natarajan", "Ola Berg", None])),
            email=draw(st.sampled_from([f"{n}@north.example", None])),
            phone=draw(st.sampled_from(["+1 312 555 0100", None])),
            role=draw(st.sampled_from(ROLES)),
            memorable=draw(st.sampled_from(["", "the dock"])),
        )
        for n in range(count)
    ]


@st.composite
def interviews(draw: st.DrawFn, ids: str, start: datetime) -> Interview:
    tz, country, subdivision = draw(st.sampled_from(PLACES))
    return Interview(
        id=ids,
        at=draw(st.sampled_from([start.isoformat()] * 7 + [None])),
        end=draw(st.sampled_from([None, (start + timedelta(minutes=45)).isoformat()])),
        tz=tz,
        country=country,
        subdivision=subdivision,
        kind=draw(st.sampled_from(KINDS)),
        location=draw(st.sampled_from([None, "1 Main St"])),
        cancelled=draw(st.sampled_from([False, False, False, True])),
        people=draw(people(ids)),
        promise=Promise(phrase=draw(st.sampled_from(PHRASES))),
        added_at=draw(
            st.sampled_from(
                ["", (start - timedelta(days=9)).isoformat(), (start + timedelta(days=9)).isoformat()]
            )
        ),
    )


@st.composite
def records(draw: st.DrawFn, identity: str = "r") -> Record:
    start = draw(moments())
    rounds = [draw(interviews(f"{identity}i", start))]
    if draw(st.booleans()):
        rounds.append(
            draw(interviews(f"{identity}j", start + timedelta(days=draw(st.integers(0, 12)), hours=2)))
        )
    return Record(
        id=identity,
        company=draw(st.sampled_from(["Northwind", None])),
        address=draw(st.sampled_from([None, "1 Main St, Springfield"])),
        agency=draw(st.sampled_from([None, "Nunn & Co"])),
        boundaries=draw(st.lists(st.sampled_from(BOUNDARIES), max_size=2, unique=True)),
        interviews=rounds,
        created_at=draw(st.sampled_from(["", (start - timedelta(days=20)).isoformat()])),
    )


@st.composite
def changed(draw: st.DrawFn, record: Record, now: datetime) -> Record:
    """The record after something was done with one of its steps, or to its promise."""
    steps = [step.step.id for step in planned(record, load(), Profile())]
    if not steps or draw(st.booleans()):
        rounds = [
            replace(i, promise=Promise(phrase=draw(st.sampled_from(PHRASES)))) for i in record.interviews
        ]
        return replace(record, interviews=rounds, version=record.version + 1)
    change = draw(
        st.sampled_from(
            [
                Change(state="copied"),
                Change(state="done"),
                Change(state="done", outcome="no_answer"),
                Change(state="done", outcome="voicemail"),
                Change(state="done", outcome="no_show"),
                Change(state="done", outcome="they_said", text="by Tuesday"),
                Change(state="snoozed", until="a_day"),
                Change(state="snoozed", until="next_business_day"),
                Change(state="dropped", reason="already_done"),
                Change(state="open"),
            ]
        )
    )
    after = mark(record, draw(st.sampled_from(steps)), change, now)
    return replace(after, version=record.version + 1)
