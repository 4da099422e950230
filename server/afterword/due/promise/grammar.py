"""The grammar: which stretch of days the tokens from a place on name, if any.

Each rule takes the index of a token and returns (span, index after it) or None. Rules know
kinds of tokens, never words: the words of a language are its lexicon's.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from afterword.due.promise.feasts import IN_CALENDAR, ORDINARY, next_feast
from afterword.due.promise.spans import Place, Span
from afterword.due.promise.tokens import Token

Found = tuple[Span, int] | None
NOTHING = Token({}, 0, 0)
WORDS_FOR = {"couple": 2.0, "few": 3.0, "several": 4.0}
MOST = 1000


@dataclass
class Grammar:
    """The rules over one list of tokens; `before` is the stretch named last, for "the following"."""

    tokens: list[Token]
    place: Place
    next_with_article_is_amount: bool = False
    before: Span | None = field(default=None)
    unit: str = ""

    def at(self, i: int) -> Token:
        """The token there, or an empty one."""
        return self.tokens[i] if 0 <= i < len(self.tokens) else NOTHING

    def skip(self, i: int, *kinds: str) -> int:
        """The first index from `i` on whose token is none of `kinds`."""
        while any(kind in self.at(i).kinds for kind in kinds):
            i += 1
        return i

    def thing(self, i: int) -> Found:
        """A day, a period or an amount of time that starts at token `i`."""
        rules = (
            self.idiom,
            self.amount,
            self.calendar_date,
            self.week_of,
            self.of_period,
            self.weekday_around,
            self.holiday_part,
            self.period,
            self.weekday,
            self.relative,
            self.holiday,
            self.part_of_day,
            self.bare_day,
        )
        for rule in rules:
            found = rule(i)
            if found is not None:
                return found
        return None

    def idiom(self, i: int) -> Found:
        """Fixed expressions."""
        name, place, today = self.at(i).get("idiom"), self.place, self.place.today
        if name is None:
            return None
        if name == "end_week":
            return place.week(0, "end"), i + 1
        if name == "end_month":
            return place.months(today, 1, "end"), i + 1
        if name == "mid_week":
            span = place.week(0, "mid")
            return (span if span.last > today else place.week(1, "mid")), i + 1
        if name == "mid_month":
            span = place.months(today, 1, "mid")
            return (
                span
                if span.last > today
                else place.months(today.replace(day=28) + timedelta(days=7), 1, "mid")
            ), i + 1
        if name == "end_quarter":
            return place.months(date(today.year, (today.month - 1) // 3 * 3 + 1, 1), 3, "end"), i + 1
        if name == "end_year":
            return place.months(date(today.year, 1, 1), 12, "end"), i + 1
        if name == "new_year":
            return place.months(date(today.year + 1, 1, 1), 1, "early"), i + 1
        if name == "between_years":
            return self._between_years(), i + 1
        ahead = {"same_time_next_week": 7, "fortnight_today": 14, "tomorrow_week": 8}[name]
        return Span(today + timedelta(days=ahead), today + timedelta(days=ahead)), i + 1

    def _between_years(self) -> Span:
        days, year = self.place.days, self.place.today.year
        first, last = days.add(date(year, 12, 25), 1), days.roll_back(date(year, 12, 31))
        return Span(min(first, last), last, "period")

    def number(self, i: int) -> tuple[float, bool, int] | None:
        """A number: its value, whether it is a loose one (few, several), the index after it."""
        token = self.at(i)
        if token.get("number") == "1" and not token.numbers and "number" in self.at(i + 1).kinds:
            return self.number(i + 1)
        if "number" in token.kinds:
            word = token.kinds["number"]
            value = WORDS_FOR.get(word) or float(word)
            j, small = i + 1, self.at(i + 1).get("number")
            if (
                value in range(20, 100, 10)
                and not token.numbers
                and small
                and small.isdigit()
                and int(small) < 10
            ):
                value, j = value + int(small), i + 2
            if "fraction" in self.at(j).kinds:
                value, j = value + 0.5, j + 1
            return value, word in {"few", "several"}, j
        if "article_number" in token.kinds:
            return 1.0, False, i + 1
        if token.get("pair") in {".", ","}:
            return float(f"{token.numbers[0]}.{token.numbers[1]}"), False, i + 1
        return (0.5, False, i + 1) if "fraction" in token.kinds else None

    def amount(self, i: int) -> Found:  # noqa: C901 - one rule, read top to bottom
        """Numbers of units, ranges of them, and what they are counted from."""
        j = self.skip(i, "article")
        if (weeks := self.at(j).get("whole")) is not None:
            return self.place.amount(int(weeks), "week"), j + 1
        shifted = self.at(j).get("shift") in {"1", "coming", "following"}
        j += shifted
        token = self.at(j)
        if token.get("pair") == "/" and self.at(j + 1).get("unit"):
            low = (float(token.numbers[0]), False, j + 1)
            high: tuple[float, bool, int] | None = (float(token.numbers[1]), False, j + 1)
        elif (number := self.number(j)) is None:
            return self._coming_units(i, j, shifted=shifted)
        else:
            low, high = number, None
        j = low[2]
        if high is None:
            k = (
                self.skip(j, "stop", "bound")
                if {"or", "to"} & self.at(self.skip(j, "stop")).kinds.keys()
                else j
            )
            k = self.skip(j, "stop") if k != j else j
            if (
                {"or", "to", "and"} & self.at(k).kinds.keys()
                and (second := self.number(self.skip(k + 1, "or")))
                and self.at(self.skip(second[2], "shift")).get("unit")
            ):
                high, j = second, second[2]
        if self.at(j).get("and_half"):
            low, j = (low[0] + 0.5, low[1], j), j + 1
        half_before = self.at(j).get("shift") in {"1", "coming", "following"}
        shifted, j = shifted or half_before, j + half_before
        unit = self.at(j).get("unit")
        if unit is None and self.unit and self.at(j).get("bound") == "atmost":
            return self.place.amount(low[0], self.unit), j
        if unit is None or unit == "weekend" or max(low[0], high[0] if high else 0) > MOST:
            return None
        j, self.unit = j + 1, unit
        if self.at(j).get("and_half"):
            low, j = (low[0] + 0.5, low[1], j), j + 1
        k = self.skip(j, "stop") if "or" in self.at(j + 1).kinds and "stop" in self.at(j).kinds else j
        if (
            high is None
            and "or" in self.at(k).kinds
            and (second := self.number(k + 1))
            and "article_number" not in self.at(k + 1).kinds
            and not self.at(second[2]).get("unit")
        ):
            high, j = second, second[2]
        counted = self._counted_from(j)
        start, j = counted or (None, j)
        first, last = (self.place.amount(x[0], unit, calendar_from=start) for x in (low, high or low))
        loose = low[1] or bool(high and high[1])
        span = last.but(
            first=min(first.first, last.last),
            doubtful=last.doubtful or loose,
            kind="amount" if start is None else "day",
        )
        return span.but(kind="within") if shifted else span, j

    def _coming_units(self, i: int, j: int, *, shifted: bool) -> Found:
        """Such as "In the coming days", and in English "in the next week"."""
        token, unit = self.at(j), self.at(j).get("unit")
        if unit in {"week", "month"} and not shifted and i == j:
            bare = "plural" not in token.kinds and self.at(i - 1).get("bound") in {"in", "within"}
            return (self.place.amount(1, unit), j + 1) if bare and not self.at(j + 1).numbers else None
        if not shifted or unit is None:
            return None
        plural = token.words and token.kinds.get("plural") is not None
        if plural and unit in {"day", "bday", "week", "month"}:
            return self.place.amount(3, unit).but(kind="within", doubtful=True), j + 1
        lead = i if "article" in self.at(i).kinds else i - 1
        article = (
            self.next_with_article_is_amount
            and "article" in self.at(lead).kinds
            and self.at(lead - 1).get("bound") in {"in", "within"}
        )
        if (
            article
            and unit in {"week", "month", "fortnight", "quarter"}
            and not {"from", "of"} & self.at(j + 1).kinds.keys()
        ):
            return self.place.amount(1, unit).but(kind="within"), j + 1
        return (self.place.amount(1, unit), j + 1) if unit in {"bday", "hour", "fortnight"} else None

    def _counted_from(self, j: int) -> tuple[date, int] | None:
        k = self.skip(j, "from", "article") if "from" in self.at(j).kinds else j
        if k != j and "now" in self.at(k).kinds:
            return self.place.today, k + 1
        on = self.at(k).get("bound") in {"on", "in"} and "weekday" in self.at(k + 1).kinds
        if k == j and not on and not {"weekday", "rel"} & self.at(k).kinds.keys():
            return None
        found = (
            self.weekday(k + on)
            or self.relative(k + on)
            or (self.holiday(k) or self.calendar_date(k) if k != j else None)
        )
        return (found[0].last, found[1]) if found else None

    def calendar_date(self, i: int) -> Found:
        """Dates with a month, in digits or words, in every usual order."""
        token, place = self.at(i), self.place
        n = token.numbers
        if "iso" in token.kinds:
            return place.month_day(n[2], n[1], n[0]), i + 1
        if "full" in token.kinds:
            day, month, doubtful = self._order(
                n[0], n[1], dotted=token.kinds["full"] == "" or "." in token.kinds["full"]
            )
            year = n[2] + 2000 if n[2] < 100 else n[2]
            return place.month_day(day, month, year).but(doubtful=doubtful), i + 1
        if token.get("pair") in {"/", "dot", "."} and not self.at(i + 1).get("unit"):
            day, month, doubtful = self._order(n[0], n[1], dotted=token.kinds["pair"] != "/")
            span = place.month_day(day, month, None)
            return span.but(doubtful=doubtful or span.doubtful), i + 1
        return self._day_first(i) or self._month_first(i)

    def _order(self, a: int, b: int, *, dotted: bool) -> tuple[int, int, bool]:
        if dotted:
            return a, b, False
        day, month = (b, a) if self.place.month_first else (a, b)
        if month > 12 >= day:
            day, month = month, day
        return day, month, a <= 12 and b <= 12 and a != b

    def day_number(self, i: int) -> tuple[int, int] | None:
        """A number from 1 to 99 that may be a day of a month, and the index after it."""
        token = self.at(i)
        text = token.get("ordinal") or (token.get("number") if token.numbers or token.get("number") else None)
        if text is None or not text.isdigit() or int(text) > 99:
            return None
        return int(text), self.skip(i + 1, "dot")

    def month_at(self, i: int, *, sure: bool) -> int | None:
        """The month there; words that mean other things too count only where a date makes it sure."""
        text = self.at(i).get("month") or (self.at(i).get("month_weak") if sure else None)
        return int(text) if text else None

    def _year(self, i: int) -> tuple[int | None, int]:
        k = self.skip(i, "stop") if self.at(i).get("stop") == "," else i
        k = self.skip(k, "of")
        n = self.at(k).numbers
        fits = "number" in self.at(k).kinds and n and 2000 <= n[0] <= 2100
        return (n[0], k + 1) if fits else (None, i)

    def _day_first(self, i: int) -> Found:
        first = self.day_number(i)
        if first is None:
            return None
        day, j = first
        second: int | None = None
        if {"to", "or", "and"} & self.at(j).kinds.keys() and (
            other := self.day_number(self.skip(j + 1, "article"))
        ):
            second, j = other[0], other[1]
        j = self.skip(j, "of", "article")
        month = self.month_at(j, sure=True)
        if month is None:
            return None
        year, j = self._year(j + 1)
        return self._days(day, second, month, year), j

    def _month_first(self, i: int) -> Found:
        month = self.month_at(i, sure=True)
        found = self.day_number(self.skip(i + 1, "article", "dot")) if month else None
        if month is None or found is None or found[0] > 31:
            return None
        (day, j), second = found, None
        joined = {"to", "or", "and"} & self.at(j).kinds.keys()
        other = self.day_number(j + 1) if joined else None
        if other is not None and not self.at(other[1]).get("unit"):
            second, j = other
        year, j = self._year(j)
        return self._days(day, second, month, year), j

    def _days(self, day: int, second: int | None, month: int, year: int | None) -> Span:
        span = self.place.month_day(day, month, year)
        if second is None or span.impossible:
            return span
        end = self.place.month_day(second, month, year)
        return span.but(last=max(span.last, end.last), impossible=end.impossible)

    def bare_day(self, i: int) -> Found:
        """Such as "The 15th", "15." or "the 15": a day without its month."""
        token, lead = self.at(i), self.at(i - 1)
        found = self.day_number(i)
        if found is None:
            return None
        day, j = found
        led = bool({"article", "bound", "weekday", "from", "to", "or", "and"} & lead.kinds.keys())
        written = "ordinal" in token.kinds or (self.at(i + 1).get("dot") and led)
        after = self.at(j)
        content = "word" in after.kinds and not led
        if (
            after.get("unit")
            or after.get("percent")
            or {"noun_after", "round", "soft"} & after.kinds.keys()
            or content
        ):
            return None
        ending = not after.kinds or "stop" in after.kinds
        if (
            not written
            and ending
            and lead.get("bound") in {"by", "before", "after", "on", "atmost", "not_before"}
        ):
            return self.place.day_of_month(day), j
        if not written and not ("article" in lead.kinds and "word" not in after.kinds):
            return None
        if written and not token.numbers and not led:
            return None
        return self.place.day_of_month(day), j

    def week_of(self, i: int) -> Found:
        """Such as "Week of the 14th", "KW 48", "week ending Friday"."""
        token = self.at(i)
        if "weeknumber" in token.kinds and self.at(i + 1).numbers:
            return self._week_number(self.at(i + 1).numbers[0]), i + 2
        if "weekof" not in token.kinds and "weekending" not in token.kinds:
            return None
        j = self.skip(i + 1, "article")
        found = self.calendar_date(j) or self.weekday(j) or self.holiday(j)
        if found is None and (number := self.day_number(j)):
            found = self.place.day_of_month(number[0]), number[1]
        if found is None:
            return None
        if "weekending" in token.kinds:
            return found
        return self._week_around(found[0]), found[1]

    def _week_around(self, span: Span) -> Span:
        days = self.place.days
        week = self.place.week_from(days.first_of_week(span.first))
        return week.but(
            doubtful=span.first.weekday() == 6 and days.week_start == 0, impossible=span.impossible
        )

    def _week_number(self, number: int) -> Span:
        if not 1 <= number <= 53:
            return self.place.nothing()
        for year in (self.place.today.year, self.place.today.year + 1):
            if number == 53 and date(year, 12, 28).isocalendar().week != 53:
                continue
            week = self.place.week_from(date.fromisocalendar(year, number, 1))
            if week.last >= self.place.today:
                return week
        return self.place.nothing()

    def relative(self, i: int) -> Found:
        """Today and its neighbours, and days after the day named last."""
        token, today = self.at(i), self.place.today
        if (text := token.get("rel")) is not None:
            day = today + timedelta(days=int(text))
            j = (
                self.skip(i + 1, "bound")
                if "number" in self.at(i + 2).kinds or "article_number" in self.at(i + 2).kinds
                else i + 1
            )
            number = self.number(j)
            unit = self.at(number[2]).get("unit") if number else None
            if number and unit in {"week", "day", "fortnight", "month"}:
                return self.place.amount(number[0], str(unit), calendar_from=day), number[2] + 1
            return Span(day, day, impossible=day < today), i + 1
        if "next_day" in token.kinds:
            named = self.holiday(i + 1) or self.calendar_date(i + 1) or self.weekday(i + 1)
            if named is not None:
                day = named[0].last + timedelta(days=1)
                return Span(day, day), named[1]
            if self.before is not None:
                day = self.before.last + timedelta(days=1)
                return Span(day, day), i + 1
            return self.place.amount(1, "day"), i + 1
        return None

    def holiday(self, i: int) -> Found:
        """A named holiday of the interviewer's country."""
        j = self.skip(i, "article", "shift")
        name = self.at(j).get("holiday")
        if name is None:
            return None
        country, today = self.place.days.country, self.place.today
        if name == "bank_holiday":
            off = self._next_off()
            return Span(off, off, "holiday"), j + 1
        feast = next_feast(name, country, today)
        if feast is None and name in IN_CALENDAR:
            day = self._in_calendar(IN_CALENDAR[name])
            feast = (day, day) if day else None
        if feast is None:
            return None
        return Span(*feast, kind="day" if name in ORDINARY else "holiday"), j + 1

    def _next_off(self) -> date:
        days = (self.place.today + timedelta(days=n) for n in range(1, 367))
        return next(
            (d for d in days if self.place.days.holiday(d) and not self.place.days.is_weekend(d)),
            self.place.soonest,
        )

    def _in_calendar(self, name: str) -> date | None:
        days = (self.place.today + timedelta(days=n) for n in range(1, 400))
        return next((d for d in days if name in (self.place.days.holiday(d) or "")), None)

    def holiday_part(self, i: int) -> Found:
        """The week or the day before, of or after a named day."""
        j = self.skip(i, "article")
        unit = self.at(j).get("unit")
        side = self.at(j + 1).get("bound") if unit else None
        if unit in {"week", "day", "weekend", "bday"} and side in {"before", "after"}:
            found = (
                self.holiday(j + 2)
                or self.calendar_date(j + 2)
                or self.weekday(j + 2)
                or self.bare_day(self.skip(j + 2, "article"))
            )
            if found is None or (unit == "week" and found[0].kind == "amount"):
                return None
            sign = 1 if side == "after" else -1
            day = found[0].last if sign > 0 else found[0].first
            if unit == "week":
                return self.place.week_from(
                    self.place.days.first_of_week(day) + timedelta(days=7 * sign)
                ), found[1]
            day = self.place.days.add(day, sign) if unit == "bday" else day + timedelta(days=sign)
            return Span(day, day), found[1]
        found = self.holiday(i)
        if found and self.at(found[1]).get("unit") == "week":
            return self._week_around(found[0].but(kind="day")), found[1] + 1
        return None

    def weekday_around(self, i: int) -> Found:
        """Such as "The Monday after Thanksgiving", "the Friday before the 12th"."""
        j = self.skip(i, "article")
        number = self.at(j).get("weekday")
        side = self.at(j + 1).get("bound") if number else None
        if side not in {"before", "after"} or number is None:
            return None
        found = self.holiday(j + 2) or self.calendar_date(j + 2) or self.bare_day(self.skip(j + 2, "article"))
        if found is None:
            return None
        day, step = (found[0].last, 1) if side == "after" else (found[0].first, -1)
        ahead = (
            (int(number) - day.weekday() - 1) % 7 + 1
            if step > 0
            else -((day.weekday() - int(number) - 1) % 7 + 1)
        )
        return Span(day + timedelta(days=ahead), day + timedelta(days=ahead)), found[1]

    def part_of_day(self, i: int) -> Found:
        """A part of a day or a clock time without its day: today's, or tomorrow's when it has passed."""
        token, today = self.at(i), self.place.today
        if "tomorrow_early" in token.kinds:
            return Span(today + timedelta(days=1), today + timedelta(days=1), "clock"), i + 1
        part = token.get("daypart")
        hour = token.get("clock")
        if hour is not None and self.at(i - 1).get("bound") in {
            "by",
            "before",
            "atmost",
            "on",
            "around",
            "in",
            "after",
        }:
            return Span(today, today, "clock", late=int(hour) > 17), i + 1
        return (Span(today, today, "clock", late=part == "evening"), i + 1) if part else None

    def of_period(self, i: int) -> Found:
        """The n-th or last weekday, day or week of a month."""
        j = self.skip(i, "article")
        order = self.at(j).get("ordinal")
        if order is None or self.at(i - 1).get("weekday"):
            return None
        unit, weekday = self.at(j + 1).get("unit"), self.at(j + 1).get("weekday")
        of_week = "weekof" in self.at(j + 1).kinds
        unit = "week" if of_week else unit
        k = self.skip(j + 1 + bool(unit or weekday), "of", "article", "bound")
        if not of_week and k == j + 1 + bool(unit or weekday) and not self.month_at(k, sure=True):
            return None
        shift, named = self.at(k).get("shift"), self.month_at(k, sure=True)
        ahead = {"1": 1, "following": 1, "2": 2}.get(shift or "", 0)
        k += shift is not None
        if named:
            year, end = self._year(k + 1)
            month = self._month_start(named, year)
        elif self.at(k).get("unit") in {"month", "year"}:
            month, end = self.place.months(self.place.today, 1).first.replace(day=1), k + 1
            if self.at(k).get("unit") == "year":
                month = date(self.place.today.year + (ahead > 0), 1, 1)
                ahead = 0
        else:
            return None
        month = date(month.year + (month.month - 1 + ahead) // 12, (month.month - 1 + ahead) % 12 + 1, 1)
        span = self._nth(order, unit, weekday, month)
        return (span, end) if span else None

    def _nth(self, order: str, unit: str | None, weekday: str | None, month: date) -> Span | None:
        days = self.place.days
        whole = self.place.months(month, 1)
        opens, closes = days.roll_forward(month), whole.last
        if unit == "week":
            if order == "last":
                return self.place.week_from(days.first_of_week(closes)).but(doubtful=True)
            return self.place.week_from(days.first_of_week(opens) + timedelta(days=7 * (int(order) - 1))).but(
                doubtful=True
            )
        if unit in {"day", "bday"} and order == "last":
            return self.place.months(month, 1, "end")
        if unit == "bday":
            day = days.add(opens, int(order) - 1)
            return Span(day, day)
        if weekday is not None:
            if order == "last":
                end = (month + timedelta(days=32)).replace(day=1) - timedelta(days=1)
                day = end - timedelta(days=(end.weekday() - int(weekday)) % 7)
            else:
                day = month + timedelta(days=(int(weekday) - month.weekday()) % 7 + 7 * (int(order) - 1))
            return Span(day, day)
        if unit in {None, "day"} and order.isdigit():
            return self.place.month_day(int(order), month.month, month.year)
        return None

    def _month_start(self, month: int, year: int | None) -> date:
        today = self.place.today
        return date(year or (today.year + (month < today.month)), month, 1)

    def period(self, i: int) -> Found:  # noqa: C901 - one rule, read top to bottom
        """Weeks, weekends, months, quarters and years, and their parts."""
        j, part, shift = i, "", None
        while {"part", "article", "of", "shift"} & self.at(j).kinds.keys() or (
            part and self.at(j).get("bound") in {"in", "on"}
        ):
            part = self.at(j).get("part") or part
            shift = self.at(j).get("shift") or shift
            j += 1
        token = self.at(j)
        sure = (
            bool(part)
            or shift is not None
            or self.at(j - 1).get("bound")
            in {"in", "by", "before", "after", "not_before", "within", "around"}
            or len(self.tokens) == 1
        )
        month = self.month_at(j, sure=sure)
        if month is not None:
            year, k = self._year(j + 1)
            start = self._month_start(month, year)
            if shift == "1" and start.year == self.place.today.year and month <= self.place.today.month:
                start = start.replace(year=start.year + 1)
            span = self.place.months(start, 1, part)
            if span.last < self.place.today and year is None:
                span = self.place.months(start.replace(year=start.year + 1), 1, part)
            return span.but(impossible=span.last < self.place.today), k
        if "quarter" in token.kinds and (token.words[-1:] != ("quarter",) or True):
            year, k = self._year(j + 1)
            start = self._month_start(int(token.kinds["quarter"]) * 3 - 2, year)
            if (
                year is None
                and self.place.today.month > start.month + 2
                and start.year == self.place.today.year
            ):
                start = start.replace(year=start.year + 1)
            elif (
                year is None
                and start.year > self.place.today.year
                and start.month + 2 >= self.place.today.month
            ):
                start = start.replace(year=self.place.today.year)
            return self.place.months(start, 3, part), k
        if "holiday" in token.kinds and part:
            return None
        unit = token.get("unit")
        after = self.at(j + 1).get("shift") if unit else None
        after = (
            after
            if after in {"1", "2", "coming", "following", "0"} and not self.at(j + 2).get("unit")
            else None
        )
        if (
            unit is None
            and part
            and not shift
            and self.at(j).kinds.get("year") is None
            and (n := token.numbers)
            and 2000 <= n[0] <= 2100
        ):
            return self.place.months(date(n[0], 1, 1), 12, part), j + 1
        if unit not in {"week", "month", "quarter", "year", "weekend", "halfyear"}:
            return None
        if shift is None and after is None and not part and unit != "weekend" and not self._within_the(i, j):
            return None
        k = j + 1 + (after is not None)
        return self._shifted(unit, after or shift or "0", part, i, k)

    def _within_the(self, i: int, j: int) -> bool:
        return "article" in self.at(j - 1).kinds and self.at(i - 1).get("bound") in {"within", "in"} and i < j

    def _shifted(self, unit: str, shift: str, part: str, i: int, k: int) -> Found:
        today, place = self.place.today, self.place
        ahead = {"0": 0, "1": 1, "coming": 1, "following": 1, "2": 2, "-1": -1}[shift]
        if ahead < 0:
            return Span(today, today, impossible=True), k
        if unit == "weekend":
            friday = place.days.first_of_week(today) + timedelta(days=4)
            if place.days.is_weekend(today):
                friday -= timedelta(days=7)
            saturday = friday + timedelta(days=1 + 7 * (ahead if shift != "coming" else 0))
            return Span(saturday, saturday + timedelta(days=1), "weekend", doubtful=shift == "1"), k
        if unit == "week":
            if shift == "following" and self.before is not None:
                monday = place.days.first_of_week(self.before.last) + timedelta(days=7)
                return place.week_from(monday, part), k
            span = place.week(ahead, part)
            if shift == "0" and "shift" not in self.at(i).kinds:
                span = span.but(doubtful=False)
                if span.last < today or (part in {"early", "mid", "first_half"} and span.last <= today):
                    span = place.week(1, part)
            return self._weekday_in(span, k)
        size = {"month": 1, "quarter": 3, "halfyear": 6, "year": 12}[unit]
        start = date(today.year, (today.month - 1) // size * size + 1, 1)
        count = start.month - 1 + ahead * size
        start = date(start.year + count // 12, count % 12 + 1, 1)
        if unit == "year" and part == "early":
            return place.months(start, 1, "early"), k
        span = place.months(start, size, part)
        if span.last < today and ahead == 0:
            return self._shifted(unit, "1", part, i, k)
        return (span.but(start=None) if ahead == 0 else span), k

    def _weekday_in(self, week: Span, k: int) -> tuple[Span, int]:
        j = self.skip(k, "article")
        j += self.at(j).get("bound") in {"on", "in"}
        j += self.at(j).get("stop") == ","
        j = self.skip(j, "article")
        number = self.at(j).get("weekday") if "shift" not in self.at(j).kinds else None
        if number is None:
            return week, k
        monday = self.place.days.first_of_week(week.first)
        day = monday + timedelta(days=int(number) - self.place.days.week_start)
        if "or" in self.at(j + 1).kinds and (other := self.at(j + 2).get("weekday")):
            later = monday + timedelta(days=int(other) - self.place.days.week_start)
            return Span(min(day, later), max(day, later)), j + 3
        return Span(day, day), j + 1

    def weekday(self, i: int) -> Found:  # noqa: C901 - one rule, read top to bottom
        """Weekdays, lists of them, with a week or a date beside them."""
        j = self.skip(i, "article")
        shift = self.at(j).get("shift") or ""
        j += bool(shift)
        numbers, doubled = (
            [],
            self._weekday_at(j, sure=bool(shift) or i == 0 or "bound" in self.at(i - 1).kinds),
        )
        if doubled is None:
            return None
        numbers.append(doubled)
        j += 1
        j += "daypart" in self.at(j).kinds and "or" in self.at(j + 1).kinds
        after = self.at(j).get("shift")
        if after in {"1", "2", "coming"} and not self.at(j + 1).get("unit"):
            shift, j = after, j + 1
        while {"or", "to", "and"} & self.at(
            k := self.skip(j, "stop") if self.at(j).get("stop") == "," else j
        ).kinds.keys():
            nxt = self._weekday_at(self.skip(k + 1, "article"), sure=True)
            if nxt is None or self.at(self.skip(k + 1, "article")).get("shift"):
                break
            numbers.append(nxt)
            j = self.skip(k + 1, "article") + 1
        if len(numbers) == 1 and not shift and (dated := self._dated(numbers[0], j)):
            return dated
        if (in_week := self._in_week(numbers, j)) is not None:
            return in_week
        if shift == "following" and self.before is not None and self.before.kind != "amount":
            base = self.before.last
            ahead = (numbers[0] - base.weekday() - 1) % 7 + 1
            return Span(base + timedelta(days=ahead), base + timedelta(days=ahead)), j
        spans = [self.place.weekday(numbers[0], shift)]
        for number in numbers[1:]:
            day = spans[-1].last + timedelta(days=(number - spans[-1].last.weekday() - 1) % 7 + 1)
            spans.append(Span(day, day, doubtful=spans[0].doubtful))
        extra = {"week": 7, "fortnight": 14}.get(self.at(j).get("unit") or "", 0) if not shift else 0
        j += bool(extra)
        if not extra and self.at(j).get("bound") in {"in", "after"} and self.number(j + 1) and not shift:
            count = self.number(j + 1)
            if count and self.at(count[2]).get("unit") == "week":
                extra, j = round(7 * count[0]), count[2] + 1
        more = timedelta(days=extra)
        return spans[-1].but(
            first=spans[0].first + more, last=spans[-1].last + more, doubtful=spans[0].doubtful
        ), j

    def _weekday_at(self, j: int, *, sure: bool) -> int | None:
        text = self.at(j).get("weekday") or (
            self.at(j).get("weekday_weak") if sure or len(self.tokens) == 1 else None
        )
        return int(text) if text else None

    def _in_week(self, numbers: list[int], j: int) -> Found:
        k = self.skip(j, "daypart", "of", "article", "bound", "stop")
        shift, unit = self.at(k).get("shift"), self.at(k + 1).get("unit")
        if unit is None and self.at(k).get("unit") == "week" and self.at(k + 1).get("shift"):
            unit, shift = "week", self.at(k + 1).get("shift")
        if unit != "week" or shift is None or (k > j and "stop" in self.at(j).kinds):
            return None
        found = self._shifted("week", shift, "", k, k + 2)
        if found is None:
            return None
        monday = self.place.days.first_of_week(found[0].first)
        week = [monday + timedelta(days=n - self.place.days.week_start) for n in numbers]
        return Span(min(week), max(week)), k + 2

    def _dated(self, number: int, j: int) -> Found:
        k = self.skip(j, "article", "of", "bound")
        k = self.skip(k, "stop") if self.at(k).get("stop") == "," else k
        k = self.skip(k, "article")
        found = self.calendar_date(k) or (self.bare_day(k) if "stop" not in self.at(j).kinds else None)
        if found is None:
            return None
        return found[0].but(doubtful=found[0].doubtful or found[0].first.weekday() != number), found[1]
