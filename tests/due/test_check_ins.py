"""While they think: check-ins, and when to stop."""

import pytest
from tests.due.make import POLICY, PROFILE, at, interview, record, states, steps

from afterword.due.plan import plan
from afterword.record.model import Mark, Promise, Said


def sent(kind: str, moment: str, cycle: str = "") -> dict[str, Mark]:
    return {f"i.-.{kind}{cycle}": Mark(state="done", at=moment)}


def test_without_a_promise_the_usual_wait_by_email() -> None:
    found = steps(record(""), "17 12:00")
    assert "call" not in found
    assert found["check_in"].from_ == "2026-11-24T09:00:00-06:00"
    assert "5 business days" in found["check_in"].why


def test_a_phrase_that_says_no_day_is_quoted_and_never_a_silent_date() -> None:
    step = steps(record("thirty-first of Febtober"), "17 12:00")["check_in"]
    assert step.from_[:10] in {"2026-11-24", "2026-11-30"}
    assert "Febtober" in steps(record("thirty-first of Febtober"), "17 12:00").get("call", step).why


@pytest.mark.parametrize(
    ("when", "state"), [("24 08:59", "today"), ("24 09:00", "now"), ("24 17:00", "overdue")]
)
def test_a_check_in_is_for_one_day(when: str, state: str) -> None:
    assert states(record(""), when)["check_in"] == state


def test_the_last_one_comes_a_week_after_the_first_was_sent() -> None:
    given = record("", i_marks=sent("check_in", "2026-11-25T10:00:00-06:00"))
    found = steps(given, "25 12:00")
    assert found["check_in"].state == "done"
    assert found["second_check_in"].from_ == "2026-12-03T09:00:00-06:00"


def test_the_last_one_never_opens_while_the_first_is_not_sent() -> None:
    assert steps(record(""), "17 12:00")["second_check_in"].state == "waiting"
    late = states(record(""), "2026-12-04T12:00:00-06:00")
    assert late["check_in"] == "overdue"
    assert "second_check_in" not in late


def test_a_check_in_never_sent_lapses_into_the_end() -> None:
    given = record("")
    assert "check_in" not in states(given, "2026-12-10T12:00:00-06:00")
    assert states(given, "2026-12-10T12:00:00-06:00") == {"stop": "today"}


def test_two_messages_and_a_week_later_the_end() -> None:
    marks = sent("check_in", "2026-11-25T10:00:00-06:00") | sent(
        "second_check_in", "2026-12-03T10:00:00-06:00"
    )
    given = record("", i_marks=marks)
    stop = steps(given, "2026-12-03T12:00:00-06:00")["stop"]
    assert stop.from_ == "2026-12-10T09:00:00-06:00"
    assert states(given, "2026-12-10T09:00:00-06:00")["stop"] == "today"
    assert not {"stop"} & set(states(given, "2026-12-20T09:00:00-06:00"))


def test_the_end_never_counts_as_due() -> None:
    assert states(record(""), "2026-12-09T12:00:00-06:00")["stop"] in {"today", "waiting", "soon"}


def test_a_check_in_not_needed_ends_the_wait() -> None:
    given = record("", i_marks={"i.-.check_in": Mark(state="dropped", at="2026-11-24T10:00:00-06:00")})
    found = states(given, "24 12:00")
    assert found["check_in"] == "dropped"
    assert "second_check_in" not in found


@pytest.mark.parametrize("state", ["offer", "rejected", "withdrawn", "closed"])
def test_an_answer_ends_everything(state: str) -> None:
    assert not steps(record(state=state), "17 12:00")


def test_a_record_in_the_bin_has_no_steps() -> None:
    assert not steps(record(deleted_at="2026-11-17T12:00:00Z"), "17 12:00")


def test_a_new_promise_starts_anew_and_keeps_nothing_of_the_old_round() -> None:
    promise = Promise(
        phrase="by Monday",
        said_at="2026-11-20T22:10:00Z",
        earlier=[Said(phrase="three days")],
    )
    marks = {"i.-.call": Mark(state="done", at="2026-11-20T22:10:00Z", outcome="they_said")}
    old, new = (
        s
        for s in plan(record(i_promise_=promise, i_marks=marks), POLICY, PROFILE, at("20 17:00"))
        if s.kind == "call"
    )
    assert (old.id, old.state) == ("i.-.call", "done")
    assert (new.id, new.state, new.from_) == ("i.-.call-2", "soon", "2026-11-23T16:00:00-06:00")


def test_a_corrected_phrase_keeps_the_round() -> None:
    assert steps(record("by Friday"), "17 12:00")["call"].id == steps(record(), "17 12:00")["call"].id


def test_a_later_round_takes_over() -> None:
    rounds = [
        interview("by Friday"),
        interview(
            "two weeks", id="j", at="2026-11-19T10:00:00-06:00", end=None, added_at="2026-11-18T09:00:00Z"
        ),
    ]
    found = steps(record(interviews=rounds), "19 12:00")
    assert found["call"].id == "j.-.call"
    assert found["call"].from_[:10] == "2026-12-04"


def test_two_talks_of_one_visit_share_one_wait() -> None:
    visit = [interview("three days"), interview("", id="j", at="2026-11-17T12:00:00-06:00", end=None)]
    found = steps(record(interviews=visit), "17 14:00")
    assert (found["call"].id, found["call"].from_[:10]) == ("j.-.call", "2026-11-20")


def test_a_promise_that_a_later_interview_outlives_is_no_promise() -> None:
    visit = [interview("by Wednesday"), interview("", id="j", at="2026-11-19T12:00:00-06:00", end=None)]
    found = steps(record(interviews=visit), "19 14:00")
    assert "call" not in found
    assert found["check_in"].from_[:10] == "2026-11-27"


@pytest.mark.parametrize(
    ("country", "subdivision", "notice"), [("CA", "ON", True), ("CA", "QC", False), ("US", "ON", False)]
)
def test_in_ontario_the_law_says_when_they_must_tell(country: str, subdivision: str, notice: bool) -> None:
    step = steps(record("", i_country=country, i_subdivision=subdivision), "17 12:00")["stop"]
    assert (step.warning is not None and "Fri 1 Jan" in step.warning) is notice
