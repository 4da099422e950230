"""Later: the moments people mean by it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.due.make import POLICY, at, record, states, steps

from afterword.due.marks import mark
from afterword.due.snooze import NAMES, snooze_until
from afterword.due.workdays import workdays
from afterword.profile import Profile

CHICAGO = ZoneInfo("America/Chicago")


@pytest.mark.parametrize(
    ("name", "now", "until"),
    [
        ("this_afternoon", "20 09:00", "20 15:00"),
        ("this_afternoon", "20 15:20", "20 16:20"),
        ("this_afternoon", "20 18:00", "21 09:00"),
        ("tomorrow_morning", "20 09:00", "21 09:00"),
        ("tomorrow_morning", "20 00:10", "21 09:00"),
        ("next_business_day", "20 09:00", "23 09:00"),
        ("next_business_day", "25 09:00", "27 09:00"),
        ("a_day", "20 16:10", "21 16:10"),
    ],
)
def test_what_each_name_means(name: str, now: str, until: str) -> None:
    assert snooze_until(name, at(now), CHICAGO, workdays("US-IL"), POLICY) == at(until)


def test_a_day_across_daylight_saving_is_the_same_time_tomorrow() -> None:
    before = datetime.fromisoformat("2026-10-31T16:00:00-05:00")
    after = snooze_until("a_day", before, CHICAGO, workdays("US"), POLICY)
    assert after.isoformat() == "2026-11-01T16:00:00-06:00"


def test_the_names_are_read_on_the_persons_own_clock_and_their_holidays() -> None:
    marked = mark(
        record(),
        "i.-.call",
        {"state": "snoozed", "until": "next_business_day"},
        at("25 16:30"),
        profile=Profile(tz="Europe/Paris"),
    )
    assert marked.interviews[0].marks["i.-.call"].until == "2026-11-27T09:00:00+01:00"


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_step_put_off_waits_and_comes_back(name: str) -> None:
    given = mark(
        record(""),
        "i.-.check_in",
        {"state": "snoozed", "until": name},
        at("24 10:00"),
        profile=Profile(tz="America/Chicago"),
    )
    step = steps(given, "24 10:01")["check_in"]
    assert step.snoozed_until is not None
    assert step.state in {"today", "soon"}
    assert not step.notify
    back = at(step.snoozed_until).isoformat()
    assert states(given, back)["check_in"] == "now"
    assert steps(given, back)["check_in"].snoozed_until is None


def test_the_reminder_after_a_snooze_is_a_new_one() -> None:
    given = mark(
        record(""),
        "i.-.check_in",
        {"state": "snoozed", "until": "this_afternoon"},
        at("24 10:00"),
        profile=Profile(tz="America/Chicago"),
    )
    before = steps(record(""), "24 10:00")["check_in"]
    again, once_more = (steps(given, when)["check_in"] for when in ("24 15:00", "24 16:00"))
    assert before.notify
    assert again.notify
    assert again.notify_key == once_more.notify_key != before.notify_key


@given(
    st.sampled_from(sorted(NAMES)),
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 30), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(["America/New_York", "Asia/Kolkata", "Pacific/Auckland", "America/St_Johns", "UTC"]),
)
def test_later_is_always_later_and_within_a_long_weekend(name: str, now: datetime, tz: str) -> None:
    until = snooze_until(name, now, ZoneInfo(tz), workdays("US-NY"), POLICY)
    assert now < until
    assert (until - now).days <= 5
