"""Before the interview and right after it, so that nobody forgets."""

from datetime import datetime, timedelta, tzinfo

from afterword.catalogue import say
from afterword.due.moments import spoken
from afterword.due.place import Meeting
from afterword.due.steps.people import recipients
from afterword.due.steps.planned import Planned, Window, plan_step
from afterword.policy import Policy
from afterword.record.model import Record


def prepare(meeting: Meeting, record: Record, policy: Policy, own_clock: tzinfo | None) -> Planned:
    """The morning of the day, on the person's own clock: what to ask for before leaving the room."""
    rules = policy.around
    here = meeting.start.astimezone(own_clock or meeting.place.clock)
    morning = datetime.combine(here.date(), rules.prepare_at, here.tzinfo)
    latest = meeting.start - timedelta(minutes=rules.prepare_lead_min)
    opens = min(morning, latest).astimezone(meeting.place.clock)
    window = Window(opens, meeting.start, None, meeting.start)
    return plan_step(
        record, meeting, "prepare", window,
        title=say("plan.title.prepare"),
        why=say("plan.why.prepare", start=spoken(meeting.start)),
    )  # fmt: skip


def debrief(meeting: Meeting, record: Record, policy: Policy) -> Planned | None:
    """At the end: how did it go? None where everything is already written down."""
    people = recipients(meeting.interview)
    if people and meeting.interview.promise.phrase.strip() and all(p.memorable.strip() for p in people):
        return None
    rules = policy.around
    opens = meeting.end + timedelta(minutes=rules.debrief_after_min)
    lapses = meeting.end + timedelta(hours=rules.debrief_lapse_h)
    return plan_step(
        record, meeting, "debrief", Window(opens, lapses, None, lapses),
        title=say("plan.title.debrief"),
        why=say("plan.why.debrief", end=spoken(meeting.end)),
    )  # fmt: skip
