"""Right after the interview: the e-mail to each interviewer, and the card."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from afterword.catalogue import say
from afterword.due.moments import parse, spoken, spoken_day
from afterword.due.place import Meeting
from afterword.due.steps.people import passes_on, recipients
from afterword.due.steps.planned import Planned, Window, plan_step
from afterword.due.steps.routes import Routes
from afterword.policy import Policy
from afterword.policy.model import OPTIONAL
from afterword.record.model import Person, Record

LAST_MINUTE = time(23, 59)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Visit:
    """What the thanks are decided from. `promised` is the last day by which they would answer."""

    meeting: Meeting
    record: Record
    policy: Policy
    routes: Routes
    promised: date | None


def thanks(visit: Visit) -> list[Planned]:
    """An e-mail and, where it is the custom, a card for each recipient."""
    people: list[Person | None] = [*recipients(visit.meeting.interview)]
    steps = [step for person in people or [None] for step in (_email(visit, person), _card(visit, person))]
    return [step for step in steps if step]


def _email_window(meeting: Meeting, policy: Policy, promised: date | None) -> tuple[Window, str]:
    """When the thank-you is due, and the key of the sentence that says why then."""
    rules, place, end = policy.email, meeting.place, meeting.end
    today = end.date()
    decided_today = promised is not None and promised <= today
    opens = end if decided_today else end + timedelta(minutes=rules.release_min)
    lapses = end + timedelta(days=rules.lapse_days)
    passes = end + timedelta(hours=rules.grace_h)
    next_day = place.at(place.business(today, 1), rules.late_until)
    late = end.time() > rules.late_after or (
        place.days.is_weekend(today + ONE_DAY) and end.time() > rules.friday_late_after
    )
    decides_by_then = promised is not None and promised <= next_day.date()
    if decided_today or meeting.interview.kind == "screening":
        until = end + timedelta(hours=rules.fast_due_h)
        return Window(opens, until, until, lapses, passes), "fast"
    if place.locale.target == "next_day" and not decides_by_then:
        until, why = place.at(place.business(today, 1), policy.call.closes), "next_day"
    elif late and not decides_by_then:
        until, why = next_day, "late"
    else:
        until, why = max(place.at(today, LAST_MINUTE), opens), "same_day"
    overdue = max(until, end + timedelta(hours=place.locale.overdue_h))
    return Window(opens, until, overdue, max(lapses, overdue), max(passes, overdue)), why


def _email(visit: Visit, person: Person | None) -> Planned | None:
    meeting, record, policy, routes = visit.meeting, visit.record, visit.policy, visit.routes
    window, reason = _email_window(meeting, policy, visit.promised)
    custom = meeting.place.locale.thank_you
    optional = custom in OPTIONAL
    if optional:
        window = Window(window.opens, window.until, None, window.overdue or window.lapses)
    seen = _seen(window, meeting, person)
    if seen is None:
        return None
    name = _name(person)
    boundary = routes.forbidden.get("email")
    if boundary:
        return plan_step(
            record, meeting, "email", seen, person=person, channel="email", withheld=True,
            title=say("plan.title.email", name=name), why=say(f"plan.asked.{boundary}"),
        )  # fmt: skip
    no_time = say("plan.warning.no_time") if meeting.assumed else None
    via, warning = _way(meeting, record, routes, person)
    return plan_step(
        record, meeting, "email", seen, person=person, channel="email", via=via, optional=optional,
        title=say("plan.title.email_via" if via else "plan.title.email", name=name, via=via),
        why=say(
            f"plan.why.email_{reason}", end=spoken(meeting.end), until=spoken(seen.until),
            minutes=policy.email.release_min, hours=policy.email.fast_due_h,
        ),
        warning=" ".join(filter(None, [warning, no_time, say(f"plan.custom.{custom}") if optional else None]))
        or None,
    )  # fmt: skip


def _way(
    meeting: Meeting, record: Record, routes: Routes, person: Person | None
) -> tuple[str | None, str | None]:
    """Through whom the note goes, None for directly, and the sentence that says so."""
    if routes.through_agency:
        agency = (routes.agency and routes.agency.name) or record.agency or say("plan.the_agency")
        return agency, say("plan.asked.via_agency_only_reroutes", via=agency)
    if person is None or person.email:
        return None, None
    hand = passes_on(meeting.interview, record)
    if hand is None or hand.id == person.id:
        return None, say("plan.warning.no_address", name=_name(person))
    name = hand.name or hand.email or say("plan.them")
    return name, say("plan.warning.pass_on", name=_name(person), via=name)


def _card(visit: Visit, person: Person | None) -> Planned | None:
    meeting, record, routes, promised = visit.meeting, visit.record, visit.routes, visit.promised
    place, rules = meeting.place, visit.policy.card
    if person is None or not place.locale.card or not _street(meeting, record):
        return None
    end = meeting.end
    overdue = end + timedelta(hours=rules.overdue_h)
    until = max(place.at(end.date(), LAST_MINUTE), end)
    lapses = end + timedelta(hours=rules.lapse_h)
    window = _seen(Window(end, until, max(overdue, until), lapses), meeting, person)
    if window is None:
        return None
    arrives = place.business(end.date(), rules.transit_bd)
    boundary = routes.forbidden.get("card")
    why = say(f"plan.asked.{boundary}") if boundary else None
    if why is None and promised is not None and promised < arrives:
        why = say("plan.warning.card_late", arrives=spoken_day(arrives), promised=spoken_day(promised))
    return plan_step(
        record, meeting, "card", window, person=person, channel="card", withheld=why is not None,
        title=say("plan.title.card", name=_name(person)),
        why=why or say("plan.why.card", arrives=spoken_day(arrives)),
    )  # fmt: skip


def _street(meeting: Meeting, record: Record) -> str | None:
    """The business address, as far as it is known: of the record, else the place of a meeting on site."""
    if record.address:
        return record.address
    place = meeting.interview.location or ""
    on_site = meeting.interview.kind == "on-site" and not meeting.interview.video_link
    return place if on_site and any(sign.isdigit() for sign in place) else None


def _seen(window: Window, meeting: Meeting, person: Person | None) -> Window | None:
    """The window as it is for who was in the invitation, or was added afterwards."""
    known = window.known_since(meeting.added)
    if known and person and person.added_at:
        return known.told_at(parse(person.added_at))
    return known


def _name(person: Person | None) -> str:
    return (person and (person.name or person.email)) or say("plan.your_interviewer")
