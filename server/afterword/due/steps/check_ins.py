"""The check-ins while nobody answers: the first and the last."""

from dataclasses import replace
from datetime import date

from afterword.catalogue import say
from afterword.due.moments import spoken_day
from afterword.due.step import StepKind
from afterword.due.steps.calls import call_refused
from afterword.due.steps.caution import caution
from afterword.due.steps.chain import Chain
from afterword.due.steps.planned import Planned, Window, done_at, plan_step


def check_ins(chain: Chain, calls: list[Planned]) -> list[Planned]:
    """The first check-in and, where customs allow two, the last; clear of the `calls` before them."""
    if not chain.routes.may("check_in"):
        return [
            _check_in(chain, "check_in", chain.bd(_first_day(chain, calls)[0], 0), "", withheld="no_email")
        ]
    day, why = _first_day(chain, calls)
    first = _check_in(chain, "check_in", day, why)
    most = chain.place.locale.max_followups
    sent = done_at(first.mark)
    if most < 2 or (first.mark and first.mark.state == "dropped"):
        return [first]
    after = chain.here(sent) if sent else day
    second_day = max(chain.bd(after, chain.policy.follow_up.second_bd), _after_contact(chain) or date.min)
    second = _check_in(
        chain, "second_check_in", second_day, say("plan.why.second_check_in", sent=spoken_day(after))
    )
    if sent is None:
        second = replace(second, window=_only_a_view(second.window))
    return [first, second]


def _only_a_view(window: Window) -> Window:
    """A step that waits for another one to be done: shown as coming, and never open before."""
    return Window(window.opens, window.until, None, window.opens)


def _after_contact(chain: Chain) -> date | None:
    day = chain.contact_day()
    return chain.bd(day, chain.place.locale.first_no_promise_bd) if day else None


def _first_day(chain: Chain, calls: list[Planned]) -> tuple[date, str]:
    """The day of the first check-in and why then: a talk in between starts the wait again."""
    day, why = _day_of(chain, calls)
    contact, contacted = chain.contact_day(), _after_contact(chain)
    if contact and contacted and contacted > day:
        return contacted, say("plan.why.check_in_after_contact", contact=spoken_day(contact))
    return day, why


def _day_of(chain: Chain, calls: list[Planned]) -> tuple[date, str]:
    promised, rules = chain.promised, chain.policy.follow_up
    if chain.missed:
        return chain.here(chain.place.office(chain.missed)), say("plan.why.check_in_no_show")
    if promised.runs_out is None:
        said, n = chain.here(promised.said), chain.place.locale.first_no_promise_bd
        key = "not_understood" if promised.phrase else "no_promise"
        why = say(f"plan.why.check_in_{key}", days=n, said=spoken_day(said), words=promised.phrase)
        return chain.bd(said, n), why
    ended = spoken_day(promised.runs_out)
    if any(not call.withheld for call in calls):
        return _after_calls(chain, calls, promised.runs_out), say(
            "plan.why.check_in_after_call", promised=ended
        )
    reason = say(f"plan.{call_refused(chain) or 'asked.no_calls'}")
    day = chain.bd(promised.runs_out, rules.first_without_call_bd)
    return day, say("plan.why.check_in_no_call", promised=ended, reason=reason)


def _after_calls(chain: Chain, calls: list[Planned], runs_out: date) -> date:
    """Clear of every call: after the ones that were made, and after the last one can be."""
    wait = chain.policy.follow_up.first_after_call_bd
    days = [chain.bd(runs_out, wait)]
    for call in calls:
        made = done_at(call.mark)
        if made:
            left_word = call.mark is not None and call.mark.outcome == "voicemail"
            days.append(chain.bd(chain.here(made), wait if left_word else 1))
        elif call.mark is None or call.mark.state in {"copied", "snoozed"}:
            days.append(chain.bd(chain.here(call.lapses), 1))
    return max(days)


def _check_in(chain: Chain, kind: StepKind, day: date, why: str, withheld: str | None = None) -> Planned:
    place, rules = chain.place, chain.policy.follow_up
    closes = place.at(day, rules.closes)
    window = Window(
        place.at(day, rules.opens), closes, closes, place.at(chain.bd(day, rules.lapse_bd), rules.closes)
    )
    return plan_step(
        chain.record, chain.meeting, kind, window, place=chain.place, person=chain.contact,
        identity=chain.id(kind), channel="check_in", title=say(f"plan.title.{kind}", name=chain.who),
        why=say(f"plan.asked.{withheld}") if withheld else why, via=chain.via,
        warning=caution(chain, day, last=kind == "second_check_in"), withheld=withheld is not None,
    )  # fmt: skip
