"""The shapes of an edit: any field may be left out, and unknown ones are refused."""

from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from afterword.capture.draft import Role
from afterword.record.model import Boundary, RecordState

Text = str | None | UnsetType


class PersonPatch(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """Somebody changed (with `id`), added (without) or removed (`remove`)."""

    id: str | UnsetType = UNSET
    remove: bool = False
    name: Text = UNSET
    email: Text = UNSET
    phone: Text = UNSET
    title: Text = UNSET
    role: Role | UnsetType = UNSET
    memorable: Text = UNSET
    connection: Text = UNSET
    question: Text = UNSET
    answer: Text = UNSET


class PromisePatch(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """What they said about answering, and when."""

    phrase: str | UnsetType = UNSET
    said_at: Text = UNSET


class InterviewPatch(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """An interview changed, added or removed."""

    id: str | UnsetType = UNSET
    remove: bool = False
    summary: Text = UNSET
    at: Text = UNSET
    end: Text = UNSET
    tz: Text = UNSET
    country: Text = UNSET
    subdivision: Text = UNSET
    location: Text = UNSET
    phone: Text = UNSET
    video_link: Text = UNSET
    kind: Text = UNSET
    round: int | UnsetType = UNSET
    cancelled: bool | UnsetType = UNSET
    people: list[PersonPatch] | UnsetType = UNSET
    promise: PromisePatch | UnsetType = UNSET


class RecordPatch(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """What `PATCH /api/records/{id}` takes."""

    company: Text = UNSET
    role: Text = UNSET
    location: Text = UNSET
    address: Text = UNSET
    url: Text = UNSET
    state: RecordState | UnsetType = UNSET
    lang: Text = UNSET
    agency: Text = UNSET
    via: PersonPatch | UnsetType | None = UNSET
    boundaries: list[Boundary] | UnsetType = UNSET
    interviews: list[InterviewPatch] | UnsetType = UNSET


def given(patch: msgspec.Struct, *, but: tuple[str, ...] = ()) -> dict[str, Any]:
    """The fields that were sent, without `but`, `id` and `remove`."""
    names = (f for f in patch.__struct_fields__ if f not in {"id", "remove", *but})
    return {name: getattr(patch, name) for name in names if getattr(patch, name) is not UNSET}
