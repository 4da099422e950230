"""Zones and countries."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from afterword.due.zones import MAIN_ZONES, OLD_ZONES, country_of, fixed, zone, zone_of


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("America/Chicago", "US"),
        ("Europe/Berlin", "DE"),
        ("Asia/Calcutta", "IN"),
        ("US/Pacific", "US"),
        ("UTC", None),
        ("", None),
        (None, None),
        ("Mars/Olympus", None),
    ],
)
def test_the_country_of_a_zone(name: str | None, country: str | None) -> None:
    assert country_of(name) == country


def test_every_zone_named_here_exists() -> None:
    for name in [*OLD_ZONES, *(name for names in MAIN_ZONES.values() for name in names)]:
        assert zone(name) is not None, name


def test_a_main_zone_is_in_its_country() -> None:
    assert not [(c, n) for c, names in MAIN_ZONES.items() for n in names if country_of(n) != c]


@pytest.mark.parametrize(
    ("country", "at", "name"),
    [
        ("US", "2026-11-17T10:00-08:00", "America/Los_Angeles"),
        ("US", "2026-07-07T10:00-07:00", "America/Los_Angeles"),
        ("US", "2026-07-07T10:00-04:00", "America/New_York"),
        ("us", "2026-11-17T10:00+03:00", "America/New_York"),
        ("DE", "2026-11-17T10:00+01:00", "Europe/Berlin"),
        ("ZZ", "2026-11-17T10:00+01:00", None),
        (None, "2026-11-17T10:00+01:00", None),
    ],
)
def test_the_zone_of_a_country_at_an_offset(country: str | None, at: str, name: str | None) -> None:
    assert zone_of(country, datetime.fromisoformat(at)) == name


@pytest.mark.parametrize(
    "name", ["", "../../etc/passwd", "/etc/passwd", "a" * 400, "\x00", "US", "Europe/", ".", None]
)
def test_what_is_no_zone_is_none(name: str | None) -> None:
    assert zone(name) is None


@pytest.mark.parametrize(
    "offset", ["-11:00", "-06:00", "+00:00", "+05:30", "+05:45", "+14:00", "-03:30", "+09:30"]
)
def test_a_clock_that_keeps_an_offset(offset: str) -> None:
    moment = datetime.fromisoformat(f"2026-11-17T10:00{offset}")
    clock, name = fixed(moment)
    assert moment.astimezone(clock).utcoffset() == moment.utcoffset()
    assert moment.astimezone(ZoneInfo(name)).utcoffset() == moment.utcoffset()


def test_an_offset_that_no_place_has_is_kept_all_the_same() -> None:
    moment = datetime.fromisoformat("2026-11-17T10:00+00:07")
    assert moment.astimezone(fixed(moment)[0]).utcoffset() == timedelta(minutes=7)
