"""The policy: whole, sourced, and the numbers the stations use."""

from datetime import time

import msgspec
import pytest

from afterword.policy import load
from afterword.policy.model import Rule


def test_every_rule_has_a_source_or_says_that_it_is_a_design_choice() -> None:
    policy = load()
    bare = [
        rule.id
        for rule in policy.rules.values()
        if not rule.source and "design choice" not in rule.note.casefold()
    ]
    assert not bare


def test_every_source_named_by_a_rule_or_a_locale_is_there() -> None:
    policy = load()
    named = {key for rule in policy.rules.values() for key in rule.source}
    named |= {key for locale in policy.locales.values() for key in locale.source}
    assert named <= set(policy.sources)


def test_a_number_is_set_by_one_rule_only() -> None:
    paths = [path for rule in load().rules.values() for path in rule.sets]
    assert len(paths) == len(set(paths))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("email.release_min", 30),
        ("email.due_h", 24),
        ("email.grace_h", 48),
        ("email.fast_due_h", 3),
        ("call.at", time(16)),
        ("call.window_bd", 2),
        ("call.max_unanswered", 2),
        ("follow_up.first_after_call_bd", 3),
        ("follow_up.first_without_call_bd", 1),
        ("follow_up.second_bd", 5),
        ("card.transit_bd", 4),
    ],
)
def test_the_published_numbers(path: str, value: object) -> None:
    section, _, field = path.partition(".")
    assert getattr(getattr(load(), section), field) == value


@pytest.mark.parametrize(
    ("country", "days", "messages", "card"),
    [
        ("US", 5, 2, True),
        ("CA", 5, 2, True),
        ("GB", 5, 1, False),
        ("DE", 10, 2, False),
        ("FR", 5, 2, False),
        ("JP", 7, 1, False),
        ("IL", 7, 1, False),
        ("us", 5, 2, True),
    ],
)
def test_customs_by_country(country: str, days: int, messages: int, card: bool) -> None:
    locale = load().locale(country)
    assert (locale.first_no_promise_bd, locale.max_followups, locale.card) == (days, messages, card)


def test_where_no_country_is_known_the_seed_rule_holds_and_not_that_of_other_countries() -> None:
    assert load().locale(None).calls == "if_number"
    assert load().locale("ZZ").calls == "if_invited"


def test_a_reason_names_its_references() -> None:
    assert "Krautzel" in load().why("C1")
    assert not load().why("P1")


def test_an_unknown_field_is_a_fault_of_the_data() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"id": "X", "surprise": 1}, Rule)
