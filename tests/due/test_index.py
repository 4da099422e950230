"""The index says what planning everything anew says, whatever changes."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.due.make import POLICY, PROFILE, at, record
from tests.due.worlds import CLOCKS, changed, moments, records

from afterword.due.agenda import agenda
from afterword.due.index import DueIndex
from afterword.profile import Profile
from afterword.record.model import Record

LENIENT = replace(POLICY, email=replace(POLICY.email, release_min=5), show=replace(POLICY.show, soon_days=9))
BACK_TWO_DAYS = timedelta(days=-2)
ACTS = st.sampled_from(["wait", "back", "zone", "offset", "policy", "record", "remove", "add", "end", "copy"])


class World:
    """Records, rules and a clock that change, and an index that follows them."""

    def __init__(self, held: list[Record], now: datetime) -> None:
        self.held, self.now = held, now
        self.policy = POLICY
        self.profile: Profile = PROFILE
        self.index = DueIndex()

    def act(self, what: str, data: st.DataObject) -> None:
        pick = data.draw(st.integers(0, max(0, len(self.held) - 1)))
        if what == "wait":
            self.now = data.draw(moments())
        elif what == "back":
            self.now += BACK_TWO_DAYS
        elif what == "zone":
            self.profile = replace(self.profile, tz=data.draw(st.sampled_from(CLOCKS)))
        elif what == "offset":
            self.profile = replace(self.profile, call_offset=data.draw(st.integers(0, 2)))
        elif what == "policy":
            self.policy = LENIENT if self.policy is POLICY else POLICY
        elif what == "add":
            self.held = [*self.held, data.draw(records(f"new{len(self.held)}"))]
        elif self.held:
            self.change(what, pick, data)

    def change(self, what: str, pick: int, data: st.DataObject) -> None:
        old = self.held[pick]
        if what == "remove":
            self.held = [*self.held[:pick], *self.held[pick + 1 :]]
        elif what == "record":
            self.held[pick] = data.draw(changed(old, self.now))
        elif what == "end":
            self.held[pick] = replace(old, state="rejected", version=old.version + 1)
        else:
            self.held[pick] = replace(old)

    def check(self) -> None:
        anew = agenda(self.held, self.policy, self.profile, self.now)
        assert self.index.agenda(self.held, self.policy, self.profile, self.now) == anew


@settings(max_examples=60, deadline=None)
@given(
    held=st.lists(st.integers(0, 99), max_size=4, unique=True).flatmap(
        lambda ids: st.tuples(*(records(f"r{n}") for n in ids))
    ),
    now=moments(),
    acts=st.lists(ACTS, min_size=1, max_size=8),
    data=st.data(),
)
def test_it_equals_the_plan_recomputed(
    held: tuple[Record, ...], now: datetime, acts: list[str], data: st.DataObject
) -> None:
    world = World(list(held), now)
    world.check()
    for what in acts:
        world.act(what, data)
        world.check()


@pytest.mark.parametrize("hours", range(0, 24 * 24, 5))
def test_step_by_step_through_three_weeks(hours: int) -> None:
    index = DueIndex()
    start = at("16 00:00")
    for moment in (start, start + timedelta(hours=hours), start + timedelta(hours=hours, minutes=59)):
        assert index.agenda([record()], POLICY, PROFILE, moment) == agenda(
            [record()], POLICY, PROFILE, moment
        )


def test_what_still_holds_is_not_computed_again() -> None:
    index, given_record = DueIndex(), record()
    first = index.agenda([given_record], POLICY, PROFILE, at("18 12:00"))
    later = index.agenda([given_record], POLICY, PROFILE, at("18 13:00"))
    assert first.steps is later.steps
    assert (first.now, later.now) == ("2026-11-18T12:00:00-06:00", "2026-11-18T13:00:00-06:00")


def test_a_change_in_place_shows_when_the_version_counts_up() -> None:
    index, given_record = DueIndex(), record()
    index.agenda([given_record], POLICY, PROFILE, at("18 12:00"))
    given_record.company, given_record.version = "Southwind", 2
    assert {s.company for s in index.agenda([given_record], POLICY, PROFILE, at("18 12:00")).steps} == {
        "Southwind"
    }


def test_a_profile_changed_in_place_shows() -> None:
    index, profile = DueIndex(), Profile(tz="America/Chicago")
    index.agenda([record()], POLICY, profile, at("18 23:30"))
    profile.tz = "Europe/Berlin"
    fresh = agenda([record()], POLICY, profile, at("18 23:30"))
    assert index.agenda([record()], POLICY, profile, at("18 23:30")) == fresh


def test_an_interview_becomes_past_at_the_moment_it_was_added_also_when_the_clock_was_behind() -> None:
    index, imported = DueIndex(), record(created_at="2026-12-20T12:00:00Z")
    assert not index.agenda([imported], POLICY, PROFILE, at("2026-12-18T12:00:00Z")).past
    assert index.agenda([imported], POLICY, PROFILE, at("2026-12-20T12:00:00Z")).past
