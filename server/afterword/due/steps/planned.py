"""What is planned: a step, and the window of time in which it is open.

A plan does not depend on the clock; only the state of its steps does. So an interview is
planned once, and looked at as often as anybody likes.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from afterword.due.moments import parse, written
from afterword.due.place import Meeting, Place
from afterword.due.step import Step, StepKind
from afterword.record.model import Mark, Person, Record

ONE_DAY = timedelta(days=1)
IN_OFFICE_HOURS: frozenset[StepKind] = frozenset({"call", "check_in", "second_check_in"})


@dataclass(frozen=True, slots=True)
class Window:
    """The moments of a step, aware: it opens, should be done by `until`, is overdue from
    `overdue` (None: never) and lapses. What was added to Afterword after `passes` is past.
    """

    opens: datetime
    until: datetime
    overdue: datetime | None
    lapses: datetime
    passes: datetime | None = None

    def known_since(self, added: datetime | None) -> "Window | None":
        """The window for an interview heard of at `added`: None if it had passed by then."""
        if added is not None and added >= (self.passes or self.overdue or self.lapses):
            return None
        return self.told_at(added)

    def told_at(self, added: datetime | None) -> "Window | None":
        """The window of a step that nobody could know of before `added`: if it was overdue by then,
        there is a day for it; None if it had lapsed.
        """
        if added is None or self.overdue is None or added < self.overdue:
            return None if added is not None and added >= self.lapses else self
        if added >= self.lapses:
            return None
        overdue = min(added + ONE_DAY, self.lapses)
        return Window(self.opens, max(self.until, overdue), overdue, self.lapses, self.passes)


@dataclass(frozen=True, slots=True)
class Planned:
    """A step to come. `shown` is the moment from which a list names it, None for always; `snoozed`
    until when the person has put it off; `office` whose hours a call must keep, None for all else;
    `quiet` never counts as due; `withheld` says that somebody asked for it not to be done:
    `step.why` is the reason.
    """

    step: Step
    window: Window
    mark: Mark | None = None
    shown: datetime | None = None
    snoozed: datetime | None = None
    office: Place | None = None
    quiet: bool = False
    withheld: bool = False

    @property
    def lapses(self) -> datetime:
        """When the step is no longer to be done: later than its window where it was put off."""
        return max(self.window.lapses, self.snoozed) if self.snoozed else self.window.lapses


def step_id(interview: str, person: str | None, kind: str, cycle: int = 1) -> str:
    """`<interview>.<person or ->.<kind>`, with the number of the promise from the second on."""
    return f"{interview}.{person or '-'}.{kind}" + (f"-{cycle}" if cycle > 1 else "")


def mark_of(meeting: Meeting, identity: str) -> Mark | None:
    """What the person did with that step; None where nothing, or where it was opened again."""
    mark = meeting.interview.marks.get(identity)
    return None if mark is None or mark.state == "open" else mark


def plan_step(
    record: Record,
    meeting: Meeting,
    kind: StepKind,
    window: Window,
    *,
    place: Place | None = None,
    person: Person | None = None,
    identity: str | None = None,
    channel: str | None = None,
    title: str = "",
    why: str = "",
    tel: str | None = None,
    via: str | None = None,
    warning: str | None = None,
    optional: bool = False,
    quiet: bool = False,
    withheld: bool = False,
) -> Planned:
    """A planned step for `person`, with its mark where there is one; `place` is whose office hours it
    keeps, where that is not the meeting's.
    """
    identity = identity or step_id(meeting.interview.id, person.id if person else None, kind)
    step = Step(
        id=identity,
        record=record.id,
        interview=meeting.interview.id,
        person=person.id if person else None,
        person_name=person.name if person else None,
        company=record.company,
        role=record.role,
        kind=kind,
        channel=channel,
        from_=written(window.opens),
        until=written(window.until),
        title=title,
        why=why,
        tel=tel,
        via=via,
        warning=warning,
        optional=optional,
    )
    mark = mark_of(meeting, identity)
    shown = None if kind == "prepare" else meeting.end
    there = place or meeting.place
    office = there if kind == "call" else None
    return Planned(step, window, mark, shown, _snoozed(mark, there, kind), office, quiet, withheld)


def _snoozed(mark: Mark | None, place: Place, kind: StepKind) -> datetime | None:
    """Until when the step is put off: what reaches their office only when it is open there."""
    until = parse(mark.until) if mark and mark.state == "snoozed" else None
    if until is None or kind not in IN_OFFICE_HOURS:
        return until
    return place.office(until)


def missed(meeting: Meeting) -> datetime | None:
    """When the person said, after it should have begun, that it did not take place."""
    mark = mark_of(meeting, step_id(meeting.interview.id, None, "debrief"))
    at = parse(mark.at) if mark and mark.outcome == "no_show" else None
    return at if at and at >= meeting.start else None


def done_at(mark: Mark | None) -> datetime | None:
    """When the step was done, or None while it is not."""
    return parse(mark.at) if mark and mark.state == "done" else None
