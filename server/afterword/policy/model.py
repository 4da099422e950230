"""The rules of following up, as types.

Names end in their unit: `_min` minutes, `_h` hours, `_days` calendar days, `_bd` business days
of the interviewer's place. Times of day are local to whoever the field says.
"""

from datetime import time
from typing import Any, Literal

import msgspec

ThankYou = Literal["expected", "helpful", "welcome", "optional", "ask"]
Target = Literal["same_day", "next_day"]
Calls = Literal["if_number", "if_invited", "long_wait", "mid_week", "no"]
OPTIONAL: frozenset[ThankYou] = frozenset({"optional", "ask"})


class Around(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """Before and right after the interview. `prepare_at` is on the person's own clock."""

    prepare_at: time
    prepare_lead_min: int
    minutes: dict[str, int]
    minutes_otherwise: int
    debrief_after_min: int
    debrief_lapse_h: int


class Email(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """The thank-you, counted from the interview's end, on the interviewer's clock."""

    release_min: int
    due_h: int
    grace_h: int
    fast_due_h: int
    late_after: time
    late_until: time
    friday_late_after: time
    lapse_days: int


class Card(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """The handwritten card: posted the day of the interview where it will arrive in time."""

    overdue_h: int
    lapse_h: int
    transit_bd: int


class Call(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """The one call, on the interviewer's clock, and its second try."""

    at: time
    opens: time
    closes: time
    again_from: time
    again_until: time
    window_bd: int
    max_unanswered: int
    not_within_min: int


class FollowUp(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """Check-ins while nobody answers, in the interviewer's office hours, and the end of it."""

    first_after_call_bd: int
    first_without_call_bd: int
    second_bd: int
    opens: time
    closes: time
    lapse_bd: int
    stop_bd: int
    stop_shown_bd: int
    legal_notice_days: int


class Show(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """How the due list speaks, on the person's own clock."""

    soon_days: int
    past_days: int
    quiet_from: time
    quiet_until: time
    afternoon: time
    morning: time
    longest_snooze_days: int


class Bounds(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """Sizes of a note, least and most: words, paragraphs, characters of the subject."""

    email_words: tuple[int, int]
    email_words_max: int
    email_words_without_moment: tuple[int, int]
    email_paragraphs: tuple[int, int]
    subject_chars: tuple[int, int]
    card_words: tuple[int, int]
    voicemail_words: tuple[int, int]
    check_in_words: tuple[int, int]


class Locale(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """What is customary where the interviewer is.

    `overdue_h` counts from the interview's end; `calls_after_bd` is the wait above which
    `long_wait` allows a call; `first_no_promise_bd` is when to check in where nothing was promised.
    """

    thank_you: ThankYou
    target: Target
    overdue_h: int
    card: bool
    calls: Calls
    calls_after_bd: int = 0
    max_followups: int
    first_no_promise_bd: int
    source: list[str]


class Rule(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """One rule as it is published: its value, when it applies, and who says so.

    `source` are keys of `Policy.sources`; a rule without one is a design choice and its note
    says so. `sets` are the typed fields it decides, by path ("email.release_min").
    """

    id: str
    channel: str
    key: str
    value: Any
    unit: str
    when: str
    source: list[str]
    note: str
    sets: dict[str, Any]


class Reference(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """Where a rule comes from: `grade` A survey or primary, B practitioner, C web guide, seed."""

    grade: str
    ref: str


class Policy(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """All rules: typed for the stations, and as published for whoever asks why."""

    around: Around
    email: Email
    card: Card
    call: Call
    follow_up: FollowUp
    show: Show
    note: Bounds
    locales: dict[str, Locale]
    rules: dict[str, Rule]
    sources: dict[str, Reference]

    def locale(self, country: str | None) -> Locale:
        """The customs of a country: its own, those of "other", or of "unknown" where it is not known.

        Precedence is boundary, promise, locale, seed rule: where no country is known there is
        no locale rule, and "unknown" holds the seed's.
        """
        if not country:
            return self.locales["unknown"]
        return self.locales.get(country.upper(), self.locales["other"])

    def why(self, rule_id: str) -> str:
        """The references of a rule, joined; empty for a design choice."""
        return "; ".join(self.sources[key].ref for key in self.rules[rule_id].source)
