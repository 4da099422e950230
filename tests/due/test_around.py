"""Before the interview and right after it."""

from typing import Any

import pytest
from tests.due.make import interview, person, record, states, steps

from afterword.profile import Profile
from afterword.record.model import Mark, Promise


def test_the_morning_of_the_day_says_what_to_ask() -> None:
    step = steps(record(), "17 07:00")["prepare"]
    assert step.state == "now"
    assert step.title == "Ask when you will hear, and each person's name and contact"
    assert step.from_ == "2026-11-17T07:00:00-06:00"


@pytest.mark.parametrize(
    ("when", "state"),
    [("10 10:30", "waiting"), ("16 06:59", "soon"), ("17 00:00", "today"), ("17 09:59", "now")],
)
def test_preparing_comes_nearer(when: str, state: str) -> None:
    assert states(record(), when)["prepare"] == state


def test_an_early_interview_is_prepared_two_hours_before() -> None:
    early = record(i_at="2026-11-17T07:30:00-06:00", i_end=None)
    assert steps(early, "16 12:00")["prepare"].from_ == "2026-11-17T05:30:00-06:00"


def test_the_morning_is_that_of_the_persons_own_clock() -> None:
    tokyo = record(i_at="2026-11-18T17:00:00+09:00", i_end=None, i_tz="Asia/Tokyo", i_country="JP")
    step = steps(tokyo, "17 12:00", Profile(tz="Europe/Berlin"))["prepare"]
    assert step.from_ == "2026-11-18T15:00:00+09:00"


def test_a_night_interview_is_prepared_the_evening_before() -> None:
    night = record(i_at="2026-11-18T00:30:00-06:00", i_end=None)
    assert steps(night, "17 12:00")["prepare"].from_ == "2026-11-17T22:30:00-06:00"


def test_at_its_end_how_did_it_go() -> None:
    assert states(record(), "17 10:59")["debrief"] == "today"
    step = steps(record(), "17 11:00")["debrief"]
    assert (step.state, step.title) == ("now", "How did it go? Two minutes now")
    assert "prepare" not in steps(record(), "17 11:00")


def test_debriefing_is_never_overdue_and_lapses() -> None:
    assert states(record(), "18 10:59")["debrief"] == "now"
    assert "debrief" not in states(record(), "18 11:00")


def test_nothing_is_asked_that_is_already_written() -> None:
    told = record(i_people=[person(memorable="the dock in Memphis")])
    assert "debrief" not in states(told, "17 11:00")
    assert "debrief" in states(record("", i_people=[person(memorable="the dock")]), "17 11:00")


@pytest.mark.parametrize(
    ("kind", "ends"), [("phone", "10:30"), ("screening", "10:30"), ("panel", "11:00"), (None, "11:00")]
)
def test_an_invite_without_an_end_has_the_usual_length(kind: str | None, ends: str) -> None:
    step = steps(record(i_kind=kind, i_end=None), "17 08:00")["debrief"]
    assert step.from_ == f"2026-11-17T{ends}:00-06:00"


@pytest.mark.parametrize("end", ["2026-11-17T09:00:00-06:00", "2026-12-17T09:00:00-06:00", "soon", ""])
def test_an_end_that_cannot_be_is_not_believed(end: str) -> None:
    assert steps(record(i_end=end), "17 08:00")["debrief"].from_ == "2026-11-17T11:00:00-06:00"


def test_a_moved_invite_moves_its_steps_and_keeps_their_ids() -> None:
    before, after = (
        steps(record(interviews=[interview(at=f"2026-11-{day}T10:00:00-06:00", end=None)]), "12 12:00")
        for day in ("17", "19")
    )
    assert [step.id for step in before.values()] == [step.id for step in after.values()]
    assert after["debrief"].from_ == "2026-11-19T11:00:00-06:00"


def test_a_cancelled_interview_has_no_steps() -> None:
    assert not steps(record(i_cancelled=True), "17 11:00")


@pytest.mark.parametrize(
    "time", [None, "", "tomorrow", "9999-12-31T23:59:59Z", "0001-01-01T00:00Z", "1" * 500]
)
def test_an_interview_without_a_time_has_no_steps(time: str | None) -> None:
    assert not steps(record("", i_at=time), "17 11:00")


@pytest.mark.parametrize(
    ("fields", "call"),
    [
        ({"i_added_at": "2026-11-17T17:00:00Z"}, "2026-11-20"),
        ({"i_people": [person(added_at="2026-11-18T17:00:00Z")]}, "2026-11-23"),
        ({"i_promise_": Promise(phrase="three days", said_at="2026-11-19T17:00:00Z")}, "2026-11-24"),
    ],
)
def test_without_a_time_what_was_noted_tells_that_it_has_been(fields: dict[str, Any], call: str) -> None:
    found = steps(record(i_at=None, i_end=None, **fields), "19 12:00")
    assert found["call"].from_[:10] == call
    assert found["call"].warning is not None
    assert "time of the interview is not known" in found["call"].warning
    assert "prepare" not in found


def test_what_did_not_take_place_is_followed_by_a_line_the_same_day_and_no_thanks() -> None:
    missed = Mark(state="done", at="2026-11-17T16:30:00Z", outcome="no_show")
    found = steps(record(i_marks={"i.-.debrief": missed}), "17 10:31")
    assert not {"email", "card", "call"} & set(found)
    assert (found["check_in"].state, found["check_in"].until) == ("now", "2026-11-17T17:00:00-06:00")
    assert "did not take place" in found["check_in"].why


def test_an_interview_moved_after_it_was_missed_is_planned_as_usual() -> None:
    missed = Mark(state="done", at="2026-11-17T16:30:00Z", outcome="no_show")
    moved = record(i_at="2026-11-19T10:00:00-06:00", i_end=None, i_marks={"i.-.debrief": missed})
    assert {"email", "call"} <= set(steps(moved, "19 12:00"))
