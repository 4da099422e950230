"""Which of the mentioned days is the promise, and what it comes to."""

from dataclasses import dataclass
from datetime import date, timedelta

from afterword.due.promise.mentions import Mention
from afterword.due.promise.spans import Place, Span

WINDOW_DAYS = 5
UPPER = frozenset({"by", "within", "atmost", "before"})
LOWER = frozenset({"not_before", "after", "atleast"})


@dataclass(frozen=True, slots=True)
class Promise:
    """The promised days; `guessed` where our rule gave the last one; `chase` the day they named to call."""

    earliest: date
    latest: date
    doubtful: bool
    guessed: bool = False
    late: bool = False
    chase: date | None = None
    start: int = 0
    end: int = 0
    how: str = "range"


def choose(found: list[Mention], place: Place) -> Promise | None:
    """The promise among the mentions, or None where none of them is one."""
    live = [m for m in found if not m.hard and not m.span.impossible]
    live = _without_corrected(live)
    denied = [m for m in live if m.denied]
    live = [m for m in live if not m.denied]
    iffy = [m for m in live if "if" in m.roles]
    chased = [
        m for m in live if "if" not in m.roles and (not iffy or m.start > iffy[0].start or "chase" in m.roles)
    ]
    if iffy and chased:
        promise = _combined(iffy, place, upper=True)
        last = _one(chased[-1], place)
        return Promise(
            promise.earliest,
            promise.latest,
            promise.doubtful,
            late=False,
            chase=place.days.roll_forward(last.latest),
            start=promise.start,
            end=promise.end,
        )
    if iffy:
        return _combined(iffy, place, upper=True)
    groups = (
        [
            m
            for m in live
            if {"answer", "promise", "chase"} & m.roles
            and not ("distract" in m.roles and "promise" not in m.roles and "answer" not in m.roles)
        ],
        [m for m in live if not m.roles - {"if"}],
        [m for m in live if "round" in m.roles],
    )
    for group in groups:
        if group:
            together = group + [
                m for m in live if not m.roles and m not in group and m.start > group[0].start
            ]
            return _combined(sorted(together, key=lambda m: m.start), place)
    soft = [m for m in live if {"soft", "away"} & m.roles and "distract" not in m.roles]
    if soft:
        return _after(soft[-1], place, inclusive=bool(soft[-1].bounds & {"by", "not_before"}))
    return _after(denied[-1], place, inclusive=False) if denied else None


def _without_corrected(live: list[Mention]) -> list[Mention]:
    cut = max((n for n, m in enumerate(live) if m.fixed and n), default=0)
    return live[cut:]


def _combined(group: list[Mention], place: Place, *, upper: bool = False) -> Promise:
    ones = [(m, _one(m, place, upper=upper)) for m in group]
    start, end = min(m.start for m in group), max(m.end for m in group)
    lowers = [p for m, p in ones if p.guessed]
    others = [(m, p) for m, p in ones if not p.guessed]
    if not others:
        p = max(lowers, key=lambda p: p.latest)
        return Promise(p.earliest, p.latest, doubtful=True, guessed=True, start=start, end=end, how="window")
    last = max((p for _, p in others), key=lambda p: p.latest)
    plain = [p for m, p in others if "atmost" not in m.bounds] or [p for _, p in others]
    earliest = min(p.earliest for p in plain)
    if lowers:
        opens = max(p.earliest for p in lowers)
        only_upper = all(m.bounds & UPPER for m, _ in others)
        earliest = opens if only_upper or earliest < opens else earliest
    return Promise(
        min(earliest, last.latest),
        last.latest,
        any(p.doubtful for _, p in others),
        late=last.late,
        start=start,
        end=end,
    )


def _after(m: Mention, place: Place, *, inclusive: bool) -> Promise:
    span = m.span
    opens = place.days.roll_forward(span.first if inclusive else span.last + timedelta(days=1))
    if span.kind in {"amount", "within"}:
        opens = place.days.roll_forward(span.last)
    opens = max(opens, place.soonest)
    return Promise(
        opens,
        place.days.add(opens, WINDOW_DAYS - 1),
        doubtful=True,
        guessed=True,
        start=m.start,
        end=m.end,
        how="window",
    )


def _one(m: Mention, place: Place, *, upper: bool = False) -> Promise:
    span, bounds, days = m.span, m.bounds, place.days
    if bounds & LOWER or ("away" in m.roles and "by" in bounds and not {"answer", "promise"} & m.roles):
        if "after" in bounds and span.kind == "weekend":
            first = days.add(span.last, 1)
            return Promise(first, days.add(first, 1), doubtful=True, start=m.start, end=m.end)
        return _after(m, place, inclusive=not (bounds & {"after"}) or bool(bounds & {"not_before"}))
    earliest, latest, doubtful = span.first, span.last, span.doubtful
    by = (
        bool(bounds & {"by", "atmost"})
        or upper
        or span.kind == "within"
        or (bool(bounds & {"within"}) and span.kind in {"amount", "day"})
    )
    if "before" in bounds and span.kind in {"day", "period", "holiday", "weekend"} and not _is_end(span):
        return _before(m, place)
    if by and span.kind in {"holiday", "weekend"}:
        return _before(m, place)
    if by or "before" in bounds:
        if span.start is not None and bounds & {"by", "atmost"} and span.start > place.today:
            latest, doubtful = span.start, True
        earliest = min(place.soonest, latest)
    if "around" in bounds and (span.kind != "amount" or span.unit in {"month", "quarter"}):
        doubtful = doubtful or span.kind != "amount" or True
    return Promise(earliest, latest, doubtful, late=span.late, start=m.start, end=m.end)


def _is_end(span: Span) -> bool:
    return span.kind == "period" and span.first == span.last


def _before(m: Mention, place: Place) -> Promise:
    eve = (m.span.start or m.span.first) - timedelta(days=1)
    last = place.days.roll_back(eve)
    left = last > place.today
    latest = last if left else max(eve, place.today)
    return Promise(min(place.soonest, latest), latest, m.span.doubtful or not left, start=m.start, end=m.end)
