"""The plan of an application: every step of the policy, and when.

A pure function of record, policy, profile and now. `planned` is the part that does not
depend on now; `plan` is what it looks like at a moment.
"""

from datetime import UTC, datetime, timedelta, tzinfo

from afterword.due.for_note import DueForNote, due_for_note
from afterword.due.place import Meeting, meeting
from afterword.due.state import look
from afterword.due.step import Step
from afterword.due.steps.around import debrief, prepare
from afterword.due.steps.follow_up import follow_up
from afterword.due.steps.planned import Planned, missed
from afterword.due.steps.promised import Promised, promised
from afterword.due.steps.routes import routes
from afterword.due.steps.thanks import Visit, thanks
from afterword.due.zones import zone
from afterword.policy import Policy
from afterword.profile import Profile
from afterword.record.model import Record

__all__ = ["DueForNote", "due_for_note", "plan", "planned"]

# Interviews this close to the last one, known before they took place, are one visit.
ONE_VISIT = timedelta(days=3)


def plan(record: Record, policy: Policy, profile: Profile, now: datetime) -> list[Step]:
    """The steps of `record` at `now` (aware), in the order of the plan; what has lapsed is left out."""
    clock = own_clock(profile)
    views = (look(step, now, clock, policy) for step in planned(record, policy, profile))
    return [view.step for view in views if view]


def own_clock(profile: Profile) -> tzinfo:
    """The person's own clock: "today" is its day. UTC while the profile names no zone."""
    return zone(profile.tz) or UTC


def planned(record: Record, policy: Policy, profile: Profile) -> list[Planned]:
    """Every step of `record` with its window, whatever the time; none where the application has ended."""
    if record.state != "open" or record.deleted_at:
        return []
    meetings = meetings_of(record, policy)
    if not meetings:
        return []
    ways = routes(record)
    last = max(meetings, key=lambda m: m.end)
    in_force = promise_in_force(meetings, last, record, profile)
    steps: list[Planned] = []
    for held in meetings:
        own = (
            promised(held, record.lang, profile.call_offset)
            if held.interview.promise.phrase.strip()
            else in_force
        )
        before = (prepare(held, record, policy, zone(profile.tz)), debrief(held, record, policy))
        steps += [step for step in before if step and step.window.known_since(held.added)]
        if missed(held) is None:
            steps += thanks(Visit(held, record, policy, ways, own.latest))
    return steps + follow_up(last, record, policy, ways, in_force)


def meetings_of(record: Record, policy: Policy) -> list[Meeting]:
    """The interviews of `record` that have a time and were not cancelled."""
    held = (meeting(interview, record, policy) for interview in record.interviews if not interview.cancelled)
    return [found for found in held if found]


def promise_in_force(meetings: list[Meeting], last: Meeting, record: Record, profile: Profile) -> Promised:
    """The newest promise of the last visit; a promise that a later round has answered is none."""
    own = promised(last, record.lang, profile.call_offset)
    others = [
        promised(held, record.lang, profile.call_offset)
        for held in meetings
        if held is not last and _one_visit(held, last) and held.interview.promise.phrase.strip()
    ]
    open_still = [other for other in others if other.runs_out and other.runs_out > last.end.date()]
    candidates = [*open_still, *([own] if own.phrase else [])]
    return max(candidates, key=lambda p: p.said, default=own)


def _one_visit(held: Meeting, last: Meeting) -> bool:
    answers = last.added is not None and last.added > held.end
    return not answers and last.start - held.end <= ONE_VISIT
