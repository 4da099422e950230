"""What the person did with a step."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

import pytest
from tests.due.make import POLICY, PROFILE, at, interview, person, record, states, steps

from afterword.due.agenda import agenda
from afterword.due.errors import BadMark, BadSnooze, NothingSaid, UnknownStep
from afterword.due.marks import Change, mark
from afterword.due.plan import plan
from afterword.errors import AfterwordError
from afterword.record.model import Promise, Record, WrittenNote

NOW = at("20 16:10")


def marked(given: Record, step: str, **change: Any) -> Record:
    return mark(given, step, change, NOW, lambda: "new", profile=PROFILE)


def test_done_is_done_and_listed_until_the_day_ends() -> None:
    given = marked(record(), "i.-.call", state="done", outcome="spoke")
    assert states(given, "20 16:11")["call"] == "done"
    assert steps(given, "20 16:11")["call"].undo
    listed = [step.kind for step in agenda([given], POLICY, PROFILE, at("20 23:59")).steps]
    assert "call" in listed
    assert "call" not in [s.kind for s in agenda([given], POLICY, PROFILE, at("21 00:00")).steps]


def test_the_record_that_comes_in_stays_as_it_is() -> None:
    given = record()
    before = deepcopy(given)
    marked(given, "i.-.call", state="done", outcome="they_said", text="by Tuesday")
    assert given == before


def test_copied_is_not_yet_sent() -> None:
    given = mark(record(), "i.priya.email", Change(state="copied"), at("17 12:00"))
    step = steps(given, "17 12:01")["email"]
    assert (step.state, step.notify) == ("copied", False)
    assert agenda([given], POLICY, PROFILE, at("17 12:01")).count == 2
    assert agenda([given], POLICY, PROFILE, at("17 11:20")).count == 1
    sent = mark(given, "i.priya.email", Change(state="done"), at("17 12:05"))
    assert states(sent, "17 12:06")["email"] == "done"


def test_the_note_that_went_out_is_known_as_sent_and_undone_as_not() -> None:
    notes = [
        WrittenNote(id="n1", person="priya"),
        WrittenNote(id="n2", person="priya"),
        WrittenNote(id="n3", person="priya", channel="card"),
    ]
    given = record(i_notes=notes)
    sent = marked(given, "i.priya.email", state="done")
    assert [note.sent_at is not None for note in sent.interviews[0].notes] == [False, True, False]
    named = marked(given, "i.priya.email", state="done", note="n1", channel="email")
    assert [note.sent_at is not None for note in named.interviews[0].notes] == [True, False, False]
    back = marked(sent, "i.priya.email", state="open")
    assert back == given


def test_open_again_takes_the_mark_away() -> None:
    given = marked(record(), "i.-.call", state="dropped", reason="already_done")
    assert states(given, "20 16:11")["call"] == "dropped"
    assert states(marked(given, "i.-.call", state="open"), "20 16:11")["call"] == "now"


def test_not_needed_says_why() -> None:
    given = marked(record(), "i.-.call", state="dropped", reason="asked_not_to")
    assert steps(given, "20 16:11")["call"].why == "Not needed: they asked me not to."
    own = marked(record(), "i.-.call", state="dropped", reason="Met her in the lift")
    assert steps(own, "20 16:11")["call"].why == "Not needed: Met her in the lift"
    odd = marked(record(), "i.-.call", state="dropped", reason="own_words")
    assert steps(odd, "20 16:11")["call"].why == "Not needed: own_words"


def test_they_said_tuesday_replans() -> None:
    given = marked(record(), "i.-.call", state="done", outcome="they_said", text=" by Tuesday ")
    promise = given.interviews[0].promise
    assert (promise.phrase, promise.said_at) == ("by Tuesday", "2026-11-20T22:10:00+00:00")
    assert [said.phrase for said in promise.earlier] == ["three days"]
    old, new = (step for step in plan(given, POLICY, PROFILE, NOW) if step.kind == "call")
    assert (new.id, new.from_, new.state) == ("i.-.call-2", "2026-11-24T16:00:00-06:00", "waiting")
    assert (old.id, old.state, old.why) == ("i.-.call", "done", "They said: by Tuesday")


def test_each_new_promise_starts_anew() -> None:
    given = marked(record(), "i.-.call", state="done", outcome="they_said", text="by Tuesday")
    later = mark(
        given, "i.-.call-2", {"state": "done", "outcome": "they_said", "text": "two weeks"}, at("24 16:05")
    )
    calls = [step for step in plan(later, POLICY, PROFILE, at("24 16:06")) if step.kind == "call"]
    assert [step.id for step in calls] == ["i.-.call", "i.-.call-2", "i.-.call-3"]
    assert calls[-1].from_[:10] == "2026-12-09"


def test_they_may_say_it_in_answer_to_an_email() -> None:
    given = mark(
        record(),
        "i.priya.email",
        {"state": "done", "outcome": "they_said", "text": "by Monday"},
        at("17 15:00"),
    )
    found = steps(given, "17 15:01")
    assert found["email"].state == "done"
    assert found["call"].from_[:10] == "2026-11-23"


def test_what_they_said_may_be_nothing_we_can_read_and_is_asked_about() -> None:
    given = marked(record(), "i.-.call", state="done", outcome="they_said", text="blue")
    follows = [
        s for s in plan(given, POLICY, PROFILE, NOW) if s.kind in {"call", "check_in"} and s.state != "done"
    ]
    assert "blue" in follows[0].why


def test_the_last_word_ends_the_application_and_can_be_taken_back() -> None:
    given = mark(record(""), "i.-.stop", {"state": "done"}, at("2026-12-10T12:00:00-06:00"))
    assert given.state == "closed"
    assert not steps(given, "2026-12-10T12:00:00-06:00")


def test_two_interviews_keep_their_own_marks() -> None:
    given = record(interviews=[interview(), interview(id="j", at="2026-11-30T10:00:00-06:00", end=None)])
    changed = marked(given, "j.-.prepare", state="done")
    assert changed.interviews[0] is given.interviews[0]
    assert set(changed.interviews[1].marks) == {"j.-.prepare"}


@pytest.mark.parametrize(
    "step",
    ["", "i", "i.call", "x.-.call", "i.nobody.email", "i.-.dance", "i.-.", "...", "i.-.call.x", "a" * 9999],
)
def test_a_step_that_is_not_there(step: str) -> None:
    with pytest.raises(UnknownStep):
        marked(record(), step, state="done")


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({}, BadMark),
        ({"state": "finished"}, BadMark),
        ({"state": "done", "outcome": "sang"}, BadMark),
        ({"state": "done", "surprise": 1}, BadMark),
        ({"state": "done", "text": 7}, BadMark),
        ({"state": "done", "outcome": "they_said"}, NothingSaid),
        ({"state": "done", "outcome": "they_said", "text": "  "}, NothingSaid),
        ({"state": "snoozed"}, BadSnooze),
        ({"state": "snoozed", "until": "whenever"}, BadSnooze),
        ({"state": "snoozed", "until": "2026-11-20T16:09:00-06:00"}, BadSnooze),
        ({"state": "snoozed", "until": "2031-11-20T16:09:00-06:00"}, BadSnooze),
    ],
)
def test_a_change_that_cannot_be(change: Mapping[str, Any], error: type[AfterwordError]) -> None:
    with pytest.raises(error) as refused:
        mark(record(), "i.-.call", change, NOW)
    assert refused.value.status == 422
    assert refused.value.body()["remedy"]


def test_long_words_are_kept_short() -> None:
    given = marked(record(), "i.-.call", state="done", outcome="they_said", text="by Tuesday " * 5000)
    assert len(given.interviews[0].promise.phrase) <= 2000


def test_a_person_may_have_a_dot_in_their_id() -> None:
    given = record(i_people=[person(id="a")], i_promise_=Promise(phrase="two weeks"))
    given.interviews[0].id = "with.dots"
    assert marked(given, "with.dots.a.email", state="done").interviews[0].marks
