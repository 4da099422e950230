"""A step: one thing to be done for one interview, computed and never stored."""

from typing import Literal

import msgspec

StepKind = Literal["prepare", "debrief", "email", "card", "call", "check_in", "second_check_in", "stop"]
StepState = Literal["overdue", "now", "today", "soon", "waiting", "copied", "done", "dropped"]


class Step(msgspec.Struct, kw_only=True):
    """What to do, for whom, between which moments, and why then.

    `id` is `<interview>.<person or ->.<kind>` (with `-2` and so on after a new promise) and
    stays the same while the plan moves; `from_` (JSON `from`) and `until` are RFC 3339 in the
    interviewer's zone; `why` and `title` are sentences from the catalogue; `tel` is set on a
    call; `via` names who the text goes through. `optional` marks what is not customary there.
    `notify` says that the step deserves a notification now, and `notify_key` is the same for
    as long as it is the same reminder: who has shown that key shows it no more.
    """

    id: str
    record: str
    interview: str
    person: str | None = None
    person_name: str | None = None
    company: str | None = None
    role: str | None = None
    kind: StepKind
    channel: str | None = None
    from_: str = msgspec.field(name="from")
    until: str
    state: StepState = "waiting"
    title: str = ""
    why: str = ""
    tel: str | None = None
    via: str | None = None
    warning: str | None = None
    snoozed_until: str | None = None
    undo: bool = False
    optional: bool = False
    notify: bool = False
    notify_key: str = ""
