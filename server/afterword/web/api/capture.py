"""A click's evidence, read and kept."""

import msgspec

from afterword.capture import evidence as bounds
from afterword.capture.draft import Draft
from afterword.capture.evidence import Evidence
from afterword.catalogue import say
from afterword.errors import BadInput
from afterword.record.keep import keep
from afterword.record.model import Record
from afterword.web.errors import TooLarge
from afterword.web.late import late
from afterword.web.routes import Answer, Call, Route, undoable

MAX_FILES = 5


class Capture(Evidence, kw_only=True):
    """Evidence under the id made at the click; sent again it is still one capture."""

    capture_id: str
    taken_at: str = ""


class Captured(msgspec.Struct, kw_only=True):
    """What became of it. `record` is null where the page says nothing about a job or a meeting."""

    record: Record | None
    missing: list[str] = []
    similar: list[str] = []
    warnings: list[str] = []


def capture(call: Call) -> Answer:
    """Read the evidence and keep what it says, once per capture id."""
    taken: Capture = call.body
    within_bounds(taken)
    desk = call.desk
    known = desk.store.capture_of(taken.capture_id)
    draft = Draft() if known else read(call, taken)
    if known is None and draft.kind == "none":
        return Answer(Captured(record=None, warnings=[say("serve.page_says_nothing")]))
    kept = keep(draft, desk.store, capture_id=taken.capture_id, now=desk.now(), new_id=desk.new_id)
    answer = Captured(
        record=kept.record, missing=kept.missing, similar=kept.similar, warnings=_warnings(draft, taken)
    )
    return Answer(answer, 201 if known is None else 200, undoable(kept.change))


def read(call: Call, taken: Evidence) -> Draft:
    """The draft of the evidence, by all readers, with the person's own rules."""
    read_evidence = late("afterword.capture.read", "read")
    draft: Draft = read_evidence(taken, own=call.desk.store.profile().own())
    return draft


def _warnings(draft: Draft, taken: Evidence) -> list[str]:
    found = list(draft.warnings)
    if taken.truncated:
        found.append(say("serve.page_cut"))
    if draft.cancelled:
        found.append(say("serve.invite_cancelled"))
    elif draft.kind == "invite" and not any(p.role == "interviewer" for p in draft.people):
        found.append(say("serve.nobody_named"))
    return found


def within_bounds(taken: Capture) -> None:
    """Refuse, before any parsing, what the camera would not send.

    Raises:
        TooLarge: a part is larger than the camera's bounds.
        BadInput: the id is no id.
    """
    if not 8 <= len(taken.capture_id) <= 64 or not taken.capture_id.isascii():
        raise BadInput(what="capture_id is not an id")
    parts = {
        "html": len(taken.html.encode("utf-8", "replace")) <= bounds.MAX_HTML,
        "jsonld": sum(map(len, taken.jsonld)) <= bounds.MAX_JSONLD,
        "meta": len(taken.meta) <= bounds.MAX_META
        and all(len(name) + len(value) <= 2 * bounds.MAX_META_VALUE for name, value in taken.meta.items()),
        "selection": len(taken.selection) <= bounds.MAX_SELECTION,
        "ics": len(taken.ics) <= bounds.MAX_ICS
        and all(len(text) <= bounds.MAX_ICS_TEXT for text in taken.ics),
        "files": len(taken.files) <= MAX_FILES and sum(len(f.data) for f in taken.files) <= bounds.MAX_FILE,
        "page": len(taken.page.url) <= 8_192
        and len(taken.page.title) <= 8_192
        and len(taken.page.lang) <= 100,
    }
    for part, fits in parts.items():
        if not fits:
            raise TooLarge(what=part)


ROUTES = [
    Route(
        "POST",
        "/api/captures",
        "capture",
        capture,
        takes=Capture,
        gives=Captured,
        statuses=(200, 201, 413, 422),
    ),
]
