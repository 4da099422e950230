"""The one call to the point of contact, and its second try."""

from datetime import datetime, timedelta

from afterword.catalogue import say
from afterword.due.moments import spoken
from afterword.due.steps.asked_to_call import asks_for_no_call, invites_a_call
from afterword.due.steps.caution import caution
from afterword.due.steps.chain import Chain
from afterword.due.steps.planned import Planned, Window, done_at, plan_step


def call_refused(chain: Chain) -> str | None:
    """Why there is no call, as the key of a sentence; None where one may call."""
    rules, promised = chain.place.locale, chain.promised
    if not chain.routes.may("call"):
        return f"asked.{chain.routes.forbidden['call']}"
    if asks_for_no_call(promised.phrase):
        return "asked.no_calls"
    if rules.calls == "no":
        return "custom.calls_no"
    if rules.calls == "if_invited" and not invites_a_call(promised.phrase):
        return "custom.calls_if_invited"
    if rules.calls == "long_wait" and promised.runs_out and not invites_a_call(promised.phrase):
        waited = chain.place.days.count(chain.here(promised.said), promised.runs_out)
        return None if waited > rules.calls_after_bd else "custom.calls_long_wait"
    return None


def calls(chain: Chain) -> list[Planned]:
    """The call, toward the end of the last promised day, and the second try where nobody answered.

    None where nothing was promised; where calls are ruled out the call is there as withheld.
    """
    promised, rules = chain.promised, chain.policy.call
    if chain.missed:
        return []
    if promised.call is None or promised.runs_out is None:
        return [] if chain.routes.may("check_in") or call_refused(chain) else [_call_instead(chain)]
    opens = _not_too_soon(chain, promised.call)
    closes = chain.place.at(opens.date(), rules.closes)
    last = max(chain.bd(promised.runs_out, rules.window_bd), opens.date())
    lapses = chain.place.at(last, rules.closes)
    window = Window(opens, closes, closes, lapses, lapses)
    why = promised.reading.why if promised.reading else ""
    if opens != promised.call:
        why = say("plan.why.call_moved", reading=why, call=spoken(opens))
    first = _call(chain, "call", window, why)
    again = _call_again(chain, first)
    return [first, again] if again else [first]


def _call_instead(chain: Chain) -> Planned:
    """Nothing was promised and they want no e-mail: a call on the day of the check-in."""
    day = chain.bd(chain.here(chain.promised.said), chain.place.locale.first_no_promise_bd)
    place, rules = chain.place, chain.policy.call
    closes = place.at(day, rules.closes)
    lapses = place.at(chain.bd(day, rules.window_bd), rules.closes)
    return _call(
        chain,
        "call",
        Window(place.at(day, rules.at), closes, closes, lapses),
        say("plan.asked.no_email_call"),
    )


def _not_too_soon(chain: Chain, call: datetime) -> datetime:
    """The moment of the call, on the next business day where it is too close to the interview's end."""
    free = chain.meeting.end + timedelta(minutes=chain.policy.call.not_within_min)
    if call >= free:
        return call
    return chain.place.at(chain.bd(chain.here(free), 1), chain.policy.call.at)


def _call(chain: Chain, key: str, window: Window, why: str) -> Planned:
    contact, refused, name = chain.contact, call_refused(chain), chain.who
    tel = (contact and contact.phone) or _dialled(chain)
    warning = caution(chain, window.opens.date(), tel=tel, call=True)
    return plan_step(
        chain.record, chain.meeting, "call", window, place=chain.place, person=contact,
        identity=chain.id(key), channel="call",
        title=say("plan.title.call", name=name), why=_left_out(refused) if refused else why,
        tel=None if refused else tel, warning=None if refused else warning, via=chain.via,
        withheld=refused is not None,
    )  # fmt: skip


def _left_out(refused: str) -> str:
    return say(f"plan.left_out.{refused.partition('.')[2]}")


def _dialled(chain: Chain) -> str | None:
    """The number that was dialled for an interview by telephone: it is theirs."""
    interview = chain.promised.meeting.interview
    by_phone = interview.kind in {"phone", "screening"} and not interview.video_link
    return interview.phone if by_phone and not chain.routes.through_agency else None


def _call_again(chain: Chain, first: Planned) -> Planned | None:
    """The second and last try after nobody answered: the next business day, at a better hour."""
    tried = done_at(first.mark)
    if tried is None or first.mark is None or first.mark.outcome != "no_answer" or first.withheld:
        return None
    if chain.policy.call.max_unanswered < 2:
        return None
    day = chain.bd(chain.here(tried), 1)
    runs_out, window_bd = chain.promised.runs_out, chain.policy.call.window_bd
    starts_the_week = day.weekday() == chain.place.days.week_start
    if starts_the_week and runs_out and chain.bd(day, 1) <= chain.bd(runs_out, window_bd):
        day = chain.bd(day, 1)
    rules, place = chain.policy.call, chain.place
    until = place.at(day, rules.again_until)
    window = Window(place.at(day, rules.again_from), until, until, place.at(chain.bd(day, 1), rules.closes))
    return _call(
        chain, "call_again", window, say("plan.why.call_again", tried=spoken(tried.astimezone(place.clock)))
    )
