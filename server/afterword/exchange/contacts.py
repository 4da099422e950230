"""vCard 4.0: the people of every interview, once each."""

from collections.abc import Iterable

from afterword.record.model import Person, Record


def text(value: str | None) -> str:
    """A value as vCard and iCalendar write text: no line ends or separators of its own."""
    escaped = (value or "").replace("\\", "\\\\").replace("\r\n", "\\n").replace("\n", "\\n")
    escaped = escaped.replace(",", "\\,").replace(";", "\\;")
    return "".join(sign for sign in escaped if sign.isprintable())


def address(value: str | None) -> str | None:
    """An e-mail address that holds nothing else: no second recipient, header or query."""
    plain = (value or "").strip()
    bad = any(sign in plain for sign in "?&;, \r\n\t<>") or not plain.isprintable()
    return plain if plain.count("@") == 1 and not bad else None


def folded(line: str) -> str:
    """A content line of at most 75 bytes a row."""
    rows, row = [], ""
    for sign in line:
        if len((row + sign).encode()) > 74:
            rows.append(row)
            row = " "
        row += sign
    return "\r\n".join([*rows, row])


def written(records: Iterable[Record]) -> str:
    """The cards of everybody in `records`."""
    seen: set[tuple[str | None, str | None]] = set()
    cards = []
    for record in records:
        for person in (p for i in record.interviews for p in i.people):
            if person.name and (person.name, person.email) not in seen:
                seen.add((person.name, person.email))
                cards.append(_card(person, record))
    return "".join(cards)


def _card(person: Person, record: Record) -> str:
    lines = ["BEGIN:VCARD", "VERSION:4.0", f"FN:{text(person.name)}", f"ORG:{text(record.company)}"]
    if mail := address(person.email):
        lines.append(f"EMAIL:{mail}")
    if person.phone:
        lines.append(f"TEL;VALUE=text:{text(person.phone)}")
    if person.title:
        lines.append(f"TITLE:{text(person.title)}")
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCARD"])
