"""The companion's own pages: entered by a one-time link, drawn by one small script from the API."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from flask import Flask, Response, render_template, request

from afterword.catalogue import say
from afterword.web.desk import Desk
from afterword.web.errors import PageClosed
from afterword.web.gate import session_of
from afterword.web.sessions import COOKIE, SESSION_LASTS

STATIC = Path(__file__).parent / "static"
KINDS = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class Code(msgspec.Struct):
    """The code of a one-time link."""

    code: str


def add(app: Flask, desk: Desk) -> None:
    """Add the pages and their files."""

    def home() -> Response:
        session = session_of(request.environ)
        known = session is not None and desk.sessions.knows(session)
        return _page("home.html") if known else _page("closed.html", PageClosed.status)

    def opened() -> Response:
        return _page("open.html")

    def enter() -> Response:
        return _enter(desk)

    def rule(path: str, view: Callable[..., Response], method: str) -> None:
        app.add_url_rule(path, path, view, methods=[method], provide_automatic_options=False)

    rule("/", home, "GET")
    rule("/open", opened, "GET")
    rule("/static/<name>", _asset, "GET")
    rule("/session", enter, "POST")


def _page(name: str, status: int = 200) -> Response:
    html = render_template(name, say=lambda key: say(f"web.{key}"))
    headers = {"Content-Security-Policy": POLICY}
    return Response(html, status, headers, content_type="text/html; charset=utf-8")


def _enter(desk: Desk) -> Response:
    """Change the one-time code, posted by our own page, for a session cookie."""
    try:
        code = msgspec.json.decode(request.get_data(cache=False), type=Code).code
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise PageClosed from None
    session = desk.sessions.enter(code)
    if session is None:
        raise PageClosed
    answer = Response(status=204)
    seconds = int(SESSION_LASTS.total_seconds())
    answer.set_cookie(COOKIE, session, max_age=seconds, httponly=True, samesite="Strict", path="/")
    return answer


def _asset(name: str) -> Response:
    file = STATIC / name
    if "/" in name or "\\" in name or file.suffix not in KINDS or not file.is_file():
        return _page("closed.html", 404)
    return Response(file.read_bytes(), content_type=KINDS[file.suffix])
