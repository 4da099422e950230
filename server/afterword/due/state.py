"""The state of a planned step at a moment, and when it changes next."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

from msgspec.structs import replace

from afterword.catalogue import say
from afterword.due.moments import parse, spoken, written
from afterword.due.step import Step, StepState
from afterword.due.steps.planned import Planned, Window
from afterword.policy import Policy
from afterword.record.model import Mark

MIDNIGHT = time()
REASONS = frozenset({"already_done", "asked_not_to", "no_longer_interested", "other"})
DUE: frozenset[StepState] = frozenset({"overdue", "now"})


@dataclass(frozen=True, slots=True)
class View:
    """A step as it is at a moment. `counts` says that it belongs in the badge; `changes_at` is the
    next moment at which it is another one, None for never.
    """

    step: Step
    counts: bool
    changes_at: datetime | None


def _midnight(moment: datetime, clock: tzinfo, days: int = 0) -> datetime:
    """The start of the day of `moment` on `clock`, or of the day that many days later."""
    return datetime.combine(moment.astimezone(clock).date() + timedelta(days=days), MIDNIGHT, clock)


def look(planned: Planned, now: datetime, own_clock: tzinfo, policy: Policy) -> View | None:
    """The step at `now`; None once it has lapsed with nothing done.

    "today" and "soon" are days of `own_clock`, the person's.
    """
    mark = planned.mark
    if planned.withheld or (mark and mark.state == "dropped"):
        return _closed(planned, "dropped", now, own_clock)
    if mark and mark.state == "done":
        return _closed(planned, "done", now, own_clock)
    return _open(planned, now, own_clock, policy)


def _closed(planned: Planned, state: StepState, now: datetime, own_clock: tzinfo) -> View | None:
    """A step that was done or dropped; what others asked us to leave out is shown while it would be open."""
    mark, window = planned.mark, planned.window
    if mark is None or planned.withheld:
        if now >= window.lapses:
            return None
        return View(replace(planned.step, state=state), counts=False, changes_at=window.lapses)
    step = replace(planned.step, state=state, undo=True, why=_reason(mark) or planned.step.why)
    at = parse(mark.at)
    ends = _midnight(at, own_clock, 1) if at else None
    return View(step, counts=False, changes_at=ends if ends and ends > now else None)


def _reason(mark: Mark) -> str | None:
    """Why the person dropped the step, in a sentence; None where they did not say."""
    if mark.state != "dropped" or not mark.reason:
        return None
    if mark.reason in REASONS:
        return say(f"plan.dropped.{mark.reason}")
    return say("plan.dropped.own_words", reason=mark.reason)


def _open(planned: Planned, now: datetime, own_clock: tzinfo, policy: Policy) -> View | None:
    window, mark = planned.window, planned.mark
    snoozed = planned.snoozed if planned.snoozed and planned.snoozed > window.opens else None
    if snoozed:
        window = _put_off(window, snoozed, _midnight(snoozed, own_clock, 1))
    if now >= window.lapses:
        return None
    state, changes = _state(window, now, own_clock, policy)
    if planned.quiet and state in DUE:
        state = "today"
    counts = state in DUE
    copied = mark is not None and mark.state == "copied"
    waits = snoozed is not None and snoozed > now
    closed_until, turns = _office(planned, now) if counts else (None, changes)
    step = replace(
        planned.step,
        warning=_with_hours(planned.step.warning, closed_until),
        state="copied" if copied else state,
        snoozed_until=written(snoozed) if snoozed and waits else None,
        undo=mark is not None,
        notify=counts and not copied and closed_until is None,
        notify_key=f"{planned.step.id}@{written(window.opens)}",
    )
    return View(step, counts, min(changes, turns))


def _office(planned: Planned, now: datetime) -> tuple[datetime | None, datetime]:
    """Until when the office that a call is to reach is closed, None while it is open; and the next
    moment at which that changes.
    """
    place = planned.office
    if place is None:
        return None, planned.lapses
    opens = place.office(now)
    if opens > now:
        return opens, opens
    return None, place.at(now.astimezone(place.clock).date(), place.closes)


def _with_hours(warning: str | None, closed_until: datetime | None) -> str | None:
    if closed_until is None:
        return warning
    closed = say("plan.warning.closed", opens=spoken(closed_until))
    return f"{closed} {warning}" if warning else closed


def _put_off(window: Window, snoozed: datetime, day_ends: datetime) -> Window:
    """The window of a step that was put off: it has the rest of that day before it is overdue or lapses."""
    overdue = max(window.overdue, day_ends) if window.overdue else None
    return Window(snoozed, window.until, overdue, max(window.lapses, day_ends))


def _state(window: Window, now: datetime, own_clock: tzinfo, policy: Policy) -> tuple[StepState, datetime]:
    if now >= window.opens:
        if window.overdue is not None and now >= window.overdue:
            return "overdue", window.lapses
        return "now", min(window.overdue or window.lapses, window.lapses)
    today = _midnight(window.opens, own_clock)
    soon = _midnight(window.opens, own_clock, -policy.show.soon_days)
    if now >= today:
        return "today", window.opens
    return ("soon", today) if now >= soon else ("waiting", soon)
