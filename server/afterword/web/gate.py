"""The gate: who may speak to the companion, decided before any route is looked at.

Rows 1 and 2 (host, origin) answer empty: a stranger learns nothing, not even that we are here.
"""

import hmac
from collections.abc import Callable, Iterable
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

import msgspec

from afterword import API_VERSION
from afterword.errors import AfterwordError
from afterword.web.desk import Desk
from afterword.web.errors import NotJson, NotPaired, TooLarge
from afterword.web.sessions import COOKIE

WsgiApp = Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]
OPEN_PATHS = {"/api/ping", "/api/pair"}
OWN_PAGES = {"/", "/open", "/session"}
OWN_FILES = "/static/"
EXTENSION_SCHEMES = ("chrome-extension://", "moz-extension://", "safari-web-extension://")
WRITING = {"POST", "PUT", "PATCH", "DELETE"}
MAX_BODY = 1024 * 1024
MAX_BODY_AT = {"/api/captures": 20 * 1024 * 1024, "/api/import": 20 * 1024 * 1024}
ADMITTED = ("Afterword-Api", str(API_VERSION))
SAFE = [
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
]


class Gate:
    """WSGI middleware around the application."""

    def __init__(self, app: WsgiApp, desk: Desk) -> None:
        self._app, self._desk = app, desk

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Let the call through, or refuse it."""
        if not (_is_a_path(environ) and self._host_is_ours(environ) and self._origin_may_speak(environ)):
            return _empty(start_response)
        path, method = environ.get("PATH_INFO", ""), environ["REQUEST_METHOD"]
        if _needs_token(path) and not _is_preflight(environ):
            who = self._who(environ)
            if who is None:
                return _refused(start_response, NotPaired(), admitted=False)
            environ["afterword.who"] = who
        bare_delete = method == "DELETE" and environ.get("CONTENT_LENGTH", "0") in {"", "0"}
        if method in WRITING and not bare_delete and (problem := _body_problem(environ, path)):
            return _refused(start_response, problem, admitted=True)
        return self._app(environ, _marked(start_response))

    def _host_is_ours(self, environ: WSGIEnvironment) -> bool:
        host: str = environ.get("HTTP_HOST", "")
        return host in self._desk.hosts()

    def _origin_may_speak(self, environ: WSGIEnvironment) -> bool:
        origin: str | None = environ.get("HTTP_ORIGIN")
        site: str = environ.get("HTTP_SEC_FETCH_SITE", "none")
        if origin is None:
            return site != "cross-site" or self._token(environ) is not None
        if origin in self._desk.own_origins():
            return site != "cross-site"
        if not origin.startswith(EXTENSION_SCHEMES):
            return False
        path: str = environ.get("PATH_INFO", "")
        return path in OPEN_PATHS or origin in self._desk.pairing.origins()

    def _token(self, environ: WSGIEnvironment) -> str | None:
        """Who the bearer token belongs to: the id of a pairing, or "owner"."""
        scheme, _, token = environ.get("HTTP_AUTHORIZATION", "").partition(" ")
        if scheme != "Bearer" or not token or len(token) > 200 or not token.isascii():
            return None
        if hmac.compare_digest(token, self._desk.owner):
            return "owner"
        paired = self._desk.pairing.knows(token)
        return paired.id if paired else None

    def _who(self, environ: WSGIEnvironment) -> str | None:
        if "HTTP_AUTHORIZATION" in environ:
            return self._token(environ)
        own_page = environ.get("HTTP_SEC_FETCH_SITE") == "same-origin"
        session = session_of(environ)
        return "page" if own_page and session and self._desk.sessions.knows(session) else None


def _is_a_path(environ: WSGIEnvironment) -> bool:
    """Whether the target is a plain path: routing reads `api/due` and `http:api/due` like `/api/due`."""
    target: str = environ.get("REQUEST_URI", "")
    path: str = environ.get("PATH_INFO", "")
    return target.startswith("/") and path.startswith("/") and not path.startswith("//")


def _needs_token(path: str) -> bool:
    """Every path but the few that are named: one that nobody thought of stays shut."""
    return not (path in OPEN_PATHS or path in OWN_PAGES or path.startswith(OWN_FILES))


def session_of(environ: WSGIEnvironment) -> str | None:
    """The session cookie sent along."""
    try:
        cookie = SimpleCookie(environ.get("HTTP_COOKIE", "")).get(COOKIE)
    except CookieError:
        return None
    return cookie.value if cookie else None


def _is_preflight(environ: WSGIEnvironment) -> bool:
    return environ["REQUEST_METHOD"] == "OPTIONS" and "HTTP_ACCESS_CONTROL_REQUEST_METHOD" in environ


def _body_problem(environ: WSGIEnvironment, path: str) -> AfterwordError | None:
    """Row 4: writes carry plain JSON of bounded size."""
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if kind != "application/json" or environ.get("HTTP_CONTENT_ENCODING", "identity") != "identity":
        return NotJson()
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return NotJson()
    return TooLarge(what="the request") if length > MAX_BODY_AT.get(path, MAX_BODY) else None


def _empty(start_response: StartResponse) -> list[bytes]:
    start_response("403 Forbidden", [("Content-Length", "0")])
    return [b""]


def _refused(start_response: StartResponse, error: AfterwordError, *, admitted: bool) -> list[bytes]:
    body = msgspec.json.encode({"error": error.body()})
    headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body))), *SAFE]
    if admitted:
        headers.append(ADMITTED)
    start_response(f"{error.status} {HTTPStatus(error.status).phrase}", headers)
    return [body]


def _marked(start_response: StartResponse) -> StartResponse:
    """Every answer to an admitted caller says who we are."""

    def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
        names = {name.lower() for name, _ in headers}
        extra = [pair for pair in (ADMITTED, *SAFE) if pair[0].lower() not in names]
        return start_response(status, [*headers, *extra], exc_info)

    return start
