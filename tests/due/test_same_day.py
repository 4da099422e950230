"""What is promised for the day of the interview itself."""

from tests.due.make import record, states, steps

from afterword.record.model import Promise, Record

# Said the day before, when the interview was arranged.
TODAY = Promise(phrase="tomorrow", said_at="2026-11-16T10:00:00-06:00")


def decided_today(end: str) -> Record:
    return record(i_promise_=TODAY, i_end=f"2026-11-17T{end}:00-06:00")


def test_a_decision_the_same_day_is_not_held_back() -> None:
    assert states(decided_today("11:00"), "17 11:00")["email"] == "now"


def test_there_are_three_hours_for_the_thanks() -> None:
    assert steps(decided_today("10:30"), "17 10:30")["email"].until == "2026-11-17T13:30:00-06:00"


def test_a_call_too_close_to_the_end_is_made_the_next_business_day_and_says_so() -> None:
    step = steps(decided_today("15:30"), "17 15:45")["call"]
    assert step.from_ == "2026-11-18T16:00:00-06:00"
    assert "too close to the interview, so the call is Wed 18 Nov, 16:00" in step.why


def test_a_call_an_hour_after_the_end_stays() -> None:
    assert steps(decided_today("15:00"), "17 15:45")["call"].from_ == "2026-11-17T16:00:00-06:00"
