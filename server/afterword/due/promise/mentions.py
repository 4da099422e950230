"""Every stretch of days a phrase mentions, with its bound and what its clause is about."""

from dataclasses import dataclass, replace

from afterword.due.promise.grammar import Grammar
from afterword.due.promise.spans import Place, Span
from afterword.due.promise.tokens import Token

PREFIX = ("bound", "article", "of", "for", "to", "from")
ROLES = ("answer", "promise", "round", "chase", "away", "soft", "distract", "if")


@dataclass(frozen=True, slots=True)
class Mention:
    """A span with its bounds, its tokens [start, end) and its clause's number and roles."""

    span: Span
    bounds: frozenset[str]
    start: int
    end: int
    clause: int
    denied: bool = False
    hard: bool = False
    roles: frozenset[str] = frozenset()
    fixed: bool = False


def mentions(tokens: list[Token], place: Place, *, article_amount: bool) -> list[Mention]:
    """All mentions in their order; bounds before and behind them taken in."""
    grammar = Grammar(tokens, place, article_amount)
    found: list[Mention] = []
    i = clause = 0
    while i < len(tokens):
        if _breaks(grammar, i):
            clause += 1
            i += 1
            continue
        one = _mention(grammar, i, clause)
        if one is None:
            i += 1
            continue
        grammar.before = one.span
        found.append(one)
        i = one.end
    found = [_negated(grammar, m) for m in found]
    return _with_roles(grammar, found)


def _breaks(grammar: Grammar, i: int) -> bool:
    token = grammar.at(i)
    if "stop" in token.kinds or "break" in token.kinds or "fix" in token.kinds:
        return True
    return bool({"and", "or"} & token.kinds.keys()) and grammar.thing(_prefix(grammar, i + 1)[0]) is None


def _prefix(grammar: Grammar, i: int) -> tuple[int, set[str]]:
    bounds: set[str] = set()
    j = i
    while any(kind in grammar.at(j).kinds for kind in PREFIX):
        token = grammar.at(j)
        if {"part", "holiday", "daypart"} & token.kinds.keys():
            break
        if bound := token.get("bound"):
            bounds.add(bound)
        elif "for" in token.kinds:
            bounds.add("for")
        j += 1
    return j, bounds


def _mention(grammar: Grammar, i: int, clause: int) -> Mention | None:
    token = grammar.at(i)
    if "word" in token.kinds or not token.kinds:
        return None
    j, bounds = _prefix(grammar, i)
    found = None
    for at in range(j, i - 1, -1):
        if (found := grammar.thing(at)) is not None:
            break
    if found is None and "daypart" in grammar.at(j).kinds:
        k, more = _prefix(grammar, j + 1)
        later = grammar.thing(k)
        if later is not None and later[0].kind in {"day", "period", "holiday", "weekend"}:
            found, bounds = later, bounds | more
    if found is not None and found[0].kind == "clock":
        of_day = _clock_of_day(grammar, found)
        bounds = (bounds - {"before"}) | {"by"} if of_day != found and "before" in bounds else bounds
        found = of_day
    if found is None:
        return None
    span, end = found
    if (
        {"from", "between"} & bounds
        or "from" in grammar.at(j - 1).kinds
        or ("to" in grammar.at(end).kinds and "bound" in grammar.at(end).kinds)
    ):
        span, end, ranged = _range(grammar, span, end, between="between" in bounds)
        ranged = ranged or (span.kind == "day" and span.first != span.last)
        bounds -= {"not_before", "after", "between"} if ranged else set()
    if span.kind != "clock":
        span, end = _hours(grammar, span, end)
    end = _behind(grammar, end, bounds)
    return Mention(span, frozenset(bounds), i, end, clause)


def _clock_of_day(grammar: Grammar, found: tuple[Span, int]) -> tuple[Span, int]:
    k, _ = _prefix(grammar, found[1])
    later = grammar.thing(k)
    if later is None or later[0].kind in {"amount", "within"}:
        return found
    return later[0].but(late=found[0].late or later[0].late), later[1]


def _range(grammar: Grammar, span: Span, end: int, *, between: bool) -> tuple[Span, int, bool]:
    joins = {"to", "or"} | ({"and"} if between else set())
    if not joins & grammar.at(end).kinds.keys():
        return span, end, False
    k, _ = _prefix(grammar, end + 1)
    later = grammar.thing(k)
    if later is None:
        return span, end, False
    last = later[0].last
    if last < span.last and later[0].kind == "day" and span.kind == "day":
        ahead = (last - span.last).days % 7 or 7
        last = type(last).fromordinal(span.last.toordinal() + ahead)
    return (
        span.but(
            last=max(span.last, last),
            doubtful=span.doubtful or later[0].doubtful,
            impossible=later[0].impossible,
        ),
        later[1],
        True,
    )


