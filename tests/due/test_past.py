"""Interviews that were over before anybody wrote them down."""

import pytest
from tests.due.make import POLICY, PROFILE, at, interview, person, record, states

from afterword.due.agenda import agenda
from afterword.due.plan import plan

IMPORTED = "2026-12-20T12:00:00Z"


@pytest.mark.parametrize("promise", ["three days", "", "two weeks"])
def test_an_imported_interview_makes_no_overdue_steps(promise: str) -> None:
    given = record(promise, created_at=IMPORTED)
    for when in ("2026-12-20T12:00:01Z", "2026-12-21T12:00:00Z", "2027-01-04T12:00:00Z"):
        assert not plan(given, POLICY, PROFILE, at(when))


def test_it_is_listed_once_as_past() -> None:
    found = agenda([record(created_at=IMPORTED)], POLICY, PROFILE, at("2026-12-20T12:00:00Z"))
    assert [past.say for past in found.past] == [
        "Interview at Northwind on Tue 17 Nov: past, nothing planned."
    ]
    assert (found.steps, found.count) == ([], 0)
    assert found.changes_at is not None
    gone = agenda([record(created_at=IMPORTED)], POLICY, PROFILE, at(found.changes_at))
    assert not gone.past


def test_what_went_on_while_we_knew_of_it_is_not_past() -> None:
    found = agenda([record()], POLICY, PROFILE, at("2027-01-20T12:00:00Z"))
    assert not found.past


@pytest.mark.parametrize("state", ["rejected", "closed"])
def test_what_has_ended_is_not_listed(state: str) -> None:
    found = agenda([record(created_at=IMPORTED, state=state)], POLICY, PROFILE, at("2026-12-20T12:00:00Z"))
    assert not found.past


def test_a_call_still_to_come_is_planned_though_the_thanks_are_too_late() -> None:
    given = record("two weeks", created_at="2026-11-20T12:00:00-06:00")
    found = states(given, "20 12:00")
    assert found["call"] == "waiting"
    assert not {"prepare", "debrief", "email", "card"} & set(found)


@pytest.mark.parametrize(
    ("captured", "state"), [("17T18:00", "now"), ("18T15:00", "now"), ("19T10:59", "now"), ("19T11:00", None)]
)
def test_within_two_days_the_thanks_are_still_due_and_never_at_once_overdue(
    captured: str, state: str | None
) -> None:
    moment = f"2026-11-{captured}:00-06:00"
    assert states(record(created_at=moment), moment).get("email") == state


def test_captured_late_it_is_overdue_a_day_after() -> None:
    given = record(created_at="2026-11-18T15:00:00-06:00")
    assert states(given, "19 14:59")["email"] == "now"
    assert states(given, "19 15:00")["email"] == "overdue"


def test_a_second_round_captured_late_is_judged_by_itself() -> None:
    late = interview("", id="j", at="2026-11-25T10:00:00-06:00", end=None, added_at="2026-12-20T12:00:00Z")
    given = record("by Friday", interviews=[interview("by Friday"), late])
    found = agenda([given], POLICY, PROFILE, at("2026-12-20T12:00:00Z"))
    assert [past.interview for past in found.past] == ["j"]
    assert not found.steps


def test_captured_on_the_day_of_the_call_it_is_still_to_be_made() -> None:
    given = record(created_at="2026-11-20T12:00:00-06:00")
    assert states(given, "20 16:00")["call"] == "now"


def test_captured_the_day_after_the_call_there_is_a_day_for_it() -> None:
    given = record(created_at="2026-11-23T12:00:00-06:00")
    assert states(given, "23 12:00")["call"] == "now"
    assert "call" not in states(given, "24 17:00")


def test_a_name_typed_into_a_past_interview_makes_nothing_due() -> None:
    given = record(created_at=IMPORTED, i_people=[person(added_at="2026-12-20T12:05:00Z")])
    assert not plan(given, POLICY, PROFILE, at("2026-12-20T12:06:00Z"))
