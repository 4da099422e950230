"""The table: one line a person and interview, and every record whole in its last column.

The first columns are for people and other programs; the last one brings everything back.
"""

import csv
import io
from collections.abc import Iterable, Iterator

import msgspec

from afterword.record.model import Interview, Person, Record

COLUMNS = (
    "company", "role", "state", "location", "url", "interview_at", "interview_kind",
    "person", "email", "phone", "title", "promise", "record",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")
LONGEST_CELL = 10 * 1024 * 1024
"""Bytes; as large as a file may come in. The default of 128 KiB is less than one long record."""

csv.field_size_limit(LONGEST_CELL)


def safe(cell: str | None) -> str:
    """A cell that no spreadsheet takes for a formula; without line ends and control characters."""
    text = "".join(sign if sign.isprintable() else " " for sign in (cell or ""))
    return f"'{text}" if text.startswith(FORMULA) else text


def written(records: Iterable[Record]) -> str:
    """The table of `records`."""
    out = io.StringIO(newline="")
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for record in records:
        whole = msgspec.json.encode(record).decode()
        for number, (interview, person) in enumerate(_lines(record)):
            table.writerow([*_cells(record, interview, person), whole if number == 0 else ""])
    return out.getvalue()


def _lines(record: Record) -> Iterator[tuple[Interview | None, Person | None]]:
    if not record.interviews:
        yield None, None
    for interview in record.interviews:
        if not interview.people:
            yield interview, None
        for person in interview.people:
            yield interview, person


def _cells(record: Record, interview: Interview | None, person: Person | None) -> list[str]:
    meeting = interview or Interview(id="")
    who = person or Person(id="")
    cells = (
        record.company, record.role, record.state, record.location, record.url, meeting.at, meeting.kind,
        who.name, who.email, who.phone, who.title, meeting.promise.phrase,
    )  # fmt: skip
    return [safe(cell) for cell in cells]


def read(text: str) -> tuple[list[str], list[dict[str, str]]]:
    """The columns, and the lines as mappings from column to cell.

    Raises:
        csv.Error: no table.
    """
    head = text.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    lines = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
    columns = [name for name in (lines.fieldnames or []) if name]
    return columns, [{k: v for k, v in line.items() if k and isinstance(v, str)} for line in lines]
