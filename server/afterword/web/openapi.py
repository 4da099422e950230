"""The OpenAPI document, made from the table of routes and the types themselves."""

from functools import cache
from http import HTTPStatus
from typing import Any

import msgspec

from afterword import __version__
from afterword.web.api import ROUTES
from afterword.web.routes import Route

ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "say", "remedy", "help"],
            "properties": {name: {"type": "string"} for name in ("code", "say", "remedy", "help")},
        }
    },
}
ALWAYS = (401, 403)
WITH_BODY = (413, 415, 422)


@cache
def document() -> dict[str, Any]:
    """The whole document, OpenAPI 3.1."""
    types = [t for route in ROUTES for t in (route.takes, route.gives) if t and t is not dict]
    schemas, components = msgspec.json.schema_components(
        list(dict.fromkeys(types)), ref_template="#/components/schemas/{name}"
    )
    by_type = dict(zip(dict.fromkeys(types), schemas, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    for route in ROUTES:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(route, by_type)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Afterword companion", "version": __version__},
        "servers": [{"url": "/"}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": {**components, "Error": ERROR},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(route: Route, by_type: dict[Any, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": route.name,
        "summary": (route.act.__doc__ or "").strip().splitlines()[0],
        "parameters": _parameters(route),
        "responses": {str(status): _response(route, status, by_type) for status in _statuses(route)},
    }
    if route.path in {"/api/ping", "/api/pair"}:
        operation["security"] = []
    if route.takes is not None:
        operation["requestBody"] = {
            "required": bool(route.takes.__struct_fields__),
            "content": {"application/json": {"schema": by_type[route.takes]}},
        }
    return operation


def _statuses(route: Route) -> list[int]:
    more = {*route.statuses, *ALWAYS}
    if route.takes is not None:
        more |= {*WITH_BODY, 507}
    return sorted(more | ({507} if route.method != "GET" else set()))


def _parameters(route: Route) -> list[dict[str, Any]]:
    parts = [part[1:-1] for part in route.path.split("/") if part.startswith("{")]
    found: list[dict[str, Any]] = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in parts
    ]
    found += [{"name": name, "in": "query", "schema": {"type": "string"}} for name in route.query]
    if route.versioned:
        version = {"type": "string", "pattern": "^[0-9]{1,12}$"}
        found.append({"name": "If-Match", "in": "header", "required": True, "schema": version})
    return found


def _response(route: Route, status: int, by_type: dict[Any, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = {"description": HTTPStatus(status).phrase}
    if status in {204, 403} and status in {*route.statuses, 403} and route.path != "/api/pair":
        return answer
    if status >= 400:
        answer["content"] = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    elif route.gives is not None:
        schema = {"type": "object"} if route.gives is dict else by_type[route.gives]
        answer["content"] = {route.kind: {"schema": schema}}
    return answer
