"""Everything out, in the format asked for."""

from datetime import datetime

import msgspec

from afterword.exchange import contacts, feed, table
from afterword.exchange.errors import UnknownFormat
from afterword.policy import Policy
from afterword.profile import Profile
from afterword.record.model import Record
from afterword.record.store import Store

FORMATS = ("json", "csv", "ics", "vcard")


class Whole(msgspec.Struct, kw_only=True):
    """Our own JSON: everything but tokens."""

    afterword: int = 1
    profile: Profile = msgspec.field(default_factory=Profile)
    templates: dict[str, str] = {}
    records: list[Record] = []


def export(kind: str, store: Store, policy: Policy, now: datetime) -> str:
    """What is kept, as `kind` (json, csv, ics, vcard).

    Raises:
        UnknownFormat: another kind.
    """
    records = list(store.view())
    if kind == "json":
        whole = Whole(profile=store.profile(), templates=store.settings().templates, records=records)
        return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode()
    if kind == "csv":
        return table.written(records)
    if kind == "ics":
        return feed.written(records, policy, store.profile(), now)
    if kind == "vcard":
        return contacts.written(records)
    raise UnknownFormat(formats=", ".join(FORMATS))
