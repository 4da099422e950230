"""The saved state and its two written forms: a TinyDB file, and the operations of a journal."""

from typing import Any

import msgspec

from afterword.profile import Profile
from afterword.record.model import Record

SCHEMA = 1


class Token(msgspec.Struct, kw_only=True):
    """A paired browser: the hash of its token, never the token; `origin` is that of
    its extension, `at` is RFC 3339.
    """

    id: str
    hash: str
    browser: str = ""
    at: str = ""
    origin: str = ""


class Settings(msgspec.Struct, kw_only=True):
    """What the person set beside the profile: own templates by name, and rules taught by pointing."""

    templates: dict[str, str] = {}
    rules: list[dict[str, Any]] = []
    marks: dict[str, str] = {}


class Operation(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One commit: everything in it happens, or nothing."""

    put: list[Record] = []
    gone: list[str] = []
    profile: Profile | None = None
    settings: Settings | None = None
    tokens: list[Token] | None = None


class Meta(msgspec.Struct, kw_only=True):
    """`generation` ties a journal to the snapshot it continues; `check` is the file's own checksum,
    taken with `check` empty.
    """

    schema: int = SCHEMA
    generation: int = 0
    check: str = ""


class Tables(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The file as TinyDB has it: a table is a mapping from a running number to a document."""

    meta: dict[str, Meta] = {}
    records: dict[str, Record] = {}
    profile: dict[str, Profile] = {}
    settings: dict[str, Settings] = {}
    tokens: dict[str, Token] = {}


class State:
    """Everything in memory, records by id in the order they were made."""

    def __init__(self, tables: Tables | None = None) -> None:
        tables = tables or Tables()
        self.meta = tables.meta.get("1") or Meta()
        self.records = {record.id: record for record in tables.records.values()}
        self.profile = tables.profile.get("1") or Profile()
        self.settings = tables.settings.get("1") or Settings()
        self.tokens = list(tables.tokens.values())

    def apply(self, operation: Operation) -> None:
        """Let one commit happen in memory."""
        for record in operation.put:
            self.records[record.id] = record
        for gone in operation.gone:
            self.records.pop(gone, None)
        if operation.profile is not None:
            self.profile = operation.profile
        if operation.settings is not None:
            self.settings = operation.settings
        if operation.tokens is not None:
            self.tokens = operation.tokens

    def tables(self) -> Tables:
        """The state as TinyDB keeps it."""
        return Tables(
            meta={"1": self.meta},
            records={str(number): record for number, record in enumerate(self.records.values(), 1)},
            profile={"1": self.profile},
            settings={"1": self.settings},
            tokens={str(number): token for number, token in enumerate(self.tokens, 1)},
        )
