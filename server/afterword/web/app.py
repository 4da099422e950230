"""The Flask application: every route of the table, one error shape, our own pages."""

import json
import logging

import msgspec
from flask import Flask, Response, request
from flask_cors import CORS
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound, RequestEntityTooLarge

from afterword import errors
from afterword.record.errors import ChangedMeanwhile
from afterword.web import pages
from afterword.web.api import ROUTES
from afterword.web.desk import Desk
from afterword.web.errors import MethodRefused, TooLarge, VersionMissing
from afterword.web.gate import Gate, WsgiApp
from afterword.web.routes import Answer, Call, Route

log = logging.getLogger("afterword")


def create_app(desk: Desk) -> WsgiApp:
    """The companion as a WSGI application, gate first."""
    app = Flask(__name__, static_folder=None, template_folder="templates")
    app.config.update(PROPAGATE_EXCEPTIONS=False, MAX_CONTENT_LENGTH=20 * 1024 * 1024)
    for route in ROUTES:
        app.add_url_rule(
            route.path.replace("{", "<").replace("}", ">"),
            endpoint=f"{route.method} {route.path}",
            view_func=_view(desk, route),
            methods=[route.method],
            provide_automatic_options=False,
        )
    pages.add(app, desk)
    app.register_error_handler(Exception, _failed)
    # The gate refuses; this only answers the preflight of a paired extension without host permission.
    CORS(
        app,
        origins=sorted(desk.pairing.origins()),
        always_send=False,
        allow_headers=["Authorization", "Content-Type", "If-Match"],
        expose_headers=["Afterword-Api", "Afterword-Undo"],
    )
    return Gate(app.wsgi_app, desk)


def _view(desk: Desk, route: Route):  # type: ignore[no-untyped-def]  # noqa: ANN202 - Flask's own type
    def view(**path: str) -> Response:
        call = Call(
            desk=desk,
            path=path,
            query={name: request.args.get(name, "") for name in route.query if name in request.args},
            body=_body(route),
            version=_version(route),
            origin=request.headers.get("Origin", ""),
            who=request.environ.get("afterword.who", ""),
        )
        return _response(route.act(call))

    return view


def _body(route: Route) -> object:
    if route.takes is None:
        return None
    data = request.get_data(cache=False)
    if not data and not route.takes.__struct_fields__:
        return route.takes()
    try:
        body = msgspec.json.decode(data, type=route.takes)
        json.loads(data, object_pairs_hook=_each_name_once)
    except msgspec.ValidationError as error:
        raise errors.BadInput(what=str(error)) from None
    except (msgspec.DecodeError, UnicodeError):
        raise errors.BadInput(what="the body is not JSON") from None
    except RecursionError:
        raise errors.BadInput(what="the body is nested too deeply") from None
    return body


def _each_name_once(pairs: list[tuple[str, object]]) -> None:
    if len({name for name, _ in pairs}) < len(pairs):
        raise errors.BadInput(what="the body names a field twice")


def _version(route: Route) -> int | None:
    if not route.versioned:
        return None
    given = request.headers.get("If-Match", "").strip().strip('"')
    if not given:
        raise VersionMissing
    if not given.isascii() or not given.isdigit() or len(given) > 12:
        raise errors.BadInput(what="If-Match is not a version")
    return int(given)


def _response(answer: Answer) -> Response:
    if answer.status == 204:
        return Response(status=204, headers=answer.headers)
    body = msgspec.json.encode(answer.body) if answer.kind == "application/json" else answer.body
    return Response(body, answer.status, answer.headers, content_type=answer.kind)


def _failed(error: Exception) -> Response:
    """Any failure in the one error shape; a fault of ours shows no trace, path or token."""
    headers: dict[str, str] = {}
    if isinstance(error, RequestEntityTooLarge):
        error = TooLarge(what="the request")
    elif isinstance(error, MethodNotAllowed):
        headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
        error = MethodRefused()
    elif isinstance(error, NotFound):
        error = errors.NotFound()
    elif isinstance(error, HTTPException):
        error = errors.BadInput(what=error.name.lower())
    elif not isinstance(error, errors.AfterwordError):
        # The class alone: a message may hold what a person typed.
        log.error("a call failed: %s", type(error).__name__, exc_info=log.isEnabledFor(logging.DEBUG))
        error = errors.Unexpected()
    body: dict[str, object] = {"error": error.body()}
    if isinstance(error, ChangedMeanwhile):
        body["record"] = error.newer
    return _response(Answer(body, error.status, headers))
