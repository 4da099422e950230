"""From a phrase to a Reading."""

from datetime import datetime, time, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from afterword.catalogue import say
from afterword.due.promise.call import call_day, call_moment
from afterword.due.promise.choose import Promise, choose
from afterword.due.promise.lexicon import language_of, lexicon
from afterword.due.promise.mentions import mentions
from afterword.due.promise.reading import Reading
from afterword.due.promise.spans import Place
from afterword.due.promise.tokens import Token, pieces, tokens
from afterword.due.workdays import workdays

GUESS_DAYS = 5
SMALL_HOURS = time(5)
VAGUE = ("vague", "promise")


def read(
    phrase: str,
    *,
    interview_at: datetime,
    region: str | None,
    tz: str,
    lang: str | None = None,
    call_offset: int = 0,
) -> Reading:
    """What `phrase`, said at `interview_at` (aware), promises there; never raises on any phrase.

    `region` is ISO 3166 (US-NY, DE), `tz` the interviewer's IANA zone, `lang` a hint at the
    language of the words, `call_offset` business days to wait after the promise has run out.
    """
    zone = _zone(tz)
    here = interview_at.astimezone(zone or interview_at.tzinfo)
    days = workdays(region)
    place = Place(here.date(), days, month_first=days.country == "US")
    words = _tokens(phrase, lang, days.country)
    promise = _promise(words, place)
    if promise is None:
        return Reading(status="not_understood", why=say("promise.not_understood"))
    doubts = [note for note, holds in (("no_zone", zone is None), ("no_country", not days.known)) if holds]
    after_hours = promise.late
    call = call_day(promise.latest, here, days, after_hours=after_hours, offset=0)
    if promise.chase is not None:
        call = max(promise.chase, call_day(promise.earliest, here, days, after_hours=False, offset=0))
    call = days.add(call, max(0, call_offset))
    at = call_moment(call, zone or here.tzinfo)
    rests = (
        phrase[words[promise.start].start : words[promise.end - 1].end]
        if promise.end
        else phrase.strip()[:200]
    )
    why = _why(promise, rests, here, at, tz if zone else "")
    return Reading(
        status="guessed" if promise.guessed else "ok",
        earliest=promise.earliest.isoformat(),
        latest=promise.latest.isoformat(),
        call_due_date=call.isoformat(),
        call_due_at=at.isoformat(),
        ambiguous=promise.doubtful or promise.guessed or here.time() < SMALL_HOURS or bool(doubts),
        why=" ".join([why, *(say(f"promise.{note}", tz=tz, region=region or "") for note in doubts)]),
        rests_on=rests,
    )


@lru_cache(maxsize=128)
def _zone(tz: str) -> tzinfo | None:
    try:
        return ZoneInfo(tz)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _tokens(phrase: str, lang: str | None, country: str) -> list[Token]:
    found = pieces(phrase)
    spoken = language_of([p.text for p in found if p.shape == "word"], lang=lang, country=country)
    typed = tokens(found, lexicon(spoken))
    return [t for n, token in enumerate(typed) if (t := _hyphen(typed, n, token)) is not None]


def _hyphen(typed: list[Token], n: int, token: Token) -> Token | None:
    if "hyphen" not in token.kinds and token.get("stop") != "-":
        return token
    beside = [typed[k].kinds for k in (n - 1, n + 1) if 0 <= k < len(typed)]
    if len(beside) == 2 and all({"weekday", "weekday_weak", "month"} & kinds.keys() for kinds in beside):
        return Token({"to": "1"}, token.start, token.end)
    return None if "hyphen" in token.kinds else token


def _promise(words: list[Token], place: Place) -> Promise | None:
    found = mentions(words, place, article_amount=True)
    promise = choose(found, place)
    if promise is not None:
        return promise
    if any(m.span.impossible for m in found) and not any("vague" in t.kinds for t in words):
        return None
    if any("phone" in t.kinds for t in words) or not any(kind in t.kinds for t in words for kind in VAGUE):
        return None
    latest = place.days.add(place.today, GUESS_DAYS)
    return Promise(place.soonest, latest, doubtful=True, guessed=True, how="vague")


def _why(promise: Promise, rests: str, here: datetime, at: datetime, tz: str) -> str:
    kind = promise.how
    if promise.chase is not None:
        kind = "chase"
    elif kind == "range" and promise.earliest == promise.latest:
        kind = "day"
    return say(
        f"promise.{kind}",
        words=rests,
        said=f"{here:%a} {here.day} {here:%b}",
        earliest=f"{promise.earliest:%a} {promise.earliest.day} {promise.earliest:%b}",
        latest=f"{promise.latest:%a} {promise.latest.day} {promise.latest:%b}",
        call=f"{at:%a} {at.day} {at:%b}, 16:00",
        zone=tz.rpartition("/")[2].replace("_", " ") or "interview",
    )
