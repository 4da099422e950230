"""What the other side asked for outranks everything."""

import itertools

import pytest
from tests.due.make import POLICY, PROFILE, at, person, record, states, steps

from afterword.due.plan import plan
from afterword.record.model import Boundary, Person

STREET = "233 S Wacker Dr, Chicago, IL 60606"
AGENCY = Person(
    id="pip", name="Pip Nunn", email="pip@agency.example", phone="+1 312 555 0199", role="recruiter"
)
ALL: tuple[Boundary, ...] = ("no_thank_you", "no_calls", "no_email", "via_agency_only", "in_writing_only")


def test_no_thank_you_leaves_out_note_and_card_and_says_why() -> None:
    given = record("two weeks", boundaries=["no_thank_you"], address=STREET)
    found = steps(given, "17 12:00")
    assert (found["email"].state, found["card"].state) == ("dropped", "dropped")
    assert found["email"].why == "Left out: they asked for no thank-you."
    assert found["call"].state == "waiting"


@pytest.mark.parametrize("boundary", ["no_calls", "in_writing_only"])
def test_no_calls_makes_it_an_email_the_day_after(boundary: Boundary) -> None:
    found = steps(record(boundaries=[boundary]), "17 12:00")
    assert (found["call"].state, found["call"].tel) == ("dropped", None)
    assert found["check_in"].from_ == "2026-11-23T09:00:00-06:00"
    assert "asked for" in found["check_in"].why


def test_no_email_leaves_the_call_and_takes_the_check_in() -> None:
    found = steps(record(boundaries=["no_email"]), "17 12:00")
    assert (found["email"].state, found["check_in"].state) == ("dropped", "dropped")
    assert found["call"].state == "soon"


def test_no_email_and_no_promise_is_one_call_after_the_usual_wait() -> None:
    found = steps(record("", boundaries=["no_email"]), "17 12:00")
    assert found["call"].from_ == "2026-11-24T16:00:00-06:00"


def test_everything_through_the_agency() -> None:
    given = record("two weeks", boundaries=["via_agency_only"], via=AGENCY, address=STREET)
    found = steps(given, "17 12:00")
    assert (found["email"].via, found["email"].person) == ("Pip Nunn", "priya")
    assert found["card"].state == "dropped"
    assert (found["call"].person, found["call"].tel, found["call"].via) == (
        "pip",
        "+1 312 555 0199",
        "Pip Nunn",
    )
    assert found["check_in"].via == "Pip Nunn"


def test_an_agency_without_a_contact_is_named() -> None:
    found = steps(record(boundaries=["via_agency_only"], agency="Nunn & Co"), "17 12:00")
    assert found["email"].via == "Nunn & Co"
    assert (found["call"].person, found["call"].title) == (None, "Call Nunn & Co")


def test_the_promise_itself_may_ask_for_no_call() -> None:
    found = states(record("please don't call, you will hear within three days"), "17 12:00")
    assert found["call"] == "dropped"
    assert found["check_in"] in {"soon", "waiting"}


def test_what_was_left_out_is_named_until_its_time_has_passed() -> None:
    assert "call" in steps(record(boundaries=["no_calls"]), "24 16:00")
    assert "call" not in steps(record(boundaries=["no_calls"]), "24 17:00")


@pytest.mark.parametrize(
    "asked", [list(c) for n in range(len(ALL) + 1) for c in itertools.combinations(ALL, n)], ids=str
)
def test_no_combination_lets_anything_through_that_was_ruled_out(asked: list[Boundary]) -> None:
    given = record("two weeks", boundaries=asked, via=AGENCY, address=STREET, i_people=[person()])
    for when in ("17 12:00", "2026-12-02T16:30:00-06:00", "2026-12-08T12:00:00-06:00"):
        live = [s for s in plan(given, POLICY, PROFILE, at(when)) if s.state != "dropped"]
        channels = {step.channel for step in live}
        assert not ({"no_calls", "in_writing_only"} & set(asked) and "call" in channels)
        assert not ("no_email" in asked and {"email", "check_in"} & channels)
        assert not ("no_thank_you" in asked and {"email", "card"} & channels)
        if "via_agency_only" in asked:
            reaching_out = [step for step in live if step.channel]
            assert all(step.via == "Pip Nunn" for step in reaching_out)
