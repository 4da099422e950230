"""The call: when, to whom, and what comes after it."""

from typing import Any

import pytest
from tests.due.make import POLICY, PROFILE, at, person, record, states, steps

from afterword.due.plan import plan
from afterword.profile import Profile
from afterword.record.model import Mark

MARKED = "2026-11-20T16:10:00-06:00"


def called(outcome: str | None, moment: str = MARKED, kind: str = "call") -> dict[str, Mark]:
    return {f"i.-.{kind}": Mark(state="done", at=moment, outcome=outcome)}


@pytest.mark.parametrize(
    ("when", "state"),
    [
        ("17 12:00", "soon"),
        ("20 00:00", "today"),
        ("20 15:59", "today"),
        ("20 16:00", "now"),
        ("20 16:59", "now"),
        ("20 17:00", "overdue"),
        ("24 16:59", "overdue"),
    ],
)
def test_toward_the_end_of_the_third_business_day(when: str, state: str) -> None:
    assert states(record(), when)["call"] == state


def test_two_business_days_after_the_promise_the_call_gives_way_to_an_email() -> None:
    assert "call" not in states(record(), "24 17:00")
    assert states(record(), "25 09:00")["check_in"] == "now"


@pytest.mark.parametrize(("offset", "day"), [(0, "20"), (1, "23"), (2, "24")])
def test_the_setting_puts_business_days_on_top(offset: int, day: str) -> None:
    profile = Profile(tz="America/Chicago", call_offset=offset)
    step = steps(record(), "17 12:00", profile)["call"]
    assert step.from_ == f"2026-11-{day}T16:00:00-06:00"
    assert steps(record(), "17 12:00", profile)["check_in"].from_ == "2026-11-25T09:00:00-06:00"


def test_one_call_to_the_point_of_contact_and_not_to_every_panellist() -> None:
    people = [
        person(phone=None),
        person(id="sam", name="Sam"),
        person(id="rec", name="Rex", role="recruiter"),
    ]
    calls = [s for s in plan(record(i_people=people), POLICY, PROFILE, at("17 12:00")) if s.kind == "call"]
    assert [(call.person, call.tel) for call in calls] == [("rec", "+1 312 555 0100")]


def test_the_call_keeps_its_id_when_a_better_contact_turns_up() -> None:
    before = steps(record(i_people=[person(phone=None)]), "17 12:00")["call"]
    people = [person(phone=None), person(id="rec", role="recruiter")]
    assert steps(record(i_people=people), "17 12:00")["call"].id == before.id


def test_without_a_number_the_day_stays_and_the_step_says_what_is_missing() -> None:
    step = steps(record(i_people=[person(phone=None)]), "17 12:00")["call"]
    assert (step.tel, step.from_[:10]) == (None, "2026-11-20")
    assert step.warning is not None
    assert "No number" in step.warning


def test_the_reading_of_the_promise_is_the_reason() -> None:
    assert "three days" in steps(record(), "17 12:00")["call"].why


def test_after_a_talk_the_wait_starts_again() -> None:
    given = record(i_marks=called("spoke"))
    assert states(given, "20 17:00")["call"] == "done"
    step = steps(given, "20 17:00")["check_in"]
    assert step.from_ == "2026-11-30T09:00:00-06:00"
    assert "in touch on Fri 20 Nov" in step.why


def test_a_call_that_is_simply_done_counts_as_a_talk() -> None:
    assert steps(record(i_marks=called(None)), "20 17:00")["check_in"].from_[:10] == "2026-11-30"


def test_after_a_voicemail_an_email_three_business_days_later() -> None:
    given = record(i_marks=called("voicemail", "2026-11-24T16:10:00-06:00"))
    assert steps(given, "24 17:00")["check_in"].from_ == "2026-11-30T09:00:00-06:00"


def test_nobody_answered_one_more_try_at_a_better_hour() -> None:
    found = plan(record(i_marks=called("no_answer")), POLICY, PROFILE, at("20 17:00"))
    again = next(step for step in found if step.id == "i.-.call_again")
    assert again.kind == "call"
    assert (again.from_, again.until) == ("2026-11-24T09:30:00-06:00", "2026-11-24T15:30:00-06:00")


