"""The due list: order, badge, what it says, and when it changes."""

import pytest
from tests.due.make import POLICY, PROFILE, at, interview, person, record

from afterword.due.agenda import Agenda, agenda
from afterword.due.marks import mark
from afterword.profile import Profile
from afterword.record.model import Record

OTHER = Profile(tz="Europe/Berlin")
ORDER = ["overdue", "now", "today", "copied", "soon", "waiting", "done", "dropped"]


def listed(when: str, *records: Record, profile: Profile = PROFILE) -> Agenda:
    return agenda(records, POLICY, profile, at(when))


def test_nothing_is_planned() -> None:
    found = listed("17 12:00")
    assert (found.steps, found.count, found.changes_at) == ([], 0, None)
    assert found.say == "Nothing needs doing, and nothing is planned."


def test_the_list_is_in_order_and_the_badge_counts_what_is_due() -> None:
    soon = record("", id="s", interviews=[interview(id="k", at="2026-11-21T10:00:00-06:00", end=None)])
    late = record(
        "",
        id="l",
        company="Late",
        interviews=[interview("", id="m", at="2026-11-16T10:00:00-06:00", end=None)],
    )
    copied = mark(
        record(id="c", interviews=[interview(id="n")]), "n.priya.email", {"state": "copied"}, at("17 12:00")
    )
    found = listed("17 12:30", record(), soon, late, copied)
    states = [step.state for step in found.steps]
    assert states == sorted(states, key=ORDER.index)
    assert {"overdue", "now", "copied", "soon"} <= set(states)
    assert found.count == sum(state in {"overdue", "now", "copied"} for state in states)


def test_while_waiting_it_says_what_happens_next_and_that_nothing_needs_doing() -> None:
    given = record()
    for step in ("i.-.debrief", "i.priya.email"):
        given = mark(given, step, {"state": "done"}, at("17 12:00"))
    assert listed("18 12:00", given).say == (
        "Nothing needs doing now. Next: Call Priya Natarajan (Northwind), Fri 20 Nov, 16:00."
    )


def test_on_another_clock_both_times_are_said() -> None:
    given = mark(
        mark(record(), "i.-.debrief", {"state": "done"}, at("17 12:00")),
        "i.priya.email",
        {"state": "done"},
        at("17 12:00"),
    )
    said = listed("18 12:00", given, profile=OTHER).say
    assert "Fri 20 Nov, 16:00 there (Fri 20 Nov, 23:00 for you)" in said


def test_before_the_interview_it_speaks_of_the_interview_and_of_nothing_after_it() -> None:
    found = listed("12 12:00", record())
    assert [step.kind for step in found.steps] == ["prepare"]
    assert found.say.startswith("Nothing needs doing now. Next: your interview at Northwind")


def test_what_is_to_do_is_counted_in_words() -> None:
    assert listed("17 12:00", record()).say == "2 to do now."
    assert listed("19 12:00", record()).say == "1 overdue."
    fresh = record(
        id="q",
        interviews=[interview(id="z", at="2026-11-19T11:00:00-06:00", end="2026-11-19T11:30:00-06:00")],
    )
    assert listed("19 12:00", record(), fresh).say == "1 overdue, 2 more to do now."


def test_of_the_wait_only_the_next_step_is_listed() -> None:
    found = listed("17 12:00", record())
    assert [
        step.kind for step in found.steps if step.kind in {"call", "check_in", "second_check_in", "stop"}
    ] == ["call"]


@pytest.mark.parametrize(
    "when", ["12 12:00", "17 06:00", "17 11:05", "17 12:00", "18 12:00", "20 16:30", "25 09:00"]
)
def test_nothing_changes_before_it_says(when: str) -> None:
    found = listed(when, record())
    assert found.changes_at is not None
    changes = at(found.changes_at)
    assert changes > at(when)
    just_before = agenda(
        [record()], POLICY, PROFILE, changes.replace(microsecond=0) - (changes - at(when)) / 1000
    )
    assert just_before.steps == found.steps
    assert just_before.count == found.count


def test_a_reminder_has_one_key_for_as_long_as_it_is_the_same() -> None:
    keys = {
        step.notify_key
        for when in ("20 16:00", "20 16:59", "20 18:00", "23 09:00")
        for step in listed(when, record()).steps
        if step.kind == "call" and step.notify
    }
    assert len(keys) == 1


def test_what_is_not_due_does_not_notify() -> None:
    assert not any(
        step.notify
        for step in listed("18 02:00", record("two weeks", i_people=[])).steps
        if step.kind == "call"
    )


@pytest.mark.parametrize(
    ("when", "until"),
    [
        ("17 20:59", None),
        ("17 21:00", "2026-11-18T08:00:00-06:00"),
        ("18 00:00", "2026-11-18T08:00:00-06:00"),
        ("18 07:59", "2026-11-18T08:00:00-06:00"),
        ("18 08:00", None),
    ],
)
def test_quiet_hours_are_on_the_persons_clock(when: str, until: str | None) -> None:
    assert listed(when, record()).quiet_until == until


def test_today_is_the_persons_own_day() -> None:
    given = record(
        "two weeks", i_at="2026-11-18T02:00:00+09:00", i_end=None, i_tz="Asia/Tokyo", i_country="JP"
    )
    for moment, clock, state in (
        ("17 09:00", "America/Chicago", "today"),
        ("16 22:00", "America/Chicago", "soon"),
    ):
        found = agenda([given], POLICY, Profile(tz=clock), at(moment))
        prepare = next((s for s in found.steps if s.kind == "prepare"), None)
        assert prepare is None or prepare.state in {state, "now"}


def test_many_people_many_thanks() -> None:
    people = [person(id=f"p{n}", name=f"Person {n}") for n in range(5)]
    found = listed("17 12:00", record(i_people=people))
    assert found.count == 6
    assert len({step.id for step in found.steps}) == len(found.steps)
