"""All of it at once: out to a file, in from one, or away for good."""

from typing import Literal

import msgspec

from afterword.capture.evidence import MAX_FILE
from afterword.errors import BadInput
from afterword.web.errors import TooLarge
from afterword.web.late import late
from afterword.web.routes import Answer, Call, Route

SURE = "delete everything"
KINDS = {
    "json": "application/json; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "vcard": "text/vcard; charset=utf-8",
}


class Sure(msgspec.Struct, kw_only=True):
    """The words that show that it is meant."""

    confirm: Literal["delete everything"]


class Brought(msgspec.Struct, kw_only=True):
    """A file to take in; `mapping` says which column of a foreign table means what."""

    name: str
    data: bytes
    mapping: dict[str, str] | None = None


class TakenIn(msgspec.Struct, kw_only=True):
    """What came of it; `columns` are those of a table whose meaning is to be asked."""

    added: int = 0
    skipped: int = 0
    columns: list[str] = []


def delete(call: Call) -> Answer:
    """Remove data, journal, backups, tokens and sessions."""
    call.desk.store.erase_everything()
    call.desk.sessions.end_all()
    call.desk.keep_owner()
    return Answer(status=204)


def export(call: Call) -> Answer:
    """Everything, in one of the formats."""
    kind = KINDS.get(call.path["format"])
    if kind is None:
        raise BadInput(what=f"the format is one of {', '.join(KINDS)}")
    text = late("afterword.exchange.outgoing", "export")(
        call.path["format"], call.desk.store, call.desk.policy, call.desk.now()
    )
    return Answer(text, kind=kind)


def bring(call: Call) -> Answer:
    """Take a file in; what is known already is left out."""
    brought: Brought = call.body
    if len(brought.data) > MAX_FILE:
        raise TooLarge(what=brought.name[:80])
    done = late("afterword.exchange.incoming", "take_in")(
        brought.data, call.desk.store, mapping=brought.mapping, now=call.desk.now(), new_id=call.desk.new_id
    )
    return Answer(TakenIn(added=done.added, skipped=done.skipped, columns=done.columns))


ROUTES = [
    Route("DELETE", "/api/everything", "delete_everything", delete, takes=Sure, statuses=(204, 422)),
    Route("GET", "/api/export/{format}", "export", export, kind="text/plain", statuses=(200, 422)),
    Route("POST", "/api/import", "import", bring, takes=Brought, gives=TakenIn, statuses=(200, 413, 422)),
]
