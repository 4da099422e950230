"""Whether the promise itself asks for a call, or for none: a table of words by language."""

import re

LONGEST = 2000
# Before these words stands who calls: "we will ring me" is no invitation, "please ring me" is.
WHO_CALLS = (
    "will", "'ll", "would", "'d", "shall", "should", "could", "might", "may", "going to", "they", "we", "he",
    "she", "somebody", "someone", "hr",
)  # fmt: skip
_NOT_THEM = "".join(f"(?<!{word} )" for word in WHO_CALLS)
INVITES = (
    _NOT_THEM + r"\b(?:call|ring|phone) (?:me|us)\b",
    r"\bgive (?:me|us) a (?:call|ring|bell|shout)\b",
    r"\b(?:free|welcome|happy for you|you can|you could|you may|please do) (?:to )?(?:call|ring|phone)\b",
    r"\brufen sie (?:mich|uns)\b",
    r"\b(?:rufen|ruf) (?:sie )?(?:gern|einfach)? ?(?:mich|uns)? ?an\b",
    r"\b(?:r?appelez)[- ](?:moi|nous)\b",
    r"\bll[aá]m[ea](?:me|nos)\b",
    r"\bligue[- ](?:me|nos)\b",
    r"\b(?:mi|ci) chiami\b",
    r"\bbel (?:me|ons)\b",
    r"\bproszę (?:za)?dzwonić\b",
)
FORBIDS = (
    r"\b(?:don'?t|do not|never|please no|no need to|rather not) (?:call|ring|phone)\b",
    r"\bno (?:phone )?calls\b",
    r"\bnot by (?:phone|telephone)\b",
    r"\brufen sie (?:bitte )?(?:mich|uns)? ?(?:bitte )?nicht an\b",
    r"\bkeine anrufe\b",
    r"\b(?:n'appelez|ne nous appelez|ne m'appelez) pas\b",
    r"\bno (?:nos |me )?llame\b",
    r"\bnão (?:nos )?ligue\b",
    r"\bnon chiami\b",
    r"\bniet bellen\b",
    r"\bproszę nie dzwonić\b",
)
_INVITES = re.compile("|".join(INVITES), re.IGNORECASE)
_FORBIDS = re.compile("|".join(FORBIDS), re.IGNORECASE)


def asks_for_no_call(phrase: str) -> bool:
    """Whether they said, in the promise, that they want no call."""
    return _FORBIDS.search(_plain(phrase)) is not None


def invites_a_call(phrase: str) -> bool:
    """Whether they said, in the promise, that one may call."""
    return not asks_for_no_call(phrase) and _INVITES.search(_plain(phrase)) is not None


def _plain(phrase: str) -> str:
    return " ".join(phrase[:LONGEST].replace("’", "'").split())