def _hours(grammar: Grammar, span: Span, end: int) -> tuple[Span, int]:
    k = end + (grammar.at(end).get("bound") in {"in", "on", "by", "around", "before"})
    k = grammar.skip(k, "article")
    token = grammar.at(k)
    if ("daypart" in token.kinds and "tomorrow_early" not in token.kinds) or "daypart" in token.kinds:
        return span.but(late=token.kinds["daypart"] == "evening"), k + 1
    if "clock" in token.kinds:
        return span.but(late=int(token.kinds["clock"]) > 17), k + 1
    return span, end


def _behind(grammar: Grammar, end: int, bounds: set[str]) -> int:
    k = grammar.skip(end, "stop") if grammar.at(end).get("stop") == "," else end
    bound = grammar.at(k).get("bound")
    behind = "postfix" in grammar.at(k).kinds or bound == "around"
    if behind or (bound == "atmost" and (k == end or grammar.thing(_prefix(grammar, k + 1)[0]) is None)):
        bounds.add(str(bound))
        return k + 1
    return end


def _negated(grammar: Grammar, one: Mention) -> Mention:
    i, inside = one.start - 1, False
    while i >= 0 and not ({"stop", "break", "fix"} & grammar.at(i).kinds.keys()):
        if "if" in grammar.at(i).kinds:
            return one
        inside = inside or "neg" in grammar.at(i).kinds
        i -= 1
    if not inside:
        return replace(one, bounds=_positive(one.bounds))
    upper = {"beyond", "after"} & one.bounds
    if upper and "beyond" in one.bounds:
        return replace(one, bounds=frozenset({"atmost"}))
    if {"before"} & one.bounds or "not_before" in one.bounds or "for" in one.bounds:
        return replace(one, bounds=frozenset({"not_before"}))
    if "by" in one.bounds and any(grammar.at(k).get("to") for k in range(one.start, one.end)):
        return replace(one, bounds=frozenset({"not_before"}))
    return one if "atmost" in one.bounds else replace(one, denied=True)


def _positive(bounds: frozenset[str]) -> frozenset[str]:
    return (bounds - {"beyond"}) | {"not_before"} if "beyond" in bounds else bounds


def _with_roles(grammar: Grammar, found: list[Mention]) -> list[Mention]:
    limits = [i for i in range(len(grammar.tokens)) if {"stop", "break", "fix"} & grammar.at(i).kinds.keys()]
    inside = {i for m in found for i in range(m.start, m.end)}
    splits = sorted(
        {
            *limits,
            *(i for i in range(len(grammar.tokens)) if i not in inside and "and" in grammar.at(i).kinds),
        }
    )
    result: list[Mention] = []
    for m in found:
        start = max((s + 1 for s in splits if s < m.start), default=0)
        end = min((s for s in splits if s >= m.end), default=len(grammar.tokens))
        kinds = {k for i in range(start, end) if i not in inside for k in grammar.at(i).kinds}
        bare = all(
            i in inside or not ({"word"} | set(ROLES)) & grammar.at(i).kinds.keys() for i in range(start, end)
        )
        fixed = any("fix" in grammar.at(i).kinds for i in range(result[-1].end, m.start)) if result else False
        if result and not fixed:
            gap = range(result[-1].end, m.start)
            alone = [i for i in gap if set(grammar.at(i).kinds) - {"stop"}]
            fixed = (
                bool(alone)
                and "no" in grammar.at(alone[0]).words
                and "stop" in grammar.at(alone[0] + 1).kinds
            )
        roles = frozenset(kinds & set(ROLES))
        joined = start > 0 and {"and", "or"} & grammar.at(start - 1).kinds.keys()
        if bare and result and (joined or "answer" in result[-1].roles):
            roles = result[-1].roles
        after, lead = grammar.at(m.end).kinds, grammar.at(m.start - 1).kinds
        hard = (
            "noun_after" in after
            or "ago" in after
            or ("distract" in lead and m.start > start)
            or ("for" in m.bounds and not m.bounds & {"not_before"} and m.span.kind == "amount")
        )
        rate = "article_number" in after and bool(grammar.at(m.end + 1).get("unit"))
        hard = (
            hard
            or rate
            or (
                m.span.unit == "year"
                and m.span.kind == "amount"
                and not m.bounds & {"in", "within"}
                and len(found) + len(roles) > 1
            )
        )
        result.append(replace(m, roles=roles, hard=hard, fixed=fixed))
    return result
