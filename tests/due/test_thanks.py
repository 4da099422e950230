"""The thank-you e-mail and the card."""

from typing import Any

import pytest
from tests.due.make import POLICY, PROFILE, at, interview, person, record, states, steps

from afterword.due.plan import plan

STREET = "233 S Wacker Dr, Chicago, IL 60606"
MANY = [
    person(),
    person(id="sam", name="Sam Okoro", email="sam@north.example", phone=None),
    person(id="ola", name="Ola Berg", email=None, phone=None),
    person(id="rita", name="Rita Roe", email="rita@north.example", role="coordinator", phone=None),
    person(id="room", name="Room 4", email=None, role="resource", phone=None),
]


@pytest.mark.parametrize(
    ("when", "state"),
    [
        ("17 11:00", "today"),
        ("17 11:29", "today"),
        ("17 11:30", "now"),
        ("17 23:59", "now"),
        ("18 10:59", "now"),
        ("18 11:00", "overdue"),
        ("24 10:59", "overdue"),
    ],
)
def test_the_email_is_released_after_half_an_hour_and_late_after_a_day(when: str, state: str) -> None:
    assert states(record(), when)["email"] == state


def test_it_is_due_the_same_day() -> None:
    step = steps(record(), "17 11:30")["email"]
    assert (step.from_, step.until) == ("2026-11-17T11:30:00-06:00", "2026-11-17T23:59:00-06:00")


def test_a_thank_you_never_sent_lapses_after_a_week() -> None:
    assert "email" not in states(record(), "24 11:00")


def test_each_interviewer_gets_one_and_nobody_else() -> None:
    found = plan(record(i_people=MANY), POLICY, PROFILE, at("17 12:00"))
    emails = [step for step in found if step.kind == "email"]
    assert [step.person for step in emails] == ["priya", "sam", "ola"]
    assert len({step.id for step in emails}) == 3


def test_without_an_address_the_coordinator_passes_it_on() -> None:
    found = plan(record(i_people=MANY), POLICY, PROFILE, at("17 12:00"))
    ola = next(step for step in found if step.kind == "email" and step.person == "ola")
    assert ola.via == "Rita Roe"
    assert ola.warning == "No address for Ola Berg: Rita Roe can pass it on."


def test_without_any_address_it_says_so() -> None:
    step = steps(record(i_people=[person(email=None)]), "17 12:00")["email"]
    assert (step.via, step.state) == (None, "now")
    assert step.warning is not None
    assert "No address for Priya Natarajan" in step.warning


def test_where_no_interviewer_is_known_it_goes_to_the_recruiter() -> None:
    people = [person(role="organizer"), person(id="rec", name="Rex Cole", role="recruiter")]
    assert steps(record(i_people=people), "17 12:00")["email"].person == "rec"


def test_an_interview_with_nobody_named_still_says_that_thanks_are_due() -> None:
    step = steps(record(i_people=[]), "17 12:00")["email"]
    assert (step.id, step.title) == ("i.-.email", "Thank your interviewer by e-mail")


def test_an_interviewer_added_afterwards_gets_a_day_of_their_own() -> None:
    late = person(id="late", name="Lee Late", added_at="2026-11-20T09:00:00-06:00")
    given = record(i_people=[person(), late])
    found = {s.person: s.state for s in plan(given, POLICY, PROFILE, at("20 12:00")) if s.kind == "email"}
    assert found == {"priya": "overdue", "late": "now"}


@pytest.mark.parametrize(
    ("kind", "promise", "end", "until"),
    [
        ("screening", "three days", "10:30", "17T13:30"),
        ("video", "three days", "16:30", "18T09:00"),
        ("video", "three days", "16:00", "17T23:59"),
    ],
)
def test_how_long_there_is(kind: str, promise: str, end: str, until: str) -> None:
    given = record(promise, i_kind=kind, i_end=f"2026-11-17T{end}:00-06:00")
    assert steps(given, "17 17:00")["email"].until == f"2026-11-{until}:00-06:00"


@pytest.mark.parametrize(
    ("promise", "until"),
    [("two weeks", "2026-11-23T09:00:00-06:00"), ("by Monday", "2026-11-20T23:59:00-06:00")],
)
def test_friday_afternoon_waits_until_monday_unless_they_decide_by_then(promise: str, until: str) -> None:
    given = record(promise, i_at="2026-11-20T15:00:00-06:00", i_end="2026-11-20T15:45:00-06:00")
    assert steps(given, "20 16:30")["email"].until == until


def test_where_the_week_starts_on_sunday_the_day_after_thursday_is_sunday() -> None:
    there: dict[str, Any] = {"i_tz": "Asia/Jerusalem", "i_country": "IL", "i_subdivision": None}
    given = record("two weeks", i_at="2026-11-19T15:00:00+02:00", i_end="2026-11-19T15:45:00+02:00", **there)
    assert steps(given, "19 09:00")["email"].until == "2026-11-22T17:00:00+02:00"


def test_a_card_is_posted_the_same_day() -> None:
    step = steps(record("two weeks", address=STREET), "17 12:00")["card"]
    assert (step.state, step.until[:10], step.person) == ("now", "2026-11-17", "priya")


@pytest.mark.parametrize(("when", "state"), [("18 10:59", "now"), ("18 11:00", "overdue")])
def test_a_card_is_late_after_a_day(when: str, state: str) -> None:
    assert states(record("two weeks", address=STREET), when)["card"] == state
    assert "card" not in states(record("two weeks", address=STREET), "19 11:00")


def test_a_card_that_would_come_too_late_is_left_out_with_the_reason() -> None:
    step = steps(record("three days", address=STREET), "17 12:00")["card"]
    assert step.state == "dropped"
    assert "Mon 23 Nov" in step.why
    assert "Fri 20 Nov" in step.why


@pytest.mark.parametrize(
    ("fields", "card"),
    [
        ({"address": STREET}, True),
        ({"address": None}, False),
        ({"i_kind": "on-site", "i_location": STREET}, True),
        ({"i_kind": "video", "i_location": STREET}, False),
        ({"i_kind": "on-site", "i_location": "Main lobby"}, False),
        ({"address": STREET, "i_country": "DE", "i_tz": "Europe/Berlin"}, False),
        ({"address": STREET, "i_country": "CA", "i_tz": "America/Toronto"}, True),
    ],
)
def test_a_card_needs_an_address_and_the_custom(fields: dict[str, Any], card: bool) -> None:
    assert ("card" in steps(record("two weeks", **fields), "17 12:00")) is card


def test_nobody_is_thanked_twice() -> None:
    people = [person(), person(id="copy", name="Priya Natarajan")]
    given = record(interviews=[interview(people=people)])
    emails = [step.id for step in plan(given, POLICY, PROFILE, at("17 12:00")) if step.kind == "email"]
    assert len(emails) == len(set(emails)) == 2
