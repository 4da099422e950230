"""Customs by country."""

from typing import Any

import pytest
from tests.due.make import record, steps

PLACES = {
    "US": "America/Chicago",
    "CA": "America/Toronto",
    "GB": "Europe/London",
    "DE": "Europe/Berlin",
    "FR": "Europe/Paris",
    "JP": "Asia/Tokyo",
    "NL": "Europe/Amsterdam",
}
ZONE_HOURS = {
    "US": "-06:00",
    "CA": "-05:00",
    "GB": "+00:00",
    "DE": "+01:00",
    "FR": "+01:00",
    "JP": "+09:00",
    "NL": "+01:00",
}


def there(country: str, promise: str, **fields: Any) -> dict[str, Any]:
    offset = ZONE_HOURS[country]
    return {
        "i_at": f"2026-11-17T10:00:00{offset}",
        "i_end": f"2026-11-17T11:00:00{offset}",
        "i_tz": PLACES[country],
        "i_country": country,
        "i_subdivision": None,
        "promise": promise,
    } | fields


@pytest.mark.parametrize(
    ("country", "promise", "call"),
    [
        ("US", "three days", True),
        ("CA", "three days", True),
        ("GB", "three days", False),
        ("GB", "if you don't hear by Friday, call me", True),
        ("DE", "two weeks", False),
        ("DE", "three weeks", True),
        ("FR", "three days", True),
        ("JP", "three weeks", False),
        ("NL", "three days", False),
    ],
)
def test_whether_one_calls(country: str, promise: str, call: bool) -> None:
    found = steps(record(**there(country, promise)), "17 12:00")
    assert (found["call"].state != "dropped") is call
    if not call:
        assert found["call"].why.startswith("Left out: ")
        assert "e-mail" in found["check_in"].why


@pytest.mark.parametrize(
    ("country", "day"),
    [("US", "24"), ("CA", "24"), ("GB", "24"), ("FR", "24"), ("JP", "27"), ("NL", "26")],
)
def test_how_long_one_waits_without_a_promise(country: str, day: str) -> None:
    assert steps(record(**there(country, "")), "17 12:00")["check_in"].from_[:10] == f"2026-11-{day}"


def test_germany_waits_ten_business_days() -> None:
    assert steps(record(**there("DE", "")), "17 12:00")["check_in"].from_[:10] == "2026-12-01"


@pytest.mark.parametrize(
    ("country", "second"),
    [("US", True), ("CA", True), ("DE", True), ("FR", True), ("GB", False), ("JP", False), ("NL", False)],
)
def test_how_often_one_asks(country: str, second: bool) -> None:
    assert ("second_check_in" in steps(record(**there(country, "")), "17 12:00")) is second


@pytest.mark.parametrize(
    ("country", "optional"),
    [("US", False), ("CA", False), ("FR", False), ("GB", True), ("DE", True), ("JP", True), ("NL", True)],
)
def test_where_a_thank_you_is_optional_it_says_so_and_is_never_overdue(country: str, optional: bool) -> None:
    given = record(**there(country, "two weeks"))
    step = steps(given, "17 12:00")["email"]
    assert (step.optional, step.warning is not None) == (optional, optional)
    later = steps(given, "19 15:00").get("email")
    assert later is None if optional else later is not None and later.state == "overdue"


def test_in_germany_the_note_is_for_the_day_after() -> None:
    assert steps(record(**there("DE", "two weeks")), "17 12:00")["email"].until == "2026-11-18T17:00:00+01:00"


def test_in_france_a_call_outside_the_middle_of_the_week_says_so() -> None:
    step = steps(record(**there("FR", "by Friday")), "17 12:00")["call"]
    assert step.from_[:10] == "2026-11-20"
    assert step.warning == "There people prefer a call in the middle of the week."


@pytest.mark.parametrize("country", [None, ""])
def test_the_zone_tells_the_country_where_nothing_else_does(country: str | None) -> None:
    given = record(**there("DE", "two weeks", i_country=country))
    assert steps(given, "17 12:00")["call"].state == "dropped"


def test_where_nothing_is_known_the_seed_rule_holds_on_the_clock_of_the_invitation() -> None:
    given = record(i_tz=None, i_country=None, i_subdivision=None)
    step = steps(given, "17 12:00")["call"]
    assert (step.state, step.from_) == ("soon", "2026-11-20T16:00:00-06:00")


@pytest.mark.parametrize("tz", ["Mars/Olympus", "../../etc/passwd", "a" * 400, "UTC+5"])
def test_an_unknown_zone_is_read_from_the_country_or_the_offset(tz: str) -> None:
    assert steps(record(i_tz=tz), "17 12:00")["call"].from_ == "2026-11-20T16:00:00-06:00"
    given = record(i_tz=tz, i_country=None, i_at="2026-11-17T10:00:00+05:30", i_end=None)
    assert steps(given, "17 12:00")["call"].from_ == "2026-11-20T16:00:00+05:30"
