"""A file in: our own JSON and tables without loss, other trackers' tables by a mapping of columns."""

import csv
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

import msgspec

from afterword.exchange import table
from afterword.exchange.errors import UnreadableFile
from afterword.exchange.outgoing import Whole
from afterword.profile import Profile
from afterword.record.from_draft import moment
from afterword.record.model import Interview, Person, Promise, Record
from afterword.record.store import Store

MEANINGS = (
    "company",
    "role",
    "url",
    "location",
    "interview_at",
    "person",
    "email",
    "phone",
    "title",
    "promise",
)
"""What a column of a foreign table may mean; only the company is needed."""


class TakenIn(NamedTuple):
    """How many records came and how many were known; `columns` of a table whose meaning is to be asked."""

    added: int
    skipped: int
    columns: list[str]


def take_in(
    data: bytes,
    store: Store,
    *,
    mapping: Mapping[str, str] | None,
    now: datetime,
    new_id: Callable[[], str],
) -> TakenIn:
    """Keep what `data` holds and we lack; `mapping` is from a meaning to the column that has it.

    Raises:
        UnreadableFile: neither JSON of ours nor a table; nothing was kept.
    """
    text = _text(data)
    if text.lstrip().startswith("{"):
        whole = _json(text)
        if store.profile() == Profile():
            store.save_profile(whole.profile)
        return _keep(whole.records, store)
    try:
        columns, lines = table.read(text)
    except csv.Error:
        raise UnreadableFile from None
    if not columns or not lines:
        raise UnreadableFile
    if "record" in columns and set(table.COLUMNS) <= set(columns):
        return _keep([_record(line["record"]) for line in lines if line.get("record")], store)
    if mapping is None or "company" not in mapping:
        return TakenIn(0, 0, columns)
    found = [_foreign(line, mapping, now, new_id) for line in lines]
    return _keep([record for record in found if record], store)


def _text(data: bytes) -> str:
    for coding in (
        ("utf-8-sig", "utf-16") if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "cp1252")
    ):
        try:
            return data.decode(coding)
        except UnicodeDecodeError:
            continue
    raise UnreadableFile


def _json(text: str) -> Whole:
    try:
        return msgspec.json.decode(text, type=Whole)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise UnreadableFile from None


def _record(cell: str) -> Record:
    try:
        return msgspec.json.decode(cell, type=Record)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise UnreadableFile from None


def _keep(records: Iterable[Record], store: Store) -> TakenIn:
    known = {record.id for record in store.view()}
    new = {record.id: record for record in records if record.id not in known}
    all_of_them = list(records)
    if new:
        store.save(new.values(), expected=_deleted(store, new))
    return TakenIn(len(new), len(all_of_them) - len(new), [])


def _deleted(store: Store, new: Mapping[str, Record]) -> dict[str, int]:
    """Records that were deleted here come back; their versions go on."""
    return {record_id: version for record_id in new if (version := store.version_of(record_id))}


def _foreign(
    line: Mapping[str, str], mapping: Mapping[str, str], now: datetime, new_id: Callable[[], str]
) -> Record | None:
    cells = {meaning: " ".join(line.get(mapping.get(meaning, ""), "").split()) for meaning in MEANINGS}
    if not cells["company"]:
        return None
    person = Person(
        id=new_id(), name=cells["person"] or None, email=cells["email"] or None, phone=cells["phone"] or None,
        title=cells["title"] or None,
    )  # fmt: skip
    interview = Interview(
        id=new_id(),
        at=moment(cells["interview_at"], None),
        people=[person] if person.name or person.email else [],
        promise=Promise(phrase=cells["promise"]),
        added_at=now.isoformat(),
    )
    return Record(
        id=new_id(), company=cells["company"], role=cells["role"] or None, url=cells["url"] or None,
        location=cells["location"] or None, interviews=[interview], created_at=now.isoformat(),
    )  # fmt: skip
