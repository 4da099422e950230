"""What is due for a note written on the command line."""

import pytest

from afterword.due.plan import due_for_note
from afterword.errors import BadInput

AT = "2026-11-17T10:00-06:00"


@pytest.mark.parametrize(
    ("phrase", "locale", "day", "channel", "status"),
    [
        ("three days", "US", "2026-11-20", "call", "ok"),
        ("", "US", "2026-11-24", "email", "guessed"),
        (None, "US", "2026-11-24", "email", "guessed"),
        ("three days", "GB", "2026-11-20", "email", "ok"),
        ("", "DE", "2026-12-01", "email", "guessed"),
        ("", "IL", "2026-11-26", "email", "guessed"),
        ("by Friday", "CA-ON", "2026-11-20", "call", "ok"),
        ("", "CA_ON", "2026-11-24", "email", "guessed"),
        ("three days", None, "2026-11-20", "call", "ok"),
    ],
)
def test_day_and_channel(phrase: str | None, locale: str | None, day: str, channel: str, status: str) -> None:
    due = due_for_note(phrase, interview_at=AT, locale=locale)
    assert (due["call_due_date"], due["channel"], due["status"]) == (day, channel, status)
    assert due["why"]


@pytest.mark.parametrize(
    ("boundaries", "channel"),
    [
        ([], "call"),
        (["no_calls"], "email"),
        (["in_writing_only"], "email"),
        (["via_agency_only"], "call"),
        (["no_email"], "call"),
    ],
)
def test_boundaries_choose_the_channel(boundaries: list[str], channel: str) -> None:
    via = {"name": "Pip Nunn", "email": "pip@agency.example", "role": "recruiter", "surprise": 1}
    due = due_for_note("three days", interview_at=AT, locale="US", boundaries=boundaries, via=via)
    assert (due["channel"], due["call_due_date"]) == (channel, "2026-11-20")


def test_no_email_and_no_promise_is_a_call() -> None:
    due = due_for_note("", interview_at=AT, locale="US", boundaries=["no_email"])
    assert (due["channel"], due["call_due_at"]) == ("call", "2026-11-24T16:00:00-06:00")


@pytest.mark.parametrize(
    ("at", "locale", "moment"),
    [
        ("2026-11-17T10:00-08:00", "US", "2026-11-20T16:00:00-08:00"),
        ("2026-07-07T10:00-07:00", "US", "2026-07-10T16:00:00-07:00"),
        ("2026-11-17T10:00+09:00", "US", "2026-11-19T16:00:00-05:00"),
        ("2026-10-30T10:00-05:00", "US", "2026-11-04T16:00:00-06:00"),
    ],
)
def test_the_zone_is_the_one_of_that_country_that_shows_the_offset(at: str, locale: str, moment: str) -> None:
    assert due_for_note("three days", interview_at=at, locale=locale)["call_due_at"] == moment


def test_a_phrase_that_cannot_be_read_gives_the_default_and_says_so() -> None:
    due = due_for_note("30th February", interview_at=AT, locale="US")
    assert due["call_due_date"] in {"2026-11-24", "2026-11-30"}
    assert due["ambiguous"]
    assert "30th February" in due["why"]


@pytest.mark.parametrize("at", ["", "soon", "10:00", "2026-13-01T10:00Z", "9999-01-01T10:00Z"])
def test_an_interview_that_has_no_time_is_bad_input(at: str) -> None:
    with pytest.raises(BadInput):
        due_for_note("three days", interview_at=at, locale="US")


@pytest.mark.parametrize("phrase", ["three days " * 100_000, "\x00\u202e{{ 7*7 }}", "’" * 9999])
def test_hostile_words_are_read_quickly_or_not_at_all(phrase: str) -> None:
    assert due_for_note(phrase, interview_at=AT, locale="ZZ")["status"] in {"ok", "guessed", "not_understood"}
