"""Business days: weekends by country, holidays by place, and counting that undoes adding."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.due.workdays import Workdays, workdays

DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))
REGIONS = st.sampled_from(
    ["US-NY", "US-ZZ", "GB-ENG", "GB-SCT", "DE-SN", "IL", "SA", "JP-13", "BR-SP", "ZZ", None]
)


@given(DAYS, st.integers(-40, 40), REGIONS)
@settings(max_examples=150, deadline=None)
def test_adding_then_counting_is_the_identity(day: date, n: int, region: str | None) -> None:
    days = workdays(region)
    start = days.roll_forward(day)
    assert days.count(start, days.add(start, n)) == n


@given(DAYS, REGIONS)
@settings(max_examples=150, deadline=None)
def test_rolling_ends_on_the_nearest_business_day(day: date, region: str | None) -> None:
    days = workdays(region)
    later, earlier = days.roll_forward(day), days.roll_back(day)
    assert earlier <= day <= later
    assert days.is_business(later)
    assert days.is_business(earlier)
    assert not any(days.is_business(day + timedelta(n)) for n in range((later - day).days))


@pytest.mark.parametrize(
    ("region", "day", "off"),
    [
        ("US-NY", date(2026, 11, 26), ("holiday", "Thanksgiving Day")),
        ("US-CA", date(2026, 3, 31), None),
        ("GB-ENG", date(2026, 4, 6), ("holiday", "Easter Monday")),
        ("GB-SCT", date(2026, 4, 6), None),
        ("GB", date(2026, 4, 6), ("holiday", "Easter Monday")),
        ("DE-SN", date(2026, 11, 18), ("holiday", "Repentance and Prayer Day")),
        ("DE-NW", date(2026, 11, 18), None),
        ("IL", date(2026, 10, 23), ("weekend", "Friday")),
        ("SA", date(2026, 10, 25), None),
        ("ZZ", date(2026, 12, 25), None),
    ],
)
def test_why_a_day_is_off(region: str, day: date, off: tuple[str, str] | None) -> None:
    assert workdays(region).why_not(day) == off


def test_a_place_says_when_it_knows_no_holidays() -> None:
    assert not Workdays("ZZ").known
    assert not Workdays(None).known
    assert Workdays("US", "ZZ").known


def test_bridge_days_are_warned_about() -> None:
    days = Workdays("US", "NY")
    assert days.bridge(date(2026, 11, 27)) == "bridge_day"
    assert days.bridge(date(2026, 12, 28)) == "turn_of_the_year"
    assert days.bridge(date(2026, 10, 20)) is None
