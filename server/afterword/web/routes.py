"""A route as data: what it takes, what it answers; the OpenAPI document is made of the same table."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

import msgspec

from afterword.web.desk import Desk

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]


@dataclass(frozen=True, slots=True)
class Call:
    """One admitted call: the path's parts, the query, the decoded body, the version seen."""

    desk: Desk
    path: dict[str, str]
    query: dict[str, str]
    body: Any
    version: int | None
    origin: str
    who: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back: `body` is encoded as JSON, unless it is text of another `kind`."""

    body: Any = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    kind: str = "application/json"


@dataclass(frozen=True, slots=True)
class Route:
    """`takes` is the type of the body, `gives` that of the answer; `statuses` all that can come of it."""

    method: Method
    path: str
    name: str
    act: Callable[[Call], Answer]
    takes: type[msgspec.Struct] | None = None
    gives: Any = None
    statuses: tuple[int, ...] = (200,)
    says: str = ""
    query: tuple[str, ...] = ()
    versioned: bool = False
    kind: str = "application/json"


def undoable(change: str | None) -> dict[str, str]:
    """The header by which a change can be taken back."""
    return {"Afterword-Undo": change} if change else {}
