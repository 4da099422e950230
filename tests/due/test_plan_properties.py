"""What holds for every plan, whatever the record, the place and the moment."""

from copy import deepcopy
from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.due.make import POLICY
from tests.due.worlds import CLOCKS, changed, moments, records

from afterword.due.place import Place, meeting
from afterword.due.plan import own_clock, plan, planned
from afterword.due.state import look
from afterword.due.steps.promised import promised
from afterword.profile import Profile
from afterword.record.model import Record

PROFILES = st.builds(Profile, tz=st.sampled_from(CLOCKS), call_offset=st.integers(0, 2))
OFFICE = {"call", "check_in", "second_check_in"}


@settings(deadline=None)
@given(records(), PROFILES, moments())
def test_the_same_input_gives_the_same_plan_and_stays_as_it_was(
    record: Record, profile: Profile, now: datetime
) -> None:
    before = deepcopy((record, profile))
    first = plan(record, POLICY, profile, now)
    assert first == plan(deepcopy(record), POLICY, deepcopy(profile), now)
    assert (record, profile) == before


@settings(deadline=None)
@given(records(), PROFILES, moments())
def test_every_step_has_its_own_id_a_reason_and_an_interval(
    record: Record, profile: Profile, now: datetime
) -> None:
    steps = plan(record, POLICY, profile, now)
    assert len({step.id for step in steps}) == len(steps)
    for step in steps:
        assert step.title
        assert step.why
        assert datetime.fromisoformat(step.from_) <= datetime.fromisoformat(step.until)
        assert step.id.startswith(f"{step.interview}.")


@settings(deadline=None)
@given(records(), PROFILES, moments(), st.data())
def test_calls_and_check_ins_reach_an_open_office(
    record: Record, profile: Profile, now: datetime, data: st.DataObject
) -> None:
    record = data.draw(changed(record, now))
    places = [found.place for i in record.interviews if (found := meeting(i, record, POLICY))]
    for step in plan(record, POLICY, profile, now):
        if step.kind in OFFICE and step.state != "done":
            assert any(is_open(place, step.from_) for place in places)
            assert step.snoozed_until is None or any(is_open(place, step.snoozed_until) for place in places)


def is_open(place: Place, moment: str) -> bool:
    here = datetime.fromisoformat(moment).astimezone(place.clock)
    return place.days.is_business(here.date()) and place.opens <= here.time() < place.closes


@settings(deadline=None)
@given(records(), PROFILES, moments())
def test_nobody_is_called_before_the_promise_has_run_out(
    record: Record, profile: Profile, now: datetime
) -> None:
    held = {i.id: found for i in record.interviews if (found := meeting(i, record, POLICY))}
    for step in plan(record, POLICY, profile, now):
        own = promised(held[step.interview], record.lang, profile.call_offset)
        if step.kind == "call" and own.phrase and own.reading and own.reading.latest:
            day = datetime.fromisoformat(step.from_).date()
            assert day >= min(date.fromisoformat(own.reading.latest), own.runs_out or day)


@settings(deadline=None)
@given(records(), PROFILES, moments(), st.data())
def test_states_only_move_on_and_change_when_they_say(
    record: Record, profile: Profile, now: datetime, data: st.DataObject
) -> None:
    clock = own_clock(profile)
    record = data.draw(changed(record, now))
    for step in planned(record, POLICY, profile):
        view = look(step, now, clock, POLICY)
        if view is None:
            assert look(step, now + timedelta(days=400), clock, POLICY) is None
            continue
        if view.changes_at is None:
            continue
        assert view.changes_at > now
        assert look(step, view.changes_at - timedelta(seconds=1), clock, POLICY) in (None, view) or (
            view.changes_at - now <= timedelta(seconds=1)
        )


@settings(deadline=None)
@given(records(), PROFILES, moments())
def test_whatever_is_open_ends(record: Record, profile: Profile, now: datetime) -> None:
    assert not [s for s in plan(record, POLICY, profile, now + timedelta(days=800)) if s.state != "done"]
