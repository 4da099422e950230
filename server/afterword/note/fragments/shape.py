"""Which shape a fragment has: what frame it fits into follows from that."""

# ruff: noqa: E501, SIM905 - lists of words and patterns are read as lines

import re
from typing import Literal

from afterword.note.fragments.words import AFTER_VERB, AMBIGUOUS_VERBS, BASE_VERBS, NOT_GERUNDS, PAST_VERBS

Shape = Literal[
    "empty", "quote", "clause", "both", "gerund", "wh", "question", "base", "past", "np", "telegram"
]
PRONOUNS = frozenset("i we you they it there that this he she nobody everybody everyone".split())
CONTRACTED = re.compile(r"^(?:I|we|you|they|it|that|there|he|she)’(?:m|re|ve|d|ll|s)\b", re.IGNORECASE)
WH = frozenset("how what why when where who whom whose which whether".split())
AUXILIARY = frozenset(
    "do does did is are was were am can could will would should shall may might must have has had how what why when"
    " where who which".split()
)
FINITE = re.compile(
    r"\s(?:is|are|was|were|am|has|have|had|does|do|did|will|would|can|could|should|must|might|isn’t|aren’t|wasn’t"
    r"|don’t|doesn’t|didn’t|can’t|won’t)\s", re.IGNORECASE,
)  # fmt: skip
SUBORDINATE = re.compile(
    r"\b(?:that|which|who|whom|whose|how|why|what|when|where|while|because|if|whether|after|before|as|than)\b",
    re.IGNORECASE,
)
BOTH = re.compile(
    r"^(?:we(?:’re|’ve|’d)? (?:are )?both|both of us|both|neither of us|you and I|we|you also|you too|you, too)\b",
    re.IGNORECASE,
)
DETERMINER = re.compile(
    r"^(?:the|a|an|your|our|my|his|her|their|its|this|that|these|those|some|all|both|each|every|one|two|three|four|five"
    r"|six|several|many|\d+)\b", re.IGNORECASE,
)  # fmt: skip
ASKED_OF = re.compile(
    r"^(?:what|how|why|when|where|who|which)(?: \w+)? (?:would|do|does|did|should|could|can|will) (?:I|you|we|they|he|she|it)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"^“[^”]+”[.,]?$")
LABELLED = re.compile(r"^[^:,]{1,40}:\s")


def shape_of(text: str, slot: str) -> Shape:  # noqa: C901, PLR0912 - one question per shape, in the order that decides
    """The shape of a repaired line for the slot memorable, connection, question or answer."""
    if not text:
        return "empty"
    if QUOTED.match(text):
        return "quote"
    words = re.findall(r"[\w’'&+-]+", text)
    if not words:
        return "telegram"
    first = words[0].lower()
    if slot == "question" and ASKED_OF.match(text):
        return "question"
    if slot == "question" and text.rstrip("”").endswith("?"):
        return "question" if first in AUXILIARY or not text.startswith("“") else "quote"
    if slot == "connection" and BOTH.match(text):
        return "both"
    if first in PRONOUNS and len(words) > 2 and not (first in {"that", "this"} and not FINITE.search(text)):
        return "clause"
    if CONTRACTED.match(text):
        return "clause"
    if first in WH:
        return "wh"
    if first == "to" and len(words) > 2:
        return "base" if slot == "answer" else "np"
    if first.endswith("ing") and len(first) > 4 and first not in NOT_GERUNDS and len(words) > 1:
        return "gerund"
    if LABELLED.match(text):
        return "telegram"
    if slot == "answer" and _is_advice(first, words, text):
        return "base"
    if first in PAST_VERBS and len(words) > 2:
        return "past"
    if _is_clause(text):
        return "clause"
    return "np" if _is_np(text, words) else "telegram"


def _is_advice(first: str, words: list[str], text: str) -> bool:
    """For example "start with the timestamps": what the candidate would do."""
    if first not in BASE_VERBS or len(words) < 2 or FINITE.search(text.split(",", maxsplit=1)[0]):
        return False
    return first not in AMBIGUOUS_VERBS or words[1].lower() in AFTER_VERB


def _is_clause(text: str) -> bool:
    """A sentence with a noun as its subject: a finite verb before anything subordinate."""
    found = FINITE.search(text)
    if not found or not DETERMINER.match(text):
        return False
    before = text[: found.start()]
    return not SUBORDINATE.search(before) and len(before.split()) <= 6


def _is_np(text: str, words: list[str]) -> bool:
    if DETERMINER.match(text):
        return True
    if ";" in text or ":" in text or len(words) > 14:
        return False
    head = text.split(",", maxsplit=1)[0]
    if head != text and not SUBORDINATE.search(text):
        return False
    return not FINITE.search(head) or bool(SUBORDINATE.search(head))
