"""What a promise was read as."""

from typing import Literal

import msgspec

Status = Literal["ok", "guessed", "not_understood"]


class Reading(msgspec.Struct, kw_only=True):
    """An interval in which the answer was promised, and the day and moment to call.

    Days are YYYY-MM-DD on the interviewer's calendar; `call_due_at` is RFC 3339 in the
    interviewer's zone; all four are null when the status is not_understood. `rests_on` is the
    part of the phrase the reading rests on; `why` one sentence a person can check.
    """

    status: Status
    earliest: str | None = None
    latest: str | None = None
    call_due_date: str | None = None
    call_due_at: str | None = None
    ambiguous: bool = False
    why: str = ""
    rests_on: str = ""
