"""Whether the promise itself asks for a call, or for none."""

import time

import pytest

from afterword.due.steps.asked_to_call import asks_for_no_call, invites_a_call


@pytest.mark.parametrize(
    "phrase",
    [
        "If you don't hear by Friday, call me Monday",
        "please ring me",
        "feel free to call",
        "Give us a shout next week",
        "you can call us on Tuesday",
        "rufen Sie mich am Montag an",
        "Rappelez-moi lundi",
        "llámenos el lunes",
    ],
)
def test_an_invitation(phrase: str) -> None:
    assert invites_a_call(phrase)
    assert not asks_for_no_call(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "Don't call us, we'll call you",
        "please don’t call",
        "no phone calls please",
        "Rufen Sie uns bitte nicht an",
        "keine Anrufe",
    ],
)
def test_a_request_for_none(phrase: str) -> None:
    assert asks_for_no_call(phrase)
    assert not invites_a_call(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "three days",
        "we'll call you",
        "she said she would call me by Friday",
        "the agency will ring me",
        "HR are going to call us",
        "a recall",
    ],
)
def test_neither(phrase: str) -> None:
    assert not invites_a_call(phrase)
    assert not asks_for_no_call(phrase)


def test_a_very_long_phrase_is_bounded_work() -> None:
    start = time.perf_counter()
    invites_a_call("call " * 200_000)
    assert time.perf_counter() - start < 0.5
