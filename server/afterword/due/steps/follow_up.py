"""While they think: the call, the check-ins, and when to stop.

One chain per application: it hangs on the last interview, and each new promise starts it anew.
"""

from dataclasses import replace
from datetime import date, timedelta

from afterword.catalogue import say
from afterword.due.moments import parse, spoken_day
from afterword.due.place import Meeting
from afterword.due.step import StepKind
from afterword.due.steps.calls import calls
from afterword.due.steps.chain import Chain
from afterword.due.steps.check_ins import check_ins
from afterword.due.steps.people import point_of_contact
from afterword.due.steps.planned import Planned, Window, done_at, plan_step
from afterword.due.steps.promised import Promised
from afterword.due.steps.routes import Routes
from afterword.policy import Policy
from afterword.record.model import Record

ONTARIO, ONTARIO_SINCE = "CA-ON", date(2026, 1, 1)
# The steps of a round, with the kind of each: what they answer to starts a new round.
ROUND: dict[str, StepKind] = {
    "call": "call",
    "call_again": "call",
    "check_in": "check_in",
    "second_check_in": "second_check_in",
}


def follow_up(
    meeting: Meeting, record: Record, policy: Policy, routes: Routes, promised: Promised
) -> list[Planned]:
    """The chain of an application from its last interview on: call, check-ins, stop."""
    contact = routes.agency if routes.through_agency else point_of_contact(promised.meeting.interview, record)
    chain = Chain(meeting, record, policy, routes, promised, contact)
    tries = calls(chain)
    steps = [seen for step in (*tries, *check_ins(chain, tries)) if (seen := _seen(chain, step))]
    stop = _stop(chain, steps)
    return [*answered(chain), *steps, *([stop] if stop else [])]


def answered(chain: Chain) -> list[Planned]:
    """What was done in earlier rounds, each ended by a new promise: done, and no more than that."""
    ids = {chain.earlier_id(kind, cycle): kind for cycle in range(1, chain.promised.cycle) for kind in ROUND}
    return [
        _answered(chain, identity, kind)
        for identity, kind in ids.items()
        if (mark := chain.meeting.interview.marks.get(identity)) and mark.state == "done"
    ]


def _answered(chain: Chain, identity: str, kind: str) -> Planned:
    mark = chain.meeting.interview.marks[identity]
    at = (parse(mark.at) or chain.promised.said).astimezone(chain.place.clock)
    told = mark.outcome == "they_said" and mark.text
    form: StepKind = ROUND[kind]
    return plan_step(
        chain.record, chain.meeting, form, Window(at, at, None, at), place=chain.place, person=chain.contact,
        identity=identity, title=say(f"plan.title.{form}", name=chain.who), via=chain.via,
        channel="call" if form == "call" else "check_in",
        why=say("plan.why.they_said", words=mark.text) if told else say("plan.why.answered"),
    )  # fmt: skip


def _seen(chain: Chain, step: Planned) -> Planned | None:
    """The step with the window it has for who heard of the interview later; None if it had passed."""
    window = step.window.known_since(chain.meeting.added)
    if window is None and step.mark is None:
        return None
    return step if window in (None, step.window) else replace(step, window=window)


def _stop(chain: Chain, steps: list[Planned]) -> Planned | None:
    """When nothing more is to be done: a week after the last message, or when the last step lapsed."""
    rules, place = chain.policy.follow_up, chain.place
    live = [step for step in steps if not step.withheld and step.window.lapses > step.window.opens]
    if not live:
        return None
    last = live[-1]
    sent = done_at(last.mark)
    if sent:
        opens = place.at(chain.bd(chain.here(sent), rules.stop_bd), rules.opens)
    else:
        opens = place.at(chain.bd(chain.here(last.window.lapses), 1), rules.opens)
    lapses = place.at(chain.bd(opens.date(), rules.stop_shown_bd), rules.closes)
    name = chain.record.company or say("plan.this_application")
    return plan_step(
        chain.record, chain.meeting, "stop", Window(opens, lapses, None, lapses), place=chain.place,
        identity=chain.id("stop"),
        title=say("plan.title.stop", name=name), why=say("plan.why.stop"), quiet=True,
        warning=_legal_notice(chain),
    )  # fmt: skip


def _legal_notice(chain: Chain) -> str | None:
    """In Ontario the law says when candidates must be told: for information."""
    if chain.place.region != ONTARIO or chain.meeting.end.date() < ONTARIO_SINCE:
        return None
    by = chain.meeting.end.date() + timedelta(days=chain.policy.follow_up.legal_notice_days)
    return say("plan.warning.ontario", by=spoken_day(by))
