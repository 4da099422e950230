"""Named holidays, by the interviewer's country."""

from collections.abc import Callable
from datetime import date, timedelta

Rule = Callable[[int], date]


def fixed(month: int, day: int) -> Rule:
    """The same date every year."""
    return lambda year: date(year, month, day)


def nth(count: int, weekday: int, month: int) -> Rule:
    """The count-th such weekday of the month; -1 is the last."""

    def rule(year: int) -> date:
        if count < 0:
            end = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
            return end - timedelta(days=(end.weekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))

    return rule


def easter(offset: int = 0) -> Rule:
    """Days from Easter Sunday (Gregorian; the anonymous algorithm)."""

    def rule(year: int) -> date:
        a, (b, c) = year % 19, divmod(year, 100)
        d, e = divmod(b, 4)
        g = (8 * b + 13) // 25
        h = (19 * a + b - d - g + 15) % 30
        i, k = divmod(c, 4)
        m = (32 + 2 * e + 2 * i - h - k) % 7
        n = (a + 11 * h + 22 * m) // 451
        month, day = divmod(h + m - 7 * n + 114, 31)
        return date(year, month, day + 1) + timedelta(days=offset)

    return rule


MONDAY, THURSDAY, FRIDAY = 0, 3, 4
# Rule by name; a country's own rule stands under (name, country).
RULES: dict[str | tuple[str, str], Rule] = {
    "thanksgiving": nth(4, THURSDAY, 11),
    ("thanksgiving", "CA"): nth(2, MONDAY, 10),
    "christmas": fixed(12, 25),
    "christmas_eve": fixed(12, 24),
    "boxing_day": fixed(12, 26),
    "new_year": fixed(1, 1),
    "new_years_eve": fixed(12, 31),
    "winter_holidays": fixed(12, 25),
    "easter": easter(),
    "easter_monday": easter(1),
    "good_friday": easter(-2),
    "ash_wednesday": easter(-46),
    "carnival": easter(-48),
    "ascension": easter(39),
    "pentecost": easter(49),
    "whit_monday": easter(50),
    "corpus_christi": easter(60),
    "labor_day": fixed(5, 1),
    ("labor_day", "US"): nth(1, MONDAY, 9),
    ("labor_day", "CA"): nth(1, MONDAY, 9),
    ("labor_day", "GB"): nth(1, MONDAY, 5),
    "memorial_day": nth(-1, MONDAY, 5),
    "mlk": nth(3, MONDAY, 1),
    "presidents_day": nth(3, MONDAY, 2),
    "juneteenth": fixed(6, 19),
    "independence_day": fixed(7, 4),
    ("independence_day", "IN"): fixed(8, 15),
    ("independence_day", "PL"): fixed(11, 11),
    ("independence_day", "BR"): fixed(9, 7),
    ("independence_day", "MX"): fixed(9, 16),
    "veterans_day": fixed(11, 11),
    "columbus_day": nth(2, MONDAY, 10),
    "remembrance_day": fixed(11, 11),
    "halloween": fixed(10, 31),
    "valentines": fixed(2, 14),
    "st_patricks": fixed(3, 17),
    "st_georges": fixed(4, 23),
    "canada_day": fixed(7, 1),
    "family_day": nth(3, MONDAY, 2),
    "civic_holiday": nth(1, MONDAY, 8),
    "victoria_day": lambda year: max(
        date(year, 5, d) for d in range(18, 25) if date(year, 5, d).weekday() == 0
    ),
    "australia_day": fixed(1, 26),
    "anzac_day": fixed(4, 25),
    "may_bank_holiday": nth(1, MONDAY, 5),
    "spring_bank_holiday": nth(-1, MONDAY, 5),
    "august_bank_holiday": nth(-1, MONDAY, 8),
    "epiphany": fixed(1, 6),
    "all_saints": fixed(11, 1),
    "assumption": fixed(8, 15),
    "bastille_day": fixed(7, 14),
    "german_unity": fixed(10, 3),
    "reformation": fixed(10, 31),
    "immaculate": fixed(12, 8),
    "st_nicholas": fixed(12, 6),
    "sinterklaas": fixed(12, 5),
    "kings_day": fixed(4, 27),
    "liberation_it": fixed(4, 25),
    "st_johns": fixed(6, 24),
    "constitution_pl": fixed(5, 3),
    "hispanic_day": fixed(10, 12),
    "constitution_es": fixed(12, 6),
    "black_friday": lambda year: nth(4, THURSDAY, 11)(year) + timedelta(days=1),
    "cyber_monday": lambda year: nth(4, THURSDAY, 11)(year) + timedelta(days=4),
    "golden_week": fixed(4, 29),
    "burns_night": fixed(1, 25),
    "groundhog_day": fixed(2, 2),
    "republic_day": fixed(1, 26),
    "mothers_day": nth(2, 6, 5),
    "fathers_day": nth(3, 6, 6),
    "summer_holidays": fixed(6, 21),
}
# Where the holiday goes on after its first day: its last day, by the year of the first.
UNTIL: dict[str, Rule] = {
    "winter_holidays": lambda year: date(year + 1, 1, 1),
    "easter": easter(1),
    "golden_week": fixed(5, 5),
    "summer_holidays": fixed(8, 31),
}
# Days with a name on which offices are open, so that "by" means the day itself.
ORDINARY = frozenset(
    {
        "new_years_eve",
        "halloween",
        "valentines",
        "st_patricks",
        "st_georges",
        "black_friday",
        "cyber_monday",
        "burns_night",
        "groundhog_day",
        "mothers_day",
        "fathers_day",
        "sinterklaas",
        "st_nicholas",
        "ash_wednesday",
        "christmas_eve",
        "carnival",
    }
)
# Names under which the calendar library has the days that no short rule gives.
IN_CALENDAR = {
    "diwali": "Diwali",
    "eid": "Eid al-Fitr",
    "eid_al_adha": "Eid al-Adha",
    "chinese_new_year": "New Year",
    "passover": "Passover",
    "rosh_hashanah": "Rosh Hashanah",
    "yom_kippur": "Yom Kippur",
    "holi": "Holi",
}


def next_feast(name: str, country: str, today: date) -> tuple[date, date] | None:
    """First and last day of the next such holiday that is not over, or None where no rule gives it."""
    rule = RULES.get((name, country)) or RULES.get(name)
    if rule is None:
        return None
    for year in (today.year - 1, today.year, today.year + 1):
        first = rule(year)
        last = UNTIL[name](year) if name in UNTIL else first
        if last > today:
            return first, last
    return None
