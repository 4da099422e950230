"""Every sentence of plan and list is there, and none is left that nobody says."""

import json
import re
from pathlib import Path
from typing import get_args

import pytest

from afterword.due.step import StepKind, StepState
from afterword.policy import load
from afterword.policy.model import OPTIONAL
from afterword.record.model import Boundary

PACKAGE = Path(__file__).parents[2] / "server" / "afterword"
SOURCES = [*(PACKAGE / "due").rglob("*.py"), PACKAGE / "cli" / "due_command.py"]
KINDS = set(get_args(StepKind))
REFUSED = ("calls_no", "calls_if_invited", "calls_long_wait")
# What stands in the braces of a key that is put together.
PUT_TOGETHER: dict[str, set[str]] = {
    "plan.why.email_": {"fast", "next_day", "late", "same_day"},
    "plan.why.check_in_": {"no_promise", "not_understood"},
    "plan.title.": {"call", "check_in", "second_check_in"},
    "plan.asked.": set(get_args(Boundary)) - {"no_calls", "in_writing_only"}
    | {"no_calls", "in_writing_only"},
    "plan.custom.": set(OPTIONAL),
    "plan.left_out.": {"no_calls", "in_writing_only", *REFUSED},
    "plan.warning.": {"bridge_day", "turn_of_the_year"},
    "plan.dropped.": {"already_done", "asked_not_to", "no_longer_interested", "other"},
    "due.group.": set(get_args(StepState)),
    "due.say.": {"both", "overdue", "now", "next", "next_prepare"},
    "plan.": {f"custom.{refused}" for refused in REFUSED},
}


def said(topic: str) -> set[str]:
    text = "\n".join(source.read_text("utf-8") for source in SOURCES)
    whole = set(re.findall(rf'"({topic}\.[a-z_.]+)"', text))
    starts = set(re.findall(rf'f"({topic}\.[a-z_.]*)\{{', text))
    assert starts <= set(PUT_TOGETHER), "a new kind of key: say here what stands in its braces"
    return whole | {start + end for start in starts for end in PUT_TOGETHER[start]}


@pytest.mark.parametrize("topic", ["plan", "due"])
def test_sentences_are_there_and_said(topic: str) -> None:
    sentences = json.loads((PACKAGE / "catalogue" / "en" / f"{topic}.json").read_text("utf-8"))
    assert {f"{topic}.{key}" for key in sentences} == said(topic)


def test_customs_are_those_of_the_policy() -> None:
    calls = {locale.calls for locale in load().locales.values()}
    assert calls <= {"no", "if_invited", "long_wait", "if_number", "mid_week"}
