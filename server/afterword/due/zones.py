"""Which country a zone is in, and which zone a country's clocks show.

The table is the one the tz database publishes (`zone.tab`, country to zones). It lists a
country's zones from east to west, so the zones where most people live are named here first.
"""

from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from importlib import resources
from zoneinfo import ZoneInfo

MAIN_ZONES = {
    "AR": ("America/Argentina/Buenos_Aires",),
    "AU": (
        "Australia/Sydney",
        "Australia/Perth",
        "Australia/Brisbane",
        "Australia/Adelaide",
        "Australia/Darwin",
    ),
    "BR": ("America/Sao_Paulo", "America/Manaus"),
    "CA": (
        "America/Toronto",
        "America/Vancouver",
        "America/Edmonton",
        "America/Winnipeg",
        "America/Halifax",
        "America/Regina",
        "America/St_Johns",
    ),
    "CL": ("America/Santiago",),
    "CN": ("Asia/Shanghai",),
    "DE": ("Europe/Berlin",),
    "ES": ("Europe/Madrid", "Atlantic/Canary"),
    "ID": ("Asia/Jakarta", "Asia/Makassar"),
    "KZ": ("Asia/Almaty",),
    "MX": ("America/Mexico_City", "America/Tijuana"),
    "NZ": ("Pacific/Auckland",),
    "PT": ("Europe/Lisbon", "Atlantic/Azores"),
    "RU": ("Europe/Moscow", "Asia/Yekaterinburg", "Asia/Novosibirsk", "Asia/Vladivostok"),
    "UA": ("Europe/Kyiv",),
    "US": (
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Los_Angeles",
        "America/Phoenix",
        "America/Anchorage",
        "Pacific/Honolulu",
    ),
}
# Older names that calendars still write.
OLD_NAMES = {
    "US/": "US",
    "Canada/": "CA",
    "Australia/": "AU",
    "Brazil/": "BR",
    "Mexico/": "MX",
    "Chile/": "CL",
}
OLD_ZONES = {
    "Asia/Calcutta": "IN",
    "Asia/Saigon": "VN",
    "Asia/Katmandu": "NP",
    "Asia/Rangoon": "MM",
    "Europe/Kiev": "UA",
    "America/Buenos_Aires": "AR",
    "America/Indianapolis": "US",
    "America/Louisville": "US",
    "Japan": "JP",
    "Israel": "IL",
    "Turkey": "TR",
    "GB": "GB",
    "Eire": "IE",
    "Poland": "PL",
    "Portugal": "PT",
    "Singapore": "SG",
    "Hongkong": "HK",
    "NZ": "NZ",
    "PRC": "CN",
    "ROK": "KR",
    "ROC": "TW",
    "Egypt": "EG",
    "Iran": "IR",
}
HOUR = timedelta(hours=1)
ETC_HOURS = range(-12, 15)


@cache
def _table() -> tuple[dict[str, str], dict[str, list[str]]]:
    text = (resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8")
    country_of: dict[str, str] = dict(OLD_ZONES)
    zones_of: dict[str, list[str]] = {country: list(zones) for country, zones in MAIN_ZONES.items()}
    for line in text.splitlines():
        if line.startswith("#") or line.count("\t") < 2:
            continue
        country, _, zone, *_ = line.split("\t")
        country_of[zone] = country
        if zone not in zones_of.setdefault(country, []):
            zones_of[country].append(zone)
    return country_of, zones_of


def country_of(zone: str | None) -> str | None:
    """The country (ISO 3166-1 alpha-2) a zone is in; None for UTC and the like."""
    if not zone:
        return None
    known = _table()[0].get(zone)
    if known:
        return known
    return next((country for start, country in OLD_NAMES.items() if zone.startswith(start)), None)


def zone_of(country: str | None, moment: datetime) -> str | None:
    """A zone of `country` whose clocks show the offset of `moment`; its main zone where none does."""
    zones = _table()[1].get((country or "").upper(), [])
    fits = (name for name in zones if moment.astimezone(ZoneInfo(name)).utcoffset() == moment.utcoffset())
    return next(fits, zones[0] if zones else None)


@lru_cache(maxsize=512)
def zone(name: str | None) -> ZoneInfo | None:
    """The IANA zone of that name, or None where there is none."""
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return None


def fixed(moment: datetime) -> tuple[tzinfo, str]:
    """A clock that keeps the offset of `moment`, and its IANA name; where no `Etc` zone has that
    offset (half hours), the first zone anywhere that shows it then.
    """
    offset = moment.utcoffset() or timedelta()
    hours = round(offset / HOUR)
    name: str | None = "Etc/UTC"
    if hours * HOUR == offset and hours in ETC_HOURS:
        name = f"Etc/GMT{-hours:+d}" if hours else "Etc/UTC"
    elif offset:
        name = next((n for n in _table()[0] if moment.astimezone(ZoneInfo(n)).utcoffset() == offset), None)
    return (ZoneInfo(name), name) if name else (timezone(offset), "Etc/UTC")
