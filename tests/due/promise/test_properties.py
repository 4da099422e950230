"""What holds for every phrase, place and hour; and what bad input gets."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.due import promise
from afterword.due.workdays import workdays

PHRASES = [
    "in 3 days",
    "within a week",
    "by Friday",
    "next Tuesday",
    "early next week",
    "10 days",
    "tomorrow",
    "tonight",
    "the week after next",
    "in 2 weeks",
    "by the end of the month",
    "not before Monday",
    "soon",
    "after Christmas",
    "on the 31st",
    "in 4 hours",
    "over the weekend",
    "bis Ende nächster Woche",
    "d'ici vendredi",
    "za tydzień",
]
PLACES = [
    ("US-NY", "America/New_York"),
    ("GB-SCT", "Europe/London"),
    ("IL", "Asia/Jerusalem"),
    ("JP", "Asia/Tokyo"),
]
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


@given(st.sampled_from(PHRASES), st.sampled_from(PLACES), MOMENTS)
@settings(max_examples=400, deadline=None)
def test_the_call_is_in_office_hours_of_a_business_day_and_never_early(
    phrase: str, place: tuple[str, str], moment: datetime
) -> None:
    region, tz = place
    reading = promise.read(phrase, interview_at=moment, region=region, tz=tz)
    assert reading.call_due_at
    assert reading.earliest
    assert reading.latest
    call = datetime.fromisoformat(reading.call_due_at)
    assert workdays(region).is_business(call.date())
    assert reading.earliest <= reading.latest <= call.date().isoformat()
    assert call.hour == 16
    assert call.utcoffset() == call.replace(tzinfo=ZoneInfo(tz)).utcoffset()
    assert call - moment >= timedelta(hours=1)


@given(
    st.sampled_from(["in 3 days", "by Friday", "next Monday", "two weeks", "tomorrow"]), st.integers(0, 13)
)
@settings(deadline=None)
def test_a_week_later_moves_the_call_by_a_week(phrase: str, ahead: int) -> None:
    said = datetime(2026, 7, 6, 9, tzinfo=UTC) + timedelta(days=ahead)
    one, other = (
        promise.read(phrase, interview_at=at, region="FR", tz="Europe/Paris").call_due_date
        for at in (said + timedelta(days=14), said + timedelta(days=21))
    )
    if "2026-08-15" not in {one, other} and one and other:
        assert datetime.fromisoformat(other) - datetime.fromisoformat(one) == timedelta(days=7)


@given(st.text(max_size=200), st.sampled_from([*PLACES, ("XX", "Nowhere/Atall"), (None, "")]))
@settings(max_examples=200, deadline=None)
def test_no_text_raises(text: str, place: tuple[str | None, str]) -> None:
    said = datetime(2026, 10, 20, 9, tzinfo=UTC)
    reading = promise.read(text, interview_at=said, region=place[0], tz=place[1])
    assert (reading.call_due_at is None) == (reading.status == "not_understood")


@pytest.mark.parametrize(
    "phrase",
    ["", "   ", "qwerty", "30th February", "by Nov 12, 2019", "yesterday", "6 weeks ago", "x" * 10_000],
)
def test_what_names_no_coming_day_gets_a_question(phrase: str) -> None:
    said = datetime(2026, 10, 20, 9, tzinfo=UTC)
    reading = promise.read(phrase, interview_at=said, region="US", tz="America/New_York")
    assert reading.status == "not_understood"
    assert reading.why.endswith("?")
    assert reading.latest is reading.call_due_date is None


@pytest.mark.parametrize(
    ("region", "tz", "asked"), [("QQ", "Europe/London", "country"), ("GB", "Mars/Base", "zone")]
)
def test_an_unknown_place_is_said_and_asked(region: str, tz: str, asked: str) -> None:
    said = datetime(2026, 10, 20, 9, tzinfo=UTC)
    reading = promise.read("by Friday", interview_at=said, region=region, tz=tz)
    assert reading.ambiguous
    assert reading.why.endswith("?")
    assert asked in reading.why


def test_business_days_may_be_put_on_top() -> None:
    said = datetime(2026, 10, 20, 9, tzinfo=UTC)
    reading = promise.read("by Friday", interview_at=said, region="US", tz="America/New_York", call_offset=2)
    assert reading.call_due_date == "2026-10-27"
