"""The check-ins while nobody answers: the first and the last."""

from dataclasses import replace
from datetime import date, timedelta

from afterword.catalogue import say
from afterword.due.calls import call_refused
from afterword.due.chain import Chain
from afterword.due.moments import spoken_day
from afterword.due.planned import Planned, Window, done_at, plan_step
from afterword.due.step import StepKind


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
    """The day of the first check-in and why then."""
    promised, rules, place = chain.promised, chain.policy.follow_up, chain.place
    contacted = _after_contact(chain)
    if promised.runs_out is None:
        said, n = chain.here(promised.said), place.locale.first_no_promise_bd
        key = "not_understood" if promised.phrase else "no_promise"
        day, why = (
            chain.bd(said, n),
            say(f"plan.why.check_in_{key}", days=n, said=spoken_day(said), words=promised.phrase),
        )
    elif any(not call.withheld for call in calls):
        day = chain.bd(promised.runs_out, rules.first_after_call_bd)
        why = say("plan.why.check_in_after_call", promised=spoken_day(promised.runs_out))
        tries = [(chain.here(at), call) for call in calls if (at := done_at(call.mark))]
        for tried, call in tries:
            wait = rules.first_after_call_bd if call.mark and call.mark.outcome == "voicemail" else 1
            day = max(day, chain.bd(tried, wait))
        still_open = [call for call in calls if call.mark is None or call.mark.state in {"copied", "snoozed"}]
        day = max([day, *(chain.here(call.lapses) + timedelta(days=1) for call in still_open)])
        day = chain.bd(day, 0)
    else:
        day = chain.bd(promised.runs_out, rules.first_without_call_bd)
        refused = call_refused(chain) or "asked.no_calls"
        why = say(
            "plan.why.check_in_no_call", promised=spoken_day(promised.runs_out), reason=say(f"plan.{refused}")
        )
    if contacted and contacted > day:
        return contacted, say(
            "plan.why.check_in_after_contact", contact=spoken_day(chain.contact_day() or contacted)
        )
    return day, why


def _check_in(chain: Chain, kind: StepKind, day: date, why: str, withheld: str | None = None) -> Planned:
    place, rules = chain.place, chain.policy.follow_up
    closes = place.at(day, rules.closes)
    window = Window(
        place.at(day, rules.opens), closes, closes, place.at(chain.bd(day, rules.lapse_bd), rules.closes)
    )
    bridge = place.days.bridge(day)
    return plan_step(
        chain.record, chain.meeting, kind, window, place=chain.place, person=chain.contact,
        identity=chain.id(kind), channel="check_in", title=say(f"plan.title.{kind}", name=chain.who),
        why=say(f"plan.asked.{withheld}") if withheld else why, via=chain.via,
        warning=say(f"plan.warning.{bridge}") if bridge else None, withheld=withheld is not None,
    )  # fmt: skip
