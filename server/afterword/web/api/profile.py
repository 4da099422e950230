"""The person: who signs the notes."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from afterword.errors import BadInput
from afterword.profile import Profile
from afterword.web.routes import Answer, Call, Route

TONES = {"warm", "plain", "formal", "brief"}
MAX_LINE, MAX_ADDRESSES = 300, 50
OFFSETS = (0, 1, 2)


def profile(call: Call) -> Answer:
    """The profile as kept."""
    return Answer(call.desk.store.profile())


def save(call: Call) -> Answer:
    """Keep the profile."""
    return Answer(call.desk.store.save_profile(checked(call.body)))


def checked(given: Profile) -> Profile:
    """The profile in one line a field.

    Raises:
        BadInput: a field cannot be kept; `what` says which.
    """
    for name in ("name", "email", "phone"):
        setattr(given, name, _line(name, getattr(given, name)))
    given.addresses = list(dict.fromkeys(filter(None, (_line("addresses", a) for a in given.addresses))))
    if len(given.addresses) > MAX_ADDRESSES:
        raise BadInput(what="too many addresses")
    if given.tone not in TONES:
        raise BadInput(what=f"the tone is one of {', '.join(sorted(TONES))}")
    if given.call_offset not in OFFSETS:
        raise BadInput(what="the call is on the day, or one or two business days after")
    if given.tz:
        try:
            ZoneInfo(given.tz)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise BadInput(what="that is no time zone, such as Europe/London") from None
    return given


def _line(name: str, value: str) -> str:
    line = " ".join("".join(s if s.isprintable() else " " for s in value).split())
    if len(line) > MAX_LINE:
        raise BadInput(what=f"{name} is too long")
    return line


ROUTES = [
    Route("GET", "/api/profile", "get_profile", profile, gives=Profile),
    Route("PUT", "/api/profile", "save_profile", save, takes=Profile, gives=Profile, statuses=(200, 422)),
]