def test_a_second_try_is_not_on_a_monday_while_tuesday_is_in_time() -> None:
    found = plan(
        record(i_marks=called("no_answer", "2026-11-23T16:00:00-06:00")), POLICY, PROFILE, at("23 17:00")
    )
    again = next(step for step in found if step.id == "i.-.call_again")
    assert again.from_[:10] == "2026-11-24"


def test_two_unanswered_calls_are_enough() -> None:
    twice = called("no_answer") | called("no_answer", "2026-11-24T09:40:00-06:00", "call_again")
    found = plan(record(i_marks=twice), POLICY, PROFILE, at("24 12:00"))
    assert [step.state for step in found if step.kind == "call"] == ["done", "done"]
    assert next(step for step in found if step.kind == "check_in").from_ == "2026-11-25T09:00:00-06:00"


def test_a_call_put_off_to_a_weekend_waits_for_their_office() -> None:
    snoozed = {"i.-.call": Mark(state="snoozed", at=MARKED, until="2026-11-21T09:00:00-06:00")}
    step = steps(record(i_marks=snoozed), "20 17:00")["call"]
    assert step.snoozed_until == "2026-11-23T09:00:00-06:00"
    assert states(record(i_marks=snoozed), "23 09:00")["call"] == "now"


def test_a_call_put_off_past_its_window_holds_the_email_back() -> None:
    snoozed = {"i.-.call": Mark(state="snoozed", at=MARKED, until="2026-11-25T10:00:00-06:00")}
    given = record(i_marks=snoozed)
    assert states(given, "25 10:00")["call"] == "now"
    assert steps(given, "25 10:00")["check_in"].from_ == "2026-11-27T09:00:00-06:00"


def test_a_day_between_a_holiday_and_a_weekend_is_warned_about() -> None:
    given = record("by Friday", i_at="2026-11-24T10:00:00-06:00", i_end=None)
    step = steps(given, "24 12:00")["call"]
    assert step.from_[:10] == "2026-11-27"
    assert step.warning == "Many are away that day, between a holiday and the weekend."


@pytest.mark.parametrize(
    ("fields", "tel"),
    [
        ({"i_kind": "phone"}, "+1 800 555 0199"),
        ({"i_kind": "screening"}, "+1 800 555 0199"),
        ({"i_kind": "video"}, None),
        ({"i_kind": "phone", "i_video_link": "https://meet.example/a"}, None),
        ({"i_kind": "phone", "boundaries": ["via_agency_only"]}, None),
    ],
)
def test_the_number_dialled_for_the_interview_reaches_them(fields: dict[str, Any], tel: str | None) -> None:
    given = record(i_phone="+1 800 555 0199", i_people=[person(phone=None)], **fields)
    assert steps(given, "17 12:00")["call"].tel == tel


def test_what_is_not_certain_is_said() -> None:
    vague = steps(record("soon", i_tz=None, i_country=None), "17 12:00")["call"]
    assert vague.warning is not None
    assert "more than one way" in vague.warning
    assert "time zone is not known" in vague.warning
    assert "holidays are not" in vague.warning
    assert steps(record(), "17 12:00")["call"].warning is None


@pytest.mark.parametrize(
    ("when", "notify", "opens"),
    [
        ("20 16:30", True, None),
        ("20 17:00", False, "Mon 23 Nov, 09:00"),
        ("21 12:00", False, "Mon 23 Nov, 09:00"),
        ("23 08:59", False, "Mon 23 Nov, 09:00"),
        ("23 09:00", True, None),
    ],
)
def test_while_their_office_is_closed_nobody_is_sent_to_the_telephone(
    when: str, notify: bool, opens: str | None
) -> None:
    step = steps(record(), when)["call"]
    assert step.notify is notify
    assert step.warning == (f"Their office is closed now; it opens {opens}." if opens else None)
