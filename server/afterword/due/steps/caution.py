"""What to be careful about on the day of a step, in sentences."""

from datetime import date

from afterword.catalogue import say
from afterword.due.steps.chain import Chain

MID_WEEK = range(1, 4)


def caution(
    chain: Chain, day: date, *, tel: str | None = None, call: bool = False, last: bool = False
) -> str | None:
    """All that a person should know before acting on `day`; None mostly. `tel` is whom a `call`
    reaches; at the `last` check-in it no longer matters how the promise is read.
    """
    reading = None if last else chain.promised.reading
    found = [
        say("plan.warning.no_number", name=chain.who) if call and not tel else None,
        say("plan.warning.ambiguous") if reading and reading.ambiguous else None,
        say("plan.warning.no_time") if chain.promised.meeting.assumed else None,
        None if chain.place.sure else say("plan.warning.no_zone"),
        None if chain.place.days.known else say("plan.warning.no_holidays"),
        _away(chain, day),
        say("plan.custom.calls_mid_week") if call and _off_mid_week(chain, day) else None,
    ]
    return " ".join(sentence for sentence in found if sentence) or None


def _away(chain: Chain, day: date) -> str | None:
    bridge = chain.place.days.bridge(day)
    return say(f"plan.warning.{bridge}") if bridge else None


def _off_mid_week(chain: Chain, day: date) -> bool:
    return chain.place.locale.calls == "mid_week" and day.weekday() not in MID_WEEK
