"""Who is here, pairing, and the description of the API."""

import msgspec

from afterword import API_VERSION, __version__
from afterword.web.errors import NotPaired
from afterword.web.pairing import shown
from afterword.web.routes import Answer, Call, Route


class Ping(msgspec.Struct, kw_only=True):
    """What anybody on this machine may know."""

    companion: str = "afterword"
    version: str = __version__
    api: int = API_VERSION
    paired: bool = False
    start: str = ""


class PairAsked(msgspec.Struct, kw_only=True):
    """The code as typed, and what to call the browser."""

    code: str
    browser: str = ""


class Paired(msgspec.Struct, kw_only=True):
    """The token to send from now on."""

    token: str


class WindowOpened(msgspec.Struct, kw_only=True):
    """A pairing window, for this machine's own command."""

    code: str
    expires_at: str
    url: str


class Nothing(msgspec.Struct):
    """An empty object."""


class Link(msgspec.Struct, kw_only=True):
    """A one-time address of our own page."""

    url: str


def ping(call: Call) -> Answer:
    """Whether the companion runs, and whether any browser is paired."""
    return Answer(Ping(paired=bool(call.desk.store.tokens()), start=call.desk.start))


def pair(call: Call) -> Answer:
    """Change a code for a token."""
    asked: PairAsked = call.body
    return Answer(Paired(token=call.desk.pairing.pair(asked.code, asked.browser, call.origin)))


def window(call: Call) -> Answer:
    """Open a pairing window; only for the command on this machine."""
    _only_owner(call)
    opened = call.desk.pairing.open()
    url = f"http://127.0.0.1:{call.desk.port}/pair"
    return Answer(
        WindowOpened(code=shown(opened.code), expires_at=opened.expires_at.isoformat(), url=url), status=201
    )


def link(call: Call) -> Answer:
    """A one-time link to our own page; only for the command on this machine."""
    _only_owner(call)
    return Answer(Link(url=f"http://127.0.0.1:{call.desk.port}/open#{call.desk.sessions.link()}"), status=201)


def _only_owner(call: Call) -> None:
    if call.who != "owner":
        raise NotPaired


def description(call: Call) -> Answer:
    """The OpenAPI document."""
    from afterword.web.openapi import document  # noqa: PLC0415 - rarely asked for

    del call
    return Answer(document())


ROUTES = [
    Route("GET", "/api/ping", "ping", ping, gives=Ping),
    Route("POST", "/api/pair", "pair", pair, takes=PairAsked, gives=Paired, statuses=(200, 403)),
    Route(
        "POST", "/api/pair/window", "open_pairing", window, takes=Nothing, gives=WindowOpened, statuses=(201,)
    ),
    Route("POST", "/api/link", "open_page", link, takes=Nothing, gives=Link, statuses=(201,)),
    Route("GET", "/api/openapi.json", "describe", description, gives=dict),
]
